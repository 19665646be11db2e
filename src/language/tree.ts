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
