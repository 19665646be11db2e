/** Say problem: what went wrong with something one did, in a note at the foot. In: an error, best a DeskProblem. Out: nothing; the note stays until it is closed. */
import { DeskProblem } from '../client.ts'
import { say } from '../design/toast.tsx'

export const sayProblem = (error: unknown): void =>
  say(error instanceof DeskProblem ? `${error.what}: ${error.why}. ${error.fix}` : `That failed: ${String(error)}`, { wrong: true })
