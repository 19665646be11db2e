/** A scoreboard for the terminal. In: rows, a day and a width. Out: two tables, how promises stand and what they are worth, and the rule both are counted by. */
import type { Scoreboard, ScoreRow, Value } from '../checks/following/scoreboard.ts'
import type { Bound, Total } from '../record/totals.ts'
import { dayInWords } from './days.ts'
import { gridOf } from './grid.ts'
import { sumInWords } from './sums.ts'
import { wrap } from './wrap.ts'

const heads = ['', 'promised', 'kept', 'partly', 'overdue', 'lapsed', 'open', 'not verifiable', 'delay']

const halfDays = (days: number): string => String(Math.abs(days)).replace(/\.5$/, '½')

const delayText = ({ medianDelay, delays }: ScoreRow): string => {
  if (medianDelay === null) return '–'
  const word = medianDelay === 0 ? 'on the day' : `${halfDays(medianDelay)} d ${medianDelay < 0 ? 'early' : 'late'}`
  return delays === 1 ? word : `${word} (${delays})`
}

const countsOf = (row: ScoreRow): string[] => [
  row.name,
  String(row.promised),
  ...(['kept', 'partly-kept', 'overdue', 'lapsed', 'open', 'unverifiable'] as const).map((standing) => String(row.items[standing].length)),
  delayText(row),
]

const boundWords: Readonly<Record<Bound, string>> = { exact: '', 'at-least': 'at least ', 'at-most': 'at most ', about: 'about ' }

const totalText = ({ value, unit, bound, items }: Total): string => `${boundWords[bound]}${sumInWords(value, unit)} in ${items.length}`

const valueRow = (name: string, { announced, seen }: Value): string[] => [
  name,
  totalText(announced),
  seen === null ? 'nothing told' : totalText(seen),
]

const section = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', ...lines])

/** Each with its name in front, and in its own lines where it is longer than one. */
export const ruleLines = (rule: readonly string[], width: number): string[] =>
  rule.flatMap((one) => wrap(one, width - 2).map((line, at) => `${at === 0 ? '- ' : '  '}${line}`))

/** Ends with a newline. */
export const renderScoreboard = ({ by, rows, rule }: Scoreboard, asOf: string, width: number): string => {
  if (rows.length === 0) return 'No promise on record.\n'
  const values = rows.flatMap((row) => row.values.map((value, at) => valueRow(at === 0 ? row.name : '', value)))
  const covered = rows.find(({ isAll }) => isAll)?.covered.length ?? 0
  return `${[
    `Promises by ${by}, as of ${dayInWords(asOf)}`,
    '',
    ...gridOf([heads, ...rows.map(countsOf)], width),
    ...section(values.length === 0 ? [] : gridOf([['Value', 'announced', 'seen'], ...values], width)),
    ...(covered === 0
      ? []
      : [
          `Not added: ${covered === 1 ? '1 sum that is part of another, or its' : `${covered} sums that are parts of others, or their`} pledge or contract (--json names them).`,
        ]),
    '',
    'How it is counted',
    ...ruleLines(rule, width),
  ].join('\n')}\n`
}
