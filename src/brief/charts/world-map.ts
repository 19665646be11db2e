/** A map of what states produce or hold. In: quantities by state, borders (TopoJSON of Natural Earth, as the package world-atlas has it), a `document`. Out: a drawing, its colours in classes. */
import { geo, plot, sphere } from '@observablehq/plot'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { type Drawing, drawingOf } from './frame.ts'
import { legend, stacked } from './legend.ts'
import { faint, ground, noShade, shades } from './palette.ts'

export type Borders = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>

export interface StateQuantity {
  /** ISO 3166-1 numeric, three digits; empty where there is none. */
  readonly numeric: string
  readonly name: string
  /** Above 0. */
  readonly quantity: number
}

/** Shares of the whole at which a class begins. */
const from = [0, 0.01, 0.05, 0.2] as const

const classOf = (share: number): number => from.findLastIndex((least) => share >= least)

/** States that the borders of 1:110 million leave out have no shape; they are named by the caller. */
export const worldMap = (
  document: Document,
  borders: Borders,
  quantities: readonly StateQuantity[],
  total: number,
  words: { readonly whole: string },
  width: number,
): Drawing => {
  const byNumber = new Map(quantities.filter(({ numeric }) => numeric !== '').map((one) => [one.numeric, one]))
  const byName = new Map(quantities.map((one) => [one.name, one]))
  const countries = feature(borders, borders.objects.countries)
  const colourOf = (shape: (typeof countries.features)[number]): string => {
    const found = byNumber.get(String(shape.id ?? '')) ?? byName.get(shape.properties.name)
    return found === undefined ? noShade : (shades[classOf(found.quantity / total)] ?? shades[0])
  }
  const shown = { ...countries, features: countries.features.filter(({ properties }) => properties.name !== 'Antarctica') }
  const height = Math.round(width * 0.46)
  const drawn = plot({
    document,
    width,
    height,
    margin: 4,
    projection: { type: 'equal-earth', domain: shown },
    marks: [geo(shown.features, { fill: colourOf, stroke: ground, strokeWidth: 0.6 }), sphere({ stroke: faint })],
  })
  const keys = [
    ...shades.map((colour, at) => ({
      colour,
      name:
        at === 0
          ? `under 1 % of ${words.whole}`
          : at === shades.length - 1
            ? '20 % and more'
            : `${(from[at] ?? 0) * 100} to ${(from[at + 1] ?? 1) * 100} %`,
    })),
    { name: 'nothing on record', colour: noShade },
  ]
  return stacked(document, [drawingOf(document, drawn, height), legend(document, keys, width)])
}

/** Shapes there are, so that a caller can name who has none. */
export const hasShape = (borders: Borders, { numeric, name }: Pick<StateQuantity, 'numeric' | 'name'>): boolean =>
  borders.objects.countries.geometries.some(
    ({ id, properties }) =>
      (numeric !== '' && String(id ?? '') === numeric) || (properties !== undefined && 'name' in properties && properties.name === name),
  )
