/** Diversify for the terminal. In: answers of calls/diversify.ts, a width. Out: who delivers how much after it, what is moved, what limits are worth, the conflict, the front, sources. */
import { columnsOf, wrap } from '../brief/wrap.ts'
import { measureText } from '../checks/measure-rows.ts'
import type { Baseline } from '../supply/baseline.ts'
import { type CapacityBasis, type Limits, type MarketSupplier, unnamed } from '../supply/diversify-market.ts'
import type { World } from '../world/world.ts'
import { type DiversifyAnswer, hhiOf } from './diversify.ts'
import { numberedSources, percent, stateName, three, two } from './supply-words.ts'

export const basisWords: Readonly<Record<Baseline['basis'], string>> = {
  imports: 'imports',
  purchases: 'purchases',
  supply: 'supply (own output and imports)',
  consumption: 'apparent consumption',
  'world-production': 'world production',
}

const rounded = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0 })

/** "1,234 t", "12.5 points". */
export const quantityText = ({ built }: DiversifyAnswer, value: number): string =>
  `${rounded(value)} ${built.unit === 't' ? 't' : 'points'}`

const isMoney = (unit: string): boolean => /^[A-Z]{3}\/t$/.test(unit)

/** What the objective amounts to: "USD 1,200", "1,200 km x t"; without a tonnage the mean of one tonne. */
const objectiveText = (answer: DiversifyAnswer, value: number): string => {
  const { costUnit: unit, built } = answer
  if (unit === null) return quantityText(answer, value)
  if (built.unit === 'points') return `${rounded(value / 100)} ${unit} on average`
  return isMoney(unit) ? `${unit.slice(0, 3)} ${rounded(value)} a year` : `${rounded(value)} ${unit} x t`
}

const nameOf = (world: World, id: string): string =>
  id === unnamed ? 'others, not named' : (world.groups.get(id)?.name ?? stateName(world, id))

export const listTitle = ({ form, period, basis, stage }: Baseline): string =>
  `${basisWords[basis]}${stage === null ? '' : `, ${stage}`}${form === '' || form === 'total' ? '' : ` (${form})`}, ${period}`

export const limitWords = ({ ask }: DiversifyAnswer, world: World): string[] => limitTexts(ask.limits, world)

export const limitTexts = (limits: Limits, world: World): string[] => [
  ...(limits.each === null ? [] : [`no more than ${percent(limits.each)} from one third country`]),
  ...[...limits.states].map(([state, cap]) => `no more than ${percent(cap)} from ${nameOf(world, state)}`),
  ...limits.blocs.map(({ id, cap }) => `no more than ${percent(cap)} from ${nameOf(world, id)} together`),
  ...[...limits.contracts].map(
    ([state, least]) =>
      `at least ${'tonnes' in least ? `${rounded(least.tonnes)} t` : percent(least.share)} from ${nameOf(world, state)}, by contract`,
  ),
]

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`

export const objectiveWords = ({ costUnit, built }: DiversifyAnswer): string => {
  if (costUnit === null)
    return `Sought: the fewest ${built.unit === 't' ? 'tonnes' : 'points'} moved from today’s mix. No prices are given, so no figure here is a cost or a saving.`
  return isMoney(costUnit)
    ? `Sought: the least cost, by the prices of the file (${costUnit}, landed: price, tariff and freight).`
    : `Sought: the least sum of ${costUnit} x tonnes, by the figures of the file. No prices are given, so no figure here is a cost or a saving.`
}

const capacityWords: Readonly<Record<CapacityBasis, string>> = {
  production: 'all that it produced in',
  capacity: 'its capacity of',
  assumed: 'your assumption',
  today: 'what it delivers today; no larger output on record',
  unbounded: 'counted as unbounded, as you asked',
}

const capacityText = (one: MarketSupplier | undefined, cite: (ids: readonly string[]) => string): string => {
  if (one === undefined) return 'stay as they are'
  const { basis, figure } = one
  if (figure === null || basis === 'today' || basis === 'unbounded') return capacityWords[basis]
  return basis === 'assumed'
    ? `${rounded(figure.tonnes)} t: ${capacityWords.assumed}`
    : `${rounded(figure.tonnes)} t: ${capacityWords[basis]} ${figure.year} ${cite([figure.source])}`
}

/** Suppliers that neither deliver today nor afterwards are counted, not listed. */
const planLines = (answer: DiversifyAnswer, world: World, cite: (ids: readonly string[]) => string, width: number): string[] => {
  const { plan, built, ranges } = answer
  if (plan === null) return []
  const { demand } = built.market
  const cell = (value: number): string => `${rounded(value)} (${percent(value / demand)})`
  const rows = plan.allocations
    .map((one, index) => ({ ...one, range: ranges[index] ?? { low: one.after, high: one.after } }))
    .filter(({ today, after }) => Math.max(today, after) > demand * 5e-4)
    .toSorted((left, right) => right.after - left.after)
  const left = plan.allocations.length - rows.length
  const isOpen = ({ low, high }: { readonly low: number; readonly high: number }): boolean => high - low > demand * 5e-4
  return [
    ...columnsOf(
      [
        ['supplier', `today, ${built.unit}`, 'after', 'as good', 'the most it can'],
        ...rows.map(({ supplier, today, after, range }) => [
          nameOf(world, supplier),
          cell(today),
          cell(after),
          isOpen(range) ? `${rounded(range.low)} to ${rounded(range.high)}` : '',
          capacityText(
            built.suppliers.find(({ state }) => state === supplier),
            cite,
          ),
        ]),
      ],
      width,
    ),
    ...(left > 0 ? [`and ${left} who deliver next to nothing before and after`] : []),
  ]
}

const outcomeLines = (answer: DiversifyAnswer, width: number): string[] => {
  const { plan, built, costUnit } = answer
  if (plan === null) return []
  const { demand, suppliers } = built.market
  const hhi = (at: 'today' | 'after'): number => hhiOf(plan.allocations.map((one) => ({ supplier: one.supplier, quantity: one[at] })))
  const costToday = suppliers.reduce((total, { today, cost }) => total + today * (cost ?? 0), 0)
  const moved =
    plan.moved === 0 && costUnit === null
      ? 'Nothing has to move: today’s mix keeps the limits.'
      : `Moved: ${quantityText(answer, plan.moved)}, ${percent(plan.moved / demand)} of the whole.`
  return [
    ...wrap(
      `${moved} HHI ${three(hhi('today'))} today, ${three(hhi('after'))} after.${costUnit === null ? '' : ` ${objectiveText(answer, plan.cost ?? 0)}, today ${objectiveText(answer, costToday)}.`}`,
      width,
    ),
    ...(answer.ranges.some(({ low, high }) => high - low > demand * 5e-4)
      ? wrap(
          `Other answers are as good: “as good” says between what each could lie. The one shown asks every supplier for the same part of what it has to spare.`,
          width,
        )
      : []),
  ]
}

const gainLines = (answer: DiversifyAnswer, world: World, width: number): string[] =>
  answer.gains.slice(0, 8).flatMap(({ limit, id, gain }) => {
    const what = {
      cap: `One more percentage point from ${nameOf(world, id)}`,
      bloc: `One more percentage point from ${nameOf(world, id)} together`,
      capacity: `Capacity of one per cent of the whole (${quantityText(answer, answer.built.market.demand / 100)}) more in ${nameOf(world, id)}`,
      contract: `One percentage point less under contract from ${nameOf(world, id)}`,
    }[limit]
    const { costUnit } = answer
    const does =
      costUnit === null
        ? `would spare moving ${quantityText(answer, gain)}`
        : `would ${isMoney(costUnit) ? 'save' : 'spare'} ${objectiveText(answer, gain)}`
    return wrap(`${what} ${does}.`, width)
  })

const limitLine = (answer: DiversifyAnswer, world: World, one: NonNullable<DiversifyAnswer['conflict']>['limits'][number]): string => {
  const quantity = quantityText(answer, one.quantity)
  const name = nameOf(world, one.id)
  const supplier = answer.built.suppliers.find(({ state }) => state === one.id)
  if (one.limit === 'cap') return `${name}: no more than ${percent(one.quantity / answer.built.market.demand)}, ${quantity}`
  if (one.limit === 'bloc') return `${name} together: no more than ${percent(one.quantity / answer.built.market.demand)}, ${quantity}`
  if (one.id === unnamed) return `${name}: stay as they are, ${quantity}`
  if (one.limit === 'contract') return `${name}: at least ${quantity}, by contract`
  const why =
    supplier === undefined
      ? ''
      : ` (${capacityWords[supplier.basis]}${supplier.figure?.year ? ` ${supplier.basis === 'today' ? '' : supplier.figure.year}` : ''})`
  return `${name}: can deliver ${quantity}${why.replace(/ \)$/, ')')}`
}

const mostLimits = 12

const conflictLines = (answer: DiversifyAnswer, world: World, width: number): string[] => {
  const { conflict } = answer
  if (conflict === null) return []
  const { demand } = answer.built.market
  const sorted = conflict.limits.toSorted(
    (left, right) => Number(left.limit === 'capacity') - Number(right.limit === 'capacity') || right.quantity - left.quantity,
  )
  const rest = sorted.slice(mostLimits)
  const short = [
    ...(conflict.shortfall > 0 ? [`${quantityText(answer, conflict.shortfall)} (${percent(conflict.shortfall / demand)}) are short`] : []),
    ...(conflict.excess > 0 ? [`contracts take ${quantityText(answer, conflict.excess)} too much`] : []),
  ]
  return [
    ...wrap(`These limits cannot hold together: ${short.join('; ')}. Were any one of them left out, the others could hold:`, width),
    ...sorted.slice(0, mostLimits).flatMap((one) => wrap(limitLine(answer, world, one), width - 2).map((line) => `  ${line}`)),
    ...(rest.length === 0
      ? []
      : [
          `  and ${rest.length} more, ${quantityText(
            answer,
            rest.reduce((total, { quantity }) => total + quantity, 0),
          )} together`,
        ]),
    ...(answer.leastCap === null
      ? []
      : wrap(
          `With all else as it is, the lowest cap on one third country that can hold is ${percent(Math.ceil(answer.leastCap * 1000) / 1000)}.`,
          width,
        )),
  ]
}

const openLines = (answer: DiversifyAnswer, width: number): string[] => {
  const { openTonnage } = answer
  if (openTonnage === null) return []
  const most = openTonnage.largestDemand
  const whole = basisWords[answer.list.baseline.basis]
  const even =
    most === null
      ? ''
      : most === 0
        ? ' No other state’s output is on record at this stage, so nobody is known who could take it over.'
        : ` Break-even: all that other states produce, on record, is enough where the whole of the ${whole} weighs up to ${rounded(most)} t a year.`
  return wrap(
    `At least ${quantityText(answer, openTonnage.moved)} have to move. Who could take them is not computable: no tonnage of these shares is on record, so no capacity can be held against them.${even} --demand TONNES says what the whole weighs; --unbounded counts those who deliver today as unbounded.`,
    width,
  )
}

const frontLines = (answer: DiversifyAnswer, world: World, width: number): string[] => {
  const { front, risk, costUnit } = answer
  const [first, last] = [front[0], front.at(-1)]
  if (first === undefined || last === undefined) return []
  const isHhi = risk.measure === 'hhi'
  if (front.length === 1)
    return wrap(
      `The answer that ${costUnit === null ? 'moves the fewest' : 'costs the least'} has the least risk too (${isHhi ? `HHI ${three(first.risk)}` : `governance-weighted ${two(first.risk)}, 0 best to 10 worst`}): within these limits nothing lowers it.`,
      width,
    )
  const unknown = isHhi ? [] : first.shares.map(({ supplier }) => supplier).filter((id) => id !== unnamed && !risk.weights.has(id))
  return [
    '',
    ...wrap(
      `${costUnit === null ? `The fewest ${answer.built.unit === 't' ? 'tonnes' : 'points'} moved` : 'The least cost'} for each level of risk, ${isHhi ? 'HHI (0 to 1)' : 'governance-weighted (sum of share x risk, 0 best to 10 worst; the World Bank’s estimates)'}:`,
      width,
    ),
    ...columnsOf(
      [
        ['risk', costUnit === null ? 'moved' : 'cost', 'HHI', 'largest supplier'],
        ...front.map((point) => {
          const [largest] = point.shares.filter(({ supplier }) => supplier !== unnamed).toSorted((left, right) => right.share - left.share)
          return [
            isHhi ? three(point.risk) : two(point.risk),
            objectiveText(answer, point.objective),
            three(hhiOf(point.shares.map(({ supplier, share }) => ({ supplier, quantity: share })))),
            largest === undefined ? '' : `${nameOf(world, largest.supplier)} ${percent(largest.share)}`,
          ]
        }),
      ],
      width,
    ),
    ...(unknown.length === 0 && isHhi
      ? []
      : wrap(
          [
            ...(unknown.length === 0 ? [] : [`No estimate of ${unknown.map((id) => nameOf(world, id)).join(', ')}: counted as 10.`]),
            ...(first.shares.some(({ supplier }) => supplier === unnamed) && !isHhi
              ? ['Others, not named, count as 10 in every line, and stay as they are.']
              : []),
          ].join(' '),
          width,
        )),
  ]
}

const assumptionLines = ({ ask, built }: DiversifyAnswer, world: World, width: number): string[] => {
  const given = [
    ...(ask.demand === null ? [] : [`the whole weighs ${rounded(ask.demand)} t a year`]),
    ...[...ask.capacities].map(([state, tonnes]) => `${nameOf(world, state)} can deliver ${rounded(tonnes)} t a year`),
    ...(ask.limits.isUnbounded && built.suppliers.some(({ basis }) => basis === 'unbounded')
      ? ['who delivers today and has no known capacity counts as unbounded']
      : []),
  ]
  return given.length === 0 ? [] : wrap(`Your assumptions: ${given.join('; ')}.`, width)
}

const cautionLines = (answer: DiversifyAnswer, world: World, width: number): string[] => {
  const { built, list } = answer
  const used = built.unit === 't' && built.suppliers.some(({ basis }) => basis === 'production' || basis === 'capacity')
  return [
    ...(used
      ? wrap(
          'A capacity is a whole state’s output: what other buyers take of it is not deducted, and ore is not told apart from what is refined of it unless the list says so. It is the most that could come, not what would.',
          width,
        )
      : []),
    ...(list.tonnage === null || answer.ask.demand !== null
      ? []
      : wrap(
          `Tonnes: the shares of ${list.baseline.period} of ${rounded(list.tonnage.tonnes)} t a year${list.tonnage.content === null ? '' : ` (${list.tonnage.content})`}, ${list.tonnage.period}${list.tonnage.isEstimated ? ', partly estimated by the source' : ''}.`,
          width,
        )),
    ...(answer.barred.length === 0
      ? []
      : [
          'Nothing new is counted from (--count-barred counts it):',
          ...answer.barred.flatMap(({ state, measure }) =>
            wrap(`${nameOf(world, state)}: ${measureText(world, measure)}`, width - 2).map((line) => `  ${line}`),
          ),
        ]),
    ...(built.leftOut.length === 0 ? [] : wrap(`Left out, since the file has no price of theirs: ${built.leftOut.join(', ')}.`, width)),
    ...(answer.others.length === 0
      ? []
      : wrap(`Other lists on record (--form, --stage): ${answer.others.map(listTitle).join('; ')}.`, width)),
  ]
}

export const diversifyText = (answer: DiversifyAnswer, world: World, governanceSources: readonly string[], width: number): string => {
  const isGoverned = answer.front.length > 1 && answer.risk.measure === 'governance'
  const { cite, lines } = numberedSources(world, [...answer.sources, ...(isGoverned ? governanceSources : [])], width)
  const limits = limitWords(answer, world)
  const prices = answer.ask.costs?.filter(({ country_iso3 }) => answer.built.market.suppliers.some(({ id }) => id === country_iso3)) ?? []
  return `${[
    ...wrap(`${answer.material}, ${answer.importer.name}: ${listTitle(answer.list.baseline)} ${cite(answer.list.baseline.sources)}`, width),
    ...wrap(limits.length === 0 ? 'No limits.' : sentence(limits.join('; ')), width),
    ...wrap(objectiveWords(answer), width),
    ...assumptionLines(answer, world, width),
    '',
    ...conflictLines(answer, world, width),
    ...openLines(answer, width),
    ...planLines(answer, world, cite, width),
    '',
    ...outcomeLines(answer, width),
    ...gainLines(answer, world, width),
    ...frontLines(answer, world, width),
    ...cautionLines(answer, world, width),
    ...(lines.length > 1 ? lines : []),
    ...[...new Set(prices.map(({ source, year }) => `Prices: ${source}, ${year}`))].flatMap((line) => wrap(line, width)),
  ]
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')}\n`
}
