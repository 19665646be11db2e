/** What is measured for docs/status.md. In: treebank and gold folders. Out: figures of both benches and of the commands' times, with commit, day and machine. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMadeFrom } from '../src/cli/made-from.ts'
import type { Speed } from './language.bench.ts'
import type { ReadingFigures } from './reading.bench.ts'

export interface LanguageFigures {
  readonly scores: Readonly<Record<string, Readonly<Record<string, { readonly f1: number }>>>>
  readonly speeds: readonly Speed[]
  readonly modelBytes: number
}

/** Seconds from start to end of the process, warm. */
export interface CommandTimes {
  readonly start: number
  readonly help: number
  /** A document of one page into a record: a new one, and the same one again as it is then. */
  readonly addFirst: number
  readonly addLater: number
}

export interface Origin {
  readonly commit: string
  /** ISO day, UTC. */
  readonly day: string
  readonly machine: string
}

export interface Measured {
  readonly origin: Origin
  /** Null where there is no treebank. */
  readonly language: LanguageFigures | null
  readonly reading: ReadingFigures
  readonly times: CommandTimes
}

export const root = fileURLToPath(new URL('..', import.meta.url))
const timedRuns = 5

/** The JSON that a bench prints; null where it prints a sentence instead, as without its data. */
const benchJson = <T>(script: string, folder: string | undefined, ...flags: readonly string[]): T | null => {
  const args = [join(root, 'bench', script), ...(folder === undefined ? [] : [folder]), '--json', ...flags]
  const out = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
  return out.startsWith('{') ? (JSON.parse(out) as T) : null
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Median of warm runs of what npm start runs, in seconds, in a folder of its own, after `before` each; throws an Error where the command fails. */
const secondsOf = (args: readonly string[], before: (cwd: string) => void = () => undefined): number => {
  const cwd = mkdtempSync(join(tmpdir(), 'chancery-status-'))
  const env = { ...process.env, INIT_CWD: cwd }
  const taken: number[] = []
  try {
    for (let run = 0; run <= timedRuns; run++) {
      before(cwd)
      const begun = performance.now()
      const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/chancery.js'), ...args], { cwd, env, encoding: 'utf8' })
      if (status !== 0) throw new Error(`chancery ${args.join(' ')}: ${stderr}`)
      if (run > 0) taken.push((performance.now() - begun) / 1000) // the first run warms up
    }
  } finally {
    rmSync(cwd, { recursive: true })
  }
  return median(taken)
}

const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

export const originOf = (day: string): Origin => {
  const [processor] = cpus()
  const changed = git('status', '--porcelain', '--', 'src', 'bench', 'examples') !== ''
  return {
    commit: `${git('rev-parse', '--short', 'HEAD')}${changed ? ' and changes not yet committed' : ''}`,
    day,
    machine: `${processor?.model.trim() ?? 'processor unknown'}, ${cpus().length} cores, Node ${process.versions.node}, at a load of ${(loadavg()[0] ?? 0).toFixed(1)} before it began`,
  }
}

/** `day` is ISO; progress goes to `tell`. */
export const measure = (
  day: string,
  folders: { readonly treebank: string | undefined; readonly gold: string | undefined },
  tell: (what: string) => void,
): Measured => {
  if (!isMadeFrom(join(root, 'dist'), join(root, 'src'))) throw new Error('dist/ is not made from src/ as it is: npm run prepare')
  const origin = originOf(day)
  tell('times of commands')
  const add = ['add', '--quiet', '--record', 'deals', 'page.txt']
  const page = readFileSync(join(root, 'examples/analysis.txt'), 'utf8')
  let pages = 0
  /** Another document each time: the same one again would not be written. */
  const putPage = (cwd: string): void => {
    pages += 1
    writeFileSync(join(cwd, 'page.txt'), `${page}\nThis is copy ${pages}.\n`)
  }
  const times = {
    start: secondsOf(['start', '--as-of', day]),
    help: secondsOf(['--help']),
    addFirst: secondsOf(add, (cwd) => {
      rmSync(join(cwd, 'deals'), { recursive: true, force: true })
      putPage(cwd)
    }),
    addLater: secondsOf(add, putPage),
  }
  tell('reading')
  const reading = benchJson<ReadingFigures>('reading.bench.ts', folders.gold)
  if (reading === null) throw new Error('bench:reading printed no figures')
  tell('language')
  // memory at 8 and 32 MB of text takes a quarter of an hour: npm run bench:language
  return { origin, times, reading, language: benchJson<LanguageFigures>('language.bench.ts', folders.treebank, '--no-memory') }
}
