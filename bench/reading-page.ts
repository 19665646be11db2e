/** The figures of docs/reading.md. In: what bench:reading measured, where and when; the page as it stands. Out: the page with its figures written anew between two marks. */
import type { Reliability } from './calibration.ts'
import type { Origin } from './measured.ts'
import type { ReadingFigures } from './reading.bench.ts'
import { table } from './table.ts'

const BEGIN = '<!-- figures: written by npm run bench:status -->'
const END = '<!-- end of figures -->'

const columnsOf = (reading: ReadingFigures, cell: 'byKind' | 'byField'): readonly (readonly string[])[] => {
  const parts = Object.values(reading.scores)
  const names = [...new Set(parts.flatMap((one) => Object.keys(one[cell])))].sort()
  return names.map((name) => [name, ...parts.map((one) => one[cell][name] ?? 'none')])
}

const reliabilityRows = ({ bands }: Reliability): readonly (readonly string[])[] =>
  bands.map(({ from, to, claims, told, right }) => [
    `${from.toFixed(1)} to ${to.toFixed(1)}`,
    String(claims),
    told.toFixed(2),
    right.toFixed(2),
  ])

const figures = (reading: ReadingFigures, { commit, day }: Origin): string => {
  const parts = Object.keys(reading.scores)
  const { all, held } = reading.reliability
  return [
    `Measured at ${commit}, ${day} (UTC), with \`npm run bench:reading\`.`,
    '',
    table(['family', ...parts], columnsOf(reading, 'byKind')),
    '',
    table(['field, right of asked', ...parts], columnsOf(reading, 'byField')),
    '',
    'Confidence, each document told by weights that were fitted without it:',
    '',
    table(['confidence', 'claims', 'told', 'right'], reliabilityRows(all)),
    '',
    `Expected calibration error ${all.expectedError.toFixed(3)} over ${all.claims} claims (asked: under 0.08); ${held.expectedError.toFixed(3)} over the ${held.claims} claims of own-held alone.`,
  ].join('\n')
}

/** Throws an Error where the page has no place for figures. */
export const withFigures = (page: string, reading: ReadingFigures, origin: Origin): string => {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`docs/reading.md lacks the lines ${BEGIN} and ${END}`)
  return `${page.slice(0, from)}${BEGIN}\n\n${figures(reading, origin)}\n\n${page.slice(to)}`
}
