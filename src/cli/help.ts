/** Help texts from the commands themselves. In: commands, their subcommands. Out: what --help prints. */
import { KIND_OF_EXTENSION } from '../text/sniff.ts'
import type { Command } from './command.ts'

const optionLines = ({ options, help }: Command): string[] =>
  Object.entries(options).map(([name, { type, short }]) => {
    const flag = `${short ? `-${short}, ` : ''}--${name}${type === 'string' ? ' VALUE' : ''}`
    return `  ${flag.padEnd(25)} ${help[name] ?? ''}`
  })

const subcommandLines = (subcommands: readonly Command[]): string[] => {
  const width = Math.max(...subcommands.map(({ name }) => name.length))
  return subcommands.length === 0
    ? []
    : ['Subcommands:', ...subcommands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`), '']
}

export const commandHelp = (command: Command, subcommands: readonly Command[] = []): string =>
  [
    `${command.summary}.`,
    '',
    `Usage: ${command.usage}`,
    '',
    ...subcommandLines(subcommands),
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
    'Usage: chancery COMMAND [OPTIONS] [FILE|FOLDER|URL...]',
    '       chancery FILE|FOLDER|URL...    the brief of these documents, also as brief.html',
    '',
    'Commands:',
    ...commands.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`),
    '',
    'Examples:',
    ...commands.flatMap((command) => command.examples.slice(0, 1).map((example) => `  ${example}`)),
    '',
    'examples/ lies in the checkout, or in node_modules/chancery/ where npm installed it; start reads it without being told.',
    `Files: ${Object.keys(KIND_OF_EXTENSION)
      .map((extension) => `.${extension}`)
      .join(', ')}; feeds also as .xml, .rdf and .json.`,
    'What is attached to a message, and each entry of a feed, is a document of its own. An address is fetched, and from a feed',
    'that was fetched up to 20 pages, with a pause of a second between two of one host.',
    '',
    'DATABASE_URL names a PostgreSQL server whose record is worked on where a command needs one and neither --record nor files',
    'are given (add: where --record is not given).',
    '',
    'Exit status: 0 done; 1 done, but a document could not be read, a sentence of the brief was withheld, or doctor misses something; 2 wrong use.',
    'chancery COMMAND --help tells more; chancery --version says which version this is.',
    '',
  ].join('\n')
