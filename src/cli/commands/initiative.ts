/** `chancery initiative`: who proposed, invited, travelled, announced first. */
import { renderInitiative } from '../../brief/initiative-text.ts'
import { command } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { asOfOption, readerOptions, withShared } from '../options.ts'
import { openSession } from '../session.ts'

const { options, help } = withShared('as-of', 'published', 'record', 'min-confidence', 'allow-private', 'json', 'quiet', ...readerOptions)

export const initiative = command({
  name: 'initiative',
  summary: 'Who proposed, invited, travelled, announced first, with the words behind each count',
  usage: 'chancery initiative [--as-of DAY] [--record DIR] [--json] [FILE|FOLDER|URL...]',
  examples: ['chancery initiative examples', 'chancery initiative --record deals --as-of 2026-12-31 --json'],
  options,
  help,
  async run(given, terminal) {
    const asOf = asOfOption(given, terminal)
    const session = await openSession(given, terminal)
    const { corpus, failed } = await openCorpus(given.positionals, session, given, terminal)
    const { makeInitiative } = await import('../../calls/initiative.ts')
    const table = makeInitiative(corpus, session.world, asOf)
    if (given.values.json) {
      for (const row of table.rows) terminal.out(`${JSON.stringify(row)}\n`)
      terminal.out(`${JSON.stringify({ rule: table.rule })}\n`)
    } else terminal.out(renderInitiative(table, asOf, terminal.width))
    return failed > 0 ? 1 : 0
  },
})
