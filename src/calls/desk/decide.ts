/** Decide: a person's word on claims, as the desk takes it. In: one act, with ids. Out: the numbers of the decisions, and the claims concerned as they now stand. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import type { Item } from '../../record/item.ts'
import { type Act, decide as decided } from '../decide.ts'
import { claimView, claimViewSchema } from './claim-view.ts'
import { type DeskDependencies, deskCall } from './desk.ts'
import { heldPages } from './held-pages.ts'

const id = z.string().min(1)
/** "field=value" each, as `chancery decide` takes them. */
const fields = z.array(z.string())

/** `document` is that of the claim. */
export const deskActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['confirm', 'reject']), claim: id, document: id }),
  z.object({ act: z.literal('correct'), claim: id, document: id, fields }),
  z.object({ act: z.literal('add'), document: id, words: z.string().min(1), at: z.number().int().nonnegative(), fields }),
  /** `item`: the other one. */
  z.object({ act: z.literal('merge'), claim: id, document: id, item: id }),
  z.object({ act: z.literal('split'), claim: id, document: id }),
  z.object({ act: z.literal('undo'), decision: z.number().int(), document: id }),
])
export type DeskAct = z.infer<typeof deskActSchema>

const decidedSchema = z.object({
  decisions: z.array(z.number().int()).readonly(),
  claims: z.array(claimViewSchema).readonly(),
  /** Claims by hand that are no more. */
  gone: z.array(z.string()).readonly(),
})

/** The item that tells a claim, or that has an id now or had it before. Throws Problem `item/none`. */
const itemOf = async ({ store }: DeskDependencies, one: string): Promise<Item> => {
  const page = await store.register.item(one)
  if (page !== null) return page.item
  throw new Problem(
    'item/none',
    'The claim is in no item yet',
    'it is too unsure, was rejected, or the lists are still being made',
    'Accept the claim, and try again in a moment.',
  )
}

/** An act as decide has it, with the items that it names. */
const actWith = async (dependencies: DeskDependencies, act: DeskAct): Promise<readonly [Act, readonly Item[]]> => {
  if (act.act === 'undo') return [{ act: 'undo', decision: String(act.decision) }, []]
  if (act.act === 'merge') {
    const items = [await itemOf(dependencies, act.claim), await itemOf(dependencies, act.item)]
    return [{ act: 'merge', items: items.map((one) => one.id) }, items]
  }
  if (act.act !== 'split') return [act, []]
  const item = await itemOf(dependencies, act.claim)
  return [{ act: 'split', item: item.id, claims: [act.claim] }, [item]]
}

export const decide = deskCall({
  method: 'POST',
  path: '/decisions',
  summary: 'A person confirms, rejects, corrects, adds, merges or parts a claim, or undoes a decision',
  input: z.object({ act: deskActSchema, because: z.string().trim().nullable().default(null) }),
  output: decidedSchema,
  run: async (dependencies, { act: asked, because }) => {
    const { store, world, publish } = dependencies
    const [act, items] = await actWith(dependencies, asked)
    const { documents, claims, decisions } = await heldPages(store, [asked.document])
    const held = {
      documents: documents.map(({ document }) => document),
      claims: claims.map(({ recorded }) => recorded),
      decisions,
      items,
    }
    const made = decided(act, because === '' ? null : because, held, world)
    const ids = await store.decide(...made)
    const touched = new Set(made.map(({ claim }) => claim))
    const after = await heldPages(store, [asked.document])
    publish({ event: 'changed', what: ['decisions', 'items'] })
    const views = after.claims.filter((one) => touched.has(one.recorded.claim.id)).map(claimView)
    const gone = [...touched].filter((claim) => !views.some((view) => view.claim.id === claim))
    return { decisions: ids, claims: views, gone }
  },
})
