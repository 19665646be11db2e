/** One measured piece of work in a process of its own, so that its memory and CPU are its own. In: the work, a folder. Out: a line of JSON. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { partyOf } from '../src/calls/supply.ts'
import { tradeViewsOf } from '../src/calls/trade.ts'
import { areasOf, tradeCodesOf } from '../src/calls/trade-codes.ts'
import { addData } from '../src/record/store/data-add.ts'
import { dataFiles, parquetOf } from '../src/record/store/data-folder.ts'
import { openDuck, sqlText } from '../src/record/store/duckdb.ts'
import { openTrade } from '../src/record/store/trade.ts'
import { concentrationOf, sharesOf } from '../src/supply/bulk/concentration.ts'
import { flowsIn } from '../src/supply/bulk/flows.ts'
import { openSupplyTable } from '../src/supply/open.ts'
import { openWorld } from '../src/world/open.ts'
import { tradeFileName } from './trade-files.ts'

const [work = '', folder = ''] = process.argv.slice(2)
const csv = join(folder, tradeFileName)
const data = join(folder, 'data')
const out = (name: string): string => sqlText(join(folder, `${name}.parquet`))
const world = openWorld()

const bare = async (...statements: readonly string[]): Promise<void> => {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  for (const sql of statements) await connection.run(sql)
  connection.closeSync()
  instance.closeSync()
}

const stored = (): string => {
  const [file] = dataFiles(data)
  if (file === undefined) throw new Error('nothing was imported')
  return sqlText(parquetOf(data, file))
}

const ours = async (...queries: readonly string[]): Promise<void> => {
  const duck = await openDuck()
  for (const [at, query] of queries.entries()) await duck.rows(`copy (${query}) to ${out(`ours-${at}`)} (format parquet)`)
  duck.close()
}

const importFile = async (): Promise<void> => {
  rmSync(data, { recursive: true, force: true })
  const duck = await openDuck()
  await addData({
    folder: data,
    path: csv,
    shown: tradeFileName,
    world,
    now: '2026-01-01T00:00:00Z',
    vintage: null,
    duck: async () => duck,
    onProgress: () => undefined,
    onRejected: (name, row) => console.error(name, row),
  })
  duck.close()
}

/** Milliseconds of answers for many importers and materials; the first loads DuckDB. */
const answers = async (): Promise<readonly number[]> => {
  const store = openTrade(data)
  const areas = areasOf(world, openSupplyTable('trade-areas'))
  const taken: number[] = []
  for (const importer of ['USA', 'DEU', 'KAZ', 'JPN', 'EU27', 'CHN'])
    for (const material of ['tungsten', 'uranium', 'rare-earths', 'antimony', 'lithium', 'cobalt', 'graphite', 'copper']) {
      const begun = performance.now()
      await tradeViewsOf(store, {
        importer: partyOf(world, importer, '2025-01-01'),
        codes: tradeCodesOf(world, material, null),
        year: 2025,
        areas,
        risks: new Map(),
      })
      taken.push(performance.now() - begun)
    }
  await store.close()
  return taken
}

const flows = (): string => flowsIn([stored()])
const group = 'year, importer, product'
const works: Readonly<Record<string, () => Promise<unknown>>> = {
  'bare copy': () => bare(`copy (from ${sqlText(csv)}) to ${out('bare')} (format parquet)`),
  import: importFile,
  'bare measures': () =>
    bare(
      `copy (select ${group}, sum(value * value) / (sum(value) * sum(value)) as hhi from ${stored()} group by ${group}) to ${out('bare-hhi')} (format parquet)`,
      `copy (select ${group}, exporter, value / sum(value) over (partition by ${group}) as share from ${stored()}) to ${out('bare-shares')} (format parquet)`,
    ),
  measures: () => ours(concentrationOf(flows(), 'value'), sharesOf(flows(), 'value')),
  answers,
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const [begun, before] = [performance.now(), cpu()]
const result = await works[work]?.()
console.log(
  JSON.stringify({
    seconds: (performance.now() - begun) / 1000,
    cpu: cpu() - before,
    memory: process.resourceUsage().maxRSS / 1024,
    taken: Array.isArray(result) ? result : [],
  }),
)
