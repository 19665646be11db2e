/** The document's flow. In: pages without their furniture. Out: blocks in reading order, joined over columns and pages, each knowing where in it a page begins. */
import type { Block } from '../blocks.ts'
import { ruledParts, type Table } from './pdf-grid.ts'
import { joinLines, type Vocabulary, vocabularyOf } from './pdf-hyphens.ts'
import { type Note, splitNotes } from './pdf-notes.ts'
import { openTables } from './pdf-open-table.ts'
import { type Line, linesOf, type PdfPage } from './pdf-page.ts'
import { endsSentence, firstWordWidth, groupLines, type LineGroup, type WrittenLine, written } from './pdf-paragraphs.ts'
import { regionsOf } from './pdf-regions.ts'

/** A stretch of a block's text, from the page on which it stands. */
export interface PageText {
  readonly page: number
  readonly text: string
}

/** `pages`: the block's text by page; joined they are `block.text`. */
export interface PdfBlock {
  readonly block: Block
  readonly pages: readonly PageText[]
  readonly size: number
}

type Element = { readonly kind: 'group'; readonly group: LineGroup } | { readonly kind: 'table'; readonly table: Table }

interface ReadColumn {
  readonly page: number
  readonly elements: readonly Element[]
  readonly notes: readonly Note[]
}

const isTable = (one: Line | Table): one is Table => 'rows' in one
const isWritten = (one: WrittenLine | Table): one is WrittenLine => 'text' in one

/** Lines of a column with its tables where they stand. */
const elementsOf = (parts: readonly (WrittenLine | Table)[], body: number): Element[] => {
  const elements: Element[] = []
  let lines: WrittenLine[] = []
  const flush = (): void => {
    if (lines.length > 0) elements.push(...groupLines(lines, body).map((group) => ({ kind: 'group' as const, group })))
    lines = []
  }
  for (const part of parts) {
    if (isTable(part)) {
      flush()
      elements.push({ kind: 'table', table: part })
    } else lines.push(part)
  }
  flush()
  return elements
}

/** The table before the first part that begins below it. */
const placed = (parts: readonly (Line | Table)[], table: Table): (Line | Table)[] => {
  const at = parts.findIndex(({ top }) => top > table.top)
  return at === -1 ? [...parts, table] : parts.toSpliced(at, 0, table)
}

const readPage = (page: PdfPage, body: number): ReadColumn[] => {
  const columns = regionsOf(ruledParts(page.rules, page.runs), page.rules).map((region) => {
    const parts = region.tables.reduce(placed, openTables(linesOf(region.runs)))
    return parts.map((part) => (isTable(part) ? part : written(part))).filter((part) => isTable(part) || part.text !== '')
  })
  const called = new Set(columns.flat().flatMap((part) => (isTable(part) ? [] : part.marks)))
  return columns.map((parts) => {
    const afterTable = parts.findLastIndex((part) => isTable(part)) + 1
    const { text, notes } = splitNotes(parts.slice(afterTable).filter(isWritten), { called, rules: page.rules, body })
    return { page: page.number, elements: elementsOf([...parts.slice(0, afterTable), ...text], body), notes }
  })
}

const textOf = (lines: readonly { readonly text: string }[], words: Vocabulary): string =>
  lines.reduce((text, line) => joinLines(text, line.text, words), '')

const cellText = (runs: Table['rows'][number][number], words: Vocabulary): string =>
  runs.length === 0 ? '' : textOf(linesOf(runs).map(written), words)

/** `after` put behind `before`, with the page where it begins. A hyphen undone at the seam is taken from the page before. */
const appended = (before: PdfBlock, after: { readonly page: number; readonly text: string }, words: Vocabulary): PdfBlock => {
  const text = joinLines(before.block.text, after.text, words)
  const last = before.pages.at(-1)
  if (last === undefined || last.page === after.page) {
    const start = before.pages.slice(0, -1).reduce((sum, one) => sum + one.text.length, 0)
    return {
      ...before,
      block: { ...before.block, text },
      pages: [...before.pages.slice(0, -1), { page: after.page, text: text.slice(start) }],
    }
  }
  const earlier = before.pages.slice(0, -1).reduce((sum, one) => sum + one.text.length, 0)
  const seam = text.length - after.text.length
  const pages = [
    ...before.pages.slice(0, -1),
    { page: last.page, text: text.slice(earlier, seam) },
    { page: after.page, text: text.slice(seam) },
  ]
  return { ...before, block: { ...before.block, text }, pages }
}

interface OpenText {
  readonly at: number
  readonly group: LineGroup
}

interface Flow {
  readonly blocks: PdfBlock[]
  /** Notes whose page ended while a paragraph ran on. */
  readonly notes: PdfBlock[]
  /** Of the last paragraph or item: its place in `blocks` and its last group, to go on with. */
  open: OpenText | null
  /** One that a box or a picture's words cut off in mid-sentence. */
  waiting: OpenText | null
  table: {
    readonly columns: readonly number[]
    /** Columns of text are numbered through the document. */
    readonly text: number
    readonly first: string
    readonly number: number
    readonly rows: number
  } | null
  tables: number
}

/** Does the group go on with the paragraph that the column before left open? */
const goesOn = (open: LineGroup, next: LineGroup, overTable: boolean, indents: boolean): boolean => {
  const [last, first] = [open.lines.at(-1), next.lines[0]]
  if (last === undefined || first === undefined || next.role !== 'paragraph' || Math.abs(last.size - first.size) > 0.08 * last.size)
    return false
  const isFull = open.endsFull(firstWordWidth(first))
  if (endsSentence(last.text)) return !overTable && indents && isFull && !next.indented && !last.text.endsWith(':')
  return /^\p{Ll}/u.test(first.text) || (!overTable && (isFull || /[-‐\u00ad,]$/.test(last.text)))
}

const samePlaces = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((left, i) => Math.abs(left - (a[0] ?? 0) - ((b[i] ?? 0) - (b[0] ?? 0))) <= 6)

/** A table that nothing but a column's or page's end parts from the one before goes on with it; a head that comes again is left out. */
const addTable = (flow: Flow, table: Table, { page, text }: { readonly page: number; readonly text: number }, words: Vocabulary): void => {
  const rows = table.rows.map((row) => row.map((cell) => cellText(cell, words)))
  const before = flow.table
  const goes = before !== null && before.text === text - 1 && samePlaces(before.columns, table.columns)
  const first = rows[0]?.join('\t') ?? ''
  const fresh = goes && before.first === first ? rows.slice(1) : rows
  const start = goes ? before.rows : 0
  const number = goes ? before.number : flow.tables
  if (!goes) flow.tables += 1
  for (const [row, cells] of fresh.entries()) {
    for (const [column, words] of cells.entries())
      flow.blocks.push({
        block: { role: 'cell', text: words, cell: { table: number, row: start + row, column } },
        pages: [{ page, text: words }],
        size: 0,
      })
  }
  flow.table = { columns: table.columns, text, first: goes ? before.first : first, number, rows: start + fresh.length }
}

const addGroup = (flow: Flow, group: LineGroup, page: number, words: Vocabulary): void => {
  const text = textOf(group.lines, words)
  const size = Math.max(...group.lines.map((line) => line.size))
  flow.blocks.push({
    block: { role: group.role, text, ...(group.marker === '' ? {} : { marker: group.marker }) },
    pages: [{ page, text }],
    size,
  })
  flow.open = group.role === 'heading' ? null : { at: flow.blocks.length - 1, group }
  flow.table = null
}

const addNotes = (flow: Flow, notes: readonly Note[], page: number, words: Vocabulary): void => {
  for (const { mark, lines } of notes) {
    const text = textOf(lines, words)
    const last = flow.notes.at(-1) ?? flow.blocks.findLast(({ size }) => size < 0)
    if (mark === '' && last !== undefined) {
      const list = flow.notes.includes(last) ? flow.notes : flow.blocks
      list[list.indexOf(last)] = appended(last, { page, text }, words)
    } else
      flow.notes.push({
        block: { role: 'paragraph', text, ...(mark === '' ? {} : { marker: `${mark} ` }) },
        pages: [{ page, text }],
        size: -1,
      })
  }
}

/** The paragraph that the first words of a column go on with: the last one, or one cut off before a box. */
const continued = (flow: Flow, group: LineGroup, overTable: boolean, indents: boolean): OpenText | null => {
  if (flow.open !== null && goesOn(flow.open.group, group, overTable, indents)) return flow.open
  return flow.waiting !== null && goesOn(flow.waiting.group, group, true, indents) ? flow.waiting : null
}

/** A shorter line is a name or a caption. */
const SHORTEST_CUT = 30

const isCutOff = ({ group }: OpenText): boolean => {
  const last = group.lines.at(-1)
  return last !== undefined && group.role === 'paragraph' && last.text.length >= SHORTEST_CUT && !endsSentence(last.text)
}

const addColumn = (flow: Flow, column: ReadColumn, text: number, words: Vocabulary, indents: boolean): void => {
  const { page } = column
  let overTable = false
  let isFirst = true
  for (const element of column.elements) {
    const before = element.kind === 'group' && isFirst ? continued(flow, element.group, overTable, indents) : null
    if (element.kind === 'group' && before !== null) {
      const block = flow.blocks[before.at]
      if (block !== undefined) flow.blocks[before.at] = appended(block, { page, text: textOf(element.group.lines, words) }, words)
      flow.open = { at: before.at, group: element.group }
      if (flow.waiting === before) flow.waiting = null
      isFirst = false
      continue
    }
    if (flow.notes.length > 0 && flow.notes[0]?.pages[0]?.page !== page) flow.blocks.push(...flow.notes.splice(0))
    if (element.kind === 'table') {
      addTable(flow, element.table, { page, text }, words)
      overTable = true
    } else {
      if (isFirst && flow.open !== null && isCutOff(flow.open)) flow.waiting = flow.open
      addGroup(flow, element.group, page, words)
      isFirst = false
    }
  }
  addNotes(flow, column.notes, page, words)
}

/** The largest heading of the first page is the title. */
const withTitle = (blocks: readonly PdfBlock[]): PdfBlock[] => {
  const page = blocks[0]?.pages[0]?.page
  const headings = blocks.filter(({ block, pages }) => block.role === 'heading' && pages[0]?.page === page)
  const title = headings.reduce<PdfBlock | undefined>((best, one) => (one.size > (best?.size ?? 0) ? one : best), undefined)
  return blocks.map((one) => (one === title && one.block.role !== 'cell' ? { ...one, block: { ...one.block, role: 'title' } } : one))
}

const INDENTED_PART = 0.3

/** `body` is the type size of the document's text. */
export const flowOf = (pages: readonly PdfPage[], body: number): PdfBlock[] => {
  const columns = pages.flatMap((page) => readPage(page, body))
  const groups = columns.flatMap(({ elements }) => elements.flatMap((one) => (one.kind === 'group' ? one.group : [])))
  const words = vocabularyOf(groups.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const paragraphs = groups.filter(({ role, lines }) => role === 'paragraph' && lines.length > 1)
  const indents = paragraphs.filter(({ indented }) => indented).length >= INDENTED_PART * Math.max(1, paragraphs.length)
  const flow: Flow = { blocks: [], notes: [], open: null, waiting: null, table: null, tables: 0 }
  for (const [text, column] of columns.entries()) addColumn(flow, column, text, words, indents)
  return withTitle([...flow.blocks, ...flow.notes])
}
