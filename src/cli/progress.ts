/** Progress on standard error: one line that is written over on a screen, one line a document elsewhere. In: steps and shares done. Out: nothing but what is seen. */
import type { Terminal } from './command.ts'

/** How far long work has come. */
export interface Advance {
  /** "reading report.pdf (3 of 40)". */
  readonly what: string
  /** 0 to 1; null where nobody knows how much there is. */
  readonly share: number | null
  /** What was done so far, in the unit of the rate. */
  readonly words: number
  /** Words where it is not given; null: no rate is told. */
  readonly unit?: string | null
}

export interface Progress {
  /** Something begins: a line of its own where there is no screen. */
  readonly step: (what: string) => void
  /** The same thing goes on: seen on a screen, once the work has taken over a second. */
  readonly advance: (advance: Advance) => void
  /** A line that stays, about something else. */
  readonly tell: (line: string) => void
  readonly done: (what: string) => void
}

const QUICK_MS = 1000
/** A faster change is not seen. */
const REDRAW_MS = 100
const BAR_WIDTH = 20

const timeLeft = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s left`
  return whole < 3600 ? `${Math.ceil(whole / 60)} min left` : `${Math.floor(whole / 3600)} h ${Math.ceil((whole % 3600) / 60)} min left`
}

/** "[████░░░░] 50 %, 4,800 words/s, 12 s left: reading b.txt (2 of 4)", cut to the width. `elapsed` in milliseconds. */
export const progressLine = ({ what, share, words, unit = 'words' }: Advance, elapsed: number, width: number): string => {
  const seconds = elapsed / 1000
  const parts = unit === null ? [] : [`${Math.round(words / seconds).toLocaleString('en')} ${unit}/s`]
  if (share !== null && share > 0) parts.push(timeLeft((seconds / share) * (1 - share)))
  const full = Math.round((share ?? 0) * BAR_WIDTH)
  const bar = share === null ? '' : `[${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}] ${Math.floor(share * 100)} %, `
  const line = `${bar}${parts.join(', ')}${parts.length === 0 ? '' : ': '}${what}`
  return line.length < width ? line : `${line.slice(0, Math.max(0, width - 2))}…`
}

const SILENT: Progress = {
  step: () => undefined,
  advance: () => undefined,
  tell: () => undefined,
  done: () => undefined,
}

/** `quiet` gives one that tells only what must be told. `now`: milliseconds, from any start. */
export const progressOn = (terminal: Terminal, quiet: boolean, now: () => number = () => performance.now()): Progress => {
  const tell = (line: string): void => terminal.err(`${terminal.screen && !quiet ? '\r\u001b[2K' : ''}${line}\n`)
  if (quiet) return { ...SILENT, tell }
  const begun = now()
  let drawn = Number.NEGATIVE_INFINITY
  return {
    step: (what) => {
      if (!terminal.screen) terminal.err(`${what}\n`)
      else if (now() - begun < QUICK_MS) terminal.err(`\r\u001b[2K${what}`)
    },
    advance: (advance) => {
      const at = now()
      if (!terminal.screen || at - begun < QUICK_MS || at - drawn < REDRAW_MS) return
      drawn = at
      terminal.err(`\r\u001b[2K${progressLine(advance, at - begun, terminal.width)}`)
    },
    tell,
    done: tell,
  }
}
