/** Trade chart: a state's trade with each pole over whole years. In: the multi-vector index by period. Out: a drawing. */
import { useEffect, useRef } from 'react'
import { framed } from '../../brief/charts/frame.ts'
import { type YearSeries, yearLines } from '../../brief/charts/year-lines.ts'
import { valueText } from '../../checks/wording.ts'
import facts from './facts.module.css'
import { type Vectors, wholeYears } from './trade-years.ts'

const WIDTH = 820

const seriesOf = (vectors: Vectors): readonly YearSeries[] =>
  vectors.poles.flatMap((pole, at): YearSeries[] => {
    const points = wholeYears(vectors).flatMap(({ period, poles }) => {
      const value = poles[at]?.value ?? null
      return value === null ? [] : [{ year: Number(period), value, low: value, high: value }]
    })
    return points.length === 0 ? [] : [{ name: pole.name, pieces: [points] }]
  })

export const TradeChart = ({ name, vectors }: { readonly name: string; readonly vectors: Vectors }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const words = { axis: 'US dollars', write: (value: number) => valueText(value, 'USD'), most: null }
    const drawing = yearLines(document, seriesOf(vectors), words, WIDTH - 32)
    const publishers = [...new Set(wholeYears(vectors).flatMap(({ figures }) => figures.map(({ statedBy }) => statedBy)))]
    const frame = {
      title: `Trade of ${name} with its poles`,
      subtitle: 'Exports and imports, whole years, as the state itself reports them; years without a figure are gaps',
      source: `Sources: ${publishers.join('; ')}.`,
      description: 'The figures stand in the table of trade by pole.',
      width: WIDTH,
    }
    place.current?.replaceChildren(framed(document, frame, drawing))
  }, [name, vectors])
  return <div ref={place} className={facts.picture} />
}
