/** Migrate: a database gets the tables that this version works with. In: a database, the migrations. Out: the names of those applied now. */
import { type Kysely, sql, type Transaction } from 'kysely'
import { Problem } from '../../problem.ts'
import { type Migration, migrations } from './migrations/index.ts'
import type { Tables } from './tables.ts'

/** Any number that others do not use: one process at a time changes a server's tables. */
const MIGRATION_LOCK = 7_201_125

/** None where there are no tables. */
export const namesApplied = async (database: Kysely<Tables>): Promise<readonly string[]> => {
  const { rows } = await sql<{ there: string | null }>`select to_regclass('migration')::text as there`.execute(database)
  if (rows[0]?.there === null) return []
  return (await database.selectFrom('migration').select('name').orderBy('name').execute()).map(({ name }) => name)
}

/** Within a transaction of the caller. */
export const applyMigrations = async (
  transaction: Transaction<Tables>,
  now: string,
  list: readonly Migration[],
): Promise<readonly string[]> => {
  await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction)
  await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null)`.execute(transaction)
  const applied = await namesApplied(transaction)
  const due = list.filter(({ name }) => !applied.includes(name))
  for (const { name, statements } of due) {
    for (const statement of statements) await sql.raw(statement).execute(transaction)
    await transaction.insertInto('migration').values({ name, applied_at: now }).execute()
  }
  return due.map(({ name }) => name)
}

/** Throws a Problem for migrations that this version does not know. */
export const refuseUnknown = (applied: readonly string[], list: readonly Migration[] = migrations): void => {
  const unknown = applied.find((name) => !list.some((one) => one.name === name))
  if (unknown !== undefined)
    throw new Problem('store/newer', 'the record cannot be opened', `a newer Chancery made it (${unknown})`, 'Install that version.')
}

/**
 * All in one transaction: after a failure the database is as it was. Where nothing is due, nothing is written: reading needs no right
 * to make tables. Throws a Problem for a record that a newer version made. `now` is an ISO time.
 */
export const migrate = async (
  database: Kysely<Tables>,
  now: string,
  list: readonly Migration[] = migrations,
): Promise<readonly string[]> => {
  const applied = await namesApplied(database)
  refuseUnknown(applied, list)
  if (list.every(({ name }) => applied.includes(name))) return []
  return database.transaction().execute((transaction) => applyMigrations(transaction, now, list))
}
