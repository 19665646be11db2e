/** Claims made by rule for measuring growth. In: how many, the world, a seed. Out: claims in documents over ten years with the thing that each tells of; the same for the same input. */
import { type Claim, type ClaimEntity, fnv1a, type Qualifier } from '../../../src/reading/claim.ts'
import type { RecordedClaim } from '../../../src/record/item.ts'
import type { World } from '../../../src/world/world.ts'
import { castOf } from './cast.ts'
import { type Chance, chanceOf, dayAt } from './chance.ts'
import { figureKey, likeThing, type Thing, thingOn } from './things.ts'

export interface MadeClaims {
  readonly claims: readonly RecordedClaim[]
  /** Of each claim in order, the number of its thing: what a perfect matcher would find. */
  readonly things: Int32Array
}

export const SEED = 20_260_101
const DAYS = 3650
const CLAIMS_A_DOCUMENT = 4

/** Most things are told once or twice, some by a dozen. */
const tellingsOf = (chance: Chance): number => {
  let count = 1
  while (count < 12 && chance.happens(0.62)) count += 1
  return count
}

/** Next day as a rule, weeks later sometimes, seldom after a year. */
const delayOf = (chance: Chance): number =>
  chance.happens(0.8) ? chance.below(4) : chance.happens(0.8) ? chance.below(45) : chance.below(500)

/** About rounded to two figures, now and then counted otherwise or left out. */
const amountOf = ({ type, value, unit, start }: Thing, chance: Chance): Claim['amount'] => {
  if (value === null || chance.happens(0.2)) return null
  const told = chance.happens(0.1) ? Number((value * (1 + 0.15 * chance.next())).toPrecision(3)) : value
  const qualifier: Qualifier = chance.happens(0.3) ? 'about' : chance.happens(0.2) ? 'over' : 'exact'
  const amount = { value: told, unit, qualifier, text: `${told} ${unit}` }
  if (type !== 'trade' || chance.happens(0.7)) return amount
  return { ...amount, from: { value: Math.round(told * 0.8), time: yearAt(start, -1) }, to: { value: told, time: yearAt(start, 0) } }
}

/** The calendar year of a day, or one before or after it. */
const yearAt = (day: number | null, later: number): Claim['time'] => {
  const year = Number(dayAt(day ?? 0).slice(0, 4)) + later
  return { start: `${year}-01-01`, end: `${year}-12-31`, text: String(year) }
}

const timeOf = ({ type, start, end }: Thing, chance: Chance): Claim['time'] =>
  (start === null && end === null) || chance.happens(0.3)
    ? null
    : type === 'trade' || type === 'production'
      ? yearAt(start, 0)
      : { start: start === null ? null : dayAt(start), end: end === null ? null : dayAt(end), text: '' }

/** By its own name, or by another word for its state. */
const calledOf = (parties: readonly ClaimEntity[], also: readonly ClaimEntity[], chance: Chance): readonly ClaimEntity[] =>
  also.length > 0 && chance.happens(0.15) ? [chance.pick(also)] : parties

const adverbs = ['', 'on Monday', 'after months of talks', 'despite earlier doubts', 'as part of a wider plan', 'in a first step']

type Telling = Omit<Claim, 'id' | 'start' | 'end' | 'sentence'>

const tellingOf = (thing: Thing, chance: Chance): Telling => {
  const [agents, recipients] = [
    calledOf(thing.agents, thing.agent.alsoCalled, chance),
    thing.recipients.length > 0 && chance.happens(0.85) ? calledOf(thing.recipients, thing.recipient.alsoCalled, chance) : [],
  ]
  const amount = amountOf(thing, chance)
  const place = thing.kind === 'meeting' && chance.happens(0.4) ? (thing.recipient.alsoCalled[0] ?? null) : null
  const said = [
    ...[agents[0]?.name ?? '', chance.pick(thing.verbs), thing.object, thing.materials[0]?.replaceAll('-', ' ') ?? ''],
    ...[thing.project === null || chance.happens(0.2) ? '' : `at ${thing.project}`, recipients[0] ? `with ${recipients[0].name}` : ''],
    ...[amount === null ? '' : `worth ${amount.text}`, chance.pick(adverbs)],
  ]
  return {
    ...{ kind: thing.kind, type: thing.type, plover: null, sectors: [], ordinal: null, factuality: thing.factuality },
    ...{ agents: [...agents], recipients: [...recipients], materials: [...thing.materials], amount, place },
    attribution: chance.happens(0.2) ? [chance.pick(thing.agent.people)] : [],
    time: timeOf(thing, chance),
    quote: said.filter((part) => part !== '').join(' '),
    ...{ confidence: 0.9, reader: 'made', rule: 'made' },
  }
}

export const madeClaims = (count: number, world: World, seed = SEED, claimsADocument = CLAIMS_A_DOCUMENT): MadeClaims => {
  const chance = chanceOf(seed)
  const cast = castOf(world, chance)
  const papers = Math.max(1, Math.round(count / DAYS / claimsADocument))
  const claims: RecordedClaim[] = []
  const things = new Int32Array(count)
  const filled = new Map<string, number>()
  const put = (telling: Telling, on: number, thing: number): void => {
    const paper = chance.below(papers)
    const [published, publisher] = [dayAt(on), `Paper ${paper}`]
    const documentId = `${published} ${paper}`
    const start = filled.get(documentId) ?? 0
    const end = start + telling.quote.length
    filled.set(documentId, end + 2)
    const claim: Claim = { id: fnv1a(`${documentId} ${start}`), ...telling, start, end, sentence: { start, end } }
    things[claims.length] = thing
    claims.push({ claim, documentId, document: `${documentId}.txt`, publisher, published })
  }
  const figures = new Map<string, { readonly thing: Thing; readonly number: number }>()
  let before = thingOn(chance.below(DAYS), cast, chance)
  for (let next = 0; claims.length < count; next += 1) {
    before = next > 0 && chance.happens(0.3) ? likeThing(before, DAYS - 1, cast, chance) : thingOn(chance.below(DAYS), cast, chance)
    const key = figureKey(before)
    const { thing, number } = (key === null ? undefined : figures.get(key)) ?? { thing: before, number: next }
    if (key !== null) figures.set(key, { thing, number })
    let last: Telling | null = null
    let on = before.on
    for (let left = tellingsOf(chance); left > 0 && claims.length < count; left -= 1) {
      // an agency's words are taken over as they stand
      last = last !== null && chance.happens(0.25) ? last : tellingOf(thing, chance)
      put(last, Math.min(DAYS - 1, on), number)
      on = before.on + delayOf(chance)
    }
  }
  return { claims, things }
}
