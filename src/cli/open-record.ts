/** Open record: the record that a command works on. In: a place and a terminal. Out: a store, open for one piece of work. */
import type { Opening } from '../record/store/folder.ts'
import type { Store } from '../record/store/open.ts'
import type { Place } from '../record/store/place.ts'
import type { Terminal } from './command.ts'

interface OpenOptions {
  /** Where there is none, none is made. */
  readonly existing: boolean
  readonly author?: string
}

/** What others see of a command that has a record open, and what it tells of those before it. */
export const openingOf = ({ now, doing, err }: Terminal): Opening => ({ now, doing, onNotice: (line) => err(`${line}\n`) })

export const openRecord = async (place: Place, terminal: Terminal, options: OpenOptions): Promise<Store> => {
  const { openStore } = await import('../record/store/open.ts')
  return openStore({ ...place, ...options, ...openingOf(terminal) })
}

/** Opens the record for one piece of work. */
export const withRecord = async <Result>(
  place: Place,
  terminal: Terminal,
  options: OpenOptions,
  use: (store: Store) => Promise<Result>,
): Promise<Result> => {
  const store = await openRecord(place, terminal, options)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}
