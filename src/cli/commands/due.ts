/** `chancery due`: promises with a day, and how they stand on a day. */
import { verdictMarks } from '../../brief/marks.ts'
import { reasonOf } from '../../brief/sentence.ts'
import { wrap } from '../../brief/wrap.ts'
import type { DueRow } from '../../calls/due.ts'
import { command, type Terminal } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { asOfOption, readerOptions, withShared } from '../options.ts'
import { openSession } from '../session.ts'

const shared = withShared('as-of', 'published', 'record', 'min-confidence', 'allow-private', 'json', 'quiet', ...readerOptions)

const dueText = ({ due: day, status, because, who, whom, quote, document }: DueRow, width: number): string => {
  const { word, sign } = verdictMarks[status]
  const parties = [who, whom].filter((part) => part !== '').join(' → ')
  const told = `${sign} ${word}: ${parties}${parties === '' ? '' : ': '}“${quote.replace(/\s+/gu, ' ')}” (${document})`
  const lines = [...wrap(told, width - 12), ...wrap(reasonOf({ verdict: status, because, notes: [] }), width - 12)]
  return `${lines.map((line, at) => `${at === 0 ? day : ' '.repeat(10)}  ${line}`).join('\n')}\n`
}

const writeCalendar = async (ics: string, rows: readonly DueRow[], asOf: string, { out, cwd }: Terminal): Promise<string> => {
  const { dueCalendar } = await import('../../calls/due-calendar.ts')
  const text = dueCalendar(rows, asOf)
  if (ics === '-') {
    out(text)
    return 'standard output'
  }
  const [{ writeAsked }, { resolve }] = await Promise.all([import('../whole-file.ts'), import('node:path')])
  writeAsked(resolve(cwd, ics), text, 'calendar', 'Name a file in a folder that you may write in: --ics promises.ics.')
  return ics
}

export const due = command({
  name: 'due',
  summary: 'Promises and planned measures with their days, and how they stand on a day',
  usage: 'chancery due [--as-of DAY] [--record DIR] [--ics FILE|-] [--json] [FILE|FOLDER|URL...]',
  examples: [
    'chancery due examples --as-of 2026-11-01',
    'chancery due --record deals --as-of 2026-12-31 --json',
    'chancery due --record deals --ics promises.ics',
  ],
  options: { ...shared.options, ics: { type: 'string' } },
  help: { ...shared.help, ics: 'also write them as a calendar (iCalendar), to a file; - for standard output, and then nothing else' },
  async run(given, terminal) {
    const asOf = asOfOption(given, terminal)
    const session = await openSession(given, terminal)
    const { corpus, failed } = await openCorpus(given.positionals, session, given, terminal)
    const [{ dueItems }, { itemsOn }] = await Promise.all([import('../../calls/due.ts'), import('../../calls/judge.ts')])
    const rows = dueItems(corpus, session.world, asOf, await itemsOn(corpus, session.world, asOf))
    const { ics } = given.values
    if (typeof ics === 'string') session.progress.done(`wrote ${await writeCalendar(ics, rows, asOf, terminal)}`)
    if (ics === '-') return failed > 0 ? 1 : 0
    for (const row of rows) terminal.out(given.values.json ? `${JSON.stringify(row)}\n` : dueText(row, terminal.width))
    if (rows.length === 0 && !given.values.json) terminal.out('No promise with a day on record.\n')
    return failed > 0 ? 1 : 0
  },
})
