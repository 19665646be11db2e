/** Lexemes of English words, as PostgreSQL's configuration `english` makes them, so that a search finds the same with and without a database. In: text. Out: stems with their places; "Boeing aircraft" -> boe, aircraft. */
import { stem } from 'porter2'

/** Places count from 1; words that are left out ("the") have a place all the same, and parts of "rare-earth" follow the whole. */
export interface Lexeme {
  readonly text: string
  readonly at: number
}

/** PostgreSQL's english.stop. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves ' +
    'what which who whom this that these those am is are was were be been being have has had having do does did doing a an the and but if or because as until while ' +
    'of at by for with about against between into through during before after above below to from up down in out on off over under again further then once here there ' +
    'when where why how all any both each few more most other some such no nor not only own same so than too very s t can will just don should now'
  ).split(' '),
)

/** Where the stemmer of PostgreSQL 18 has another stem than Porter's second algorithm as published. */
const otherStems: ReadonlyMap<string, string> = new Map([
  ['added', 'add'],
  ['adding', 'add'],
])

/** With a letter in it: "5G", and not "10". */
const part = '(?=\\p{N}*\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*'

/** In the order in which they are tried: addresses, paths and hosts ("AI/energy", "U.S."), numbers with their sign, hyphenated words, words ("60m"). */
const tokenPattern = new RegExp(
  [
    '(?<whole>[\\p{L}\\p{N}_.+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}+',
    '[\\p{L}\\p{N}_.]*(?:/[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])+',
    '[\\p{L}\\p{N}]+(?:\\.[\\p{L}\\p{N}]+)*\\.\\p{L}[\\p{L}\\p{N}]*',
    '\\d+(?:\\.\\d+){2,}',
    '[-+]?\\d+\\.\\d+',
    '[-+]?\\d+(?![\\p{L}\\p{M}\\d]))',
    `(?<compound>${part}(?:-${part})+)`,
    '(?<word>[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)',
  ].join('|'),
  'gu',
)

const lexemeOf = (word: string): string | null => {
  const lower = word.toLowerCase()
  if (/\p{N}/u.test(lower)) return lower
  return stopWords.has(lower) ? null : (otherStems.get(lower) ?? stem(lower))
}

/** The words of one token, each with a place of its own. */
const wordsOf = ({ whole, compound, word = '' }: Readonly<Record<string, string | undefined>>): readonly (string | null)[] => {
  if (whole !== undefined) return [whole.toLowerCase()]
  return compound === undefined ? [lexemeOf(word)] : [lexemeOf(compound), ...compound.split('-').map(lexemeOf)]
}

export const lexemesOf = (text: string): readonly Lexeme[] => {
  let at = 0
  return [...text.matchAll(tokenPattern)].flatMap(({ groups = {} }) =>
    wordsOf(groups).flatMap((lexeme) => {
      at += 1
      return lexeme === null ? [] : [{ text: lexeme, at }]
    }),
  )
}
