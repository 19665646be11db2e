/** `chancery watch`: feeds, pages and folders read again and again into a record, and what changed. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { renderChanges } from '../../brief/watch-text.ts'
import type { Changes } from '../../calls/watch.ts'
import { afterRun, readyOf, scheduleOf, waitOf } from '../../calls/watch-schedule.ts'
import { intervalOf, readWatchList, type WatchedSource } from '../../calls/watch-sources.ts'
import { describeProblem, Problem } from '../../problem.ts'
import type { Item, RecordedClaim } from '../../record/item.ts'
import { command, type ParsedArguments, type Terminal } from '../command.ts'
import { asOfOption, neededRecord, readerOptions, withShared } from '../options.ts'
import { openDocumentReader } from '../reader-option.ts'
import { openSession } from '../session.ts'
import { type Failure, runWatch } from '../watch-run.ts'

const shared = withShared('as-of', 'published', 'record', 'allow-private', 'json', 'quiet', ...readerOptions)

const EVERY = '6h'
const everyOption = ({ values: { every = EVERY } }: ParsedArguments): number => {
  const ms = intervalOf(String(every))
  if (ms !== null) return ms
  throw new Problem('cli/every', `--every ${String(every)}`, 'it is no interval of 1 s to 24 days', 'Write it as --every 30m, 6h or 1d.')
}

const fromFile = (given: string, { cwd }: Terminal): readonly WatchedSource[] => {
  const path = resolve(cwd, given)
  const text = (() => {
    try {
      return readFileSync(path, 'utf8')
    } catch (error) {
      const why = `the list of sources cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`
      throw new Problem('cli/sources', given, why, 'Name a text or JSON file.')
    }
  })()
  return readWatchList(text, given).map((one) => ({
    ...one,
    source: /^[a-z][a-z+.-]{1,15}:\/\//i.test(one.source) ? one.source : resolve(dirname(path), one.source),
  }))
}

const sourcesOf = (given: ParsedArguments, terminal: Terminal): readonly WatchedSource[] => {
  const { sources } = given.values
  const listed = typeof sources === 'string' ? fromFile(sources, terminal) : []
  const named = given.positionals
  if (listed.length + named.length === 0)
    throw new Problem(
      'cli/watch',
      'chancery watch',
      'no source was named',
      'Name feeds, pages, folders or files, or a list of them with --sources FILE.',
    )
  if (named.includes('-'))
    throw new Problem('cli/watch', '-', 'standard input cannot be read again and again', 'Name a file, a folder or an address.')
  return [...listed, ...named.map((source) => ({ source, every: null }))]
}

const itemLine = ({ id, kind, type, agents, recipients, due }: Item): object => ({ item: id, kind, type, agents, recipients, due })
const quoteLine = ({ claim, document, documentId }: RecordedClaim): object => ({
  claim: claim.id,
  document,
  documentId,
  start: claim.start,
  end: claim.end,
  quote: claim.quote,
})

const events = ({ documents, claims, verdicts, due }: Changes, failures: readonly Failure[], at: string): readonly object[] => [
  ...failures.map((one) => ({ event: 'failed', ...one })),
  ...documents.map((one) => ({ event: 'document', ...one })),
  ...claims.map(({ item, outcome, claims: own }) => ({ event: 'claims', outcome, ...itemLine(item), quotes: own.map(quoteLine) })),
  ...verdicts.map(({ item, aspect, from, to }) => ({
    event: 'verdict',
    aspect,
    ...itemLine(item),
    from,
    to: to.map(({ verdict, because }) => ({ verdict, because })),
  })),
  ...due.map(({ item, due: day, status, because }) => ({ event: 'due', ...itemLine(item), due: day, status, because })),
  {
    event: 'run',
    at,
    documents: documents.length,
    claims: claims.length,
    verdicts: verdicts.length,
    due: due.length,
    failed: failures.length,
  },
]

const countOf = (count: number): string => `${count} ${count === 1 ? 'source' : 'sources'} read`

/** Tells a run, and gives the sources of which something failed. */
const runOnce = async (
  sources: readonly Pick<WatchedSource, 'source'>[],
  watch: (terminal: Terminal, asOf: string) => ReturnType<typeof runWatch>,
  given: ParsedArguments,
  terminal: Terminal,
  now: Date,
): Promise<ReadonlySet<string>> => {
  const time = now.toISOString()
  const today = { ...terminal, today: time.slice(0, 10) }
  const { changes, failures } = await watch(today, asOfOption(given, today))
  if (given.values.json) for (const one of events(changes, failures, time)) terminal.out(`${JSON.stringify(one)}\n`)
  else {
    for (const { source, why } of failures) terminal.err(`${why.startsWith(source) ? '' : `${source}: `}${why}\n`)
    terminal.out(renderChanges(changes, `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`, countOf(sources.length), terminal.width))
  }
  return new Set(failures.map(({ source }) => source))
}

export const watch = command({
  name: 'watch',
  summary: 'Feeds, pages and folders read on a schedule into a record: new claims, changed verdicts, promises come due',
  usage: 'chancery watch --record DIR|URL [--every 6h] [--once] [--sources FILE] [--json] [FILE|FOLDER|URL...]',
  examples: [
    'chancery watch --once --record watched examples',
    'chancery watch --once --json --record watched --as-of 2026-01-02 examples',
  ],
  options: { ...shared.options, every: { type: 'string' }, once: { type: 'boolean' }, sources: { type: 'string' } },
  help: {
    ...shared.help,
    every: `how often each source is read: 30m, 6h, 1d (default ${EVERY}); one that fails is asked less and less often, up to once a day`,
    once: 'one run, for a schedule of your own (cron); what is told is what changed since the run before',
    sources: 'a list of sources: one a line, "https://example.org/feed every 1h", or JSON; paths in it begin at its folder',
  },
  async run(given, terminal) {
    const place = neededRecord(given, terminal)
    const every = everyOption(given)
    const listed = sourcesOf(given, terminal)
    const session = await openSession(given, terminal)
    const reader = await openDocumentReader(session, given, terminal)
    const runOf = (sources: readonly WatchedSource[]) => (today: Terminal, asOf: string) =>
      runWatch(
        sources.map(({ source }) => source),
        { place, session, reader, given, terminal: today, asOf },
      )
    if (given.values.once === true) {
      const failed = await runOnce(listed, runOf(listed), given, terminal, new Date())
      return failed.size > 0 ? 1 : 0
    }
    let schedule = scheduleOf(listed, every, Date.now())
    // until Ctrl-C, which main.ts hears; between two runs the record is free for others
    for (let isFirst = true; ; isFirst = false) {
      const now = new Date()
      const ready = readyOf(schedule, now.getTime())
      const failed = await runOnce(ready, runOf(ready), given, terminal, now).catch((error: unknown) => {
        // who has the record open now, or a server that is away for a while, does not end a watch that was at work
        if (isFirst || !(error instanceof Problem) || !error.code.startsWith('store/')) throw error
        session.progress.tell(describeProblem(error))
        return new Set(ready.map(({ source }) => source))
      })
      schedule = afterRun(schedule, ready, failed, Date.now())
      await pause(waitOf(schedule, Date.now()))
    }
  },
})
