/** Cancel job: something is not to be read after all. In: the job's id. Out: the job; what of it is in the record stays. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import { deskCall } from './desk.ts'
import { readingJobSchema } from './reading-job.ts'

export const cancelJob = deskCall({
  method: 'POST',
  path: '/read/jobs/{id}/cancel',
  summary: 'Stops reading, or takes a job from those that wait; documents that are in the record already stay',
  input: z.object({ id: z.string() }),
  output: readingJobSchema,
  run: async ({ reading }, { id }) => {
    const job = reading.cancel(id)
    if (job !== null) return job
    throw new Problem('read/unknown', `job ${id}`, 'the desk knows no such job', 'See what it reads: /api/read/jobs.')
  },
})
