/** State contacts: whom a state or group met, by power and year. In: its id, the first year, meetings told, the world, a day. Out: rows of counts, each with how far its list is complete; and what a cell counts. */
import { z } from 'zod'
import {
  type ContactKind,
  type ContactList,
  cellCoverages,
  contactKinds,
  contactLists,
  type FormatKeys,
  formatKeys,
  isSummit,
  yearCoverage,
} from '../../checks/following/contact-coverage.ts'
import { contactMatrix, type MatrixContact, type MatrixRow } from '../../checks/following/contact-matrix.ts'
import { provenanceOf } from '../../checks/provenance.ts'
import type { Item } from '../../record/item.ts'
import type { Row } from '../../world/tables.ts'
import type { World } from '../../world/world.ts'
import { evidenceSchema, namedParty, partySchema, sourceSchema, sourcesOf } from './sourced.ts'

export const contactKindSchema = z.enum(contactKinds)
const listSchema = z.object({
  what: z.string(),
  spans: z.array(z.object({ start: z.string(), end: z.string(), note: z.string(), sources: z.array(sourceSchema) })),
})
export const contactRowSchema = z.object({
  power: partySchema,
  kind: contactKindSchema,
  total: z.number(),
  cells: z.array(z.object({ year: z.string(), count: z.number(), coverage: z.enum(cellCoverages) })),
  /** Lists that could hold such a contact and are complete for some days. */
  lists: z.array(listSchema),
  /** How many others could, of which that is not known. */
  openLists: z.number(),
})
export const contactsSchema = z.object({ years: z.array(z.string()), rows: z.array(contactRowSchema), rule: z.array(z.string()) })
export type StateContacts = z.infer<typeof contactsSchema>

export const contactSchema = z.object({
  power: partySchema,
  kind: contactKindSchema,
  start: z.string(),
  end: z.string(),
  what: z.string(),
  isOnRecord: z.boolean(),
  evidence: evidenceSchema,
})
export type StateContact = z.infer<typeof contactSchema>

export interface ContactsAsked {
  /** A state or a group. */
  readonly of: string
  /** First year. */
  readonly since: string
  /** Meetings that the record's documents tell of. */
  readonly told: readonly Item[]
  readonly asOf: string
}

interface KindRow {
  readonly key: string
  readonly kind: ContactKind
  readonly contacts: readonly MatrixContact[]
}

type Meetings = ReadonlyMap<number, Row<'meetings'>>
const meetingsByLine = (world: World): Meetings => new Map(world.tables.meetings.map((row) => [row.ref.line, row]))

/** Summits and meetings of ministers are lists of their own: one may be complete where the other is not. */
const byKind = (meetings: Meetings, { key, source, contacts }: MatrixRow): readonly KindRow[] => {
  if (source !== 'meetings') return [{ key, kind: source, contacts }]
  const isOfLeaders = ({ evidence }: MatrixContact): boolean => {
    const meeting = evidence.kind === 'row' ? meetings.get(evidence.line) : undefined
    return meeting !== undefined && isSummit(meeting)
  }
  const [summits, ministers] = [contacts.filter(isOfLeaders), contacts.filter((one) => !isOfLeaders(one))]
  return [
    ...(summits.length === 0 ? [] : [{ key, kind: 'summits' as const, contacts: summits }]),
    ...(ministers.length === 0 ? [] : [{ key, kind: 'ministers' as const, contacts: ministers }]),
  ]
}

const matrixOf = (world: World, { of, since, told, asOf }: ContactsAsked) =>
  contactMatrix({ by: 'power', of, since }, { items: told, claims: [], documents: [], world, asOf, provenance: provenanceOf([]) })

const listLine = (world: World, { what, spans }: ContactList): z.infer<typeof listSchema> => ({
  what,
  spans: spans.map(({ start, end, rows }) => ({
    start,
    end,
    note: rows.map(({ note }) => note).join('; '),
    sources: sourcesOf(world, [...new Set(rows.flatMap(({ source }) => source))]),
  })),
})

const partyKind = (kind: ContactKind): 'state' | 'format' => (kind === 'summits' || kind === 'ministers' ? 'format' : 'state')

const rowLine = (
  world: World,
  { of, asOf }: ContactsAsked,
  formats: FormatKeys,
  { key, kind, contacts }: KindRow,
): z.infer<typeof contactRowSchema> => {
  const listsIn = (year: string) => contactLists(world, { of, key, kind, year, asOf, formats })
  // lists of visits are the same in every year
  const same = kind === 'visits' ? listsIn(asOf.slice(0, 4)) : null
  const byYear = [...formats.keys()].map((year) => ({ year, lists: same ?? listsIn(year) }))
  const lists = [...new Map(byYear.flatMap((one) => one.lists.map((list) => [list.what, list] as const))).values()]
  const known = lists.filter(({ spans }) => spans.length > 0)
  return {
    power: namedParty(world, key, partyKind(kind)),
    kind,
    total: contacts.length,
    cells: byYear.map((one) => ({
      year: one.year,
      count: contacts.filter(({ year }) => year === one.year).length,
      coverage: yearCoverage(one.lists, one.year, asOf),
    })),
    lists: known.map((list) => listLine(world, list)),
    openLists: lists.length - known.length,
  }
}

const rule = [
  'A contact counts for each state or union on the other side; of more than three, for the format in which they met.',
  'Summits, meetings of ministers, visits and what documents tell are counted apart and never added.',
  'A count is whole only where the list is known to be complete for the year; else it is what is on record, and an empty cell says nothing.',
]

const ofMembers = 'Of a union or region the contacts of any of its members count.'

/** Rows by power with most contacts of one kind first. */
export const stateContacts = (world: World, asked: ContactsAsked): StateContacts => {
  const { years, rows } = matrixOf(world, asked)
  const meetings = meetingsByLine(world)
  const kinds = rows.flatMap((row) => byKind(meetings, row))
  const kindAt = ({ kind }: KindRow): number => contactKinds.indexOf(kind)
  const grouped = [...Map.groupBy(kinds, ({ key }) => key).values()].flatMap((same) => same.toSorted((a, b) => kindAt(a) - kindAt(b)))
  const formats = formatKeys(world, asked.of, years, asked.asOf)
  return {
    years: [...years],
    rows: grouped.map((row) => rowLine(world, asked, formats, row)),
    rule: [...rule, ...(world.states.has(asked.of) ? [] : [ofMembers])],
  }
}

/** What the cells count, newest first; null asks for all. */
export const contactsIn = (
  world: World,
  asked: ContactsAsked,
  { power, kind, year }: { readonly power: string | null; readonly kind: ContactKind | null; readonly year: string | null },
): readonly StateContact[] => {
  const meetings = meetingsByLine(world)
  return matrixOf(world, asked)
    .rows.filter(({ key }) => power === null || key === power)
    .flatMap((row) => byKind(meetings, row))
    .filter((row) => kind === null || row.kind === kind)
    .flatMap((row) =>
      row.contacts
        .filter((one) => year === null || one.year === year)
        .map(({ start, end, what, isOnRecord, evidence }) => ({
          power: namedParty(world, row.key, partyKind(row.kind)),
          kind: row.kind,
          start,
          end,
          what,
          isOnRecord,
          evidence,
        })),
    )
    .toSorted((left, right) => (left.start < right.start ? 1 : left.start > right.start ? -1 : left.what < right.what ? -1 : 1))
}
