/** Markdown of what is printed. In: blocks and notes. Out: CommonMark with footnotes `[^1]` (as GitHub, Pandoc and Obsidian read them); text of documents is words, never markup. */
import { ownMark } from '../own-mark.ts'
import type { Printed, PrintedBlock, Run, Words } from './printed.ts'

/** Marks that could open anything anywhere: emphasis, code, links, HTML, tables, footnotes, mathematics, entities. */
const anywhere = /[\\`*_{}[\]<>|~$&^]/gu

/** What opens a block only where a line begins: lists, headings, rules, fences. Text is set on one line each, so this is the only place. */
const opening = /^(?<mark>[-+=#:]|\d{1,9}(?=[.)]))/u

/** Bare addresses and mail would become links by themselves. */
const autolink = /(?<scheme>https?|ftp|www|mailto|xmpp)(?<dot>[:.])/giu

export const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(anywhere, '\\$&').replace(autolink, '$<scheme>\\$<dot>').replaceAll('@', '\\@')

const atStart = (text: string): string =>
  text
    .replace(/^\s+/u, '')
    .replace(opening, (found) => (/^\d/u.test(found) ? found : `\\${found}`))
    .replace(/^(?<n>\d{1,9})(?<dot>[.)])/u, '$<n>\\$<dot>')

const wordsText = ({ text, url, strong }: Words): string => {
  if (url !== undefined) return `<${url.replace(/[\s<>\\]/gu, encodeURIComponent)}>`
  return strong ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text)
}

const runText = (run: Run): string => ('note' in run ? `[^${run.note}]` : wordsText(run))

const runsText = (runs: readonly Run[]): string => atStart(runs.map(runText).join(''))

const blockText = (block: PrintedBlock): string => {
  if (block.kind === 'table') {
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
    const head = [row(block.columns.map(escapeMarkdown)), row(block.columns.map(() => '---'))]
    return [
      `${atStart(escapeMarkdown(block.caption))}\n`,
      ...head,
      ...block.rows.map((cells) => row(cells.map((runs) => runs.map(runText).join('')))),
    ].join('\n')
  }
  const text = runsText(block.runs)
  if (block.kind === 'heading') return `## ${text}`
  if (block.kind === 'point') return `- ${text}`
  return block.kind === 'remark' ? `  - ${text}` : text
}

/** Points stand under each other, everything else apart. */
const gapBefore = (block: PrintedBlock, before: PrintedBlock | undefined): string => {
  if (before === undefined) return ''
  const isList = ({ kind }: PrintedBlock): boolean => kind === 'point' || kind === 'remark'
  return isList(block) && isList(before) ? '\n' : '\n\n'
}

/** Ends with a newline. */
export const toMarkdown = ({ title, subtitle, dateline, blocks, notes }: Printed): string => {
  const head = [
    `<!-- ${ownMark} -->`,
    `# ${atStart(escapeMarkdown(title))}`,
    ...[subtitle, dateline].filter((line) => line !== '').map((line) => atStart(escapeMarkdown(line))),
  ]
  const body = blocks.map((block, at) => `${gapBefore(block, blocks[at - 1])}${blockText(block)}`).join('')
  const foot = notes.map((parts, at) => `[^${at + 1}]: ${parts.map(wordsText).join('')}`)
  return `${[head.join('\n\n'), body, foot.join('\n')].filter((part) => part !== '').join('\n\n')}\n`
}
