/** Document: one document with its text, its structure and what was read past. In: its id. Out: the document, its row, sentences that gave no claim, what the gate refused. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import { deskCall } from './desk.ts'
import { wholeDocumentSchema } from './document-schema.ts'

export const document = deskCall({
  method: 'GET',
  path: '/documents/{id}',
  summary: 'One document with its text and structure',
  input: z.object({ id: z.string().max(200) }),
  output: wholeDocumentSchema,
  run: async ({ store }, { id }) => {
    const [stored, row] = await Promise.all([store.register.document(id), store.register.documentRow(id)])
    if (stored === null || row === null)
      throw new Problem('document/none', `the document ${id}`, 'the record has none of this id', 'Choose one from the list of documents.')
    return { row, ...stored }
  },
})
