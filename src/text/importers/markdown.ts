/** Markdown. In: characters of a .md file. Out: the words without their markup, each block one line: "## Results" is the heading "Results". */
import type { Block } from '../blocks.ts'
import type { DocumentParts, Importer } from '../importer.ts'
import { partsOf } from './compose.ts'
import { readFrontMatter } from './front-matter.ts'
import { plainInline } from './markdown-inline.ts'
import { normalizePlain } from './plain.ts'

/** What one line of source is. `words` carries on the block above it where there is one. */
type Line =
  | { readonly kind: 'heading'; readonly level: number; readonly words: string }
  | { readonly kind: 'underline'; readonly level: number }
  | { readonly kind: 'item'; readonly marker: string; readonly words: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'note' | 'words'; readonly words: string }
  | { readonly kind: 'break' }

const HEADING = /^ {0,3}(?<marks>#{1,6})[ \t]+(?<words>.*?)[ \t]*#*[ \t]*$/
const UNDERLINE = /^ {0,3}(?<mark>=|-)\k<mark>{2,200}[ \t]*$/
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const FENCE = /^ {0,3}(?<fence>`{3,20}|~{3,20})/
const ITEM = /^[ \t]*(?<marker>[-*+•]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?<words>\S.*)$/
const QUOTE = /^ {0,3}>[ \t]?/
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-{2,200}:?[ \t]*(?:\|[ \t]*:?-{2,200}:?[ \t]*){0,60}\|?[ \t]*$/
const DEFINITION = /^ {0,3}\[[^\]^]{1,80}\]:[ \t]+\S+/
const FOOTNOTE = /^ {0,3}\[\^[^\]]{1,40}\]:[ \t]+(?<words>.*)$/
const HTML_COMMENT = /<!--[\s\S]*?-->/g
const BREAK: Line = { kind: 'break' }

/** Code is no prose: nothing between fences is read. */
const withoutCode = (lines: readonly string[]): string[] => {
  let fence: string | null = null
  return lines.map((line) => {
    const mark = FENCE.exec(line)?.groups?.fence
    const isInside = fence !== null || mark !== undefined
    if (fence === null) fence = mark ?? null
    else if (mark?.startsWith(fence) === true) fence = null
    return isInside ? '' : line
  })
}

/** Cells of "| a | b |"; an escaped bar is no border. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)

const isTableRule = (line: string | undefined): boolean => line?.includes('|') === true && TABLE_RULE.test(line)

const classify = (line: string): Line => {
  const heading = HEADING.exec(line)?.groups
  const underline = UNDERLINE.exec(line)?.groups
  const item = ITEM.exec(line)?.groups
  const note = FOOTNOTE.exec(line)?.groups
  if (heading !== undefined) return { kind: 'heading', level: heading.marks?.length ?? 1, words: heading.words ?? '' }
  if (underline !== undefined) return { kind: 'underline', level: underline.mark === '=' ? 1 : 2 }
  if (line.trim() === '' || DEFINITION.test(line) || RULE.test(line)) return BREAK
  if (item !== undefined) return { kind: 'item', marker: item.marker ?? '-', words: item.words ?? '' }
  return note === undefined ? { kind: 'words', words: line.trim() } : { kind: 'note', words: note.words ?? '' }
}

/** A table begins with a line over a rule of dashes and goes on while its lines hold bars. */
const classifyAll = (lines: readonly string[]): Line[] => {
  let inTable = false
  return lines.map((line, i) => {
    inTable = line.includes('|') && (inTable || isTableRule(lines[i + 1]))
    if (!inTable) return classify(line)
    return isTableRule(line) ? { kind: 'row', cells: [] } : { kind: 'row', cells: cellsOf(line) }
  })
}

/** What a reader of the text needs to see in front of an item: its number, or a dash. */
const markerOf = (marker: string): string => (/^\d/.test(marker) ? `${marker} ` : '- ')

const blockOf = (line: Line, table: number, row: number): Block[] => {
  if (line.kind === 'heading') return [{ role: line.level === 1 ? 'title' : 'heading', text: line.words }]
  if (line.kind === 'item') return [{ role: 'item', marker: markerOf(line.marker), text: line.words }]
  if (line.kind === 'row') return line.cells.map((text, column) => ({ role: 'cell', text, cell: { table, row, column } }))
  return line.kind === 'words' || line.kind === 'note' ? [{ role: 'paragraph', text: line.words }] : []
}

/** Only the first heading of the top level is the title. */
const oneTitle = (blocks: readonly Block[]): Block[] => {
  const title = blocks.findIndex((block) => block.role === 'title')
  return blocks.map((block, i) => (block.role === 'title' && i !== title ? { ...block, role: 'heading' } : block))
}

export const markdownBlocks = (body: string): readonly Block[] => {
  const source = body.replace(HTML_COMMENT, '').split('\n')
  const lines = classifyAll(withoutCode(source.map((line) => line.replace(QUOTE, ''))))
  const blocks: Block[] = []
  let [table, row] = [-1, 0]
  lines.forEach((line, i) => {
    const before = lines[i - 1]?.kind
    if (line.kind === 'row' && before !== 'row') [table, row] = [table + 1, 0]
    const open = before === 'words' || before === 'item' || before === 'note' ? blocks.at(-1) : undefined
    if (open !== undefined && line.kind === 'words') blocks[blocks.length - 1] = { ...open, text: `${open.text} ${line.words}` }
    else if (open?.role === 'paragraph' && line.kind === 'underline') {
      blocks[blocks.length - 1] = { ...open, role: line.level === 1 ? 'title' : 'heading' }
    } else blocks.push(...blockOf(line, table, row))
    // the rule of dashes is a line without cells
    if (line.kind === 'row' && line.cells.length > 0) row += 1
  })
  return oneTitle(blocks.map((block) => ({ ...block, text: plainInline(block.text) })))
}

export const readMarkdown = (source: string): DocumentParts => {
  const { body, metadata } = readFrontMatter(normalizePlain(source).text)
  const blocks = markdownBlocks(body)
  const needsTitle = metadata.title !== null && !blocks.some((block) => block.role === 'title')
  return partsOf(needsTitle ? [{ role: 'title', text: metadata.title ?? '' }, ...blocks] : blocks, metadata)
}

export const markdown: Importer = { kind: 'markdown', from: 'text', read: readMarkdown }
