/** Ordinal: is it the first, the second, the third? In: an item whose claims count it. Out: a verdict for each way to read the count, cases shown. */
import type { Claim } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Evidence, VerdictName } from '../record/verdict.ts'
import { type CheckContext, check, documentsOf, type Judgement, statesOf } from './check.ts'
import { type CoveredSpan, graceDays, spanReaching } from './coverage.ts'
import { independentRows, rowEvidence } from './evidence.ts'
import { claimsOfDocument } from './lookup.ts'
import { readScope } from './scope.ts'
import type { CountedCase, ScopeReading } from './scope-reading.ts'
import { placeNamed } from './scope-words.ts'
import { countText, daysBetween, dayText, ordinalText, sentence } from './wording.ts'

/**
 * The event itself is the nth; cases strictly before its day are counted. `corroborated` needs a complete list; more cases on record than
 * the ordinal allows contradict it without one. Two readings with two outcomes give two verdicts, the one that holds first.
 */
export const ordinalCheck = check({
  id: 'ordinal',
  asks: 'Is it really the first, the second, the third of its kind?',
  needs: [
    'the meetings of the format, or the visits of the office, on record',
    'a coverage row that says the list is complete up to that day',
  ],
  says: ['corroborated', 'contradicted', 'unverifiable'],
  appliesTo: ['*'],
  decide: (item, context) => {
    if (item.factuality === 'denied') return []
    const counted = item.claims.filter(({ claim }) => claim.ordinal !== null && claim.factuality !== 'denied')
    const groups = [...Map.groupBy(counted, ({ claim }) => `${claim.ordinal?.n} ${claim.ordinal?.scope.toLowerCase()}`).values()]
    return groups.flatMap((claims) => judgeOrdinal(item, claims, context))
  },
})

/** The day that is counted from; `happened` false where it is yet to come and the count is as of the day of the words. */
interface CountDay {
  readonly day: string
  readonly happened: boolean
}

const judgeOrdinal = (item: Item, claims: readonly RecordedClaim[], context: CheckContext): readonly Judgement[] => {
  const first = claims[0]
  if (!first?.claim.ordinal) return []
  const { world } = context
  const said = first.published ?? context.asOf
  const beside = eventDay(item, first.claim) ?? dayBeside(first, context)
  const readings = readScope(world, first.claim, beside ?? said)
  const ids = claims.map(({ claim }) => claim.id)
  if (readings.length === 0) {
    const because = `No list on record has the cases that "${first.claim.ordinal.scope}" would have to be counted against.`
    return [outcome(ids, 'unverifiable', because, [], [])]
  }
  const told = { item, claim: first.claim, ids, said, beside, documents: documentsOf(claims, context) }
  const judged = readings.map((reading) => judgeReading(reading, told, context))
  const distinct = judged.filter((one, at) => judged.findIndex((other) => other.verdict === one.verdict) === at)
  const ordered = distinct.toSorted((left, right) => rank(left) - rank(right))
  const noted =
    ordered.length > 1
      ? ordered
      : ordered.map((one) => ({ ...one, notes: [...one.notes, ...placeNote(first.claim, one, said, beside, context)] }))
  return noted.map((one, at) =>
    ordered.length > 1 ? { ...one, because: `${at === 0 ? 'Read one way: ' : 'Read another way: '}${one.because}` } : one,
  )
}

const rank = ({ verdict }: Judgement): number => ['corroborated', 'unverifiable', 'contradicted'].indexOf(verdict)

/** What is judged: one claim for all that say the same. */
interface Counted {
  readonly item: Item
  readonly claim: Claim
  readonly ids: readonly string[]
  /** The day of the words. */
  readonly said: string
  /** The day of the event, told of it or of the meeting it belongs to. */
  readonly beside: string | null
  readonly documents: ReturnType<typeof documentsOf>
}

const judgeReading = (reading: ScopeReading, told: Counted, context: CheckContext): Judgement => {
  const from = countFrom(reading, told.claim, told.beside, told.said)
  if (from === null) {
    const because = `The text does not say when it was, so the ${reading.many} before it cannot be counted.`
    return outcome(told.ids, 'unverifiable', because, caseEvidence(reading, reading.cases, context), [])
  }
  const earlier = reading.cases.filter((one) => isEarlier(one, from.day))
  const span = spanReaching(reading.spans, from.day, reading.since)
  const used = [...earlier.flatMap(({ rows }) => rows), ...(span?.rows ?? [])]
  const shown = caseEvidence(reading, earlier, context)
  if (independentRows(context.world, used, told.documents).length < used.length)
    return outcome(told.ids, 'unverifiable', `The count of ${reading.many} on record rests on this document itself`, shown, [])
  const [verdict, because] = answer(reading, told.claim.ordinal?.n ?? 0, earlier, span, from)
  return outcome(told.ids, verdict, because, [...shown, ...(span ? spanEvidence(reading, span, context) : [])], uncovered(span, from.day))
}

/** A case that was still going on that day is the one that is counted. */
const isEarlier = ({ start, end }: CountedCase, day: string): boolean => start < day && (end === '' || end < day)

const answer = (
  reading: ScopeReading,
  n: number,
  earlier: readonly CountedCase[],
  span: CoveredSpan | null,
  from: CountDay,
): readonly [VerdictName, string] => {
  const found = foundText(reading, earlier, from.day)
  const is = `this one ${from.happened ? 'is' : 'would be'}`
  const next = ordinalText(earlier.length + 1)
  const not = `, not the ${ordinalText(n)}`
  if (earlier.length >= n) return ['contradicted', `${found}, so ${is} ${span ? '' : 'at least '}the ${next}${not}`]
  if (span === null)
    return ['unverifiable', `${found} among ${searched(reading)}, and ${reach(reading, from.day)}, so "${ordinalText(n)}" stays open`]
  const holds = earlier.length + 1 === n
  const list = `in a list complete from ${dayText(reading.since ?? span.start)}`
  return [holds ? 'corroborated' : 'contradicted', `${found}, ${list}, so ${is} the ${next}${holds ? '' : not}`]
}

const uncovered = (span: CoveredSpan | null, day: string): readonly string[] =>
  span && span.end < day
    ? [`The list ends on ${dayText(span.end)}; ${countText(daysBetween(span.end, day), 'day')} up to ${dayText(day)} are not covered.`]
    : []

const outcome = (
  claims: readonly string[],
  verdict: VerdictName,
  because: string,
  evidence: readonly Evidence[],
  notes: readonly string[],
): Judgement => ({
  check: 'ordinal',
  aspect: 'ordinal',
  verdict,
  because: sentence(because),
  evidence,
  notes,
  claims,
})

const foundText = (reading: ScopeReading, earlier: readonly CountedCase[], day: string): string => {
  const since = reading.since === null ? '' : ` since ${dayText(reading.since)}`
  if (earlier.length === 0) return `Before ${dayText(day)} there is no ${reading.one} on record${since}`
  const shown = earlier.length <= 6 ? ` (${earlier.map(({ text }) => text).join('; ')})` : `, the last of them ${earlier.at(-1)?.text}`
  return `Before ${dayText(day)} there ${earlier.length === 1 ? 'is' : 'are'} ${countText(earlier.length, reading.one, reading.many)} on record${since}${shown}`
}

/** How far the list is known to be complete, where that is not far enough. */
const reach = ({ spans, since }: ScopeReading, day: string): string => {
  const last = spans.findLast(({ start }) => start <= day)
  if (!last) return 'no source says that this list is complete'
  if (daysBetween(last.end, day) > graceDays) return `the list is known to be complete only up to ${dayText(last.end)}`
  return `the list is known to be complete only from ${dayText(last.start)}${since === null ? '' : `, not since ${dayText(since)}`}`
}

const searched = (reading: ScopeReading): string => `${countText(reading.cases.length, 'case')} on record`

/** The day of the event where it is told to the day (or within a month of it), here or by another claim of the item. */
const eventDay = (item: Item, claim: Claim): string | null => {
  const times = [claim.time, ...item.values.flatMap((value) => (value.field === 'time' ? [value.value] : []))]
  const told = times.find((time) => time?.start && time.end && daysBetween(time.start, time.end) <= 31)
  return told?.start ?? null
}

/** "They met on 3 May. It was the second summit": the day of the meeting of the same states told just before in the same document. */
const dayBeside = ({ claim, documentId }: RecordedClaim, { claims }: CheckContext): string | null => {
  if (claim.kind !== 'meeting' || claim.factuality !== 'happened') return null
  const states = statesOf(claim).join()
  const before = claimsOfDocument(claims, documentId).filter(
    ({ claim: other }) =>
      other.kind === 'meeting' &&
      other.factuality === 'happened' &&
      other.start < claim.start &&
      claim.start - other.start < besideChars &&
      statesOf(other).join() === states &&
      other.time?.start &&
      other.time.end &&
      daysBetween(other.time.start, other.time.end) <= 31,
  )
  return before.toSorted((left, right) => left.claim.start - right.claim.start).at(-1)?.claim.time?.start ?? null
}
/** About three sentences. */
const besideChars = 500

/** Told without a day, an event that happened is taken for the last one on record within this many days before the publication. */
const recentDays = 45

const countFrom = (reading: ScopeReading, claim: Claim, day: string | null, said: string): CountDay | null => {
  const happened = claim.factuality === 'happened'
  if (day !== null) return { day, happened }
  if (!happened) return { day: said, happened }
  const last = reading.cases.findLast(({ start }) => start <= said && daysBetween(start, said) <= recentDays)
  return last ? { day: last.start, happened } : null
}

/** A count that fails may hold for the place alone; said beside the verdict where the words leave that open. */
const placeNote = (claim: Claim, { verdict }: Judgement, said: string, beside: string | null, context: CheckContext): readonly string[] => {
  if (verdict !== 'contradicted' || !claim.place || !claim.ordinal) return []
  const place = placeNamed(context.world, claim.place.name, said)
  if (!place || place.cities.length === 0) return []
  const there = {
    ...claim,
    ordinal: { ...claim.ordinal, scope: `${claim.ordinal.scope} in ${place.name}` },
    quote: `${ordinalText(claim.ordinal.n)} in ${place.name}`,
  }
  const [reading] = readScope(context.world, there, said)
  const from = reading && countFrom(reading, claim, beside, said)
  if (!reading || !from || !spanReaching(reading.spans, from.day, reading.since)) return []
  const holds = reading.cases.filter((one) => isEarlier(one, from.day)).length + 1 === claim.ordinal.n
  return holds ? [`It would hold of ${reading.many} alone.`] : []
}

const caseEvidence = (reading: ScopeReading, cases: readonly CountedCase[], { world }: CheckContext): readonly Evidence[] =>
  cases.slice(-12).flatMap(({ text, rows }) => rows.slice(0, 1).map((row) => rowEvidence(world, row, `${reading.one}: ${text}`)))

const spanEvidence = (reading: ScopeReading, span: CoveredSpan, { world }: CheckContext): readonly Evidence[] =>
  span.rows.map((row) =>
    rowEvidence(
      world,
      row,
      `The list of ${reading.many} is complete from ${dayText(row.start ?? '')} to ${row.end === null ? 'today' : dayText(row.end)}${row.note === '' ? '' : `: ${row.note}`}`,
    ),
  )
