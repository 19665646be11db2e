/** Help texts from the commands themselves. In: commands. Out: what --help prints. */
import type { Command } from './command.ts'

const optionLines = ({ options, help }: Command): string[] =>
  Object.entries(options).map(([name, { type, short }]) => {
    const flag = `${short ? `-${short}, ` : ''}--${name}${type === 'string' ? ' VALUE' : ''}`
    return `  ${flag.padEnd(22)} ${help[name] ?? ''}`
  })

export const commandHelp = (command: Command): string =>
  [
    `${command.summary}.`,
    '',
    `Usage: ${command.usage}`,
    '',
    'Options:',
    ...optionLines(command),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n')

export const generalHelp = (commands: readonly Command[]): string =>
  [
    'Chancery reads documents about summits, deals and raw materials into claims with their exact words,',
    'checks them against a record, and writes a brief.',
    '',
    'Usage: chancery COMMAND [OPTIONS] [FILE|FOLDER...]',
    '       chancery FILE|FOLDER...        the brief of these documents, also as brief.html',
    '',
    'Commands:',
    ...commands.map((command) => `  ${command.name.padEnd(8)} ${command.summary}`),
    '',
    'Examples:',
    ...commands.flatMap((command) => command.examples.slice(0, 1).map((example) => `  ${example}`)),
    '',
    'Exit status: 0 done; 1 done, but a document could not be read, a sentence of the brief was withheld, or doctor misses something; 2 wrong use.',
    'chancery COMMAND --help tells more.',
    '',
  ].join('\n')
