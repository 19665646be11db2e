/** Read examples: the documents that come with Chancery into the record. In: nothing. Out: the job that reads them. */
import { z } from 'zod'
import { deskCall } from './desk.ts'
import { jobsSchema } from './reading-job.ts'

export const readExamples = deskCall({
  method: 'POST',
  path: '/read/examples',
  summary: 'Reads the documents that come with Chancery into the record',
  input: z.object({}),
  output: jobsSchema,
  run: async ({ reading }) => ({ jobs: [...reading.submit([reading.examples], null)] }),
})
