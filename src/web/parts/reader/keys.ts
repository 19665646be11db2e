/** Keys: what each key of the reader does. In: a key as the browser names it. Out: the act, or nothing. Data, shown as they are by `?`. */

export const readerActs = {
  next: { keys: ['j', 'ArrowDown'], says: 'Next claim' },
  previous: { keys: ['k', 'ArrowUp'], says: 'Previous claim' },
  accept: { keys: ['a'], says: 'Accept, and go to the next' },
  'accept-because': { keys: ['A'], says: 'Accept with a reason' },
  reject: { keys: ['r'], says: 'Reject, and go to the next' },
  'reject-because': { keys: ['R'], says: 'Reject with a reason' },
  edit: { keys: ['e'], says: 'Mend fields' },
  merge: { keys: ['m'], says: 'It is the same as another item' },
  split: { keys: ['s'], says: 'It is not what its item tells: part them' },
  undo: { keys: ['u'], says: 'Undo, one step after the other' },
  unread: { keys: ['n'], says: 'Next sentence that gave no claim' },
  select: { keys: ['v'], says: 'Choose words of the sentence' },
  add: { keys: ['c'], says: 'Add a claim from the chosen words' },
  item: { keys: ['o'], says: 'Open its item' },
  leave: { keys: ['Escape'], says: 'Leave' },
} as const satisfies Readonly<Record<string, { readonly keys: readonly string[]; readonly says: string }>>

export type ReaderAct = keyof typeof readerActs

const byKey = new Map<string, ReaderAct>(
  Object.entries(readerActs).flatMap(([act, { keys }]) => keys.map((key): [string, ReaderAct] => [key, act as ReaderAct])),
)


/** Keys while words are chosen. */
export const wordKeys = {
  ArrowRight: { step: 'longer', says: 'One word more' },
  ArrowLeft: { step: 'shorter', says: 'One word less' },
  'Shift+ArrowRight': { step: 'later', says: 'Begin one word later' },
  'Shift+ArrowLeft': { step: 'earlier', says: 'Begin one word earlier' },
  ArrowDown: { step: 'all', says: 'The whole sentence' },
} as const

export type WordKey = keyof typeof wordKeys

export interface KeyPress {
  readonly key: string
  readonly shiftKey?: boolean
  readonly ctrlKey?: boolean
  readonly metaKey?: boolean
  readonly altKey?: boolean
}

const isPlain = ({ ctrlKey = false, metaKey = false, altKey = false }: KeyPress): boolean => !ctrlKey && !metaKey && !altKey

/** Null for keys that belong to the browser or to nobody. */
export const actOfKey = (press: KeyPress): ReaderAct | null => (isPlain(press) ? (byKey.get(press.key) ?? null) : null)

const isWordKey = (name: string): name is WordKey => name in wordKeys

export const wordStepOfKey = (press: KeyPress): (typeof wordKeys)[WordKey]['step'] | null => {
  if (!isPlain(press)) return null
  const name = press.shiftKey === true && press.key.startsWith('Arrow') ? `Shift+${press.key}` : press.key
  return isWordKey(name) ? wordKeys[name].step : null
}
