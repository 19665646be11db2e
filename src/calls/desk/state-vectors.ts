/** State vectors: how evenly a state's trade is spread among poles, a period at a time. In: a state or group, the world, a day. Out: the multi-vector index with its figures and sources; null where no figure is on record. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import type { TradeFigure } from '../../supply/trade-vectors.ts'
import type { World } from '../../world/world.ts'
import { type Party, partyOf } from '../supply.ts'
import { rounded } from '../supply-lines.ts'
import { defaultPoles, type PartnersAnswer, partnersAnswer, partnersFormulas, partnersLine } from '../supply-partners.ts'
import { namedParty, partySchema, sourceSchema, sourcesOf } from './sourced.ts'

const boundsSchema = z.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })
const indexSchema = z.object({ n: z.number(), evenness: boundsSchema, effectivePartners: boundsSchema }).nullable()
const figureSchema = z.object({
  reporter: partySchema,
  partner: partySchema,
  flow: z.string(),
  period: z.string(),
  value: z.number(),
  unit: z.string(),
  statedBy: z.string(),
  note: z.string(),
  sources: z.array(sourceSchema),
})

export const stateVectorsSchema = z.object({
  poles: z.array(partySchema),
  periods: z.array(
    z.object({
      period: z.string(),
      unit: z.string(),
      allTrade: z.number().nullable(),
      poles: z.array(z.object({ pole: partySchema, value: z.number().nullable(), share: boundsSchema.nullable() })),
      amongPoles: indexSchema,
      figures: z.array(figureSchema),
    }),
  ),
  /** What the other side counts: beside, never within. */
  reportedByPartners: z.array(figureSchema),
  missing: z.array(z.string()),
  formulas: z.array(z.string()),
})
export type StateVectors = z.infer<typeof stateVectorsSchema>

const figureLine = (world: World, one: TradeFigure): z.infer<typeof figureSchema> => ({
  reporter: namedParty(world, one.reporter),
  partner: one.partner === 'world' ? { id: 'world', name: 'all partners', page: null } : namedParty(world, one.partner),
  flow: one.flow,
  period: one.period,
  value: one.value,
  unit: one.unit,
  statedBy: one.statedBy,
  note: one.note,
  sources: sourcesOf(world, one.sources),
})

const answerOf = (world: World, state: Party, today: string): PartnersAnswer | null => {
  const poles = defaultPoles.filter((pole) => pole !== state.id && pole.toLowerCase() !== state.id)
  try {
    return partnersAnswer(world, { state, poles, flow: 'total', years: null }, null, today)
  } catch (error) {
    if (error instanceof Problem && error.code === 'supply/no-data') return null
    throw error
  }
}

export const stateVectors = (world: World, of: string, today: string): StateVectors | null => {
  const answer = answerOf(world, partyOf(world, of, today), today)
  if (answer === null) return null
  const { periods } = partnersLine(answer, world)
  return {
    poles: answer.poles.map(({ id }) => namedParty(world, id)),
    periods: answer.vectors
      .map(({ period, unit, world: all, poles, figures }, at) => ({
        period,
        unit,
        allTrade: all,
        poles: poles.map(({ pole, value, share }) => ({
          pole: namedParty(world, pole.id),
          value,
          share: share === null ? null : { value: rounded(share.value), low: rounded(share.low), high: rounded(share.high) },
        })),
        amongPoles: periods[at]?.amongPoles ?? null,
        figures: figures.map((one) => figureLine(world, one)),
      }))
      .filter(({ allTrade, poles }) => allTrade !== null || poles.some(({ value }) => value !== null)),
    reportedByPartners: answer.mirror.map((one) => figureLine(world, one)),
    missing: [...answer.missing],
    formulas: [partnersFormulas.share, partnersFormulas.entropy],
  }
}
