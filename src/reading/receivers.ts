/** Receivers: "is giving Georgia 40 million euros", with Georgia taken for a part of the sum. In: a line's words. Out: the receiver hung on the verb. */
import type { Token } from '../language/tree.ts'

interface Word {
  head: number
  deprel: string
  upos: string
}

const giving = new Set('give grant lend pay offer hand send award owe promise loan cost guarantee sell supply'.split(' '))

/** Whether a figure begins behind `index`: "40 million", "$3 billion", "more than 900". */
const isBeforeFigure = (tokens: readonly Token[], index: number): boolean => {
  for (let at = index + 1; at < index + 5; at++) {
    const token = tokens[at]
    if (!token) return false
    if (['NUM', 'SYM'].includes(token.upos)) return true
    if (!/^(more|less|than|about|nearly|some|around|over|up|to|almost|a|an|another|further|additional|roughly)$/i.test(token.form))
      return false
  }
  return false
}

const partners =
  /^(?:partner|neighbour|neighbor|ally|counterpart|buyer|customer|government|ministry|company|firm|bank|side|country|operator|carrier|miner|lender)$/
const favours = /^(?:access|priority|preference|training|assistance|aid|help|time|support|relief|notice)$/

/** "will give its partner access": whom is the partner, and access is what is given. */
export const freePartners = (tokens: readonly Token[], words: Word[]): void => {
  words.forEach((word, index) => {
    const thing = words[word.head]
    if (
      word.deprel !== 'compound' ||
      word.head !== index + 1 ||
      !thing ||
      !(word.upos === 'PROPN' || partners.test(tokens[index]?.lemma ?? ''))
    )
      return
    const verb = thing.head
    const isName = word.upos === 'PROPN'
    const before = isName ? index - 1 : index - 2
    if (before !== verb || (!isName && !/^(?:DET|PRON)$/.test(tokens[index - 1]?.upos ?? ''))) return
    if (!favours.test(tokens[word.head]?.lemma ?? '') || !(giving.has(tokens[verb]?.lemma ?? '') || tokens[verb]?.lemma === 'allow')) return
    const from = word.head
    Object.assign(word, { head: verb, deprel: 'iobj' })
    words.forEach((other, at) => {
      if (other.head === from && at < index) other.head = index
    })
  })
}

/** Changes `words` where a name stands between a verb of giving and a sum. */
export const freeReceivers = (tokens: readonly Token[], words: Word[]): void => {
  words.forEach((word, index) => {
    if (word.upos !== 'PROPN' || word.head < 0 || tokens[index + 1]?.upos === 'PROPN' || !isBeforeFigure(tokens, index)) return
    let first = index
    while (['PROPN', 'DET', 'ADJ'].includes(words[first - 1]?.upos ?? '')) first -= 1
    const verb = first - 1
    if (words[verb]?.upos !== 'VERB' || !giving.has(tokens[verb]?.lemma ?? '')) return
    const behindSum = word.head > index && /^(compound|nmod|amod|nsubj)/.test(word.deprel)
    const besideSum =
      word.head === verb &&
      word.deprel === 'obj' &&
      words.some(({ head, deprel }, at) => at > index && head === verb && /^obj/.test(deprel))
    if (behindSum || besideSum) Object.assign(word, { head: verb, deprel: 'iobj' })
  })
}
