/** Decide many: one word of a person on several items. In: items, what to do with them, the reason. Out: the decisions made, all or none written; for each item that was passed over, why. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import type { Decision } from '../../record/decision.ts'
import type { RecordedClaim } from '../../record/item.ts'
import type { ItemPage } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'
import type { World } from '../../world/world.ts'
import { type Act, decide, type Held } from '../decide.ts'
import { deskCall } from './desk.ts'

const MOST_ITEMS = 500

const inputSchema = z.object({
  act: z.enum(['confirm', 'reject', 'correct', 'merge']),
  items: z.array(z.string()).min(1).max(MOST_ITEMS),
  /** "field=value" each, for `correct`. */
  fields: z.array(z.string()).default([]),
  because: z.string().trim().max(2000).default(''),
  /** Says what would be done, and does nothing. */
  trial: z.boolean().default(false),
})
type Asked = z.output<typeof inputSchema>

const notDoneSchema = z.object({ item: z.string(), line: z.string(), why: z.string() })
type NotDone = z.infer<typeof notDoneSchema>

interface Plan {
  readonly decisions: readonly Decision[]
  readonly notDone: readonly NotDone[]
  readonly items: number
}

type Claims = readonly RecordedClaim[]

const isConfirmed = ({ decisions = [] }: RecordedClaim): boolean => decisions.at(-1)?.decision === 'confirmed'

/** Why an act cannot be, in the words of its Problem; anything else is a defect. */
const orWhy = <Value>(attempt: () => Value): Value | { readonly why: string } => {
  try {
    return attempt()
  } catch (error) {
    if (error instanceof Problem) return { why: error.message }
    throw error
  }
}

const actsOn = ({ item }: ItemPage, { act, fields }: Asked): readonly Act[] =>
  item.claims.flatMap((one): readonly Act[] => {
    const claim = one.claim.id
    if (act === 'confirm') return isConfirmed(one) ? [] : [{ act, claim }]
    return act === 'reject' ? [{ act, claim }] : act === 'correct' ? [{ act, claim, fields }] : []
  })

const heldOf = async (pages: readonly ItemPage[], store: Store): Promise<Held> => {
  const claims: Claims = pages.flatMap(({ item }) => item.claims)
  const ids = [...new Set(claims.map(({ documentId }) => documentId))]
  const documents = []
  for (const id of ids) documents.push(await store.register.document(id))
  return { documents: documents.flatMap((one) => one?.document ?? []), claims, decisions: [], items: pages.map(({ item }) => item) }
}

/** An item of which one claim cannot be decided on is passed over whole. */
const planEach = (pages: readonly ItemPage[], asked: Asked, held: Held, world: World): Plan => {
  const decisions = new Map<string, Decision>()
  const notDone: NotDone[] = []
  for (const page of pages) {
    const { id, line } = page.row
    const acts = actsOn(page, asked)
    const made = orWhy(() => acts.flatMap((act) => decide(act, asked.because, held, world)))
    if ('why' in made) notDone.push({ item: id, line, why: made.why })
    else if (acts.length === 0) notDone.push({ item: id, line, why: 'all of it was confirmed before' })
    // a promise to several is one claim in several items
    else for (const one of made) decisions.set(one.claim, one)
  }
  return { decisions: [...decisions.values()], notDone, items: pages.length - notDone.length }
}

const planMerge = (pages: readonly ItemPage[], { because }: Asked, held: Held, world: World): Plan => {
  const made = orWhy(() => decide({ act: 'merge', items: pages.map(({ row }) => row.id) }, because, held, world))
  return 'why' in made
    ? { decisions: [], notDone: pages.map(({ row }) => ({ item: row.id, line: row.line, why: made.why })), items: 0 }
    : { decisions: made, notDone: [], items: pages.length }
}

/** Items beside those asked for that are told by the same claims, and so change with them. */
const alsoTold = async ({ decisions }: Plan, asked: Asked, { register }: Store): Promise<number> => {
  const items = new Set<string>()
  for (const { claim } of decisions) for (const id of (await register.claim(claim))?.items ?? []) items.add(id)
  for (const id of asked.items) items.delete(id)
  return items.size
}

export const decideMany = deskCall({
  method: 'POST',
  path: '/decisions/many',
  summary: 'Confirms, rejects, corrects or merges several items at once, with one reason; all that can be done is one transaction',
  input: inputSchema,
  output: z.object({
    /** Empty for a trial. */
    decisions: z.array(z.number().int()),
    claims: z.number().int(),
    items: z.number().int(),
    also: z.number().int(),
    notDone: z.array(notDoneSchema),
  }),
  run: async ({ store, world, publish }, asked) => {
    const found = new Map<string, ItemPage | null>()
    for (const id of asked.items) found.set(id, await store.register.item(id))
    const pages = [...new Map([...found.values()].flatMap((page) => (page === null ? [] : [[page.row.id, page] as const]))).values()]
    const gone = [...found].flatMap(([id, page]) => (page === null ? [{ item: id, line: '', why: 'the record holds it no more' }] : []))
    const held = await heldOf(pages, store)
    const plan = asked.act === 'merge' ? planMerge(pages, asked, held, world) : planEach(pages, asked, held, world)
    const also = asked.act === 'merge' ? 0 : await alsoTold(plan, asked, store)
    const decisions = asked.trial || plan.decisions.length === 0 ? [] : await store.decide(...plan.decisions)
    if (decisions.length > 0) publish({ event: 'changed' })
    return { decisions: [...decisions], claims: plan.decisions.length, items: plan.items, also, notDone: [...gone, ...plan.notDone] }
  },
})

export const undoMany = deskCall({
  method: 'POST',
  path: '/decisions/undo',
  summary: 'Undoes decisions, all or none',
  input: z.object({ decisions: z.array(z.number().int()).min(1).max(10_000) }),
  output: z.object({ decisions: z.array(z.number().int()) }),
  run: async ({ store, world, publish }, asked) => {
    const held: Held = { documents: [], claims: [], decisions: await store.decisions(), items: [] }
    const undoing = asked.decisions.flatMap((id) => decide({ act: 'undo', decision: String(id) }, '', held, world))
    const decisions = await store.decide(...undoing)
    publish({ event: 'changed' })
    return { decisions: [...decisions] }
  },
})
