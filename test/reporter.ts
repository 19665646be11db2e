/** Reporter: what a test run prints. In: the events of node:test. Out: each failure in full, then totals; the last line is "N passed, N failed, N skipped". */
import { relative } from 'node:path'
import { inspect } from 'node:util'

/** Leaf tests only: a test that holds others is counted by what it holds. */
export interface Totals {
  readonly passed: number
  readonly failed: number
  /** A reason from `needs` and how many tests it skipped. */
  readonly skipped: ReadonlyMap<string, number>
  /** Milliseconds that each file took. */
  readonly took: ReadonlyMap<string, number>
}

/** The part of a node:test event that is read here. */
export interface TestEvent {
  readonly type: string
  readonly data: {
    readonly name?: string
    readonly nesting?: number
    readonly file?: string | undefined
    readonly line?: number | undefined
    readonly skip?: string | boolean | undefined
    readonly todo?: string | boolean | undefined
    readonly message?: string
    readonly details?: { readonly type?: string | undefined; readonly error?: Error | undefined; readonly duration_ms?: number }
  }
}

const NEEDS = /^needs (?<need>\w{1,20}): (?<what>.*)$/

const causeOf = (error: Error | undefined): unknown => (error?.cause instanceof Error ? error.cause : (error?.cause ?? error))

/** Stack lines of Node itself tell nothing about the test. */
const describeError = (error: Error | undefined): string => {
  const cause = causeOf(error)
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : typeof cause === 'string' ? cause : inspect(cause)
  return text
    .split('\n')
    .filter((line) => !/^\s{4}at .*\(?node:/.test(line))
    .map((line) => `    ${line}`)
    .join('\n')
}

const failureKind = (error: Error | undefined): string => (error !== undefined && 'failureType' in error ? String(error.failureType) : '')

const place = (file: string | undefined, line: number | undefined): string =>
  file === undefined ? '' : ` (${relative(process.cwd(), file)}${line === undefined ? '' : `:${line}`})`

/** Why a test that node:test calls passed or failed is none, or null: skips come from `needs` alone, and a file without tests tests nothing. */
const outlaw = ({ data }: TestEvent): string | null => {
  if (data.todo !== undefined && data.todo !== false) return 'it is marked todo: finish it or take it out'
  if (data.skip !== undefined && data.skip !== false && !NEEDS.test(String(data.skip))) return 'it is skipped, but not by needs()'
  if (/\.test\.ts$/.test(data.name ?? '') && data.nesting === 0 && data.file?.endsWith(data.name ?? '') === true)
    return 'the file holds no test'
  return null
}

/** Counts as it goes; `print` gets each failure as soon as it is known. */
export const reportTests = async (
  events: AsyncIterable<TestEvent> | Iterable<TestEvent>,
  print: (text: string) => void,
): Promise<Totals> => {
  const skipped = new Map<string, number>()
  const took = new Map<string, number>()
  const errors = new Map<string, string>()
  /** Names of the tests under way, by depth, and how many tests each depth has ended since its parent began. */
  const names: string[] = []
  const ended: number[] = []
  let [passed, failed] = [0, 0]
  const fail = (event: TestEvent, why: string): void => {
    failed += 1
    const { name = '', nesting = 0, file, line } = event.data
    const output = errors.get(file ?? '')
    print(
      `✖ ${[...names.slice(0, nesting), name].join(' > ')}${place(file, line)}\n${why}\n${output === undefined ? '' : `    said on stderr: ${output}\n`}`,
    )
  }
  const end = (event: TestEvent): void => {
    const { nesting = 0, skip, details } = event.data
    const holdsTests = (ended[nesting + 1] ?? 0) > 0 || details?.type === 'suite'
    ended[nesting + 1] = 0
    ended[nesting] = (ended[nesting] ?? 0) + 1
    const why = outlaw(event)
    if (event.type === 'test:fail') {
      // The children that failed were counted themselves.
      if (!holdsTests || failureKind(details?.error) !== 'subtestsFailed') fail(event, describeError(details?.error))
    } else if (why !== null) fail(event, `    ${why}`)
    else if (holdsTests) return
    else if (skip !== undefined && skip !== false) skipped.set(String(skip), (skipped.get(String(skip)) ?? 0) + 1)
    else passed += 1
  }
  for await (const event of events) {
    const { nesting = 0, name = '', file, message } = event.data
    if (event.type === 'test:start') names[nesting] = name
    else if (event.type === 'test:stderr' && message !== undefined)
      errors.set(file ?? '', `${errors.get(file ?? '') ?? ''}${message}`.slice(-2000))
    else if (event.type === 'test:pass' || event.type === 'test:fail') end(event)
    else if (event.type === 'test:complete' && file !== undefined && name === file) took.set(file, event.data.details?.duration_ms ?? 0)
  }
  return { passed, failed, skipped, took }
}

const sums = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const all = new Map(a)
  for (const [key, value] of b) all.set(key, (all.get(key) ?? 0) + value)
  return all
}

/** Totals of two runs; equal reasons are added, and what a file took. */
export const addTotals = (a: Totals, b: Totals): Totals => ({
  ...{ passed: a.passed + b.passed, failed: a.failed + b.failed },
  ...{ skipped: sums(a.skipped, b.skipped), took: sums(a.took, b.took) },
})

/** "longest: 104 s test/cli-ask.test.ts; ...". */
export const longestLine = ({ took }: Totals, files: number): string => {
  const longest = [...took].sort(([, one], [, other]) => other - one).slice(0, files)
  return `longest: ${longest.map(([file, ms]) => `${(ms / 1000).toFixed(0)} s ${relative(process.cwd(), file)}`).join('; ')}`
}

/** One line for each reason to skip ("skipped 3 needing shared: ../shared/gold is not there"), then the plain line of totals. */
export const totalsLines = ({ passed, failed, skipped }: Totals): string[] => {
  const lines = [...skipped].map(([reason, count]) => {
    const { need, what } = NEEDS.exec(reason)?.groups ?? {}
    return `skipped ${count} needing ${need}: ${what}`
  })
  const all = [...skipped.values()].reduce((sum, count) => sum + count, 0)
  return [...lines, `${passed} passed, ${failed} failed, ${all} skipped`]
}
