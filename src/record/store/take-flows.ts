/**
 * Take flows: a file of millions of trade flows into Parquet, read and written by DuckDB. In: a plan of an importer, a path. Out: counts and rejected rows
 * with lines. Where all rows are sound, one pass over the file does it; else the rows are numbered, and each that is not taken is told.
 */

import type { RejectedRow } from '../importers/data-importer.ts'
import { type FlowsPlan, faultNumber, faultReason, passedNumber, readerOf, type SoundPlan, selectList } from '../importers/flows-plan.ts'
import type { Taken } from './data-add.ts'
import { REJECTED_KEPT } from './data-folder.ts'
import { type Duck, sqlText } from './duckdb.ts'
import { recordLines } from './record-lines.ts'

export interface FlowsFile {
  /** Plain CSV. */
  readonly path: string
  /** Asked for once the rows are written: counting goes beside what DuckDB does on one core. */
  readonly lines: () => Promise<number>
  readonly encoding: 'utf-8' | 'windows-1252'
}

const REJECTS = 'flow_rejects'

interface ReadError {
  readonly line: number
  readonly column_name: string | null
  readonly error_type: string
  readonly error_message: string
}

const cellWords: Readonly<Record<string, string>> = { SMALLINT: 'a whole number', INTEGER: 'a whole number', DOUBLE: 'a number' }

/** DuckDB's error in our words. */
const readReason = ({ column_name, error_type, error_message }: ReadError, { columns }: FlowsPlan): string => {
  const found = /Expected Number of Columns: (?<expected>\d+) Found: (?<found>\d+)/.exec(error_message)?.groups
  if (error_type === 'MISSING COLUMNS' && found) return `it has ${found.found} cells where the first line has ${found.expected}`
  if (error_type === 'TOO MANY COLUMNS' && found) return `it has more than the ${found.expected} cells of the first line`
  const cell = /Could not convert string "(?<cell>.*?)" to/s.exec(error_message)?.groups?.cell
  const type = columns.find(([name]) => name === column_name)?.[1] ?? ''
  if (error_type === 'CAST' && cell !== undefined) return `${column_name} is "${cell}": expected ${cellWords[type] ?? 'another form'}`
  if (error_type === 'INVALID ENCODING') return `${column_name} has bytes that are no characters of the file's encoding`
  return `it cannot be read as CSV (${error_type.toLowerCase()})`
}

/** One error a record: the first. */
const readErrors = async ({ rows }: Duck): Promise<readonly ReadError[]> => {
  const errors = await rows<ReadError>(
    `select line, column_name, error_type::varchar as error_type, error_message from ${REJECTS} order by line, column_idx`,
  )
  return [...new Map(errors.toReversed().map((error) => [error.line, error])).values()].toReversed()
}

const hasOtherEncoding = async (duck: Duck): Promise<boolean> =>
  (await readErrors(duck)).some(({ error_type }) => error_type === 'INVALID ENCODING')

const forget = async ({ rows }: Duck): Promise<void> => {
  for (const table of [REJECTS, `${REJECTS}_scan`, 'staged', 'left_out']) await rows(`drop table if exists ${table}`)
}

const result = (
  { title, vintage, details }: FlowsPlan,
  rows: number,
  rejected: readonly RejectedRow[],
  count: number,
  passedOver: Readonly<Record<string, number>>,
): Taken => ({
  title,
  vintage,
  details,
  rows,
  rejected: count,
  firstRejected: rejected.slice(0, REJECTED_KEPT),
  passedOver,
})

/** Of a query with a column `count`, or of a COPY, which answers with `Count`. */
const countOf = async ({ rows }: Duck, sql: string): Promise<number> => {
  const [row] = await rows<{ count?: number; Count?: number }>(sql)
  return row?.count ?? row?.Count ?? 0
}

/** cp1252 and Latin-1 differ in signs alone, and no column that is kept has any. */
const encodingOf = (encoding: FlowsFile['encoding']): 'utf-8' | 'latin-1' => (encoding === 'utf-8' ? 'utf-8' : 'latin-1')

const order = (columns: readonly string[]): string => (columns.length === 0 ? '' : ` order by ${columns.join(', ')}`)

/** A column of more different values in a row group is written as it is: figures seldom repeat, and to find that out late costs time. */
const MOST_IN_DICTIONARY = 4096

/**
 * All rows as they come, looked through once they are written: columns of numbers are read faster than text. Null where not all are sound: what was
 * written is then worth nothing.
 */
const takeSound = async (
  plan: FlowsPlan,
  sound: SoundPlan,
  { path, encoding, lines }: FlowsFile,
  parquet: string,
  duck: Duck,
): Promise<Taken | null> => {
  const reader = readerOf(sqlText(path), { ...sound, separator: plan.separator, encoding: encodingOf(encoding), rejects: REJECTS })
  const written = await countOf(
    duck,
    `copy (select ${selectList(sound)} from ${reader}${order(plan.orderBy)}) to ${sqlText(parquet)} (format parquet, dictionary_size_limit ${MOST_IN_DICTIONARY})`,
  )
  // rows alike stand side by side; two that only hash alike cost a second look
  const key = `hash(${plan.unique.join(', ')})`
  const looked = countOf(
    duck,
    `select count(*) as count from (select ${sound.suspect} as is_suspect, ${plan.unique.length === 0 ? 'false' : `${key} = lag(${key}) over ()`} as alike from read_parquet(${sqlText(parquet)})) where is_suspect or alike`,
  )
  const [doubtful, counted] = await Promise.all([looked, lines()])
  return doubtful > 0 || written !== counted - 1 ? null : result(plan, written, [], 0, {})
}

/** The rows with their numbers, and what is left out of them: `kind` null for a fault. */
const stage = async (plan: FlowsPlan, reader: string, { rows }: Duck): Promise<void> => {
  await rows(`create temp table staged as select row_number() over () as nth, (${faultNumber(plan)}) is not null as is_fault, ${passedNumber(plan)} as passed,
    case when (${faultNumber(plan)}) is not null then ${faultReason(plan)} end as reason, ${selectList(plan)} from ${reader}`)
  const kinds =
    plan.passedOver.length === 0
      ? "''"
      : `case passed ${plan.passedOver.map(({ kind }, at) => `when ${at + 1} then ${sqlText(kind)}`).join(' ')} end`
  await rows(`create temp table left_out as select nth, case when passed is not null then ${kinds} end as kind, case when passed is null then reason end as reason
    from staged where is_fault or passed is not null`)
  await rows('delete from staged where is_fault or passed is not null')
  if (plan.unique.length > 0) {
    await rows(`insert into left_out select nth, null, 'it has the ' || ${sqlText(plan.unique.join(', '))} || ' of a row before it' from (
      select nth, row_number() over (partition by ${plan.unique.join(', ')} order by nth) as repeated from staged) where repeated > 1`)
    await rows('delete from staged where nth in (select nth from left_out)')
  }
  if (plan.combine !== null) {
    await rows(`insert into left_out select nth, kind, null from (${plan.combine.passedOver})`)
    await rows('delete from staged where nth in (select nth from left_out)')
  }
}

const takeCareful = async (plan: FlowsPlan, { path }: FlowsFile, parquet: string, reader: string, duck: Duck): Promise<Taken> => {
  await stage(plan, reader, duck)
  const columns = plan.select.map(([name]) => name).join(', ')
  const kept = plan.combine?.select ?? `select ${columns} from staged${order(plan.orderBy)}`
  const written = await countOf(duck, `copy (${kept}) to ${sqlText(parquet)} (format parquet)`)
  const errors = await readErrors(duck)
  const faults = await duck.rows<{ nth: number; reason: string }>(
    `select nth, reason from left_out where kind is null order by nth limit ${REJECTED_KEPT}`,
  )
  const { byNumber, byRow } = await recordLines(path, new Set(errors.map(({ line }) => line)), new Set(faults.map(({ nth }) => nth)))
  const rejected = [
    ...errors.map((error) => ({ line: byNumber.get(error.line) ?? error.line, reason: readReason(error, plan) })),
    ...faults.map(({ nth, reason }) => ({ line: byRow.get(nth) ?? 0, reason })),
  ].toSorted((left, right) => left.line - right.line)
  const count = errors.length + (await countOf(duck, 'select count(*) as count from left_out where kind is null'))
  const kinds = await duck.rows<{ kind: string; count: number }>(
    'select kind, count(*) as count from left_out where kind is not null group by kind order by kind',
  )
  return result(plan, written, rejected, count, Object.fromEntries(kinds.map(({ kind, count }) => [kind, count])))
}

/** Throws what DuckDB throws where the file is no CSV at all. */
export const takeFlows = async (plan: FlowsPlan, file: FlowsFile, parquet: string, duck: Duck): Promise<Taken> => {
  const read = (encoding: 'utf-8' | 'latin-1') => readerOf(sqlText(file.path), { ...plan, missing: [''], encoding, rejects: REJECTS })
  let reader = read(encodingOf(file.encoding))
  try {
    if (plan.sound !== null) {
      const taken = await takeSound(plan, plan.sound, file, parquet, duck)
      if (taken !== null) return taken
      if (await hasOtherEncoding(duck)) reader = read('latin-1')
      await forget(duck)
    }
    const taken = await takeCareful(plan, file, parquet, reader, duck)
    if (!(await hasOtherEncoding(duck))) return taken
    await forget(duck)
    return await takeCareful(plan, file, parquet, read('latin-1'), duck)
  } finally {
    await forget(duck)
  }
}
