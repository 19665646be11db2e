/** Who took the initiative, for the terminal. In: rows, a day and a width. Out: a table of counts, then the words behind each, then the rule. */
import { type InitiativeTable, initiatives } from '../checks/following/initiative.ts'
import { dayInWords } from './days.ts'
import { gridOf } from './grid.ts'
import { ruleLines } from './scoreboard-text.ts'
import { wrap } from './wrap.ts'

/** Ends with a newline. */
export const renderInitiative = ({ rows, rule }: InitiativeTable, asOf: string, width: number): string => {
  if (rows.length === 0) return 'No document tells who proposed, invited, travelled or announced first.\n'
  const counts = rows.map(({ name, acts }) => [name, ...initiatives.map((one) => String(acts[one].length))])
  const words = rows.flatMap(({ name, acts }) =>
    initiatives.flatMap((one) =>
      acts[one].flatMap(({ quote, evidence }) => {
        const where = evidence.kind === 'claim' ? ` (${evidence.document})` : ''
        return wrap(`${name} ${one.replace('-', ' ')}: “${quote.replace(/\s+/gu, ' ')}”${where}`, width - 2).map(
          (line, at) => `${at === 0 ? '- ' : '  '}${line}`,
        )
      }),
    ),
  )
  return `${[
    `Who took the initiative, as of ${dayInWords(asOf)}`,
    '',
    ...gridOf([['', ...initiatives.map((one) => one.replace('-', ' '))], ...counts], width),
    '',
    'What is counted',
    ...words,
    '',
    'How it is counted',
    ...ruleLines(rule, width),
  ].join('\n')}\n`
}
