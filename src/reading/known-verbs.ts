/** Known verbs: the lemma of a verb that a rule waits for, where the parser spells it otherwise ("upgrad"). In: a sentence. Out: the same with mended lemmas. */
import type { Sentence } from '../language/tree.ts'
import * as modalityWords from './modality-words.ts'
import { claimRules } from './rules/index.ts'

const firstWord = (trigger: string): string => trigger.split(' ')[0] ?? trigger

/** All verbs that rules and modality look for. */
const known: ReadonlySet<string> = new Set([
  ...claimRules.flatMap((rule) => [...(rule.verbs ?? []), ...(rule.carriers ?? [])].map(firstWord)),
  ...Object.values(modalityWords).flatMap((words) => [...words].map(firstWord)),
])

/** "terminating" may be of "terminat", "terminate"; "shipping" of "shipp", "ship"; "levies" of "levy". */
const stems = (form: string): readonly string[] => {
  const ending = /(?:ing|ed|es|s)$/.exec(form)?.[0]
  if (ending === undefined) return []
  const stem = form.slice(0, -ending.length)
  const single = /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  return [stem, `${stem}e`, ...single, ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])]
}

/** Only where the lemma is no known verb, and one of the form's stems is. */
export const withKnownVerbs = (sentence: Sentence): Sentence => {
  let changed = false
  const tokens = sentence.tokens.map((token) => {
    const lemma = token.lemma.toLowerCase()
    if (token.upos !== 'VERB' || known.has(lemma)) return token
    const mended = stems(token.form.toLowerCase()).find((stem) => known.has(stem))
    if (mended === undefined || mended === lemma) return token
    changed = true
    return { ...token, lemma: mended }
  })
  return changed ? { ...sentence, tokens } : sentence
}
