/** Watching: sources that the desk reads again and again. In: nothing. Out: their schema, and what whoever watches does. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import { intervalOf } from '../watch-sources.ts'
import { deskCall } from './desk.ts'
import { problemSchema } from './reading-job.ts'

/** As `chancery watch` takes them: "30m", "6h", "1d". */
const everySchema = z.string().max(10)

export const watchedBody = z.object({ source: z.string().min(1).max(2000), every: everySchema })

/** The last run: when it ended, what came of it. */
export const runBody = z.object({
  at: z.string(),
  outcome: z.enum(['new', 'same', 'failed']),
  documents: z.array(
    z.object({ id: z.string(), name: z.string(), outcome: z.enum(['added', 'unchanged', 'reread']), claims: z.number().int() }),
  ),
  problems: z.array(problemSchema),
  /** Runs in a row in which something of it failed. */
  failures: z.number().int().nonnegative(),
})
export type WatchRun = z.infer<typeof runBody>

const watchedSchema = watchedBody.extend({
  id: z.string(),
  /** Who follows it, since when. */
  author: z.string(),
  since: z.string(),
  isReading: z.boolean(),
  last: runBody.nullable(),
  /** ISO time, UTC, of the next run. */
  next: z.string().nullable(),
})
export type Watched = z.infer<typeof watchedSchema>

export interface Watching {
  readonly list: () => Promise<readonly Watched[]>
  readonly follow: (source: string, every: string) => Promise<Watched>
  /** False where there is no such source. */
  readonly drop: (id: string) => Promise<boolean>
  readonly readNow: (id: string) => Promise<boolean>
}

const output = z.object({ sources: z.array(watchedSchema) })

const noSource = (id: string): Problem =>
  new Problem('watch/none', `there is no source ${id}`, 'it is not followed', 'Load the page again.')

const listed = async (watching: Watching): Promise<{ sources: Watched[] }> => ({ sources: [...(await watching.list())] })

export const watched = deskCall({
  method: 'GET',
  path: '/watched',
  summary: 'Sources that are followed: when each was read, what came of it, when it is read next',
  input: z.object({}),
  output,
  run: ({ watching }) => listed(watching),
})

const isAddress = (source: string): boolean => /^https?:\/\/\S+$/i.test(source) && URL.canParse(source)
const isPath = (source: string): boolean => /^(?:\/|[a-z]:[\\/])/i.test(source)

export const follow = deskCall({
  method: 'POST',
  path: '/watched',
  summary: 'Follows a page, a feed or a folder of this machine: it is read now and then every so often, while the desk is open',
  input: z.object({ source: z.string().trim().min(1).max(2000), every: everySchema.default('6h') }),
  output,
  run: async ({ watching, publish }, { source, every }) => {
    if (intervalOf(every) === null)
      throw new Problem('watch/every', every, 'it is no interval of 1 s to 24 days', 'Write it as 30m, 6h or 1d.')
    if (!isAddress(source) && !isPath(source))
      throw new Problem('watch/source', source, 'it is no address and no folder', 'Write https://… or the whole path of a folder.')
    await watching.follow(source, every)
    publish({ event: 'changed', what: ['kept'] })
    return listed(watching)
  },
})

export const unfollow = deskCall({
  method: 'POST',
  path: '/watched/{id}/drop',
  summary: 'Follows a source no longer; what was read of it stays',
  input: z.object({ id: z.string().max(200) }),
  output,
  run: async ({ watching, publish }, { id }) => {
    if (!(await watching.drop(id))) throw noSource(id)
    publish({ event: 'changed', what: ['kept'] })
    return listed(watching)
  },
})

export const readNow = deskCall({
  method: 'POST',
  path: '/watched/{id}/now',
  summary: 'Reads a source now, before its time',
  input: z.object({ id: z.string().max(200) }),
  output,
  run: async ({ watching }, { id }) => {
    if (!(await watching.readNow(id))) throw noSource(id)
    return listed(watching)
  },
})
