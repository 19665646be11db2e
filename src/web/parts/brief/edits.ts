/** Edits: what a block asks of the draft that holds it. In: nothing. Out: the types. */
import type { Block } from '../../../brief/draft.ts'
import type { DriftWarning } from '../../../brief/draft-drift.ts'

/** Which text of the draft: a block's own, or one of its notes. */
export interface TextPlace {
  readonly block: string
  readonly note: number | null
  /** In the kept text, marks counted. */
  readonly offset: number
}

export interface Edits {
  readonly text: (id: string, note: number | null, text: string) => void
  /** Enter: what stands behind the caret becomes a block of its own. */
  readonly split: (id: string, offset: number) => void
  readonly move: (id: string, by: -1 | 1) => void
  readonly moveTo: (id: string, place: number) => void
  readonly kind: (id: string, kind: Block['kind']) => void
  readonly remove: (id: string) => void
  readonly removeNote: (id: string, note: number) => void
  readonly settle: (warning: DriftWarning, choice: 'take' | 'keep') => void
  readonly place: (place: TextPlace) => void
  readonly cite: () => void
  /** Back to the list of items. */
  readonly leave: () => void
  readonly focused: () => void
}
