/** Crossings for the terminal. In: the answer of calls/supply-routes.ts, a width. Out: a paragraph a crossing with its rows, the formula, what is missing, sources. */
import { wrap } from '../brief/wrap.ts'
import type { World } from '../world/world.ts'
import { mixTitle } from './supply-mix.ts'
import { type Crossing, type RoutesAnswer, routesFormula } from './supply-routes.ts'
import { cellText, missingLines, numberedSources, percent, stateName } from './supply-words.ts'

type Cite = (ids: readonly string[]) => string

const crossingLines = ({ via, kind, range, rows }: Crossing, world: World, cite: Cite, width: number): string[] => {
  const value = cellText({ value: range.high - range.low < 1e-9 ? range.low : null, ...range }, percent)
  const told = rows.map(({ origin, destination, share_pct, tonnes, content, period, only_route, note, source }) =>
    [
      `${world.states.get(origin)?.name ?? origin} to ${world.states.get(destination)?.name ?? destination}, ${period}:`,
      share_pct === null
        ? tonnes === null
          ? 'how much is not told'
          : `${tonnes.toLocaleString('en-US')} t ${content}`.trim()
        : `${share_pct} %`,
      ...(only_route === true ? ['(the only route)'] : []),
      ...(note === '' ? [] : [`(${note})`]),
      cite(source),
    ].join(' '),
  )
  return [
    `Through ${kind === 'state' ? stateName(world, via) : via}: ${value}`,
    ...told.flatMap((line) => wrap(line, width - 4).map((part, at) => `${at === 0 ? '  - ' : '    '}${part}`)),
    ...(rows.length === 0 ? ['  no route on record; what comes from there is told'] : []),
  ]
}

export const routesText = (answer: RoutesAnswer, world: World, width: number): string => {
  const { asked, final, crossings } = answer
  const { cite, lines } = numberedSources(world, answer.sources, width)
  const suppliers = final.shares
    .toSorted((left, right) => right.fraction - left.fraction)
    .map(({ supplier, fraction }) => `${stateName(world, supplier)} ${percent(fraction)}`)
  return `${[
    `${asked.material}, ${asked.importer.name}: ${mixTitle(final)}`,
    ...wrap(routesFormula, width - 2).map((line) => `  ${line}`),
    '',
    ...wrap(`Suppliers: ${suppliers.join(', ')} ${cite(final.sources)}`, width),
    '',
    ...crossings.flatMap((one) => crossingLines(one, world, cite, width)),
    '',
    ...missingLines(answer.missing, width),
    ...lines,
  ].join('\n')}\n`
}
