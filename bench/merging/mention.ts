/** Mention: one labelled claim to measure merging on. In: lines of `held.jsonl`. Out: mentions, and the pairs of them that a matcher must decide. */
import { z } from 'zod'
import { claimAmountSchema, claimEntitySchema, claimSchema, claimTimeSchema } from '../../src/reading/claim.ts'

const entitySchema = claimEntitySchema.omit({ start: true, end: true }).strict()
const kept = claimSchema.pick({ kind: true, type: true, factuality: true, materials: true, sectors: true, ordinal: true, quote: true })

export const mentionSchema = kept
  .extend({
    story: z.string().regex(/^[a-z0-9-]+$/),
    item: z.string().regex(/^[a-z0-9-]+$/),
    document: z.string().regex(/^d-[a-z0-9-]+$/),
    publisher: z.string().min(1).nullable(),
    published: z.iso.date(),
    sentence: z.string().min(1),
    agents: z.array(entitySchema),
    recipients: z.array(entitySchema),
    amount: claimAmountSchema.omit({ text: true }).strict().nullable(),
    time: claimTimeSchema.omit({ text: true }).strict().nullable(),
    place: entitySchema.nullable(),
    attribution: z.array(entitySchema),
    /** Why it is labelled so, for people; no matcher may see it. */
    note: z.string().min(1).optional(),
  })
  .strict()

export type Mention = z.infer<typeof mentionSchema>

export interface MentionPair {
  readonly left: Mention
  readonly right: Mention
  readonly same: boolean
}

export const mentionsOf = (lines: string): Mention[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => mentionSchema.parse(JSON.parse(line)))

/** All mentions of one kind in one story that stand in different documents, each pair once. */
export const pairsOf = (mentions: readonly Mention[]): MentionPair[] =>
  mentions.flatMap((left, index) =>
    mentions
      .slice(index + 1)
      .filter((right) => left.story === right.story && left.kind === right.kind && left.document !== right.document)
      .map((right) => ({ left, right, same: left.item === right.item })),
  )
