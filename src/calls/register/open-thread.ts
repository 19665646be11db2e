/** Open thread [edge]: the whole register is worked out beside the thread that answers pages. In: whether the starter record counts. Out: a maker; entries come in parts, so that neither thread is held up by all of them at once. */
import { totalmem } from 'node:os'
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads'
import type { ClaimPlace, RegisterEntry } from '../../record/register.ts'
import { openWorld } from '../../world/open.ts'
import { withoutStarter } from '../../world/starter.ts'
import { gathered, madeRegister, type RegisterMaker, type RegisterReading } from './made.ts'

/** The thread broke off. */
export class RegisterThreadError extends Error {
  override readonly name = 'RegisterThreadError'
}

const THREAD = 'chancery/register'
const AT_ONCE = 200

interface Given {
  readonly is: typeof THREAD
  readonly starter: boolean
}

type Page = RegisterReading['pages'] extends AsyncIterable<infer One> ? One : never

type Asked =
  | { readonly is: 'page'; readonly page: Page }
  | { readonly is: 'make'; readonly asOf: string; readonly decisions: RegisterReading['decisions'] }
  | { readonly is: 'more' }

type Answer =
  | { readonly is: 'made'; readonly loose: readonly ClaimPlace[] }
  /** The last is empty. */
  | { readonly is: 'entries'; readonly entries: readonly RegisterEntry[] }
  | { readonly is: 'error'; readonly why: string }

const eachOf = async function* <One>(list: readonly One[]): AsyncGenerator<One, void, undefined> {
  yield* list
}

const answering = (port: MessagePort, { starter }: Given): void => {
  const world = starter ? openWorld() : withoutStarter(openWorld())
  const answer = (one: Answer): void => port.postMessage(one)
  let pages: Page[] = []
  let coming: Iterator<RegisterEntry> | null = null
  const make = async ({ asOf, decisions }: Extract<Asked, { is: 'make' }>): Promise<void> => {
    const source = await gathered({ pages: eachOf(pages), decisions, asOf })
    pages = []
    const { entries, loose } = await madeRegister(source, world)
    coming = entries[Symbol.iterator]()
    answer({ is: 'made', loose })
  }
  const more = (): void => {
    const some: RegisterEntry[] = []
    for (let next = coming?.next(); next !== undefined && next.done !== true; next = some.length < AT_ONCE ? coming?.next() : undefined)
      some.push(next.value)
    if (some.length === 0) coming = null
    answer({ is: 'entries', entries: some })
  }
  const does = async (asked: Asked): Promise<void> => {
    if (asked.is === 'page') pages.push(asked.page)
    else if (asked.is === 'make') await make(asked)
    else more()
  }
  port.on('message', (asked: Asked) => {
    does(asked).catch((error: unknown) => answer({ is: 'error', why: error instanceof Error ? error.message : String(error) }))
  })
}

if (!isMainThread && workerData?.is === THREAD && parentPort !== null) answering(parentPort, workerData as Given)

const brokeOff = (why: unknown): RegisterThreadError =>
  new RegisterThreadError(`the thread that makes the register broke off: ${why instanceof Error ? why.message : why}`)

interface Hand {
  readonly tell: (asked: Asked) => void
  /** One at a time: the thread says nothing unasked. While nobody asks, it keeps no process alive. */
  readonly ask: (asked: Asked) => Promise<Exclude<Answer, { is: 'error' }>>
  readonly end: () => Promise<unknown>
}

const openHand = (given: Given): Hand => {
  const thread = new Worker(new URL(import.meta.url), {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: Math.max(2048, Math.floor(totalmem() / 2 ** 21)) },
  })
  let waiting: PromiseWithResolvers<Exclude<Answer, { is: 'error' }>> | null = null
  const done = (): typeof waiting => {
    const own = waiting
    waiting = null
    thread.unref()
    return own
  }
  thread.on('message', (answer: Answer) => (answer.is === 'error' ? done()?.reject(brokeOff(answer.why)) : done()?.resolve(answer)))
  thread.on('error', (error) => done()?.reject(brokeOff(error)))
  let ended: RegisterThreadError | null = null
  thread.on('exit', (code) => {
    ended = brokeOff(`it ended with ${code}`)
    done()?.reject(ended)
  })
  thread.unref()
  return {
    tell: (asked) => thread.postMessage(asked),
    ask: (asked) => {
      if (ended !== null) return Promise.reject(ended)
      waiting = Promise.withResolvers()
      thread.ref()
      thread.postMessage(asked)
      return waiting.promise
    },
    end: () => thread.terminate(),
  }
}

async function* entriesFrom(hand: Hand): AsyncGenerator<RegisterEntry, void, undefined> {
  for (;;) {
    const answer = await hand.ask({ is: 'more' })
    if (answer.is !== 'entries' || answer.entries.length === 0) return
    yield* answer.entries
  }
}

export interface RegisterThread {
  /** One making at a time. */
  readonly make: RegisterMaker
  readonly close: () => Promise<void>
}

/** The thread begins with the first making, and stays: what it has read of the world is there for the next. */
export const openRegisterThread = ({ starter }: { readonly starter: boolean }): RegisterThread => {
  let hand: Hand | undefined
  const end = async (): Promise<void> => {
    const own = hand
    hand = undefined
    await own?.end()
  }
  return {
    make: async ({ pages, decisions, asOf }) => {
      hand ??= openHand({ is: THREAD, starter })
      const own = hand
      try {
        for await (const page of pages) own.tell({ is: 'page', page })
        const answer = await own.ask({ is: 'make', decisions, asOf })
        return { entries: entriesFrom(own), loose: answer.is === 'made' ? answer.loose : [] }
      } catch (error) {
        await end()
        throw error
      }
    },
    close: end,
  }
}
