/** Read address: a page on the web into the record. In: its address. Out: the job that reads it. */
import { z } from 'zod'
import { deskCall } from './desk.ts'
import { jobsSchema, publishedSchema } from './reading-job.ts'

export const readAddress = deskCall({
  method: 'POST',
  path: '/read/address',
  summary: 'Fetches a page, a file or a feed and reads it into the record; addresses inside this machine’s own network are refused',
  input: z.object({
    address: z.url({ protocol: /^https?$/, error: 'it is no address of a page: write it whole, https://host/path' }).max(4000),
    published: publishedSchema,
  }),
  output: jobsSchema,
  run: async ({ reading }, { address, published }) => ({ jobs: [...reading.submit([{ is: 'address', name: address }], published)] }),
})
