/** `npm test`: all tests, at most two files at a time, then those that start commands, but for the longest, again with the clock five years on. `npm test -- PATTERN` runs the files whose path has PATTERN, once. */
import { globSync } from 'node:fs'
import { basename, relative, resolve } from 'node:path'
import { run } from 'node:test'
import { findMissing, MISSING_VARIABLE, requiredNeeds } from './needs.ts'
import { addTotals, longestLine, reportTests, type TestEvent, type Totals, totalsLines } from './reporter.ts'

const MOST_PROCESSES = 2
/** For one file; the slowest, which kills processes, takes two minutes on two cores that do nothing else. */
const MOST_MS = 900_000
/** Files named at the end, so that one that grows slow is seen. */
const LONGEST = 12
/** Rooms do not ask the clock (src/architecture.test.ts); what commands do on another day is tested by those that start them. */
const startsCommands = (file: string): boolean => relative(process.cwd(), file).startsWith('test')
/** What takes minutes, and in which no day plays a part: once is enough. */
const BY_ONE_CLOCK = [
  'bundle.test.ts',
  'cli-ask-write.test.ts',
  'cli-ask.test.ts',
  'cli-database-url.test.ts',
  'cli-entities.test.ts',
  'cli-help.test.ts',
  'cli-interrupt.test.ts',
  'cli-kill-record.test.ts',
  'cli-kill.test.ts',
  'cli-llm.test.ts',
  'cli-two-at-once.test.ts',
  'merging-growth.test.ts',
  'package.test.ts',
]
/** A browser has a clock of its own; what the desk answers on another day is tested beside its calls. */
const inBrowser = /^(?:desk|server)-/
const onAnotherDay = (file: string): boolean => {
  const name = basename(file)
  return startsCommands(file) && !BY_ONE_CLOCK.includes(name) && !inBrowser.test(name)
}
const CLOCK = new URL('clock-five-years-on.ts', import.meta.url).href

const testFiles = (pattern: string | undefined): string[] =>
  globSync(['src/**/*.test.ts', 'test/**/*.test.ts'])
    .filter((file) => pattern === undefined || file.replaceAll('\\', '/').includes(pattern))
    .sort()
    .map((file) => resolve(file))

const runOnce = (files: readonly string[]): Promise<Totals> =>
  reportTests(run({ files: [...files], concurrency: MOST_PROCESSES, timeout: MOST_MS }) as AsyncIterable<TestEvent>, (text) =>
    console.log(text),
  )

/** By NODE_OPTIONS, so that commands which a test starts live in the same year. */
const runFiveYearsOn = async (files: readonly string[]): Promise<Totals> => {
  const before = process.env.NODE_OPTIONS
  process.env.NODE_OPTIONS = `${before ?? ''} --import=${CLOCK}`.trim()
  const totals = await runOnce(files)
  if (before === undefined) delete process.env.NODE_OPTIONS
  else process.env.NODE_OPTIONS = before
  return totals
}

const plainLine = (totals: Totals): string => totalsLines(totals).at(-1) ?? ''

const main = async (): Promise<number> => {
  const pattern = process.argv[2]
  const files = testFiles(pattern)
  if (files.length === 0) {
    console.log(`no test file has "${pattern ?? ''}" in its path\n0 passed, 1 failed, 0 skipped`)
    return 1
  }
  requiredNeeds(process.env.CHANCERY_REQUIRE)
  // a record that somebody works with: no test may find it
  delete process.env.DATABASE_URL
  process.env[MISSING_VARIABLE] = JSON.stringify(await findMissing())
  let totals = await runOnce(files)
  if (pattern === undefined) {
    console.log(`by today's clock: ${plainLine(totals)}`)
    const later = await runFiveYearsOn(files.filter(onAnotherDay))
    console.log(`five years on: ${plainLine(later)}`)
    totals = addTotals(totals, later)
  }
  if (pattern === undefined) console.log(longestLine(totals, LONGEST))
  console.log(totalsLines(totals).join('\n'))
  // A run in which nothing ran has shown nothing.
  return totals.failed > 0 || totals.passed === 0 ? 1 : 0
}

process.exitCode = await main()
