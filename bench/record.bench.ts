/** `npm run bench:record -- [--growth] [--threads N] [CLAIMS...]`: how well claims are merged on labelled mentions, how often verdicts are a careful analyst's, and how the time grows (default 10,000 and 100,000 claims; `--growth` a million too, and growth alone). */
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { openParser } from '../src/language/parse.ts'
import { openWorld } from '../src/world/open.ts'
import { madeClaims, SEED } from './merging/made/made-claims.ts'
import { exponentOf, mentionSets, mergingHead, mergingRows, type TimedMerge, timedMerge } from './merging/measure.ts'
import { table } from './table.ts'
import { caseFiles, verdictHead, verdictTable } from './verdicts/measure.ts'

const { values, positionals } = parseArgs({
  options: { growth: { type: 'boolean', default: false }, threads: { type: 'string', default: '2' } },
  allowPositionals: true,
})

if (!values.growth) {
  console.log('Merging on labelled mentions (bench/merging/README.md); dev is what weights and rules were made on')
  console.log(`${table(mergingHead, mergingRows(mentionSets()))}\n`)
  console.log('Verdicts on labelled cases, from the text on (bench/verdicts/README.md); dev is what the checks were mended on')
  console.log(`${table(verdictHead, await verdictTable(caseFiles, await openParser(), openWorld()))}\n`)
}

const asked = positionals.map(Number)
const sizes = asked.length > 0 ? asked : [10_000, 100_000, ...(values.growth ? [1_000_000] : [])]
const threads = Number(values.threads)
const [processor] = cpus()
const load = loadavg().map((one) => one.toFixed(1))
console.log(`Growth on made claims (seed ${SEED}), ${threads} threads, on ${processor?.model.trim()}, ${cpus().length} cores,`)
console.log(`${Math.round(totalmem() / 1e9)} GB of memory, Node ${process.versions.node}, at a load of ${load.join(', ')} before it began`)

const world = openWorld()
const times: TimedMerge[] = []
for (const count of sizes) {
  const one = await timedMerge(madeClaims(count, world), threads)
  times.push(one)
  const { claims, items, seconds, cpuSeconds, megabytes, precision, recall } = one
  console.log(
    `${claims.toLocaleString('en-GB').padStart(9)} claims, ${items.toLocaleString('en-GB').padStart(7)} items: ${seconds.toFixed(1)} s, ` +
      `CPU ${cpuSeconds.toFixed(1)} s, ${megabytes.toLocaleString('en-GB')} MB; of pairs precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}`,
  )
}
const [first, last] = [times[0], times.at(-1)]
if (first && last && last.claims > first.claims)
  console.log(
    `exponent from ${first.claims.toLocaleString('en-GB')} to ${last.claims.toLocaleString('en-GB')} claims: ` +
      `${exponentOf(first, last, 'seconds').toFixed(2)} by the clock, ${exponentOf(first, last, 'cpuSeconds').toFixed(2)} in CPU time (1 is linear)`,
  )
