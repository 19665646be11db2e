/** PGlite over: what Kysely asks of a PGlite, where the database is in another thread or process. In: how one statement is asked, how it is closed. Out: a PGlite. */
import type { PGlite } from 'kysely'

export const pgliteOver = (ask: (sql: string, parameters: readonly unknown[]) => Promise<unknown>, end: () => Promise<void>): PGlite => {
  let closed = false
  const query = ((sql: string, parameters: readonly unknown[] = []) => ask(sql, parameters)) as PGlite['query']
  return {
    query,
    // Kysely lets one piece of work at a time have the connection
    transaction: async (work) => {
      const failed = await query('begin').then(
        () => null,
        (error: unknown) => ({ error }),
      )
      if (failed !== null) {
        // Kysely waits for the beginning alone, and would wait for ever: the first statement tells it
        const refuse = (): Promise<never> => Promise.reject(failed.error)
        await work({ query: refuse as PGlite['query'], rollback: async () => undefined })
        return refuse()
      }
      try {
        const result = await work({ query, rollback: async () => void (await query('rollback')) })
        await query('commit')
        return result
      } catch (error) {
        await query('rollback')
        throw error
      }
    },
    close: async () => {
      await end()
      closed = true
    },
    ready: true,
    waitReady: Promise.resolve(),
    get closed() {
      return closed
    },
  }
}
