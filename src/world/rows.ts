/** The shape of each table's rows. In: the cells of one line, by column. Out: typed values; a list is `;`-separated, an empty day is null. */
import { z } from 'zod'

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const text = z.string().trim().min(1)
const words = z.string().trim()
const slug = z.string().regex(slugPattern, 'expected a kebab-case slug')
const alpha3 = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 3166-1 alpha-3 code')
const party = z.string().regex(/^(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*)$/, 'expected an alpha-3 code or a group id')
const day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'expected a day as YYYY-MM-DD')
const splitList = (cell: string): readonly string[] =>
  cell === ''
    ? []
    : cell
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '')
const list = z.string().transform(splitList)
const listOf = (pattern: RegExp, expected: string) =>
  list.refine((parts) => parts.every((part) => pattern.test(part)), `expected ${expected}, separated by ;`)
const partyList = listOf(/^(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*)$/, 'alpha-3 codes or group ids')
const slugList = listOf(slugPattern, 'slugs')
const source = slugList.refine((parts) => parts.length > 0, 'expected at least one id of sources.csv')
const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([z.literal('').transform(() => null), schema])
const number = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/, 'expected a number')
  .transform(Number)

export const offices = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'minister',
  'deputy-minister',
  'spokesperson',
  'ambassador',
  'commissioner',
  'company-executive',
  'leader',
  'chairman',
  'other',
] as const
export const meetingLevels = ['heads-of-state', 'heads-of-government', 'foreign-ministers', 'ministers', 'officials'] as const
export const relationTypes = ['diplomatic', 'membership', 'alliance'] as const
export const measureTypes = ['export-control', 'import-ban', 'tariff', 'sanction', 'visa', 'subsidy'] as const
export const wordKinds = [
  'state',
  'body',
  'people',
  'company',
  'place-noun',
  'portfolio',
  'modifier',
  'honorific',
  'former',
  'given-name',
  'common-word',
  'meeting-noun',
  'function',
] as const
const office = z.enum(offices)

/** One strict schema a table; the keys are the header, in any order. */
export const rowSchemas = {
  sources: z.strictObject({ id: slug, title: text, publisher: words, date: orNull(day), url: words, note: words }),
  states: z.strictObject({
    iso3: alpha3,
    iso2: z.string().regex(/^[A-Z]{2}$/),
    name: text,
    aliases: list,
    demonyms: list,
    capital: words,
    capital_aliases: list,
    seats: list,
    source,
  }),
  groups: z.strictObject({ id: slug, name: text, aliases: list, demonyms: list, seats: list, kind: slug, source }),
  organisations: z.strictObject({ id: slug, name: text, aliases: list, type: slug, states_or_group: partyList, source }),
  companies: z.strictObject({ id: slug, name: text, aliases: list, state: orNull(alpha3), sector: orNull(slug), source }),
  places: z.strictObject({ name: text, aliases: list, state: orNull(alpha3), source }),
  homonyms: z.strictObject({ name: text, order: list, source }),
  materials: z.strictObject({
    slug,
    name: text,
    aliases: list,
    hs: listOf(/^\d{4}(?:\d{2})?$/, 'HS codes of 4 or 6 digits'),
    umbrella: orNull(slug),
    symbol: words,
    source,
  }),
  'word-contexts': z.strictObject({ word: text, rule: z.enum(['needs', 'not']), before: list, after: list, source }),
  sectors: z.strictObject({ slug, name: text, aliases: list, source }),
  titles: z.strictObject({ title: text, office, rank: number, source }),
  words: z.strictObject({ word: text, kind: z.enum(wordKinds), source }),
  units: z.strictObject({ word: text, unit: text, factor: number, source }),
  memberships: z.strictObject({ group: slug, state: alpha3, from: orNull(day), to: orNull(day), source }),
  offices: z.strictObject({
    person: slug,
    name: text,
    aliases: list,
    state: party,
    office,
    title: words,
    from: orNull(day),
    to: orNull(day),
    source,
  }),
  formats: z.strictObject({ id: slug, name: text, aliases: list, members: partyList, established: orNull(day), source }),
  meetings: z.strictObject({
    id: slug,
    format: slug,
    start: day,
    end: day,
    level: z.enum(meetingLevels),
    place: words,
    place_state: orNull(alpha3),
    participants: partyList,
    note: words,
    source,
  }),
  visits: z.strictObject({
    person: slug,
    visitor_state: party,
    office,
    host_state: alpha3,
    start: day,
    end: day,
    place: words,
    note: words,
    source,
  }),
  relations: z.strictObject({
    a: alpha3,
    b: alpha3,
    type: z.enum(relationTypes),
    start: orNull(day),
    end: orNull(day),
    note: words,
    source,
  }),
  instruments: z.strictObject({
    id: slug,
    name: text,
    aliases: list,
    initiated: orNull(day),
    parties: partyList,
    effect: orNull(z.enum(relationTypes)),
    effect_with: orNull(alpha3),
    note: words,
    source,
  }),
  measures: z.strictObject({
    id: slug,
    type: z.enum(measureTypes),
    state: alpha3,
    target: words,
    materials: slugList,
    start: orNull(day),
    end: orNull(day),
    note: words,
    source,
  }),
  coverage: z.strictObject({ subject: text, start: orNull(day), end: orNull(day), note: words, source }),
  trade: z.strictObject({
    period: text,
    reporter: party,
    partner: party,
    flow: text,
    value: number,
    unit: text,
    stated_by: words,
    statistics_of: words,
    note: words,
    source,
  }),
  'import-shares': z.strictObject({
    importer: alpha3,
    material: slug,
    form: words,
    period: text,
    country: alpha3,
    share_pct: number,
    source,
  }),
} as const

export type RowSchemas = typeof rowSchemas
