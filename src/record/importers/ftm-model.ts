/** FtM model: what of FollowTheMoney's schemata is used, and as what. In: a schema's name and properties. Out: parts and links. Source: the model's schema files, github.com/opensanctions/followthemoney, followthemoney/schema. */
import {
  faultOf,
  type ImportedLine,
  type ImportedLink,
  type ImportedName,
  type ImportedPart,
  type ImportedType,
  type LinkKind,
  nothingOf,
  partialDayOf,
} from '../imported/part.ts'

/** Values of an entity by property, as strings; languages of names where the file tells them. */
export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly values: (property: string) => readonly string[]
  readonly language: (property: string, value: string) => string | null
  readonly datasets: readonly string[]
}

const types: Readonly<Record<string, ImportedType>> = {
  Person: 'person',
  Company: 'company',
  Organization: 'organisation',
  PublicBody: 'organisation',
  LegalEntity: 'organisation',
  Position: 'position',
}

interface LinkForm {
  readonly kind: LinkKind
  /** Properties that hold the ids. */
  readonly subject: string
  readonly object: string | null
  readonly role: readonly string[]
}

const links: Readonly<Record<string, LinkForm>> = {
  Occupancy: { kind: 'role', subject: 'holder', object: 'post', role: [] },
  Directorship: { kind: 'role', subject: 'director', object: 'organization', role: ['role'] },
  Employment: { kind: 'role', subject: 'employee', object: 'employer', role: ['role'] },
  Representation: { kind: 'role', subject: 'agent', object: 'client', role: ['role'] },
  Membership: { kind: 'member', subject: 'member', object: 'organization', role: ['role'] },
  Ownership: { kind: 'parent', subject: 'asset', object: 'owner', role: ['role', 'percentage'] },
  Sanction: { kind: 'sanction', subject: 'entity', object: null, role: ['authority', 'program'] },
}

const nameProperties = [
  ['name', 'name'],
  ['alias', 'alias'],
  ['previousName', 'alias'],
  ['abbreviation', 'alias'],
  ['weakAlias', 'weak'],
] as const

const stateProperties = ['jurisdiction', 'citizenship', 'nationality', 'country', 'mainCountry']

const namesOf = ({ values, language }: FtmEntity): ImportedName[] =>
  nameProperties.flatMap(([property, use]) => values(property).map((text) => ({ text, language: language(property, text), use })))

/** Latin letters first: what to call it in English where the file names no language. */
const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{P}\p{S}\p{N}\s]+$/u.test(text)

export const nameToShow = (names: readonly ImportedName[]): string => {
  const main = names.filter(({ use }) => use === 'name')
  const english = main.find(({ language }) => language === 'en' || language === 'eng')
  return (english ?? main.find(({ text }) => isLatin(text)) ?? main[0] ?? names.find(({ use }) => use === 'alias') ?? names[0])?.text ?? ''
}

const first = ({ values }: FtmEntity, ...properties: readonly string[]): string | null => {
  for (const property of properties) {
    const day = values(property)
      .map(partialDayOf)
      .filter((one) => one !== null)
      .sort()[0]
    if (day !== undefined) return day
  }
  return null
}

const last = ({ values }: FtmEntity, property: string): string | null =>
  values(property)
    .map(partialDayOf)
    .filter((one) => one !== null)
    .sort()
    .at(-1) ?? null

const partOf = (entity: FtmEntity, type: ImportedType, stateOf: (code: string) => string | null): ImportedPart => {
  const names = namesOf(entity)
  // the first property that has any: a citizen of one state with a link to another is of the first
  const codes = stateProperties.map((property) => entity.values(property)).find((found) => found.length > 0) ?? []
  return {
    id: entity.id,
    type,
    name: nameToShow(names),
    names,
    states: [...new Set(codes.flatMap((code) => stateOf(code) ?? []))].sort(),
    life: {
      from: first(entity, 'birthDate', 'incorporationDate', 'inceptionDate'),
      to: first(entity, 'deathDate', 'dissolutionDate'),
    },
    urls: [...entity.values('sourceUrl'), ...entity.values('wikipediaUrl')],
    datasets: entity.datasets,
    roles: type === 'person' ? entity.values('position') : [],
  }
}

const linesOf = (entity: FtmEntity, { kind, subject, object, role }: LinkForm): ImportedLine => {
  const subjects = entity.values(subject)
  const objects = object === null ? [null] : entity.values(object)
  // in statements that are in no order the ends of a link stand apart
  if (subjects.length === 0 || objects.length === 0)
    return faultOf(`${entity.schema} ${entity.id} has no ${subjects.length === 0 ? subject : object} among its values`)
  const words = role.flatMap((property) => entity.values(property).map((value) => (property === 'percentage' ? percent(value) : value)))
  const rest = {
    kind,
    role: words.length === 0 ? null : words.join(', '),
    from: first(entity, 'startDate', 'listingDate', 'date'),
    to: last(entity, 'endDate'),
    datasets: entity.datasets,
  }
  const links = subjects.flatMap((one) => objects.map((other): ImportedLink => ({ subject: one, object: other, ...rest })))
  return { parts: [], links, passedOver: null, fault: null }
}

const percent = (value: string): string => (/^\d+(?:\.\d+)?$/.test(value) ? `${value} %` : value)

/** `stateOf`: FtM's country code to alpha-3. */
export const lineOfFtm = (entity: FtmEntity, stateOf: (code: string) => string | null): ImportedLine => {
  const type = types[entity.schema]
  const form = links[entity.schema]
  if (type === undefined) return form === undefined ? nothingOf(entity.schema) : linesOf(entity, form)
  const parents = type === 'person' ? [] : [...entity.values('parent'), ...(type === 'position' ? entity.values('organization') : [])]
  const { id: subject, datasets } = entity
  const above = parents.map((object): ImportedLink => ({ subject, object, kind: 'parent', role: null, from: null, to: null, datasets }))
  return { parts: [partOf(entity, type, stateOf)], links: above, passedOver: null, fault: null }
}

/** FtM's country codes: ISO 3166-1 alpha-2 in small letters, some with a part behind ("gb-sct"), and some of its own, such as eu, which are none. */
export const ftmStates = (states: Iterable<{ readonly iso2: string; readonly iso3: string }>): ((code: string) => string | null) => {
  const byCode = new Map([...states].map(({ iso2, iso3 }) => [iso2.toLowerCase(), iso3]))
  return (code) => byCode.get(code.toLowerCase()) ?? byCode.get(code.toLowerCase().split('-')[0] ?? '') ?? null
}
