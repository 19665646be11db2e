/** Things that made claims tell of, each as it truly is. In: the cast, chance. Out: a thing, or another that is easily taken for it. */
import type { ClaimEntity, ClaimKind, Factuality } from '../../../src/reading/claim.ts'
import type { Cast, Player } from './cast.ts'
import type { Chance } from './chance.ts'

export interface Thing {
  readonly kind: ClaimKind
  readonly type: string
  readonly verbs: readonly string[]
  readonly object: string
  readonly agent: Player
  readonly recipient: Player
  /** Who acts: the state, one of its firms or people. */
  readonly agents: readonly ClaimEntity[]
  readonly recipients: readonly ClaimEntity[]
  readonly materials: readonly string[]
  readonly project: string | null
  readonly value: number | null
  readonly unit: string
  /** Days from 2016-01-01: when it was first told, and its own day or deadline. */
  readonly on: number
  readonly start: number | null
  readonly end: number | null
  readonly factuality: Factuality
}

interface Shape {
  readonly share: number
  readonly kind: ClaimKind
  readonly type: string
  readonly verbs: readonly string[]
  readonly objects: readonly string[]
  readonly unit?: string
  readonly by?: 'firms' | 'people'
  readonly to?: 'firms' | 'people'
  /** Its own day, a deadline years on, the year before, or none. */
  readonly time: 'day' | 'deadline' | 'year' | 'none'
  readonly ofMaterial?: true
}

const words = (list: string): readonly string[] => list.split('; ')

const shapes: readonly Shape[] = [
  {
    ...{ share: 11, kind: 'commitment', type: 'purchase', time: 'deadline', unit: 'USD', by: 'firms', to: 'firms' },
    ...{
      verbs: words('will buy; has ordered; is to purchase; takes'),
      objects: words('jets; locomotives; wheat; turbines; chips; tractors'),
    },
  },
  {
    ...{ share: 8, kind: 'commitment', type: 'investment', time: 'deadline', unit: 'USD', by: 'firms' },
    ...{
      verbs: words('will invest in; is putting money into; funds'),
      objects: words('a smelter; a port; a data centre; a mine; a railway'),
    },
    ofMaterial: true,
  },
  {
    ...{ share: 5, kind: 'commitment', type: 'loan', time: 'deadline', unit: 'USD' },
    ...{ verbs: words('will lend for; has pledged credit for'), objects: words('roads; hospitals; a reservoir; the power grid') },
  },
  {
    ...{ share: 4, kind: 'commitment', type: 'policy', time: 'deadline' },
    ...{
      verbs: words('will; has promised to'),
      objects: words('drop visa requirements; open an embassy; train engineers; share geological maps'),
    },
  },
  {
    ...{ share: 3, kind: 'commitment', type: 'visit', time: 'deadline', by: 'people' },
    ...{ verbs: words('will visit; plans a trip to'), objects: words('in spring; with ministers; for a summit') },
  },
  {
    ...{ share: 12, kind: 'meeting', type: 'talks', time: 'day', by: 'people', to: 'people' },
    ...{ verbs: words('met; held talks with; received'), objects: words('on trade; on transit; on security; on energy') },
  },
  {
    ...{ share: 5, kind: 'meeting', type: 'summit', time: 'day', by: 'people' },
    ...{ verbs: words('sat down at a summit with; hosted a summit for'), objects: words('on minerals; on water; on the corridor') },
  },
  {
    ...{ share: 9, kind: 'agreement', type: 'mou', time: 'day' },
    ...{ verbs: words('signed a memorandum on; concluded an accord on'), objects: words('graphite; water; railways; customs; education') },
    ofMaterial: true,
  },
  {
    ...{ share: 5, kind: 'agreement', type: 'contract', time: 'day', unit: 'USD', by: 'firms', to: 'firms' },
    ...{ verbs: words('signed a contract on; agreed terms for'), objects: words('drilling; transport; grain; refining') },
  },
  {
    ...{ share: 4, kind: 'measure', type: 'tariff', time: 'day', unit: '%' },
    ...{ verbs: words('imposed duties on; put tariffs on'), objects: words('steel; aluminium; cars; solar panels') },
  },
  {
    ...{ share: 2, kind: 'measure', type: 'tariff', time: 'day' },
    ...{ verbs: words('lifted tariffs on; abolished duties on'), objects: words('steel; aluminium; cars; solar panels') },
  },
  {
    ...{ share: 4, kind: 'measure', type: 'export-control', time: 'day' },
    ...{ verbs: words('restricted exports of; put controls on'), objects: words('magnets; chips; machinery; oxides') },
    ofMaterial: true,
  },
  {
    ...{ share: 8, kind: 'quantity', type: 'trade', time: 'year', unit: 'USD' },
    ...{ verbs: words('trade between the two reached; turnover stood at'), objects: words('last year; in twelve months') },
  },
  {
    ...{ share: 6, kind: 'quantity', type: 'production', time: 'year', unit: 't' },
    ...{ verbs: words('produced; mined; output came to'), objects: words('of ore; of concentrate') },
    ofMaterial: true,
  },
  {
    ...{ share: 3, kind: 'relation', type: 'ownership', time: 'none', unit: '%', by: 'firms', to: 'firms' },
    ...{ verbs: words('holds a stake in; owns part of'), objects: words('through a fund; directly') },
  },
  {
    ...{ share: 8, kind: 'statement', type: 'position', time: 'none', by: 'people' },
    ...{ verbs: words('called for; asked for; spoke for'), objects: words('open borders; fair prices; local refining; longer contracts') },
  },
  {
    ...{ share: 3, kind: 'assessment', type: 'expectation', time: 'none' },
    ...{ verbs: words('is seen to need; is likely to lack'), objects: words('new smelters; more engineers; another route') },
    ofMaterial: true,
  },
]

const total = shapes.reduce((sum, { share }) => sum + share, 0)

const shapeOf = (chance: Chance): Shape => {
  let left = chance.next() * total
  for (const shape of shapes) {
    left -= shape.share
    if (left < 0) return shape
  }
  return chance.pick(shapes)
}

/** One side: the state itself, or one of its firms or people. */
const sideOf = (player: Player, by: Shape['by'], chance: Chance): readonly ClaimEntity[] => [
  by === undefined || chance.happens(0.25) ? player.state : chance.often(player[by], 1.6),
]

const sizeOf = (unit: string, chance: Chance): number =>
  unit === '%' ? 1 + chance.below(60) : Number((10 ** (6 + 4 * chance.next())).toPrecision(2))

const timeOf = (time: Shape['time'], on: number, chance: Chance): Pick<Thing, 'start' | 'end'> => {
  const year = Math.floor(on / 365.25)
  if (time === 'day') return { start: on, end: on }
  if (time === 'year') return { start: Math.round((year - 1) * 365.25), end: Math.round(year * 365.25) - 1 }
  return time === 'none' ? { start: null, end: null } : { start: null, end: Math.round((year + 2 + chance.below(6)) * 365.25) - 1 }
}

/** A thing of its own, first told on day `on`. */
export const thingOn = (on: number, cast: Cast, chance: Chance): Thing => {
  const shape = shapeOf(chance)
  const [agent, other, third] = [cast.player(), cast.player(), cast.player()]
  const recipient = other === agent ? third : other
  const { kind, type, verbs, unit } = shape
  return {
    ...{ kind, type, verbs, agent, recipient, on },
    object: chance.pick(shape.objects),
    agents: sideOf(agent, shape.by, chance),
    recipients: sideOf(recipient, shape.to, chance),
    materials: shape.ofMaterial && chance.happens(0.8) ? [chance.often(cast.materials, 2)] : [],
    project: chance.happens(0.35) ? chance.often(cast.projects, 1.2) : null,
    value: unit === undefined ? null : sizeOf(unit, chance),
    unit: unit ?? '',
    ...timeOf(shape.time, on, chance),
    factuality: kind === 'commitment' ? 'planned' : 'happened',
  }
}

/** By the same two, of the same type, told soon after or in another year: another order, the next round, next year's figure. */
export const likeThing = (thing: Thing, lastDay: number, cast: Cast, chance: Chance): Thing => {
  const later = thing.kind !== 'quantity' && chance.happens(0.5) ? 15 + chance.below(60) : 365
  const on = Math.min(lastDay, thing.on + later)
  const moved = (day: number | null): number | null => (day === null ? null : day + on - thing.on)
  return {
    ...thing,
    on,
    start: moved(thing.start),
    end: moved(thing.end),
    value: thing.value === null ? null : Number((thing.value * (1.5 + 3 * chance.next())).toPrecision(2)),
    project: thing.project === null ? null : chance.often(cast.projects, 1.2),
  }
}

/** Of a year's figure there is one only; null for all else. */
export const figureKey = ({ kind, type, agents, recipients, materials, object, start }: Thing): string | null => {
  if (kind !== 'quantity' || start === null) return null
  const states = [...agents, ...recipients].flatMap((one) => one.states).sort()
  return [type, Math.floor((start + 200) / 365.25), ...(type === 'trade' ? states : [states, materials[0], object])].join(' ')
}
