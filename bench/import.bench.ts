/** `npm run bench:import`: entities imported into a new folder: 10,000 and 100,000 things of each form, and with `--million` a million of FollowTheMoney's. Out: a table of time, CPU, memory and size. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type ImportForm, importForms, writeImportFile } from './import-files.ts'

const ranSchema = z.object({
  entities: z.number(),
  links: z.number(),
  faults: z.number(),
  seconds: z.number(),
  cpu: z.number(),
  memory: z.number(),
  cold: z.number(),
  warm: z.number(),
  closing: z.number(),
})

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

const run = fileURLToPath(new URL('import-run.ts', import.meta.url))
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0)

const measure = (form: ImportForm, things: number): number => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-import-'))
  try {
    const file = join(folder, `made-up.${form}`)
    writeImportFile(form, things, file)
    const record = join(folder, 'record')
    const ran = ranSchema.parse(JSON.parse(execFileSync(process.execPath, [run, file, record], { encoding: 'utf8', maxBuffer: 1 << 20 })))
    const { entities, links, faults, seconds, cpu, memory, cold, warm } = ran
    console.log(
      [
        form.padEnd(10),
        `${entities} things + ${links} links`.padEnd(36),
        `${seconds.toFixed(1)} s`.padStart(8),
        `${Math.round(entities / seconds)}/s`.padStart(8),
        `CPU ${cpu.toFixed(1)} s`.padStart(12),
        `memory ${memory.toFixed(0)} MB`.padStart(15),
        `file ${megabytes(statSync(file).size)} MB, record ${megabytes(sizeOf(record))} MB`.padStart(32),
        `1,001 names looked up in ${cold.toFixed(0)} ms, again in ${warm.toFixed(0)}`,
        faults === 0 ? '' : `${faults} faults`,
      ].join('  '),
    )
    return seconds
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [small, large, million] = [10_000, 100_000, 1_000_000]
console.log(`load ${loadavg()[0]?.toFixed(1)}`)
for (const form of importForms) {
  const [first, second] = [measure(form, small), measure(form, large)]
  console.log(`${form}: time grows as n^${(Math.log(second / first) / Math.log(large / small)).toFixed(2)}`)
}
if (process.argv.includes('--million')) {
  measure('ftm', million)
  console.log(`load ${loadavg()[0]?.toFixed(1)}`)
}
