/** Brings a database to the tables of this version. In: a connection. Out: nothing; all missing migrations are applied in one transaction or none. */
import { type Kysely, sql } from 'kysely'
import { Problem } from '../../problem.ts'
import { type Migration, migrations } from './migrations/index.ts'
import type { Tables } from './tables.ts'

/** Any number, as long as all processes of this program take the same. */
const migrationLock = 739_124

/** Throws Problem `record-newer` where the database has a migration that this version does not know. `now` is an ISO instant. */
export const migrate = async (db: Kysely<Tables>, now: string, list: readonly Migration[] = migrations): Promise<void> =>
  db.transaction().execute(async (step) => {
    await sql`select pg_advisory_xact_lock(${migrationLock}::bigint)`.execute(step)
    await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null)`.execute(step)
    const applied = new Set((await step.selectFrom('migration').select('name').execute()).map((row) => row.name))
    const unknown = [...applied].filter((name) => !list.some((one) => one.name === name))
    if (unknown.length > 0) {
      throw new Problem(
        'store/newer',
        'the record cannot be opened',
        `it has the migration ${unknown[0]}, which this version does not know`,
        'Open it with the newer version of Chancery that wrote it.',
      )
    }
    for (const { name, statements } of list.filter((one) => !applied.has(one.name))) {
      for (const statement of statements) await sql.raw(statement).execute(step)
      await step.insertInto('migration').values({ name, applied_at: now }).execute()
    }
  })
