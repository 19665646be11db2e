/** Indirect dependence for the terminal. In: the answer of calls/supply-chain.ts, a width. Out: a row a partner, formulas, what is missing, sources. */
import { columnsOf, wrap } from '../brief/wrap.ts'
import type { Range } from '../supply/estimate.ts'
import type { World } from '../world/world.ts'
import { type ChainAnswer, chainFormulas, chainSources, chainTitle } from './supply-chain.ts'
import type { PlaceMix } from './supply-mix.ts'
import { cellText, missingLines, numberedSources, percent, stateName } from './supply-words.ts'

const rangeText = ({ low, high }: Range): string => cellText({ value: high - low < 1e-9 ? low : null, low, high }, percent)

const topText = (world: World, mix: PlaceMix): string =>
  mix.shares
    .toSorted((left, right) => right.fraction - left.fraction)
    .slice(0, 5)
    .map(({ supplier, fraction }) => `${stateName(world, supplier)} ${percent(fraction)}`)
    .join(', ')

export const chainText = (answer: ChainAnswer, world: World, width: number): string => {
  const { final, mining, refining } = answer
  const { cite, lines } = numberedSources(world, chainSources(answer), width, answer.imported)
  const named = (what: string, mix: PlaceMix | null): string[] =>
    mix === null ? [] : wrap(`${what} (${mix.period}): ${topText(world, mix)} ${cite(mix.sources)}`, width)
  return `${[
    chainTitle(answer),
    ...Object.values(chainFormulas).flatMap((formula) => wrap(formula, width - 2).map((line) => `  ${line}`)),
    '',
    ...named('Suppliers', final),
    ...named('World mining', mining),
    ...named('World refining', refining),
    ...(answer.told.length === 0
      ? []
      : wrap(`In place of bounds: ${answer.told.join('; ')} ${cite(answer.imported.map(({ id }) => id))}`, width)),
    '',
    ...columnsOf(
      [
        ['  partner', 'direct', 'of the ore', 'at any stage'],
        ...answer.rows.map(({ partner, direct, ore, anyStage }) => [
          `  ${partner.name}`,
          rangeText(direct),
          rangeText(ore),
          rangeText(anyStage),
        ]),
      ],
      width,
    ),
    '',
    ...missingLines(answer.missing, width),
    ...lines,
  ].join('\n')}\n`
}
