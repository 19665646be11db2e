/** A shock for the terminal and as JSON. In: an answer. Out: the shortfall, who else could send, price where elasticities are given, what is missing, sources. */
import { columnsOf, wrap } from '../brief/wrap.ts'
import type { Range } from '../supply/estimate.ts'
import type { World } from '../world/world.ts'
import { basisText, figureText, percentOf, periodText, rangeOf, tonnageText, tonnesOf } from './supply-figures.ts'
import { rounded, sourcesOf } from './supply-lines.ts'
import type { ShockAnswer } from './supply-shock.ts'
import { baselineLine, figureLine } from './supply-what-if-lines.ts'

const name = (world: World, id: string): string => world.states.get(id)?.name ?? world.groups.get(id)?.name ?? id
const mostShown = 10

const sourceIds = ({ baseline, production, shock, measure }: ShockAnswer): readonly string[] => [
  ...baseline.sources,
  ...shock.substitutes.slice(0, mostShown).flatMap(({ state }) => production.get(state)?.row.source ?? []),
  ...(measure?.row.source ?? []),
]

const cutText = (world: World, { cuts }: ShockAnswer): string =>
  cuts
    .map(({ supplier, part }) =>
      part.low === 1
        ? `${name(world, supplier)} stops`
        : part.low === part.high
          ? `${name(world, supplier)} cuts ${percentOf(part.low)}`
          : `${name(world, supplier)} cuts from ${percentOf(part.low)} to ${percentOf(part.high)}`,
    )
    .join(', ')

const measureLines = ({ measure, asOf }: ShockAnswer, width: number): string[] => {
  if (measure === null) return []
  const { id, start, end } = measure.row
  const past = end !== null && end < asOf ? `; it ended on ${end}` : ''
  return wrap(
    `Measure on record: ${measure.text} (${id}${start === null ? '' : `, since ${start}`}${past}). How much it stops is not on record: from nothing to all; --cut STATE=PERCENT says it.`,
    width,
  )
}

const shortfallLines = (answer: ShockAnswer, width: number): string[] => {
  const { shock, baseline, world: found } = answer
  const tonnes =
    shock.shortfallTonnes === null ? '' : `, ${rangeOf(shock.shortfallTonnes, (value) => tonnesOf(value, baseline.content))} a year`
  const whole = found.tonnage === null || baseline !== found.baseline ? '' : `; ${tonnageText(found.tonnage)} in all`
  const none = shock.shortfall.high === 0 ? ': none of them is a supplier' : ''
  return wrap(
    `Shortfall: ${rangeOf(shock.shortfall, percentOf)} of ${basisText(baseline)} in ${periodText(baseline.period)}${tonnes}${whole}${none}.`,
    width,
  )
}

/** What is counted at the mine may be refined in another state first. */
const stageWord = ({ production }: ShockAnswer): string =>
  [...production.values()].some(({ stage }) => stage === 'mine' || stage === 'extraction') ? ' (output of mines, whoever refines it)' : ''

const moreText = ({ low, high }: Range, content: string | null): string =>
  low === 0 ? `${tonnesOf(high, content)} more at most` : `${rangeOf({ low, high }, (value) => tonnesOf(value, content))} more`

const substituteLines = (answer: ShockAnswer, world: World, width: number): string[] => {
  const { shock, baseline, production, isComparable } = answer
  if (shock.substitutes.length === 0) return ['Who else produces it is not on record.']
  const rows = shock.substitutes.slice(0, mostShown).map((one) => {
    const figure = production.get(one.state)
    return [
      `  ${name(world, one.state)}`,
      figure === undefined ? '' : figureText(figure),
      one.sent === null ? '' : one.sent > 0 ? `sends ${tonnesOf(one.sent, baseline.content)}` : 'not among its named suppliers',
      one.more === null ? '' : moreText(one.more, baseline.content),
    ]
  })
  const left = shock.substitutes.length - rows.length
  const closing =
    shock.together === null || shock.shortfallTonnes === null
      ? []
      : shock.together.high < shock.shortfallTonnes.high
        ? wrap(
            `Together at most ${tonnesOf(shock.together.high, baseline.content)}: not enough for the whole shortfall, even if all that goes elsewhere today came.`,
            width,
          )
        : wrap(
            `Together ${rangeOf(shock.together, (value) => tonnesOf(value, baseline.content))} a year: ${shock.together.low >= shock.shortfallTonnes.high ? 'enough' : `enough only if ${percentOf((shock.shortfallTonnes.high - shock.together.low) / Math.max(1e-9, shock.together.high - shock.together.low))} of what goes elsewhere today were turned to it`}.`,
            width,
          )
  return [
    isComparable
      ? `Who else could send, at most all that goes elsewhere today${stageWord(answer)}:`
      : 'Who else produces it (counted otherwise than the imports, so not compared):',
    ...columnsOf(rows, width),
    ...(left > 0 ? [`  and ${left} smaller ones`] : []),
    ...closing,
  ]
}

const priceLines = ({ shock: { cleared } }: ShockAnswer, width: number): string[] =>
  cleared === null
    ? []
    : wrap(
        `With these elasticities the market clears at ${rangeOf(cleared.price, (value) => `${Number(value.toFixed(2))}`)} times today’s price and ${rangeOf(cleared.quantity, percentOf)} of today’s quantity: P = (1 - s)^(1 / (eD - eS)).`,
        width,
      )

export const shockText = (answer: ShockAnswer, world: World, width: number): string =>
  `${[
    ...wrap(`${answer.material}, ${answer.importer.name}: ${cutText(world, answer)}`, width),
    '',
    ...measureLines(answer, width),
    ...shortfallLines(answer, width),
    '',
    ...substituteLines(answer, world, width),
    ...priceLines(answer, width),
    '',
    ...(answer.assumptions.length === 0 ? [] : wrap(`Assumed by you: ${answer.assumptions.map(({ words }) => words).join('; ')}.`, width)),
    ...(answer.missing.length === 0 ? [] : wrap(`Missing: ${answer.missing.join('; ')}.`, width)),
    'Sources:',
    ...sourcesOf(world, sourceIds(answer)).flatMap(({ title, publisher, url }) =>
      wrap([publisher, title, url ?? ''].filter((part) => part !== '').join(', '), width - 2).map((line) => `  ${line}`),
    ),
  ].join('\n')}\n`

const rangeLine = (range: { readonly low: number; readonly high: number } | null) =>
  range === null ? null : { low: rounded(range.low), high: rounded(range.high) }

export const shockLine = (answer: ShockAnswer, world: World) => ({
  importer: answer.importer.id,
  material: answer.material,
  baseline: baselineLine(answer),
  cuts: answer.cuts.map(({ supplier, part }) => ({ supplier, part: rangeLine(part) })),
  measure:
    answer.measure === null
      ? null
      : { id: answer.measure.row.id, text: answer.measure.text, start: answer.measure.row.start, end: answer.measure.row.end },
  shortfall: rangeLine(answer.shock.shortfall),
  shortfallTonnes: rangeLine(answer.shock.shortfallTonnes),
  substitutes: answer.shock.substitutes.map(({ state, sent, more, spare }) => ({
    state,
    production: figureLine(answer.production.get(state) ?? null),
    sent: rounded(sent),
    spare: rounded(spare),
    more: rangeLine(more),
  })),
  together: rangeLine(answer.shock.together),
  price: rangeLine(answer.shock.cleared?.price ?? null),
  quantity: rangeLine(answer.shock.cleared?.quantity ?? null),
  missing: answer.missing,
  assumptions: answer.assumptions.map(({ words }) => words),
  sources: sourcesOf(world, sourceIds(answer)),
})
