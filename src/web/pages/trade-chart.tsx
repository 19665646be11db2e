/** Trade chart: a state's trade with each pole over whole years. In: the multi-vector index by period. Out: a drawing, loaded when it is shown; nothing where fewer than two years have figures. */
import { useEffect, useRef } from 'react'
import { framed } from '../../brief/charts/frame.ts'
import { type YearSeries, yearLines } from '../../brief/charts/year-lines.ts'
import { valueText } from '../../checks/wording.ts'
import type { OutputOf } from '../client.ts'
import facts from './facts.module.css'

type Vectors = NonNullable<OutputOf<'state'>['vectors']>

const WIDTH = 820

const wholeYears = ({ periods }: Vectors) => periods.filter(({ period, unit }) => /^\d{4}$/.test(period) && unit === 'USD')

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
  const years = wholeYears(vectors).filter(({ poles }) => poles.some(({ value }) => value !== null))
  useEffect(() => {
    if (place.current === null || years.length < 2) return
    const drawing = yearLines(
      document,
      seriesOf(vectors),
      { axis: 'US dollars', write: (value) => valueText(value, 'USD'), most: null },
      WIDTH - 32,
    )
    const publishers = [...new Set(years.flatMap(({ figures }) => figures.map(({ statedBy }) => statedBy)))]
    const frame = {
      title: `Trade of ${name} with its poles`,
      subtitle: 'Exports and imports, whole years, as the state itself reports them; years without a figure are gaps',
      source: `Sources: ${publishers.join('; ')}.`,
      description: `The figures stand in the table of trade by pole.`,
      width: WIDTH,
    }
    place.current.replaceChildren(framed(document, frame, drawing))
  }, [name, vectors, years])
  return years.length < 2 ? null : <div ref={place} className={facts.picture} />
}
