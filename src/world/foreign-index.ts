/** Names in other languages than English, found by language. In: the world and a language. Out: names of states from Unicode's CLDR and all names of foreign-names.csv, made when first asked for. */
import { foldWord, nameWords } from './fold.ts'
import type { NameEntry } from './name-entries.ts'
import type { Row, RowReference } from './tables.ts'
import type { World } from './world.ts'

/** A name with its words as they are compared; a name in Chinese is one word. */
export interface ForeignName {
  readonly entry: NameEntry
  readonly words: readonly string[]
  /** "США", "AQSH": only written so. */
  readonly isAcronym: boolean
}

/** By the first two characters of the first word; longest names first. */
export type ForeignIndex = ReadonlyMap<string, readonly ForeignName[]>

const made = new WeakMap<World, Map<string, ForeignIndex>>()

/** As fold.ts makes words comparable, and Persian letters as the Arabic ones that look alike. */
export const foreignKey = (word: string): string => foldWord(word).replaceAll('ی', 'ي').replaceAll('ک', 'ك')

const refOf = (world: World, { id, how, ref }: Row<'foreign-names'>): RowReference => {
  const rows = { person: world.termsByPerson.get(id)?.[0], surname: world.termsByPerson.get(id)?.[0] }
  const row =
    how === 'person' || how === 'surname'
      ? rows[how]
      : how === 'organisation'
        ? world.organisations.get(id)
        : how === 'company'
          ? world.companies.get(id)
          : how === 'group'
            ? world.groups.get(id)
            : world.states.get(id)
  return row?.ref ?? ref
}

const SCORES = { state: 1, capital: 0.9, seat: 0.9, group: 0.96, person: 0.97, surname: 0.85, organisation: 0.95, company: 0.94 } as const

const listedNames = (world: World, language: string): readonly NameEntry[] =>
  world.tables['foreign-names']
    .filter((row) => row.language === language)
    .flatMap((row) => row.names.map((name) => ({ name, how: row.how, id: row.id, score: SCORES[row.how], ref: refOf(world, row) })))

const stateNames = (world: World, language: string): readonly NameEntry[] => {
  if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0) return []
  const styles = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none', languageDisplay: 'standard' }),
  )
  return [...world.states.values()].flatMap((row) =>
    [...new Set(styles.map((names) => names.of(row.iso2)))].flatMap((name) =>
      name === undefined ? [] : [{ name, how: 'state' as const, id: row.iso3, score: SCORES.state, ref: row.ref }],
    ),
  )
}

const noSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Words as they are compared; what is written without blanks is one, without the dots that part names. */
export const foreignWords = (name: string): readonly string[] =>
  noSpaces.test(name) ? [name.replace(/[\s·・•()（）-]/gu, '')] : nameWords(name).map(({ text }) => foreignKey(text))

export const keyOf = (word: string): string => [...word].slice(0, noSpaces.test(word) ? 1 : 2).join('')

const isAcronym = (name: string): boolean => /^[\p{Lu}+]{2,5}$/u.test(name.replace(/h$/u, 'H'))

export const foreignIndex = (world: World, language: string): ForeignIndex => {
  const known = made.get(world) ?? new Map<string, ForeignIndex>()
  made.set(world, known)
  const before = known.get(language)
  if (before) return before
  const index = new Map<string, ForeignName[]>()
  for (const entry of [...listedNames(world, language), ...stateNames(world, language)]) {
    const words = foreignWords(entry.name)
    const key = keyOf(words[0] ?? '')
    if (key === '') continue
    const own = index.get(key) ?? []
    own.push({ entry, words, isAcronym: isAcronym(entry.name) })
    index.set(key, own)
  }
  const size = ({ words }: ForeignName): number => words.join('').length
  for (const names of index.values()) names.sort((left, right) => size(right) - size(left))
  known.set(language, index)
  return index
}
