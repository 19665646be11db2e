/** Copy: many rows at once, by PostgreSQL's COPY, in a transaction of Kysely's. In: a table's columns and rows as text. Out: the rows in the table. Each way to a database knows such a query by its words and takes the rows from its one parameter. */
import { CompiledQuery, type PGlite, type Transaction } from 'kysely'
import type { Submittable } from 'pg'
import type { Tables } from './tables.ts'

const COPY = /^copy [a-z_]{1,60} \([a-z_, ]{1,500}\) from stdin$/

export type Cell = string | number | null

/** One line of COPY's text format. A zero byte, which no text of PostgreSQL holds, is left out. */
export const copyLine = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => (cell === null ? '\\N' : typeof cell === 'number' ? String(cell) : escaped(cell))).join('\t')}\n`

const escaped = (text: string): string =>
  /[\\\t\n\r\0]/.test(text)
    ? text.replaceAll('\0', '').replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : text

/** `lines`: as `copyLine` writes them, in the order of the columns. */
export const copyRows = async <Table extends keyof Tables & string>(
  transaction: Transaction<Tables>,
  table: Table,
  columns: readonly (keyof Tables[Table] & string)[],
  lines: string,
): Promise<void> => {
  if (lines !== '') await transaction.executeQuery(CompiledQuery.raw(`copy ${table} (${columns.join(', ')}) from stdin`, [lines]))
}

export const isCopy = (sql: string): boolean => COPY.test(sql)

type Query = PGlite['query']

/** PGlite's own way: rows come as a file of its virtual system. */
export const queryOrCopy = (query: Query): Query =>
  ((sql: string, parameters: readonly unknown[] = [], options?: object) =>
    isCopy(sql)
      ? query(sql.replace(/stdin$/, "'/dev/blob'"), [], { ...options, blob: new Blob([String(parameters[0])]) } as Parameters<Query>[2])
      : query(sql, [...parameters], options as Parameters<Query>[2])) as Query

/** A PGlite of this thread that knows COPY as the others do. */
export const withCopy = (pglite: PGlite): PGlite => ({
  query: queryOrCopy(pglite.query.bind(pglite)),
  transaction: (work) => pglite.transaction((own) => work({ query: queryOrCopy(own.query.bind(own)), rollback: () => own.rollback() })),
  close: () => pglite.close(),
  get ready() {
    return pglite.ready
  },
  get waitReady() {
    return pglite.waitReady
  },
  get closed() {
    return pglite.closed
  },
})

/** What of the driver's connection is used, which its types do not name. */
interface CopyConnection {
  query(text: string): void
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
}

/** A connection of `pg` sends the rows when the server asks for them. */
export const copyOver = (client: { query(work: Submittable): unknown }, sql: string, lines: string): Promise<void> =>
  new Promise((resolve, reject) => {
    let failed: Error | null = null
    const work = {
      submit: (connection: CopyConnection) => connection.query(sql),
      handleCopyInResponse: (connection: CopyConnection) => {
        connection.sendCopyFromChunk(Buffer.from(lines))
        connection.endCopyFrom()
      },
      handleError: (error: Error) => {
        failed ??= error
        // a connection that broke is not ready again
        reject(error)
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => (failed === null ? resolve() : reject(failed)),
    }
    client.query(work as unknown as Submittable)
  })
