/** Drafts: briefs that people write. In: a title, a draft. Out: all of them, one whole, a new version; nothing is overwritten, and a version kept by another window is told. */
import { z } from 'zod'
import { type Draft, draftSchema, emptyDraft } from '../../brief/draft.ts'
import { Problem } from '../../problem.ts'
import { fnv1a } from '../../reading/claim.ts'
import type { Kept } from '../../record/kept.ts'
import type { Store } from '../../record/store/open.ts'
import { type DeskDependencies, deskCall } from './desk.ts'
import { draftOfRecord } from './draft-of-record.ts'

const draftKind = 'draft'

const keptSchema = z.object({ id: z.string(), version: z.number().int(), author: z.string(), at: z.string() })

/** A draft that another version wrote, and this one cannot read, is told as such. */
const draftOf = ({ id, body }: Pick<Kept, 'id' | 'body'>): Draft => {
  const parsed = draftSchema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new Problem(
    'draft/form',
    `the brief ${id}`,
    'it was kept in a form that this version cannot read',
    'Update Chancery, or begin a new brief.',
  )
}

const noDraft = (id: string): Problem =>
  new Problem('draft/none', `the brief ${id}`, 'there is none, or it was taken away', 'Choose one from the list of briefs.')

const newest = async (store: Store, id: string): Promise<Kept> => {
  const found = (await store.keptVersions(draftKind, id)).at(-1)
  if (found === undefined) throw noDraft(id)
  return found
}

const wordsIn = ({ blocks }: Draft): number =>
  blocks.reduce((sum, { text, notes }) => sum + [text, ...notes].join(' ').split(/\s+/u).filter(Boolean).length, 0)

export const drafts = deskCall({
  method: 'GET',
  path: '/drafts',
  summary: 'Briefs that are being written, the last changed first',
  input: z.object({}),
  output: z.array(keptSchema.extend({ title: z.string(), asOf: z.string(), words: z.number().int(), sources: z.number().int() })),
  run: async ({ store }) =>
    (await store.kept(draftKind))
      .flatMap(({ id, version, author, at, body }) => {
        const parsed = draftSchema.safeParse(body)
        if (!parsed.success) return [{ id, version, author, at, title: id, asOf: '', words: 0, sources: 0 }]
        const { title, asOf, sources } = parsed.data
        return [{ id, version, author, at, title, asOf, words: wordsIn(parsed.data), sources: Object.keys(sources).length }]
      })
      .toSorted((one, other) => other.at.localeCompare(one.at)),
})

export const draft = deskCall({
  method: 'GET',
  path: '/drafts/{id}',
  summary: 'One brief that is being written',
  input: z.object({ id: z.string().max(200) }),
  output: keptSchema.extend({ draft: draftSchema }),
  run: async ({ store }, { id }) => {
    const kept = await newest(store, id)
    if (kept.gone) throw noDraft(id)
    const { version, author, at } = kept
    return { id, version, author, at, draft: draftOf(kept) }
  },
})

const begun = async (from: 'nothing' | 'record', title: string, { store, world, today }: DeskDependencies): Promise<Draft> => {
  if (from === 'nothing') return emptyDraft(title, today())
  const made = await draftOfRecord(store, world, today())
  return title === '' ? made : { ...made, title }
}

export const newDraft = deskCall({
  method: 'POST',
  path: '/drafts',
  summary: 'Begins a brief: empty, or with all that the brief of the record tells',
  input: z.object({ title: z.string().trim().max(300).default(''), from: z.enum(['nothing', 'record']).default('nothing') }),
  output: keptSchema.pick({ id: true, version: true }),
  run: async (dependencies, { title, from }) => {
    const { store, now, author, publish } = dependencies
    const id = fnv1a(`${draftKind}|${author}|${now()}|${(await store.kept(draftKind)).length}`)
    const version = await store.keep({ kind: draftKind, id, body: await begun(from, title, dependencies) })
    publish({ event: 'changed' })
    return { id, version }
  },
})

export const keepDraft = deskCall({
  method: 'POST',
  path: '/drafts/{id}',
  summary:
    'Keeps a new version of a brief; where it is no longer at the version it was written from, nothing is kept and the newer one is told',
  input: z.object({
    id: z.string().max(200),
    draft: draftSchema,
    /** The version that it was written from. */
    after: z.number().int(),
    /** Keep it whatever came between: the other version stays among the versions. */
    anyway: z.boolean().default(false),
  }),
  output: keptSchema.extend({ kept: z.boolean() }),
  run: async ({ store, author, now }, { id, draft: body, after, anyway }) => {
    const before = await newest(store, id)
    if (before.version > after && !anyway) {
      const { version, author: who, at } = before
      return { id, kept: false, version, author: who, at }
    }
    // no `changed`: nothing else on the desk shows what stands in a draft, and it is kept at every pause
    return { id, kept: true, version: await store.keep({ kind: draftKind, id, body }), author, at: now() }
  },
})

export const dropDraft = deskCall({
  method: 'POST',
  path: '/drafts/{id}/drop',
  summary: 'Takes a brief away; `back` brings one back that was taken away',
  input: z.object({ id: z.string().max(200), back: z.boolean().default(false) }),
  output: z.object({ version: z.number().int() }),
  run: async ({ store, publish }, { id, back }) => {
    const { body } = await newest(store, id)
    const version = await store.keep({ kind: draftKind, id, body, gone: !back })
    publish({ event: 'changed' })
    return { version }
  },
})
