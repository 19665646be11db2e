/** A unit of claims as an item of the record. In: claims held to be about one thing. Out: the Item, with an id that no order of reading changes. */
import { type ClaimEntity, type Factuality, fnv1a } from '../../reading/claim.ts'
import type { Item } from '../item.ts'
import { dueOf } from './due.ts'
import { compareTold } from './order.ts'
import { sameEntity } from './party.ts'
import type { Told, Unit } from './unit.ts'
import { valuesOf } from './values.ts'

/** Where claims of several types merge, the item takes the first of these that one of them has: the fuller word before the general one. */
const typeOrder = ['summit', 'visit', 'talks', 'purchase', 'supply', 'investment', 'construction', 'treaty', 'contract', 'mou', 'framework']
/** The furthest that any source says; a source that denies is shown among the values. */
const factualityOrder: readonly Factuality[] = ['happened', 'planned', 'possible', 'denied']

const typeOf = (unit: Unit): string => typeOrder.find((type) => unit.types.has(type)) ?? [...unit.types].toSorted()[0] ?? ''

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

export const itemOf = (unit: Unit): Item => {
  const told = unit.told.toSorted(compareTold)
  const claims = told.map((one) => one.recorded)
  const type = typeOf(unit)
  const roles = told.map((one) => rolesOf(one, type))
  const first = told[0]
  return Object.freeze({
    id: fnv1a(['item', unit.kind, first?.recorded.claim.id, first?.part].join('|')),
    kind: unit.kind,
    type,
    agents: unite(roles.flatMap((one) => one.agents)),
    recipients: unite(roles.flatMap((one) => one.recipients)),
    materials: [...unit.materials].toSorted(),
    factuality: factualityOrder.find((one) => unit.factualities.has(one)) ?? 'possible',
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
