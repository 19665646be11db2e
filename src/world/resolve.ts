/** resolveName: whom a name or description means on a day. In: "U.S. Secretary of State Marco Rubio". Out: candidates, best first; [] for the unknown. */
import { type Candidate, rankCandidates } from './candidates.ts'
import { readDesignation } from './designation.ts'
import { nameWords } from './fold.ts'
import { isForeign, resolveForeignName } from './foreign-names.ts'
import { nameAt } from './name-lookup.ts'
import { readSegments } from './segments.ts'
import type { World } from './world.ts'

export type { Candidate } from './candidates.ts'

/** Longer phrases are no names. */
const mostWords = 24

/**
 * `onDate` is an ISO day, null if unknown: it decides who holds an office and who belongs to a group. A phrase that names two
 * ("Kazakhstan and Uzbekistan") gives nothing: the caller splits it. A score under 0.5 says that the words alone do not settle it.
 * `language`: of the document, where it is not English; a name in another script is known without it.
 */
export const resolveName = (world: World, name: string, onDate: string | null, language: string | null = null): readonly Candidate[] => {
  const literal = name.replace(/^["“”'‘\s]{1,4}|["“”\s,.;:]{1,4}$/g, '')
  const foreign = language !== null || isForeign(literal) ? resolveForeignName(world, literal, onDate, language) : []
  if (foreign.length > 0 && foreign[0]?.how !== 'polity+noun') return foreign
  const whole = wholeName(world, literal, onDate)
  if (whole.length > 0) return whole
  if (foreign.length > 0) return foreign
  const phrase = trimPhrase(literal)
  const words = nameWords(phrase)
  if (words.length === 0 || words.length > mostWords) return []
  const trimmed = wholeName(world, phrase, onDate)
  return trimmed.length > 0 ? trimmed : readDesignation(world, phrase, readSegments(world, phrase, onDate), onDate)
}

const trimPhrase = (phrase: string): string =>
  phrase.replace(/^(?:(?:the|a|an|all|both|its|their|his|her|our|so-called)\s{1,3}){1,3}/i, '').replace(/['’](?:s)?$|[.,;:]{1,2}$/, '')

const wholeName = (world: World, phrase: string, onDate: string | null): readonly Candidate[] => {
  const words = nameWords(phrase)
  const match = nameAt(world.names, phrase, words, 0)
  return match && match.count === words.length ? rankCandidates(world, match.entries, onDate) : []
}
