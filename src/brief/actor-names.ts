/** Actors in words. In: a claim's entities and the text they stand in. Out: "Uzbekistan", "the United States", "A, B and C"; null where no name can be given. */
import type { ClaimEntity } from '../reading/claim.ts'
import type { Naming } from './brief-model.ts'

const pronoun =
  /^(?:he|she|it|they|we|i|him|her|them|us|his|its|their|our|who|which|that|this|these|those|both|both (?:sides|countries|states|parties)|the (?:country|two|parties|sides|company|government|republic)|two sides|all five|the five)$/iu

/** Names of states that take "the" in running text. */
const articledName =
  /^(?:United (?:States|Kingdom|Arab Emirates)|European Union|Netherlands|Philippines|Czech Republic|Dominican Republic|Central African Republic|Republic of|Democratic Republic|Democratic People|Gambia|Bahamas|Maldives|Comoros|Seychelles|Solomon Islands|Marshall Islands|Holy See|Congo|US$|UK$|EU$|UAE$|DRC$)/u

export const withArticle = (name: string): string => (articledName.test(name) ? `the ${name}` : name)

export const isState = (id: string | null): id is string => id !== null && /^[A-Z]{3}$/.test(id)

/** "a", "b and c", "d, e and f". */
export const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

export const capitalise = (text: string): string =>
  text.replace(/^(?<quote>[“"(]?)(?<first>\p{Ll})/u, (_, quote: string, first: string) => `${quote}${first.toUpperCase()}`)

/** "economy ministry" and "Foreign Ministry" are the one ministry; "officials in Kyiv" are any. */
const needsArticle = (name: string): boolean =>
  /^(?:\p{L}[\p{L}.-]* ){0,4}(?:ministry|department|treasury|commission|presidency|government|parliament|cabinet|administration)$/iu.test(
    name,
  ) && !/^(?:the|a|an|its|their|one) |['’]s? /iu.test(name)

/** The name as written, with the article that stands before it in the text ("the Ministry of Trade"). */
const asWritten = (entity: ClaimEntity, text: string): string => {
  const exact =
    entity.start !== null &&
    entity.end !== null &&
    text.slice(entity.start, entity.end) === entity.name &&
    !/^\p{L}/u.test(text.slice(entity.end, entity.end + 1))
  const before = entity.start === null || !exact ? '' : text.slice(Math.max(0, entity.start - 4), entity.start)
  const article = /(?:^|\W)(?<word>the|The)\s$/u.test(before) ? 'the ' : ''
  const lower = entity.name.replace(/^The (?=[A-Z])/u, 'the ')
  const bare = lower.replace(/^(?:(?:Its|Their|His|Her|Our)\s)/u, '')
  if (needsArticle(bare)) return `the ${bare}`
  return /^(?:the|a|an) /iu.test(bare) ? bare.replace(/^(?<article>The|A|An) /u, (word) => word.toLowerCase()) : `${article}${bare}`
}

/** Letters of another script: our sentences are English. */
export const otherScript = /[\p{L}--\p{Script=Latin}]/v

/** A name that breaks off where its second part should follow: "Secretary of Commerce of". */
const tornName = /\s(?:of|for|and|the|in|at|with)$/iu

/** How one actor is named: a state by its usual name, anybody else as written; null for a bare pronoun of an unknown and for half a name. */
export const nameActor = (entity: ClaimEntity, text: string, naming: Naming): string | null => {
  if (isState(entity.id)) return withArticle(naming.nameOf(entity.id) ?? entity.name)
  if (tornName.test(entity.name)) return null
  if (!pronoun.test(entity.name) && !otherScript.test(entity.name)) return asWritten(entity, text)
  const usual = entity.id === null ? null : naming.nameOf(entity.id)
  if (usual !== null) return withArticle(usual)
  if (!pronoun.test(entity.name)) return entity.name
  const [only, ...more] = entity.states
  return only === undefined || more.length > 0 ? null : withArticle(naming.nameOf(only) ?? only)
}

/** Several actors as one phrase, each once; empty where none has a name. More than eight are counted, not listed. */
export const nameActors = (entities: readonly ClaimEntity[], text: string, naming: Naming): string => {
  const names = [...new Set(entities.flatMap((entity) => nameActor(entity, text, naming) ?? []))]
  return joinWords(names.length > 8 ? [...names.slice(0, 7), 'others'] : names)
}
