/** Staying shapes: what is told to be as it is, as it must be, or not to be at all. In: a clause in its sentence. Out: whether goods stay barred, a border stays shut, another must act, or there is no such thing. */
import type { ReadSentence } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'
import type { Clause } from './clause.ts'
import { childrenOf, tokenAt } from './phrase.ts'

const stateOf = ({ tree }: ReadSentence, { head }: Clause): readonly string[] =>
  childrenOf(tree, head, ['xcomp', 'advcl', 'acl']).map((child) => tokenAt(tree, child).form.toLowerCase())

const barred = /^(?:prohibited|banned|barred|forbidden|outlawed|embargoed|restricted|suspended)$/

/** "remains prohibited", "continues to be barred". */
export const staysBarred = (sentence: ReadSentence, clause: Clause): boolean => stateOf(sentence, clause).some((form) => barred.test(form))

const borders = /^(?:border|crossing|airspace|frontier|port|checkpoint)$/

/** "the border remains closed", "the crossing reopened". */
export const staysShut = (sentence: ReadSentence, clause: Clause): boolean => {
  const isBorder = clause.subjects.some((subject) => borders.test(tokenAt(sentence.tree, subject).lemma.toLowerCase()))
  return isBorder && (clause.lemma === 'reopen' || stateOf(sentence, clause).some((form) => /^(?:closed|shut|sealed)$/.test(form)))
}

/** "Togo must pay": who must act is of another state than who says so, and "must have" only guesses. */
export const obliges = (
  { tree }: ReadSentence,
  { head }: Clause,
  agents: readonly ClaimEntity[],
  others: readonly ClaimEntity[],
): boolean => {
  const aux = childrenOf(tree, head, 'aux').map((at) => tokenAt(tree, at).form.toLowerCase())
  const own = new Set(agents.flatMap(({ states }) => states))
  return (
    aux.includes('must') &&
    !aux.includes('have') &&
    others.some(({ states }) => states.length > 0 && !states.some((state) => own.has(state)))
  )
}

/** "no such offer", "no decision": the noun with "no". */
export const isNone = ({ tree }: ReadSentence, { head }: Clause): boolean =>
  childrenOf(tree, head, 'det').some((det) => tokenAt(tree, det).form.toLowerCase() === 'no')

const lobbies =
  /\b(?:part(?:y|ies)|unions?|federation|associations?|chamber|council|lobby|lobbies|alliance|coalition|opposition|campaigners|activists|industry|growers|farmers|producers|makers|miners|exporters|importers|syndicate|confederation|institute)\b/i

/** Who asks a state for rules and sets none: a firm, a party, a union, a chamber. */
export const isLobby = ({ type, name }: ClaimEntity): boolean => type === 'company' || (lobbies.test(name) && !/\bminist/i.test(name))
