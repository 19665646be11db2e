/** Verb lemmas: "halting" is of "halt" and "upgraded" of "upgrade". In: a form, its lemma and the verbs that rules ask for. Out: the lemma as it is spelled. */
import {
  committedGovernors,
  decidedGovernors,
  deniedGovernors,
  performativeVerbs,
  plannedGovernors,
  possibleGovernors,
  postponingVerbs,
  speechVerbs,
  undoingVerbs,
} from './modality-words.ts'
import { claimRules } from './rules/index.ts'

/** Every verb that some rule or table asks for. */
const knownVerbs: ReadonlySet<string> = new Set(
  [
    ...claimRules.flatMap(({ verbs }) => verbs ?? []),
    ...[committedGovernors, decidedGovernors, deniedGovernors, performativeVerbs, plannedGovernors].flatMap((words) => [...words]),
    ...[possibleGovernors, postponingVerbs, speechVerbs, undoingVerbs].flatMap((words) => [...words]),
  ].map((verb) => verb.split(' ')[0] ?? verb),
)

/** One short vowel before one consonant is doubled before an ending ("banning"), so "baning" is not of "ban". */
const isDoubled = (verb: string): boolean => /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb)

/** A lemma that nobody asks for becomes the verb with or without "e" of which the form is spelled, where one is known. */
export const spelledVerb = (form: string, lemma: string): string => {
  const lower = lemma.toLowerCase()
  if (knownVerbs.has(lower)) return lemma
  const word = form.toLowerCase()
  const withE = `${lower}e`
  if (knownVerbs.has(withE) && [`${withE}d`, `${lower}ing`, withE].includes(word)) return withE
  const bare = lower.replace(/e$/, '')
  return bare !== lower && knownVerbs.has(bare) && [`${bare}ing`, `${bare}ed`].includes(word) && !isDoubled(bare) ? bare : lemma
}
