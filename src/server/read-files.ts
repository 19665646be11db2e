/** Read files: what is dropped on the desk's page. In: a form with files. Out: a job for each; a name is what a document is called, never a path. */
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { jobsSchema, publishedSchema, type Readable, type Reading } from '../calls/desk/reading-job.ts'
import { Problem } from '../problem.ts'
import type { DeskEnv } from './guard.ts'
import { jsonAnswer } from './json-answer.ts'
import { problemAnswer } from './problem-answer.ts'

const MEGABYTE = 1 << 20
export const MOST_FILE = 50 * MEGABYTE
export const MOST_FILES = 200 * MEGABYTE

const tooLarge = (what: string, most: number): Problem =>
  new Problem('desk/size', what, `it has more than ${most / MEGABYTE} MB`, 'Give fewer files at a time, or the part that matters.')

const notFiles = (): Problem =>
  new Problem('desk/media', 'the request', 'it is no form with files', 'Send multipart/form-data with one or more fields “files”.')

/** Without folders, and without characters that no name has. */
const baseName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '').slice(0, 200) || 'document'

const readableOf = async (file: File): Promise<Readable> => {
  const name = baseName(file.name)
  if (file.size > MOST_FILE) throw tooLarge(name, MOST_FILE)
  return { is: 'bytes', name, bytes: new Uint8Array(await file.arrayBuffer()), title: null, publisher: null }
}

const dayOf = (given: unknown): string | null => {
  const day = publishedSchema.safeParse(given === '' ? undefined : given)
  if (day.success) return day.data
  throw new Problem('api/input', '“published”', 'it is no day of the calendar', 'Write it as 2025-11-06, or leave it out.')
}

export const serveReadFiles = (app: Hono<DeskEnv>, reading: Reading): void => {
  const limit = bodyLimit({ maxSize: MOST_FILES, onError: (context) => problemAnswer(tooLarge('the request', MOST_FILES), context) })
  app.post('/api/read/files', limit, async (context) => {
    if (!/^multipart\/form-data\b/i.test(context.req.header('content-type') ?? '')) throw notFiles()
    const form = await context.req.parseBody({ all: true }).catch(() => {
      throw notFiles()
    })
    const files = [form.files ?? []].flat().filter((one) => one instanceof File)
    if (files.length === 0) throw notFiles()
    const day = dayOf(form.published)
    return jsonAnswer(context, jobsSchema.parse({ jobs: reading.submit(await Promise.all(files.map(readableOf)), day) }))
  })
}
