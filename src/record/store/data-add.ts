/**
 * Add data: a file of statistics into the data folder. In: a path, packed or not. Out: what came of it and of each member of a ZIP: taken in with rows and
 * rejected rows counted, there already, or passed over. A file that cannot be taken in never stops the others.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Problem } from '../../problem.ts'
import type { World } from '../../world/world.ts'
import type {
  DataImporter,
  FileHead,
  FlowsImporter,
  RejectedRow,
  TableImporter,
  TableRead,
  WorkbookImporter,
} from '../importers/data-importer.ts'
import { dataImporters } from '../importers/index.ts'
import { decodeSniffed } from '../importers/sniff-text.ts'
import { beginData, type DataFile, dataFiles, fingerprintOf, type Making, REJECTED_KEPT } from './data-folder.ts'
import { headOf, isGzip } from './data-head.ts'
import { type Duck, sqlText } from './duckdb.ts'
import { takeFlows } from './take-flows.ts'
import { sheetsOf } from './workbook.ts'
import { unpackGzip, unpackMember, zipMembers } from './zip-file.ts'

export interface DataProgress {
  readonly what: string
  /** 0 to 1; null where nobody knows. */
  readonly share: number | null
  readonly rows: number
}

export interface AddDataOptions {
  readonly folder: string
  readonly path: string
  /** How messages call it. */
  readonly shown: string
  readonly world: World
  /** ISO time, UTC. */
  readonly now: string
  /** Said by the user where the file does not tell it: edition or day of download. */
  readonly vintage: string | null
  readonly duck: () => Promise<Duck>
  readonly onProgress: (progress: DataProgress) => void
  readonly onRejected: (name: string, row: RejectedRow) => void
}

export type DataOutcome =
  | { readonly outcome: 'added' | 'unchanged'; readonly file: DataFile }
  | { readonly outcome: 'passed over'; readonly name: string; readonly why: string }

/** Larger ones are read by DuckDB alone. */
const MOST_TABLE_BYTES = 256 << 20
const HEAD_CHARACTERS = 65_536
const SHARE_MS = 200

const unknownFormat = (shown: string): Problem =>
  new Problem(
    'data/format',
    shown,
    'it begins like no file of statistics that is known',
    `Known are ${dataImporters.map(({ summary }) => summary).join('; ')}.`,
  )

/** What becomes of one file, before it is stored. */
export interface Taken {
  readonly title: string
  readonly vintage: string | null
  readonly rows: number
  readonly rejected: number
  readonly firstRejected: readonly RejectedRow[]
  readonly passedOver: Readonly<Record<string, number>>
  readonly details: Readonly<Record<string, string>>
}

const tableBytes = (path: string, head: FileHead, shown: string): Uint8Array => {
  const { size } = statSync(path)
  if (size > MOST_TABLE_BYTES)
    throw new Problem(
      'data/size',
      shown,
      `it has ${size >> 20} MB, and ${MOST_TABLE_BYTES >> 20} MB is the most for this format`,
      'Split it.',
    )
  const bytes = readFileSync(path)
  return isGzip(head.bytes) ? gunzipSync(bytes) : bytes
}

const tableRead = async (
  importer: TableImporter | WorkbookImporter,
  path: string,
  head: FileHead,
  { shown, world }: AddDataOptions,
): Promise<TableRead> =>
  importer.kind === 'table'
    ? importer.read({ head, bytes: tableBytes(path, head, shown), world })
    : importer.read(await sheetsOf(path, shown), { head, world })

const takeTable = async (
  importer: TableImporter | WorkbookImporter,
  path: string,
  head: FileHead,
  options: AddDataOptions,
  parquet: string,
): Promise<Taken> => {
  const { title, vintage, rows, rejected, passedOver } = await tableRead(importer, path, head, options)
  const { duck } = options
  const { fill, rows: query } = await duck()
  await fill('taken', importer.columns, rows)
  try {
    await query(`copy taken to ${sqlText(parquet)} (format parquet)`)
  } finally {
    await query('drop table taken')
  }
  return {
    title,
    vintage,
    rows: rows.length,
    rejected: rejected.length,
    firstRejected: rejected.slice(0, REJECTED_KEPT),
    passedOver,
    details: {},
  }
}

/** The file as plain CSV that DuckDB reads: unpacked, or written anew from JSON. */
const takeFlowsFile = async (
  importer: FlowsImporter,
  path: string,
  head: FileHead,
  lines: () => Promise<number>,
  making: Making,
  { shown, duck, onProgress }: AddDataOptions,
  parquet: string,
): Promise<Taken> => {
  const opened = await duck()
  const told = setInterval(() => onProgress({ what: `importing ${shown}`, share: opened.share(), rows: 0 }), SHARE_MS)
  try {
    const csv = importer.asCsv?.(head, () => decodeSniffed(tableBytes(path, head, shown)).text) ?? null
    if (csv !== null) {
      const written = making.part('rows.csv')
      writeFileSync(written, csv)
      const columns = csv.slice(0, csv.indexOf('\n')).split(',')
      const plan = importer.plan({ ...head, columns, separator: ',', text: csv.slice(0, HEAD_CHARACTERS) })
      const taken = await takeFlows(
        plan,
        { path: written, lines: async () => csv.split('\n').length - 1, encoding: 'utf-8' },
        parquet,
        opened,
      )
      // item n of the list stands on line n + 1
      return { ...taken, firstRejected: taken.firstRejected.map((row) => ({ ...row, line: row.line - 1, part: 'data' })) }
    }
    const plan = importer.plan(head)
    if (!isGzip(head.bytes)) return await takeFlows(plan, { path, lines, encoding: head.encoding }, parquet, opened)
    const unpacked = making.part('unpacked')
    await unpackGzip(path, unpacked, shown)
    const linesUnpacked = async () => (await fingerprintOf(unpacked)).lines
    return await takeFlows(plan, { path: unpacked, lines: linesUnpacked, encoding: head.encoding }, parquet, opened)
  } finally {
    clearInterval(told)
  }
}

const yearsIn = async (parquet: string, { rows }: Duck): Promise<number[]> => {
  const columns = await rows<{ name: string }>(`select name from parquet_schema(${sqlText(parquet)})`)
  if (!columns.some(({ name }) => name === 'year')) return []
  const years = await rows<{ year: number }>(
    `select distinct year from read_parquet(${sqlText(parquet)}) where year is not null order by year`,
  )
  return years.map(({ year }) => year)
}

const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** One file that is no ZIP. `name`: as it is kept. */
const addOne = async (
  importer: DataImporter,
  head: FileHead,
  name: string,
  path: string,
  making: Making,
  options: AddDataOptions,
): Promise<DataOutcome> => {
  const { folder, now, duck } = options
  const fingerprint = once(() => fingerprintOf(path))
  const identity = async () => {
    const { hash } = await fingerprint()
    const id = `${importer.name}-${hash.slice(0, 16)}`
    return { hash, id, known: dataFiles(folder).find((file) => file.id === id) }
  }
  // most are new: hashing then goes beside the import
  if (dataFiles(folder).some((file) => file.name === name)) {
    options.onProgress({ what: `hashing ${name}`, share: null, rows: 0 })
    const { known } = await identity()
    if (known !== undefined) return { outcome: 'unchanged', file: known }
  }
  const parquet = making.part(`${importer.name}.parquet`)
  options.onProgress({ what: `importing ${name}`, share: null, rows: 0 })
  const taken =
    importer.kind === 'flows'
      ? await takeFlowsFile(importer, path, head, async () => (await fingerprint()).lines, making, options, parquet)
      : await takeTable(importer, path, head, options, parquet)
  const { hash, id, known } = await identity()
  if (known !== undefined) return { outcome: 'unchanged', file: known }
  for (const row of taken.firstRejected) options.onRejected(name, row)
  const { firstRejected, passedOver, details, vintage, ...rest } = taken
  const { publisher, dataset, name: format } = importer
  const file = await making.commit(
    {
      ...rest,
      id,
      dataset,
      format,
      name,
      publisher,
      hash,
      vintage: options.vintage ?? vintage,
      firstRejected: [...firstRejected],
      passedOver: { ...passedOver },
      details: { ...details },
      years: await yearsIn(parquet, await duck()),
      addedAt: now,
    },
    parquet,
  )
  return { outcome: 'added', file }
}

/** A ZIP that is no format of its own (as .xlsx is): each member is a file. */
const addMembers = async (path: string, making: Making, options: AddDataOptions): Promise<readonly DataOutcome[]> => {
  const outcomes: DataOutcome[] = []
  for (const member of zipMembers(path)) {
    const [name, unpacked] = [`${basename(options.shown)}/${member.name}`, making.part(`member-${outcomes.length}`)]
    await unpackMember(path, member, unpacked, (bytes) =>
      options.onProgress({ what: `unpacking ${name}`, share: bytes / member.packedSize, rows: 0 }),
    )
    const head = { ...headOf(unpacked, name), name: basename(member.name) }
    const importer = dataImporters.find((one) => one.looksLike(head))
    outcomes.push(
      importer === undefined
        ? { outcome: 'passed over', name, why: 'it begins like no file of statistics that is known' }
        : await addOne(importer, head, name, unpacked, making, options),
    )
    making.drop(unpacked)
  }
  if (outcomes.every(({ outcome }) => outcome === 'passed over')) throw unknownFormat(options.shown)
  return outcomes
}

/** Throws Problems `data/...`: nothing of the file under way is there then. */
export const addData = async (options: AddDataOptions): Promise<readonly DataOutcome[]> => {
  const head = headOf(options.path, options.shown)
  const importer = dataImporters.find((one) => one.looksLike(head))
  if (importer === undefined && head.inside.length === 0) throw unknownFormat(options.shown)
  const making = beginData(options.folder)
  try {
    if (importer === undefined) return await addMembers(options.path, making, options)
    return [await addOne(importer, head, basename(options.shown), options.path, making, options)]
  } finally {
    making.end()
  }
}
