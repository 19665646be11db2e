/** Crew [edge]: parsing on several cores. In: texts as they come. Out: the sentences of each text in the same order, as one thread would give them. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Backend, openParser, type ParseText } from './parse.ts'
import { piecesOf, type Texts } from './stream.ts'
import type { Sentence } from './tree.ts'

/** Closing stops the threads; until then they keep the process alive. */
export interface Crew {
  parseStream(texts: Texts): AsyncGenerator<readonly Sentence[]>
  close(): Promise<void>
}

/** A thread of the crew broke off, or could not load the model. */
export class CrewError extends Error {
  override readonly name = 'CrewError'
}

const CREW = 'chancery/crew'

type Told =
  | { readonly is: 'ready' }
  | { readonly is: 'parsed'; readonly sentences: readonly Sentence[][] }
  | { readonly is: 'error'; readonly why: string }

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** In the thread: pieces one after the other. */
const work = (backend: Backend | undefined, tell: (told: Told) => void): ((texts: readonly ParseText[]) => void) => {
  const opened = openParser(backend === undefined ? {} : { backend })
  let last: Promise<unknown> = opened.then(
    () => tell({ is: 'ready' }),
    (error) => tell({ is: 'error', why: why(error) }),
  )
  return (texts) => {
    last = last
      .then(async () => tell({ is: 'parsed', sentences: await (await opened).parse(texts) }))
      .catch((error) => tell({ is: 'error', why: why(error) }))
  }
}

if (!isMainThread && workerData?.crew === CREW)
  parentPort?.on(
    'message',
    work(workerData.backend, (told) => parentPort?.postMessage(told)),
  )

interface Waiting {
  readonly resolve: (sentences: readonly Sentence[][]) => void
  readonly reject: (error: Error) => void
}

/** One thread; it answers in the order in which it is asked. */
const openHand = async (
  backend: Backend | undefined,
): Promise<{ ask: (texts: readonly ParseText[]) => Promise<readonly Sentence[][]>; close: () => Promise<void> }> => {
  const worker = new Worker(new URL(import.meta.url), { workerData: { crew: CREW, backend } })
  const waiting: Waiting[] = []
  await new Promise<void>((resolve, reject) => {
    const failed = (error: unknown): void => {
      const told = new CrewError(`a thread that parses broke off: ${why(error)}`)
      reject(told)
      for (const { reject: refuse } of waiting.splice(0)) refuse(told)
    }
    worker.on('error', failed)
    worker.on('exit', (code) => failed(`it ended with ${code}`))
    worker.on('message', (told: Told) => {
      if (told.is === 'ready') resolve()
      else if (told.is === 'parsed') waiting.shift()?.resolve(told.sentences)
      else failed(told.why)
    })
  })
  return {
    ask: (texts) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(texts)
      }),
    close: async () => {
      await worker.terminate()
    },
  }
}

/** Pieces that a thread has before it, the one in work included: it need not wait for the next. */
const ahead = 2

/** Opens `threads` parsers, each in a thread of its own. */
export const openCrew = async ({ threads, backend }: { threads: number; backend?: Backend }): Promise<Crew> => {
  const hands = await Promise.all(Array.from({ length: threads }, () => openHand(backend)))
  return {
    async *parseStream(texts) {
      const asked: Promise<readonly Sentence[][]>[] = []
      let turn = 0
      for await (const piece of piecesOf(texts)) {
        const answer = hands[turn]?.ask(piece)
        turn = (turn + 1) % hands.length
        if (answer === undefined) continue
        answer.catch(() => undefined) // thrown where it is awaited
        asked.push(answer)
        if (asked.length >= ahead * hands.length) yield* (await asked.shift()) ?? []
      }
      for (const answer of asked) yield* await answer
    },
    close: async () => {
      await Promise.all(hands.map((hand) => hand.close()))
    },
  }
}
