/** `chancery due`: promises with a day, and how they stand on a day. */
import { verdictMarks } from '../../brief/marks.ts'
import { reasonOf } from '../../brief/sentence.ts'
import { wrap } from '../../brief/wrap.ts'
import type { DueRow } from '../../calls/due.ts'
import { command } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { asOfOption, readerOptions, withShared } from '../options.ts'
import { openSession } from '../session.ts'

const { options, help } = withShared('as-of', 'published', 'record', 'min-confidence', 'allow-private', 'json', 'quiet', ...readerOptions)

const dueText = ({ due: day, status, because, who, whom, quote, document }: DueRow, width: number): string => {
  const { word, sign } = verdictMarks[status]
  const parties = [who, whom].filter((part) => part !== '').join(' → ')
  const told = `${sign} ${word}: ${parties}${parties === '' ? '' : ': '}“${quote.replace(/\s+/gu, ' ')}” (${document})`
  const lines = [...wrap(told, width - 12), ...wrap(reasonOf({ verdict: status, because, notes: [] }), width - 12)]
  return `${lines.map((line, at) => `${at === 0 ? day : ' '.repeat(10)}  ${line}`).join('\n')}\n`
}

export const due = command({
  name: 'due',
  summary: 'Promises and planned measures with their days, and how they stand on a day',
  usage: 'chancery due [--as-of DAY] [--record DIR] [--json] [FILE|FOLDER|URL...]',
  examples: ['chancery due examples --as-of 2026-11-01', 'chancery due --record deals --as-of 2026-12-31 --json'],
  options,
  help,
  async run(given, terminal) {
    const asOf = asOfOption(given, terminal)
    const session = await openSession(given, terminal)
    const { corpus, failed } = await openCorpus(given.positionals, session, given, terminal)
    const { dueItems } = await import('../../calls/due.ts')
    const rows = dueItems(corpus, session.world, asOf)
    for (const row of rows) terminal.out(given.values.json ? `${JSON.stringify(row)}\n` : dueText(row, terminal.width))
    if (rows.length === 0 && !given.values.json) terminal.out('No promise with a day on record.\n')
    return failed > 0 ? 1 : 0
  },
})
