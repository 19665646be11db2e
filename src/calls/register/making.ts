/** Making: how far the making of the whole register is. In: what is done, as it is done. Out: once a second, to whoever wants to hear, while it lasts longer than one. */

export interface Making {
  readonly what: 'reading' | 'comparing' | 'writing'
  /** 0 to 1; null where nobody knows. */
  readonly share: number | null
}

const TOLD_MS = 1000

export interface MakingTold {
  readonly now: (making: Making) => void
  /** What was told of is over. */
  readonly end: () => void
}

export const tellMaking = (hear: (making: Making | null) => void): MakingTold => {
  let making: Making = { what: 'reading', share: null }
  let isTold = false
  const timer = setInterval(() => {
    isTold = true
    hear(making)
  }, TOLD_MS)
  timer.unref?.()
  return {
    now: (next) => {
      making = next
    },
    end: () => {
      clearInterval(timer)
      if (isTold) hear(null)
    },
  }
}

/** Calls `count` with how many came so far. */
export async function* counted<One>(
  all: Iterable<One> | AsyncIterable<One>,
  sizeOf: (one: One) => number,
  count: (done: number) => void,
): AsyncGenerator<One, void, undefined> {
  let done = 0
  for await (const one of all) {
    done += sizeOf(one)
    count(done)
    yield one
  }
}
