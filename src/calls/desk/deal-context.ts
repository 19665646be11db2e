/** Deal context: what of the record a what-if of one material looks at. In: the store, its register, a material, a day. Out: the deals that touch the material and the promises of their payers that came due, as a check context; remembered until the record changes. */
import type { CheckContext } from '../../checks/check.ts'
import { provenanceOf } from '../../checks/provenance.ts'
import type { Item } from '../../record/item.ts'
import { once } from '../../record/merging/once.ts'
import type { ItemFilter, ItemRow } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'
import type { VerdictName } from '../../record/verdict.ts'
import { termsAbove } from '../../world/materials.ts'
import type { World } from '../../world/world.ts'

/** So many deals, and so many promises that came due, of the newest. */
const [mostDeals, mostPast] = [200, 300]

/** The material, what is below it and the wider terms: "critical minerals" may mean it. */
const termsOf = (world: World, material: string): readonly string[] => [
  ...termsAbove(world, material),
  ...world.tables.materials.flatMap(({ slug }) => (slug !== material && termsAbove(world, slug).includes(material) ? [slug] : [])),
]

const rowsOf = async ({ register }: Store, filter: ItemFilter, limit: number): Promise<readonly ItemRow[]> =>
  (await register.items(filter, { sort: 'last', descending: true, limit })).rows

const ended: readonly VerdictName[] = ['kept', 'partly-kept', 'overdue', 'lapsed']

const contextOf = async (store: Store, world: World, material: string, asOf: string): Promise<CheckContext> => {
  const deals = await rowsOf(store, { has: { kind: ['commitment', 'agreement'], material: termsOf(world, material) } }, mostDeals)
  const payers = [...new Set(deals.flatMap(({ agents }) => agents.flatMap(({ id }) => (id === null ? [] : [id]))))]
  const past = payers.length === 0 ? [] : await rowsOf(store, { has: { kind: ['commitment'], status: ended, agent: payers } }, mostPast)
  const rows = [...new Map([...deals, ...past].map((row) => [row.id, row])).values()]
  const items: Item[] = []
  for (const { id } of rows) {
    const page = await store.register.item(id)
    if (page !== null) items.push(page.item)
  }
  const claims = items.flatMap((item) => item.claims)
  const documents = []
  for (const id of new Set(claims.map(({ documentId }) => documentId))) {
    const found = await store.register.document(id)
    if (found !== null) documents.push(found.document)
  }
  const statuses = new Map(rows.flatMap(({ id, status }) => (status === null ? [] : [[id, status] as const])))
  return { items, claims, documents, world, asOf, provenance: provenanceOf(documents), statuses }
}

const MOST_REMEMBERED = 16
const remembered = once((_store: Store) => new Map<string, Promise<CheckContext>>())

export const dealContext = async (store: Store, world: World, material: string, asOf: string): Promise<CheckContext> => {
  const state = await store.register.state()
  const key = [state?.madeAt ?? '', state?.reading ?? 0, state?.decision ?? 0, material, asOf].join(' ')
  const known = remembered(store)
  const there = known.get(key)
  if (there !== undefined) return { ...(await there), world }
  if (known.size >= MOST_REMEMBERED) known.clear()
  const made = contextOf(store, world, material, asOf)
  known.set(key, made)
  return made
}
