/** Open thread [edge]: the whole register is worked out beside the thread that answers pages. In: whether the starter record counts. Out: a maker; entries come in parts, so that neither thread is held up by all of them at once. */
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads'
import type { ClaimPlace, RegisterEntry } from '../../record/register.ts'
import { openWorld } from '../../world/open.ts'
import { withoutStarter } from '../../world/starter.ts'
import type { RegisterMaker } from './keeper.ts'
import { madeRegister, type RegisterSource } from './made.ts'

/** The thread broke off. */
export class RegisterThreadError extends Error {
  override readonly name = 'RegisterThreadError'
}

const THREAD = 'chancery/register'
const AT_ONCE = 200
const SOURCE_AT_ONCE = 1000

interface Given {
  readonly is: typeof THREAD
  readonly starter: boolean
}

type Part = { readonly [Name in 'documents' | 'holding' | 'rejected']: RegisterSource[Name] }

type Asked = { readonly is: 'part'; readonly part: Part } | { readonly is: 'make'; readonly asOf: string }

type Answer =
  | { readonly is: 'entries'; readonly entries: readonly RegisterEntry[] }
  | { readonly is: 'done'; readonly loose: readonly ClaimPlace[] }
  | { readonly is: 'error'; readonly why: string }

const answering = (port: MessagePort, { starter }: Given): void => {
  const world = starter ? openWorld() : withoutStarter(openWorld())
  const answer = (one: Answer): void => port.postMessage(one)
  let parts: Part[] = []
  const make = async (asOf: string): Promise<void> => {
    const source = {
      asOf,
      documents: parts.flatMap(({ documents }) => documents),
      holding: parts.flatMap(({ holding }) => holding),
      rejected: parts.flatMap(({ rejected }) => rejected),
    }
    parts = []
    const { entries, loose } = await madeRegister(source, world)
    let some: RegisterEntry[] = []
    for (const entry of entries) {
      some.push(entry)
      if (some.length < AT_ONCE) continue
      answer({ is: 'entries', entries: some })
      some = []
    }
    answer({ is: 'entries', entries: some })
    answer({ is: 'done', loose })
  }
  port.on('message', (asked: Asked) => {
    if (asked.is === 'part') parts.push(asked.part)
    else make(asked.asOf).catch((error: unknown) => answer({ is: 'error', why: error instanceof Error ? error.message : String(error) }))
  })
}

if (!isMainThread && workerData?.is === THREAD && parentPort !== null) answering(parentPort, workerData as Given)

const inParts = <One>(list: readonly One[]): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(list.length / SOURCE_AT_ONCE) }, (_, n) => list.slice(n * SOURCE_AT_ONCE, (n + 1) * SOURCE_AT_ONCE))

const askIn = (thread: Worker, { asOf, documents, holding, rejected }: RegisterSource): ReturnType<RegisterMaker> =>
  new Promise((resolve, reject) => {
    const entries: RegisterEntry[] = []
    const failed = (why: unknown): void =>
      reject(new RegisterThreadError(`the thread that makes the register broke off: ${why instanceof Error ? why.message : why}`))
    thread.removeAllListeners()
    thread.on('error', failed)
    thread.on('exit', (code) => failed(`it ended with ${code}`))
    thread.on('message', (answer: Answer) => {
      if (answer.is === 'entries') for (const entry of answer.entries) entries.push(entry)
      else if (answer.is === 'done') resolve({ entries, loose: answer.loose })
      else failed(answer.why)
    })
    const ask = (asked: Asked): void => thread.postMessage(asked)
    for (const some of inParts(documents)) ask({ is: 'part', part: { documents: some, holding: [], rejected: [] } })
    for (const some of inParts(holding)) ask({ is: 'part', part: { documents: [], holding: some, rejected: [] } })
    ask({ is: 'part', part: { documents: [], holding: [], rejected } })
    ask({ is: 'make', asOf })
  })

export interface RegisterThread {
  /** One making at a time. */
  readonly make: RegisterMaker
  readonly close: () => Promise<void>
}

/** The thread begins with the first making, and stays: what it has read of the world is there for the next. */
export const openRegisterThread = ({ starter }: { readonly starter: boolean }): RegisterThread => {
  let thread: Worker | undefined
  const end = async (): Promise<void> => {
    thread?.removeAllListeners()
    await thread?.terminate()
    thread = undefined
  }
  return {
    make: async (source) => {
      thread ??= new Worker(new URL(import.meta.url), { workerData: { is: THREAD, starter } satisfies Given })
      thread.ref()
      try {
        return await askIn(thread, source)
      } catch (error) {
        await end()
        throw error
      } finally {
        thread?.unref()
      }
    },
    close: end,
  }
}
