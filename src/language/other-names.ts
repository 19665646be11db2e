/**
 * Names beside persons, organisations and places: facilities, events, laws and accords, products, nationalities. In: a tree. Out: spans with their kind.
 * The kind is told by the word at the head of the name ("the Kashagan Field", "the Paris Agreement"); a product by its maker or its number ("Boeing 787").
 */
import type { Span } from '../text/document.ts'
import { headWords, nationalityWords, type OtherKind, productMakers, productWords } from './other-name-words.ts'
import { type Sentence, type Token, universalRelation } from './tree.ts'

/** Token indices, `last` inclusive. */
export interface OtherName extends Span {
  readonly kind: OtherKind
  readonly first: number
  readonly last: number
}

const inside = new Set(['flat', 'compound', 'nummod', 'amod', 'goeswith'])
const isCapital = (token: Token): boolean => /^[\p{Lu}\d]/u.test(token.form)
const isName = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'PROPN' || (isCapital(token) && /^(?:ADJ|NOUN|NUM)$/u.test(token.upos)))

/** From the head of a name to its first and last word: neighbours that hang on it, and "of the Sea" or "on Climate Change" behind it. */
const stretch = ({ tokens }: Sentence, head: number): { first: number; last: number } => {
  const belongs = (i: number): boolean => {
    const token = tokens[i]
    if (token === undefined) return false
    let at = i
    for (let steps = 0; at !== head && steps < 4; steps++) {
      const step = tokens[at]
      if (step === undefined || step.head < 0 || !inside.has(universalRelation(step.deprel))) return false
      at = step.head
    }
    return at === head && (isName(token) || (token.upos === 'PUNCT' && /^[-–]$/u.test(token.form)))
  }
  let first = head
  let last = head
  while (belongs(first - 1)) first -= 1
  while (tokens[first]?.upos === 'PUNCT') first += 1
  while (belongs(last + 1)) last += 1
  let at = last + 1
  while (/^(?:of|on|for|in|the|and)$/u.test(tokens[at]?.form ?? '')) at += 1
  const behind = tokens[at]
  const isPart = (token: Token | undefined): boolean => token !== undefined && isCapital(token) && isName(token)
  const linked = at > last + 1 && /^(?:of|on|for)$/u.test(tokens[last + 1]?.form ?? '') && isPart(behind)
  if (linked) {
    last = at
    while (isPart(tokens[last + 1])) last += 1
  }
  return { first, last }
}

const isNationality = ({ form, upos }: Token): boolean => {
  if (!/^\p{Lu}\p{Ll}/u.test(form) || !/^(?:ADJ|PROPN|NOUN)$/u.test(upos)) return false
  return nationalityWords.has(form.toLowerCase())
}

/** Is it a make with a model: "Boeing 787", "the Leopard 2", "a B-52 bomber"? The first and last token, or null. */
const productAt = ({ tokens }: Sentence, at: number): { first: number; last: number } | null => {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || !isCapital(token)) return null
  if (/^\p{Lu}{1,4}-?\d{1,4}\p{Lu}{0,2}$/u.test(token.form) && productWords.has(next?.lemma ?? '')) return { first: at, last: at }
  if (!productMakers.has(token.form.toLowerCase()) || next === undefined) return null
  return /^(?:\p{Lu}{0,4}-?\d{1,4}\p{Lu}{0,3}|\d{1,4}-\d{1,4})$/u.test(next.form) ? { first: at, last: at + 1 } : null
}

/** In the order of the sentence; none overlaps another. */
export const otherNames = (sentence: Sentence): readonly OtherName[] => {
  const { tokens } = sentence
  const found: OtherName[] = []
  const add = (kind: OtherKind, first: number, last: number): void => {
    const from = tokens[first]
    const to = tokens[last]
    if (from === undefined || to === undefined || found.some((name) => name.first <= last && first <= name.last)) return
    found.push({ kind, first, last, start: from.start, end: to.end })
  }
  tokens.forEach((token, i) => {
    const kind =
      isCapital(token) && (token.upos === 'PROPN' || token.upos === 'NOUN') ? headWords.get(token.lemma.toLowerCase()) : undefined
    if (kind === undefined) return
    const { first, last } = stretch(sentence, i)
    if (last > first) add(kind, first, last)
  })
  tokens.forEach((_, i) => {
    const product = productAt(sentence, i)
    if (product !== null) add('product', product.first, product.last)
  })
  tokens.forEach((token, i) => {
    if (isNationality(token)) add('nationality', i, i)
  })
  return found.sort((a, b) => a.first - b.first)
}
