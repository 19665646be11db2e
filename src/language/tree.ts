/** Tree: a sentence as Universal Dependencies, read-only. In: what the parser or a CoNLL-U file gives. Out: tokens with heads, and ways to walk them. */
import type { Span } from '../text/document.ts'

/** A syntactic word. `start` and `end` are offsets in `Document.text`; parts of a multiword token share out its characters. */
export interface Token extends Span {
  readonly form: string
  readonly lemma: string
  /** Universal part of speech. */
  readonly upos: string
  /** Penn Treebank tag. */
  readonly xpos: string
  /** Universal features, e.g. { Tense: 'Past', VerbForm: 'Fin' }. */
  readonly feats: Readonly<Record<string, string>>
  /** Index of the head in `Sentence.tokens`; -1 for the root. */
  readonly head: number
  /** Universal relation with its subtype, e.g. `nsubj:pass`. */
  readonly deprel: string
  /** Set on a word that is written together with the one before as one multiword token: the "n't" of "don't". */
  readonly joined?: true
}

/** A person, organisation or place named by the model: token indices, `last` inclusive. */
export interface NamedSpan extends Span {
  readonly type: 'PER' | 'ORG' | 'LOC'
  readonly first: number
  readonly last: number
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[]
  readonly names: readonly NamedSpan[]
}

/** Does a relation answer to a name? `nsubj` answers to `nsubj:pass` too; `nsubj:pass` only to itself. */
export const isRelation = (deprel: string, name: string): boolean => deprel === name || deprel.startsWith(`${name}:`)

/** Index of the root; -1 in a sentence without tokens. */
export const rootOf = (sentence: Sentence): number => sentence.tokens.findIndex((token) => token.head === -1)

/** Indices of the dependents, in the order of the sentence. With relations: only those that answer to one of them. */
export const childrenOf = (sentence: Sentence, index: number, ...relations: readonly string[]): number[] => {
  const found: number[] = []
  sentence.tokens.forEach((token, i) => {
    if (token.head !== index) return
    if (relations.length === 0 || relations.some((name) => isRelation(token.deprel, name))) found.push(i)
  })
  return found
}

/** The first dependent with one of these relations; -1 where there is none. */
export const childOf = (sentence: Sentence, index: number, ...relations: readonly string[]): number =>
  childrenOf(sentence, index, ...relations)[0] ?? -1

/** Indices of the word and all below it, sorted. `without`: relations whose branches are left out. */
export const subtreeOf = (sentence: Sentence, index: number, ...without: readonly string[]): number[] => {
  const found = [index]
  for (let i = 0; i < found.length; i++) {
    for (const child of childrenOf(sentence, found[i] ?? -1)) {
      const deprel = sentence.tokens[child]?.deprel ?? ''
      if (!without.some((name) => isRelation(deprel, name))) found.push(child)
    }
  }
  return found.sort((a, b) => a - b)
}

/** From the first to the last character of the subtree: words that stand between but hang elsewhere are inside. */
export const subtreeSpan = (sentence: Sentence, index: number, ...without: readonly string[]): Span => {
  const tokens = subtreeOf(sentence, index, ...without).flatMap((i) => sentence.tokens[i] ?? [])
  return { start: Math.min(...tokens.map((t) => t.start)), end: Math.max(...tokens.map((t) => t.end)) }
}

/** The word, its head, its head's head ... the root. */
export const pathToRoot = (sentence: Sentence, index: number): number[] => {
  const path: number[] = []
  for (let at = index; at >= 0 && path.length <= sentence.tokens.length; at = sentence.tokens[at]?.head ?? -1) path.push(at)
  return path
}

/** Steps to the root: 0 for the root itself. */
export const depthOf = (sentence: Sentence, index: number): number => pathToRoot(sentence, index).length - 1

/** Is the verb in the passive: by an auxiliary, a passive subject, or as a bare participle ("a deal signed in May")? */
export const isPassive = (sentence: Sentence, index: number): boolean =>
  sentence.tokens[index]?.feats.Voice === 'Pass' || childrenOf(sentence, index, 'aux:pass', 'nsubj:pass', 'csubj:pass').length > 0

/** Is every word tied to the one root, without a circle? */
export const isTree = (heads: readonly number[]): boolean => {
  if (heads.length === 0) return true
  if (heads.filter((head) => head === -1).length !== 1) return false
  const safe = new Set<number>([-1])
  for (let i = 0; i < heads.length; i++) {
    const path: number[] = []
    let at = i
    while (!safe.has(at)) {
      if (path.length > heads.length || at < -1 || at >= heads.length) return false
      path.push(at)
      at = heads[at] ?? heads.length
    }
    for (const step of path) safe.add(step)
  }
  return true
}

/** The universal relation of a relation with a subtype: "obl:tmod" is an "obl". */
export const universalRelation = (deprel: string): string => {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}
