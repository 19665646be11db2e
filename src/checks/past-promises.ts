/** Past promises: what came of what the same payer promised before. In: a promise and all that is read. Out: sentences with their rows; nothing where nothing is known. */
import type { FirmnessName } from '../reading/obligation-words.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import { once } from '../record/merging/once.ts'
import type { Evidence, VerdictName } from '../record/verdict.ts'
import type { CheckContext } from './check.ts'
import { claimEvidence, rowEvidence } from './evidence.ts'
import { firmnessOf } from './item-firmness.ts'
import { statusesOf } from './status.ts'
import { countText } from './wording.ts'

export interface Past {
  readonly notes: readonly string[]
  readonly evidence: readonly Evidence[]
}

const payerKeys = ({ agents }: Pick<Item, 'agents'>): readonly string[] => [
  ...new Set(agents.flatMap(({ id }) => (id === null ? [] : [id]))),
]

/** Earlier promises read, by how they ended, and declarations of the record, by whether an outcome is told. */
export const pastOf = (item: Item, context: CheckContext): Past => {
  const [readNotes, readEvidence] = ofDocuments(item, context)
  const [rowNotes, rowRows] = ofRecord(item, context)
  return { notes: [...readNotes, ...rowNotes], evidence: [...readEvidence, ...rowRows] }
}

type Parts = readonly [notes: readonly string[], evidence: readonly Evidence[]]
const none: Parts = [[], []]

interface Ended {
  readonly item: Item
  readonly verdict: VerdictName
}

const ends: ReadonlySet<VerdictName> = new Set(['kept', 'partly-kept', 'overdue', 'lapsed'])

/** How every promise in a context ended, by payer. */
const endedOf = once((context: CheckContext): ReadonlyMap<string, readonly Ended[]> => {
  const byPayer = new Map<string, Ended[]>()
  for (const item of context.items.filter(({ kind }) => kind === 'commitment')) {
    const end = statusesOf(item, context).find((verdict) => ends.has(verdict))
    if (!end) continue
    for (const key of payerKeys(item)) {
      const list = byPayer.get(key)
      if (list === undefined) byPayer.set(key, [{ item, verdict: end }])
      else list.push({ item, verdict: end })
    }
  }
  return byPayer
})

/** How many other promises of the payer came to an end, of one grade of firmness where any did (`grade` names it), and how. */
export interface TrackRecord {
  readonly grade: FirmnessName | null
  readonly kept: number
  readonly partly: number
  readonly due: number
}

export const trackRecord = (item: Item, firmness: FirmnessName | null, context: CheckContext): TrackRecord => {
  const ended = payerKeys(item).flatMap((key) => (endedOf(context).get(key) ?? []).filter((one) => one.item.id !== item.id))
  const unique = [...new Map(ended.map((one) => [one.item.id, one])).values()]
  const alike = firmness === null ? [] : unique.filter((one) => firmnessOf(one.item, context)?.grade === firmness)
  const counted = alike.length > 0 ? alike : unique
  const count = (verdict: VerdictName): number => counted.filter((one) => one.verdict === verdict).length
  return { grade: alike.length > 0 ? firmness : null, kept: count('kept'), partly: count('partly-kept'), due: counted.length }
}

const words: Readonly<Record<string, string>> = { kept: 'kept', 'partly-kept': 'kept in part', overdue: 'overdue', lapsed: 'withdrawn' }

const ofDocuments = (item: Item, context: CheckContext): Parts => {
  const ended = payerKeys(item).flatMap((key) => (endedOf(context).get(key) ?? []).filter((one) => one.item.id !== item.id))
  const unique = [...new Map(ended.map((one) => [one.item.id, one])).values()]
  if (unique.length === 0) return none
  const counts = [...Map.groupBy(unique, ({ verdict }) => verdict)].map(([verdict, same]) => `${same.length} ${words[verdict]}`)
  const shown = unique.slice(0, shownMost).flatMap((one) => one.item.claims.slice(0, 1).map((told: RecordedClaim) => claimEvidence(told)))
  return [[`Of the payer’s other promises read, ${countText(unique.length, 'has', 'have')} come to an end: ${counts.join(', ')}.`], shown]
}
const shownMost = 4

/** The starter record says what came of a declaration only where a source does, so what lacks an outcome is not known, not broken. */
const ofRecord = (item: Item, { world, asOf }: CheckContext): Parts => {
  const keys = payerKeys(item)
  const declared = world.tables.declarations.filter((row) => row.kind === 'commitment' && row.agents.some((agent) => keys.includes(agent)))
  const outcomes = world.tables.outcomes.filter((row) => row.day <= asOf && declared.some(({ id }) => id === row.declared))
  if (outcomes.length === 0) return none
  const note = `Of ${countText(declared.length, 'promise')} that the payer declared at meetings on record, ${outcomes.length} ${outcomes.length === 1 ? 'has' : 'have'} an outcome told by a source; of the others nothing is known.`
  return [[note], outcomes.slice(0, shownMost).map((row) => rowEvidence(world, row, `Outcome on record: ${row.outcome}`))]
}
