/** Wikidata's dumps of entities in JSON: an array, one item a line. In: a line. Out: an item's names, states and days, the roles of persons with theirs, and what stands above a body. Source: Wikibase's JSON format, doc.wikimedia.org/Wikibase. */
import { z } from 'zod'
import {
  faultOf,
  type ImportedLine,
  type ImportedLink,
  type ImportedName,
  type ImportedSpan,
  type ImportedType,
  type LinkKind,
  nothingOf,
} from '../imported/part.ts'
import { nameToShow } from './ftm-model.ts'
import { type EntityImporter, type ImportContext, lineByLine } from './importer.ts'

const termSchema = z.object({ language: z.string(), value: z.string() })
/** PHP writes an empty list where there is an empty object. */
const orEmpty = <Shape extends z.ZodType>(shape: Shape) => z.union([z.record(z.string(), shape), z.array(z.never())])

const itemSchema = z.object({
  id: z.string().min(2),
  type: z.string(),
  labels: orEmpty(termSchema).optional(),
  aliases: orEmpty(z.array(termSchema)).optional(),
  claims: orEmpty(z.unknown()).optional(),
})

const snakSchema = z.object({
  snaktype: z.string(),
  datavalue: z.object({ value: z.unknown() }).optional(),
})
const claimSchema = z.array(
  z.object({ mainsnak: snakSchema, rank: z.string().optional(), qualifiers: orEmpty(z.array(snakSchema)).optional() }),
)
const itemValueSchema = z.object({ id: z.string() })
const timeValueSchema = z.object({ time: z.string(), precision: z.number() })

type Snak = z.infer<typeof snakSchema>
type Statement = z.infer<typeof claimSchema>[number]

/** Items that say what an item is (P31). Source: their pages at wikidata.org. */
const classes: Readonly<Record<string, ImportedType>> = {
  Q5: 'person',
  Q4830453: 'company',
  Q6881511: 'company',
  Q783794: 'company',
  Q891723: 'company',
  Q270791: 'company',
  Q46970: 'company',
  Q22687: 'company',
  Q43229: 'organisation',
  Q192350: 'organisation',
  Q327333: 'organisation',
  Q484652: 'organisation',
  Q245065: 'organisation',
  Q7210356: 'organisation',
  Q7278: 'organisation',
  Q4164871: 'position',
  Q294414: 'position',
  Q6256: 'state',
  Q3624078: 'state',
}

/** Properties that only things of that type have, for items of a narrower class: exchange and ticker, legal form, LEI, ISIN; industry, seat, staff; jurisdiction, holder. */
const telling: readonly (readonly [string, ImportedType])[] = [
  ['P414', 'company'],
  ['P1454', 'company'],
  ['P1278', 'company'],
  ['P946', 'company'],
  ['P452', 'company'],
  ['P1128', 'organisation'],
  ['P159', 'organisation'],
  ['P749', 'organisation'],
  ['P1001', 'position'],
  ['P1308', 'position'],
]

interface LinkForm {
  readonly property: string
  readonly kind: LinkKind
  readonly role: string | null
  /** The value is the subject, and the item the object. */
  readonly isReversed?: true
}

const links: readonly LinkForm[] = [
  { property: 'P39', kind: 'role', role: null },
  { property: 'P108', kind: 'role', role: 'employee' },
  { property: 'P169', kind: 'role', role: 'chief executive officer', isReversed: true },
  { property: 'P488', kind: 'role', role: 'chairperson', isReversed: true },
  { property: 'P1037', kind: 'role', role: 'director', isReversed: true },
  { property: 'P3320', kind: 'role', role: 'board member', isReversed: true },
  { property: 'P35', kind: 'role', role: 'head of state', isReversed: true },
  { property: 'P6', kind: 'role', role: 'head of government', isReversed: true },
  { property: 'P1308', kind: 'role', role: null, isReversed: true },
  { property: 'P102', kind: 'member', role: null },
  { property: 'P463', kind: 'member', role: null },
  { property: 'P749', kind: 'parent', role: null },
  { property: 'P127', kind: 'parent', role: 'owner' },
  { property: 'P355', kind: 'parent', role: null, isReversed: true },
]

/** Wikibase counts precision from 0, a thousand million years, to 11, a day. */
const [YEAR, MONTH, DAY] = [9, 10, 11]

/** "+2019-03-20T00:00:00Z" at the precision of a month -> 2019-03; null before our era and for what is told to the decade only. */
const dayOf = (snak: Snak | undefined): string | null => {
  const value = timeValueSchema.safeParse(snak?.datavalue?.value).data
  if (value === undefined || value.precision < YEAR) return null
  const length = value.precision === YEAR ? 4 : value.precision === MONTH ? 7 : value.precision >= DAY ? 10 : 4
  return /^\+(?<day>\d{4}-\d{2}-\d{2})T/.exec(value.time)?.groups?.day?.slice(0, length) ?? null
}

const itemOf = (snak: Snak): string | null => itemValueSchema.safeParse(snak.datavalue?.value).data?.id ?? null

const spanOf = ({ qualifiers }: Statement): ImportedSpan => {
  const of = (property: string): Snak | undefined => (Array.isArray(qualifiers) ? undefined : qualifiers?.[property]?.[0])
  return { from: dayOf(of('P580') ?? of('P585')), to: dayOf(of('P582')) }
}

type Claims = (property: string) => readonly Statement[]

/** Statements that stand: not deprecated. A property in another form has none. */
const claimsOf = (claims: z.infer<typeof itemSchema>['claims']): Claims => {
  if (claims === undefined || Array.isArray(claims)) return () => []
  return (property) => {
    const told = Object.hasOwn(claims, property) ? claimSchema.safeParse(claims[property]).data : undefined
    return told?.filter(({ rank, mainsnak }) => rank !== 'deprecated' && mainsnak.snaktype === 'value') ?? []
  }
}

const valuesOf = (claims: Claims, property: string): readonly string[] => claims(property).flatMap(({ mainsnak }) => itemOf(mainsnak) ?? [])

const typeOf = (claims: Claims, has: (property: string) => boolean): ImportedType | null => {
  const told = valuesOf(claims, 'P31').flatMap((item) => classes[item] ?? [])
  return told[0] ?? telling.find(([property]) => has(property))?.[1] ?? null
}

const namesOf = ({ labels, aliases }: z.infer<typeof itemSchema>): readonly ImportedName[] => {
  const found = new Map<string, ImportedName>()
  const add = (text: string, language: string, use: 'name' | 'alias'): void => {
    // the first language that has it: most labels of a person are the same in fifty
    if (!found.has(text)) found.set(text, { text, language, use })
  }
  if (labels !== undefined && !Array.isArray(labels)) {
    const english = labels.en ?? labels.mul
    if (english) add(english.value, 'en', 'name')
    for (const { value, language } of Object.values(labels)) add(value, language, 'name')
  }
  if (aliases !== undefined && !Array.isArray(aliases))
    for (const { value, language } of Object.values(aliases).flat()) add(value, language, 'alias')
  return [...found.values()]
}

/** Citizenship of a person, jurisdiction of a post, country of a body; the first property that has any. */
const statesOf = (claims: Claims, byItem: ReadonlyMap<string, string>): readonly string[] => {
  const items = ['P27', 'P1001', 'P17'].map((property) => valuesOf(claims, property)).find((found) => found.length > 0) ?? []
  return [...new Set(items.flatMap((item) => byItem.get(item) ?? []))].sort()
}

const firstDay = (claims: Claims, ...properties: readonly string[]): string | null =>
  properties.flatMap((property) => claims(property).flatMap(({ mainsnak }) => dayOf(mainsnak) ?? []))[0] ?? null

const DATASETS = ['wikidata']

const linksOf = (id: string, claims: Claims): readonly ImportedLink[] =>
  links.flatMap(({ property, kind, role, isReversed }) =>
    claims(property).flatMap((statement) => {
      const other = itemOf(statement.mainsnak)
      if (other === null) return []
      const [subject, object] = isReversed ? [other, id] : [id, other]
      return [{ subject, object, kind, role, ...spanOf(statement), datasets: DATASETS }]
    }),
  )

/** A dump begins with "[" and ends with "]", and its items end with commas. */
export const wikidataLine = (text: string, byItem: ReadonlyMap<string, string>): ImportedLine | null => {
  const bare = text.trim().replace(/,$/, '')
  if (bare === '' || bare === '[' || bare === ']') return null
  let parsed: unknown
  try {
    parsed = JSON.parse(bare)
  } catch {
    return faultOf('it is no JSON')
  }
  const told = itemSchema.safeParse(parsed)
  if (!told.success) return faultOf(`it is no entity of Wikidata (${told.error.issues[0]?.path.join('.') ?? ''})`)
  const item = told.data
  if (item.type !== 'item') return nothingOf(item.type)
  const claims = claimsOf(item.claims)
  const type = typeOf(claims, (property) => item.claims !== undefined && Object.hasOwn(item.claims, property))
  if (type === null) return nothingOf('item of another kind')
  const names = namesOf(item)
  const part = {
    id: item.id,
    type,
    name: nameToShow(names),
    names,
    states: statesOf(claims, byItem),
    life: { from: firstDay(claims, 'P569', 'P571'), to: firstDay(claims, 'P570', 'P576') },
    urls: [`https://www.wikidata.org/wiki/${item.id}`],
    datasets: DATASETS,
    roles: [],
  }
  return { parts: [part], links: linksOf(item.id, claims), passedOver: null, fault: null }
}

const statesByItem = ({ wikidataStates }: ImportContext): ReadonlyMap<string, string> =>
  new Map(wikidataStates.flatMap(({ state, items }) => items.map((item) => [item, state] as const)))

export const wikidata: EntityImporter = {
  name: 'wikidata',
  summary: "Wikidata's JSON dump: an array with one item a line",
  looksLike: (head) => /^\s*\[?\s*\{/.test(head) && /"type"\s*:\s*"(?:item|property)"/.test(head) && /"(?:labels|claims)"\s*:/.test(head),
  open: (context) => {
    const byItem = statesByItem(context)
    return lineByLine((text) => wikidataLine(text, byItem))
  },
}
