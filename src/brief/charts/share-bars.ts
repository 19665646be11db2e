/** Shares of suppliers as bars, today's alone or beside those after a change, with what they could be. In: rows, in the order to be shown, a `document`. Out: a drawing. */
import { axisX, barX, link, plot, ruleX, text } from '@observablehq/plot'
import { type Drawing, drawingOf, fontSize, shortened, textWidth } from './frame.ts'
import { legend, stacked } from './legend.ts'
import { faint, ink, noFigure, palette } from './palette.ts'
import { percent } from './percent.ts'

export interface ShareBar {
  readonly label: string
  /** 0 to 1. */
  readonly today: number
  /** Null where there is only today. */
  readonly after: number | null
  /** Bounds of the last of the two; null where it is known. */
  readonly range: { readonly low: number; readonly high: number } | null
  /** Nobody's in particular. */
  readonly isRest: boolean
}

export interface BarWords {
  readonly today: string
  readonly after: string
  readonly axis: string
  /** A line at this share, 0 to 1, and what it is. */
  readonly cap: { readonly share: number; readonly name: string } | null
}

const longestLabel = 30

interface Bar {
  readonly label: string
  readonly state: 'today' | 'after'
  readonly share: number
  readonly low: number
  readonly high: number
  readonly colour: string
}

const barsOf = ({ label, today, after, range, isRest }: ShareBar): readonly Bar[] => {
  const known = (share: number) => ({ share, low: share, high: share })
  const ofToday = after === null ? { share: today, ...(range ?? known(today)) } : known(today)
  return [
    { label, state: 'today', ...ofToday, colour: isRest ? noFigure : palette.blue },
    ...(after === null
      ? []
      : [{ label, state: 'after' as const, share: after, ...(range ?? known(after)), colour: isRest ? noFigure : palette.orange }]),
  ]
}

const shareText = ({ share, low, high }: Bar): string =>
  low === high ? percent(share) : `${percent(share)} (${percent(low)} to ${percent(high)})`

export const shareBars = (document: Document, rows: readonly ShareBar[], words: BarWords, width: number): Drawing => {
  const labels = new Map<string, string>()
  // two long names may be cut to the same: the number of the row keeps them apart
  const bars = rows.flatMap((row, at) => {
    const key = String(at).padStart(3, '0')
    labels.set(key, shortened(row.label, longestLabel))
    return barsOf(row).map((bar) => ({ ...bar, key }))
  })
  const isDouble = rows.some(({ after }) => after !== null)
  const left = Math.max(...[...labels.values()].map((label) => textWidth(label)), 40) + 24
  const right = Math.max(...bars.map((bar) => textWidth(shareText(bar)))) + 14
  const most = Math.max(...bars.map(({ share, high }) => Math.max(share, high)), words.cap?.share ?? 0, 0.05)
  const height = rows.length * (isDouble ? 38 : 24) + 58
  const ranged = bars.filter(({ low, high }) => low !== high)
  const capMarks =
    words.cap === null ? [] : [ruleX([words.cap.share], { stroke: palette.vermilion, strokeWidth: 1.5, strokeDasharray: '5,3' })]
  const drawn = plot({
    document,
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: 6,
    marginBottom: 46,
    style: { fontSize: `${fontSize}px` },
    x: { domain: [0, most], label: null },
    y: { domain: isDouble ? ['today', 'after'] : ['today'], axis: null, padding: 0.12 },
    fy: { domain: [...labels.keys()], padding: 0.18, label: null, axis: 'left', tickFormat: (key: string) => labels.get(key) ?? '' },
    marks: [
      axisX({
        ticks: 5,
        tickFormat: (share: number) => percent(share),
        label: words.axis,
        labelArrow: 'none',
        labelAnchor: 'center',
        labelOffset: 38,
      }),
      barX(bars, { x: 'share', y: 'state', fy: 'key', fill: 'colour' }),
      link(ranged, { x1: 'low', x2: 'high', y: 'state', fy: 'key', stroke: ink, strokeWidth: 1.5 }),
      text(bars, {
        x: (bar: Bar) => Math.max(bar.share, bar.high),
        y: 'state',
        fy: 'key',
        text: shareText,
        textAnchor: 'start',
        dx: 6,
        fill: ink,
      }),
      ...capMarks,
      ruleX([0], { stroke: faint }),
    ],
  })
  const keys = [
    ...(isDouble
      ? [
          { name: words.today, colour: palette.blue },
          { name: words.after, colour: palette.orange },
        ]
      : []),
    ...(rows.some(({ isRest }) => isRest) ? [{ name: 'not named', colour: noFigure }] : []),
    ...(words.cap === null ? [] : [{ name: words.cap.name, colour: palette.vermilion }]),
  ]
  const body = drawingOf(document, drawn, height)
  return keys.length === 0 ? body : stacked(document, [legend(document, keys, width), body])
}
