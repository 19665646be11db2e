/** `chancery scoreboard`: promised, kept, overdue, worth how much, by state, power, format or material. */
import { renderScoreboard } from '../../brief/scoreboard-text.ts'
import { command } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { asOfOption, choiceOption, readerOptions, withShared } from '../options.ts'
import { openSession } from '../session.ts'

const shared = withShared('as-of', 'published', 'record', 'min-confidence', 'allow-private', 'json', 'quiet', ...readerOptions)

export const scoreboard = command({
  name: 'scoreboard',
  summary: 'Promised, kept, overdue, and worth how much: by state, power, format or material',
  usage: 'chancery scoreboard [--by state|power|format|material] [--as-of DAY] [--record DIR] [--json] [FILE|FOLDER|URL...]',
  examples: ['chancery scoreboard examples', 'chancery scoreboard --by material --record deals --as-of 2026-12-31 --json'],
  options: { ...shared.options, by: { type: 'string' } },
  help: { ...shared.help, by: 'state (default: who promised), power (a member of the G20 on either side), format or material' },
  async run(given, terminal) {
    const { scoreboardKeys } = await import('../../checks/following/scoreboard.ts')
    const by = choiceOption(given, 'by', scoreboardKeys)
    const asOf = asOfOption(given, terminal)
    const session = await openSession(given, terminal)
    const { corpus, failed } = await openCorpus(given.positionals, session, given, terminal)
    const { makeScoreboard } = await import('../../calls/scoreboard.ts')
    const board = makeScoreboard(corpus, session.world, asOf, by)
    if (given.values.json) {
      for (const row of board.rows) terminal.out(`${JSON.stringify({ by, ...row })}\n`)
      terminal.out(`${JSON.stringify({ by, rule: board.rule })}\n`)
    } else terminal.out(renderScoreboard(board, asOf, terminal.width))
    return failed > 0 ? 1 : 0
  },
})
