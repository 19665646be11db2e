/** Picking deals for a what-if. In: the words of the user and the deals that touch a material. Out: those of a meeting, or of the ids. */
import type { CheckContext } from '../checks/check.ts'
import { formatsOf } from '../checks/following/formats.ts'
import type { SupplyDeal } from '../checks/supply-deals.ts'
import { Problem } from '../problem.ts'
import { foldName } from '../world/fold.ts'
import { membersOf } from '../world/members.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'

type Meeting = Row<'meetings'>

const isLeaders = ({ level }: Meeting): boolean => level === 'heads-of-state' || level === 'heads-of-government'

/** "c5+1-2025", "C5+1 2025", "C5+1 2025-11" or a meeting's id: those of leaders where the year has any. Throws Problem `supply/summit`. */
export const meetingsNamed = (world: World, words: string): readonly Meeting[] => {
  const own = world.tables.meetings.filter(({ id }) => id === words.toLowerCase())
  if (own.length > 0) return own
  const parts = /^(?<format>.+?)[-\s]+(?<day>\d{4}(?:-\d{2}){0,2})$/.exec(words.trim())?.groups
  const key = foldName(parts?.format ?? words)
  const format = world.tables.formats.find((row) => [row.id, row.name, ...row.aliases].some((name) => foldName(name) === key))
  const held = format === undefined ? [] : world.tables.meetings.filter((row) => row.format === format.id)
  const found = held.filter(({ start }) => parts?.day !== undefined && start.startsWith(parts.day))
  if (found.length > 0) return found.some(isLeaders) ? found.filter(isLeaders) : found
  const leaders = held.filter(isLeaders).map(({ start }) => start.slice(0, 4))
  throw new Problem(
    'supply/summit',
    `--summit ${words}`,
    format === undefined
      ? 'no format of this name is on record'
      : parts === undefined
        ? 'it has no year'
        : `no meeting of ${format.name} in ${parts.day} is on record`,
    leaders.length === 0
      ? 'Write it as --summit c5+1-2025.'
      : `Summits of ${format?.name ?? ''} are on record for ${[...new Set(leaders)].join(', ')}.`,
  )
}

const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
/** A deal between members that is told so soon after a meeting was made at it. */
const daysOfMeeting = 2

/** A document speaks of the last meeting of its format and level before its day. */
const isMeant = (world: World, meeting: Meeting, day: string | null): boolean => {
  if (day === null) return true
  const before = world.tables.meetings.filter(
    ({ format, level, start }) => format === meeting.format && level === meeting.level && start <= day,
  )
  return before.toSorted((left, right) => right.start.localeCompare(left.start))[0]?.id === meeting.id
}

export const dealsOfMeetings = (
  deals: readonly SupplyDeal[],
  meetings: readonly Meeting[],
  context: CheckContext,
): readonly SupplyDeal[] => {
  const { world, items } = context
  const byId = new Map(items.map((item) => [item.id, item]))
  const declared = new Set(world.tables.declarations.flatMap(({ id, meeting }) => (meetings.some((one) => one.id === meeting) ? [id] : [])))
  return deals.filter((deal) => {
    if (deal.from === 'starter record') return declared.has(deal.id)
    const item = byId.get(deal.id)
    if (deal.from === 'documents')
      return (
        item !== undefined &&
        meetings.some((meeting) => formatsOf(item, context).includes(meeting.format) && isMeant(world, meeting, deal.day))
      )
    return meetings.some(({ format, start, end }) => {
      const members = membersOf(world, format, start)
      const { day } = deal
      return day !== null && day >= start && day <= dayAfter(end, daysOfMeeting) && deal.suppliers.every((state) => members.includes(state))
    })
  })
}

/** Throws Problem `supply/items` for an id that no deal has. */
export const dealsByIds = (deals: readonly SupplyDeal[], ids: readonly string[]): readonly SupplyDeal[] =>
  ids.flatMap((id) => {
    const found = deals.filter((deal) => deal.id.startsWith(id))
    if (found.length > 0) return found
    const known = deals.map((deal) => deal.id).slice(0, 8)
    throw new Problem(
      'supply/items',
      `--items ${id}`,
      'no deal with this id touches the material',
      known.length === 0 ? 'No deal on record touches it; --add makes one up.' : `Ids are ${known.join(', ')}.`,
    )
  })
