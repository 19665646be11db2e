/** Reading process: documents are opened and read beside the server, which answers meanwhile, whatever a document does to a parser. In: what is to be read, one thing at a time. Out: its documents with their claims as they come; a process that breaks off is one Problem. */
import { type ChildProcess, fork } from 'node:child_process'
import nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Addable } from '../calls/add.ts'
import type { Readable } from '../calls/desk/reading-job.ts'
import { Problem } from '../problem.ts'
import type { ImportedEntities } from '../record/store/open.ts'
import type { Document } from '../text/document.ts'
import type { OpenOptions } from '../text/open.ts'

interface Order {
  readonly readable: Readable
  readonly published: string | null
  /** Whether the record may have names of imported entities. */
  readonly imported: boolean
}

type Told =
  | { readonly is: 'document'; readonly reading: Addable }
  | { readonly is: 'words'; readonly done: number; readonly of: number }
  | { readonly is: 'notice'; readonly line: string }
  | { readonly is: 'problem'; readonly problem: Pick<Problem, 'code' | 'what' | 'why' | 'fix'> }
  /** The record is with the server: it is asked for names that were imported. */
  | { readonly is: 'ask'; readonly nth: number; readonly method: keyof ImportedEntities; readonly args: readonly unknown[] }
  | { readonly is: 'end'; readonly error: string | null }

type Answer = { readonly is: 'answer'; readonly nth: number; readonly rows: unknown } | ({ readonly is: 'order' } & Order)

/** The first argument of the process; the second is "no-starter" where the World is to be without it. */
const READING = 'chancery/reading'
const NO_STARTER = 'no-starter'
/** A faster change is not seen. */
const TELL_MS = 100
const MOST_MEGABYTES = 3072

/** Opened with the first document, and once. */
const openReader = async (noStarter: boolean) => {
  const [{ openParser }, { openWorld }, { withoutStarter }, { readDocument }, { worldWithImported }] = await Promise.all([
    import('../language/parse.ts'),
    import('../world/open.ts'),
    import('../world/starter.ts'),
    import('../calls/read.ts'),
    import('../calls/imported-names.ts'),
  ])
  const world = noStarter ? withoutStarter(openWorld()) : openWorld()
  return { parser: await openParser(), world, readDocument, worldWithImported }
}

const sourcesOf = async (readable: Readable, options: OpenOptions): Promise<AsyncGenerator<Document>> => {
  const { openGiven, openSources } = await import('../text/open.ts')
  if (readable.is === 'folder') return openSources([readable.folder], options)
  if (readable.is === 'address') return openGiven({ address: readable.name }, options)
  const { name, bytes, title, publisher } = readable
  return openGiven({ name, bytes, facts: { title, publisher, url: null, published: null } }, options)
}

const asRead = ({ code, what, why, fix }: Problem) => ({ code, what, why, fix })

const readOrder = async (
  { readable, published, imported }: Order,
  reader: ReturnType<typeof openReader>,
  records: ImportedEntities,
  tell: (told: Told) => void,
): Promise<void> => {
  const [{ isOwnBrief, ownBriefNotice }, { publishedHint }] = await Promise.all([
    import('../brief/own-mark.ts'),
    import('../text/published.ts'),
  ])
  let bytes: Uint8Array = new Uint8Array()
  let last = 0
  const onWords = (done: number, of: number): void => {
    if (performance.now() - last < TELL_MS) return
    last = performance.now()
    tell({ is: 'words', done, of })
  }
  const options: OpenOptions = {
    cwd: '/',
    published,
    onProblem: (problem) => tell({ is: 'problem', problem: asRead(problem) }),
    onNotice: (line) => tell({ is: 'notice', line }),
    onBytes: (_document, own) => {
      bytes = Uint8Array.from(own)
    },
  }
  for await (const document of await sourcesOf(readable, options)) {
    if (isOwnBrief(bytes)) {
      tell({ is: 'notice', line: ownBriefNotice(document.name) })
      continue
    }
    const hint = publishedHint(document)
    if (hint !== null) tell({ is: 'notice', line: hint })
    const { parser, world, readDocument, worldWithImported } = await reader
    const worldFor = imported ? (one: Document) => worldWithImported(records, world, one) : undefined
    const { claims, rejected, unread, reader: name } = await readDocument(document, { parser, world, onWords, worldFor })
    tell({ is: 'document', reading: { document, bytes, claims, rejected, unread, reader: name } })
  }
}

/** In the process: one order at a time. It ends when whoever started it does; Ctrl-C is for them to hear. */
const serve = (noStarter: boolean): void => {
  process.on('disconnect', () => process.exit())
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)
  // pdf.js drops promises of parts of a broken file
  process.on('unhandledRejection', () => undefined)
  const tell = (told: Told): void => void process.send?.(told)
  const waiting = new Map<number, (rows: unknown) => void>()
  let asked = 0
  const ask =
    (method: keyof ImportedEntities) =>
    <Rows>(...args: readonly unknown[]): Promise<Rows> =>
      new Promise((resolve) => {
        asked += 1
        waiting.set(asked, resolve as (rows: unknown) => void)
        tell({ is: 'ask', nth: asked, method, args })
      })
  const records: ImportedEntities = {
    files: ask('files'),
    byIds: ask('byIds'),
    byKeys: ask('byKeys'),
    byWords: ask('byWords'),
    links: ask('links'),
  }
  let reader: ReturnType<typeof openReader> | null = null
  process.on('message', (answer: Answer) => {
    if (answer.is === 'answer') {
      waiting.get(answer.nth)?.(answer.rows)
      waiting.delete(answer.nth)
      return
    }
    reader ??= openReader(noStarter)
    readOrder(answer, reader, records, tell).then(
      () => tell({ is: 'end', error: null }),
      (error: unknown) => tell({ is: 'end', error: error instanceof Error ? error.message : String(error) }),
    )
  })
}

if (process.send !== undefined && process.argv[2] === READING) serve(process.argv[3] === NO_STARTER)

/** What is heard of an order on its way. */
export interface Hearing {
  readonly onDocument: (reading: Addable) => void
  readonly onWords: (done: number, of: number) => void
  readonly onNotice: (line: string) => void
  readonly onProblem: (problem: Problem) => void
}

export interface ReadingProcess {
  /** Ends when the order is read, whatever came of it. */
  readonly read: (order: Order, hearing: Hearing) => Promise<void>
  /** Breaks off what is being read, in silence. */
  readonly stop: () => void
}

const brokenOff = (name: string, why: string): Problem =>
  new Problem(
    'text/broken',
    name,
    `reading it broke off (${why})`,
    'Save it once more from the program that made it, or give its text as .txt.',
  )

interface Current {
  readonly name: string
  readonly hearing: Hearing
  readonly end: () => void
}

const hearTold = async (told: Told, child: ChildProcess, { name, hearing, end }: Current, imported: ImportedEntities): Promise<void> => {
  if (told.is === 'document') hearing.onDocument(told.reading)
  else if (told.is === 'words') hearing.onWords(told.done, told.of)
  else if (told.is === 'notice') hearing.onNotice(told.line)
  else if (told.is === 'problem') {
    const { code, what, why, fix } = told.problem
    hearing.onProblem(new Problem(code, what, why, fix))
  } else if (told.is === 'ask') {
    const method = imported[told.method] as (...args: readonly unknown[]) => Promise<unknown>
    const rows = await method(...told.args).catch(() => [])
    child.send({ is: 'answer', nth: told.nth, rows } satisfies Answer)
  } else {
    if (told.error !== null) hearing.onProblem(brokenOff(name, told.error))
    end()
  }
}

/** It parses with native code, which would take a whole process with it where its thread is ended: so it has one of its own. */
const started = (noStarter: boolean): ChildProcess => {
  const modules = nodeModule.getCompileCacheDir()
  const child = fork(fileURLToPath(import.meta.url), [READING, ...(noStarter ? [NO_STARTER] : [])], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, ...(modules === undefined ? {} : { NODE_COMPILE_CACHE: modules }) },
  })
  // it holds up no end of this one
  child.unref()
  child.channel?.unref()
  return child
}

/** Starts with the first order, and again after one that broke it. `imported`: what the record has of imported files. */
export const openReadingProcess = (imported: ImportedEntities, noStarter: boolean): ReadingProcess => {
  let child: ChildProcess | null = null
  let current: Current | null = null
  const finish = (): void => {
    const was = current
    current = null
    was?.end()
  }
  const start = (): ChildProcess => {
    const own = started(noStarter)
    const broke = (why: string): void => {
      if (child !== own) return
      child = null
      if (current !== null) current.hearing.onProblem(brokenOff(current.name, why))
      finish()
    }
    own.on('error', (error) => broke(error.message))
    own.on('exit', (status, signal) => broke(`its process ended with ${signal ?? status}`))
    own.on('message', (told: Told) => {
      if (child === own && current !== null) void hearTold(told, own, current, imported)
    })
    return own
  }
  return {
    read: (order, hearing) =>
      new Promise((resolve) => {
        child ??= start()
        current = {
          name: order.readable.name,
          hearing,
          end: () => {
            current = null
            resolve()
          },
        }
        child.send({ is: 'order', ...order } satisfies Answer)
      }),
    stop: () => {
      const was = child
      child = null
      finish()
      was?.kill('SIGKILL')
    },
  }
}
