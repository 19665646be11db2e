/**
 * What-if: what the deals of a record would change about who an importer depends on, material by material. In: who, what, which deals, assumptions, the
 * record. Out: today, each deal as a supply, shares and HHI afterwards as ranges, the break-even beside what would supply it, and what is missing.
 */
import type { CheckContext } from '../checks/check.ts'
import { countedOnce, dealsFor, type SupplyDeal, type Told } from '../checks/supply-deals.ts'
import { type PartnerPart, partnerIn, projectsOf } from '../checks/supply-projects.ts'
import { type Baseline, partnerShare } from '../supply/baseline.ts'
import { type BreakEven, breakEvenFor } from '../supply/break-even.ts'
import { contentFactor } from '../supply/content.ts'
import type { Known } from '../supply/draws.ts'
import type { Range } from '../supply/estimate.ts'
import { before, type Outcome, type SupplyChange, whatIf } from '../supply/what-if.ts'
import { productionOf, reservesOf, type StateFigure, tonnesAs, type WorldBaseline } from '../supply/world-baselines.ts'
import type { Party } from './supply.ts'
import { type Assumption, assumedFor, knownOf } from './supply-assumptions.ts'

export interface WhatIfAsked {
  readonly importer: Party
  readonly material: string
  /** Null: the largest supplier on record. */
  readonly partner: Party | null
  /** 0 to 1; null: half of today's share. */
  readonly target: number | null
  /** Who would supply in the break-even, alpha-3; empty: who supplies in the deals, else the largest producers. */
  readonly from: readonly string[]
  readonly added: readonly (SupplyChange & { readonly words: string })[]
  readonly assumptions: readonly Assumption[]
  readonly seed: number
  readonly draws: number
}

/** A deal, what of it counts and why what does not. */
export interface CountedDeal {
  readonly deal: SupplyDeal
  readonly change: SupplyChange
  readonly tonnes: Told<Known | null>
  readonly delivered: Told<Known>
  readonly partner: PartnerPart
}

/** What a state could supply, beside what the break-even asks of it; figures counted as the baseline counts, or null. */
export interface SupplierFigures {
  readonly state: string
  readonly production: StateFigure | null
  readonly reserves: StateFigure | null
  /** In the baseline's content; null where the figure is missing or counted otherwise. */
  readonly produced: number | null
  readonly inGround: number | null
  /** Today's share of the baseline. */
  readonly share: Range
  /** Where the partner has a hand in what it makes. */
  readonly partner: PartnerPart
}

export interface WhatIfAnswer {
  readonly material: string
  readonly importer: Party
  readonly partner: Party
  readonly isPartnerChosen: boolean
  readonly world: WorldBaseline
  readonly baseline: Baseline
  readonly isPartnerNamed: boolean
  readonly today: { readonly partnerShare: Range; readonly hhi: Range }
  readonly deals: readonly CountedDeal[]
  readonly added: WhatIfAsked['added']
  /** Null where nothing can be computed: `why` says what is missing. */
  readonly outcomes: readonly Outcome[] | null
  readonly why: string | null
  /** The year by which all would have come; null where no date is stated for some of it. */
  readonly completeBy: number | null
  readonly target: number
  readonly isTargetGiven: boolean
  readonly breakEven: { readonly low: BreakEven; readonly high: BreakEven }
  readonly suppliers: readonly SupplierFigures[]
  /** Those that had a part in it. */
  readonly assumptions: readonly Assumption[]
  readonly draws: number
  readonly seed: number
}

/** So many of the largest producers stand for "elsewhere" where no deal names anybody. */
const largestProducers = 5

const scaled = (known: Known, factor: number): Known =>
  known.how === 'record' ? known : { ...known, range: { low: known.range.low * factor, high: known.range.high * factor } }

/** Tonnes as the baseline counts them; a deal that does not say what a tonne counts is taken as it does. */
const tonnesIn = ({ tonnes, content }: SupplyDeal, baseline: Baseline): Told<Known | null> => {
  if (tonnes.value === null || content === baseline.content) return tonnes
  if (content === null) return { ...tonnes, because: `${tonnes.because}; what a tonne counts is not said, taken as ${baseline.content}` }
  const factor = contentFactor(content, baseline.content)
  if (factor === null)
    return {
      value: null,
      because: `not comparable: the deal counts ${content}, the imports ${baseline.content ?? 'something that is not said'}`,
    }
  return { value: scaled(tonnes.value, factor), because: `${tonnes.because}; t ${content} x ${factor.toFixed(3)} = t ${baseline.content}` }
}

const counted = (
  deal: SupplyDeal,
  asked: WhatIfAsked,
  baseline: Baseline,
  partners: readonly string[],
  context: CheckContext,
): CountedDeal => {
  const assumed = (key: 'tonnes' | 'delivered' | 'start' | 'full') => assumedFor(asked.assumptions, key, deal.id)
  const [mass, part, start, full] = [assumed('tonnes'), assumed('delivered'), assumed('start'), assumed('full')]
  const tonnes = mass === null ? tonnesIn(deal, baseline) : { value: knownOf(mass), because: `assumed: ${mass.words}` }
  const delivered = part === null ? deal.delivered : { value: knownOf(part), because: `assumed: ${part.words}` }
  return {
    deal,
    tonnes,
    delivered,
    change: {
      id: deal.id,
      // who of several would supply is not told: together they are one that supplies nothing yet
      supplier: deal.suppliers.length === 1 ? (deal.suppliers[0] ?? '') : deal.suppliers.join('/'),
      tonnes: tonnes.value,
      delivered: delivered.value,
      startYear: start?.low ?? deal.startYear,
      fullYear: full?.low ?? deal.fullYear,
    },
    partner: partnerIn(context.world, deal, partners, asked.importer.id, context.asOf),
  }
}

const largestOf = ({ suppliers, importer }: Baseline, names: (id: string) => string): Party | null => {
  const found = suppliers.find(({ state }) => state !== importer)?.state
  return found === undefined ? null : { id: found, name: names(found), states: [found] }
}

const figuresOf = (
  states: readonly string[],
  baseline: Baseline,
  partners: readonly string[],
  context: CheckContext,
): readonly SupplierFigures[] => {
  const year = Number(context.asOf.slice(0, 4))
  const production = productionOf(context.world, baseline.material, baseline.content, year)
  const reserves = reservesOf(context.world, baseline.material, baseline.content, year)
  return states.map((state) => {
    const [made, held] = [production.get(state) ?? null, reserves.get(state) ?? null]
    return {
      state,
      production: made,
      reserves: held,
      produced: made === null ? null : tonnesAs(made, baseline.content),
      inGround: held === null ? null : tonnesAs(held, baseline.content),
      share: before({ baseline, partners: [state] }).partnerShare,
      partner: partnerIn(
        context.world,
        { projects: projectsOf(context.world, state, baseline.material), suppliers: [state], material: baseline.material },
        partners,
        baseline.importer,
        context.asOf,
      ),
    }
  })
}

const producersOf = (baseline: Baseline, partners: readonly string[], context: CheckContext): readonly string[] =>
  [...productionOf(context.world, baseline.material, baseline.content, Number(context.asOf.slice(0, 4))).values()]
    .filter(({ state, tonnes }) => tonnes > 0 && !partners.includes(state) && state !== baseline.importer)
    .toSorted((left, right) => right.tonnes - left.tonnes)
    .slice(0, largestProducers)
    .map(({ state }) => state)

/** Every year in which something begins or is complete, from this one on. */
const turningYears = (changes: readonly SupplyChange[], thisYear: number): readonly number[] => {
  const years = changes.filter(({ tonnes }) => tonnes !== null).flatMap(({ startYear, fullYear }) => [startYear, fullYear])
  const known = [...new Set(years.filter((year) => year !== null && year >= thisYear))] as number[]
  return known.toSorted((left, right) => left - right)
}

/** `picked`: the deals that count, of those that touch the material. */
export const whatIfAnswer = (
  asked: WhatIfAsked,
  found: WorldBaseline,
  picked: (deals: readonly SupplyDeal[]) => readonly SupplyDeal[],
  context: CheckContext,
): WhatIfAnswer | null => {
  const { world, asOf } = context
  const partner = asked.partner ?? largestOf(found.baseline, (id) => world.states.get(id)?.name ?? id)
  if (partner === null) return null
  const whole = assumedFor(asked.assumptions, 'total', '')
  const baseline: Baseline = whole === null ? found.baseline : { ...found.baseline, unit: 't', totalTonnes: (whole.low + whole.high) / 2 }
  const deals = countedOnce(picked(dealsFor(asked.importer.id, asked.material, context)), world).map((deal) =>
    counted(deal, asked, baseline, partner.states, context),
  )
  const changes = [...deals.map(({ change }) => change), ...asked.added]
  const computable = changes.filter(({ tonnes }) => tonnes !== null)
  const thisYear = Number(asOf.slice(0, 4))
  const today = before({ baseline, partners: partner.states })
  const asIf = { baseline, partners: partner.states, changes, seed: asked.seed, draws: asked.draws }
  const outcomes = computable.length === 0 ? null : whatIf(asIf, turningYears(computable, thisYear))
  const target = asked.target ?? today.partnerShare.low / 2
  const named = [...computable, ...deals.filter(({ deal }) => !deal.isWider).map(({ change }) => change)]
  const supplying = [...new Set(asked.from.length > 0 ? asked.from : named.flatMap(({ supplier }) => supplier.split('/')))].filter(
    (state) => !partner.states.includes(state) && state !== '',
  )
  const states = supplying.length > 0 ? supplying : producersOf(baseline, partner.states, context)
  return {
    material: asked.material,
    importer: asked.importer,
    partner,
    isPartnerChosen: asked.partner !== null,
    world: found,
    baseline,
    isPartnerNamed: partnerShare(baseline, partner.states).isNamed,
    today,
    deals,
    added: asked.added,
    outcomes,
    why:
      outcomes !== null
        ? null
        : computable.length === 0
          ? changes.length === 0
            ? 'no deal on record touches it, and none was added'
            : 'no tonnage: none of these deals tells tonnes a year'
          : 'no tonnage of what the importer takes in all: give it with --assume total=TONNES',
    completeBy:
      computable.length === 0 || computable.some(({ fullYear }) => fullYear === null)
        ? null
        : Math.max(...computable.map(({ fullYear }) => fullYear ?? 0)),
    target,
    isTargetGiven: asked.target !== null,
    breakEven: breakEvenFor(baseline, partner.states, supplying, target),
    suppliers: figuresOf(states, baseline, partner.states, context),
    assumptions: asked.assumptions.filter(
      (one) =>
        (one.key === 'total' && whole === one) ||
        deals.some(
          ({ deal }) =>
            ['tonnes', 'delivered', 'start', 'full'].includes(one.key) && assumedFor(asked.assumptions, one.key, deal.id) === one,
        ),
    ),
    draws: asked.draws,
    seed: asked.seed,
  }
}
