/** Kept rows: saved views, drafts, reminders. In: a database, a kind. Out: the newest version of each, or all versions of one; a change is one more row. */
import { type Kysely, sql } from 'kysely'
import type { Kept } from '../kept.ts'
import type { Tables } from './tables.ts'
import type { Writer } from './write.ts'

const selectKept = (database: Kysely<Tables>, project: string, kind: string) =>
  database
    .selectFrom('kept')
    .select(['kind', 'id', 'version', 'body', 'gone', 'author'])
    .select(sql<string>`to_char(known_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.as('at'))
    .where('project', '=', project)
    .where('kind', '=', kind)

/** The newest version of each that is not gone, in the order in which their first versions came, then by id. */
export const keptNow = async (database: Kysely<Tables>, project: string, kind: string): Promise<readonly Kept[]> => {
  const rows = await selectKept(database, project, kind).orderBy('version').execute()
  const newest = new Map<string, Kept>()
  const first = new Map<string, string>()
  for (const row of rows) {
    newest.set(row.id, row)
    if (row.version === 1) first.set(row.id, `${row.at} ${row.id}`)
  }
  return [...newest.values()].filter(({ gone }) => !gone).toSorted((a, b) => ((first.get(a.id) ?? '') < (first.get(b.id) ?? '') ? -1 : 1))
}

/** Oldest first, those that took it away too. */
export const keptVersions = (database: Kysely<Tables>, project: string, kind: string, id: string): Promise<readonly Kept[]> =>
  selectKept(database, project, kind).where('id', '=', id).orderBy('version').execute()

/** One more version; its number. Two that write at once get two numbers. */
export const keep = (
  database: Kysely<Tables>,
  { project, author, now }: Writer,
  { kind, id, body, gone = false }: Pick<Kept, 'kind' | 'id' | 'body'> & { readonly gone?: boolean },
): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`kept ${project} ${kind} ${id}`}))`.execute(transaction)
    const stamp = { project, author, known_at: now, valid_from: null, valid_to: null }
    await transaction
      .insertInto('project')
      .values(stamp)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const { rows } = await sql<{ next: number }>`select coalesce(max(version), 0) + 1 as next from kept
      where project = ${project} and kind = ${kind} and id = ${id}`.execute(transaction)
    const version = rows[0]?.next ?? 1
    await transaction
      .insertInto('kept')
      .values({ ...stamp, kind, id, version, body: body === null ? null : JSON.stringify(body), gone })
      .execute()
    return version
  })
