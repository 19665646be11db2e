/** What-if: what deals on record, or supplies made up, would change about an importer's dependence on a partner. In: who, which deals, what is assumed. Out: before and after as ranges, each deal with what is known of it, the break-even, what is missing. */
import { z } from 'zod'
import { dealsWith } from '../../checks/supply-deals.ts'
import { Problem } from '../../problem.ts'
import { worldBaselines } from '../../supply/world-baselines.ts'
import type { World } from '../../world/world.ts'
import { materialOf, partyOf } from '../supply.ts'
import { addedSupply, assumptionOf } from '../supply-assumptions.ts'
import { dealsByIds } from '../supply-pick.ts'
import { type WhatIfAnswer, type WhatIfAsked, whatIfAnswer } from '../supply-what-if.ts'
import { whatIfLine } from '../supply-what-if-lines.ts'
import { dealContext } from './deal-context.ts'
import { type DeskSupply, deskCall } from './desk.ts'
import { listOf } from './fields.ts'
import { namedParty, partySchema, sourceSchema } from './sourced.ts'
import { rangeSchema, shareSchema } from './supply-shapes.ts'

const spreadSchema = rangeSchema.extend({ middle: rangeSchema })
const knownSchema = z.union([
  rangeSchema.extend({ how: z.enum(['bounds', 'assumed']) }),
  z.object({ how: z.literal('record'), kept: z.number(), partly: z.number(), due: z.number() }),
])
const toldSchema = z.object({ value: knownSchema.nullable(), because: z.string() })
const figureSchema = z
  .object({ tonnes: z.number(), content: z.string().nullable(), year: z.number(), mark: z.string(), sources: z.array(z.string()) })
  .nullable()
const endsSchema = z.object({ low: z.number().nullable(), high: z.number().nullable() })
/** `ofWhole`: 0 to 1 of today's whole. */
const waySchema = z.object({ ofWhole: endsSchema, tonnes: endsSchema })

export const dealSchema = z.object({
  id: z.string(),
  from: z.enum(['documents', 'starter record', 'projects on record']),
  sentence: z.string(),
  day: z.string().nullable(),
  namesOnlyTheWiderTerm: z.boolean(),
  suppliers: z.array(partySchema),
  projects: z.array(z.string()),
  /** A year, as the baseline counts them; null: the deal counts for nothing, and `because` says why. */
  tonnes: toldSchema,
  /** Of these, 0 to 1. */
  delivered: toldSchema,
  startYear: z.number().nullable(),
  fullYear: z.number().nullable(),
  firmness: z.string().nullable(),
  status: z.string().nullable(),
  /** Where the partner owns, takes or lets through what is to come. */
  partnerHasAHandInIt: z.array(z.string()),
  notOnRecord: z.array(z.string()),
})

export const whatIfSchema = z.object({
  importer: partySchema,
  material: z.string(),
  partner: partySchema,
  baseline: z.object({
    of: z.string(),
    form: z.string(),
    period: z.string(),
    totalTonnes: z.number().nullable(),
    tonnesOf: z.string().nullable(),
    tonnesPeriod: z.string().nullable(),
    suppliers: z.array(shareSchema),
    unnamed: z.number(),
  }),
  partnerIsNamed: z.boolean(),
  before: z.object({ partnerShare: rangeSchema, hhi: rangeSchema }),
  deals: z.array(dealSchema),
  added: z.array(z.string()),
  /** Null where nothing can be computed: `notComputable` says why. */
  after: z
    .array(
      z.object({
        /** New tonnes on top of today's, or in their place. */
        mode: z.enum(['additional', 'displacement']),
        /** Null: when all would have come. */
        year: z.number().nullable(),
        partnerShare: spreadSchema,
        hhi: spreadSchema,
        newTonnes: spreadSchema,
        totalTonnes: spreadSchema,
      }),
    )
    .nullable(),
  notComputable: z.string().nullable(),
  completeBy: z.number().nullable(),
  breakEven: z.object({
    target: z.number(),
    replacingPartner: waySchema,
    replacingAll: waySchema,
    onTop: waySchema,
    suppliers: z.array(
      z.object({
        state: partySchema,
        production: figureSchema,
        reserves: figureSchema,
        share: rangeSchema,
        partnerHasAHandInIt: z.array(z.string()),
      }),
    ),
  }),
  assumptions: z.array(z.string()),
  draws: z.number(),
  seed: z.number(),
  sources: z.array(sourceSchema),
})
export type WhatIfLine = z.infer<typeof whatIfSchema>

const inTurn = (world: World, states: readonly string[]) => states.filter((state) => state !== '').map((state) => namedParty(world, state))

/** As the command line has it, with names beside codes; checked against the schema, which knows no number that is missing. */
export const whatIfDesk = (answer: WhatIfAnswer, world: World): WhatIfLine => {
  const { importer, partner, baseline, deals, breakEven, ...line } = whatIfLine(answer, world)
  return whatIfSchema.parse({
    ...line,
    importer: namedParty(world, importer),
    partner: namedParty(world, partner),
    baseline: { ...baseline, suppliers: baseline.suppliers.map(({ supplier, share }) => ({ party: namedParty(world, supplier), share })) },
    deals: deals.map((deal) => ({ ...deal, suppliers: inTurn(world, deal.suppliers) })),
    breakEven: { ...breakEven, suppliers: breakEven.suppliers.map((one) => ({ ...one, state: namedParty(world, one.state) })) },
  })
}

/** Throws Problem `supply/no-shares` where nobody tells who supplies the importer. */
const baselineOf = ({ world }: DeskSupply, { importer, material }: Pick<WhatIfAsked, 'importer' | 'material'>, asOf: string) => {
  const [first] = worldBaselines(world, importer.id, material, Number(asOf.slice(0, 4)))
  if (first !== undefined) return first
  throw new Problem(
    'supply/no-shares',
    `${material}, ${importer.name}`,
    'who supplies it is not on record',
    'Choose another importer, such as the United States, or another material.',
  )
}

/** As many as a slider can wait for; the command line draws 10,000. */
const SLIDER_DRAWS = 2000

export const whatIf = deskCall({
  method: 'GET',
  path: '/materials/{slug}/what-if',
  summary: 'What deals on record or supplies made up would change about an importer’s dependence on a partner',
  input: z.object({
    slug: z.string(),
    importer: z.string().default('USA'),
    /** Without one: the largest supplier. */
    partner: z.string().optional(),
    /** Ids of deals that count, or how these begin; without any all in which the importer takes part. */
    deal: listOf(z.string()).default([]),
    /** "delivered:ID=0.5", "start:ID=2028", "tonnes:ID=1500", "total=12000": as --assume of the command line. */
    assume: listOf(z.string()).default([]),
    /** "KAZ 1500 t/yr from 2028 to 2030". */
    add: listOf(z.string()).default([]),
    /** No deals on record, only what is added. */
    none: z.stringbool().default(false),
    /** 0 to 1: the share that the break-even aims at; without one half of today's. */
    target: z.coerce.number().min(0).max(1).optional(),
    draws: z.coerce.number().int().min(1).max(10_000).default(SLIDER_DRAWS),
  }),
  output: whatIfSchema,
  run: async ({ supply, store, today }, input) => {
    const data = await supply()
    const [asOf, { world }] = [today(), data]
    const importer = partyOf(world, input.importer, asOf)
    const material = materialOf(world, input.slug)
    const asked: WhatIfAsked = {
      importer,
      material,
      partner: input.partner === undefined ? null : partyOf(world, input.partner, asOf),
      target: input.target ?? null,
      from: [],
      added: input.add.map((words) => addedSupply(words, world)),
      assumptions: input.assume.map(assumptionOf),
      seed: 1,
      draws: input.draws,
    }
    const context = await dealContext(store, world, material, asOf)
    const answer = whatIfAnswer(
      asked,
      baselineOf(data, asked, asOf),
      (deals) => (input.none ? [] : input.deal.length > 0 ? dealsByIds(deals, input.deal) : dealsWith(deals, importer.states)),
      context,
    )
    if (answer === null)
      throw new Problem('supply/partner', `${material}, ${importer.name}`, 'no supplier is on record to depend on', 'Name a partner.')
    return whatIfDesk(answer, world)
  },
})
