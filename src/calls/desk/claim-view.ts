/** Claim view: a claim as the reader's page shows it. In: a claim as people left it. Out: the same with how far its review is and who decided what. */
import { z } from 'zod'
import { claimSchema } from '../../reading/claim.ts'
import type { LeftClaim } from '../../record/decided.ts'

export const claimDecisionSchema = z.object({
  id: z.number().int(),
  decision: z.enum(['confirmed', 'rejected', 'corrected', 'added', 'merged', 'split', 'undone']),
  author: z.string(),
  /** ISO time, UTC. */
  at: z.string(),
  note: z.string().nullable(),
})

export const claimViewSchema = z.object({
  claim: claimSchema,
  documentId: z.string(),
  /** `waiting`: nobody looked at it. */
  review: z.enum(['waiting', 'accepted', 'rejected']),
  /** What people decided on it and holds, oldest first. */
  decisions: z.array(claimDecisionSchema).readonly(),
})
export type ClaimView = z.infer<typeof claimViewSchema>

/** Decisions that say how a claim stands by itself. */
const judging: readonly string[] = ['confirmed', 'rejected', 'corrected', 'added']

export const claimView = ({ recorded, isRejected }: LeftClaim): ClaimView => {
  const { claim, documentId, decisions = [] } = recorded
  const isJudged = claim.reader === 'person' || decisions.some(({ decision }) => judging.includes(decision))
  return { claim, documentId, decisions, review: isRejected ? 'rejected' : isJudged ? 'accepted' : 'waiting' }
}
