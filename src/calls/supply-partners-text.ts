/** A state's trade with its poles for the terminal. In: the answer of calls/supply-partners.ts, a width. Out: a row a period, what partners report beside it, formulas, what is missing, sources. */
import { columnsOf, wrap } from '../brief/wrap.ts'
import type { TradeFigure, TradeVector } from '../supply/trade-vectors.ts'
import type { World } from '../world/world.ts'
import { type PartnersAnswer, partnersFormulas, partnersSources } from './supply-partners.ts'
import { cellText, missingLines, numberedSources, percent, two } from './supply-words.ts'

/** "12.4 bn", "882 m". */
const money = (value: number): string =>
  value >= 1e9 ? `${Number((value / 1e9).toFixed(2))} bn` : `${Number((value / 1e6).toFixed(value < 1e7 ? 2 : 1))} m`

const flowWords = { total: 'exports and imports', exports: 'exports', imports: 'imports' } as const

type Cite = (ids: readonly string[]) => string

const vectorRows = ({ vectors, poles }: PartnersAnswer): string[][] => [
  ['  period', 'all', ...poles.map(({ id }) => (id.length === 3 ? id : id.toUpperCase())), 'E poles', 'N poles', 'E all', 'N all'],
  ...vectors.map((one) => [
    `  ${one.period}${one.unit === 'USD' ? '' : ` ${one.unit}`}`,
    one.world === null ? '?' : money(one.world),
    ...one.poles.map(({ value, share }) => {
      if (value === null) return share === null ? '?' : `? (0–${percent(share.high)})`
      return share === null ? money(value) : `${money(value)} (${percent(share.low)})`
    }),
    ...[one.amongPoles, one.amongAll].flatMap((index) =>
      index === null ? ['-', '-'] : [cellText(index.evenness, two), cellText(index.effective, two)],
    ),
  ]),
]

/** Tables of many columns do not fit 100 characters: amounts first, then the index. */
const splitRows = (rows: readonly (readonly string[])[], width: number): string[] => {
  const wide = rows.map((row) => row.slice(0, -4))
  const index = rows.map((row) => [row[0] ?? '', ...row.slice(-4)])
  const room = (table: readonly (readonly string[])[]) =>
    columnsOf(
      table.map((row) => [...row, '']),
      Math.max(width, 20) + 24,
    ).map((line) => line.trimEnd())
  return [...room(wide), '', ...room(index)]
}

const nameOf = (world: World, id: string): string =>
  id === 'world' ? 'all partners' : (world.states.get(id)?.name ?? world.groups.get(id)?.name ?? id)

const figureRow = (
  cite: Cite,
  world: World,
  { period, reporter, partner, value, unit, statedBy, note, sources }: TradeFigure,
): string[] => [
  `  ${period}`,
  `${nameOf(world, reporter)}: ${nameOf(world, partner)}`,
  `${money(value)} ${unit}`,
  `${statedBy}${note === '' ? '' : ` (${note})`} ${cite(sources)}`,
]

const figureLines = (title: string, figures: readonly TradeFigure[], cite: Cite, world: World, width: number): string[] =>
  figures.length === 0
    ? []
    : [
        title,
        ...columnsOf(
          figures.map((one) => figureRow(cite, world, one)),
          width,
        ),
        '',
      ]

/** What can be said, and for which periods nothing but bounds. */
const leadLines = ({ vectors, poles }: PartnersAnswer, width: number): string[] => {
  const valued = vectors.flatMap(({ period, amongPoles }) =>
    amongPoles?.evenness.value == null
      ? []
      : [`${period} E ${two(amongPoles.evenness.value)}, as even as ${two(amongPoles.effective.value ?? 0)} equal poles`],
  )
  const without = vectors.filter(({ amongPoles }) => amongPoles?.evenness.value == null).map(({ period }) => period)
  const told = valued.length === 0 ? [] : [`Among the ${poles.length} poles: ${valued.join('; ')}.`]
  const open =
    without.length === 0 ? [] : [`Not computable, only bounded: ${without.join(', ')}, of which a pole's figure is not on record.`]
  return [...told, ...open].flatMap((line) => wrap(line, width))
}

const restLine = ({ isWhole, partners }: PartnersAnswer): string =>
  isWhole
    ? `E all: n = ${partners}, all partners seen in any of the years.`
    : `E all: n = ${partners}, the other states and territories on record. What is not told by partner has the least entropy where one partner has it all, and the most where it is spread evenly: between these two the index is not computable.`

export const partnersText = (answer: PartnersAnswer, world: World, width: number): string => {
  const { state, flow } = answer.asked
  const { cite, lines } = numberedSources(world, partnersSources(answer), width, answer.imported)
  const used = (one: TradeVector) => one.figures
  return `${[
    `${state.name}: ${flowWords[flow]}, ${answer.isWhole ? 'by imported trade data' : `as ${state.name} itself reports them`}; poles ${answer.poles.map(({ name }) => name).join(', ')}`,
    ...leadLines(answer, width),
    '',
    ...Object.values(partnersFormulas).flatMap((formula) => wrap(formula, width - 2).map((line) => `  ${line}`)),
    ...wrap(`E poles: among the ${answer.poles.length} poles alone, n = ${answer.poles.length}. ${restLine(answer)}`, width - 2).map(
      (line) => `  ${line}`,
    ),
    '',
    ...(answer.vectors.length === 0 ? [] : [...splitRows(vectorRows(answer), width), '']),
    ...figureLines('Figures that count', answer.isWhole ? [] : answer.vectors.flatMap(used), cite, world, width),
    ...figureLines(
      'Replaced by a later figure of the same reporter',
      answer.vectors.flatMap(({ replaced }) => replaced),
      cite,
      world,
      width,
    ),
    ...figureLines('What partners report of the same trade: beside it, in no share', answer.mirror, cite, world, width),
    ...missingLines(answer.missing, width),
    ...lines,
  ].join('\n')}\n`
}
