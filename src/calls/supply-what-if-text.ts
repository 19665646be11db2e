/** A what-if for the terminal. In: an answer and a width. Out: today, the deals, what they would change both ways, the break-even, assumptions, sources. */
import { wrap } from '../brief/wrap.ts'
import type { Evidence } from '../record/verdict.ts'
import type { Outcome } from '../supply/what-if.ts'
import type { World } from '../world/world.ts'
import {
  basisText,
  figureText,
  knownText,
  percentOf,
  periodText,
  rangeOf,
  spreadOf,
  tonnageText,
  tonnesNumber,
  tonnesOf,
} from './supply-figures.ts'
import { sourcesOf } from './supply-lines.ts'
import type { CountedDeal, SupplierFigures, WhatIfAnswer } from './supply-what-if.ts'

const three = (value: number): string => value.toFixed(3)
const name = (world: World, id: string): string =>
  id
    .split('/')
    .map((one) => world.states.get(one)?.name ?? world.groups.get(one)?.name ?? one)
    .join(' or ')

const indented = (text: string, width: number, by = 2): string[] => wrap(text, width - by).map((line) => `${' '.repeat(by)}${line}`)

const todayLines = (answer: WhatIfAnswer, width: number): string[] => {
  const { baseline, partner, today, isPartnerNamed, world: found } = answer
  const share = rangeOf(today.partnerShare, percentOf)
  const of = `${basisText(baseline)}, ${periodText(baseline.period)}`
  const said = isPartnerNamed
    ? `Today: ${partner.name} has ${share} (${of})`
    : baseline.unnamedShare === 0
      ? `Today: ${partner.name} is not among the suppliers (${of}): there is nothing to reduce`
      : `Today: ${partner.name} is not among the suppliers that are named (${of}); it may be among those who are not: ${share}`
  const whole =
    found.tonnage === null
      ? baseline.totalTonnes === null
        ? 'how many tonnes that is, is not on record'
        : `${tonnesNumber(baseline.totalTonnes)} t a year in all, as assumed`
      : `${tonnageText(found.tonnage)} in all`
  return [...wrap(`${said}; HHI ${rangeOf(today.hhi, three)}; ${whole}.`, width)]
}

const dealLines = (
  { deal, tonnes, delivered, change, partner }: CountedDeal,
  nth: number,
  content: string | null,
  world: World,
  width: number,
): string[] => {
  const many = deal.suppliers.length > 3 ? 'one of several states, not told which' : name(world, deal.suppliers.join('/'))
  const mass =
    tonnes.value === null ? tonnes.because : `${knownText(tonnes.value, (value) => tonnesOf(value, content))} a year (${tonnes.because})`
  const years =
    change.startYear === deal.startYear && change.fullYear === deal.fullYear
      ? deal.when
      : `${change.startYear ?? '?'} to ${change.fullYear ?? '?'}, assumed`
  return [
    ...wrap(
      `${nth}. ${deal.sentence}${/[.!?]$/.test(deal.sentence) ? '' : '.'} (${deal.from}${deal.day === null ? '' : `, ${deal.day}`}; ${deal.id})`,
      width - 2,
    ).map((line, at) => `${at === 0 ? '  ' : '     '}${line}`),
    ...indented(
      `from: ${deal.suppliers.length === 0 ? 'not told' : many}${deal.isWider ? '; it names only the wider term' : ''}`,
      width,
      5,
    ),
    ...indented(`tonnes: ${mass}`, width, 5),
    ...(tonnes.value === null ? [] : indented(`comes: ${knownText(delivered.value, percentOf)} of it (${delivered.because})`, width, 5)),
    ...(tonnes.value === null ? [] : indented(`when: ${years}${deal.firmness === null ? '' : `; wording: ${deal.firmness}`}`, width, 5)),
    ...partner.found.flatMap(({ text }) => indented(`! ${text}`, width, 5)),
    ...(tonnes.value === null || partner.unknown.length === 0 ? [] : indented(`not on record: ${partner.unknown.join('; ')}`, width, 5)),
  ]
}

const ways = { additional: 'on top of what is bought today', displacement: 'in place of others, in proportion' } as const

const outcomeLines = (answer: WhatIfAnswer, outcomes: readonly Outcome[], world: World, width: number): string[] => {
  const isDrawn = [...answer.deals.map(({ change }) => change), ...answer.added].some(
    ({ tonnes, delivered }) => tonnes !== null && (tonnes.how === 'assumed' || delivered.how !== 'bounds'),
  )
  const line = ({ mode, partnerShare, hhi, newTonnes }: Outcome): string =>
    `${ways[mode]}: ${answer.partner.name} ${rangeOf(answer.today.partnerShare, percentOf)} -> ${spreadOf(partnerShare, percentOf, isDrawn)}; HHI ${spreadOf(hhi, three, isDrawn)}; new: ${spreadOf(newTonnes, (value) => tonnesOf(value, answer.baseline.content), isDrawn)} a year`
  const byYear = [...Map.groupBy(outcomes, ({ year }) => year)]
  const years =
    answer.completeBy === null
      ? 'How many years it takes is not known: no date is stated for all of it.'
      : `All of it would have come by ${answer.completeBy}.`
  void world
  return [
    ...byYear.flatMap(([year, list]) => [
      year === null ? 'When all of them have come:' : `In ${year}:`,
      ...list.flatMap((one) => indented(`- ${line(one)}`, width)),
    ]),
    ...wrap(
      `${years}${isDrawn ? ` Ranges: ${answer.draws.toLocaleString('en-US')} draws, seed ${answer.seed}.` : ' Nothing is drawn: the bounds are from nothing to all of what is not known.'}`,
      width,
    ),
  ]
}

const neededText = ({ breakEven: { low, high }, baseline }: WhatIfAnswer, pick: 'replacingPartner' | 'replacingAll' | 'onTop'): string => {
  const [few, many] = [low[pick], high[pick]]
  if (few === null || many === null) return 'no addition brings it there'
  const write = (fraction: number): string =>
    baseline.totalTonnes === null
      ? `${percentOf(fraction)} of today’s whole`
      : `${tonnesOf(fraction * baseline.totalTonnes, baseline.content)} a year`
  return rangeOf({ low: few, high: many }, write)
}

/** What a state makes and has, beside what is asked of it. */
const supplierLine = (one: SupplierFigures, answer: WhatIfAnswer, world: World): string => {
  const { baseline, breakEven } = answer
  const need = baseline.totalTonnes === null ? null : breakEven.low.replacingPartner * baseline.totalTonnes
  const makes = one.production === null ? 'no production on record' : `produces ${figureText(one.production)}`
  const has = one.reserves === null ? 'no reserves on record' : `reserves ${figureText(one.reserves)}`
  const compared =
    need === null || need === 0 || one.production === null
      ? ''
      : one.produced === null
        ? `; counted otherwise than the imports, so not compared`
        : one.produced === 0
          ? '; the fewest tonnes needed exceed its output, which is nothing'
          : need > one.produced
            ? `; the fewest tonnes needed are ${(need / one.produced).toFixed(1)} times its output`
            : `; the fewest tonnes needed are ${percentOf(need / one.produced)} of its output`
  const lasts =
    need === null || need === 0 || one.inGround === null
      ? ''
      : one.inGround < need
        ? ', less than one year of it'
        : `, ${Math.floor(one.inGround / need).toLocaleString('en-US')} years of it`
  return `${name(world, one.state)}: ${makes}${compared}; ${has}${lasts}; its share today ${rangeOf(one.share, percentOf)}`
}

const breakEvenLines = (answer: WhatIfAnswer, world: World, width: number): string[] => {
  const { target, isTargetGiven, partner, today, isPartnerNamed } = answer
  if (!isPartnerNamed && answer.baseline.unnamedShare === 0) return []
  if (today.partnerShare.high <= target)
    return wrap(`Break-even: the share of ${partner.name} is already no more than ${percentOf(target)}.`, width)
  return [
    ...wrap(
      `Break-even: to bring the share of ${partner.name} to ${percentOf(target)}${isTargetGiven ? '' : ' (half of today’s; another with --target)'} would take from elsewhere`,
      width,
    ),
    ...indented(
      `- ${neededText(answer, 'replacingPartner')}, where each tonne takes the place of one of ${partner.name}’s (the fewest)`,
      width,
    ),
    ...indented(`- ${neededText(answer, 'replacingAll')}, in place of others in proportion`, width),
    ...indented(`- ${neededText(answer, 'onTop')}, on top of what is bought today`, width),
    ...answer.suppliers.flatMap((one) => indented(supplierLine(one, answer, world), width)),
  ]
}

const sourceIds = (evidence: readonly Evidence[]): readonly string[] =>
  evidence.flatMap((one) => (one.kind === 'row' ? [one.source.id] : []))

/** Ids of all that the answer rests on. */
export const whatIfSources = (answer: WhatIfAnswer): readonly string[] => [
  ...answer.baseline.sources,
  ...answer.deals.flatMap(({ deal, partner }) => [
    ...sourceIds(deal.evidence),
    ...partner.found.flatMap(({ evidence }) => sourceIds(evidence)),
  ]),
  ...answer.suppliers.flatMap(({ production, reserves }) => [...(production?.row.source ?? []), ...(reserves?.row.source ?? [])]),
]

export const whatIfText = (answer: WhatIfAnswer, world: World, width: number): string => {
  const { deals, added, outcomes, why, assumptions } = answer
  const title = `${answer.material}, ${answer.importer.name}: dependence on ${answer.partner.name}${answer.isPartnerChosen ? '' : ' (its largest supplier; another with --partner)'}`
  return `${[
    ...wrap(title, width),
    '',
    ...todayLines(answer, width),
    '',
    ...(deals.length === 0 ? ['Deals that touch it: none on record.'] : [`Deals that touch it: ${deals.length}`]),
    ...deals.flatMap((deal, at) => dealLines(deal, at + 1, answer.baseline.content, world, width)),
    ...added.map(({ words }) => `  + added by you: ${words}`),
    '',
    ...(outcomes === null ? wrap(`Not computable: ${why}.`, width) : outcomeLines(answer, outcomes, world, width)),
    '',
    ...breakEvenLines(answer, world, width),
    ...(assumptions.length === 0 && added.length === 0
      ? []
      : wrap(`Assumed by you: ${[...assumptions.map(({ words }) => words), ...added.map(({ words }) => words)].join('; ')}.`, width)),
    '',
    'Sources:',
    ...sourcesOf(world, whatIfSources(answer)).flatMap(({ title: what, publisher, url }) =>
      indented([publisher, what, url ?? ''].filter((part) => part !== '').join(', '), width),
    ),
  ].join('\n')}\n`
}
