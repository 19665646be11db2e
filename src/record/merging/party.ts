/** Who two claims mean. In: two lists of entities. Out: same, differ or unknown; "Tashkent" and "Uzbekistan Airways" are the same buyer. */
import type { ClaimEntity } from '../../reading/claim.ts'
import { foldName } from '../../world/fold.ts'
import { intersects, isWithin, sameSet } from './sets.ts'

export type Agreement = 'same' | 'differ' | 'unknown'

const legalForms = new Set('the inc llc ltd plc co corp corporation company group holding ag sa se gmbh jsc pjsc'.split(' '))

export const nameKeys = (entity: ClaimEntity): ReadonlySet<string> => {
  const keys = foldName(entity.name).split(' ').filter(Boolean)
  const proper = keys.filter((key) => !legalForms.has(key))
  return new Set(proper.length === 0 ? keys : proper)
}

export const statesOf = (entities: readonly ClaimEntity[]): ReadonlySet<string> => new Set(entities.flatMap((entity) => entity.states))

/**
 * One of its own beside its state: a company, person or body with a name. A head word in small letters ("the airline", "American
 * buyers") names nobody, and then the states decide.
 */
export const isNamed = (entity: ClaimEntity): boolean => {
  if (['state', 'group', 'format', 'people', 'place'].includes(entity.type)) return false
  const head = entity.name.trim().split(/\s+/).at(-1) ?? ''
  return entity.id !== null || /^[\p{Lu}\p{N}]/u.test(head)
}

/** Same id; where one has none, one name inside the other ("Trump", "Donald Trump") and no state against it. */
export const sameEntity = (left: ClaimEntity, right: ClaimEntity): boolean => {
  if (left.id !== null && right.id !== null) return left.id === right.id
  const [a, b] = [nameKeys(left), nameKeys(right)]
  if (!isWithin(a, b) && !isWithin(b, a)) return false
  return left.states.length === 0 || right.states.length === 0 || intersects(new Set(left.states), new Set(right.states))
}

const anySame = (left: readonly ClaimEntity[], right: readonly ClaimEntity[]): boolean =>
  left.some((one) => right.some((other) => sameEntity(one, other)))

/** Whether a named party of one list is one of the other. */
export const sharesNamed = (left: readonly ClaimEntity[], right: readonly ClaimEntity[]): boolean =>
  anySame(left.filter(isNamed), right.filter(isNamed))

/**
 * Where both lists name companies, persons or bodies, one of these must be common to both; else the states must be the same ones
 * (a state for its airline); else, without states, the names. An empty list says nothing.
 */
export const compareParties = (left: readonly ClaimEntity[], right: readonly ClaimEntity[]): Agreement => {
  if (left.length === 0 || right.length === 0) return 'unknown'
  const [namedLeft, namedRight] = [left.filter(isNamed), right.filter(isNamed)]
  const [statesLeft, statesRight] = [statesOf(left), statesOf(right)]
  if (namedLeft.length > 0 && namedRight.length > 0) return anySame(namedLeft, namedRight) ? 'same' : 'differ'
  if (statesLeft.size > 0 && statesRight.size > 0) return sameSet(statesLeft, statesRight) ? 'same' : 'differ'
  return anySame(left, right) ? 'same' : 'differ'
}
