/** Claims made by rule for measuring growth: things told by one to five documents, in other words and with other values. In: how many claims. Out: claims, the same for the same number. */
import { type Claim, type ClaimEntity, fnv1a } from '../../src/reading/claim.ts'
import type { RecordedClaim } from '../../src/record/item.ts'
import type { World } from '../../src/world/world.ts'

/** Multiply-with-carry; enough to scatter, and the same everywhere. */
const random = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

const day = (offset: number): string => new Date(Date.UTC(2016, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)

const shapes = [
  {
    kind: 'commitment',
    type: 'purchase',
    says: ['will buy', 'ordered', 'is to purchase'],
    things: ['jets', 'locomotives', 'wheat', 'turbines', 'chips'],
  },
  {
    kind: 'commitment',
    type: 'investment',
    says: ['will invest in', 'is putting money into'],
    things: ['a smelter', 'a port', 'a data centre', 'a copper mine'],
  },
  { kind: 'meeting', type: 'talks', says: ['met', 'held talks with', 'received'], things: ['ministers', 'leaders', 'envoys'] },
  {
    kind: 'agreement',
    type: 'mou',
    says: ['signed a memorandum on', 'concluded an accord on'],
    things: ['graphite', 'water', 'railways', 'customs'],
  },
  {
    kind: 'measure',
    type: 'tariff',
    says: ['imposed duties on', 'put tariffs on'],
    things: ['steel', 'aluminium', 'cars', 'solar panels'],
  },
  { kind: 'quantity', type: 'trade', says: ['trade with', 'turnover with'], things: ['reached', 'stood at'] },
] as const

/** About three claims tell of one thing; states are drawn as news names them: a few often, most seldom. */
export const madeClaims = (count: number, world: World): readonly RecordedClaim[] => {
  const draw = random(7)
  const pick = <One>(list: readonly One[]): One => list[Math.floor(draw() * list.length)] as One
  const states = [...world.states.values()].map(
    ({ iso3, name }): ClaimEntity => ({ id: iso3, name, type: 'state', states: [iso3], start: null, end: null }),
  )
  const often = (): ClaimEntity => states[Math.floor(states.length * draw() ** 2.5)] as ClaimEntity
  const claims: RecordedClaim[] = []
  for (let thing = 0; claims.length < count; thing++) {
    const { kind, type, says, things } = pick(shapes)
    const [agent, recipient, on, object] = [often(), often(), Math.floor(draw() * 3650), pick(things)]
    const amount = kind === 'commitment' || kind === 'quantity' ? Math.round(10 ** (6 + 4 * draw())) : null
    for (let times = 1 + Math.floor(draw() * 5); times > 0 && claims.length < count; times--) {
      const published = day(on + Math.floor(draw() * 6))
      const document = `${published}-${thing}-${times}`
      const quote = `${pick(says)} ${object} ${Math.floor(draw() * 40)} ${recipient.name}`
      const claim: Claim = {
        id: fnv1a(document),
        ...{ kind, type, quote, plover: null, sectors: [], materials: [], place: null, ordinal: null, attribution: [] },
        agents: [agent],
        recipients: draw() < 0.8 ? [recipient] : [],
        amount: amount === null || draw() < 0.2 ? null : { value: amount, unit: 'USD', qualifier: 'about', text: String(amount) },
        time: draw() < 0.6 ? { start: day(on), end: day(on), text: '' } : null,
        factuality: kind === 'commitment' ? 'planned' : 'happened',
        start: 0,
        end: quote.length,
        sentence: { start: 0, end: quote.length },
        confidence: 0.9,
        reader: 'made',
        rule: 'made',
      }
      claims.push({ claim, documentId: document, document: `${document}.txt`, publisher: `Paper ${Math.floor(draw() * 500)}`, published })
    }
  }
  return claims
}
