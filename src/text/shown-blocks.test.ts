import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document, Paragraph } from './document.ts'
import { type ShownBlock, shownBlocks } from './shown-blocks.ts'

const paragraph = (text: string, words: string, role: 'title' | 'heading' | 'paragraph' | 'item'): Paragraph => {
  const start = text.indexOf(words)
  return { role, start, end: start + words.length }
}
const cell = (text: string, words: string, table: number, row: number, column: number): Paragraph => {
  const start = text.indexOf(words)
  return { role: 'cell', start, end: start + words.length, cell: { table, row, column } }
}

/** Each block as its words, with the pages that begin in it. */
const told = (text: string, block: ShownBlock): string => {
  const words = (span: { start: number; end: number } | null): string => (span === null ? '' : text.slice(span.start, span.end))
  const pages = block.pages.map((page) => `[${page}]`).join('')
  if (block.role === 'list') return `${pages}list ${block.items.map((item) => `${item.marker}|${words(item)}`).join(' / ')}`
  if (block.role === 'table') return `${pages}table ${block.rows.map((row) => row.map(words).join(',')).join(' / ')}`
  return `${pages}${block.role} ${words(block)}`
}

const memo = 'Memo on tin\n\nWhat was agreed\n\n- Peru sells tin.\n2. Japan buys it.\n\nNothing else was said.\n'
const table = 'Year\tTonnes\n2024\t\n\t900\n\nOre\tTin\n'

const cases: readonly (readonly [string, Pick<Document, 'text' | 'paragraphs' | 'pages'>, readonly string[]])[] = [
  [
    'items in a row are one list, with what was written before them',
    {
      text: memo,
      paragraphs: [
        paragraph(memo, 'Memo on tin', 'title'),
        paragraph(memo, 'What was agreed', 'heading'),
        paragraph(memo, 'Peru sells tin.', 'item'),
        paragraph(memo, 'Japan buys it.', 'item'),
        paragraph(memo, 'Nothing else was said.', 'paragraph'),
      ],
      pages: [],
    },
    ['title Memo on tin', 'heading What was agreed', 'list -|Peru sells tin. / 2.|Japan buys it.', 'paragraph Nothing else was said.'],
  ],
  [
    'cells stand in their rows and columns, empty ones too; another table is another block',
    {
      text: table,
      paragraphs: [
        cell(table, 'Year', 0, 0, 0),
        cell(table, 'Tonnes', 0, 0, 1),
        cell(table, '2024', 0, 1, 0),
        cell(table, '900', 0, 2, 1),
        cell(table, 'Ore', 1, 0, 0),
        cell(table, 'Tin', 1, 0, 1),
      ],
      pages: [],
    },
    ['table Year,Tonnes / 2024, / ,900', 'table Ore,Tin'],
  ],
  [
    'a page is told by the block in which it begins, one that is empty by the next',
    {
      text: memo,
      paragraphs: [
        paragraph(memo, 'Memo on tin', 'title'),
        paragraph(memo, 'Peru sells tin.', 'item'),
        paragraph(memo, 'Nothing else was said.', 'paragraph'),
      ],
      pages: [
        { page: 1, start: 0 },
        { page: 2, start: memo.indexOf('sells') },
        { page: 4, start: memo.indexOf('Nothing') },
        { page: 3, start: memo.indexOf('said') },
      ],
    },
    ['[1]title Memo on tin', '[2]list -|Peru sells tin.', '[4][3]paragraph Nothing else was said.'],
  ],
  ['a document without words has no blocks', { text: '', paragraphs: [], pages: [{ page: 1, start: 0 }] }, []],
]

for (const [name, document, expected] of cases)
  test(name, () =>
    assert.deepEqual(
      shownBlocks(document).map((block) => told(document.text, block)),
      expected,
    ),
  )
