/** Fulfilment: what shows a promise kept. In: an item and the later words. Out: kept, in part, not done, withdrawn, or nothing, with what shows it. */
import type { ClaimAmount } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Row } from '../world/tables.ts'
import type { CheckContext } from './check.ts'
import type { SourcedRow } from './evidence.ts'
import { tellsCalledOff, tellsDone, tellsPart, tellsWhole, tellsWithdrawn } from './fulfilment-words.ts'
import { firstTold } from './later-word.ts'
import { documentById } from './lookup.ts'
import { rangeOf } from './value-range.ts'
import { daysText, dayText, partyName } from './wording.ts'

/** `unclear`: told as done, but not whether the whole of it; `entered`: told again as signed or agreed, which shows nothing either way. */
export type Shown = 'kept' | 'part' | 'unclear' | 'withdrawn' | 'not-done' | 'still-promised' | 'entered'

/** What one later claim shows of the promise. */
export const shownBy = (item: Item, recorded: RecordedClaim, { documents }: Pick<CheckContext, 'documents'>): Shown => {
  const { claim } = recorded
  const words = actWords(recorded, documents)
  if (claim.factuality === 'denied') return tellsWithdrawn(words) ? 'withdrawn' : 'not-done'
  const isAct = claim.kind === 'meeting' || claim.kind === 'measure'
  if (claim.factuality !== 'happened') return 'still-promised'
  if (!isAct && !tellsDone(words)) return tellsCalledOff(words) ? 'withdrawn' : 'entered'
  if (tellsPart(words)) return 'part'
  const promised = promisedAmount(item, recorded)
  if (!promised) return 'kept'
  if (claim.amount && claim.amount.unit === promised.unit) return isWhole(claim.amount, promised, claim.quote) ? 'kept' : 'part'
  return tellsWhole(words) ? 'kept' : 'unclear'
}

/** The quote with the verb before it: "Japan has disbursed | the $20 million grant to Laos". Nothing beyond a comma, which begins another matter. */
const actWords = (recorded: RecordedClaim, documents: CheckContext['documents']): string => {
  const { claim, documentId } = recorded
  const text = documentById(documents, documentId)?.text
  if (text === undefined) return claim.quote
  const before = text.slice(Math.max(claim.sentence.start, claim.start - leadChars), claim.start)
  return `${before.split(/[,;:()]/).at(-1) ?? ''}${claim.quote}`
}
const leadChars = 60

/** The amount that others than the later claim give to the promise. */
const promisedAmount = (item: Item, later: RecordedClaim): ClaimAmount | null => {
  const amounts = item.claims.flatMap(({ claim }) => (claim.id !== later.claim.id && claim.amount ? [claim.amount] : []))
  return amounts.find(({ unit }) => unit === later.claim.amount?.unit) ?? amounts[0] ?? null
}

const isWhole = (done: ClaimAmount, promised: ClaimAmount, quote: string): boolean =>
  rangeOf(done, quote).high >= rangeOf(promised, promised.text).low

/** A row of the record that shows the promise carried out. */
export interface RowShown {
  readonly row: SourcedRow
  /** ISO day on which it was carried out. */
  readonly day: string
  readonly text: string
}

/** A visit or a measure on record since the promise was made. */
export const rowShowing = (item: Item, context: CheckContext): RowShown | null => {
  const told = firstTold(item)
  if (told === null) return null
  if (item.kind === 'commitment' && item.type === 'visit') return visitShown(item, told, context)
  return item.kind === 'measure' ? measureShown(item, told, context) : null
}

const visitShown = (item: Item, told: string, { world, asOf }: CheckContext): RowShown | null => {
  const hosts = item.recipients.flatMap(({ states }) => states)
  const persons = item.agents.map(({ id }) => id)
  const row = world.tables.visits.find(
    (one) => persons.includes(one.person) && hosts.includes(one.host_state) && one.start > told && one.end <= asOf,
  )
  if (!row) return null
  const name = world.termsByPerson.get(row.person)?.[0]?.name ?? row.person
  return {
    row,
    day: row.end,
    text: `${name} was in ${partyName(world, row.host_state)}${row.place === '' ? '' : ` (${row.place})`}, ${daysText(row.start, row.end)}`,
  }
}

const measureShown = (item: Item, told: string, { world, asOf }: CheckContext): RowShown | null => {
  const states = item.agents.flatMap((agent) => agent.states)
  const targets = item.recipients.flatMap((recipient) => recipient.states)
  const fits = (row: Row<'measures'>): boolean =>
    row.type === item.type &&
    states.includes(row.state) &&
    (row.target === '' || row.target === 'world' || targets.length === 0 || targets.includes(row.target)) &&
    (item.materials.length === 0 || item.materials.some((slug) => row.materials.includes(slug))) &&
    row.start !== null &&
    row.start > told &&
    row.start <= asOf
  const row = item.claims.every(({ claim }) => claim.amount === null) ? world.tables.measures.find(fits) : undefined
  return row
    ? {
        row,
        day: row.start ?? '',
        text: `${partyName(world, row.state)}, ${row.type.replace('-', ' ')}, in force since ${dayText(row.start ?? '')}${row.note === '' ? '' : `: ${row.note}`}`,
      }
    : null
}
