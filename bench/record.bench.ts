/** `npm run bench:record -- [CLAIMS...]`: how well claims are merged on labelled mentions, and how the time grows (default 10,000, 30,000 and 100,000 claims). */
import { openWorld } from '../src/world/open.ts'
import { madeClaims } from './merging/made/made-claims.ts'
import { mentionSets, mergingHead, mergingRows, timedMerge } from './merging/measure.ts'
import { table } from './table.ts'

const sizes = process.argv.slice(2).map(Number)
console.log('Merging on labelled mentions (bench/merging/README.md); dev is what weights and rules were made on')
console.log(table(mergingHead, mergingRows(mentionSets())))

const world = openWorld()
const times = (sizes.length > 0 ? sizes : [10_000, 30_000, 100_000]).map((count) => timedMerge(madeClaims(count, world)))
console.log('\nGrowth on made claims, one core')
for (const { claims, items, seconds, megabytes } of times)
  console.log(`${String(claims).padStart(9)} claims, ${String(items).padStart(7)} items: ${seconds.toFixed(1)} s, ${megabytes} MB`)
const [first, last] = [times[0], times.at(-1)]
if (first && last && last.claims > first.claims)
  console.log(`exponent ${(Math.log(last.seconds / first.seconds) / Math.log(last.claims / first.claims)).toFixed(2)} (1 is linear)`)
