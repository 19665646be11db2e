/** Unsent: words that the desk has not kept yet, in this browser, so that none are lost when it stops. In: a draft and the version it was written from. Out: the same after the page was closed. */
import { z } from 'zod'
import { type Draft, draftSchema } from '../../../brief/draft.ts'

const unsentSchema = z.object({ after: z.number().int(), draft: draftSchema })
export type Unsent = z.infer<typeof unsentSchema>

const keyOf = (id: string): string => `chancery.unsent.${id}`

/** False where this browser keeps nothing: then the words stand on the page alone. */
export const holdUnsent = (id: string, after: number, draft: Draft): boolean => {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify({ after, draft }))
    return true
  } catch {
    return false
  }
}

export const forgetUnsent = (id: string): void => {
  try {
    localStorage.removeItem(keyOf(id))
  } catch {
    // nothing was held
  }
}

export const unsentOf = (id: string): Unsent | null => {
  try {
    const parsed = unsentSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
