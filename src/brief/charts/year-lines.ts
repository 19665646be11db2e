/** Measures over the years as lines; a year without a figure is a gap, and bounds are a bar. In: series, a `document`. Out: a drawing. */
import { axisX, axisY, dot, gridY, line, link, plot, ruleY } from '@observablehq/plot'
import { type Drawing, drawingOf, fontSize } from './frame.ts'
import { type Key, legend, stacked } from './legend.ts'
import { faint, ink, seriesColours } from './palette.ts'

export interface YearPoint {
  readonly year: number
  readonly value: number | null
  readonly low: number
  readonly high: number
}

export interface YearSeries {
  readonly name: string
  /** By year. Where the source or the form changes a new piece begins, and no line joins the two. */
  readonly pieces: readonly (readonly YearPoint[])[]
}

export interface YearWords {
  readonly axis: string
  /** How a value of the axis is written. */
  readonly write: (value: number) => string
  /** The top of the axis; null: the largest value. */
  readonly most: number | null
}

/** At most as many series as there are colours; the caller chooses which. */
export const yearLines = (document: Document, series: readonly YearSeries[], words: YearWords, width: number): Drawing => {
  const shown = series.slice(0, seriesColours.length)
  const keys: Key[] = shown.map(({ name }, at) => ({ name, colour: seriesColours[at] ?? ink }))
  const points = shown.flatMap(({ pieces }, at) =>
    pieces.flatMap((piece, nth) => piece.map((point) => ({ ...point, piece: `${at} ${nth}`, colour: keys[at]?.colour ?? ink }))),
  )
  const years = [...new Set(points.map(({ year }) => year))].toSorted((left, right) => left - right)
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  const height = 300
  const every = Math.ceil((last - first + 1) / Math.max(2, Math.floor((width - 90) / 52)))
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) => (last - year) % every === 0)
  const known = points.filter(({ value }) => value !== null)
  const drawn = plot({
    document,
    width,
    height,
    marginLeft: 56,
    marginRight: 24,
    marginTop: 30,
    marginBottom: 30,
    style: { fontSize: `${fontSize}px` },
    x: { domain: first === last ? [first - 1, last + 1] : [first, last], label: null, inset: 6 },
    y: { domain: [0, words.most ?? Math.max(...points.map(({ high }) => high), 1e-9)], label: words.axis, nice: words.most === null },
    marks: [
      gridY({ stroke: faint, strokeOpacity: 1 }),
      axisX({ ticks, tickFormat: (year: number) => String(year), label: null }),
      axisY({ ticks: 5, tickFormat: words.write, label: words.axis, labelArrow: 'none', labelAnchor: 'top', labelOffset: 40 }),
      link(
        points.filter(({ low, high }) => high > low),
        { x: 'year', y1: 'low', y2: 'high', stroke: 'colour', strokeWidth: 4, strokeOpacity: 0.35 },
      ),
      line(known, { x: 'year', y: 'value', z: 'piece', stroke: 'colour', strokeWidth: 2 }),
      dot(known, { x: 'year', y: 'value', fill: 'colour', r: 3 }),
      ruleY([0], { stroke: ink }),
    ],
  })
  return stacked(document, [legend(document, keys, width), drawingOf(document, drawn, height)])
}
