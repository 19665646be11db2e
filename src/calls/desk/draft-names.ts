/** Draft names: names and what may stand for them, for the page that holds sentences to their sources while one writes. In: nothing. Out: both lists. */
import { z } from 'zod'
import { nameLists } from '../naming.ts'
import { deskCall } from './desk.ts'

export const draftNames = deskCall({
  method: 'GET',
  path: '/draft-names',
  summary: 'Names on record with other words for them, and single words that are names even where a sentence begins',
  input: z.object({}),
  output: z.object({ aliases: z.record(z.string(), z.array(z.string()).readonly()), names: z.array(z.string()).readonly() }),
  run: async ({ world }) => nameLists(world),
})
