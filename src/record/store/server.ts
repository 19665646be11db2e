/** Server: a record on a PostgreSQL server, 15 or later. In: its URL; `?schema=NAME` keeps the tables in a schema of their own. Out: its database, with the tables of this version. */
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, type PostgresQueryResult, sql } from 'kysely'
import type { ClientBase } from 'pg'
import { Problem } from '../../problem.ts'
import { copyOver, isCopy } from './copy.ts'
import { migrate, namesApplied } from './migrate.ts'
import { badUrl, placeName, serverPlace } from './place.ts'
import { serverProblem } from './server-problem.ts'
import type { Tables } from './tables.ts'

/** As the server numbers it; below 15 the tables cannot be made as they are written. */
const OLDEST = 150_000
const CONNECT_MS = 10_000

const SCHEMA = /^[a-z_][a-z0-9_]{0,62}$/

interface Address {
  readonly connectionString: string
  /** Null: where the server puts tables of this user, commonly `public`. */
  readonly schema: string | null
}

const addressOf = (url: string): Address => {
  if (serverPlace(url) === null) throw badUrl('it does not begin with postgres://')
  const address = new URL(url)
  const schema = address.searchParams.get('schema')
  if (schema === null) return { connectionString: url, schema }
  if (!SCHEMA.test(schema)) throw badUrl(`"${schema}" is no name of a schema in small letters, digits and underscores`)
  address.searchParams.delete('schema')
  const options = [address.searchParams.get('options') ?? '', `-c search_path=${schema}`].join(' ').trim()
  address.searchParams.set('options', options)
  return { connectionString: address.href, schema }
}

const noRows = (): { command: 'SELECT'; rowCount: number; rows: [] } => ({ command: 'SELECT', rowCount: 0, rows: [] })

/** A pool whose errors are Problems where the user can mend them: connections break in the middle of work too. */
const explaining = (pool: PostgresPool, explain: (error: unknown) => unknown): PostgresPool => {
  const fail = (error: unknown): never => {
    throw explain(error)
  }
  const withProblems = (client: PostgresPoolClient): PostgresPoolClient => {
    const query = <Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>> =>
      isCopy(text)
        ? copyOver(client as unknown as Parameters<typeof copyOver>[0], text, String(values[0])).then(noRows, fail)
        : client.query<Row>(text, values).catch(fail)
    // the store opens no cursors of the driver's kind, the other form of query
    return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
  }
  return { options: pool.options, end: () => pool.end(), connect: () => pool.connect().then(withProblems, fail) }
}

const refuseOld = async (database: Kysely<Tables>, where: string): Promise<void> => {
  const { rows } = await sql<{ number: string; name: string }>`
    select current_setting('server_version_num') as number, current_setting('server_version') as name`.execute(database)
  const [version] = rows
  if (version === undefined || Number(version.number) >= OLDEST) return
  throw new Problem(
    'store/server-version',
    `the record at ${where} cannot be opened`,
    `the server is PostgreSQL ${version.name}, and 15 is the oldest that Chancery works with`,
    'Use a newer server, or keep the record in a folder: --record DIR.',
  )
}

const makeSchema = async (database: Kysely<Tables>, schema: string): Promise<void> => {
  const { rows } = await sql<{ there: string | null }>`select to_regnamespace(${schema})::text as there`.execute(database)
  if (rows[0]?.there === null) await sql`create schema if not exists ${sql.id(schema)}`.execute(database)
}

const connected = async (
  url: string,
): Promise<{ readonly database: Kysely<Tables>; readonly where: string; readonly schema: string | null }> => {
  const { connectionString, schema } = addressOf(url)
  const where = placeName({ url })
  const { default: pg } = await import('pg')
  // compiling a query (jit) takes longer than any of ours runs
  const onConnect = (client: ClientBase): Promise<unknown> => client.query('set jit = off')
  const pool = new pg.Pool({ connectionString, max: 4, connectionTimeoutMillis: CONNECT_MS, application_name: 'chancery', onConnect })
  // A connection that breaks says so to what waits for it; without a listener it would end the process besides.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const explain = (error: unknown): unknown => serverProblem(error, where)
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: explaining(pool, explain) }) })
  try {
    await refuseOld(database, where)
    return { database, where, schema }
  } catch (error) {
    await database.destroy()
    throw error
  }
}

/** Throws a Problem, in which no password stands, where the server cannot be used. Changes nothing there. */
export const examineServer = async (url: string): Promise<void> => (await connected(url)).database.destroy()

/** `now` is an ISO time. Throws a Problem, in which no password stands, where the server cannot be used. */
export const openServer = async (
  url: string,
  { existing, now }: { readonly existing: boolean; readonly now: string },
): Promise<{ readonly database: Kysely<Tables>; readonly close: () => Promise<void> }> => {
  const { database, where, schema } = await connected(url)
  try {
    if (existing && (await namesApplied(database)).length === 0)
      throw new Problem('store/none', where, 'there is no record in this database', 'chancery add makes one.')
    if (schema !== null) await makeSchema(database, schema)
    await migrate(database, now)
    return { database, close: () => database.destroy() }
  } catch (error) {
    await database.destroy()
    throw error
  }
}
