/** VerdictCase: made-up documents, words in them, and the verdict that a careful analyst would give. In: a line of JSON. Out: a checked case. */
import { z } from 'zod'
import { verdicts } from '../../src/record/verdict.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const names = z.enum(Object.keys(verdicts) as [keyof typeof verdicts, ...(keyof typeof verdicts)[]])

export const verdictCaseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  asOf: day,
  documents: z.array(z.strictObject({ name: z.string(), publisher: z.string(), published: day, text: z.string() })).min(1),
  /** Words of the sentence whose claim is judged. */
  words: z.string().min(1),
  aspect: z.enum(['ordinal', 'effect', 'quantity', 'status', 'source', 'relation', 'plausibility']),
  expected: names,
  /** Verdicts on the same aspect that may stand beside it. */
  also: z.array(names).default([]),
  why: z.string().min(1),
})

export type VerdictCase = z.infer<typeof verdictCaseSchema>

export const casesOf = (lines: string): readonly VerdictCase[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => verdictCaseSchema.parse(JSON.parse(line)))
