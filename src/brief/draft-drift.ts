/** Draft drift: where the record is no longer what a block was written from. In: a draft, the record of now. Out: warnings in plain words, each with what would settle it. */
import type { Factuality } from '../reading/claim.ts'
import type { RecordedClaim } from '../record/item.ts'
import type { Verdict } from '../record/verdict.ts'
import type { Document } from '../text/document.ts'
import { dayInWords } from './days.ts'
import { type Block, type Draft, evidenceOf, type KeptValue, type Rest, type Source } from './draft.ts'
import { type ClaimThen, type Finder, finderIn, type HeldNow, type RecordNow } from './draft-now.ts'
import { citedKeys, plainOf } from './draft-text.ts'
import { tellerOf, valueKey, writtenAs, writtenIn } from './draft-words.ts'
import { sourceOf } from './exports/printed.ts'
import { citeClaim } from './item-line.ts'
import { verdictMarks } from './marks.ts'
import { closeSentence, reasonOf } from './sentence.ts'

/** What the block holds of the record once a person has seen the change. */
export type Seen =
  | { readonly part: 'values'; readonly field: KeptValue['field']; readonly values: readonly KeptValue[] }
  | { readonly part: 'verdicts'; readonly aspect: string; readonly verdicts: Rest['verdicts'] }
  | { readonly part: 'claims'; readonly item: string; readonly claims: readonly ClaimThen[] }

/**
 * Words of the block's text, or a whole note of it, the new ones, and the sources that bear them. `note`: which; null for the text; one more than
 * there are for a note that is to come. A note with nothing in its place goes.
 */
export interface Take {
  readonly note: number | null
  readonly words: string
  readonly by: string
  readonly sources: readonly Source[]
}

export interface DriftWarning {
  /** Stays the same while the record does. */
  readonly id: string
  readonly block: string
  /** Which of the block's `rests`. */
  readonly rest: number
  readonly change: 'value' | 'factuality' | 'verdict' | 'claim' | 'joined'
  /** One or two sentences. */
  readonly message: string
  /** Null where there is nothing to put in the place of what is written. */
  readonly take: Take | null
  readonly seen: Seen
}

type Found = Pick<DriftWarning, 'change' | 'message' | 'take' | 'seen'>

interface Met {
  readonly documents: ReadonlyMap<string, Document>
  readonly text: string
  readonly notes: readonly string[]
  readonly rest: Rest
  readonly items: readonly HeldNow[]
}

const valuesOf = (items: readonly HeldNow[]): readonly KeptValue[] =>
  items.flatMap(({ item }) => item.values.map((value) => ({ ...value, claims: [...value.claims] })))

const tellersOf = ({ claims }: KeptValue, items: readonly HeldNow[]): string => {
  const told = items.flatMap(({ item }) => item.claims.filter(({ claim }) => claims.includes(claim.id)))
  return [...new Set(told.map(tellerOf))].join('; ')
}

const inBrackets = (words: string): string => (words === '' ? '' : ` (${words})`)

const fields = ['amount', 'time', 'ordinal', 'place'] as const

const sourceOfValue = ({ claims }: KeptValue, { items, documents }: Met): Source | null => {
  const told = items.flatMap(({ item }) => item.claims).find(({ claim }) => claims.includes(claim.id))
  return told === undefined ? null : sourceOf(citeClaim(told), documents)
}

/** Only what the text tells can have become wrong. Sources that differ come to stand side by side. */
const valueChanges = (met: Met): readonly Found[] =>
  fields.flatMap((field): readonly Found[] => {
    const { text, rest, items } = met
    const then = rest.values.filter((one) => one.field === field)
    const now = valuesOf(items).filter((one) => one.field === field)
    const known = new Set(then.map(valueKey))
    const held = new Set(now.map(valueKey))
    const fresh = now.filter((one) => !known.has(valueKey(one)) && writtenIn(text, one) === null)
    const seen: Seen = { part: 'values', field, values: now }
    const told = then.flatMap((one) => {
      const written = writtenIn(text, one)
      return written === null ? [] : [{ kept: one, ...written }]
    })
    const changes = told.flatMap(({ kept, way, words }): readonly Found[] => {
      const isHeld = held.has(valueKey(kept))
      // where a claim that gave the old value gives another now, that one has taken its place
      const next = fresh.find(({ claims }) => claims.some((id) => kept.claims.includes(id))) ?? fresh[0]
      if (isHeld && next === undefined) return []
      const head = `“${words}” when this was written`
      if (next === undefined) return [{ change: 'value', message: `${head}; the record no longer has it.`, take: null, seen }]
      const [by, tellers] = [writtenAs(next, way), tellersOf(next, items)]
      const message = `${head}; the record now has ${by}${isHeld ? ' too' : ''} (${tellers}).`
      const source = sourceOfValue(next, met)
      const isOwn = next.claims.some((id) => kept.claims.includes(id))
      const inPlace = isHeld ? `${words} (${by} according to ${tellers})` : isOwn ? by : `${by} (${tellers})`
      return [{ change: 'value', message, take: source === null ? null : { note: null, words, by: inPlace, sources: [source] }, seen }]
    })
    return changes.slice(0, 1)
  })

const factualityWords: Readonly<Record<Factuality, string>> = {
  happened: 'done',
  planned: 'planned',
  possible: 'possible',
  denied: 'denied or withdrawn',
}

const factualityChange = ({ rest, items }: Met): readonly Found[] => {
  const of = (values: readonly KeptValue[]) => values.flatMap((one) => (one.field === 'factuality' ? [one] : []))
  const [then, now] = [of(rest.values), of(valuesOf(items))]
  const known = then.map(({ value }) => value)
  const fresh = now.filter(({ value }) => !known.includes(value))
  if (fresh.length === 0) return []
  const told = fresh.map((one) => `${factualityWords[one.value]}${inBrackets(tellersOf(one, items))}`).join(', ')
  const message = `Told as ${known.map((one) => factualityWords[one]).join(', ')} when this was written; now also as ${told}.`
  return [{ change: 'factuality', message, take: null, seen: { part: 'values', field: 'factuality', values: now } }]
}

/** The note that tells a verdict, in its place the new one: what a person wrote of it otherwise stays for the person to change. */
const takeVerdict = ({ notes, documents }: Met, lost: Rest['verdicts'], fresh: readonly Verdict[]): Take | null => {
  const note = notes.findIndex((text) => lost.some(({ verdict }) => new RegExp(`^${verdictMarks[verdict].word}\\b`, 'u').test(text)))
  if (note < 0 && fresh.length === 0) return null
  const by = fresh.map((one) => `${verdictMarks[one.verdict].word}: ${reasonOf(one)}`).join(' ')
  const sources = fresh.flatMap(({ evidence }) => evidence.map((one) => sourceOf(one, documents)))
  return { note: note < 0 ? notes.length : note, words: notes[note] ?? '', by, sources }
}

const verdictChanges = (met: Met): readonly Found[] => {
  const { rest, items } = met
  const all = items.flatMap(({ verdicts }) => verdicts)
  const aspects = [...new Set([...rest.verdicts, ...all].map(({ aspect }) => aspect))]
  return aspects.flatMap((aspect): readonly Found[] => {
    const then = rest.verdicts.filter((one) => one.aspect === aspect)
    const now = all.filter((one) => one.aspect === aspect)
    const fresh = now.filter(({ verdict }) => !then.some((one) => one.verdict === verdict))
    const lost = then.filter(({ verdict }) => !now.some((one) => one.verdict === verdict))
    if (fresh.length + lost.length === 0) return []
    const was = lost.map(({ verdict }) => `“${verdictMarks[verdict].word}”`).join(' and ')
    const head = was === '' ? 'Since this was written: ' : `${was} when this was written; `
    const told = fresh.map(({ verdict, because }) => `now “${verdictMarks[verdict].word}”: ${closeSentence(because)}`)
    const message = `${head}${told.length === 0 ? 'the record no longer says so.' : told.join(' ')}`
    const verdicts = now.map(({ verdict, because }) => ({ aspect, verdict, because }))
    return [{ change: 'verdict', message, take: takeVerdict(met, lost, fresh), seen: { part: 'verdicts', aspect, verdicts } }]
  })
}

const rejection = ({ decisions = [] }: RecordedClaim): string => {
  const last = decisions.findLast(({ decision }) => decision === 'rejected')
  if (last === undefined) return 'was rejected'
  return `was rejected by ${last.author}, ${dayInWords(last.at.slice(0, 10))}${last.note === null ? '' : `: ${last.note}`}`
}

/** What became of the claims that the block cites. */
const claimChanges = (met: Met, cited: ReadonlySet<string>, { fateOf }: Finder): readonly Found[] => {
  const { rest, items } = met
  return rest.claims.flatMap((then): readonly Found[] => {
    if (!cited.has(then.claim)) return []
    const found = fateOf(then, items)
    if (found.fate === 'held') return []
    const words = `“${then.quote.replace(/\s+/gu, ' ')}” (${then.document})`
    const told = {
      rejected: () => `${words} ${found.fate === 'rejected' ? rejection(found.now) : ''}`,
      elsewhere: () => `${words} is now held to be about another thing`,
      unsure: () => `${words} is now too unsure to count`,
      gone: () => `The record no longer has ${words}: its document was read anew and gives no such claim`,
      'no document': () => `The record no longer has ${words}: its document is gone`,
    }
    const seen: Seen = { part: 'claims', item: rest.item, claims: rest.claims.filter((one) => one !== then) }
    return [{ change: 'claim', message: closeSentence(told[found.fate]()), take: null, seen }]
  })
}

/** Items that other blocks told apart and the record holds to be one now. */
const joining = (met: Met, earlier: ReadonlyMap<string, { readonly was: string; readonly text: string }>): readonly Found[] =>
  met.items.flatMap(({ item }): readonly Found[] => {
    const other = earlier.get(item.id)
    if (other === undefined || other.was === met.rest.item) return []
    const message = `This and “${other.text}” are now held to be one thing.`
    return [{ change: 'joined', message, take: null, seen: { part: 'claims', item: other.was, claims: met.rest.claims } }]
  })

const citedClaims = (block: Block, draft: Draft): ReadonlySet<string> =>
  new Set(
    [block.text, ...block.notes].flatMap(citedKeys).flatMap((key) => {
      const source = draft.sources[key]
      const evidence = source === undefined ? null : evidenceOf(source)
      return evidence?.kind === 'claim' ? [evidence.claim] : []
    }),
  )

/** In the order of the blocks. What a block rests on and cites no more is not looked at. */
export const driftOf = (draft: Draft, now: RecordNow): readonly DriftWarning[] => {
  const find = finderIn(
    now,
    draft.blocks.flatMap(({ rests }) => rests),
  )
  const documents = new Map(now.documents.map((document) => [document.id, document]))
  const earlier = new Map<string, { readonly was: string; readonly text: string }>()
  return draft.blocks.flatMap((block) => {
    const cited = citedClaims(block, draft)
    const { plain: text } = plainOf(block.text)
    const warnings = block.rests.flatMap((rest, index): readonly DriftWarning[] => {
      if (!rest.claims.some(({ claim }) => cited.has(claim))) return []
      const met = { text, notes: block.notes, rest, items: find.itemsOf(rest), documents }
      const lost = claimChanges(met, cited, find)
      // that a rejected claim's value is gone is told with the claim
      const values = valueChanges(met).filter(({ take }) => take !== null || lost.length === 0)
      const other = [...joining(met, earlier), ...values, ...factualityChange(met), ...verdictChanges(met)]
      const told = met.items.length === 0 ? lost : [...lost, ...other]
      return told.map((one) => ({ id: `${block.id} ${index} ${one.message}`, block: block.id, rest: index, ...one }))
    })
    for (const rest of block.rests)
      for (const { item } of find.itemsOf(rest)) if (!earlier.has(item.id)) earlier.set(item.id, { was: rest.item, text })
    const first = (one: DriftWarning, at: number): boolean => warnings.findIndex(({ message }) => message === one.message) === at
    return warnings.filter(first)
  })
}
