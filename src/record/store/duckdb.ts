/** DuckDB in memory, loaded when it is first asked for: help and most commands never do. In: SQL. Out: rows as plain objects. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { Problem } from '../../problem.ts'
import type { Cell, CellType } from '../importers/data-importer.ts'

/** Buffers of the reader and of Node come on top: a whole import stays under 2 GB. */
const MEMORY = '1200MB'

export interface Duck {
  /** Rows as plain objects: bigints as numbers where they are exact. */
  readonly rows: <Row extends object>(sql: string) => Promise<readonly Row[]>
  /** How far the statement under way has come, 0 to 1; null where nobody knows. */
  readonly share: () => number | null
  /** A table in memory, filled. */
  readonly fill: (
    table: string,
    columns: Readonly<Record<string, CellType>>,
    rows: readonly Readonly<Record<string, Cell>>[],
  ) => Promise<void>
  readonly close: () => void
}

/** A text as a literal of SQL. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`
/** A name as an identifier of SQL. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`

const sqlTypes: Readonly<Record<CellType, string>> = { text: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', 'yes-no': 'BOOLEAN' }

const missing = (error: unknown): unknown =>
  error instanceof Error && /duckdb/i.test(error.message)
    ? new Problem(
        'data/duckdb',
        'imported data cannot be read or written',
        'DuckDB (the package @duckdb/node-api) is not installed here',
        'Run npm install @duckdb/node-api; all else works without it.',
      )
    : error

const load = async (): Promise<typeof import('@duckdb/node-api')> => {
  try {
    return await import('@duckdb/node-api')
  } catch (error) {
    throw missing(error)
  }
}

const plain = (value: unknown): unknown =>
  typeof value === 'bigint'
    ? value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= -BigInt(Number.MAX_SAFE_INTEGER)
      ? Number(value)
      : String(value)
    : value

/** `duckdb` says what it would do with 1.2 GB and more in a folder of its own, which the end of the process takes away. */
const spillFolder = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-duckdb-'))
  const remove = (): void => {
    process.off('exit', remove)
    rmSync(folder, { recursive: true, force: true })
  }
  process.on('exit', remove)
  return { folder, remove }
}

/** Throws Problem `data/duckdb` where the package is missing. */
export const openDuck = async (): Promise<Duck> => {
  const { DuckDBInstance } = await load()
  const spill = spillFolder()
  const instance: DuckDBInstance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    temp_directory: spill.folder,
    // nothing is fetched but what the user names
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection: DuckDBConnection = await instance.connect()
  const rows = async <Row extends object>(sql: string): Promise<readonly Row[]> => {
    const reader = await connection.runAndReadAll(sql)
    return reader.getRowObjects().map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])) as Row)
  }
  return {
    rows,
    share: () => {
      const { percentage } = connection.progress
      return percentage < 0 ? null : percentage / 100
    },
    fill: async (table, columns, filled) => {
      const names = Object.keys(columns)
      await rows(
        `create table ${sqlName(table)} (${Object.entries(columns)
          .map(([name, type]) => `${sqlName(name)} ${sqlTypes[type]}`)
          .join(', ')})`,
      )
      const appender = await connection.createAppender(table)
      for (const row of filled) {
        for (const name of names) {
          const cell = row[name] ?? null
          if (cell === null) appender.appendNull()
          else if (typeof cell === 'string') appender.appendVarchar(cell)
          else if (typeof cell === 'boolean') appender.appendBoolean(cell)
          else if (columns[name] === 'integer') appender.appendBigInt(BigInt(cell))
          else appender.appendDouble(cell)
        }
        appender.endRow()
      }
      appender.closeSync()
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
      spill.remove()
    },
  }
}
