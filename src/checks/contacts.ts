/** Contacts: whom the leaders of one region met in a year, counted from the record. In: items and the world's meetings. Out: one row a power, one evidence a meeting. */
import type { Item } from '../record/item.ts'
import type { Evidence } from '../record/verdict.ts'
import { expandParties, membersOf } from '../world/members.ts'
import type { World } from '../world/world.ts'
import type { CheckContext } from './check.ts'
import { claimEvidence, rowEvidence } from './evidence.ts'
import { countText, daysBetween, daysText, listText, partyName } from './wording.ts'

/** One power; `evidence` has one entry for each meeting counted, earliest first. `powerId` is a state or a group. */
export interface ContactRow {
  readonly power: string
  readonly powerId: string
  /** "the leaders of Central Asia". */
  readonly circle: string
  readonly year: string
  readonly count: number
  readonly last: string | null
  readonly what: string
  readonly evidence: readonly Evidence[]
}

interface Contact {
  readonly power: string
  readonly start: string
  readonly end: string
  readonly place: string
  readonly evidence: Evidence
}

/** Groups of at least this many states are a circle whose leaders meet a power together. */
const circleSize = 3

/**
 * Rows by number of meetings, most first. The circle is the group of states whose leaders meet others most often in the documents; the
 * year that of the latest document. A meeting told and on record is counted once. No row where the documents have no such circle.
 */
export const contactsByPower = (context: CheckContext): readonly ContactRow[] => {
  const circle = circleOf(context)
  const year =
    context.documents
      .flatMap(({ published }) => (published === null ? [] : [published.slice(0, 4)]))
      .sort()
      .at(-1) ?? context.asOf.slice(0, 4)
  return circle === null ? [] : contactsOf(circle, year, context)
}

/** The same for a circle (id of a group) and a year that are known. */
export const contactsOf = (circle: string, year: string, context: CheckContext): readonly ContactRow[] => {
  const onRecord = recordContacts(circle, year, context)
  const told = toldContacts(circle, year, context).filter((one) => !onRecord.some((other) => isSameMeeting(one, other)))
  const single = told.filter((one, at) => told.findIndex((other) => isSameMeeting(one, other)) === at)
  const byPower = Map.groupBy(
    [...onRecord, ...single].toSorted((left, right) => left.start.localeCompare(right.start)),
    ({ power }) => power,
  )
  const rows = [...byPower].map(([power, contacts]) => contactRow(context.world, circle, year, power, contacts))
  return rows.toSorted((left, right) => right.count - left.count || (left.last ?? '').localeCompare(right.last ?? ''))
}

const contactRow = (world: World, circle: string, year: string, power: string, contacts: readonly Contact[]): ContactRow => ({
  power: partyName(world, power),
  powerId: power,
  circle: `the leaders of ${partyName(world, circle)}`,
  year,
  count: contacts.length,
  last:
    contacts
      .map(({ end }) => end)
      .sort()
      .at(-1) ?? null,
  what: `${countText(contacts.length, 'summit')} with the leaders of ${partyName(world, circle)} in ${year}: ${listText(
    contacts.map(({ place, start, end }) => `${place === '' ? '' : `${place}, `}${daysText(start, end)}`),
    '; ',
  )}`,
  evidence: contacts.map(({ evidence }) => evidence),
})

const isSameMeeting = (left: Contact, right: Contact): boolean =>
  left.power === right.power && daysBetween(left.end, right.start) <= 1 && daysBetween(right.end, left.start) <= 1

/** States of all parties of a meeting. */
const partiesOf = (item: Item): readonly string[] => [...new Set([...item.agents, ...item.recipients].flatMap(({ states }) => states))]

/** The group met most often; of two alike the larger one. A group is met where all its members and somebody else take part. */
export const circleOf = ({ items, world, asOf }: CheckContext): string | null => {
  const meetings = items.filter(({ kind }) => kind === 'meeting').map(partiesOf)
  const found = [...world.groups.keys()].map((id) => {
    const members = membersOf(world, id, asOf)
    const isCircle = members.length >= circleSize
    return {
      id,
      size: members.length,
      count: isCircle
        ? meetings.filter((states) => states.length > members.length && members.every((state) => states.includes(state))).length
        : 0,
    }
  })
  const [best] = found.filter(({ count }) => count > 0).sort((left, right) => right.count - left.count || right.size - left.size)
  return best?.id ?? null
}

/** Whom the circle met: a state, or a group whose members all took part. */
const powersOf = (world: World, circle: string, states: readonly string[], day: string): readonly string[] => {
  const members = membersOf(world, circle, day)
  const rest = states.filter((state) => !members.includes(state))
  if (rest.length < circleSize) return rest
  const group = [...world.groups.keys()].find((id) => [...membersOf(world, id, day)].sort().join() === [...rest].sort().join())
  return group === undefined ? [] : [group]
}

const recordContacts = (circle: string, year: string, { world, asOf }: CheckContext): readonly Contact[] =>
  world.tables.meetings.flatMap((row) => {
    if (!row.start.startsWith(year) || row.start > asOf || (row.level !== 'heads-of-state' && row.level !== 'heads-of-government'))
      return []
    const states = expandParties(world, row.participants, row.start)
    if (!membersOf(world, circle, row.start).every((state) => states.includes(state))) return []
    const format = world.formats.get(row.format)?.name ?? row.format
    return powersOf(world, circle, states, row.start).map((power) => ({
      power,
      start: row.start,
      end: row.end,
      place: row.place,
      evidence: rowEvidence(
        world,
        row,
        `${format} summit, leaders of ${partyName(world, circle)} with ${partyName(world, power)}, ${row.place === '' ? 'by video' : row.place}, ${daysText(row.start, row.end)}`,
      ),
    }))
  })

/** A sentence that tells of several powers at once leaves open which day was whose: such an item is not counted. */
/** A sentence that tells of several powers at once leaves open which day was whose: such an item is not counted. */
const toldContacts = (circle: string, year: string, { items, world, asOf }: CheckContext): readonly Contact[] =>
  items.flatMap((item) => {
    const told = item.claims.find(
      ({ claim }) =>
        claim.factuality === 'happened' && claim.time?.start && claim.time.end && daysBetween(claim.time.start, claim.time.end) <= 31,
    )
    const [start, end] = [told?.claim.time?.start, told?.claim.time?.end]
    if (item.kind !== 'meeting' || item.type !== 'summit' || !told || !start || !end || !start.startsWith(year) || start > asOf) return []
    const states = partiesOf(item)
    if (!membersOf(world, circle, start).every((state) => states.includes(state))) return []
    const powers = powersOf(world, circle, states, start)
    const place = told.claim.place?.name ?? ''
    return powers.length === 1 ? powers.map((power) => ({ power, start, end, place, evidence: claimEvidence(told) })) : []
  })
