/**
 * Worked examples of docs/supply.md. In: Markdown with blocks ```example NAME, of lines "input: values" and "result = number". Out: the blocks, and how
 * each is computed anew by the code. A measure that is new gets a block and a line in `computed`.
 */
import { breakEven } from '../src/supply/break-even.ts'
import { chainShares } from '../src/supply/chain.ts'
import { worldChain } from '../src/supply/chain-world.ts'
import {
  effectivePartners,
  evenness,
  herfindahlRange,
  type Share,
  shannonEntropy,
  weightedHerfindahl,
} from '../src/supply/concentration.ts'
import { controlShares } from '../src/supply/control.ts'
import { crossingShare } from '../src/supply/corridors.ts'
import { draw, quantile, randomFrom } from '../src/supply/draws.ts'
import { economicImportance } from '../src/supply/economic-importance.ts'
import { exactly } from '../src/supply/estimate.ts'
import { governanceRisk, worstGovernance } from '../src/supply/governance.ts'
import { effectiveNumber, entropyAmongPoles, evennessOf } from '../src/supply/multi-vector.ts'
import {
  apparentConsumption,
  dependenceOn,
  importReliance2017,
  netImportReliance,
  shareOfConsumption,
} from '../src/supply/net-import-reliance.ts'
import { clear } from '../src/supply/shock.ts'
import { shareOf } from '../src/supply/state-profile.ts'
import { supplyRisk } from '../src/supply/supply-risk.ts'
import { whatIf } from '../src/supply/what-if.ts'
import { diversified } from './worked-diversification.ts'

export interface WorkedExample {
  readonly name: string
  readonly inputs: ReadonlyMap<string, string>
  /** As printed: the digits say how exactly. */
  readonly results: ReadonlyMap<string, string>
}

const BLOCK = /^```example (?<name>[a-z-]+)\n(?<body>[^`]*)^```/gm

export const workedExamples = (markdown: string): readonly WorkedExample[] =>
  [...markdown.matchAll(BLOCK)].map(({ groups = {} }) => {
    const lines = (groups.body ?? '').split('\n').filter((line) => line !== '')
    const pairs = (separator: string) =>
      new Map(
        lines
          .filter((line) => line.includes(separator))
          .map((line) => [line.slice(0, line.indexOf(separator)), line.slice(line.indexOf(separator) + separator.length)]),
      )
    return { name: groups.name ?? '', inputs: pairs(': '), results: pairs(' = ') }
  })

/** What an example gives its computation; an input that is missing is an Error. */
export const readerOf = ({ name, inputs }: WorkedExample) => {
  const text = (of: string): string => {
    const value = inputs.get(of)
    if (value === undefined) throw new Error(`the example ${name} has no input "${of}"`)
    return value
  }
  const words = (of: string): readonly string[] => text(of).split(', ')
  return {
    words,
    number: (of: string): number => Number(text(of)),
    numbers: (of: string): readonly number[] => words(of).map(Number),
    shares: (of: string): readonly Share[] =>
      words(of).map((one) => ({ supplier: one.split(' ')[0] ?? '', fraction: Number(one.split(' ')[1]) })),
    named: (start: string): ReadonlyMap<string, readonly Share[]> =>
      new Map(
        [...inputs].flatMap(([key, value]) =>
          key.startsWith(start)
            ? [
                [
                  key.slice(start.length),
                  value.split(', ').map((one) => ({ supplier: one.split(' ')[0] ?? '', fraction: Number(one.split(' ')[1]) })),
                ] as const,
              ]
            : [],
        ),
      ),
  }
}

export type Reader = ReturnType<typeof readerOf>

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const orNaN = (value: number | null | undefined): number => value ?? Number.NaN

/** By the name of the example: its results by name. */
export const computed: Readonly<Record<string, (of: Reader) => Readonly<Record<string, number>>>> = {
  'partner-share'(of) {
    const suppliers = of.shares('shares')
    const rest = 1 - sum(suppliers.map(({ fraction }) => fraction))
    const { low, high } = shareOf(of.words('partners'), { suppliers, rest })
    return { rest, least: low, most: high }
  },
  hhi(of) {
    const { low, high } = herfindahlRange(of.numbers('shares'))
    return { least: low, most: high }
  },
  governance(of) {
    const risks = of.numbers('means').map(governanceRisk)
    const shares = of.numbers('shares')
    const least = weightedHerfindahl(shares.map((fraction, at) => ({ fraction, weight: orNaN(risks[at]) })))
    return {
      'risk of the first': orNaN(risks[0]),
      'risk of the second': orNaN(risks[1]),
      least,
      most: least + weightedHerfindahl([{ fraction: 1 - sum(shares), weight: worstGovernance }]),
    }
  },
  diversity(of) {
    const shares = of.numbers('shares')
    return { H: shannonEntropy(shares), N: effectivePartners(shares), E: orNaN(evenness(shares, of.number('n'))) }
  },
  'net-import-reliance'(of) {
    const flows = {
      production: of.number('production'),
      secondary: of.number('secondary'),
      imports: of.number('imports'),
      exports: of.number('exports'),
    }
    return { C: apparentConsumption(flows), NIR: orNaN(netImportReliance(flows)), 'EU formula': orNaN(importReliance2017(flows)) }
  },
  'of-consumption'(of) {
    const [share, imports, consumption] = [of.number('share of imports'), of.number('imports'), of.number('consumption')]
    const direct = dependenceOn(['P'], new Map([['P', share * imports]]), { consumption })
    const known = shareOfConsumption(exactly(share), imports, consumption)
    if (Math.abs(orNaN(direct) - orNaN(known?.value)) > 1e-12) throw new Error('two ways to the share of consumption differ')
    return { 'of consumption': orNaN(direct) }
  },
  'over-years'(of) {
    const share = (year: string): number => {
      const [part, whole] = of.numbers(year)
      return orNaN(part) / orNaN(whole)
    }
    return { 'share 2022': share('2022'), 'share 2025': share('2025') }
  },
  'supply-risk'(of) {
    const terms = {
      hhiGlobal: of.number('A'),
      hhiEu: of.number('B'),
      importReliance: of.number('IR'),
      recycling: of.number('EoL-RIR'),
      substitution: of.number('SI'),
    }
    return { SR: supplyRisk('global+eu', terms) }
  },
  'economic-importance'(of) {
    const valueAdded = of.numbers('value added')
    const uses = of.numbers('shares').map((fraction, at) => ({ fraction, valueAdded: orNaN(valueAdded[at]) }))
    return {
      EI: orNaN(economicImportance(uses, exactly(of.number('SI')), { low: Math.min(...valueAdded), high: of.number('largest') }).value),
    }
  },
  'multi-vector'(of) {
    const poles = of.numbers('poles')
    const all = entropyAmongPoles(poles, 0, Number.POSITIVE_INFINITY)
    const known = poles.slice(0, -1)
    const open = entropyAmongPoles(known, 1, of.number('all trade') - of.number('outside the poles') - sum(known))
    const bounds = open === null ? null : evennessOf(open, poles.length)
    return {
      E: all === null ? Number.NaN : orNaN(evennessOf(all, poles.length)?.value),
      N: all === null ? Number.NaN : orNaN(effectiveNumber(all).value),
      'least E without the last': orNaN(bounds?.low),
      'most E without the last': orNaN(bounds?.high),
    }
  },
  'what-if'(of) {
    const suppliers = of
      .shares('shares')
      .map(({ supplier, fraction }) => ({ state: supplier, share: fraction, low: fraction, high: fraction, tonnes: null }))
    const unnamedShare = 1 - suppliers.reduce((sum, { share }) => sum + share, 0)
    const what = {
      importer: 'USA',
      material: 'tungsten',
      stage: null,
      form: 'total',
      period: '2021-24',
      basis: 'imports',
      content: 'W',
    } as const
    const baseline = { ...what, unit: 't', suppliers, unnamedShare, totalTonnes: of.number('total'), sources: [] } as const
    const certain = (value: number) => ({ how: 'bounds', range: { low: value, high: value } }) as const
    const change = {
      id: 'deal',
      supplier: of.words('from')[0] ?? '',
      tonnes: certain(of.number('tonnes')),
      delivered: certain(1),
      startYear: null,
      fullYear: null,
    }
    const outcomes = whatIf({ baseline, partners: of.words('partner'), changes: [change], seed: 1, draws: 1 }) ?? []
    return Object.fromEntries(outcomes.map(({ mode, partnerShare }) => [mode, partnerShare.low]))
  },
  kept(of) {
    const random = randomFrom(1)
    const known = { how: 'record', kept: of.number('kept'), partly: 0, due: of.number('due') } as const
    const all = Array.from({ length: 100_000 }, () => draw(known, random))
    const at = (numbers: readonly number[], share: number): number =>
      quantile(
        numbers.toSorted((left, right) => left - right),
        share,
      )
    return {
      low: at(
        all.map(({ low }) => low),
        0.05,
      ),
      high: at(
        all.map(({ high }) => high),
        0.95,
      ),
    }
  },
  'break-even'(of) {
    const total = of.number('total')
    const { replacingPartner, replacingAll, onTop } = breakEven(of.number('partner'), of.number('supplier'), of.number('target'))
    return {
      'in place of the partner': replacingPartner * total,
      'in place of all': replacingAll * total,
      'on top': (onTop ?? Number.NaN) * total,
    }
  },
  shock(of) {
    const shortfall = of.number('share') * of.number('cut')
    const cleared = clear(shortfall, { demand: of.number('demand elasticity'), supply: of.number('supply elasticity') })
    return { shortfall, price: cleared?.price ?? Number.NaN, quantity: cleared?.quantity ?? Number.NaN }
  },
  chain(of) {
    const { direct, byStage, anyStage } = chainShares([of.named('ore of ')], of.shares('refiners'), of.words('partner'))
    return { direct: direct.low, ore: orNaN(byStage[0]?.low), 'any stage': anyStage.high }
  },
  'chain-by-world-shares'(of) {
    const stages = { mining: of.shares('mining'), refining: of.shares('refining'), flows: new Map() }
    const { direct, ore, anyStage } = worldChain(of.shares('refiners'), stages, of.words('partner'))
    return {
      direct: direct.low,
      'least ore': ore.low,
      'most ore': ore.high,
      'least any stage': anyStage.low,
      'most any stage': anyStage.high,
    }
  },
  control(of) {
    const result = controlShares(
      of.number('whole'),
      [{ project: 'mine', quantity: of.number('output') }],
      of.shares('stakes').map(({ supplier, fraction }) => ({ project: 'mine', state: supplier, fraction })),
    )
    const usa = result?.shares.find(({ state }) => state === 'USA')
    return { 'least of USA': orNaN(usa?.low), 'most of USA': orNaN(usa?.high), unknown: orNaN(result?.unknown) }
  },
  corridors(of) {
    const crossing = new Map(of.shares('crossing').map(({ supplier, fraction }) => [supplier, { low: fraction, high: fraction }]))
    const { low, high } = crossingShare(of.shares('shares'), crossing)
    return { least: low, most: high }
  },
  ...diversified,
}
