/** Supply over the years for the terminal. In: the answer of calls/supply-years.ts, a width. Out: a table a series, a row a year, with formulas, what is missing, sources by number. */
import { columnsOf, wrap } from '../brief/wrap.ts'
import type { ListSeries } from '../supply/over-years.ts'
import type { World } from '../world/world.ts'
import { listTitles } from './supply-text.ts'
import { cellText, missingLines, numberedSources, numberText, percent, three, two } from './supply-words.ts'
import { type YearsAnswer, yearFormulas, yearsSources } from './supply-years.ts'

const seriesLines = (one: ListSeries, answer: YearsAnswer, cite: (ids: readonly string[]) => string, width: number): string[] => {
  const heads = [
    '  year',
    'HHI',
    'HHI_g',
    'N',
    ...(one.partners === null ? [] : ['E']),
    'largest',
    ...(answer.onName === null ? [] : [answer.onName]),
    'counted, source',
  ]
  const rows = one.years.map((list) => {
    const on = answer.onShare(list)
    const [largest] = list.suppliers
    return [
      `  ${list.isBreak ? '* ' : ''}${list.period}`,
      cellText(list.hhi, three),
      cellText(list.weighted, two),
      list.effective === null ? '-' : two(list.effective),
      ...(one.partners === null ? [] : [list.evenness === null ? '-' : two(list.evenness)]),
      largest === undefined ? '-' : `${largest.supplier} ${percent(largest.fraction)}`,
      ...(on === null ? [] : [cellText(on, percent)]),
      `${list.form === one.form ? '' : `${list.form} `}${cite(list.sources)}`,
    ]
  })
  const hasBreak = one.years.some(({ isBreak }) => isBreak)
  return [
    ...wrap(
      `${listTitles[one.of] ?? `${one.of[0]?.toUpperCase()}${one.of.slice(1)}`} (${one.form})${one.partners === null ? '' : `, E among the n = ${one.partners} suppliers of any year`}`,
      width,
    ),
    ...columnsOf([heads, ...rows], width),
    ...(hasBreak ? ['  * another source or content than the year before: not one series'] : []),
    '',
  ]
}

const relianceLines = ({ reliance }: YearsAnswer, cite: (ids: readonly string[]) => string): string[] =>
  reliance.length === 0
    ? []
    : [
        `Net import reliance (net imports / ${reliance[0]?.basis}): ${reliance
          .map(
            ({ year, fraction, isNetExporter, source }) =>
              `${year} ${isNetExporter ? 'net exporter' : numberText(fraction, percent)} ${cite([source])}`,
          )
          .join('; ')}`,
        '',
      ]

export const yearsText = (answer: YearsAnswer, world: World, governanceSource: readonly string[], width: number): string => {
  const { importer, material, from, to } = answer.asked
  const { cite, lines } = numberedSources(world, yearsSources(answer, governanceSource), width, answer.imported)
  return `${[
    `${material}, ${importer.name}, ${from} to ${to}`,
    ...Object.values(yearFormulas).flatMap((formula) => wrap(formula, width - 2).map((line) => `  ${line}`)),
    '',
    ...relianceLines(answer, cite),
    ...answer.series.flatMap((one) => seriesLines(one, answer, cite, width)),
    ...missingLines(answer.missing, width),
    ...lines,
  ].join('\n')}\n`
}
