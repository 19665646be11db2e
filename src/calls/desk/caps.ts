/** Caps: what limits on suppliers would ask of an importer. In: who, the caps. Out: today's mix beside the one that keeps them with the fewest moved, or which limits are at odds. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import type { World } from '../../world/world.ts'
import { answerDiversify, type DiversifyAsk, listsOf } from '../diversify.ts'
import { diversifyLine } from '../diversify-lines.ts'
import { governanceUpTo, lastYearOf, materialOf, partyOf } from '../supply.ts'
import { deskCall } from './desk.ts'
import { listOf } from './fields.ts'
import { namedParty, partySchema, sourceSchema } from './sourced.ts'
import { importerField, rangeSchema } from './supply-shapes.ts'

const limitSchema = z.object({ limit: z.string(), party: partySchema, quantity: z.number() })

export const capsSchema = z.object({
  importer: partySchema,
  material: z.string(),
  /** What the shares are shares of; lists of two wholes are never mixed. */
  basis: z.string(),
  form: z.string(),
  stage: z.string().nullable(),
  period: z.string(),
  /** `points`: of 100, where no tonnage is on record. */
  unit: z.enum(['t', 'points']),
  demand: z.number(),
  /** Null where the limits cannot hold: `conflict` or `notComputable` says why. */
  plan: z
    .object({
      moved: z.number(),
      movedShare: z.number(),
      hhiToday: z.number(),
      hhiAfter: z.number(),
      suppliers: z.array(
        z.object({
          party: partySchema,
          today: z.number(),
          after: z.number(),
          share: z.number(),
          /** Between what it lies in other answers as good. */
          asGood: rangeSchema,
          /** The most that it can deliver; null: no bound. */
          most: z.number().nullable(),
          mostFrom: z.string(),
          mostYear: z.number().nullable(),
        }),
      ),
      /** What a point more would spare. */
      worth: z.array(z.object({ limit: z.string(), party: partySchema, onePointMore: z.number() })),
    })
    .nullable(),
  conflict: z.object({ shortfall: z.number(), limits: z.array(limitSchema), leastCap: z.number().nullable() }).nullable(),
  notComputable: z.object({ because: z.string(), movedAtLeast: z.number(), enoughUpTo: z.number().nullable() }).nullable(),
  /** Producers with whom nothing new is counted, since the importer keeps them out. */
  barred: z.array(z.object({ party: partySchema, measure: z.string(), note: z.string() })),
  sources: z.array(sourceSchema),
})
export type CapsAnswer = z.infer<typeof capsSchema>

type Line = ReturnType<typeof diversifyLine>

/** `OTH` are all suppliers that nobody names, together. */
const partyIn = (world: World, id: string) => (id === 'OTH' ? { id, name: 'others, not named', page: null } : namedParty(world, id))

const planLine = (plan: Line['plan'], world: World): CapsAnswer['plan'] =>
  plan === null
    ? null
    : {
        moved: plan.moved,
        movedShare: plan.movedShare,
        hhiToday: plan.hhiToday,
        hhiAfter: plan.hhiAfter,
        suppliers: plan.suppliers.map(({ supplier, ...one }) => ({ party: partyIn(world, supplier), ...one })),
        worth: plan.worth.map(({ limit, id, onePointMore }) => ({ limit, party: partyIn(world, id), onePointMore })),
      }

export const capsLine = (line: Line, world: World): CapsAnswer => ({
  importer: namedParty(world, line.importer),
  material: line.material,
  basis: line.basis,
  form: line.form,
  stage: line.stage,
  period: line.period,
  unit: line.unit,
  demand: line.demand,
  plan: planLine(line.plan, world),
  conflict:
    line.conflict === null
      ? null
      : {
          shortfall: line.conflict.shortfall,
          limits: line.conflict.limits.map(({ limit, id, quantity }) => ({ limit, party: partyIn(world, id), quantity })),
          leastCap: line.conflict.leastCap,
        },
  notComputable: line.notComputable,
  barred: line.barred.map(({ state, measure, note }) => ({ party: namedParty(world, state), measure, note })),
  sources: [...line.sources],
})

const capProblem = (words: string): Problem =>
  new Problem('desk/cap', words, 'it is no cap', 'Write CHN=0.4: a state and a share from 0 to 1.')

const stateCap = (words: string, world: World): readonly [string, number] => {
  const parts = /^(?<state>[A-Z]{3})=(?<share>[01](?:\.\d{1,6})?)$/.exec(words)?.groups
  const share = Number(parts?.share ?? Number.NaN)
  if (parts?.state === undefined || !world.states.has(parts.state) || !(share <= 1)) throw capProblem(words)
  return [parts.state, share]
}

export const caps = deskCall({
  method: 'GET',
  path: '/materials/{slug}/caps',
  summary: 'What caps on suppliers would ask of an importer: the fewest moved, or which limits are at odds',
  input: z.object({
    slug: z.string(),
    importer: importerField,
    stage: z.enum(['extraction', 'processing']).optional(),
    /** The most that may come from one third country, 0 to 1. */
    each: z.coerce.number().min(0).max(1).optional(),
    /** "CHN=0.4", of single states. */
    cap: listOf(z.string()).default([]),
    /** Suppliers of today without a known capacity count as unbounded. */
    unbounded: z.stringbool().default(false),
  }),
  output: capsSchema,
  run: async ({ supply, today }, { slug, importer: words, stage = null, each = null, cap, unbounded }) => {
    const { world, table, solve } = await supply()
    const [asOf, wgi] = [today(), table('wgi')]
    const year = Number(asOf.slice(0, 4))
    const importer = partyOf(world, words, asOf)
    const known = importer.id === 'eu' ? table('eu-inputs').map((row) => row.material) : []
    const material = materialOf(world, slug, known)
    const states = new Map(cap.map((one) => stateCap(one, world)))
    const limits = { each, states, blocs: [], contracts: new Map(), home: importer.states, isUnbounded: unbounded }
    const open = { form: null, demand: null, capacities: new Map(), costs: null, risk: 'governance', countsBarred: false } as const
    const ask: DiversifyAsk = { importer, stage, year, limits, asOf, ...open }
    const { risks } = governanceUpTo(wgi, Math.min(year, lastYearOf(wgi)))
    const euTables = () => ({
      shares: table('eu-supply-shares'),
      inputs: table('eu-inputs'),
      endUses: table('eu-end-use'),
      groups: table('eu-groups'),
      risks,
    })
    const answer = answerDiversify(world, listsOf(world, euTables, material, ask), material, ask, risks, await solve())
    return capsLine(diversifyLine(answer, world, []), world)
  },
})
