/** A brief for the terminal. In: a brief, a width in columns and whether to colour. Out: wrapped lines, verdicts by word and mark, citations [n] that the list at the end opens. */
import type { Evidence } from '../record/verdict.ts'
import type { Brief, Line, LinePart, LineVerdict, Section, Table } from './brief-model.ts'
import { type CiteNumbers, citesOfLine, numberCites, placeInWords } from './cite-numbers.ts'
import { dayInWords } from './days.ts'
import { type Tone, verdictMarks } from './marks.ts'
import { reasonOf } from './sentence.ts'
import { columnsOf, wrap } from './wrap.ts'

export interface TextOptions {
  /** Columns, at least 40. */
  readonly width: number
  readonly color: boolean
}

/** Tones that stay apart for colour-blind eyes (after Okabe and Ito, 2008), as 256-colour codes. */
const toneCodes: Readonly<Record<Tone, string>> = {
  agrees: '38;5;36',
  differs: '38;5;166',
  watch: '38;5;172',
  news: '38;5;32',
  quiet: '38;5;244',
}

interface Pen {
  readonly width: number
  readonly bold: (text: string) => string
  readonly faint: (text: string) => string
  readonly tone: (tone: Tone, text: string) => string
}

const makePen = ({ width, color }: TextOptions): Pen => {
  const paint = (code: string, text: string): string => (color ? `\u001b[${code}m${text}\u001b[0m` : text)
  return {
    width: Math.max(40, width),
    bold: (text) => paint('1', text),
    faint: (text) => paint('2', text),
    tone: (tone, text) => paint(toneCodes[tone], text),
  }
}

const verdictLines = (pen: Pen, judged: LineVerdict): string[] => {
  const { word, sign, tone } = verdictMarks[judged.verdict]
  const head = `${sign} ${word}`
  const about = judged.about === '' ? '' : ` (${judged.about})`
  const [first = '', ...rest] = wrap(`${head}${about}: ${reasonOf(judged)}`, pen.width - 6)
  return [`    ${pen.tone(tone, first.slice(0, head.length))}${first.slice(head.length)}`, ...rest.map((line) => `      ${line}`)]
}

const detailLines = (pen: Pen, { text }: LinePart): string[] =>
  wrap(`~ ${text}`, pen.width - 6).map((line, at) => pen.faint(`${at === 0 ? '    ' : '      '}${line}`))

const citesText = (cites: readonly Evidence[], numbers: CiteNumbers): string =>
  cites.length === 0 ? '' : ` ${cites.map((cite) => `[${numbers.numberOf(cite)}]`).join('')}`

const itemText = (pen: Pen, line: Line, numbers: CiteNumbers, bullet: string): string[] => {
  const words =
    line.parts?.map(({ text, cites }) => `${text}${citesText(cites, numbers)}`).join('; ') ??
    `${line.text}${citesText(citesOfLine(line), numbers)}`
  const told = wrap(words, pen.width - 2)
  return [
    ...told.map((text, at) => `${at === 0 ? bullet : '  '}${text}`),
    ...line.verdicts.flatMap((verdict) => verdictLines(pen, verdict)),
    ...(line.details ?? []).flatMap((detail) => detailLines(pen, detail)),
  ]
}

const tableText = (pen: Pen, table: Table, numbers: CiteNumbers): string[] => {
  const rows = table.rows.map(({ cells, cites }) => [...cells.slice(0, -1), `${cells.at(-1) ?? ''}${citesText(cites, numbers)}`])
  return [...wrap(table.caption, pen.width).map(pen.faint), ...columnsOf([table.columns, ...rows], pen.width)]
}

const sectionText = (pen: Pen, section: Section, numbers: CiteNumbers): string[] => [
  '',
  pen.bold(section.title),
  ...(section.table === undefined ? [] : [...tableText(pen, section.table, numbers), ...(section.lines.length > 0 ? [''] : [])]),
  ...section.lines.flatMap((line) => itemText(pen, line, numbers, section.id === 'bottom-line' ? '  ' : '- ')),
]

/** "[4] d.pdf, page 2, characters 120–164: “signed a contract”", "[9] meetings, line 12: ... (publisher, date, address)". */
export const evidenceInWords = (evidence: Evidence, pages: Brief['pages']): string => {
  if (evidence.kind === 'claim') {
    const gloss = evidence.gloss === undefined ? '' : ` (in English: ${evidence.gloss})`
    return `${placeInWords(evidence, pages)}: “${evidence.quote.replace(/\s+/gu, ' ')}”${gloss}`
  }
  const { publisher, title, date, url } = evidence.source
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayInWords(date) : date
  return `record of ${evidence.table}, line ${evidence.line}: ${evidence.text} (${[publisher, title, day, url ?? ''].filter((part) => part !== '').join(', ')})`
}

const citationText = (pen: Pen, numbers: CiteNumbers, pages: Brief['pages']): string[] =>
  numbers.list.length === 0
    ? []
    : [
        '',
        pen.bold('What the numbers open'),
        ...numbers.list.flatMap(({ n, evidence }) =>
          wrap(`[${n}] ${evidenceInWords(evidence, pages)}`, pen.width - 4).map((text, at) => (at === 0 ? text : `    ${text}`)),
        ),
      ]

/** Ends with a newline. */
export const renderText = (brief: Brief, options: TextOptions): string => {
  const pen = makePen(options)
  const numbers = numberCites(brief)
  const head = [
    ...wrap(brief.title, pen.width).map(pen.bold),
    ...wrap(brief.subtitle, pen.width).map(pen.faint),
    pen.faint(`As of ${dayInWords(brief.asOf)}`),
  ]
  return `${[...head, ...brief.sections.flatMap((section) => sectionText(pen, section, numbers)), ...citationText(pen, numbers, brief.pages)].join('\n')}\n`
}
