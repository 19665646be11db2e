/**
 * Transfer: a whole record as lines of JSON, and back. In: a database. Out: its lines: the first says of which version it is, then one a
 * row, the last how many rows there are. An earlier version's lines are read too, and brought to this one.
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import { chanceryVersion } from './made-by.ts'
import { applyMigrations, refuseUnknown } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { registerTables } from './register-tables.ts'
import { countOn, eachRow, insertRows, isEmpty, type RecordTable, recordTables, setPlainFormats, tablesThere } from './rows.ts'
import type { Tables } from './tables.ts'

const FORMAT = 1

const headSchema = z.object({
  format: z.literal('chancery-record'),
  version: z.number().int(),
  chancery: z.string(),
  migrations: z.array(z.string()),
})
const endSchema = z.object({ end: z.literal(true), rows: z.number().int() })

/** A line of a row. The row itself is not parsed here: it goes into the database as it came out. */
const ROW = /^\{"table":"(?<table>[a-z_]{1,60})","row":(?<row>\{.*\})\}$/s

/** Takes one line, without its end. */
export type LineSink = (line: string) => Promise<void>

/** Bytes of rows that go into one statement. */
const BATCH = 1_000_000
const ROWS_IN_BATCH = 1000

/** One view of the record, whoever writes meanwhile. Gives the number of rows. */
export const exportRecord = (database: Kysely<Tables>, sink: LineSink): Promise<number> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      await setPlainFormats(transaction)
      const applied = await transaction.selectFrom('migration').select('name').orderBy('name').execute()
      const head = { format: 'chancery-record', version: FORMAT, chancery: chanceryVersion(), migrations: applied.map(({ name }) => name) }
      await sink(JSON.stringify(head))
      let rows = 0
      for (const table of await tablesThere(transaction))
        await eachRow(transaction, table, async (json) => {
          rows++
          await sink(`{"table":"${table}","row":${json}}`)
        })
      await sink(JSON.stringify({ end: true, rows }))
      return rows
    })

const unreadable = (line: number, why: string): Problem =>
  new Problem(
    'store/lines',
    `line ${line} of what was to be imported`,
    why,
    'Give it a file that record export wrote, whole and unchanged.',
  )

const parsedAs = <T>(schema: z.ZodType<T>, line: string): T | null => {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/** Migrations of the version that wrote the lines. */
const versionOf = (line: string): readonly string[] => {
  const head = parsedAs(headSchema, line)
  if (head === null) throw unreadable(1, 'it is not the first line of a record')
  if (head.version !== FORMAT)
    throw unreadable(1, `it is in format ${head.version}, and Chancery ${chanceryVersion()} reads format ${FORMAT}`)
  refuseUnknown(head.migrations)
  return head.migrations
}

/** Empty tables as an earlier version had them, into which its rows fit. */
const asOfVersion = async (transaction: Transaction<Tables>, names: readonly string[], now: string): Promise<void> => {
  if (migrations.every(({ name }) => names.includes(name))) return
  for (const table of [...registerTables, ...recordTables.toReversed()]) await sql`drop table ${sql.table(table)}`.execute(transaction)
  await sql`delete from migration`.execute(transaction)
  await applyMigrations(
    transaction,
    now,
    migrations.filter(({ name }) => names.includes(name)),
  )
}

interface Reader {
  readonly line: LineSink
  /** Throws where the last line did not come. */
  readonly finish: () => Promise<number>
}

const readerInto = (transaction: Transaction<Tables>, now: string): Reader => {
  let [lines, rows, bytes] = [0, 0, 0]
  let ended = false
  let table: RecordTable = recordTables[0]
  let batch: string[] = []

  const flush = async (): Promise<void> => {
    if (batch.length > 0) await insertRows(transaction, table, `[${batch.join(',')}]`)
    batch = []
    bytes = 0
  }
  const takeRow = async (line: string): Promise<void> => {
    const groups = ROW.exec(line)?.groups
    const next = recordTables.find((one) => one === groups?.table)
    if (next === undefined || groups?.row === undefined || ended) throw unreadable(lines, 'it is no row of a record')
    if (next !== table || batch.length >= ROWS_IN_BATCH || bytes + groups.row.length > BATCH) await flush()
    table = next
    batch.push(groups.row)
    bytes += groups.row.length
    rows++
  }
  const line = async (text: string): Promise<void> => {
    lines++
    if (lines === 1) return asOfVersion(transaction, versionOf(text), now)
    const end = parsedEnd(text)
    if (end === null) return takeRow(text)
    if (end.rows !== rows) throw unreadable(lines, `it counts ${end.rows} rows, and ${rows} came before it`)
    ended = true
  }
  const finish = async (): Promise<number> => {
    if (!ended) throw unreadable(lines, 'it is the last, and the end of the record is missing')
    await flush()
    return rows
  }
  return { line, finish }
}

const parsedEnd = (line: string): z.infer<typeof endSchema> | null => (line.startsWith('{"end"') ? parsedAs(endSchema, line) : null)

/** A Problem for rows that the tables refuse, as in a file that was changed by hand. */
const explained = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))
    ? new Problem('store/lines', 'a row of what was to be imported', error.message, 'Give it a file that record export wrote, unchanged.')
    : error

/**
 * All in one transaction: everything that `feed` sends, or nothing. Throws a Problem where the record holds anything already, or the lines
 * are not those of a whole record. `now` is an ISO time. Gives the number of rows.
 */
export const importRecord = (
  database: Kysely<Tables>,
  now: string,
  name: string,
  feed: (sink: LineSink) => Promise<unknown>,
): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    await setPlainFormats(transaction)
    if (!(await isEmpty(transaction)))
      throw new Problem(
        'store/not-empty',
        `the record ${name}`,
        'it holds documents already, and nothing is written over',
        'Name a new one.',
      )
    const reader = readerInto(transaction, now)
    try {
      await feed(reader.line)
      const rows = await reader.finish()
      await applyMigrations(transaction, now, migrations)
      await countOn(transaction)
      return rows
    } catch (error) {
      throw explained(error)
    }
  })
