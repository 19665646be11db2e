/** Reference: docs/checks.md from the list of checks. In: the checks. Out: Markdown; a test compares it with the file. */
import { verdicts } from '../record/verdict.ts'
import type { Check } from './check.ts'

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

export const checksReference = (checks: readonly Check[]): string =>
  [
    '# Checks',
    '',
    'Written by `npm run docs` from the list in `src/checks/index.ts`; do not edit by hand.',
    '',
    'A check takes one item of the record and answers with verdicts, each with the rows or words that it rests on and one sentence that says why. No verdict rests on the document under check, nor on an',
    'assessment in any document, and assessments get none. Documents published after the day asked for, and claims the reader is unsure of, are left out.',
    '',
    row(['check', 'asks', 'of', 'needs', 'can say']),
    row(['---', '---', '---', '---', '---']),
    ...checks.map(({ id, asks, appliesTo, needs, says }) =>
      row([
        `\`${id}\``,
        asks,
        appliesTo.map((one) => (one === '*' ? 'everything' : `\`${one}\``)).join(', '),
        needs.join('; '),
        says.map((one) => `\`${one}\``).join(', '),
      ]),
    ),
    '',
    '## Verdicts',
    '',
    row(['verdict', 'means']),
    row(['---', '---']),
    ...Object.entries(verdicts).map(([name, meaning]) => row([`\`${name}\``, meaning])),
    '',
  ].join('\n')
