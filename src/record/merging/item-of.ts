/** Claims as an item of the record. In: claims held to be about one thing. Out: the Item, with an id that no order of reading changes. */
import { type ClaimEntity, type Factuality, fnv1a } from '../../reading/claim.ts'
import type { Item } from '../item.ts'
import { dueOf } from './due.ts'
import { compareTold } from './order.ts'
import { sameEntity } from './party.ts'
import type { Told } from './unit.ts'
import { valuesOf } from './values.ts'

/** Where claims of several types merge, the item takes the first of these that one of them has: the fuller word before the general one. */
const typeOrder = ['summit', 'visit', 'talks', 'purchase', 'supply', 'investment', 'construction', 'treaty', 'contract', 'mou', 'framework']
/** The furthest that any source says; a source that denies is shown among the values. */
const factualityOrder: readonly Factuality[] = ['happened', 'planned', 'possible', 'denied']

const typeOf = (types: ReadonlySet<string>): string => typeOrder.find((type) => types.has(type)) ?? [...types].toSorted()[0] ?? ''

/** Each party once, under its fullest name, in the order of the claims; offsets go, for they hold in one document only. */
const unite = (entities: readonly ClaimEntity[]): readonly ClaimEntity[] => {
  const united: ClaimEntity[] = []
  for (const entity of entities) {
    const bare = { ...entity, start: null, end: null }
    const at = united.findIndex((other) => sameEntity(other, entity))
    const other = united[at]
    if (other === undefined) united.push(bare)
    else if (other.id === null && (entity.id !== null || entity.name.length > other.name.length)) united[at] = bare
  }
  return united
}

/** Roles as the item's type has them: in a purchase the seller's own word "will supply" has them the other way round. */
const rolesOf = (told: Told, type: string): Pick<Told, 'agents' | 'recipients'> =>
  type === 'purchase' && told.recorded.claim.type === 'supply' ? { agents: told.recipients, recipients: told.agents } : told

/** Of an item whose first claim this is; `part` where a promise to several states is followed one by one. */
export const itemId = (kind: string, claim: string, part: string): string => fnv1a(['item', kind, claim, part].join('|'))

/** All of one kind, at least one. */
export const itemOf = (group: readonly Told[]): Item => {
  const told = group.toSorted(compareTold)
  const claims = told.map((one) => one.recorded)
  const type = typeOf(new Set(claims.map(({ claim }) => claim.type)))
  const roles = told.map((one) => rolesOf(one, type))
  const [first] = told
  if (first === undefined) throw new RangeError('an item has at least one claim')
  const { kind, id } = first.recorded.claim
  const factualities = new Set(claims.map(({ claim }) => claim.factuality))
  return Object.freeze({
    id: itemId(kind, id, first.part),
    kind,
    type,
    agents: unite(roles.flatMap((one) => one.agents)),
    recipients: unite(roles.flatMap((one) => one.recipients)),
    materials: [...new Set(claims.flatMap(({ claim }) => claim.materials))].toSorted(),
    factuality: factualityOrder.find((one) => factualities.has(one)) ?? 'possible',
    due: dueOf(claims),
    claims,
    mentions: claims.map(({ claim, document, documentId }) => ({
      document,
      documentId,
      claim: claim.id,
      start: claim.start,
      end: claim.end,
    })),
    values: valuesOf(claims),
  })
}
