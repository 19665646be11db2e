/** `chancery starter`: what earlier meetings of powers with regions declared, and what came of it; no part of a record of one's own. */
import { closeSentence } from '../../brief/sentence.ts'
import { wrap } from '../../brief/wrap.ts'
import type { StarterRow } from '../../calls/starter.ts'
import { command } from '../command.ts'
import { asOfOption, withShared } from '../options.ts'

const shared = withShared('as-of', 'json')

const sourceText = ({ publisher, date, url }: StarterRow['sources'][number]): string => `${publisher}, ${date}, ${url ?? ''}`

/** The sentence, what came of it, and under each the addresses on which it rests, on lines of their own so that they stay whole. */
const rowLines = (row: StarterRow, width: number): readonly string[] => {
  const told = (text: string, sources: StarterRow['sources'], first: string): readonly string[] => [
    ...wrap(closeSentence(`${text.charAt(0).toUpperCase()}${text.slice(1)}`), width - first.length).map((line, at) =>
      at === 0 ? `${first}${line}` : `${' '.repeat(first.length)}${line}`,
    ),
    ...sources.map((source) => `${' '.repeat(first.length)}${sourceText(source)}`),
  ]
  const due = row.due === null ? '' : ` (by ${row.due})`
  return [...told(`${row.sentence}${due}`, row.sources, '- '), ...row.outcomes.flatMap((one) => told(one.outcome, one.sources, '  → '))]
}

export const starter = command({
  name: 'starter',
  summary: 'What earlier meetings of powers with regions declared, and what came of it',
  usage: 'chancery starter [--as-of DAY] [--json] [WORD...]',
  examples: ['chancery starter', 'chancery starter critical minerals', 'chancery starter --json C5+1'],
  options: shared.options,
  help: shared.help,
  async run(given, terminal) {
    const [{ starterRows }, { openWorld }] = await Promise.all([import('../../calls/starter.ts'), import('../../world/open.ts')])
    const rows = starterRows(openWorld(), asOfOption(given, terminal), given.positionals)
    if (given.values.json) for (const row of rows) terminal.out(`${JSON.stringify(row)}\n`)
    else if (rows.length === 0) terminal.out('No such declaration in the starter record.\n')
    else
      for (const meeting of Map.groupBy(rows, (row) => row.meeting).values()) {
        const [first] = meeting
        const where = first?.place ? `, ${first.place}` : ''
        terminal.out(`${first?.format}${where}, ${first?.end}\n`)
        terminal.out(`${meeting.flatMap((row) => rowLines(row, terminal.width)).join('\n')}\n\n`)
      }
    return 0
  },
})
