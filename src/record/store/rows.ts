/** Rows: whole tables as JSON text, as the database writes and reads it, so that nothing is rounded or put in another order. In: a transaction. Out: rows of a table, or a table filled. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** Every table that holds what a record knows; each after those that it refers to. */
export const recordTables = [
  'project',
  'document',
  'reading',
  'span',
  'claim',
  'entity',
  'decision',
  'kept',
  'imported_file',
  'imported_entity',
  'imported_link',
] as const
export type RecordTable = (typeof recordTables)[number]

const ROWS_AT_ONCE = 200

/** Days and times in JSON depend on these settings of a session. */
export const setPlainFormats = async (transaction: Transaction<Tables>): Promise<void> => {
  await sql`set local timezone to 'UTC'`.execute(transaction)
  await sql`set local extra_float_digits to 1`.execute(transaction)
  await sql`set local bytea_output to 'hex'`.execute(transaction)
}

interface Column {
  readonly name: string
  readonly key: boolean
}

/** Columns that hold something of their own: what the database computes from others is left out. In the order in which they were added. */
const columnsOf = async (transaction: Transaction<Tables>, table: RecordTable): Promise<readonly Column[]> => {
  const { rows } = await sql<Column>`
    select attname as name, coalesce(attnum = any (indkey), false) as key
    from pg_attribute left join pg_index on indrelid = attrelid and indisprimary
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`.execute(transaction)
  return rows
}

const listed = (columns: readonly { readonly name: string }[]) => sql.join(columns.map(({ name }) => sql.id(name)))

/** Ordered by the primary key, whatever the server's language. A line break in JSON stands between values only, never in a string. */
export const eachRow = async (
  transaction: Transaction<Tables>,
  table: RecordTable,
  row: (json: string) => Promise<void>,
): Promise<void> => {
  const columns = await columnsOf(transaction, table)
  const keys = columns.filter(({ key }) => key)
  const order = sql.join(keys.map(({ name }) => sql`${sql.id(name)}::text collate "C"`))
  await sql`declare record_rows no scroll cursor for
    select translate(row_to_json(one)::text, e'\n\r', '  ') as json
    from (select ${listed(columns)} from ${sql.table(table)} order by ${order}) one`.execute(transaction)
  for (;;) {
    const { rows } = await sql<{ json: string }>`fetch ${sql.lit(ROWS_AT_ONCE)} from record_rows`.execute(transaction)
    if (rows.length === 0) break
    for (const { json } of rows) await row(json)
  }
  await sql`close record_rows`.execute(transaction)
}

/** `json` is a list of rows as `eachRow` gives them. */
export const insertRows = async (transaction: Transaction<Tables>, table: RecordTable, json: string): Promise<void> => {
  const columns = listed(await columnsOf(transaction, table))
  await sql`insert into ${sql.table(table)} (${columns}) overriding system value
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(transaction)
}

/** New rows are counted on from the highest number that came in. */
export const countOn = async (transaction: Transaction<Tables>): Promise<void> => {
  for (const table of ['reading', 'decision', 'imported_file'] as const)
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), max(id)) from ${sql.table(table)} having max(id) is not null`.execute(
      transaction,
    )
}

/** A record of an earlier version, as it is, lacks those that came later. */
export const tablesThere = async (transaction: Transaction<Tables>): Promise<readonly RecordTable[]> => {
  const names = sql.join(recordTables.map((table) => sql`${table}::text`))
  const { rows } = await sql<{ name: string }>`select name from unnest(array[${names}]) name where to_regclass(name) is not null`.execute(
    transaction,
  )
  return recordTables.filter((table) => rows.some(({ name }) => name === table))
}

export const isEmpty = async (transaction: Transaction<Tables>): Promise<boolean> => {
  for (const table of recordTables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(transaction)
    if (rows.length > 0) return false
  }
  return true
}
