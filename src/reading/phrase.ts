/** Phrase: the words of one noun phrase. In: a sentence and a head. Out: its core span, without clauses and appositions, coordinates apart. */
import { type Sentence, type Token, universalRelation } from '../language/tree.ts'
import type { Span } from '../text/document.ts'

/** `head` and `tokens` are indices into `Sentence.tokens`; the span covers the tokens from first to last. */
export interface Phrase extends Span {
  readonly head: number
  readonly tokens: readonly number[]
}

const leftOut = new Set([
  'acl',
  'advcl',
  'appos',
  'cc',
  'conj',
  'parataxis',
  'punct',
  'dep',
  'cop',
  'case',
  'mark',
  'nsubj',
  'aux',
  'ccomp',
  'discourse',
  'csubj',
  'xcomp',
  'vocative',
])
/** Prepositions that tell when and where, not who: "the presidents at the White House". */
export const circumstance: ReadonlySet<string> = new Set([
  'at',
  'during',
  'on the eve of',
  'after',
  'before',
  'amid',
  'ahead of',
  'until',
  'since',
])

/** Tokens of `sentence` by head; computed once a sentence. */
const childrenCache = new WeakMap<Sentence, readonly (readonly number[])[]>()
export const childrenTable = (sentence: Sentence): readonly (readonly number[])[] => {
  const known = childrenCache.get(sentence)
  if (known) return known
  const table: number[][] = sentence.tokens.map(() => [])
  sentence.tokens.forEach((token, index) => {
    table[token.head]?.push(index)
  })
  childrenCache.set(sentence, table)
  return table
}

export const tokenAt = (sentence: Sentence, index: number): Token => {
  const token = sentence.tokens[index]
  if (!token) throw new RangeError(`no token ${index} in a sentence of ${sentence.tokens.length}`)
  return token
}

export const childrenOf = (sentence: Sentence, index: number, relation?: string | readonly string[]): readonly number[] => {
  const all = childrenTable(sentence)[index] ?? []
  if (relation === undefined) return all
  const wanted = typeof relation === 'string' ? [relation] : relation
  return all.filter((child) => {
    const deprel = tokenAt(sentence, child).deprel
    return wanted.includes(deprel) || wanted.includes(universalRelation(deprel))
  })
}

/** All indices below and including `index`, in order of the text; `skip` leaves out whole branches. */
export const branch = (sentence: Sentence, index: number, skip: (child: number) => boolean = () => false): readonly number[] => {
  const found: number[] = []
  const visit = (at: number): void => {
    found.push(at)
    for (const child of childrenOf(sentence, at)) if (!skip(child)) visit(child)
  }
  visit(index)
  return found.sort((a, b) => a - b)
}

const phraseOver = (sentence: Sentence, head: number, tokens: readonly number[]): Phrase => {
  const first = tokenAt(sentence, tokens[0] ?? head)
  const last = tokenAt(sentence, tokens[tokens.length - 1] ?? head)
  return { head, tokens, start: first.start, end: last.end }
}

/** The phrase without clauses, appositions, coordinates and its own preposition; modifiers inside it stay whole. */
export const corePhrase = (sentence: Sentence, head: number): Phrase => {
  const skip = (child: number): boolean => {
    const { deprel, head: parent } = tokenAt(sentence, child)
    const base = universalRelation(deprel)
    if (parent !== head) return ['acl', 'advcl', 'parataxis', 'appos'].includes(base)
    const preposition = base === 'nmod' ? caseOf(sentence, child) : null
    if (preposition !== null && circumstance.has(preposition)) return true
    if (preposition === 'to' && !/^(ambassador|envoy|adviser|access)$/.test(tokenAt(sentence, parent).lemma)) return true
    if (base === 'case') return deprel !== 'case' || tokenAt(sentence, child).xpos !== 'POS'
    return leftOut.has(base)
  }
  const tokens = branch(sentence, head, skip).filter((index) => tokenAt(sentence, index).xpos !== 'POS' || index < head)
  return phraseOver(sentence, head, contiguous(tokens, head))
}

/** The longest run of indices around `head` that only leaves gaps of punctuation: a phrase is one stretch of text. */
const contiguous = (tokens: readonly number[], head: number): readonly number[] => {
  const set = new Set(tokens)
  let first = head
  while (set.has(first - 1) || set.has(first - 2)) first -= set.has(first - 1) ? 1 : 2
  let last = head
  while (set.has(last + 1) || set.has(last + 2)) last += set.has(last + 1) ? 1 : 2
  return tokens.filter((index) => index >= first && index <= last)
}

/** The whole branch with clauses and coordinates: for looking up amounts, dates and materials. */
export const wholePhrase = (sentence: Sentence, head: number): Phrase => phraseOver(sentence, head, branch(sentence, head))

/** "flies", "is flying". */
export const isPresent = (sentence: Sentence, head: number): boolean => {
  const { xpos } = tokenAt(sentence, head)
  if (/^VB[ZP]$/.test(xpos)) return childrenOf(sentence, head, 'aux').length === 0
  return (
    xpos === 'VBG' &&
    childrenOf(sentence, head, 'aux').some((aux) => /^(?:is|are|am|'s|’s|'re|’re|'m|’m)$/i.test(tokenAt(sentence, aux).form))
  )
}

/** `head` and the heads coordinated with it, in order. "A, B and C" gives three. */
export const coordinates = (sentence: Sentence, head: number): readonly number[] => [
  head,
  ...childrenOf(sentence, head, 'conj').flatMap((child) => coordinates(sentence, child)),
]

/** The preposition of a head, lower case, with its fixed parts: "according to", "because of"; null where there is none. */
export const caseOf = (sentence: Sentence, head: number): string | null => {
  const marks = childrenOf(sentence, head, 'case').filter((index) => tokenAt(sentence, index).xpos !== 'POS')
  const first = marks[0]
  if (first === undefined) return null
  const words = [first, ...childrenOf(sentence, first, 'fixed'), ...marks.slice(1)].sort((a, b) => a - b)
  return words.map((index) => tokenAt(sentence, index).form.toLowerCase()).join(' ')
}
