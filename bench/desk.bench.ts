/** `npm run bench:desk -- [--claims N] [--rounds N] [--url URL] [--keep] [--out FILE]`: how soon the desk's API answers and its pages stand over a made record (default 1,000,000 claims in 100,000 documents) on a PostgreSQL server. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { browserPath } from '../test/needs.ts'
import { measureApi, type Timed } from './desk/api.ts'
import { openMadeDesk } from './desk/made-desk.ts'
import { measurePages } from './desk/pages.ts'
import { MOST_FIRST_LOAD_KB, pageWeights } from './desk/weight.ts'
import { originOf } from './measured.ts'
import { table } from './table.ts'

const SCHEMA = 'chancery_bench_desk'
const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '60' },
    url: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/test' },
    keep: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
})

const { commit, day, machine } = originOf(new Date().toISOString().slice(0, 10))
const written: string[] = []
const say = (...lines: readonly string[]): void => {
  console.log(lines.join('\n'))
  written.push(...lines)
}
const ms = (one: number): string => one.toFixed(1)
const whole = (one: number): string => one.toFixed(0)

say(
  '# The desk over a large record',
  '',
  `Written by \`npm run bench:desk\` at ${commit}, ${day} (UTC), on ${machine}.`,
  `A made record of ${Number(values.claims).toLocaleString('en-GB')} claims on a PostgreSQL server; server, database and browser on one machine.`,
  '',
)
const [firstLoad] = pageWeights(fileURLToPath(new URL('../dist/web', import.meta.url)))
say(`First load: ${firstLoad?.scriptKb ?? 'not built'} kB of compressed script; under ${MOST_FIRST_LOAD_KB} asked.`, '')
const url = new URL(values.url)
url.searchParams.set('schema', SCHEMA)

const sayAnswers = (timed: readonly Timed[]): void => {
  const rows = timed.map(({ name, n, median, p95, worst, bytes }) => [name, String(n), ms(median), ms(p95), ms(worst), whole(bytes / 1000)])
  say('## Answers, two clients at once', '', 'Asked: 95 % of lists, searches and items within 150 ms.', '')
  say(table(['question', 'n', 'median, ms', 'p95, ms', 'worst, ms', 'kB'], rows), '')
}

const sayPages = ({ pages, scrolls }: Awaited<ReturnType<typeof measurePages>>): void => {
  say(
    '## Pages, ms',
    '',
    'Asked: the largest paint within 1,000. Of three openings the slowest: by a browser that never saw the desk, and by one',
  )
  say('that has its scripts, as on every day after the first.', '')
  const head = ['page', 'largest paint, first', 'all of it, first', 'longest task, first', 'largest paint', 'all of it', 'longest task']
  const rows = pages.map(({ name, first, again }) => [
    name,
    ...[first, again].flatMap(({ largestPaint, whole: all, longestTask }) => [whole(largestPaint), whole(all), whole(longestTask)]),
  ])
  say(table(head, rows), '', '## Lists, scrolled ten screens a second', '')
  const scrolled = scrolls.map(({ name, rows: seen, frames, late, longest }) => [
    ...[name, String(seen), String(frames), ms(late * 100), ms(longest)],
  ])
  say(table(['list', 'rows', 'frames', 'later than 34 ms, %', 'longest, ms'], scrolled))
}

try {
  const desk = await openMadeDesk(url.href, Number(values.claims), (line) => console.log(line))
  try {
    sayAnswers(await measureApi(desk, { rounds: Number(values.rounds) }))
    const browser = browserPath()
    if (browser === null) say('Pages are not opened: no Chromium here (Debian has it as "chromium"; CHROMIUM names another)')
    else sayPages(await measurePages(desk, browser))
  } finally {
    await desk.close()
  }
  if (values.out !== undefined) writeFileSync(values.out, `${written.join('\n')}\n`)
} finally {
  if (!values.keep) {
    const client = new pg.Client({ connectionString: values.url })
    await client.connect()
    await client.query(`set client_min_messages to warning; drop schema if exists ${SCHEMA} cascade`)
    await client.end()
  }
}
