/** Items that one telling covers, as a line of the brief. In: items with a lead claim in common. Out: the sentence, its sources in brackets, what other sources give, and what it cites. */
import type { Claim, ClaimTime } from '../reading/claim.ts'
import type { Item, ItemValue, RecordedClaim } from '../record/item.ts'
import { once } from '../record/merging/once.ts'
import type { Evidence } from '../record/verdict.ts'
import type { Document } from '../text/document.ts'
import { joinWords } from './actor-names.ts'
import type { BriefInput, LineDraft, LineVerdict } from './brief-model.ts'
import { dayInWords, periodInWords, spanInWords } from './days.ts'
import { hedgeLabels } from './hedge-words.ts'
import { amountInWords } from './sums.ts'
import { quoteClaim, tellClaims } from './telling.ts'
import { weightOf } from './weight.ts'
import { onWhoseWord } from './whose-word.ts'

/** What a line is composed with: documents by id, and names. */
export interface Teller<Input extends Pick<BriefInput, 'documents'> = BriefInput> {
  readonly input: Input
  readonly documents: ReadonlyMap<string, Document>
}

export const teller = <Input extends Pick<BriefInput, 'documents'>>(input: Input): Teller<Input> => ({
  input,
  documents: new Map(input.documents.map((document) => [document.id, document])),
})

/** How many documents each label would stand for. */
const labelsOf = once((documents: readonly Document[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { publisher, name } of documents) counts.set(publisher ?? name, (counts.get(publisher ?? name) ?? 0) + 1)
  return counts
})

/** Who published it, or the file's name; two documents of one publisher are told apart by the file's name. */
export const labelOf = ({ input }: Teller<Pick<BriefInput, 'documents'>>, document: Document): string => {
  const label = document.publisher ?? document.name
  return (labelsOf(input.documents).get(label) ?? 0) > 1 && label !== document.name ? `${label}, ${document.name}` : label
}

export const datedLabel = (tell: Teller<Pick<BriefInput, 'documents'>>, document: Document): string =>
  document.published === null ? labelOf(tell, document) : `${labelOf(tell, document)}, ${dayInWords(document.published)}`

export const citeClaim = ({ claim, documentId, document }: RecordedClaim): Evidence => ({
  kind: 'claim',
  claim: claim.id,
  documentId,
  document,
  start: claim.start,
  end: claim.end,
  quote: claim.quote,
  ...(claim.gloss === undefined ? {} : { gloss: claim.gloss }),
})

/** The fullest telling: with a sum, a day, a recipient, in the document's own voice; the earliest among equals. */
export const leadClaim = (item: Item): RecordedClaim | undefined => {
  const fullness = ({ claim }: RecordedClaim): number =>
    (claim.factuality === item.factuality ? 4 : 0) +
    (claim.amount === null ? 0 : 2) +
    (claim.amount?.from === undefined ? 0 : 2) +
    (claim.time === null ? 0 : 1) +
    (claim.recipients.length > 0 ? 1 : 0) +
    (claim.attribution.length === 0 ? 1 : 0) +
    Math.min(claim.quote.length, 160) / 200
  return item.claims.reduce<RecordedClaim | undefined>(
    (best, one) => (best === undefined || fullness(one) > fullness(best) ? one : best),
    undefined,
  )
}

export const valueInWords = (value: ItemValue): string => {
  if (value.field === 'amount') return amountInWords(value.value)
  if (value.field === 'time') return periodInWords(value.value)
  if (value.field === 'ordinal') return `number ${value.value.n}`
  return value.field === 'place' ? value.value.name : hedgeLabels[value.value].replace(/[,:].*$/u, '').toLowerCase() || 'done'
}

const differingFields = ['amount', 'time', 'ordinal', 'factuality'] as const

/** Values of other documents beside the lead's own: "Caspian Wire, citing the airline, gives $8.5 billion". */
const otherValues = (item: Item, lead: Claim): ReadonlyMap<string, readonly string[]> => {
  const byClaim = new Map<string, string[]>()
  for (const field of differingFields) {
    const values = item.values.filter((value) => value.field === field)
    if (values.length < 2) continue
    for (const value of values) {
      // counts of different scopes do not differ; the verdicts say which count holds
      if (value.field === 'ordinal' || value.claims.includes(lead.id) || sameTime(value, lead) || sameSum(value, lead)) continue
      for (const id of value.claims) byClaim.set(id, [...(byClaim.get(id) ?? []), `${phraseFor(value)}${periodOf(item, id, lead)}`])
    }
  }
  return byClaim
}

/** "Since 1992" and "in 1992" do not differ, nor do a year and a month in it. */
const sameTime = (value: ItemValue, own: Claim): boolean => {
  if (value.field !== 'time' || own.time === null) return false
  const day = (time: ClaimTime): string => time.start ?? time.end ?? ''
  return (
    own.kind === 'quantity' ||
    (day(value.value).slice(0, 4) === day(own.time).slice(0, 4) &&
      (value.value.start === own.time.start || value.value.end === own.time.end))
  )
}

/** A change that ends at a figure and the figure alone do not differ. */
const sameSum = (value: ItemValue, { amount }: Claim): boolean =>
  value.field === 'amount' &&
  amount !== null &&
  value.value.unit === amount.unit &&
  value.value.value === amount.value &&
  value.value.qualifier === amount.qualifier

/** The period of a figure that stands beside a change: "gives $3.4 billion for 2024". */
const periodOf = (item: Item, id: string, { amount }: Claim): string => {
  const time = item.claims.find(({ claim }) => claim.id === id)?.claim.time
  return amount?.from !== undefined && time?.start && time.end ? ` for ${spanInWords(time.start, time.end)}` : ''
}

const phraseFor = (value: ItemValue): string => {
  const words = valueInWords(value)
  if (value.field === 'factuality') return value.value === 'denied' ? 'tells it as denied or withdrawn' : `tells it as ${words}`
  return value.field === 'time' ? `dates it to ${words}` : `gives ${words}`
}

interface Others {
  readonly agreeing: readonly string[]
  readonly differing: readonly string[]
  readonly cites: readonly Evidence[]
}

const citing = (tell: Teller, recorded: RecordedClaim, document: Document): string =>
  recorded.claim.attribution.length === 0 ? '' : `, citing ${onWhoseWord(recorded.claim, document, tell.input.naming)}`

/** Sources beside the lead: those that agree go into the bracket, those that differ after a semicolon. */
export const otherSources = (tell: Teller, item: Item, lead: RecordedClaim): Others => {
  const other = otherValues(item, lead.claim)
  const agreeing: string[] = []
  const differing: string[] = []
  const cites: Evidence[] = []
  for (const recorded of item.claims) {
    const document = tell.documents.get(recorded.documentId)
    if (recorded.claim.id === lead.claim.id || document === undefined) continue
    const phrases = other.get(recorded.claim.id)
    const weaker = recorded.claim.factuality !== lead.claim.factuality
    if (recorded.documentId === lead.documentId && phrases === undefined) continue
    if (phrases === undefined && weaker) continue
    const label =
      recorded.documentId === lead.documentId
        ? 'the same source elsewhere'
        : phrases === undefined
          ? datedLabel(tell, document)
          : labelOf(tell, document)
    const told = `${label}${citing(tell, recorded, document)}`
    if (phrases === undefined) agreeing.push(told)
    else differing.push(`${told}${told === label ? '' : ','} ${joinWords(phrases)}`)
    cites.push(citeClaim(recorded))
  }
  return { agreeing: [...new Set(agreeing)], differing: [...new Set(differing)], cites }
}

export interface ToldItem {
  readonly line: LineDraft
  /** The same with the source's words in quotation marks, for when the composed sentence fails the lint. */
  readonly plain: LineDraft
}

/** The lead claims of a group, each once: one for a promise to five states, several where one sentence is quoted for all. */
export const leadsOf = (items: readonly Item[]): readonly RecordedClaim[] => {
  const leads = items.flatMap((item) => leadClaim(item) ?? [])
  return leads.filter((lead, at) => leads.findIndex((other) => other.claim.id === lead.claim.id) === at)
}

/** The source in brackets; a bracket that the sentence ends with takes it in. */
const inBracket = (core: string, bracket: string): string => {
  if (bracket === '') return core
  return /\([^()]{1,40}\)$/u.test(core) ? `${core.slice(0, -1)}; ${bracket})` : `${core} (${bracket})`
}

/** The document behind a line; where only one was read, it stands at the head of the brief and nowhere else. */
const sourceOf = (tell: Teller, document: Document): readonly string[] =>
  tell.input.documents.length === 1 ? [] : [datedLabel(tell, document)]

/** One line for a group of items; undefined where the document is not at hand. */
export const itemLine = (tell: Teller, items: readonly Item[], verdicts: readonly LineVerdict[]): ToldItem | undefined => {
  const leads = leadsOf(items)
  const [item] = items
  const [lead] = leads
  const document = lead === undefined ? undefined : tell.documents.get(lead.documentId)
  if (item === undefined || lead === undefined || document === undefined) return undefined
  const { naming } = tell.input
  const all = items.filter((one, at) => items.findIndex((other) => leadClaim(other)?.claim.id === leadClaim(one)?.claim.id) === at)
  const others = all.map((one) => otherSources(tell, one, leadClaim(one) ?? lead))
  const bracket = [...sourceOf(tell, document), ...new Set(others.flatMap(({ agreeing }) => agreeing))].join('; ')
  const differing = [...new Set(others.flatMap((one) => one.differing))]
  const base = { items: items.map((one) => one.id), verdicts, basis: 'evidence' as const, weight: weightOf(items, verdicts) }
  const claims = leads.map(({ claim }) => claim)
  const text = `${inBracket(tellClaims(claims, document, naming), bracket)}${differing.length > 0 ? `; ${differing.join('; ')}` : ''}.`
  return {
    line: { ...base, text, cites: [...leads.map(citeClaim), ...others.flatMap(({ cites }) => cites)] },
    plain: {
      ...base,
      text: `${inBracket(claims.map((claim) => quoteClaim(claim, document, naming)).join('; '), sourceOf(tell, document).join('; '))}.`,
      cites: leads.map(citeClaim),
    },
  }
}
