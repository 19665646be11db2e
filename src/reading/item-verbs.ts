/** Item verbs: "Express concern over …", "Welcome the …" at the head of an item, taken for a noun or a greeting. In: an item's words and their mended heads. Out: the verb as root. */
import type { Token } from '../language/tree.ts'
import type { Words } from './rehung.ts'

const stances = new Set(
  'concern support regret appreciation gratitude hope solidarity readiness alarm satisfaction thanks condolences willingness interest confidence dismay commitment opposition intention desire outrage sympathy'.split(
    ' ',
  ),
)
const verbs = new Set('welcome express note support call request stress urge pledge commit resolve affirm demand'.split(' '))

/** Whether the first word, tagged otherwise, can only be the verb of the item. */
const isVerb = ([first, second]: readonly Token[]): boolean => {
  if (!first || !second || !verbs.has(first.form.toLowerCase())) return false
  if (/^(?:NOUN|ADJ)$/.test(second.upos)) return first.form.toLowerCase() === 'express' && stances.has(second.lemma.toLowerCase())
  return /^(?:DET|PRON)$/.test(second.upos) || /^(?:on|upon|that|to)$/i.test(second.form)
}

/** "Opening of a consulate" at the head of an item: a noun, not a verb. */
export const nameItemActs = (tokens: readonly Token[], words: Words): void => {
  const [act] = words
  if (!act || tokens[0]?.xpos !== 'VBG' || act.head !== -1 || tokens[1]?.form !== 'of') return
  act.upos = 'NOUN'
  act.lemma = tokens[0].form.toLowerCase()
  for (const word of words) if (word.head === 0 && word.deprel.startsWith('obl')) word.deprel = 'nmod'
}

/** Changes `words` where such a word is not a verb already. */
export const freeItemVerbs = (tokens: readonly Token[], words: Words): void => {
  const [verb] = words
  const form = tokens[0]?.form.toLowerCase()
  if (!verb || !form || verb.upos === 'VERB' || !isVerb(tokens)) return
  const root = words.findIndex(({ head }) => head === -1)
  Object.assign(verb, { upos: 'VERB', lemma: form, head: -1, deprel: 'root' })
  if (root <= 0) return
  Object.assign(words[root] ?? {}, { head: 0, deprel: 'obj' })
  words.forEach((word, index) => {
    const verbal = word.deprel === 'conj' && tokens[index]?.upos === 'VERB'
    if (word.head === root && (verbal || word.deprel === 'punct')) word.head = 0
  })
}
