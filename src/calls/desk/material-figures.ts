/** Material figures: what each state produces, could produce and has in the ground, year by year. In: a material, the World. Out: one line a state, stage and source, as published. */
import { z } from 'zod'
import type { World } from '../../world/world.ts'
import { namedParty, partySchema } from './sourced.ts'
import { sourceIds } from './supply-shapes.ts'

const figureSchema = z.object({
  measure: z.enum(['production', 'reserves', 'capacity']),
  /** "mine", "refinery"; empty where the source does not say. */
  stage: z.string(),
  unit: z.string(),
  /** What a tonne counts: "W", "REO"; empty for the material itself. */
  content: z.string(),
  /** Null: the world's total. `numeric`: ISO 3166-1, three digits, by which a map knows it; empty where there is none. */
  state: partySchema.extend({ numeric: z.string() }).nullable(),
  points: z.array(z.object({ period: z.string(), year: z.number().int(), value: z.number(), mark: z.string() })),
  sources: sourceIds,
})
export const figuresSchema = z.array(figureSchema)
export type MaterialFigure = z.infer<typeof figureSchema>

const measures: ReadonlySet<string> = new Set(figureSchema.shape.measure.options)
const isShown = (measure: string): measure is MaterialFigure['measure'] => measures.has(measure)

export const materialFigures = (world: World, slug: string, year: number): MaterialFigure[] =>
  world.tables.series.flatMap(({ measure, material, state, stage, unit, content, values, source }): MaterialFigure[] => {
    if (material !== slug || !isShown(measure)) return []
    const points = values.map(({ period, value, mark }) => ({ period, year: Number(period.slice(0, 4)), value, mark }))
    const known = points.filter((point) => point.year <= year)
    const party = state === null ? null : { ...namedParty(world, state), numeric: world.states.get(state)?.numeric ?? '' }
    return known.length === 0 ? [] : [{ measure, stage, unit, content, state: party, points: known, sources: [...source] }]
  })
