/** `chancery add`: documents into a record that is kept. */
import { addPaths } from '../adding.ts'
import { command } from '../command.ts'
import { neededPaths, neededRecord, readerOptions, withShared } from '../options.ts'
import { openSession } from '../session.ts'

const { options, help } = withShared('published', 'record', 'allow-private', 'json', 'quiet', ...readerOptions)

export const add = command({
  name: 'add',
  summary: 'Documents into a record that is kept; the same document again changes nothing',
  usage: 'chancery add --record DIR|URL [--published DAY] [--reader built-in|llm|both] FILE|FOLDER|URL ...',
  examples: [
    'chancery add --record deals examples',
    'chancery add --record deals --reader both --llm-cost 2 --llm-prices 0.15,0.60 examples',
  ],
  options,
  help,
  async run(given, terminal) {
    const place = neededRecord(given, terminal)
    const paths = neededPaths(given, 'add')
    const { failed, result } = await addPaths(
      place,
      paths,
      () => openSession(given, terminal),
      given,
      terminal,
      ({ document, claims }, outcome) =>
        terminal.out(
          given.values.json
            ? `${JSON.stringify({ document: document.name, documentId: document.id, outcome, claims: claims.length })}\n`
            : `${document.name}: ${outcome}, ${claims.length} claims\n`,
        ),
      async () => true,
    )
    return failed > 0 || result === null ? 1 : 0
  },
})
