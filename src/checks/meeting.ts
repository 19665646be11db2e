/** Meeting: is it on record, on that day? In: a meeting or visit told as held. Out: `corroborated` by its row; another day where the list is complete. */
import type { Item, RecordedClaim } from '../record/item.ts'
import type { VerdictName } from '../record/verdict.ts'
import { expandParties } from '../world/members.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { type CheckContext, check, documentsOf, type Judgement } from './check.ts'
import { meetingSpans, spanReaching } from './coverage.ts'
import { independentRows, rowEvidence, type SourcedRow } from './evidence.ts'
import { textsHave } from './origin.ts'
import { daysBetween, daysText, partyName, sentence, timeText } from './wording.ts'

/** Beyond this, another row is another meeting and says nothing of this one. */
const nearDays = 21

export const meetingCheck = check({
  id: 'meeting',
  asks: 'Is the meeting on record, and on that day?',
  needs: ['the meetings of the format, or the visits of that person, on record'],
  says: ['corroborated', 'contradicted', 'unverifiable'],
  appliesTo: ['meeting'],
  decide: (item, context) => {
    const dated = item.claims.filter(({ claim }) => claim.factuality === 'happened' && claim.time?.start && claim.time.end)
    const groups = [...Map.groupBy(dated, ({ claim }) => `${claim.time?.start} ${claim.time?.end}`).values()]
    return groups.flatMap((claims) => judgeDay(item, claims, context))
  },
})

/** A row of meetings or visits, named. */
interface Held {
  readonly row: SourcedRow
  readonly start: string
  readonly end: string
  readonly text: string
  readonly isListed: boolean
}

const judgeDay = (item: Item, claims: readonly RecordedClaim[], context: CheckContext): readonly Judgement[] => {
  const time = claims[0]?.claim.time
  if (!time?.start || !time.end || daysBetween(time.start, time.end) > 31) return []
  const [start, end] = [time.start, time.end]
  const held = heldBy(item, claims, start, context)
  const documents = documentsOf(claims, context)
  const rows = new Set(
    independentRows(
      context.world,
      held.map(({ row }) => row),
      documents,
    ),
  )
  const known = held.filter(({ row }) => rows.has(row))
  const outcome = (verdict: VerdictName, because: string, { row, text }: Held): Judgement => ({
    check: 'meeting',
    aspect: 'contact',
    verdict,
    because: sentence(because),
    evidence: [rowEvidence(context.world, row, text)],
    notes: [],
    claims: claims.map(({ claim }) => claim.id),
  })
  const same = known.find((one) => one.start <= end && one.end >= start)
  if (same) return [outcome('corroborated', `The record has it: ${same.text}`, same)]
  const near = known
    .filter((one) => Math.abs(daysBetween(one.start, start)) <= nearDays)
    .sort((left, right) => distance(left, start) - distance(right, start))[0]
  if (!near) return []
  const told = `${textsHave(item.claims, claims)} ${timeText(time)}`
  if (near.isListed) return [outcome('contradicted', `The record has ${near.text}, and its list is complete; ${told}`, near)]
  return [outcome('unverifiable', `The record has ${near.text}; ${told}, and no source says that the list is complete`, near)]
}

const distance = ({ start }: Held, day: string): number => Math.abs(daysBetween(start, day))

const heldBy = (item: Item, claims: readonly RecordedClaim[], day: string, { world }: CheckContext): readonly Held[] => {
  const parties = claims.flatMap(({ claim }) => [...claim.agents, ...claim.recipients])
  const ids = parties.map(({ id }) => id)
  const states = [...new Set(parties.flatMap((party) => party.states))].sort().join()
  const meetings = world.tables.meetings.filter(
    (row) => ids.includes(row.format) || expandParties(world, row.participants, day).join() === states,
  )
  const hosts = [...item.recipients, ...claims.flatMap(({ claim }) => (claim.place ? [claim.place] : []))].flatMap((host) => host.states)
  const visits = world.tables.visits.filter((row) => ids.includes(row.person) && hosts.includes(row.host_state))
  return [...meetings.map((row) => meetingHeld(world, row, day)), ...visits.map((row) => visitHeld(world, row))]
}

const meetingHeld = (world: World, row: Row<'meetings'>, day: string): Held => ({
  row,
  start: row.start,
  end: row.end,
  text: `the ${world.formats.get(row.format)?.name ?? row.format} meeting of ${row.level.replaceAll('-', ' ')}, ${row.place === '' ? 'by video' : row.place}, ${daysText(row.start, row.end)}`,
  isListed: spanReaching(meetingSpans(world, row.format, row.level), day) !== null,
})

const visitHeld = (world: World, row: Row<'visits'>): Held => ({
  row,
  start: row.start,
  end: row.end,
  text: `${world.termsByPerson.get(row.person)?.[0]?.name ?? row.person} in ${partyName(world, row.host_state)}${row.place === '' ? '' : ` (${row.place})`}, ${daysText(row.start, row.end)}`,
  isListed: false,
})
