/** Initiative: who proposed, invited, travelled, announced first. In: items as documents tell them. Out: one row a state or union, each count with its items and their words. */
import type { Item, RecordedClaim } from '../../record/item.ts'
import type { Evidence } from '../../record/verdict.ts'
import type { CheckContext } from '../check.ts'
import { claimEvidence, sentenceOf } from '../evidence.ts'
import { originOf } from '../origin.ts'
import { proposes, proposesBefore } from './initiative-words.ts'
import { groupOf, keyName, keysOf } from './party-keys.ts'

export const initiatives = ['proposed', 'invited', 'travelled', 'announced-first'] as const
export type Initiative = (typeof initiatives)[number]

export interface InitiativeAct {
  readonly item: string
  readonly quote: string
  readonly evidence: Evidence
}

export interface InitiativeRow {
  readonly key: string
  readonly name: string
  readonly acts: Readonly<Record<Initiative, readonly InitiativeAct[]>>
}

export interface InitiativeTable {
  readonly rows: readonly InitiativeRow[]
  readonly rule: readonly string[]
}

interface Act {
  readonly initiative: Initiative
  readonly key: string
  readonly item: Item
  readonly told: RecordedClaim
}

const actOf = (initiative: Initiative, keys: readonly string[], item: Item, told: RecordedClaim): readonly Act[] =>
  keys.map((key) => ({ initiative, key, item, told }))

const isDenied = ({ claim }: RecordedClaim): boolean => claim.factuality === 'denied'

/** In its own words, or where a sentence has the verb before the thing: "suggested a summit in Oslo". */
const tellsProposal = (told: RecordedClaim, { documents }: CheckContext): boolean => {
  const { claim } = told
  if (claim.kind === 'assessment' || claim.kind === 'quantity') return false
  if (proposes(claim.quote)) return true
  const agent = claim.agents.findLast(({ end }) => end !== null && end <= claim.start && end >= claim.sentence.start)
  if (agent?.end == null) return false
  const sentence = sentenceOf(told, documents)
  return proposesBefore(sentence.slice(agent.end - claim.sentence.start, claim.start - claim.sentence.start))
}

const proposed = (item: Item, context: CheckContext): readonly Act[] => {
  const told = item.claims.find((one) => !isDenied(one) && tellsProposal(one, context))
  return told === undefined ? [] : actOf('proposed', keysOf(context.world, told.claim.agents, context.asOf), item, told)
}

const invited = (item: Item, { world, asOf }: CheckContext): readonly Act[] => {
  const told = item.claims.find((one) => !isDenied(one))
  return item.kind === 'statement' && item.type === 'invitation' && told
    ? actOf('invited', keysOf(world, item.agents, asOf), item, told)
    : []
}

/** The visitor; of a meeting held in the state of one party, the others. On somebody else's ground all travelled, and nobody more than others. */
const travelled = (item: Item, { world, asOf }: CheckContext): readonly Act[] => {
  const told = item.claims.find(({ claim }) => claim.factuality === 'happened')
  if (item.kind !== 'meeting' || item.type === 'call' || told === undefined) return []
  if (item.type === 'visit') return actOf('travelled', keysOf(world, item.agents, asOf), item, told)
  const places = item.claims.flatMap(({ claim: { place } }) => (place === null || place.states.length !== 1 ? [] : place.states))
  const [host] = places
  const parties = [...item.agents, ...item.recipients].filter(({ type }) => type !== 'format')
  if (host === undefined || new Set(places).size > 1 || !parties.some(({ states }) => states.includes(host))) return []
  const guests = [...new Set(parties.filter(({ states }) => !states.includes(host)).flatMap(({ states }) => states))]
  const group = guests.length > 2 ? groupOf(world, guests, asOf) : null
  return actOf('travelled', group === null ? guests : [group], item, told)
}

const announceable: ReadonlySet<string> = new Set(['agreement', 'commitment', 'measure', 'meeting'])

/** Of a thing told on several days what was told on the first: whose texts these repeat tells who announced it. */
export const toldFirst = (item: Item): readonly RecordedClaim[] => {
  const dated = item.claims.filter(({ published }) => published !== null)
  const days = [...new Set(dated.map(({ published }) => published))].toSorted()
  if (!announceable.has(item.kind) || days.length < 2) return []
  return dated.filter(({ published, claim }) => published === days[0] && claim.factuality !== 'denied')
}

/** The first day on which a thing that is told on several days is told: by one state's voice alone, or by nobody. */
const announcedFirst = (item: Item, context: CheckContext): readonly Act[] => {
  const first = toldFirst(item)
  const voices = new Set(first.map((told) => originOf(context, told).states.join()))
  const [voice] = voices
  const parties = [...item.agents, ...item.recipients].flatMap(({ states }) => states)
  const [told] = first
  if (voices.size !== 1 || voice === undefined || told === undefined || !parties.includes(voice)) return []
  return actOf('announced-first', [voice], item, told)
}

const plain = ({ item, told }: Act): InitiativeAct => ({ item: item.id, quote: told.claim.quote, evidence: claimEvidence(told) })

/** Rows by the number of acts, most first, then by name. */
export const initiativeOf = (context: CheckContext): InitiativeTable => {
  const acts = context.items.flatMap((item) => [proposed, invited, travelled, announcedFirst].flatMap((find) => find(item, context)))
  const rows = [...Map.groupBy(acts, ({ key }) => key)].map(([key, own]): InitiativeRow => {
    const of = (initiative: Initiative) => own.filter((act) => act.initiative === initiative).map(plain)
    return {
      key,
      name: keyName(context.world, key),
      acts: { proposed: of('proposed'), invited: of('invited'), travelled: of('travelled'), 'announced-first': of('announced-first') },
    }
  })
  const count = ({ acts: all }: InitiativeRow): number => initiatives.reduce((sum, one) => sum + all[one].length, 0)
  return {
    rows: rows.toSorted((left, right) => count(right) - count(left) || (left.name < right.name ? -1 : 1)),
    rule: [
      'Proposed: the words say that a party proposes or suggests it. Invited: a party invites. Both also where nothing came of it.',
      'Travelled: the visitor, and of a meeting in the state of one party the others. Visits on record are under chancery contacts.',
      'Announced first: of what is told on several days, the party on whose word alone it was told on the first.',
      'It is what the documents read tell, and no more.',
    ],
  }
}
