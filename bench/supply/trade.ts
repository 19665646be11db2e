/** Trade at BACI's size: import against DuckDB's bare COPY, measures of all importers against bare SQL, one answer, memory. In: nothing, or --rows N. Out: ratios of one run on one machine, median of interleaved pairs. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { writeTradeFile } from '../trade-files.ts'

const { values } = parseArgs({ options: { rows: { type: 'string' }, runs: { type: 'string' } }, allowPositionals: true })
const rows = Number(values.rows ?? 11_000_000)
const runs = Number(values.runs ?? 3)

const ranSchema = z.object({ seconds: z.number(), cpu: z.number(), memory: z.number(), taken: z.array(z.number()) })
type Ran = z.infer<typeof ranSchema>

const script = fileURLToPath(new URL('../trade-run.ts', import.meta.url))
const run = (work: string, folder: string): Ran =>
  ranSchema.parse(JSON.parse(execFileSync(process.execPath, [script, work, folder], { encoding: 'utf8', maxBuffer: 1 << 24 })))

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN
const spread = (numbers: readonly number[], digits = 2): string =>
  `${median(numbers).toFixed(digits)} (${Math.min(...numbers).toFixed(digits)} to ${Math.max(...numbers).toFixed(digits)})`

/** Baseline and ours in turn, so that what else the machine does falls on both. */
const pairs = (baseline: string, ours: string, folder: string): { readonly pairs: readonly (readonly [Ran, Ran])[] } => ({
  pairs: Array.from({ length: runs }, () => [run(baseline, folder), run(ours, folder)] as const),
})

const told = (what: string, asked: number, made: readonly (readonly [Ran, Ran])[]): number => {
  const ratio = (of: 'seconds' | 'cpu') => made.map(([baseline, ours]) => ours[of] / baseline[of])
  console.log(
    `${what}: ${spread(ratio('seconds'))} times, by CPU ${spread(ratio('cpu'))} times, asked ${asked}; baseline ${spread(made.map(([one]) => one.seconds))} s, ours ${spread(made.map(([, one]) => one.seconds))} s, n ${made.length}`,
  )
  return Math.max(...made.map(([, one]) => one.memory))
}

const folder = mkdtempSync(join(tmpdir(), 'chancery-trade-'))
try {
  const path = await writeTradeFile(folder, rows)
  console.log(
    `Trade: ${rows.toLocaleString('en')} rows, ${(statSync(path).size / 1e6).toFixed(0)} MB, 5,000 products, 230 states; ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`,
  )
  run('bare copy', folder) // the file is in the system's memory for both then
  const memory = [
    told('import to Parquet against bare COPY', 1.5, pairs('bare copy', 'import', folder).pairs),
    told('HHI and shares of every importer, product and year against bare SQL', 1.3, pairs('bare measures', 'measures', folder).pairs),
  ]
  const { taken, memory: ofAnswers } = run('answers', folder)
  const [first = Number.NaN, ...later] = taken
  console.log(
    `one importer and material: first ${first.toFixed(0)} ms with DuckDB’s start, then ${spread(later, 1)} ms, n ${later.length}, asked under 50`,
  )
  console.log(
    `memory: import ${memory[0]?.toFixed(0)} MB, measures ${memory[1]?.toFixed(0)} MB, answers ${ofAnswers.toFixed(0)} MB, asked under 2,000; load ${loadavg()[0]?.toFixed(1)}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
