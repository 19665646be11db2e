/** Contact coverage: how far the lists behind a count of contacts are complete. In: whose contacts, with whom, of which kind. Out: the lists on record, and for a year complete, partial or none. */
import { membersOf } from '../../world/members.ts'
import type { Row } from '../../world/tables.ts'
import type { World } from '../../world/world.ts'
import { type CoveredSpan, meetingSpans, visitSpans } from '../coverage.ts'
import { partyName } from '../wording.ts'
import { sidesOf } from './contact-matrix.ts'
import { keyName } from './party-keys.ts'

export const contactKinds = ['summits', 'ministers', 'visits', 'documents'] as const
export type ContactKind = (typeof contactKinds)[number]

/** `complete`: every list that could hold such a contact is complete for the year; `partial`: some are, or for part of it; `none`: no list is known to be. */
export const cellCoverages = ['complete', 'partial', 'none'] as const
export type CellCoverage = (typeof cellCoverages)[number]

/** A list that could hold a contact; complete for its spans, and where it has none for no day. `since`: nothing could have stood in it before. */
export interface ContactList {
  readonly what: string
  readonly since: string | null
  readonly spans: readonly CoveredSpan[]
}

export const isSummit = ({ level }: Pick<Row<'meetings'>, 'level'>): boolean =>
  level === 'heads-of-state' || level === 'heads-of-government'

export interface ListsAsked {
  /** A state or a group. */
  readonly of: string
  /** A state, a group or a format. */
  readonly key: string
  readonly kind: ContactKind
  readonly year: string
  readonly asOf: string
  readonly formats: FormatKeys
}

/** By year and key: the formats whose meetings count as contacts with that key. */
export type FormatKeys = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

const lastDay = (year: string, asOf: string): string => (asOf < `${year}-12-31` ? asOf : `${year}-12-31`)

/** As the matrix counts them: a format that has grown counts for itself, and for its few members before. */
export const formatKeys = (world: World, of: string, years: readonly string[], asOf: string): FormatKeys =>
  new Map(
    years.map((year) => {
      const keyed = world.tables.formats.flatMap(({ id, members }) =>
        (sidesOf(world, of, members, id, lastDay(year, asOf))?.others ?? []).map((key) => ({ key, id })),
      )
      const byKey = [...Map.groupBy(keyed, ({ key }) => key)].map(([key, all]) => [key, all.map(({ id }) => id)] as const)
      return [year, new Map(byKey)]
    }),
  )

const meetingLists = (world: World, { kind, key, year, formats }: ListsAsked): readonly ContactList[] =>
  (formats.get(year)?.get(key) ?? []).map((format) => ({
    what: `${kind === 'summits' ? 'summits' : 'meetings of ministers'} of ${keyName(world, format)}`,
    since: world.formats.get(format)?.established ?? null,
    spans: meetingSpans(world, format, kind === 'summits' ? 'heads-of-state' : 'foreign-ministers'),
  }))

const travellers = ['head-of-state', 'head-of-government', 'foreign-minister'] as const
const visitorWords: Readonly<Record<(typeof travellers)[number], string>> = {
  'head-of-state': 'head of state',
  'head-of-government': 'head of government',
  'foreign-minister': 'foreign minister',
}

/** Most lists are complete for no day, and need no closer look. */
const isListed = (world: World, subject: string): boolean => world.tables.coverage.some((row) => row.subject.startsWith(subject))

const visitLists = (world: World, { of, key, year, asOf }: ListsAsked): readonly ContactList[] => {
  const day = lastDay(year, asOf)
  const ways = [
    [key, of],
    [of, key],
  ] as const
  return ways.flatMap(([visitor, host]) =>
    travellers.map((office) => ({
      what: `visits by the ${visitorWords[office]} of ${partyName(world, visitor)} to ${partyName(world, host)}`,
      since: null,
      spans: isListed(world, `visits:${visitor}:${office}`) ? visitSpans(world, visitor, office, membersOf(world, host, day), day) : [],
    })),
  )
}

/** Of one year. What documents tell is no list, and never complete. */
export const contactLists = (world: World, asked: ListsAsked): readonly ContactList[] =>
  asked.kind === 'documents' ? [] : asked.kind === 'visits' ? visitLists(world, asked) : meetingLists(world, asked)

/** The part of the year that counts: to this day at most, and from the day on which there could be anything. Null where there could be nothing yet. */
const partOf = (year: string, since: string | null, asOf: string): { readonly start: string; readonly end: string } | null => {
  const start = since !== null && since > `${year}-01-01` ? since : `${year}-01-01`
  const end = lastDay(year, asOf)
  return start > end ? null : { start, end }
}

export const yearCoverage = (lists: readonly ContactList[], year: string, asOf: string): CellCoverage => {
  const reach = lists.flatMap(({ since, spans }) => {
    const part = partOf(year, since, asOf)
    if (part === null) return []
    if (spans.some(({ start, end }) => start <= part.start && end >= part.end)) return ['whole']
    return [spans.some(({ start, end }) => start <= part.end && end >= part.start) ? 'part' : 'nothing']
  })
  if (reach.length > 0 && reach.every((one) => one === 'whole')) return 'complete'
  return reach.some((one) => one !== 'nothing') ? 'partial' : 'none'
}
