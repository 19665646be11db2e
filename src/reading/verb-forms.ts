/** Verb forms: which verb a regular past tense, -ing form or "-ies" is of. In: the verbs that rules and modality know. Out: lemma by form, where the parser's own lemma may be misspelt ("underlined": "underlin"). */
import type { Sentence, Token } from '../language/tree.ts'

const vowel = /[aeiou]/

/** Stems before "ed" and "ing": "mine" gives min, "ban" bann, "cancel" cancel and cancell. */
const stemsOf = (verb: string): readonly string[] => {
  if (verb.endsWith('e')) return [verb.slice(0, -1)]
  const shortCvc = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb)
  if (shortCvc) return [verb + (verb.at(-1) ?? '')]
  const long = verb.endsWith('l') ? /(?:ai|ea|ee|oi|oo|ou)l$/.test(verb) : /[aeiou]{2}.$/.test(verb)
  const doubles = /[aeiou][lmnprt]$/.test(verb) && vowel.test(verb.slice(0, -2)) && !long
  return doubles ? [verb, verb + (verb.at(-1) ?? '')] : [verb]
}

const formsOf = (verb: string): readonly string[] => {
  const stems = stemsOf(verb)
  const past = /[^aeiou]y$/.test(verb) ? [`${verb.slice(0, -1)}ied`] : stems.map((stem) => `${stem}ed`)
  const going = /[eoy]e$/.test(verb) ? [verb] : stems
  // "denies", "reaches"; a plain "s" the parser takes off by itself
  const now = /[^aeiou]y$/.test(verb) ? [`${verb.slice(0, -1)}ies`] : /(?:s|x|z|ch|sh)$/.test(verb) ? [`${verb}es`] : []
  return [...past, ...going.map((stem) => `${stem}ing`), ...now]
}

/** Regular forms of single words; a form of two verbs, or that is itself a verb, is left to the parser. */
export const verbForms = (verbs: Iterable<string>): ReadonlyMap<string, string> => {
  const known = new Set([...verbs].filter((verb) => /^[a-z]{2,}$/.test(verb)))
  const forms = new Map<string, string | null>()
  for (const verb of known) for (const form of formsOf(verb)) forms.set(form, forms.has(form) && forms.get(form) !== verb ? null : verb)
  return new Map([...forms].flatMap(([form, verb]) => (verb === null || known.has(form) ? [] : [[form, verb] as const])))
}

/** The sentence with the lemmas of its verbs put right; itself where they are. */
export const withVerbLemmas = (sentence: Sentence, forms: ReadonlyMap<string, string>): Sentence => {
  const right = ({ upos, form, lemma }: Token): string => (upos === 'VERB' ? (forms.get(form.toLowerCase()) ?? lemma) : lemma)
  return sentence.tokens.some((token) => right(token) !== token.lemma)
    ? { ...sentence, tokens: sentence.tokens.map((token) => ({ ...token, lemma: right(token) })) }
    : sentence
}
