/** docs/cli.md from the help of the command line itself. In: nothing. Out: Markdown; a test compares it with the file. */
import type { Terminal } from '../src/cli/command.ts'
import { runCli } from '../src/cli/main.ts'

/** What a command prints, through the front door; `today` is shown nowhere. */
const printed = async (...argv: readonly string[]): Promise<string> => {
  const parts: string[] = []
  const terminal: Terminal = {
    cwd: '.',
    today: '2025-11-23',
    now: '2025-11-23T00:00:00Z',
    user: 'tester',
    stdin: (async function* () {})(),
    out: (text) => void parts.push(text),
    err: (text) => void parts.push(text),
    color: false,
    width: 100,
    screen: false,
    ended: async () => undefined,
  }
  await runCli(argv, terminal)
  return parts.join('')
}

const COMMANDS = /^Commands:\n(?<rows>(?: {2}\S[^\n]*\n)+)/m

/** Names of the commands in the order of the general help. Throws an Error where the help lists none. */
export const commandNames = (help: string): readonly string[] => {
  const rows = COMMANDS.exec(help)?.groups?.rows
  if (rows === undefined) throw new Error('the general help has no list of commands')
  return rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' ')[0] ?? '')
}

const block = (text: string): string => `\`\`\`\n${text.trimEnd()}\n\`\`\``

const SUBCOMMANDS = /^Subcommands:\n(?<rows>(?: {2}\S[^\n]*\n)+)/m

/** "supply partners", in the order of the help of "supply"; [] where it has none. */
const subcommandNames = (help: string): readonly string[] =>
  [...(SUBCOMMANDS.exec(help)?.groups?.rows ?? '').matchAll(/^ {2}(?<name>\S+ \S+)/gm)].map((match) => match.groups?.name ?? '')

const sectionOf = async (name: string): Promise<readonly string[]> => {
  const help = await printed(...name.split(' '), '--help')
  const below = await Promise.all(subcommandNames(help).map(sectionOf))
  return [`## ${name}`, '', block(help), '', ...below.flat()]
}

export const cliReference = async (): Promise<string> => {
  const general = await printed('--help')
  const names = commandNames(general)
  const sections = await Promise.all(names.map(sectionOf))
  return [
    '# Commands',
    '',
    'Written by `npm run docs` from the help of the commands; do not edit by hand. From a checkout write `npm run -s chancery --` for `chancery`.',
    '',
    block(general),
    '',
    ...sections.flat(),
  ].join('\n')
}
