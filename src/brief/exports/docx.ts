/** DOCX of what is printed. In: blocks and notes. Out: the bytes of a Word file with real footnotes, each with its words and its address as a link; a source cited again refers to its note. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { ownAuthor } from '../own-mark.ts'
import type { Printed, PrintedBlock, Run, Words } from './printed.ts'

/** What XML 1.0 has no way to write, halves of characters too: Word refuses a file that holds one. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const writable = (text: string): string => text.replace(unwritable, '�')

const lines = 'lines'

/** Half points; twentieths of a point between paragraphs. */
const look = {
  default: {
    document: { run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: { run: { font: 'Calibri', size: 40, bold: true }, paragraph: { spacing: { after: 60 } } },
    heading2: {
      run: { font: 'Calibri', size: 27, bold: true, color: '1D1C1A' },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
    },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, line: 240 } } },
    hyperlink: { run: { color: '1C4A78', underline: {} } },
  },
  paragraphStyles: [
    { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { color: '5C574F', size: 21 }, paragraph: { spacing: { after: 60 } } },
    {
      id: 'Remark',
      name: 'Remark',
      basedOn: 'Normal',
      run: { color: '3D3A35', size: 20 },
      paragraph: { spacing: { after: 60, line: 259 } },
    },
  ],
}

const numbering = {
  config: [
    {
      reference: lines,
      levels: ['•', '–'].map((text, level) => ({
        level,
        format: LevelFormat.BULLET,
        text,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } },
      })),
    },
  ],
}

/** The first mark of a note is the footnote itself; every later one is a field that Word keeps equal to its number. */
type Marked = (note: number) => ParagraphChild

const marking = (): Marked => {
  const seen = new Set<number>()
  return (note) => {
    const id = `_RefNote${note}`
    if (!seen.has(note)) {
      seen.add(note)
      return new Bookmark({ id, children: [new FootnoteReferenceRun(note)] })
    }
    const field = new SimpleField(`NOTEREF ${id} \\f \\h`)
    field.addChildElement(new TextRun({ text: `${note}`, superScript: true }))
    return field
  }
}

const wordsOf = ({ text, url, strong }: Words): ParagraphChild =>
  url === undefined
    ? new TextRun({ text: writable(text), bold: strong === true })
    : new ExternalHyperlink({ link: writable(url), children: [new TextRun({ text: writable(text), style: 'Hyperlink' })] })

/** Numbers that follow each other are parted: 3 and 4 are not 34. */
const childrenOf = (runs: readonly Run[], mark: Marked): ParagraphChild[] =>
  runs.flatMap((run, at): ParagraphChild[] => {
    if (!('note' in run)) return [wordsOf(run)]
    const before = runs[at - 1]
    const comma = before !== undefined && 'note' in before ? [new TextRun({ text: ', ', superScript: true })] : []
    return [...comma, mark(run.note)]
  })

const rule = { style: BorderStyle.SINGLE, size: 4, color: 'D8D3C8' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** Twentieths of a point between the margins of A4. */
const textWidth = 9026

const tableLook = {
  width: { size: textWidth, type: WidthType.DXA },
  layout: TableLayoutType.FIXED,
  borders: { top: none, left: none, right: none, bottom: rule, insideHorizontal: rule, insideVertical: none },
}

/** Columns as wide as their longest cell asks, none more than six times another. */
const widthsOf = (columns: readonly string[], rows: Extract<PrintedBlock, { kind: 'table' }>['rows']): number[] => {
  const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + ('note' in run ? 2 : run.text.length), 0)
  const longest = columns.map((column, at) => Math.max(column.length, ...rows.map((cells) => lengthOf(cells[at] ?? []))))
  const shares = longest.map((length) => Math.min(Math.max(length, 10), 60))
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => Math.floor((textWidth * share) / sum))
}

const tableOf = ({ caption, columns, rows }: Extract<PrintedBlock, { kind: 'table' }>, mark: Marked): (Paragraph | Table)[] => {
  const widths = widthsOf(columns, rows)
  const cell = (children: ParagraphChild[], at: number): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ style: 'Remark', children })],
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
    })
  const head = new TableRow({
    tableHeader: true,
    children: columns.map((column, at) => cell([new TextRun({ text: writable(column), bold: true })], at)),
  })
  const body = rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((runs, at) => cell(childrenOf(runs, mark), at)) }))
  return [
    new Paragraph({ style: 'Quiet', keepNext: true, children: [new TextRun(writable(caption))] }),
    new Table({ ...tableLook, columnWidths: widths, rows: [head, ...body] }),
    new Paragraph({ children: [] }),
  ]
}

const blockOf = (block: PrintedBlock, mark: Marked): (Paragraph | Table)[] => {
  if (block.kind === 'table') return tableOf(block, mark)
  const children = childrenOf(block.runs, mark)
  if (block.kind === 'heading') return [new Paragraph({ style: 'Heading2', children })]
  if (block.kind === 'paragraph') return [new Paragraph({ children })]
  const level = block.kind === 'point' ? 0 : 1
  return [new Paragraph({ ...(level === 1 ? { style: 'Remark' } : {}), numbering: { reference: lines, level }, children })]
}

const noteOf = (parts: readonly Words[]): { children: Paragraph[] } => ({
  children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...parts.map(wordsOf)] })],
})

const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [`${writable(title)} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 17 })],
      }),
    ],
  })

export const toDocx = async ({ title, subtitle, dateline, blocks, notes }: Printed): Promise<Uint8Array> => {
  const mark = marking()
  const heads = [subtitle, dateline].filter((line) => line !== '')
  const document = new Document({
    title: writable(title),
    creator: ownAuthor,
    styles: look,
    numbering,
    footnotes: Object.fromEntries(notes.map((parts, at) => [`${at + 1}`, noteOf(parts)])),
    sections: [
      {
        footers: { default: footer(title) },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(writable(title))] }),
          ...heads.map((line) => new Paragraph({ style: 'Quiet', children: [new TextRun(writable(line))] })),
          ...blocks.flatMap((block) => blockOf(block, mark)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
