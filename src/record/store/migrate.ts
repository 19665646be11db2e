/** Migrate: a database gets the tables that this version works with. In: a database, the migrations. Out: the names of those applied now. */
import { type Kysely, sql } from 'kysely'
import { Problem } from '../../problem.ts'
import { type Migration, migrations } from './migrations/index.ts'
import type { Tables } from './tables.ts'

/** Any number that others do not use: one process at a time changes a server's tables. */
const MIGRATION_LOCK = 7_201_125

/**
 * All in one transaction: after a failure the database is as it was. Throws a Problem for a record that a newer version made.
 * `now` is an ISO time.
 */
export const migrate = (database: Kysely<Tables>, now: string, list: readonly Migration[] = migrations): Promise<readonly string[]> =>
  database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction)
    await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null)`.execute(transaction)
    const applied = (await transaction.selectFrom('migration').select('name').execute()).map(({ name }) => name)
    const unknown = applied.find((name) => !list.some((one) => one.name === name))
    if (unknown !== undefined)
      throw new Problem('store/newer', 'the record cannot be opened', `a newer Chancery made it (${unknown})`, 'Install that version.')
    const due = list.filter(({ name }) => !applied.includes(name))
    for (const { name, statements } of due) {
      for (const statement of statements) await sql.raw(statement).execute(transaction)
      await transaction.insertInto('migration').values({ name, applied_at: now }).execute()
    }
    return due.map(({ name }) => name)
  })
