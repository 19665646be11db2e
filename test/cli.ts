/** For tests: the command line as a process of its own, in a folder of its own. In: arguments. Out: exit status, standard output and standard error. */
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'

export const examplesFolder = fileURLToPath(new URL('../examples', import.meta.url))
export const mainFile = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
/** What a user starts: the bundle where it is made from the sources as they are (half a second quicker to start), else the sources. */
export const launcherFile = fileURLToPath(new URL('../bin/chancery.js', import.meta.url))
const MOST_MS = 60_000

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd: string
  /** Where npm says that the user stands; not set otherwise, whoever started the tests. */
  readonly initCwd?: string
  readonly input?: string
  /** Variables set on top of those of the tests. */
  readonly env?: NodeJS.ProcessEnv
}

/** What programs keep for their user stays in the folder of the test. */
const environment = (cwd: string, initCwd: string | undefined, path = process.env.PATH): NodeJS.ProcessEnv => {
  const env: NodeJS.ProcessEnv = { ...process.env, PATH: path, XDG_CACHE_HOME: join(cwd, '.cache'), XDG_DATA_HOME: join(cwd, '.data') }
  delete env.INIT_CWD
  delete env.CHANCERY_DATA
  return initCwd === undefined ? env : { ...env, INIT_CWD: initCwd }
}

const ran = ({ status, stdout, stderr }: { status: number | null; stdout: string; stderr: string }): Ran => ({
  status,
  out: stdout,
  err: stderr,
})

export const chancery = (args: readonly string[], { cwd, initCwd, input, env }: RunOptions): Ran =>
  ran(
    spawnSync(process.execPath, [launcherFile, ...args], {
      cwd,
      env: { ...environment(cwd, initCwd), ...env },
      input: input ?? '',
      encoding: 'utf8',
      timeout: MOST_MS,
      maxBuffer: 1 << 26,
    }),
  )

/** The same while this process goes on, so that it can be the server that is asked. `line`: a line of a shell instead of arguments. */
export const chanceryBeside = (args: readonly string[] | { readonly line: string }, { cwd, initCwd, env }: RunOptions): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const path = `${join(cwd, '.bin')}${delimiter}${process.env.PATH ?? ''}`
    const [file, given] = 'line' in args ? ['/bin/sh', ['-c', args.line]] : [process.execPath, [launcherFile, ...args]]
    const child = spawn(file, given, { cwd, env: { ...environment(cwd, initCwd, path), ...env }, timeout: MOST_MS })
    const out: Uint8Array[] = []
    const err: Uint8Array[] = []
    child.stdout.on('data', (chunk: Uint8Array) => out.push(chunk))
    child.stderr.on('data', (chunk: Uint8Array) => err.push(chunk))
    child.stdin.end()
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }))
  })

/** A line of a shell, in which `chancery` is the command as it stands in the checkout. */
export const inShell = (line: string, cwd: string): Ran => {
  const bin = join(cwd, '.bin')
  const env = environment(cwd, undefined, `${bin}${delimiter}${process.env.PATH ?? ''}`)
  return ran(spawnSync('/bin/sh', ['-c', line], { cwd, env, input: '', encoding: 'utf8', timeout: MOST_MS, maxBuffer: 1 << 26 }))
}

/** A line of a shell that goes on until Ctrl-C, which comes after its first line on standard output. */
export const inShellUntilTold = (line: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const path = `${join(cwd, '.bin')}${delimiter}${process.env.PATH ?? ''}`
    const child = spawn('/bin/sh', ['-c', `exec ${line}`], { cwd, env: { ...environment(cwd, undefined, path), ...env }, timeout: MOST_MS })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (!out.includes('\n') && chunk.includes('\n')) child.kill('SIGINT')
      out += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, out, err }))
  })

/** A folder that holds `examples` and a `chancery` for `inShell`; removed after the tests of the file. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-cli-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(examplesFolder, join(folder, 'examples'), { recursive: true })
  mkdirSync(join(folder, '.bin'))
  writeFileSync(join(folder, '.bin', 'chancery'), `#!/bin/sh\nexec "${process.execPath}" "${launcherFile}" "$@"\n`)
  chmodSync(join(folder, '.bin', 'chancery'), 0o755)
  return folder
}

/** Each line of standard output as JSON; throws where one is not. */
export const jsonLines = <T>(out: string): readonly T[] => {
  const lines = out.split('\n')
  if (out !== '' && lines.at(-1) !== '') throw new Error('the last line does not end')
  return lines.slice(0, -1).map((line) => JSON.parse(line) as T)
}
