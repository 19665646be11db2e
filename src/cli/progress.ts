/** Progress on standard error: one line that is written over on a screen, one line a document elsewhere. In: steps. Out: nothing but what is seen. */
import type { Terminal } from './command.ts'

export interface Progress {
  readonly step: (what: string) => void
  readonly done: (what: string) => void
}

/** `quiet` gives a silent one. */
export const progressOn = (terminal: Terminal, quiet: boolean): Progress => {
  if (quiet) return { step: () => undefined, done: () => undefined }
  const clear = terminal.screen ? '\r\u001b[2K' : ''
  return {
    step: (what) => terminal.err(terminal.screen ? `${clear}${what}` : `${what}\n`),
    done: (what) => terminal.err(`${clear}${what}\n`),
  }
}
