/** Draft schema: what the page is told of a draft beside the draft itself. In: nothing. Out: schemas of evidence, faults and warnings. */
import { z } from 'zod'
import { keptValueSchema, restSchema, sourceSchema } from '../../brief/draft.ts'
import { claimTimeSchema, factualities } from '../../reading/claim.ts'

const amount = z.object({ value: z.number(), unit: z.string() })

/** What each cited claim may be quoted for, by claim id; with `draftNames` the page holds every sentence to it while one writes. */
export const evidenceSchema = z.object({
  asOf: z.string(),
  documents: z.number().int(),
  claims: z.record(
    z.string(),
    z.object({
      words: z.string(),
      times: z.array(claimTimeSchema).readonly(),
      amount: amount.nullable(),
      values: z.array(amount).readonly(),
      published: z.string().nullable(),
      labels: z.array(z.string()).readonly(),
      factuality: z.enum(factualities),
      toldBy: z.array(z.string()).readonly(),
    }),
  ),
})

export const faultSchema = z.object({
  block: z.string(),
  note: z.number().int().nullable(),
  rule: z.enum(['name', 'number', 'date', 'quote', 'attribution', 'hedge', 'evidence']),
  found: z.string(),
  message: z.string(),
  /** Code units of the text without its marks. */
  start: z.number().int(),
  end: z.number().int(),
})

const seenSchema = z.discriminatedUnion('part', [
  z.object({
    part: z.literal('values'),
    field: z.enum(['amount', 'time', 'ordinal', 'place', 'factuality']),
    values: z.array(keptValueSchema).readonly(),
  }),
  z.object({ part: z.literal('verdicts'), aspect: z.string(), verdicts: restSchema.shape.verdicts }),
  z.object({ part: z.literal('claims'), item: z.string(), claims: restSchema.shape.claims.readonly() }),
])

export const warningSchema = z.object({
  id: z.string(),
  block: z.string(),
  rest: z.number().int(),
  change: z.enum(['value', 'factuality', 'verdict', 'claim', 'joined']),
  message: z.string(),
  take: z
    .object({ note: z.number().int().nullable(), words: z.string(), by: z.string(), sources: z.array(sourceSchema).readonly() })
    .nullable(),
  seen: seenSchema,
})
