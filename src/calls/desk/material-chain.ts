/** Material chain: from mines through refiners to the importer. In: a chain answer. Out: nodes and flows for a Sankey, each partner's share direct, of the ore and at any stage, what is told and what is not. */
import { z } from 'zod'
import type { World } from '../../world/world.ts'
import { type ChainAnswer, chainFormulas } from '../supply-chain.ts'
import { chainFlows } from '../supply-chain-picture.ts'
import { namedParty, partySchema } from './sourced.ts'
import { idsOf, rangeLine, rangeSchema, shareLine, shareSchema, sourceIds } from './supply-shapes.ts'

const mixSchema = z.object({
  of: z.string(),
  /** "processing" or "extraction"; null where the source does not part them. */
  stage: z.string().nullable(),
  period: z.string(),
  shares: z.array(shareSchema),
  rest: z.number(),
  sources: sourceIds,
})

export const chainSchema = z.object({
  supplies: mixSchema,
  mining: mixSchema.nullable(),
  refining: mixSchema.nullable(),
  /** Columns from 0; `isRest`: nobody's by name, or not on record. */
  nodes: z.array(z.object({ id: z.string(), label: z.string(), column: z.number().int(), isRest: z.boolean() })),
  /** Shares of what the importer takes, 0 to 1. */
  flows: z.array(z.object({ from: z.string(), to: z.string(), value: z.number() })),
  columns: z.array(z.string()),
  partners: z.array(z.object({ partner: partySchema, direct: rangeSchema, ore: rangeSchema, anyStage: rangeSchema })),
  formulas: z.record(z.string(), z.string()),
  told: z.array(z.string()),
  missing: z.array(z.string()),
})
export type ChainLine = z.infer<typeof chainSchema>

const mixLine = (world: World, mix: ChainAnswer['final']): z.infer<typeof mixSchema> => ({
  of: mix.of,
  stage: mix.stage,
  period: mix.period,
  shares: mix.shares.map((one) => shareLine(world, one)),
  rest: mix.rest,
  sources: idsOf(mix.sources),
})

export const materialChain = (world: World, answer: ChainAnswer): ChainLine => {
  const { nodes, flows, columns } = chainFlows(answer, world)
  return {
    supplies: mixLine(world, answer.final),
    mining: answer.mining === null ? null : mixLine(world, answer.mining),
    refining: answer.refining === null ? null : mixLine(world, answer.refining),
    nodes: [...nodes],
    flows: [...flows],
    columns: [...columns],
    partners: answer.rows.map(({ partner, direct, ore, anyStage }) => ({
      partner: namedParty(world, partner.id),
      direct: rangeLine(direct),
      ore: rangeLine(ore),
      anyStage: rangeLine(anyStage),
    })),
    formulas: { ...chainFormulas },
    told: [...answer.told],
    missing: [...answer.missing],
  }
}
