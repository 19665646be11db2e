/** `npm run bench:desk -- [--claims N] [--rounds N] [--url URL] [--keep]`: how soon the desk's API answers and its pages stand over a made record (default 1,000,000 claims in 100,000 documents) on a PostgreSQL server. */
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { browserPath } from '../test/needs.ts'
import { measureApi } from './desk/api.ts'
import { openMadeDesk } from './desk/made-desk.ts'
import { measurePages } from './desk/pages.ts'
import { MOST_FIRST_LOAD_KB, pageWeights } from './desk/weight.ts'
import { table } from './table.ts'

const SCHEMA = 'chancery_bench_desk'
const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '60' },
    url: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/test' },
    keep: { type: 'boolean', default: false },
  },
})

const load = loadavg().map((one) => one.toFixed(1))
console.log(`On ${cpus()[0]?.model.trim()}, ${cpus().length} cores, at a load of ${load.join(', ')} before it began; two clients at once`)
const [firstLoad] = pageWeights(fileURLToPath(new URL('../dist/web', import.meta.url)))
console.log(`First load: ${firstLoad?.scriptKb ?? 'not built'} kB of compressed script, asked under ${MOST_FIRST_LOAD_KB}`)
const url = new URL(values.url)
url.searchParams.set('schema', SCHEMA)
const ms = (one: number): string => one.toFixed(1)
const whole = (one: number): string => one.toFixed(0)

try {
  const desk = await openMadeDesk(url.href, Number(values.claims), (line) => console.log(line))
  try {
    const timed = await measureApi(desk, { rounds: Number(values.rounds) })
    const rows = timed.map(({ name, n, median, p95, worst, bytes }) => [
      name,
      String(n),
      ms(median),
      ms(p95),
      ms(worst),
      whole(bytes / 1000),
    ])
    console.log(table(['question', 'n', 'median, ms', 'p95, ms', 'worst, ms', 'kB'], rows))
    const browser = browserPath()
    if (browser === null) console.log('Pages are not opened: no Chromium here (Debian has it as "chromium"; CHROMIUM names another)')
    else {
      const { pages, scrolls } = await measurePages(desk, browser)
      console.log('\nPages, ms, the slowest of three openings: by a browser that never saw the desk, and by one that has its scripts')
      console.log(
        table(
          ['page', 'largest paint, first', 'all of it, first', 'longest task, first', 'largest paint', 'all of it', 'longest task'],
          pages.map(({ name, first, again }) => [
            name,
            ...[first, again].flatMap(({ largestPaint, whole: all, longestTask }) => [whole(largestPaint), whole(all), whole(longestTask)]),
          ]),
        ),
      )
      console.log('\nLists, scrolled ten screens a second')
      console.log(
        table(
          ['list', 'rows', 'frames', 'late, %', 'longest, ms'],
          scrolls.map(({ name, rows: seen, frames, late, longest }) => [name, String(seen), String(frames), ms(late * 100), ms(longest)]),
        ),
      )
    }
  } finally {
    await desk.close()
  }
} finally {
  if (!values.keep) {
    const client = new pg.Client({ connectionString: values.url })
    await client.connect()
    await client.query(`set client_min_messages to warning; drop schema if exists ${SCHEMA} cascade`)
    await client.end()
  }
}
