/** What a share can be, row by row: a band from the least to the most, or a point where it is known. In: rows in the order to be shown, a `document`. Out: a drawing. */
import { axisX, axisY, barX, dot, plot, ruleX, text } from '@observablehq/plot'
import { type Drawing, drawingOf, fontSize, shortened, textWidth } from './frame.ts'
import { legend, stacked } from './legend.ts'
import { faint, ink, palette } from './palette.ts'
import { percent } from './percent.ts'

export interface RangeRow {
  readonly label: string
  /** 0 to 1. */
  readonly low: number
  readonly high: number
  /** Today's, or another kind of row: the colour says so. */
  readonly isToday: boolean
}

export interface RangeWords {
  readonly axis: string
  readonly today: string
  readonly after: string
  /** A line at this share, and what it is. */
  readonly target: { readonly share: number; readonly name: string } | null
}

const longestLabel = 40

const rangeText = ({ low, high }: RangeRow): string =>
  percent(low) === percent(high) ? percent(low) : `${percent(low)} to ${percent(high)}`

export const rangeRows = (document: Document, rows: readonly RangeRow[], words: RangeWords, width: number): Drawing => {
  // labels can be cut to the same: the number of the row keeps them apart
  const keyed = rows.map((row, at) => ({ ...row, key: String(at).padStart(3, '0'), colour: row.isToday ? palette.blue : palette.orange }))
  const labels = new Map(keyed.map(({ key, label }) => [key, shortened(label, longestLabel)]))
  const left = Math.max(...[...labels.values()].map((label) => textWidth(label))) + 24
  const right = Math.max(...keyed.map((row) => textWidth(rangeText(row)))) + 14
  const height = rows.length * 26 + 58
  const most = Math.max(...rows.map(({ high }) => high), words.target?.share ?? 0, 0.05)
  const drawn = plot({
    document,
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: 6,
    marginBottom: 46,
    style: { fontSize: `${fontSize}px` },
    x: { domain: [0, most] },
    y: { domain: [...labels.keys()], padding: 0.4, label: null },
    marks: [
      ruleX([0], { stroke: faint }),
      axisX({ ticks: 5, tickFormat: percent, label: words.axis, labelArrow: 'none', labelAnchor: 'center', labelOffset: 38 }),
      axisY({ tickFormat: (key: string) => labels.get(key) ?? '', label: null, tickSize: 0 }),
      barX(keyed, { x1: 'low', x2: 'high', y: 'key', fill: 'colour' }),
      dot(
        keyed.filter((row) => row.low === row.high),
        { x: 'low', y: 'key', fill: 'colour', r: 5 },
      ),
      text(keyed, { x: 'high', y: 'key', text: rangeText, textAnchor: 'start', dx: 9, fill: ink }),
      ...(words.target === null
        ? []
        : [ruleX([words.target.share], { stroke: palette.vermilion, strokeWidth: 1.5, strokeDasharray: '5,3' })]),
    ],
  })
  const keys = [
    { name: words.today, colour: palette.blue },
    { name: words.after, colour: palette.orange },
    ...(words.target === null ? [] : [{ name: words.target.name, colour: palette.vermilion }]),
  ]
  return stacked(document, [legend(document, keys, width), drawingOf(document, drawn, height)])
}
