/** Decide: a person's word on claims, as the desk takes it. In: one act, with ids. Out: the numbers of the decisions, and the claims concerned as they now stand. */
import { z } from 'zod'
import { type Act, decide as decided } from '../decide.ts'
import { claimView, claimViewSchema } from './claim-view.ts'
import { deskCall } from './desk.ts'
import { heldPages } from './held-pages.ts'

const id = z.string().min(1)
/** "field=value" each, as `chancery decide` takes them. */
const fields = z.array(z.string())

/** `document` is that of the claim. */
export const deskActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['confirm', 'reject']), claim: id, document: id }),
  z.object({ act: z.literal('correct'), claim: id, document: id, fields }),
  z.object({ act: z.literal('add'), document: id, words: z.string().min(1), at: z.number().int().nonnegative(), fields }),
  z.object({ act: z.literal('undo'), decision: z.number().int(), document: id }),
])
export type DeskAct = z.infer<typeof deskActSchema>

const decidedSchema = z.object({
  decisions: z.array(z.number().int()).readonly(),
  claims: z.array(claimViewSchema).readonly(),
  /** Claims by hand that are no more. */
  gone: z.array(z.string()).readonly(),
})

const actOf = (act: DeskAct): Act => (act.act === 'undo' ? { act: 'undo', decision: String(act.decision) } : act)

export const decide = deskCall({
  method: 'POST',
  path: '/decisions',
  summary: 'A person confirms, rejects, corrects or adds a claim, or undoes a decision',
  input: z.object({ act: deskActSchema, because: z.string().trim().nullable().default(null) }),
  output: decidedSchema,
  run: async ({ store, world, publish }, { act, because }) => {
    const { documents, claims, decisions } = await heldPages(store, [act.document])
    const held = {
      documents: documents.map(({ document }) => document),
      claims: claims.map(({ recorded }) => recorded),
      decisions,
      items: [],
    }
    const made = decided(actOf(act), because === '' ? null : because, held, world)
    const ids = await store.decide(...made)
    const touched = new Set(made.map(({ claim }) => claim))
    const after = await heldPages(store, [act.document])
    publish({ event: 'changed' })
    const views = after.claims.filter(({ recorded }) => touched.has(recorded.claim.id)).map(claimView)
    const gone = [...touched].filter((claim) => !views.some((view) => view.claim.id === claim))
    return { decisions: ids, claims: views, gone }
  },
})
