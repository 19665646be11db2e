/** `npm run bench:desk -- [--claims N] [--rounds N] [--url URL] [--keep]`: how soon the desk's API answers over a made record (default 1,000,000 claims in 100,000 documents) on a PostgreSQL server. */
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { measureApi } from './desk/api.ts'
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
try {
  const timed = await measureApi({
    url: url.href,
    claims: Number(values.claims),
    rounds: Number(values.rounds),
    tell: (line) => console.log(line),
  })
  const ms = (one: number): string => one.toFixed(1)
  const rows = timed.map(({ name, n, median, p95, worst, bytes }) => [
    name,
    String(n),
    ms(median),
    ms(p95),
    ms(worst),
    (bytes / 1000).toFixed(0),
  ])
  console.log(table(['question', 'n', 'median, ms', 'p95, ms', 'worst, ms', 'kB'], rows))
} finally {
  if (!values.keep) {
    const client = new pg.Client({ connectionString: values.url })
    await client.connect()
    await client.query(`set client_min_messages to warning; drop schema if exists ${SCHEMA} cascade`)
    await client.end()
  }
}
