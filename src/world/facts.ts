/** Questions to the record of facts. In: the World and what is asked. Out: rows as they stand, each with `source` and `ref` {table, line} for a verdict to cite. */
import { foldName } from './fold.ts'
import { inForce, membersOf } from './members.ts'
import type { Row } from './tables.ts'
import type { World } from './world.ts'

export { expandParties, membersOf } from './members.ts'

type Office = Row<'offices'>['office']
const byDay = (left: { readonly start: string | null }, right: { readonly start: string | null }): number =>
  (left.start ?? '') < (right.start ?? '') ? -1 : 1

/** Meetings of a format at every level, oldest first. Whether the list is complete, `coverageFor` tells. */
export const meetingsOf = (world: World, formatId: string): readonly Row<'meetings'>[] =>
  world.tables.meetings.filter((row) => row.format === formatId).toSorted(byDay)

/** Visits by holders of an office of one state, oldest first; `hosts` are alpha-3 codes or group ids, any state where it is left out. */
export const visitsBy = (
  world: World,
  asked: { readonly visitorState: string; readonly office?: Office; readonly person?: string; readonly hosts?: readonly string[] },
): readonly Row<'visits'>[] => {
  const hosts = asked.hosts && new Set(asked.hosts.flatMap((host) => membersOf(world, host, null)))
  return world.tables.visits
    .filter((row) => row.visitor_state === asked.visitorState && (asked.office === undefined || row.office === asked.office))
    .filter((row) => (asked.person === undefined || row.person === asked.person) && (hosts === undefined || hosts.has(row.host_state)))
    .toSorted(byDay)
}

/** The relation of two states in force on a day, whichever of the two is written first; null where none is on record. */
export const relationBetween = (
  world: World,
  one: string,
  other: string,
  type: Row<'relations'>['type'],
  onDate: string,
): Row<'relations'> | null =>
  world.tables.relations.find(
    (row) =>
      row.type === type &&
      ((row.a === one && row.b === other) || (row.a === other && row.b === one)) &&
      inForce({ from: row.start, to: row.end }, onDate),
  ) ?? null

/** By name or alias, in any case: "the Abraham Accords". */
export const instrumentNamed = (world: World, name: string): Row<'instruments'> | null => {
  const key = foldName(name.replace(/^(?:the|so-called)\s{1,3}/i, ''))
  return world.tables.instruments.find((row) => [row.name, ...row.aliases].some((alias) => foldName(alias) === key)) ?? null
}

/** Who held an office of a state (alpha-3) or group on a day, latest appointed first: on a day of handover two rows hold. */
export const officeHolders = (world: World, state: string, office: Office, onDate: string): readonly Row<'offices'>[] =>
  (world.termsByOffice.get(`${state} ${office}`) ?? []).filter((row) => inForce(row, onDate)).toReversed()

/** The latest appointed of `officeHolders`, null where the record has none. */
export const officeHolder = (world: World, state: string, office: Office, onDate: string): Row<'offices'> | null =>
  officeHolders(world, state, office, onDate)[0] ?? null

/** Every term of a person, oldest first. */
export const termsOf = (world: World, person: string): readonly Row<'offices'>[] => world.termsByPerson.get(person) ?? []

/** Rows that say a list is complete from `start` to `end`, e.g. `visits:USA:head-of-state:central-asia`; none: nothing may be called first. */
export const coverageFor = (world: World, subject: string): readonly Row<'coverage'>[] =>
  world.tables.coverage.filter((row) => row.subject === subject).toSorted(byDay)

/** Is every day from `start` to `end` inside one of the coverage rows, or inside rows that meet end to end? */
export const isCovered = (rows: readonly Row<'coverage'>[], start: string, end: string): boolean => {
  let reached = start
  for (const row of rows.toSorted(byDay)) {
    if ((row.start ?? '') > reached) break
    if (row.end === null || row.end > reached) reached = row.end ?? '9999-12-31'
  }
  return reached >= end && rows.length > 0
}

/** Measures of a state in force on a day that touch any of the materials; with no materials given, all of its measures. */
export const measuresBy = (world: World, state: string, materials: readonly string[], onDate: string): readonly Row<'measures'>[] =>
  world.tables.measures
    .filter((row) => row.state === state && inForce({ from: row.start, to: row.end }, onDate))
    .filter((row) => materials.length === 0 || row.materials.some((material) => materials.includes(material)))
    .toSorted(byDay)

/** Shares of a state's imports of a material, by form, period and country of origin, largest first; `OTH` is the others together. */
export const importShares = (world: World, importer: string, material: string): readonly Row<'import-shares'>[] =>
  world.tables['import-shares']
    .filter((row) => row.importer === importer && row.material === material)
    .toSorted((left, right) => right.share_pct - left.share_pct)

/** What either of two parties reports of their trade in a year ("2024"): reporters and flows stay side by side. */
export const tradeSeries = (world: World, one: string, other: string, year: string): readonly Row<'trade'>[] =>
  world.tables.trade.filter(
    (row) =>
      row.period.startsWith(year) && ((row.reporter === one && row.partner === other) || (row.reporter === other && row.partner === one)),
  )

/** The sources that a row rests on. */
export const sourcesOf = (world: World, row: { readonly source: readonly string[] }): readonly Row<'sources'>[] =>
  row.source.map((id) => world.sources.get(id)).filter((source) => source !== undefined)
