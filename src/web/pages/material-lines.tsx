/** Material lines: how concentrated supply was over the years. In: lists by year. Out: a drawing; where source or form changes no line joins the years. */
import { useCallback } from 'react'
import { framed } from '../../brief/charts/frame.ts'
import { type YearPoint, yearLines } from '../../brief/charts/year-lines.ts'
import type { OutputOf } from '../client.ts'
import { Drawing } from '../parts/drawing.tsx'

const WIDTH = 820

type Series = OutputOf<'material'>['series']

const piecesOf = (years: Series[number]['years']): readonly (readonly YearPoint[])[] => {
  const pieces: YearPoint[][] = []
  for (const { year, isBreak, hhi } of years) {
    const last = pieces.at(-1)
    if (last === undefined || isBreak) pieces.push([{ year, ...hhi }])
    else last.push({ year, ...hhi })
  }
  return pieces
}

export interface MaterialLinesProps {
  readonly series: Series
  readonly title: string
  readonly source: string
}

export const MaterialLines = ({ series, title, source }: MaterialLinesProps) => {
  const draw = useCallback(
    (into: Document): Element => {
      const lines = series.map(({ of, form, years }) => ({
        name: form === '' || form === 'total' ? of : `${of} (${form})`,
        pieces: piecesOf(years),
      }))
      const words = { axis: 'Herfindahl index, 0 to 1', write: (value: number) => value.toFixed(1), most: 1 }
      const frame = {
        title,
        subtitle: 'Concentration (HHI); a bar where part of the shares is not known',
        source,
        description: 'The figures stand in the table below.',
        width: WIDTH,
      }
      return framed(into, frame, yearLines(into, lines, words, WIDTH - 32))
    },
    [series, title, source],
  )
  return <Drawing draw={draw} />
}
