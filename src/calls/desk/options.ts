/** Options: values for the form of a claim. In: a document and a sentence in it. Out: for each field what the words offer, the likeliest first. */
import { z } from 'zod'
import { deskCall } from './desk.ts'
import { fieldOptions } from './field-options.ts'
import { documentWith, heldPages } from './held-pages.ts'

const offset = z.coerce.number().int().nonnegative()
const list = z.array(z.object({ value: z.string(), told: z.string() })).readonly()

export const fieldOptionsSchema = z.object({
  amounts: list,
  times: list,
  names: list,
  places: list,
  materials: list,
  sectors: list,
})

export const options = deskCall({
  method: 'GET',
  path: '/documents/{id}/options',
  summary: 'What the words of a sentence offer for the fields of a claim',
  input: z.object({ id: z.string(), start: offset, end: offset }),
  output: fieldOptionsSchema,
  run: async ({ store, world }, { id, start, end }) => {
    const held = await heldPages(store, [id])
    const { document } = documentWith(held, id)
    const claims = held.claims.map(({ recorded }) => recorded.claim)
    return fieldOptions(document, claims, { start, end }, world)
  },
})
