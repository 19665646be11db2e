/** Item schema: an item with all that its page shows, as the API describes it. In: nothing. Out: schemas of its claims, values, verdicts and account. */
import { z } from 'zod'
import { type SourceKind, sourceKinds } from '../../checks/source-kind.ts'
import {
  claimAmountSchema,
  claimEntitySchema,
  claimKinds,
  claimOrdinalSchema,
  claimSchema,
  claimTimeSchema,
  factualities,
  qualifiers,
} from '../../reading/claim.ts'
import { type FirmnessName, firmnessGrades } from '../../reading/obligation-words.ts'
import { itemRowSchema } from '../../record/register.ts'
import { type VerdictName, verdicts } from '../../record/verdict.ts'
import { evidenceSchema } from './sourced.ts'

const list = <One extends z.ZodType>(one: One) => z.array(one).readonly()
const day = z.string().nullable()
const count = z.number().int()

export const claimDecisionSchema = z.object({
  id: count,
  decision: z.enum(['confirmed', 'rejected', 'corrected', 'added', 'merged', 'split', 'undone']),
  author: z.string(),
  at: z.string(),
  note: z.string().nullable(),
})

/** A claim as people left it. */
const recordedSchema = z.object({
  claim: claimSchema,
  documentId: z.string(),
  document: z.string(),
  publisher: z.string().nullable(),
  published: day,
  decisions: list(claimDecisionSchema).optional(),
  together: list(z.string()).optional(),
  apart: list(z.string()).optional(),
})

const valueSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('amount'), value: claimAmountSchema, claims: list(z.string()) }),
  z.object({ field: z.literal('time'), value: claimTimeSchema, claims: list(z.string()) }),
  z.object({ field: z.literal('ordinal'), value: claimOrdinalSchema, claims: list(z.string()) }),
  z.object({ field: z.literal('place'), value: claimEntitySchema, claims: list(z.string()) }),
  z.object({ field: z.literal('factuality'), value: z.enum(factualities), claims: list(z.string()) }),
])

const itemSchema = z.object({
  id: z.string(),
  kind: z.enum(claimKinds),
  type: z.string(),
  agents: list(claimEntitySchema),
  recipients: list(claimEntitySchema),
  materials: list(z.string()),
  factuality: z.enum(factualities),
  due: day,
  claims: list(recordedSchema),
  mentions: list(z.object({ document: z.string(), documentId: z.string(), claim: z.string(), start: count, end: count })),
  values: list(valueSchema),
})

export const verdictSchema = z.object({
  check: z.string(),
  aspect: z.enum(['ordinal', 'effect', 'quantity', 'status', 'source', 'novelty', 'contact', 'dependence', 'relation', 'plausibility']),
  verdict: z.enum(Object.keys(verdicts) as [VerdictName, ...VerdictName[]]),
  because: z.string(),
  evidence: list(evidenceSchema),
  notes: list(z.string()),
  claims: list(z.string()).optional(),
})

const kindSchema = z.enum(Object.keys(sourceKinds) as [SourceKind, ...SourceKind[]])
const interestSchema = z.enum(['party', 'third party', 'copy'])
const originalSchema = z
  .object({ documentId: z.string(), document: z.string(), publisher: z.string().nullable(), published: day })
  .nullable()

const sourceSchema = z.object({
  name: z.string(),
  kind: kindSchema,
  interest: z.enum(['party', 'third party']),
  tellings: list(
    z.object({
      ...{ claim: z.string(), document: z.string(), publisher: z.string().nullable(), published: day },
      ...{ interest: interestSchema, copyOf: originalSchema },
    }),
  ),
})

const saysSchema = z.object({
  ...{ source: z.string(), kind: kindSchema, interest: interestSchema, document: z.string(), published: day },
  ...{ claim: z.string(), value: z.string(), copyOf: originalSchema, replaced: z.boolean() },
})

const endSchema = z.union([z.number(), z.string()]).nullable()
const differenceSchema = z.object({
  ...{ field: z.enum(['amount', 'time']), range: z.string(), low: endSchema, high: endSchema, unit: z.string() },
  ...{ clash: z.boolean(), says: list(saysSchema) },
})

const revisedSchema = z.object({ value: z.string(), on: day, claim: z.string() })
const marksSchema = list(z.object({ text: z.string(), start: count, end: count }))

/** How an item is told: Account of checks/account.ts. */
export const accountSchema = z.object({
  independent: count,
  sources: list(sourceSchema),
  differences: list(differenceSchema),
  revisions: list(z.object({ field: z.enum(['amount', 'time']), source: z.string(), first: revisedSchema, now: revisedSchema })),
  firmness: z
    .object({
      grade: z.enum(Object.keys(firmnessGrades) as [FirmnessName, ...FirmnessName[]]),
      words: marksSchema,
      form: z.object({ name: z.string(), binds: z.boolean().nullable(), words: marksSchema }).nullable(),
      conditions: marksSchema,
      counterparts: list(z.string()),
      amount: z.enum(qualifiers).nullable(),
      claim: z.string(),
    })
    .nullable(),
  health: z.object({
    points: z.number(),
    of: z.number(),
    parts: list(
      z.object({
        part: z.enum(['sources', 'independence', 'kind', 'fields', 'figure']),
        points: z.number(),
        of: z.number(),
        why: z.string(),
      }),
    ),
  }),
})

export const itemPageSchema = z.object({
  row: itemRowSchema,
  item: itemSchema,
  verdicts: list(verdictSchema),
  account: accountSchema,
  /** The line with its sources in brackets, as the brief has it. */
  told: z.string(),
  /** Ids of the claims that it rests on. */
  cites: list(z.string()),
})

/** A claim in the margin of its document or in the queue. */
export const claimRowSchema = z.object({
  claim: claimSchema,
  documentId: z.string(),
  document: z.string(),
  publisher: z.string().nullable(),
  published: day,
  items: list(z.string()),
  decisions: list(claimDecisionSchema),
  review: z.enum(['waiting', 'accepted', 'rejected']),
})
