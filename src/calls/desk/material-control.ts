/** Material control: who owns what is mined and who takes it, and what the way crosses. In: answers of control and routes. Out: rows with parties and the ids of their sources; what is not told stays unknown. */
import { z } from 'zod'
import type { ControlShares } from '../../supply/control.ts'
import type { World } from '../../world/world.ts'
import { type ControlAnswer, controlFormulas } from '../supply-control.ts'
import { type RoutesAnswer, routesFormula } from '../supply-routes.ts'
import { namedParty, partySchema } from './sourced.ts'
import { idsOf, type ListLine, listLine, listSchema, rangeLine, rangeSchema, sourceIds } from './supply-shapes.ts'

const party = partySchema.nullable()
const sharedSchema = z.object({
  shares: z.array(rangeSchema.extend({ party: partySchema })),
  /** Nobody tells whose: it can be anyone's. */
  unknown: z.number(),
})
const holderSchema = z.object({ name: z.string(), state: party, share: z.number().nullable(), note: z.string(), sources: sourceIds })

export const controlSchema = z.object({
  places: listSchema,
  byOwner: sharedSchema,
  byOfftake: sharedSchema,
  projects: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      state: partySchema,
      status: z.string(),
      /** In the unit and content of `places`; null where its output in that year is not on record. */
      output: z.number().nullable(),
      owners: z.array(holderSchema),
      buyers: z.array(holderSchema.extend({ tonnesPerYear: z.number().nullable(), firmness: z.string() })),
      sources: sourceIds,
    }),
  ),
  formulas: z.record(z.string(), z.string()),
  missing: z.array(z.string()),
})
export type ControlLine = z.infer<typeof controlSchema>

export const routesSchema = z.object({
  crossings: z.array(
    rangeSchema.extend({
      via: z.string(),
      kind: z.string(),
      /** Origins whose way is not told. */
      unknown: z.array(partySchema),
      rows: z.array(
        z.object({
          origin: partySchema,
          destination: z.string(),
          share: z.number().nullable(),
          tonnes: z.number().nullable(),
          period: z.string(),
          isOnlyRoute: z.boolean().nullable(),
          note: z.string(),
          sources: sourceIds,
        }),
      ),
    }),
  ),
  formula: z.string(),
  missing: z.array(z.string()),
})
export type RoutesLine = z.infer<typeof routesSchema>

const named = (world: World, state: string | null) => (state === null ? null : namedParty(world, state))
const fraction = (percent: number | null): number | null => (percent === null ? null : percent / 100)

const sharedLine = (world: World, { shares, unknown }: ControlShares): z.infer<typeof sharedSchema> => ({
  shares: shares.map(({ state, low, high }) => ({ party: namedParty(world, state), ...rangeLine({ low, high }) })),
  unknown,
})

const projectLine = (world: World, { project, quantity, owners, buyers }: ControlAnswer['projects'][number]) => ({
  id: project.id,
  name: project.name,
  state: namedParty(world, project.state),
  status: project.status,
  output: quantity,
  owners: owners.map(({ owner, owner_state, share_pct, note, source }) => ({
    name: owner,
    state: named(world, owner_state),
    share: fraction(share_pct),
    note,
    sources: [...source],
  })),
  buyers: buyers.map(({ buyer, buyer_state, share_pct, tonnes_per_year, firmness, note, source }) => ({
    name: buyer,
    state: named(world, buyer_state),
    share: fraction(share_pct),
    tonnesPerYear: tonnes_per_year,
    firmness,
    note,
    sources: [...source],
  })),
  sources: [...project.source],
})

export const materialControl = (world: World, answer: ControlAnswer): ControlLine => {
  const places: ListLine = listLine(world, answer.places)
  return {
    places,
    byOwner: sharedLine(world, answer.owner),
    byOfftake: sharedLine(world, answer.buyer),
    projects: answer.projects.map((one) => projectLine(world, one)),
    formulas: { ...controlFormulas },
    missing: [...answer.missing],
  }
}

/** Chokepoints go by their name, states by theirs. */
const nameOf = (world: World, id: string): string => world.states.get(id)?.name ?? id

export const materialRoutes = (world: World, { crossings, missing }: RoutesAnswer): RoutesLine => ({
  crossings: crossings.map(({ via, kind, range, rows, unknown }) => ({
    via: nameOf(world, via),
    kind,
    ...rangeLine(range),
    unknown: unknown.map((state) => namedParty(world, state)),
    rows: rows.map(({ origin, destination, share_pct, tonnes, period, only_route, note, source }) => ({
      origin: namedParty(world, origin),
      destination: nameOf(world, destination),
      share: fraction(share_pct),
      tonnes,
      period,
      isOnlyRoute: only_route,
      note,
      sources: idsOf([...source]),
    })),
  })),
  formula: routesFormula,
  missing: [...missing],
})
