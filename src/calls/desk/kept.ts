/** Kept: what people keep beside the record. In: a kind. Out: the newest version of each that is not gone, or all versions of one. */
import { z } from 'zod'
import { deskCall } from './desk.ts'

export const keptKinds = ['view', 'draft', 'reminder', 'visit', 'source', 'run'] as const

const keptSchema = z.object({
  kind: z.string(),
  id: z.string(),
  version: z.number().int(),
  /** As it was kept; whoever asks for it knows its form. */
  body: z.json(),
  author: z.string(),
  at: z.string(),
  gone: z.boolean(),
})

export const kept = deskCall({
  method: 'GET',
  path: '/kept/{kind}',
  summary: 'Saved views, drafts, reminders or visits: the newest version of each',
  input: z.object({ kind: z.enum(keptKinds) }),
  output: z.object({ kept: z.array(keptSchema) }),
  run: async ({ store }, { kind }) => ({ kept: z.array(keptSchema).parse(await store.kept(kind)) }),
})

export const keptVersions = deskCall({
  method: 'GET',
  path: '/kept/{kind}/{id}',
  summary: 'All versions of a view, draft or reminder, oldest first',
  input: z.object({ kind: z.enum(keptKinds), id: z.string().max(200) }),
  output: z.object({ versions: z.array(keptSchema) }),
  run: async ({ store }, { kind, id }) => ({ versions: z.array(keptSchema).parse(await store.keptVersions(kind, id)) }),
})
