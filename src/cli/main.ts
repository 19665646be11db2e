#!/usr/bin/env node
/** The command line [edge]. In: argv. Out: a command's output on stdout, progress and Problems on stderr, an exit status. The clock is read here, once. */
import { existsSync, realpathSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { describeProblem, Problem } from '../problem.ts'
import type { Command, ExitStatus, Terminal } from './command.ts'
import { harmless } from './harmless.ts'
import { commandHelp, generalHelp } from './help.ts'
import { didYouMean } from './nearest.ts'

/** Each command's file is loaded when it is asked for, so that help is quick. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  read: async () => (await import('./commands/read.ts')).read,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  brief: async () => (await import('./commands/brief.ts')).brief,
  add: async () => (await import('./commands/add.ts')).add,
  record: async () => (await import('./commands/record.ts')).record,
  entities: async () => (await import('./commands/entities.ts')).entities,
  decide: async () => (await import('./commands/decide.ts')).decideCommand,
  due: async () => (await import('./commands/due.ts')).due,
  scoreboard: async () => (await import('./commands/scoreboard.ts')).scoreboard,
  contacts: async () => (await import('./commands/contacts.ts')).contacts,
  initiative: async () => (await import('./commands/initiative.ts')).initiative,
  starter: async () => (await import('./commands/starter.ts')).starter,
  watch: async () => (await import('./commands/watch.ts')).watch,
  ask: async () => (await import('./commands/ask.ts')).ask,
  explain: async () => (await import('./commands/explain.ts')).explain,
  supply: async () => (await import('./commands/supply.ts')).supply,
  data: async () => (await import('./commands/data.ts')).data,
  parse: async () => (await import('./commands/parse.ts')).parse,
  desk: async () => (await import('./commands/desk.ts')).desk,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
}

const meantCommand = (word: string): string => didYouMean(word, Object.keys(loaders), (name) => `chancery ${name}`, 'See chancery --help.')

/** "start check FILE" is "check FILE"; a first word that is no command is a path or an option of start. */
const chosen = (argv: readonly string[], cwd: string): { name: string | null; rest: readonly string[] } => {
  const [first, ...rest] = argv
  if (first === 'start' && rest[0] !== undefined && Object.hasOwn(loaders, rest[0])) return chosen(rest, cwd)
  if (first !== undefined && Object.hasOwn(loaders, first)) return { name: first, rest }
  if (first === undefined || first === '--help' || first === '-h' || first === 'help')
    return { name: first === 'help' && rest[0] ? rest[0] : null, rest: [...rest.slice(1), '--help'] }
  if (/^[a-z][a-z-]{0,19}$/.test(first) && !existsSync(resolve(cwd, first)))
    throw new Problem(
      'cli/command',
      `there is no command or file "${first}"`,
      `commands are ${Object.keys(loaders).join(', ')}`,
      meantCommand(first),
    )
  return { name: 'start', rest: argv }
}

/** The command itself, or the one of its subcommands that the first argument names. */
const subcommandOf = async (command: Command, args: readonly string[]): Promise<{ command: Command; args: readonly string[] }> => {
  const [first = '', ...rest] = args
  const load = Object.hasOwn(command.subcommands ?? {}, first) ? command.subcommands?.[first] : undefined
  return load === undefined ? { command, args } : { command: await load(), args: rest }
}

export const runCli = async (argv: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  try {
    if (argv[0] === '--version' || argv[0] === '-V') {
      const { chanceryVersion } = await import('../record/store/made-by.ts')
      terminal.out(`${chanceryVersion()}\n`)
      return 0
    }
    const { name, rest } = chosen(argv, terminal.cwd)
    if (name === null) {
      terminal.out(generalHelp(await Promise.all(Object.values(loaders).map((load) => load()))))
      return 0
    }
    const load = loaders[name]
    if (!load)
      throw new Problem(
        'cli/command',
        `there is no command "${name}"`,
        `commands are ${Object.keys(loaders).join(', ')}`,
        meantCommand(name),
      )
    const { command, args } = await subcommandOf(await load(), rest)
    const given = parsed(command, args)
    if (given.values.help) {
      terminal.out(commandHelp(command, await Promise.all(Object.values(command.subcommands ?? {}).map((loadOne) => loadOne()))))
      return 0
    }
    return await command.run(given, { ...terminal, doing: `chancery ${command.name}` })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    terminal.err(`${describeProblem(error)}\n`)
    return 2
  }
}

const refused = (command: Command, why: string): Problem => {
  const help = `See chancery ${command.name} --help.`
  const unknown = /^Unknown option '--(?<name>[^'=]+)/.exec(why)?.groups?.name
  const fix = unknown === undefined ? help : didYouMean(unknown, Object.keys(command.options), (name) => `--${name}`, help)
  return new Problem('cli/options', `chancery ${command.name}`, why, fix)
}

const parsed = (
  command: Command,
  args: readonly string[],
): { positionals: string[]; values: Record<string, string | boolean | undefined> } => {
  try {
    const { positionals, values, tokens } = parseArgs({
      args: [...args],
      options: command.options,
      allowPositionals: true,
      tokens: true,
    })
    const given = tokens.flatMap((token) => (token.kind === 'option' && token.value !== undefined ? [token.rawName] : []))
    const twice = given.find((name, index) => given.indexOf(name) < index && command.options[name.replace(/^--?/, '')]?.multiple !== true)
    if (twice !== undefined) throw new Error(`Option '${twice}' was given twice, and takes one value`)
    if (positionals.includes('')) throw new Error('a path is empty')
    return { positionals, values: values as Record<string, string | boolean | undefined> }
  } catch (error) {
    throw refused(command, error instanceof Error ? error.message.replace(/\.? To specify.*$/s, '') : String(error))
  }
}

/** Some systems have no name for who runs a process. */
const userOfProcess = (): string => {
  try {
    return process.env.CHANCERY_AUTHOR || userInfo().username
  } catch {
    return 'unknown'
  }
}

const terminalOfProcess = (now = new Date().toISOString()): Terminal => ({
  cwd: process.env.INIT_CWD ?? process.cwd(),
  databaseUrl: process.env.DATABASE_URL,
  variables: Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('CHANCERY_LLM_'))),
  today: now.slice(0, 10),
  now,
  user: userOfProcess(),
  stdin: process.stdin,
  out: (text) => void process.stdout.write(harmless(text)),
  err: (text) => void process.stderr.write(harmless(text)),
  color: process.stdout.isTTY === true && !process.env.NO_COLOR,
  width: process.stdout.columns ?? 100,
  screen: process.stderr.isTTY === true,
  ended: untilEnded,
})

const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const

/**
 * Ctrl-C ends in good order: what hangs on the end of the process gives back locks and takes away what is half written; then the signal
 * takes its course. Not by process.exit: while V8 compiles in the background it can wait for ever (seen on Node 24).
 */
const endOn = (signal: NodeJS.Signals): void => {
  process.emit('exit', 1)
  process.kill(process.pid, signal)
}
const endOnSignals = (): void => {
  for (const signal of SIGNALS) process.once(signal, endOn)
}

/** For a command that goes on until somebody ends it, and then has work to end. */
const untilEnded = (): Promise<void> =>
  new Promise((resolve) => {
    const hear = (): void => {
      for (const signal of SIGNALS) process.off(signal, hear)
      endOnSignals()
      resolve()
    }
    for (const signal of SIGNALS) process.off(signal, endOn).once(signal, hear)
  })

/** Runs the arguments of this process and leaves its exit status. */
export const runOnProcess = async (): Promise<void> => {
  // modules as V8 compiled them the last time; where the folder cannot be written, each is compiled anew
  enableCompileCache(fileURLToPath(new URL('../../.cache/modules', import.meta.url)))
  endOnSignals()
  // a reader such as head that has seen enough is no failure
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  process.exitCode = await runCli(process.argv.slice(2), terminalOfProcess())
}

const isMain = process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href
if (isMain) await runOnProcess()
