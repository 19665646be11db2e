/** SameMatter: does a later deed deal with what was promised? In: a promise and a claim of another kind. Out: whether the parties and the thing are the same. */
import type { Claim, ClaimEntity } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import { contentStems } from '../record/merging/words.ts'
import { foldName } from '../world/fold.ts'
import { type CheckedDocument, sentenceOf } from './evidence.ts'

const isSame = (left: ClaimEntity, right: ClaimEntity): boolean =>
  left.id !== null && right.id !== null ? left.id === right.id : foldName(left.name) === foldName(right.name) || isSamePerson(left, right)

/** A name that was not known when one text was read: "German Chancellor Friedrich Merz" and "Friedrich Merz", of the same state. */
const isSamePerson = (left: ClaimEntity, right: ClaimEntity): boolean => {
  if (left.type !== 'person' || right.type !== 'person' || left.states.join() !== right.states.join()) return false
  const [one, other] = [left, right].map(({ name }) => new Set(foldName(name).split(' ')))
  return one !== undefined && other !== undefined && Math.min(one.size, other.size) >= 2 && (one.isSubsetOf(other) || other.isSubsetOf(one))
}

export const shareParty = (left: readonly ClaimEntity[], right: readonly ClaimEntity[]): boolean =>
  left.some((one) => right.some((other) => isSame(one, other)))
const shareStates = (left: readonly ClaimEntity[], right: readonly ClaimEntity[]): boolean =>
  left.some(({ states }) => states.some((state) => right.some((other) => other.states.includes(state))))

/** Promises whose deed another side may be told to do: a supply turns a purchase round, and a host receives a visitor. */
const turnedTypes: ReadonlySet<string> = new Set(['purchase', 'supply', 'visit'])

/** The same actor, and the same other side where the promise has one; a visit is none where the place told is another state's. */
export const dealsWith = (item: Item, claim: Claim): boolean => {
  const others = [...claim.agents, ...claim.recipients, ...(claim.place ? [claim.place] : [])]
  const actor = shareParty(item.agents, turnedTypes.has(item.type) ? others : claim.agents)
  const elsewhere =
    item.type === 'visit' && claim.place !== null && claim.place.states.length > 0 && !shareStates(item.recipients, [claim.place])
  return actor && !elsewhere && (item.recipients.length === 0 || shareStates(item.recipients, others))
}

/** What every promise and every deed says, whatever it is about. */
const commonStems = contentStems(
  'buy purchase order acquire procure supply sell deliver delivery ship send provide lend loan grant give donate invest disburse pay finance fund build construct signed agreement contract deal worth total ' +
    'million billion trillion dollar euro pound yuan ruble rouble yen tonne ton kilogram barrel percent year month first second last tranche batch instalment part half remaining full ' +
    'end begin beginning next start day week quarter decade until since before after early late mid establish set plan agree complete reach',
)

const thingStems = (words: string, parties: readonly ClaimEntity[]): ReadonlySet<string> => {
  const names = contentStems(parties.map(({ name }) => name).join(' '))
  return contentStems(words).difference(commonStems).difference(names)
}

/** Kinds of deed that are told of many things besides: they must name the thing, or for money what it is a part of. */
const looseKinds: ReadonlySet<string> = new Set([
  'quantity/trade',
  'quantity/aid',
  'commitment/grant',
  'commitment/loan',
  'commitment/supply',
  'commitment/purchase',
  'agreement/contract',
])

/** A supply shows a purchase and a payment a loan only where both speak of the same thing: its name, or a sum of the same currency told as part of it. */
export const isSameMatter = (item: Item, recorded: RecordedClaim, documents: readonly CheckedDocument[]): boolean => {
  const { claim } = recorded
  // a change of policy can be about anything: whatever is told of it later must name the thing
  const isPolicy = item.kind === 'commitment' && item.type === 'policy'
  if (!isPolicy && claim.kind === item.kind && claim.type === item.type) return true
  if (!isPolicy && !looseKinds.has(`${claim.kind}/${claim.type}`)) return true
  const words = sentenceOf(recorded, documents)
  if (item.type === 'loan' || item.type === 'grant') return isSameMoney(item, claim, words)
  if (item.materials.some((slug) => claim.materials.includes(slug))) return true
  const parties = [...item.agents, ...item.recipients, ...claim.agents, ...claim.recipients]
  const promised = item.claims.flatMap((one) => (one.claim.id === claim.id ? [] : [thingStems(one.claim.quote, parties)]))
  const done = thingStems(words, parties)
  return promised.some((stems) => stems.size === 0 || stems.intersection(done).size > 0)
}

const moneyNouns: Readonly<Record<string, RegExp>> = {
  loan: /\b(?:loans?|credits?|facilit(?:y|ies)|tranches?|instal?ments?|lent|lends?)\b/i,
  grant: /\b(?:grants?|aid|assistance|donat\w{1,4}|tranches?|instal?ments?)\b/i,
}

const isSameMoney = (item: Item, claim: Claim, words: string): boolean => {
  const sums = item.claims.flatMap(({ claim: one }) => (one.amount && one.id !== claim.id ? [one.amount] : []))
  const fits =
    claim.amount === null || sums.some(({ unit, value }) => unit === claim.amount?.unit && (claim.amount?.value ?? 0) <= value * 1.05)
  return fits && (moneyNouns[item.type]?.test(words) ?? false)
}
