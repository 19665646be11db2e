/** `chancery start`, also without the word: the brief of the documents named, else of the examples, printed and written to brief.html. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { command } from '../command.ts'
import { recordOption } from '../options.ts'
import { briefOptions, printBrief } from './brief.ts'

export const start = command({
  name: 'start',
  summary: 'The brief of the documents named, or of the examples, also as brief.html',
  usage: 'chancery [start] [--as-of DAY] [--record DIR] [--no-starter] [--json] [FILE|FOLDER|URL...]',
  examples: ['chancery start', 'chancery start my-documents', 'chancery ./speech.txt --published 2025-11-07'],
  options: briefOptions.options,
  help: briefOptions.help,
  async run(given, terminal) {
    const named = given.positionals.length > 0 || recordOption(given, terminal) !== null
    const paths = named ? given.positionals : [fileURLToPath(new URL('../../../examples', import.meta.url))]
    return printBrief(paths, { html: resolve(terminal.cwd, 'brief.html'), docx: null, md: null }, given, terminal)
  },
})
