/** Material map: what states produce or hold. In: figures of one year, one stage. Out: a map; loaded with its borders only where it is shown. */
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { framed } from '../../brief/charts/frame.ts'
import { type Borders, hasShape, worldMap } from '../../brief/charts/world-map.ts'
import { Loading } from '../design/loading.tsx'
import { Drawing } from '../parts/drawing.tsx'

export interface MapFigure {
  readonly numeric: string
  readonly name: string
  readonly quantity: number
}

export interface MaterialMapProps {
  readonly title: string
  readonly subtitle: string
  readonly source: string
  readonly figures: readonly MapFigure[]
}

const WIDTH = 820

const bordersQuery = {
  queryKey: ['borders'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<Borders> => (await import('world-atlas/countries-110m.json')).default as unknown as Borders,
}

export const MaterialMap = ({ title, subtitle, source, figures }: MaterialMapProps) => {
  const { data: borders } = useQuery(bordersQuery)
  const draw = useCallback(
    (into: Document): Element => {
      if (borders === undefined) return into.createElement('span')
      const total = figures.reduce((sum, { quantity }) => sum + quantity, 0)
      const small = figures.filter((one) => !hasShape(borders, one)).map(({ name }) => name)
      const told = small.length === 0 ? subtitle : `${subtitle}. Too small for the map: ${small.join(', ')}`
      const frame = { title, subtitle: told, source, description: 'The figures stand in the table beside it.', width: WIDTH }
      return framed(into, frame, worldMap(into, borders, figures, total, { whole: 'what all on record have' }, WIDTH - 32))
    },
    [borders, title, subtitle, source, figures],
  )
  return borders === undefined ? <Loading lines={8} /> : <Drawing draw={draw} />
}
