/** Who two claims mean. In: two lists of entities. Out: same, differ or unknown; "Tashkent" and "Uzbekistan Airways" are the same buyer. */
import type { ClaimEntity } from '../../reading/claim.ts'
import { foldName } from '../../world/fold.ts'
import { once, onceByKey } from './once.ts'
import { isWithin, sameSet, setOf } from './sets.ts'

export type Agreement = 'same' | 'differ' | 'unknown'

const legalForms = new Set('the inc llc ltd plc co corp corporation company group holding ag sa se gmbh jsc pjsc'.split(' '))

const sharedKeys = onceByKey<ReadonlySet<string>>()

export const nameKeys = ({ name }: ClaimEntity): ReadonlySet<string> =>
  sharedKeys(name, () => {
    const keys = foldName(name).split(' ').filter(Boolean)
    const proper = keys.filter((key) => !legalForms.has(key))
    return new Set(proper.length === 0 ? keys : proper)
  })

export const namesOf: (entities: readonly ClaimEntity[]) => ReadonlySet<string> = once((entities) =>
  setOf(entities.flatMap((entity) => [...nameKeys(entity)])),
)

const sharedStates = onceByKey<ReadonlySet<string>>()

export const statesOf: (entities: readonly ClaimEntity[]) => ReadonlySet<string> = once((entities) => {
  const states = [...new Set(entities.flatMap((entity) => entity.states))]
  return sharedStates(states.join(), () => new Set(states))
})

/**
 * One of its own beside its state: a company, person or body with a name. A head word in small letters ("the airline", "American
 * buyers") names nobody, and then the states decide.
 */
export const isNamed: (entity: ClaimEntity) => boolean = once((entity) => {
  if (['state', 'group', 'format', 'people', 'place'].includes(entity.type)) return false
  const head = entity.name.trim().split(/\s+/).at(-1) ?? ''
  return entity.id !== null || /^[\p{Lu}\p{N}]/u.test(head)
})

export const namedIn: (entities: readonly ClaimEntity[]) => readonly ClaimEntity[] = once((entities) => entities.filter(isNamed))

const shared = onceByKey<ClaimEntity>()
const sharedLists = onceByKey<readonly ClaimEntity[]>()

/** What two comparisons ask of an entity: offsets are not among it. */
export const entityKey = ({ id, name, type, states }: ClaimEntity): string => JSON.stringify([id, name, type, states])

/** One list for all units that name the same in the same order, so that what is asked of it is made once for all. */
export const sharedParties = (entities: readonly ClaimEntity[]): readonly ClaimEntity[] => {
  const keys = entities.map(entityKey)
  return sharedLists(keys.join(), () => entities.map((entity, n) => shared(keys[n] ?? '', () => entity)))
}

/** Same id; where one has none, one name inside the other ("Trump", "Donald Trump") and no state against it. */
export const sameEntity = (left: ClaimEntity, right: ClaimEntity): boolean => {
  if (left === right) return true
  if (left.id !== null && right.id !== null) return left.id === right.id
  const [a, b] = [nameKeys(left), nameKeys(right)]
  if (!isWithin(a, b) && !isWithin(b, a)) return false
  return left.states.length === 0 || right.states.length === 0 || left.states.some((state) => right.states.includes(state))
}

const anySame = (left: readonly ClaimEntity[], right: readonly ClaimEntity[]): boolean =>
  left.some((one) => right.some((other) => sameEntity(one, other)))

/** Whether a named party of one list is one of the other. */
export const sharesNamed = (left: readonly ClaimEntity[], right: readonly ClaimEntity[]): boolean => anySame(namedIn(left), namedIn(right))

/**
 * Where both lists name companies, persons or bodies, one of these must be common to both; else the states must be the same ones
 * (a state for its airline); else, without states, the names. An empty list says nothing.
 */
export const compareParties = (left: readonly ClaimEntity[], right: readonly ClaimEntity[]): Agreement => {
  if (left.length === 0 || right.length === 0) return 'unknown'
  const [namedLeft, namedRight] = [namedIn(left), namedIn(right)]
  const [statesLeft, statesRight] = [statesOf(left), statesOf(right)]
  if (namedLeft.length > 0 && namedRight.length > 0) return anySame(namedLeft, namedRight) ? 'same' : 'differ'
  if (statesLeft.size > 0 && statesRight.size > 0) return sameSet(statesLeft, statesRight) ? 'same' : 'differ'
  return anySame(left, right) ? 'same' : 'differ'
}
