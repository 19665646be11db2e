/** Claim types: what a claim can be, for the form of a claim. In: nothing. Out: kinds with their types and what each means; factualities, qualifiers, fields. */
import { z } from 'zod'
import { claimKinds, factualities, qualifiers } from '../../reading/claim.ts'
import { claimTypes as rows } from '../../reading/claim-types.ts'
import { deskCall } from './desk.ts'

export const claimTypes = deskCall({
  method: 'GET',
  path: '/claim-types',
  summary: 'Kinds and types of claims with their definitions',
  input: z.object({}),
  output: z.object({
    types: z.array(z.object({ kind: z.enum(claimKinds), type: z.string(), means: z.string() })),
    factualities: z.array(z.enum(factualities)),
    qualifiers: z.array(z.enum(qualifiers)),
  }),
  run: async () => ({
    types: rows.map(({ kind, type, means }) => ({ kind, type, means })),
    factualities: [...factualities],
    qualifiers: [...qualifiers],
  }),
})
