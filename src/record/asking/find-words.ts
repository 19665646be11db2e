/** Words found in claims, as the database finds them. In: claims and a term. Out: the ids of those whose quote has it, in any form of its words. */
import type { RecordedClaim } from '../item.ts'
import { type Lexeme, lexemesOf } from './lexemes.ts'
import type { WordTerm } from './parse.ts'

/** Ids of the claims that have a term. */
export type WordSearch = (term: WordTerm) => ReadonlySet<string>

/** All words of the term in their order, with as much between them as in the term. */
const hasInRow = (wanted: readonly Lexeme[], lexemes: readonly Lexeme[]): boolean => {
  const [first] = wanted
  if (first === undefined) return false
  const places = new Set(lexemes.map(({ text, at }) => `${text} ${at}`))
  return lexemes.some(({ text, at }) => text === first.text && wanted.every((one) => places.has(`${one.text} ${at + one.at - first.at}`)))
}

/** What store/query.ts does with a database: whole words; for a single word that no claim has, parts of words. */
export const searchIn = (claims: readonly RecordedClaim[]): WordSearch => {
  const read = claims.map(({ claim }) => ({ id: claim.id, quote: claim.quote.toLowerCase(), lexemes: lexemesOf(claim.quote) }))
  return ({ text, isPhrase }) => {
    const wanted = lexemesOf(text)
    const whole = read.filter(({ lexemes }) => hasInRow(wanted, lexemes))
    const found = whole.length > 0 || isPhrase ? whole : read.filter(({ quote }) => quote.includes(text.toLowerCase()))
    return new Set(found.map(({ id }) => id))
  }
}

/** Claims in which somebody bears the name: a party, a source, a place. */
export const namesIn = (claims: readonly RecordedClaim[]): WordSearch => {
  const read = claims.map(({ claim: { id, agents, recipients, attribution, place } }) => ({
    id,
    names: [...agents, ...recipients, ...attribution, ...(place === null ? [] : [place])].map(({ name }) => lexemesOf(name)),
  }))
  return ({ text }) => {
    const wanted = lexemesOf(text)
    return new Set(read.filter(({ names }) => names.some((name) => hasInRow(wanted, name))).map(({ id }) => id))
  }
}

/** Those that can be looked for: "what did the" says nothing beside other words. */
export const telling = (words: readonly WordTerm[], isAlone: boolean): readonly WordTerm[] => {
  const told = words.filter(({ text }) => lexemesOf(text).length > 0)
  return told.length === 0 && isAlone ? words : told
}

/** A term as the store's search takes it, to which a minus in front would mean "without". */
export const searchText = ({ text, isPhrase }: WordTerm): string => (isPhrase || text.startsWith('-') ? `"${text}"` : text)
