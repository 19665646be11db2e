/** The front of what is moved, or paid, against risk. In: points from the least moved to the least risk, a `document`. Out: a drawing. */
import { axisX, axisY, dot, gridX, gridY, line, plot, text } from '@observablehq/plot'
import { type Drawing, drawingOf, fontSize } from './frame.ts'
import { faint, ink, palette } from './palette.ts'

export interface FrontMark {
  readonly risk: number
  readonly objective: number
  /** Beside the point. */
  readonly label: string
}

export interface FrontWords {
  readonly risk: string
  readonly objective: string
  readonly writeRisk: (value: number) => string
  readonly writeObjective: (value: number) => string
}

export const frontLine = (document: Document, marks: readonly FrontMark[], words: FrontWords, width: number): Drawing => {
  const height = 340
  const [mostRisk, mostObjective] = [Math.max(...marks.map(({ risk }) => risk)), Math.max(...marks.map(({ objective }) => objective))]
  const leastRisk = Math.min(...marks.map(({ risk }) => risk))
  const pad = Math.max((mostRisk - leastRisk) * 0.12, mostRisk * 0.01)
  const drawn = plot({
    document,
    width,
    height,
    marginLeft: 84,
    marginRight: 30,
    marginTop: 34,
    marginBottom: 48,
    style: { fontSize: `${fontSize}px` },
    x: { domain: [leastRisk - pad, mostRisk + pad * 1.6] },
    y: { domain: [0, mostObjective * 1.12 || 1] },
    marks: [
      gridX({ stroke: faint, strokeOpacity: 1 }),
      gridY({ stroke: faint, strokeOpacity: 1 }),
      axisX({ ticks: 6, tickFormat: words.writeRisk, label: words.risk, labelArrow: 'none', labelAnchor: 'center', labelOffset: 40 }),
      axisY({
        ticks: 5,
        tickFormat: words.writeObjective,
        label: words.objective,
        labelArrow: 'none',
        labelAnchor: 'top',
        labelOffset: 72,
      }),
      line(marks, { x: 'risk', y: 'objective', stroke: palette.blue, strokeWidth: 2 }),
      dot(marks, { x: 'risk', y: 'objective', fill: palette.blue, r: 4 }),
      text(marks, { x: 'risk', y: 'objective', text: 'label', textAnchor: 'start', dx: 7, dy: -8, fill: ink }),
    ],
  })
  return drawingOf(document, drawn, height)
}
