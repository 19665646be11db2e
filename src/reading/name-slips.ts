/** Name slips: names that the parser hung on the wrong noun. In: tokens and their heads. Out: the heads put right. */
import type { Token } from '../language/tree.ts'
import { roleNouns } from './actor-words.ts'
import type { Words } from './rehung.ts'

const dash = /^[-–—]$/
const jointNouns =
  /^(?:summit|meeting|talks|dialogue|forum|council|commission|conference|agreement|treaty|pact|accord|deal|partnership|trade|border|relation|relations|ties|consultation|ministerial|committee|declaration|project|corridor|venture)s?$/i

const isName = (words: Words, index: number): boolean => words[index]?.upos === 'PROPN' || words[index]?.upos === 'ADJ'

/** The noun behind "A–B", where B has up to three words; -1 where none is there. */
const jointNounBehind = (tokens: readonly Token[], words: Words, from: number): number => {
  for (let at = from; at < from + 4 && at < tokens.length; at++) {
    if (jointNouns.test(tokens[at]?.form ?? '')) return at > from ? at : -1
    if (!isName(words, at)) return -1
  }
  return -1
}

const isUnder = (words: Words, index: number, above: number): boolean => {
  for (let at = index, steps = 0; at >= 0 && steps < 20; at = words[at]?.head ?? -1, steps++) if (at === above) return true
  return false
}

/** "The next India–EU Summit will take place": the summit takes place, and the names say whose it is. */
const joinPairs = (tokens: readonly Token[], words: Words): void => {
  words.forEach((first, index) => {
    if (!isName(words, index) || !dash.test(tokens[index + 1]?.form ?? '')) return
    const noun = jointNounBehind(tokens, words, index + 2)
    const joint = words[noun]
    if (joint === undefined) return
    const beside = joint.head === first.head && joint.deprel === first.deprel
    if (!beside && !isUnder(words, noun, index)) return
    const above = { head: first.head, deprel: first.deprel }
    words.forEach((other, at) => {
      if (other.head === index && at !== noun && at !== index + 1) other.head = noun
    })
    Object.assign(joint, above)
    Object.assign(first, { head: noun, deprel: 'compound' })
  })
}

const firstUnder = (words: Words, top: number): number => words.findIndex((_, index) => isUnder(words, index, top))
const lastUnder = (words: Words, top: number): number => words.findLastIndex((_, index) => isUnder(words, index, top))

/** "Secretary of State Marco Rubio announced": one who announces, not two: the post is said of the person named right behind it. */
const joinPosts = (tokens: readonly Token[], words: Words): void => {
  words.forEach((post, index) => {
    if (!/^nsubj/.test(post.deprel) || !roleNouns.has(tokens[index]?.lemma.toLowerCase() ?? '')) return
    const behind = lastUnder(words, index) + 1
    const person = words.findIndex(
      ({ upos, head, deprel }, at) =>
        at >= behind && upos === 'PROPN' && head === post.head && deprel === post.deprel && firstUnder(words, at) === behind,
    )
    if (person > 0) Object.assign(post, { head: person, deprel: 'nmod:desc' })
  })
}

/** "for 270 billion won": behind a figure it is South Korea's money, and nobody won. */
const nameWon = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    if (tokens[index]?.form !== 'won' || word.upos !== 'VERB' || words[index - 1]?.upos !== 'NUM') return
    if (/^(?:advcl|acl|ccomp|xcomp|parataxis)/.test(word.deprel)) Object.assign(word, { upos: 'NOUN', lemma: 'won', deprel: 'obl' })
  })
}

/** All of them, in the words of a sentence. */
export const mendNames = (tokens: readonly Token[], words: Words): void => {
  for (const mend of [joinPairs, nameWon, joinPosts]) mend(tokens, words)
}
