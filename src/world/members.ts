/** Who belongs to a group or format on a day. In: an id and a day. Out: alpha-3 codes; "eu" in 2025 -> 27 states. */
import type { Row } from './tables.ts'
import type { World } from './world.ts'

/** Is `onDate` (ISO day, null for "now or unknown") within from..to? An open end counts as reaching on; null asks for what is in force still. */
export const inForce = (span: { readonly from: string | null; readonly to: string | null }, onDate: string | null): boolean =>
  onDate === null ? span.to === null : (span.from === null || span.from <= onDate) && (span.to === null || onDate <= span.to)

/** Membership rows of one group that hold on the day. */
export const membershipRows = (world: World, groupId: string, onDate: string | null): readonly Row<'memberships'>[] =>
  (world.membershipsByGroup.get(groupId) ?? []).filter((row) => inForce(row, onDate))

/**
 * Alpha-3 codes, sorted, of a group's or format's members on a day; a state is its own only member.
 * A region without membership rows ("Africa") has none: its members are not on record.
 */
export const membersOf = (world: World, id: string, onDate: string | null): readonly string[] => {
  if (world.states.has(id)) return [id]
  const parts = world.formats.get(id)?.members
  // a format such as the G7 bears its group's own id
  if (parts && !parts.includes(id)) return expandParties(world, parts, onDate)
  return [...new Set(membershipRows(world, id, onDate).map((row) => row.state))].sort()
}

/** `central-asia;USA` -> KAZ KGZ TJK TKM USA UZB. */
export const expandParties = (world: World, parties: readonly string[], onDate: string | null): readonly string[] =>
  [...new Set(parties.flatMap((party) => membersOf(world, party, onDate)))].sort()
