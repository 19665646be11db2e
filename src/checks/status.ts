/** Status: how a promise or a planned measure stands on a day. In: its item and `asOf`. Out: open, due-soon, kept, partly-kept, overdue, lapsed or unverifiable. */
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Evidence, VerdictName } from '../record/verdict.ts'
import { type CheckContext, check, type Judgement } from './check.ts'
import { spanReaching, visitSpans } from './coverage.ts'
import { claimEvidence, rowEvidence } from './evidence.ts'
import { rowShowing, type Shown, shownBy } from './fulfilment.ts'
import { firstTold, laterWords } from './later-word.ts'
import { publishedAfter } from './lookup.ts'
import { isOwnWord, originOf } from './origin.ts'
import { restatements } from './restated.ts'
import { valueNote } from './value-stages.ts'
import { countText, daysBetween, dayText, listText, sentence } from './wording.ts'

const soonDays = 90
/** Beyond this a count of days helps nobody. */
const farDays = 400
/** A deal told a year after it was made is history, not a promise to follow. */
const historyDays = 366

/**
 * Computed for `asOf`, never stored. After the due date only a later document, or a row of the record, closes a promise; else nothing is
 * known. A promise put off by a later document is `superseded`, and the new one is followed.
 */
export const statusCheck = check({
  id: 'status',
  asks: 'How does the promise stand today?',
  needs: ['the promised date', 'for anything after it: a later document, or a row of the record, that deals with the same promise'],
  says: ['open', 'due-soon', 'kept', 'partly-kept', 'overdue', 'lapsed', 'superseded', 'unverifiable'],
  appliesTo: ['commitment', 'measure'],
  decide: (item, context) => (isPromise(item) ? statusOf(item, context) : []),
})

/** Names of its verdicts, or what is known of it already. */
export const statusesOf = (item: Item, context: CheckContext): readonly VerdictName[] => {
  const known = context.statuses?.get(item.id)
  return known === undefined ? statusCheck.decide(item, context).map(({ verdict }) => verdict) : [known]
}

const isPromise = (item: Item): boolean => {
  const first = item.claims[0]
  if (!first || item.claims.every(({ claim }) => claim.factuality === 'denied')) return false
  if (item.kind === 'measure') return first.claim.factuality === 'planned' || first.claim.factuality === 'possible'
  const end = first.claim.time?.end ?? null
  return !(
    first.claim.factuality === 'happened' &&
    end !== null &&
    first.published !== null &&
    daysBetween(end, first.published) > historyDays
  )
}

const statusOf = (item: Item, context: CheckContext): readonly Judgement[] => {
  const later = laterWords(item, context)
  const shown = later.map((recorded) => ({ recorded, shown: shownBy(item, recorded, context) }))
  const valued = valueNote(item, later, context)
  const withValues = (one: Judgement): Judgement => (valued.length === 0 ? one : { ...one, notes: [...one.notes, ...valued] })
  const closed = closedBy(item, shown, context)
  if (closed) return [withValues(closed)]
  const putOff = putOffTo(item, [...later, ...restatements(item, context)])
  const due = putOff?.due ?? item.due
  const current =
    due === null
      ? withoutDate(item, shown)
      : context.asOf <= due
        ? beforeDue(item, due, context.asOf, shown)
        : afterDue(item, due, shown, context)
  return putOff ? [withValues(current), superseded(item, putOff)] : [withValues(current)]
}

interface Told {
  readonly recorded: RecordedClaim
  readonly shown: Shown
}

const judgement = (
  item: Item,
  verdict: VerdictName,
  because: string,
  evidence: readonly Evidence[],
  notes: readonly string[] = [],
): Judgement => ({
  check: 'status',
  aspect: 'status',
  verdict,
  because: sentence(because),
  evidence,
  notes,
  claims: item.claims.map(({ claim }) => claim.id),
})

/** The promise's own words, which tell its date. */
const promiseEvidence = (item: Item): readonly Evidence[] => item.claims.slice(0, 1).map(claimEvidence)
const namedIn = (told: readonly RecordedClaim[]): string =>
  listText([...new Set(told.map(({ document, published }) => `${document} of ${dayText(published ?? '')}`))])

/** What settles the promise whatever the day: withdrawn last, else kept, else in part. */
const closedBy = (item: Item, told: readonly Told[], context: CheckContext): Judgement | null => {
  const of = (wanted: Shown): readonly RecordedClaim[] => told.filter(({ shown }) => shown === wanted).map(({ recorded }) => recorded)
  const [kept, part, withdrawn] = [of('kept'), of('part'), of('withdrawn')]
  const row = rowShowing(item, context)
  if (row) return judgement(item, 'kept', `Kept: ${row.text}`, [rowEvidence(context.world, row.row, row.text), ...kept.map(claimEvidence)])
  if (kept.length > 0) return keptVerdict(item, kept, context)
  if (withdrawn.length > 0)
    return judgement(
      item,
      'lapsed',
      `Withdrawn, as told in ${namedIn(withdrawn)}: "${withdrawn.at(-1)?.claim.quote}"`,
      withdrawn.map(claimEvidence),
    )
  if (part.length > 0)
    return judgement(
      item,
      'partly-kept',
      `Kept in part, as told in ${namedIn(part)}: "${part.at(-1)?.claim.quote}"`,
      part.map(claimEvidence),
    )
  return null
}

const keptVerdict = (item: Item, kept: readonly RecordedClaim[], context: CheckContext): Judgement => {
  const origins = kept.map((recorded) => originOf(context, recorded))
  const own = origins.filter((origin) => isOwnWord(origin, item))
  const words = `as told in ${namedIn(kept)}: "${kept.at(-1)?.claim.quote}"`
  if (own.length < origins.length) return judgement(item, 'kept', `Kept, ${words}`, kept.map(claimEvidence))
  const name = own.at(-1)?.name ?? ''
  return judgement(item, 'kept', `Kept, says ${name}, ${words}`, kept.map(claimEvidence), [
    `Nobody but ${name}, who made the promise, says that it was kept.`,
  ])
}

interface PutOff {
  readonly due: string
  readonly from: string
  readonly by: RecordedClaim
  readonly claims: readonly string[]
}

/** A later document that promises the same for a later day; that it may be so by then puts off no promise. */
const putOffTo = (item: Item, later: readonly RecordedClaim[]): PutOff | null => {
  const told = firstTold(item)
  const early = item.claims.filter(({ published }) => published === told)
  const dueIn = ({ claim }: RecordedClaim): string | null =>
    claim.factuality === 'planned' || claim.factuality === 'possible' ? (claim.time?.end ?? claim.time?.start ?? null) : null
  const from = early.map(dueIn).findLast((day) => day !== null)
  const isFirm = early.some(({ claim }) => claim.factuality === 'planned')
  const by = later.findLast(
    (recorded) => (dueIn(recorded) ?? '') > (from ?? '9999') && !(isFirm && recorded.claim.factuality === 'possible'),
  )
  const due = by ? dueIn(by) : null
  return by && due && from ? { due, from, by, claims: early.map(({ claim }) => claim.id) } : null
}

const superseded = (item: Item, { due, from, by, claims }: PutOff): Judgement => ({
  ...judgement(
    item,
    'superseded',
    `It was promised for ${dayText(from)} before, and is now for ${dayText(due)}, as told in ${namedIn([by])}`,
    [...promiseEvidence(item), claimEvidence(by)],
  ),
  claims,
})

const unclearNote = (told: readonly Told[]): readonly string[] =>
  told.flatMap(({ recorded, shown }) =>
    shown === 'unclear' ? [`${recorded.document} tells of it as done, but not whether the whole of it.`] : [],
  )

const considered = (item: Item): string => (item.factuality === 'possible' ? 'Only under consideration' : 'Open')

const withoutDate = (item: Item, told: readonly Told[]): Judgement =>
  judgement(item, 'open', `${considered(item)}: no date was promised`, promiseEvidence(item), ['No date promised.', ...unclearNote(told)])

const beforeDue = (item: Item, due: string, asOf: string, told: readonly Told[]): Judgement => {
  const days = daysBetween(asOf, due)
  const what = item.kind === 'measure' ? 'to take effect on' : 'due by'
  const left = days === 0 ? ', today' : days > farDays ? '' : `, ${countText(days, 'day')} from ${dayText(asOf)}`
  return judgement(
    item,
    days <= soonDays ? 'due-soon' : 'open',
    `${considered(item)}: ${what} ${dayText(due)}${left}`,
    promiseEvidence(item),
    unclearNote(told),
  )
}

const afterDue = (item: Item, due: string, told: readonly Told[], context: CheckContext): Judgement => {
  const after = told.filter(({ recorded }) => (recorded.published ?? '') > due)
  const undone = after.filter(({ shown }) => shown === 'not-done' || shown === 'still-promised').map(({ recorded }) => recorded)
  const passed = `The due date, ${dayText(due)}, has passed`
  if (undone.length > 0)
    return judgement(
      item,
      'overdue',
      `${passed}, and ${namedIn(undone)} shows it not done: "${undone.at(-1)?.claim.quote}"`,
      undone.map(claimEvidence),
    )
  const span = visitsListed(item, due, context)
  if (span)
    return judgement(
      item,
      'overdue',
      `${passed}, and the list of visits, complete up to ${dayText(span.end)}, does not have it`,
      span.rows.map((row) =>
        rowEvidence(
          context.world,
          row,
          `The list of visits is complete from ${dayText(row.start ?? '')} to ${row.end === null ? 'today' : dayText(row.end)}`,
        ),
      ),
    )
  const read = publishedAfter(context.documents, due)
  const searched = `Read since: ${countText(read, 'document')} published after that day, of ${countText(context.documents.length, 'document')} in all.`
  return judgement(
    item,
    'unverifiable',
    `${passed}, and nothing read since ${after.length === 0 ? 'deals with it' : after.some(({ shown }) => shown === 'unclear') ? 'says whether the whole of it was done' : 'says whether it was done'}`,
    promiseEvidence(item),
    [searched, ...unclearNote(told)],
  )
}

/** A complete list of the visitor's travels that reaches past the due date, and has no such visit. */
const visitsListed = (item: Item, due: string, { world, asOf }: CheckContext): ReturnType<typeof spanReaching> => {
  if (item.type !== 'visit') return null
  const hosts = item.recipients.flatMap(({ states }) => states)
  const terms = item.agents.flatMap(({ id }) => (id === null ? [] : (world.termsByPerson.get(id) ?? []).slice(-1)))
  const spans = terms.flatMap((term) => visitSpans(world, term.state, term.office, hosts, due))
  const span = spanReaching(spans, due, firstTold(item))
  return span && span.end >= due && asOf > due ? span : null
}
