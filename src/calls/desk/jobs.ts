/** Jobs: what is being read, waits to be, or was. In: nothing. Out: the jobs, oldest first. */
import { z } from 'zod'
import { deskCall } from './desk.ts'
import { jobsSchema } from './reading-job.ts'

export const jobs = deskCall({
  method: 'GET',
  path: '/read/jobs',
  summary: 'What is being read, waits to be, or was read since the desk started',
  input: z.object({}),
  output: jobsSchema,
  run: async ({ reading }) => ({ jobs: [...reading.jobs()] }),
})
