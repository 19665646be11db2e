/** Lease: a record that is open while there is work for it. In: how it is opened. Out: work done on it; between pieces of work that take long others can open it. */
import { setTimeout as pause } from 'node:timers/promises'
import { describeProblem, Problem } from '../problem.ts'
import type { Store } from '../record/store/open.ts'

/** A folder is given back where nothing came for it so long; to open it again takes half a second. */
const IDLE_MS = 5000
/** How long to wait for one who came in between. */
const PATIENCE_MS = 600_000
const PAUSE_MS = 1000

export interface Lease {
  readonly use: <Result>(work: (store: Store) => Promise<Result>) => Promise<Result>
  /** Gives the record back; one that was made, and to which nothing was done, is taken away. */
  readonly end: () => Promise<void>
}

const isLocked = (error: unknown): error is Problem => error instanceof Problem && error.code === 'store/locked'

const opensPatiently = async (open: () => Promise<Store>, tell: (line: string) => void, patience: number): Promise<Store> => {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      return await open()
    } catch (error) {
      if (!isLocked(error) || waited >= patience) throw error
      if (waited === 0) tell(`waiting: ${describeProblem(error)}`)
      await pause(PAUSE_MS)
    }
  }
}

/**
 * `ahead`: an opening that was begun before there was work, and may have found nothing to open. The first opening fails at once where another process has the record; once
 * work was done, and the record given back in between, a later one waits.
 */
export const leaseOf = (
  open: () => Promise<Store>,
  tell: (line: string) => void,
  ahead: Promise<Store | null> | null,
  { idle = IDLE_MS, patience = PATIENCE_MS } = {},
): Lease => {
  let opened: Promise<Store | null> | null = ahead
  let used = false
  let closing: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  // told when there is work
  ahead?.catch(() => undefined)

  const giveBack = (): void => {
    const was = opened
    opened = null
    if (was !== null) closing = was.then((store) => store?.close())
    closing.catch(() => undefined)
  }
  const current = async (): Promise<Store> => {
    const there = await opened
    if (there !== null) return there
    const opening = opensPatiently(open, tell, used ? patience : 0)
    opened = opening
    return opening
  }
  const use = async <Result>(work: (store: Store) => Promise<Result>): Promise<Result> => {
    clearTimeout(timer)
    await closing
    const store = await current()
    used = true
    const result = await work(store)
    timer = setTimeout(giveBack, idle)
    return result
  }
  const end = async (): Promise<void> => {
    clearTimeout(timer)
    const was = opened
    opened = null
    await closing
    // an opening that failed has told so where it was waited for
    const store = await was?.catch(() => null)
    await (used ? store?.close() : store?.discard())
  }
  return { use, end }
}
