/** Use reader keys: what each key of the reader does, in the mode it is in. In: the mode, what can be done. Out: the keys hold while the part is shown, and `?` lists them. */
import { useMemo } from 'react'
import { type KeyBinding, useKeys } from '../../keys.ts'
import type { WordStep } from './words.ts'

export interface ReaderActs {
  readonly step: (by: 1 | -1) => void
  readonly judge: (review: 'accepted' | 'rejected') => void
  readonly askWhy: (review: 'accepted' | 'rejected') => void
  readonly edit: () => void
  readonly merge: () => void
  readonly split: () => void
  readonly undo: () => void
  /** Null where the page has no text to go through. */
  readonly unread: ((by: 1 | -1) => void) | null
  readonly beginWords: () => void
  readonly stepWords: (step: WordStep) => void
  readonly add: () => void
  readonly openItem: () => void
  readonly openDocument: (() => void) | null
  readonly leave: () => void
}

const key = (keys: readonly string[], words: string, run: () => void): KeyBinding => ({ keys, words, run })

const listKeys = (acts: ReaderActs): readonly KeyBinding[] => {
  const { unread, openDocument } = acts
  return [
    key(['j', 'ArrowDown'], 'Next claim', () => acts.step(1)),
    key(['k', 'ArrowUp'], 'Previous claim', () => acts.step(-1)),
    key(['a'], 'Accept, and go to the next', () => acts.judge('accepted')),
    key(['A'], 'Accept with a reason', () => acts.askWhy('accepted')),
    key(['r'], 'Reject, and go to the next', () => acts.judge('rejected')),
    key(['R'], 'Reject with a reason', () => acts.askWhy('rejected')),
    key(['e'], 'Mend the fields', acts.edit),
    key(['m'], 'Merge with another item', acts.merge),
    key(['s'], 'Split it off from its item', acts.split),
    key(['u'], 'Undo, step by step', acts.undo),
    ...(unread === null
      ? []
      : [key(['n'], 'Next sentence that gave no claim', () => unread(1)), key(['N'], 'The one before', () => unread(-1))]),
    key(['v'], 'Choose words of the sentence', acts.beginWords),
    key(['c'], 'Add a claim from the chosen words', acts.add),
    key(['o'], 'Open its item', acts.openItem),
    ...(openDocument === null ? [] : [key(['d'], 'Open its document', openDocument)]),
    key(['Escape'], 'Leave what was begun', acts.leave),
  ]
}

const wordKeys = (acts: ReaderActs): readonly KeyBinding[] => [
  key(['ArrowRight', 'l'], 'One word more', () => acts.stepWords('longer')),
  key(['ArrowLeft', 'h'], 'One word less', () => acts.stepWords('shorter')),
  key(['ArrowDown', 'j'], 'Begin one word later', () => acts.stepWords('later')),
  key(['ArrowUp', 'k'], 'Begin one word earlier', () => acts.stepWords('earlier')),
  key(['v'], 'The whole sentence', () => acts.stepWords('all')),
  key(['c', 'Enter'], 'Add a claim from these words', acts.add),
  key(['Escape'], 'Leave the words', acts.leave),
]

export const useReaderKeys = (acts: ReaderActs, mode: 'list' | 'words' | 'other'): void => {
  const bindings = useMemo(() => (mode === 'other' ? [] : mode === 'words' ? wordKeys(acts) : listKeys(acts)), [acts, mode])
  useKeys(mode === 'words' ? 'Choosing words' : 'Claims', bindings)
}
