/** A what-if for the terminal. In: an answer and a width. Out: today, the deals, what they would change both ways, the break-even, assumptions, sources. */
import { closeSentence } from '../brief/sentence.ts'
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

/** The first line by `by`, those below it two further. */
const hanging = (text: string, width: number, by = 2): string[] =>
  wrap(text, width - by - 2).map((line, at) => `${' '.repeat(at === 0 ? by : by + 2)}${line}`)
const indented = (text: string, width: number, by = 2): string[] => wrap(text, width - by).map((line) => `${' '.repeat(by)}${line}`)

const todayLines = (answer: WhatIfAnswer, world: World, width: number): string[] => {
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
  const shares = baseline.suppliers.slice(0, mostNamed).map(({ state, share: theirs }) => `${name(world, state)} ${percentOf(theirs)}`)
  const others = baseline.unnamedShare === 0 ? '' : `; not named ${percentOf(baseline.unnamedShare)}`
  return [...wrap(`${said}; HHI ${rangeOf(today.hhi, three)}; ${whole}.`, width), ...hanging(`${shares.join(', ')}${others}`, width)]
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
    ...wrap(`${nth}. ${closed(deal.sentence)} (${deal.from}${deal.day === null ? '' : `, ${deal.day}`}; ${deal.id})`, width - 2).map(
      (line, at) => `${at === 0 ? '  ' : '     '}${line}`,
    ),
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

/** Those that tell tonnes in full, then the others by their words. */
const dealsLines = (deals: readonly CountedDeal[], content: string | null, world: World, width: number): string[] => {
  if (deals.length === 0) return ['Deals that touch it: none on record.']
  const told = deals.filter(({ tonnes }) => tonnes.value !== null)
  const untold = [...new Map(deals.filter(({ tonnes }) => tonnes.value === null).map((one) => [one.deal.sentence, one])).values()]
  const shown = untold.slice(0, mostNamed)
  return [
    `Deals that touch it: ${deals.length}${told.length === 0 ? ', none with tonnes a year' : ''}`,
    ...told.flatMap((deal, at) => dealLines(deal, at + 1, content, world, width)),
    ...(told.length > 0 && untold.length > 0 ? ['  Not counted:'] : []),
    ...shown.flatMap(({ deal, tonnes, partner }) => [
      ...hanging(
        `- ${closed(deal.sentence)} (${deal.from}${deal.day === null ? '' : `, ${deal.day}`}; ${deal.id}${deal.isWider ? '; it names only the wider term' : ''}; ${tonnes.because})`,
        width,
      ),
      ...partner.found.flatMap(({ text }) => indented(`! ${text}`, width, 4)),
    ]),
    ...(untold.length > shown.length ? [`  and ${untold.length - shown.length} more`] : []),
  ]
}
const closed = (sentence: string): string => closeSentence(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`)

const ways = { additional: 'on top of what is bought today', displacement: 'in place of others, in proportion' } as const

const outcomeLines = (answer: WhatIfAnswer, outcomes: readonly Outcome[], width: number): string[] => {
  const isDrawn = [...answer.deals.map(({ change }) => change), ...answer.added].some(
    ({ tonnes, delivered }) => tonnes !== null && (tonnes.how === 'assumed' || delivered.how !== 'bounds'),
  )
  const line = ({ mode, partnerShare, hhi, newTonnes }: Outcome): string =>
    `${ways[mode]}: ${answer.partner.name} ${rangeOf(answer.today.partnerShare, percentOf)} -> ${spreadOf(partnerShare, percentOf, isDrawn)}; HHI ${spreadOf(hhi, three, isDrawn)}; new: ${spreadOf(newTonnes, (value) => tonnesOf(value, answer.baseline.content), isDrawn)} a year`
  const dated = outcomes.filter(({ year }) => year !== null)
  // what the last year tells is told once
  const byYear = [...Map.groupBy(answer.completeBy !== null && dated.length > 0 ? dated : outcomes, ({ year }) => year)]
  const years =
    answer.completeBy === null
      ? 'How many years it takes is not known: no date is stated for all of it.'
      : `All of it would have come by ${answer.completeBy}.`
  return [
    ...byYear.flatMap(([year, list]) => [
      year === null ? 'When all of them have come:' : `In ${year}:`,
      ...list.flatMap((one) => hanging(`- ${line(one)}`, width)),
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

const supplierLines = (answer: WhatIfAnswer, world: World, width: number): string[] => {
  const known = answer.suppliers.filter(({ production, reserves }) => production !== null || reserves !== null)
  const unknown = answer.suppliers.filter((one) => !known.includes(one)).map(({ state }) => name(world, state))
  const shown = unknown.slice(0, mostNamed).join(', ')
  const more = unknown.length > mostNamed ? ` and ${unknown.length - mostNamed} more` : ''
  return [
    ...known.flatMap((one) => [
      ...hanging(supplierLine(one, answer, world), width),
      ...one.partner.found.flatMap(({ text }) => indented(`! ${text}`, width, 4)),
    ]),
    ...(unknown.length === 0 ? [] : hanging(`No production and no reserves on record: ${shown}${more}`, width)),
  ]
}
const mostNamed = 6

const breakEvenLines = (answer: WhatIfAnswer, world: World, width: number): string[] => {
  const { target, isTargetGiven, partner, today, isPartnerNamed } = answer
  if (!isPartnerNamed && answer.baseline.unnamedShare === 0) return ['What could supply it:', ...supplierLines(answer, world, width)]
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
    ...hanging(`- ${neededText(answer, 'replacingAll')}, in place of others in proportion`, width),
    ...hanging(`- ${neededText(answer, 'onTop')}, on top of what is bought today`, width),
    ...supplierLines(answer, world, width),
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
  ...answer.suppliers.flatMap(({ production, reserves, partner }) => [
    ...(production?.row.source ?? []),
    ...(reserves?.row.source ?? []),
    ...partner.found.flatMap(({ evidence }) => sourceIds(evidence)),
  ]),
]

export const whatIfText = (answer: WhatIfAnswer, world: World, width: number): string => {
  const { deals, added, outcomes, why, assumptions } = answer
  const title = `${answer.material}, ${answer.importer.name}: dependence on ${answer.partner.name}${answer.isPartnerChosen ? '' : ' (its largest supplier; another with --partner)'}`
  return `${[
    ...wrap(title, width),
    '',
    ...todayLines(answer, world, width),
    '',
    ...dealsLines(deals, answer.baseline.content, world, width),
    ...added.map(({ words }) => `  + added by you: ${words}`),
    '',
    ...(outcomes === null ? wrap(`Not computable: ${why}.`, width) : outcomeLines(answer, outcomes, width)),
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
