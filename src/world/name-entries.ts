/** Every name that world/data holds, one entry a name. In: the tables. Out: name, what it names, how, and how sure a bare use of it is. */
import type { Entity } from './entity.ts'
import { foldWord } from './fold.ts'
import type { Row, RowReference, Tables } from './tables.ts'

/** How a name leads to its entity; `demonym` also covers the adjective: "Kazakh". */
export type NameKind =
  | 'state'
  | 'capital'
  | 'seat'
  | 'demonym'
  | 'group'
  | 'person'
  | 'surname'
  | 'organisation'
  | 'company'
  | 'format'
  | 'instrument'
  | 'place'

export interface NameEntry {
  readonly name: string
  readonly how: NameKind
  /** What it names: alpha-3 code, or slug; a place has its own name. */
  readonly id: string
  /** 0 to 1, before homonyms and offices are looked at. */
  readonly score: number
  /** Null for a name of an imported file. */
  readonly ref: RowReference | null
  /** Whom an imported name means, told with it: no table has a row. */
  readonly imported?: { readonly entity: Entity; readonly candidates: readonly string[] }
}

const scores: Readonly<Record<NameKind, number>> = {
  state: 1,
  capital: 0.9,
  seat: 0.9,
  demonym: 0.88,
  group: 0.96,
  person: 0.97,
  surname: 0.85,
  organisation: 0.95,
  company: 0.94,
  format: 0.97,
  instrument: 0.95,
  place: 0.8,
}

/** Entries in the order of the tables; the same name may come several times for different things. */
export const nameEntries = (tables: Tables): readonly NameEntry[] => [
  ...tables.states.flatMap((row) => [
    ...entriesOf(row, row.iso3, 'state', [row.name, ...row.aliases]),
    ...entriesOf(row, row.iso3, 'capital', [row.capital, ...row.capital_aliases]),
    ...entriesOf(row, row.iso3, 'seat', row.seats),
    ...entriesOf(row, row.iso3, 'demonym', row.demonyms),
  ]),
  ...tables.groups.flatMap((row) => [
    ...entriesOf(row, row.id, 'group', [row.name, ...row.aliases]),
    ...entriesOf(row, row.id, 'seat', row.seats),
    ...entriesOf(row, row.id, 'demonym', row.demonyms),
  ]),
  ...tables.formats.flatMap((row) => entriesOf(row, row.id, 'format', [row.name, ...row.aliases])),
  ...tables.instruments.flatMap((row) => entriesOf(row, row.id, 'instrument', [row.name, ...row.aliases])),
  ...tables.organisations.flatMap((row) => entriesOf(row, row.id, 'organisation', [row.name, ...row.aliases])),
  ...tables.companies.flatMap((row) => entriesOf(row, row.id, 'company', [row.name, ...row.aliases])),
  ...[...Map.groupBy(tables.offices, (row) => row.person).values()].flatMap(personEntries),
  ...tables.places.flatMap((row) => entriesOf(row, row.name, 'place', [row.name, ...row.aliases])),
]

const entriesOf = (row: { readonly ref: RowReference }, id: string, how: NameKind, names: readonly string[]): NameEntry[] =>
  names.flatMap((name) => (name === '' ? [] : { name, how, id, score: scores[how], ref: row.ref }))

const personEntries = (terms: readonly Row<'offices'>[]): NameEntry[] => {
  const [first] = terms
  if (!first) return []
  const surname = surnameOf(first.name, first.state)
  const told = terms.length === 1 ? [first.name, ...first.aliases] : terms.flatMap((row) => [row.name, ...row.aliases])
  const names = new Set([...told, surname].flatMap((name) => [name, ...spellingVariants(name, first.state)]))
  const surnames = new Set([surname, ...spellingVariants(surname, first.state)])
  const bySurname = (name: string): boolean => surnames.has(name) || !name.includes(' ')
  return [
    ...entriesOf(
      first,
      first.person,
      'person',
      [...names].filter((name) => !bySurname(name)),
    ),
    ...entriesOf(first, first.person, 'surname', [...names].filter(bySurname)),
  ]
}

/** States whose usual English news style puts the family name first. */
const familyNameFirst = new Set(['CHN', 'KOR', 'PRK', 'TWN', 'HKG', 'MAC', 'KHM'])
const nameParticles = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'da',
  'dos',
  'do',
  'di',
  'del',
  'la',
  'le',
  'al',
  'bin',
  'ben',
  'el',
  'ter',
])

/**
 * "Ursula von der Leyen" -> "von der Leyen"; "Xi Jinping" of China -> "Xi"; "Ferdinand Marcos Jr." -> "Marcos"; a monarch goes by the
 * first name: "Charles III" -> "Charles". Empty for a name of one word.
 */
export const surnameOf = (name: string, state: string): string => {
  const words = name.replace(/,?\sJr\.?$/, '').split(/\s+/)
  if (words.length < 2) return ''
  if (words.includes('of') || /^[IVX]+$/.test(words.at(-1) ?? '')) return words[0] ?? ''
  if (familyNameFirst.has(state)) return words[0] ?? ''
  let first = words.length - 1
  while (first > 1 && nameParticles.has(foldWord(words[first - 1] ?? ''))) first -= 1
  return words.slice(first).join(' ')
}

/** Names that come to English through Cyrillic: "Mirziyoyev" and "Mirziyoev", "Rakhmon" and "Rahmon". */
const cyrillicStates = new Set(['RUS', 'KAZ', 'KGZ', 'TJK', 'TKM', 'UZB', 'AZE', 'BLR', 'UKR', 'GEO', 'ARM', 'MNG'])

/** Other spellings in use of a name of such a state; the name itself is not among them. */
export const spellingVariants = (name: string, state: string): readonly string[] => {
  if (!cyrillicStates.has(state)) return []
  const shorter = name.replace(/(?<=[aeiou])yev(?=a?$)/g, 'ev')
  const plain = (text: string): string => text.replaceAll('kh', 'h').replaceAll('Kh', 'H')
  return [...new Set([shorter, plain(name), plain(shorter)])].filter((variant) => variant !== name)
}
