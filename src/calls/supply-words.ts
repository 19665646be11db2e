/** Words of supply for the terminal, shared by its texts. In: numbers, codes, ids of sources. Out: per cents, bounds, names, lines. */
import { wrap } from '../brief/wrap.ts'
import type { EvidenceSource } from '../record/verdict.ts'
import type { Estimate } from '../supply/estimate.ts'
import type { World } from '../world/world.ts'
import { sourcesOf, withImported } from './supply-lines.ts'

export const percent = (fraction: number): string => `${Number((fraction * 100).toFixed(1))} %`

export const numberText = ({ value, low, high }: Estimate, write: (value: number) => string): string => {
  const bounds = write(low) === write(high) ? '' : `${write(low)} to ${write(high)}`
  if (value === null) return bounds === '' ? write(low) : `between ${bounds.replace(' to ', ' and ')}`
  return bounds === '' || bounds === `${write(value)} to ${write(value)}` ? write(value) : `${write(value)} (${bounds})`
}
export const two = (value: number): string => value.toFixed(2)
export const three = (value: number): string => value.toFixed(3)

export const stateName = (world: World, code: string): string => `${world.states.get(code)?.name ?? code} (${code})`

export const missingLines = (missing: readonly string[], width: number): string[] =>
  missing.length === 0 ? [] : wrap(`Missing: ${missing.join('; ')}.`, width)

export const sourceLines = (world: World, ids: readonly string[], width: number): string[] => [
  'Sources:',
  ...sourcesOf(world, ids).flatMap(({ title, publisher, url }) =>
    wrap([publisher, title, url ?? ''].filter((part) => part !== '').join(', '), width - 2).map((line) => `  ${line}`),
  ),
]

/** Sources by number, so that a cell of a table can name them: cite(["a"]) -> "[1]". */
export const numberedSources = (
  world: World,
  ids: readonly string[],
  width: number,
  imported: readonly EvidenceSource[] = [],
): { readonly cite: (ids: readonly string[]) => string; readonly lines: readonly string[] } => {
  const known = withImported(world, ids, imported)
  const cite = (of: readonly string[]): string =>
    [...new Set(of.flatMap((one) => one.split(';')).map((id) => known.findIndex((source) => source.id === id) + 1))]
      .filter((number) => number > 0)
      .map((number) => `[${number}]`)
      .join('')
  const lines = known.flatMap(({ title, publisher, date, url }, at) =>
    wrap(`[${at + 1}] ${[publisher, title, date, url ?? ''].filter((part) => part !== '').join(', ')}`, width - 2).map(
      (line) => `  ${line}`,
    ),
  )
  return { cite, lines: ['Sources:', ...lines] }
}

/** For a cell of a table: the value, or its bounds as "0.10–0.29". */
export const cellText = ({ value, low, high }: Estimate, write: (value: number) => string): string =>
  value !== null ? write(value) : write(low) === write(high) ? write(low) : `${write(low)}–${write(high)}`
