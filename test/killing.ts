/** For tests: a command that is killed at a random moment (SIGKILL), and what it had acknowledged until then. In: its arguments and a moment. Out: its lines. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** So many milliseconds after its start, after its n-th line on standard output, or after a file is there (an absolute path). */
export interface Moment {
  readonly after: 'start' | number | string
  readonly ms: number
}

export interface Killed {
  /** Whole lines of standard output: what was acknowledged. */
  readonly lines: readonly string[]
  readonly err: string
  readonly pid: number
  /** False where it ended by itself before the moment came. */
  readonly wasKilled: boolean
  readonly status: number | null
  /** Milliseconds from its start to its first line; null where there was none. */
  readonly first: number | null
}

/** What users run: the bundle, where it is made from the present sources. It starts in half the time of the sources. */
const launcher = fileURLToPath(new URL('../bin/chancery.js', import.meta.url))

/** Null as a moment: it may go on to its end. */
export const runKilled = async (args: readonly string[], cwd: string, moment: Moment | null): Promise<Killed> => {
  const began = performance.now()
  const child = spawn(process.execPath, [launcher, ...args], {
    cwd,
    env: { ...process.env, INIT_CWD: cwd },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err]: [string, string] = ['', '']
  let first: number | null = null
  let seen = 0
  const kill = async (): Promise<void> => {
    await setTimeout(moment?.ms ?? 0)
    child.kill('SIGKILL')
  }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    first ??= performance.now() - began
    const before = seen
    out += chunk
    seen += chunk.split('\n').length - 1
    if (typeof moment?.after === 'number' && moment.after > before && moment.after <= seen) void kill()
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk
  })
  const killOnFile = async (file: string): Promise<void> => {
    while (child.exitCode === null && !existsSync(file)) await setTimeout(1)
    await kill()
  }
  if (moment?.after === 'start') void kill()
  else if (typeof moment?.after === 'string') void killOnFile(moment.after)
  const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (...end) => resolve(end))
  })
  return { lines: out.split('\n').slice(0, -1), err, pid: child.pid ?? 0, wasKilled: signal === 'SIGKILL', status, first }
}
