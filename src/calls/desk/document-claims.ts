/** Document claims: the margin of a document. In: its id. Out: its claims in the order of the text as people left them, rejected ones too, each with its items and decisions. */
import { z } from 'zod'
import { deskCall } from './desk.ts'
import { claimRowSchema } from './item-schema.ts'

export const documentClaims = deskCall({
  method: 'GET',
  path: '/documents/{id}/claims',
  summary: 'Claims of a document in the order of the text, with the items that they are told in',
  input: z.object({ id: z.string().max(200) }),
  output: z.object({ claims: z.array(claimRowSchema).readonly() }),
  run: async ({ store }, { id }) => ({ claims: await store.register.claimsOf(id) }),
})
