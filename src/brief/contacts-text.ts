/** A contact matrix for the terminal. In: rows, a day and a width. Out: one line a source, one column a year; what is complete; the rule. */
import type { ContactMatrix, MatrixRow } from '../checks/following/contact-matrix.ts'
import { dayInWords } from './days.ts'
import { gridOf } from './grid.ts'
import { ruleLines } from './scoreboard-text.ts'
import { wrap } from './wrap.ts'

const count = (number: number): string => (number === 0 ? '·' : String(number))

/** Columns of years; where they are more than a line holds, the first takes all before the others. */
interface YearColumn {
  readonly head: string
  readonly holds: (year: string) => boolean
}

const NAME_AND_SOURCE = 34
const YEAR = 6

const columnsOf = (years: readonly string[], width: number): readonly YearColumn[] => {
  const room = Math.max(2, Math.floor((width - NAME_AND_SOURCE) / YEAR))
  const shown = years.length <= room ? years : years.slice(1 - room)
  const single = shown.map((one): YearColumn => ({ head: one, holds: (year) => year === one }))
  const first = shown[0] ?? ''
  return shown.length === years.length ? single : [{ head: `≤${Number(first) - 1}`, holds: (year) => year < first }, ...single]
}

const cells = ({ contacts }: MatrixRow, columns: readonly YearColumn[]): string[] => [
  ...columns.map(({ holds }) => count(contacts.filter(({ year }) => holds(year)).length)),
  String(contacts.length),
]

/** Ends with a newline. */
export const renderContacts = ({ by, ofName, years, rows, complete, rule }: ContactMatrix, asOf: string, width: number): string => {
  const title = `Contacts of ${ofName} by ${by} and year, as of ${dayInWords(asOf)}`
  if (rows.length === 0) return `${title}\n\nNone told, and none on record since ${years[0] ?? asOf}.\n`
  const columns = columnsOf(years, width)
  const lines = rows.map((row, at) => [rows[at - 1]?.key === row.key ? '' : row.name, row.source, ...cells(row, columns)])
  const told = rows.flatMap(({ source, contacts }) => (source === 'documents' ? contacts : []))
  const both = new Set(told.filter(({ isOnRecord }) => isOnRecord).map(({ what, start }) => `${start} ${what}`)).size
  const all = new Set(told.map(({ what, start }) => `${start} ${what}`)).size
  return `${[
    ...wrap(title, width),
    '',
    ...gridOf([['', 'source', ...columns.map(({ head }) => head), 'all'], ...lines], width, 2),
    '',
    ...(all === 0 ? [] : wrap(`Of ${all} told by the documents ${both} ${both === 1 ? 'is' : 'are'} on record too.`, width)),
    ...(complete.length === 0
      ? wrap('None of these lists is known to be complete.', width)
      : [
          'Complete lists',
          ...ruleLines(
            complete.map(({ what, until }) => `${what}, ${until === null ? 'to this day' : `up to ${dayInWords(until)}`}`),
            width,
          ),
        ]),
    '',
    'How it is counted',
    ...ruleLines(rule, width),
  ].join('\n')}\n`
}
