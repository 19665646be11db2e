/** Meetings that an ordinal may count. In: a claim and the names in its scope. Out: readings by format, level and place; "second C5+1 summit" -> one. */
import type { Claim } from '../reading/claim.ts'
import { expandParties, membersOf } from '../world/members.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { meetingSpans } from './coverage.ts'
import type { CountedCase, ScopeReading } from './scope-reading.ts'
import { isSummit, type Level, levelIn, namesIn, type ScopeNames, type ScopePlace, sinceIn } from './scope-words.ts'
import { daysText } from './wording.ts'

export const meetingReadings = (world: World, claim: Claim, names: ScopeNames, day: string): readonly ScopeReading[] => {
  const scope = claim.ordinal?.scope ?? ''
  const since = sinceIn(`${scope} ${claim.quote}`, day)
  const places = isPlaceCounted(claim.quote) || isPlaceCounted(scope) ? [names.place] : [...new Set([names.place, null])]
  return formatsOf(world, claim, names, day).flatMap((format) =>
    levelsOf(claim).flatMap((level) => places.flatMap((place) => meetingReading(world, claim, { format, level, place, since }))),
  )
}

/** "the first in Washington", "the second to be held in Astana": the place is part of the count; else it may be only where it took place. */
const isPlaceCounted = (quote: string): boolean =>
  /\b(?:first|second|third|fourth|fifth|\w{3,9}th|\d{1,2}(?:st|nd|rd|th))(?:[- ]ever)?,? (?:(?:one |time )?(?:to (?:take place|be (?:held|hosted|convened)|happen|occur)|held|hosted|convened) )?(?:in|on|at)\b/i.test(
    quote,
  )

/** The level told; a bare summit is one of leaders, and so is what the claim calls a summit, unless its words are "meeting". */
const levelsOf = (claim: Claim): readonly (Level | null)[] => {
  const scope = claim.ordinal?.scope ?? ''
  const told = levelIn(scope) ?? (isSummit(scope) ? 'heads-of-state' : levelIn(claim.quote))
  if (told !== null) return [told]
  if (claim.type !== 'summit') return [null]
  return /\b(?:meeting|gathering|session|round)s?\b/i.test(`${scope} ${claim.quote}`) ? ['heads-of-state', null] : ['heads-of-state']
}

/** The format named in the scope, else among the parties, else in the quote, else those whose members are the claim's states. */
const formatsOf = (world: World, claim: Claim, names: ScopeNames, day: string): readonly string[] => {
  if (names.formats.length > 0) return names.formats
  const parties = [...claim.agents, ...claim.recipients]
  const among = parties.flatMap(({ id }) => (id !== null && world.formats.has(id) ? [id] : []))
  if (among.length > 0) return [...new Set(among)]
  const quoted = namesIn(world, claim.quote, day).formats
  if (quoted.length > 0) return [...new Set(quoted)]
  const told = [...parties.flatMap(({ states }) => states), ...names.actors.flatMap((id) => membersOf(world, id, day))]
  const states = [...new Set(told)].sort().join()
  return world.tables.formats.filter((row) => expandParties(world, row.members, day).join() === states).map((row) => row.id)
}

interface MeetingCount {
  readonly format: string
  readonly level: Level | null
  readonly place: ScopePlace | null
  readonly since: string | null
}

const meetingReading = (world: World, claim: Claim, { format, level, place, since }: MeetingCount): readonly ScopeReading[] => {
  const rows = world.tables.meetings.filter(
    (row) =>
      row.format === format &&
      (level === null || row.level === level) &&
      (place === null || isHeldIn(row, place)) &&
      (since === null || row.start >= since),
  )
  const spans = meetingSpans(world, format, level)
  if (rows.length === 0 && spans.length === 0 && !world.tables.meetings.some((row) => row.format === format)) return []
  const noun = (many: boolean): string => meetingNoun(world.formats.get(format)?.name ?? format, level, place, many)
  const reading = (rows_: typeof rows, suffix: string): ScopeReading => ({
    one: `${noun(false)}${suffix}`,
    many: `${noun(true)}${suffix}`,
    since,
    spans,
    cases: rows_.toSorted((left, right) => left.start.localeCompare(right.start)).map(meetingCase),
  })
  const inPerson = rows.filter((row) => row.place !== '')
  const isMixed = inPerson.length < rows.length && inPerson.length > 0 && !/\bvideo|online|virtual/i.test(claim.quote)
  return isMixed ? [reading(inPerson, ' in person'), reading(rows, ', by video too')] : [reading(rows, '')]
}

const isHeldIn = (row: Row<'meetings'>, place: ScopePlace): boolean =>
  place.cities.includes(row.place) || (row.place_state !== null && place.states.includes(row.place_state))

const meetingCase = (row: Row<'meetings'>): CountedCase => ({
  start: row.start,
  end: row.end,
  text: `${row.place === '' ? 'by video' : row.place}, ${daysText(row.start, row.end)}`,
  rows: [row],
})

const levelNouns: Readonly<Record<Level, readonly [string, string, string]>> = {
  'heads-of-state': ['summit', 'summits', ' of heads of state'],
  'heads-of-government': ['summit', 'summits', ' of heads of government'],
  'foreign-ministers': ['meeting', 'meetings', ' of foreign ministers'],
  ministers: ['meeting', 'meetings', ' of ministers'],
  officials: ['meeting', 'meetings', ' of officials'],
}

const meetingNoun = (format: string, level: Level | null, place: ScopePlace | null, many: boolean): string => {
  const [one, plural, who] = level === null ? ['meeting', 'meetings', ' at any level'] : levelNouns[level]
  // "the Korea-Africa Summit" is a summit by its name
  const named = one === 'summit' && /\bsummit$/i.test(format)
  return `${named ? `${format}${many ? 's' : ''}` : `${format} ${many ? plural : one}`}${who}${place === null ? '' : ` in ${place.name}`}`
}
