/** The shape of each table's rows. In: the cells of one line, by column. Out: typed values; a list is `;`-separated, an empty day is null. */
import { z } from 'zod'

const slugForm = '[a-z0-9]+(?:-[a-z0-9]+)*'
const dayForm = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`
const partyForm = `[A-Z]{3}|${slugForm}`

/** A cell that must match; one step, since thousands of rows are read at each start. */
const matching = (form: string, expected: string) => z.string().regex(new RegExp(`^(?:${form})$`), `expected ${expected}`)
const orNull = (form: string, expected: string) =>
  matching(`${form}|`, `${expected}, or nothing`).transform((cell) => (cell === '' ? null : cell))
const splitList = (cell: string): readonly string[] => (cell === '' ? [] : cell.split(';').map((part) => part.trim()))
const listOf = (form: string, expected: string) =>
  matching(`|(?:${form})(?:;(?:${form}))*`, `${expected}, separated by ; without blanks`).transform(splitList)

const text = matching(String.raw`\S(?:[^]*\S)?`, 'words without blanks around them')
/** Any words, or none: nothing to check. */
export const freeText = z.string()
const slug = matching(slugForm, 'a kebab-case slug')
const alpha3 = matching('[A-Z]{3}', 'an ISO 3166-1 alpha-3 code')
const party = matching(partyForm, 'an alpha-3 code or a group id')
const day = matching(dayForm, 'a day as YYYY-MM-DD')
const dayOrNull = orNull(dayForm, 'a day as YYYY-MM-DD')
const slugOrNull = orNull(slugForm, 'a kebab-case slug')
const alpha3OrNull = orNull('[A-Z]{3}', 'an ISO 3166-1 alpha-3 code')
const list = z.string().transform((cell, context) => {
  const parts = splitList(cell)
  if (parts.includes('')) context.addIssue({ code: 'custom', message: 'expected names separated by ;, none of them empty' })
  return parts
})
const partyList = listOf(partyForm, 'alpha-3 codes or group ids')
const slugList = listOf(slugForm, 'slugs')
const source = matching(`${slugForm}(?:;${slugForm})*`, 'ids of sources.csv, separated by ;').transform(splitList)
const number = matching(String.raw`-?\d+(?:\.\d+)?(?:e-?\d+)?`, 'a number').transform(Number)

const numberOrNull = matching(String.raw`\d+(?:\.\d+)?|`, 'a number, or nothing').transform((cell) => (cell === '' ? null : Number(cell)))
const percentOrNull = numberOrNull.refine((share) => share === null || share <= 100, 'expected per cent, 0 to 100, or nothing')

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
export const declarationKinds = ['agreement', 'commitment', 'measure', 'relation'] as const
export const wordKinds = [
  'state',
  'body',
  'people',
  'company',
  'place-noun',
  'portfolio',
  'modifier',
  'partial',
  'honorific',
  'former',
  'given-name',
  'common-word',
  'meeting-noun',
  'function',
] as const
const office = z.enum(offices)
export const seriesMeasures = ['production', 'reserves', 'capacity', 'price'] as const
export const projectStatuses = ['producing', 'building', 'planned', 'suspended', 'closed'] as const
export const projectStages = ['mine', 'refinery', 'smelter'] as const
export const flowBases = [
  'imports for consumption',
  'exports',
  'apparent consumption',
  'reported consumption',
  'estimated consumption',
  'purchases',
  'production',
  'secondary production',
] as const
export const meansMeasures = ['outward-fdi', 'imports', 'spending', 'aid', 'financing'] as const

/** One figure of a series. `mark`: estimated by its publisher, or the least that it can be. */
export interface SeriesPoint {
  /** A year or a month: "2024", "2024-05". */
  readonly period: string
  readonly value: number
  readonly mark: 'exact' | 'estimated' | 'at-least'
}

const pointForm = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2]))?:>?-?\d+(?:\.\d+)?~?`
/** "2023:410;2024:500~;2025:>600", oldest first. */
const points = matching(`(?:${pointForm})(?:;${pointForm})*`, 'a year or month, a colon and a number, separated by ;').transform((cell) =>
  cell.split(';').map((part): SeriesPoint => {
    const [period = '', written = ''] = part.split(':')
    const mark = written.startsWith('>') ? 'at-least' : written.endsWith('~') ? 'estimated' : 'exact'
    return { period, value: Number(written.replace(/[>~]/g, '')), mark }
  }),
)

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`
/** Which list is complete; a subject of another form would cover nothing, and nobody would see it. */
const coverageSubject = matching(
  [
    `meetings:${slugForm}(?::${oneOf(meetingLevels)})?`,
    `visits:(?:${partyForm}):${oneOf(offices)}:(?:${partyForm})`,
    `relations:${oneOf(relationTypes)}:[A-Z]{3}(?::[A-Z]{3})?`,
    `memberships:${slugForm}`,
    `offices:(?:${partyForm}):${oneOf(offices)}`,
  ].join('|'),
  'meetings:FORMAT or meetings:FORMAT:LEVEL, visits:STATE:OFFICE:HOST, relations:TYPE:STATE or relations:TYPE:STATE:STATE, memberships:GROUP, or offices:STATE:OFFICE',
)

/** One strict schema a table; the keys are the header, in any order. */
export const rowSchemas = {
  sources: z.strictObject({ id: slug, title: text, publisher: freeText, date: dayOrNull, url: freeText, note: freeText }),
  states: z.strictObject({
    iso3: alpha3,
    iso2: z.string().regex(/^[A-Z]{2}$/),
    /** Three digits, as maps and statistics of the United Nations have it; nothing for Kosovo. */
    numeric: z.string().regex(/^(?:\d{3}|)$/),
    name: text,
    aliases: list,
    demonyms: list,
    capital: freeText,
    capital_aliases: list,
    seats: list,
    source,
  }),
  groups: z.strictObject({ id: slug, name: text, aliases: list, demonyms: list, seats: list, kind: slug, source }),
  organisations: z.strictObject({ id: slug, name: text, aliases: list, type: slug, states_or_group: partyList, source }),
  companies: z.strictObject({ id: slug, name: text, aliases: list, state: alpha3OrNull, sector: slugOrNull, source }),
  places: z.strictObject({ name: text, aliases: list, state: alpha3OrNull, source }),
  'foreign-names': z.strictObject({
    id: matching(partyForm, 'an alpha-3 code or a slug'),
    how: z.enum(['state', 'capital', 'seat', 'group', 'person', 'surname', 'organisation', 'company']),
    language: matching('[a-z]{2,3}(?:-[A-Z][a-z]{3})?', 'a language as BCP 47 names it'),
    names: list,
    source,
  }),
  'wikidata-states': z.strictObject({ state: alpha3, items: listOf(String.raw`Q\d+`, 'items of Wikidata'), source }),
  homonyms: z.strictObject({ name: text, order: list, source }),
  materials: z.strictObject({
    slug,
    name: text,
    aliases: list,
    hs: listOf(String.raw`\d{4}(?:\d{2})?`, 'HS codes of 4 or 6 digits'),
    umbrella: slugOrNull,
    symbol: freeText,
    source,
  }),
  /** What publishers of statistics call a state, material or column, where no name of ours is the same. `id` of a state may be `WLD` or `OTH`. */
  'published-names': z.strictObject({
    publisher: z.enum(['usgs', 'world-bank', 'global-trade-alert']),
    kind: z.enum(['state', 'material', 'column']),
    name: text,
    id: text,
    source,
  }),
  'hs-codes': z.strictObject({ code: matching(String.raw`\d{4}(?:\d{2})?`, 'a HS code of 4 or 6 digits'), name: text, source }),
  'word-contexts': z.strictObject({ word: text, rule: z.enum(['needs', 'not']), before: list, after: list, source }),
  sectors: z.strictObject({ slug, name: text, aliases: list, source }),
  titles: z.strictObject({ title: text, office, rank: number, source }),
  words: z.strictObject({ word: text, kind: z.enum(wordKinds), source }),
  units: z.strictObject({ word: text, unit: text, factor: number, source }),
  memberships: z.strictObject({ group: slug, state: alpha3, from: dayOrNull, to: dayOrNull, source }),
  offices: z.strictObject({
    person: slug,
    name: text,
    aliases: list,
    state: party,
    office,
    title: freeText,
    from: dayOrNull,
    to: dayOrNull,
    source,
  }),
  'collegial-offices': z.strictObject({ state: alpha3, office, seats: number, note: freeText, source }),
  formats: z.strictObject({ id: slug, name: text, aliases: list, members: partyList, established: dayOrNull, source }),
  meetings: z.strictObject({
    id: slug,
    format: slug,
    start: day,
    end: day,
    level: z.enum(meetingLevels),
    place: freeText,
    place_state: alpha3OrNull,
    participants: partyList,
    note: freeText,
    source,
  }),
  visits: z.strictObject({
    person: slug,
    visitor_state: party,
    office,
    host_state: alpha3,
    start: day,
    end: day,
    place: freeText,
    note: freeText,
    source,
  }),
  relations: z.strictObject({
    a: alpha3,
    b: alpha3,
    type: z.enum(relationTypes),
    start: dayOrNull,
    end: dayOrNull,
    note: freeText,
    source,
  }),
  instruments: z.strictObject({
    id: slug,
    name: text,
    aliases: list,
    initiated: dayOrNull,
    parties: partyList,
    effect: z.enum(['', ...relationTypes]).transform((cell) => (cell === '' ? null : cell)),
    effect_with: alpha3OrNull,
    note: freeText,
    source,
  }),
  measures: z.strictObject({
    id: slug,
    type: z.enum(measureTypes),
    state: party,
    target: freeText,
    materials: slugList,
    start: dayOrNull,
    end: dayOrNull,
    note: freeText,
    source,
  }),
  declarations: z.strictObject({
    id: slug,
    meeting: slug,
    kind: z.enum(declarationKinds),
    type: slug,
    agents: partyList,
    recipients: partyList,
    sectors: slugList,
    materials: slugList,
    amount: matching(String.raw`\d*`, 'a number in base units, or nothing').transform((cell) => (cell === '' ? null : Number(cell))),
    unit: matching('[A-Z]{3}|t|', 'a currency or t, or nothing').transform((cell) => (cell === '' ? null : cell)),
    due: dayOrNull,
    sentence: text,
    source,
  }),
  outcomes: z.strictObject({ declared: slug, day, outcome: text, source }),
  coverage: z.strictObject({ subject: coverageSubject, start: dayOrNull, end: dayOrNull, note: freeText, source }),
  trade: z.strictObject({
    period: text,
    reporter: party,
    partner: party,
    flow: text,
    value: number,
    unit: text,
    stated_by: freeText,
    statistics_of: freeText,
    note: freeText,
    source,
  }),
  'import-shares': z.strictObject({
    importer: alpha3,
    material: slug,
    form: freeText,
    period: text,
    country: alpha3,
    share_pct: number,
    source,
  }),
  series: z.strictObject({
    measure: z.enum(seriesMeasures),
    material: slug,
    state: alpha3OrNull,
    stage: freeText,
    unit: text,
    content: freeText,
    per: freeText,
    values: points,
    source,
  }),
  means: z.strictObject({
    payer: matching(partyForm, 'an alpha-3 code, or the id of a group, organisation or company'),
    measure: z.enum(meansMeasures),
    values: points,
    unit: matching('[A-Z]{3}', 'a currency'),
    note: freeText,
    source,
  }),
  /** A mine, plant or firm whose output can be told apart; `materials`: what comes out of it. */
  projects: z.strictObject({
    id: slug,
    name: text,
    aliases: list,
    state: alpha3,
    materials: slugList,
    status: z.enum(projectStatuses),
    note: freeText,
    source,
  }),
  'project-output': z.strictObject({
    project: slug,
    material: slug,
    stage: z.enum(projectStages),
    measure: z.enum(['production', 'capacity']),
    unit: z.literal('t'),
    content: freeText,
    values: points,
    note: freeText,
    source,
  }),
  /** `owner` is `unknown` where nobody tells who holds a share; a share that is not told is empty. */
  ownership: z.strictObject({
    project: slug,
    owner: text,
    owner_state: alpha3OrNull,
    share_pct: percentOrNull,
    from: dayOrNull,
    to: dayOrNull,
    note: freeText,
    source,
  }),
  /** Who is to get how much of whose output: a share of it, a mass a year, or neither where the source tells none. `project` is empty where a firm sells from several. */
  offtake: z.strictObject({
    project: slugOrNull,
    seller: text,
    seller_state: alpha3OrNull,
    buyer: text,
    buyer_state: alpha3OrNull,
    material: slug,
    stage: z.enum(projectStages),
    share_pct: percentOrNull,
    tonnes_per_year: numberOrNull,
    content: freeText,
    firmness: z.enum(['contract', 'right', 'letter-of-intent', 'practice']),
    from: dayOrNull,
    to: dayOrNull,
    note: freeText,
    source,
  }),
  /** Part of a flow from `origin` to `destination` that crosses a state or a chokepoint (`via`); an empty material stands for all goods. */
  routes: z.strictObject({
    material: slugOrNull,
    origin: party,
    destination: party,
    via: text,
    via_kind: z.enum(['state', 'chokepoint']),
    share_pct: percentOrNull,
    tonnes: numberOrNull,
    content: freeText,
    period: text,
    only_route: z.enum(['yes', 'no', '']).transform((cell) => (cell === '' ? null : cell === 'yes')),
    note: freeText,
    source,
  }),
  /** What a state took in, sent out or used of a material, by mass. */
  'material-flows': z.strictObject({
    state: party,
    material: slug,
    /** What is counted: "ores and concentrates", "metal", "all forms". */
    form: text,
    basis: z.enum(flowBases),
    partner: z.union([z.literal('').transform(() => null), party]),
    unit: z.literal('t'),
    content: freeText,
    values: points,
    note: freeText,
    source,
  }),
  'exchange-rates': z.strictObject({ currency: matching('[A-Z]{3}', 'a currency'), per_usd: points, source }),
} as const

export type RowSchemas = typeof rowSchemas
