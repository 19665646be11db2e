/** Visits that an ordinal may count. In: a claim and the names in its scope. Out: a reading by visitor and host; "first trip by a US president to Chile". */
import type { Claim } from '../reading/claim.ts'
import { membersOf } from '../world/members.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { visitSpans } from './coverage.ts'
import type { CountedCase, ScopeReading } from './scope-reading.ts'
import { officesIn, type ScopeNames, sinceIn } from './scope-words.ts'
import { dayText, partyName } from './wording.ts'

export const visitReadings = (world: World, claim: Claim, names: ScopeNames, day: string): readonly ScopeReading[] => {
  const scope = claim.ordinal?.scope ?? ''
  const host = hostOf(world, claim, names, day)
  const visitor = visitorOf(world, claim, names, day)
  if (host === null || visitor === null) return []
  const since = sinceIn(`${scope} ${claim.quote}`, day)
  const rows = world.tables.visits.filter(
    (row) => visitor.made(row) && host.states.includes(row.host_state) && (since === null || row.start >= since),
  )
  const spans = visitor.offices.flatMap((office) => visitSpans(world, visitor.state, office, host.states, day))
  if (rows.length === 0 && spans.length === 0) return []
  return [
    {
      one: `visit by ${visitor.name} to ${host.name}`,
      many: `visits by ${visitor.name} to ${host.name}`,
      since,
      spans,
      cases: journeys(world, rows),
    },
  ]
}

interface Host {
  readonly name: string
  readonly states: readonly string[]
}

const hostOf = (world: World, claim: Claim, names: ScopeNames, day: string): Host | null => {
  if (names.place && names.place.states.length > 0) return { name: names.place.name, states: names.place.states }
  if (names.place) return null
  const told = [...claim.recipients, ...(claim.place ? [claim.place] : [])].find(({ states }) => states.length > 0)
  if (!told) return null
  const known = told.id !== null && membersOf(world, told.id, day).join() === [...told.states].sort().join()
  return { name: known && told.id !== null ? partyName(world, told.id) : told.name, states: told.states }
}

interface Visitor {
  readonly name: string
  readonly state: string
  readonly offices: readonly string[]
  readonly made: (row: Row<'visits'>) => boolean
}

/** "a sitting US president" is the office; "his first trip" and "Rubio's first trip" are the person. */
const visitorOf = (world: World, claim: Claim, names: ScopeNames, day: string): Visitor | null => {
  const scope = claim.ordinal?.scope ?? ''
  const offices = officesIn(scope)
  const state = names.actors.flatMap((id) => membersOf(world, id, day))[0] ?? claim.agents.flatMap(({ states }) => states)[0]
  if (offices.length > 0 && names.persons.length === 0 && state !== undefined) {
    return {
      name: `${holderName(world, state, offices)} of ${partyName(world, state)}`,
      state,
      offices,
      made: (row) => row.visitor_state === state && offices.includes(row.office),
    }
  }
  const person = names.persons[0] ?? claim.agents.find(({ id, type }) => id !== null && type === 'person')?.id ?? null
  const term = person === null ? undefined : world.termsByPerson.get(person)?.findLast((row) => (row.from ?? '') <= day)
  if (person === null || !term) return null
  return { name: term.name, state: term.state, offices: [term.office], made: (row) => row.person === person }
}

const officeNames: Readonly<Record<string, string>> = {
  'head-of-state': 'a head of state',
  'head-of-government': 'a head of government',
  'foreign-minister': 'a foreign minister',
}

/** "a President", "an Emir", "a leader" where two offices are meant. */
const holderName = (world: World, state: string, offices: readonly string[]): string => {
  if (offices.length > 1) return 'a leader'
  const title = (world.termsByOffice.get(`${state} ${offices[0]}`) ?? []).at(-1)?.title
  return title ? `${/^[AEIOU]/.test(title) ? 'an' : 'a'} ${title}` : (officeNames[offices[0] ?? ''] ?? 'an office holder')
}

/** Rows of one person that touch make one journey. */
const journeys = (world: World, rows: readonly Row<'visits'>[]): readonly CountedCase[] => {
  const sorted = rows.toSorted((left, right) => left.person.localeCompare(right.person) || left.start.localeCompare(right.start))
  const trips: Row<'visits'>[][] = []
  for (const row of sorted) {
    const last = trips.at(-1)?.at(-1)
    if (last && last.person === row.person && Date.parse(row.start) - Date.parse(last.end) <= 86_400_000) trips.at(-1)?.push(row)
    else trips.push([row])
  }
  return trips.map((trip) => tripCase(world, trip)).sort((left, right) => left.start.localeCompare(right.start))
}

const tripCase = (world: World, trip: readonly Row<'visits'>[]): CountedCase => {
  const start = trip[0]?.start ?? ''
  const person = trip[0]?.person ?? ''
  const name = world.termsByPerson.get(person)?.[0]?.name ?? person
  const end =
    trip
      .map((row) => row.end)
      .sort()
      .at(-1) ?? start
  return { start, end, text: `${name} in ${trip.map((row) => partyName(world, row.host_state)).join(', ')}, ${dayText(start)}`, rows: trip }
}
