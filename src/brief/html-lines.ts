/** Sections of a brief as HTML. In: a brief and its citation numbers. Out: headings, sentences that link to the words they rest on, tables, and the list of those words. */
import type { Evidence } from '../record/verdict.ts'
import type { Brief, Line, LinePart, Section, Table } from './brief-model.ts'
import { type CiteNumbers, citesOfLine, evidenceKey, placeInWords } from './cite-numbers.ts'
import { dayInWords } from './days.ts'
import { escapeHtml, webAddress } from './escape.ts'
import { verdictList } from './html-verdict.ts'

const whatItOpens = (evidence: Evidence): string =>
  evidence.kind === 'claim' ? `words of ${evidence.document}` : `record of ${evidence.table}, line ${evidence.line}`

const citeLink = (evidence: Evidence, numbers: CiteNumbers): string => {
  const n = numbers.numberOf(evidence)
  return `<a class="cite" data-cite href="#${escapeHtml(evidenceKey(evidence))}" aria-label="Source ${n}: ${escapeHtml(whatItOpens(evidence))}">${n}</a>`
}

const citeLinks = (cites: readonly Evidence[], numbers: CiteNumbers): string =>
  cites.length === 0 ? '' : ` <span class="cites">${cites.map((cite) => citeLink(cite, numbers)).join('')}</span>`

/** The sentence opens its first citation; the small numbers open each of them. */
const told = ({ text: words, cites }: LinePart): string => {
  const [first] = cites
  const text = escapeHtml(words)
  return first === undefined ? linked(text) : `<a class="told" data-cite href="#${escapeHtml(evidenceKey(first))}">${text}</a>`
}

/** Addresses in the list of sources are live; what is linked is checked to be an address of the web. */
const linked = (escaped: string): string =>
  escaped.replace(/https?:\/\/[^\s<>"']+[^\s<>"'.,;)]/gu, (url) =>
    webAddress(url.replaceAll('&amp;', '&')) === null ? url : `<a href="${url}" rel="noopener noreferrer">${url}</a>`,
  )

/** Each stretch of a sentence with the numbers of what it rests on. */
const lineItem = (line: Line, numbers: CiteNumbers): string => {
  const parts = line.parts ?? [{ text: line.text, cites: citesOfLine(line) }]
  const words = parts.map((part) => `${told(part)}${citeLinks(part.cites, numbers)}`).join('; ')
  return `<li class="line" id="${escapeHtml(line.id)}"><p>${words}</p>${verdictList(line.verdicts)}${detailList(line.details ?? [])}</li>`
}

const detailList = (details: readonly LinePart[]): string =>
  details.length === 0 ? '' : `<ul class="details">${details.map(({ text }) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`

const tableHtml = (table: Table, numbers: CiteNumbers): string => {
  const head = table.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')
  const rows = table.rows.map(({ cells: [first = '', ...rest], cites }) => {
    const last = rest.length - 1
    const cells = rest.map((cell, at) => `<td>${escapeHtml(cell)}${at === last ? citeLinks(cites, numbers) : ''}</td>`).join('')
    return `<tr><th scope="row">${escapeHtml(first)}</th>${cells}</tr>`
  })
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(table.caption)}"><table><caption>${escapeHtml(table.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

const sectionHtml = (section: Section, numbers: CiteNumbers): string => {
  const id = escapeHtml(section.id)
  const list = section.lines.length === 0 ? '' : `<ul class="lines">${section.lines.map((line) => lineItem(line, numbers)).join('')}</ul>`
  const table = section.table === undefined ? '' : tableHtml(section.table, numbers)
  return `<section class="${id}" aria-labelledby="h-${id}"><h2 id="h-${id}">${escapeHtml(section.title)}</h2>${table}${list}</section>`
}

const evidenceItem = (evidence: Evidence, pages: Brief['pages']): string => {
  if (evidence.kind === 'claim')
    return `<q>${escapeHtml(evidence.quote)}</q>${evidence.gloss === undefined ? '' : ` (in English: ${escapeHtml(evidence.gloss)})`} <span class="where">${escapeHtml(placeInWords(evidence, pages))}</span>`
  const { publisher, title, date, url } = evidence.source
  const address = webAddress(url)
  const name = address === null ? escapeHtml(title) : `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${escapeHtml(title)}</a>`
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayInWords(date) : date
  return `${escapeHtml(evidence.text)} <span class="where">Record of ${escapeHtml(evidence.table)}, line ${evidence.line}; ${escapeHtml(publisher)}, ${name}${day === '' ? '' : `, ${escapeHtml(day)}`}</span>`
}

/** Printed after the brief, and the only way to the words where no script runs. */
const wordsCited = ({ list }: CiteNumbers, pages: Brief['pages']): string =>
  list.length === 0
    ? ''
    : `<section class="cited" aria-labelledby="h-cited"><h2 id="h-cited">What the numbers open</h2><ol>${list.map(({ evidence }) => `<li${evidence.kind === 'row' ? ` id="${escapeHtml(evidenceKey(evidence))}"` : ''}>${evidenceItem(evidence, pages)}</li>`).join('')}</ol></section>`

export const briefView = (brief: Brief, numbers: CiteNumbers): string =>
  `${brief.sections.map((section) => sectionHtml(section, numbers)).join('\n')}\n${wordsCited(numbers, brief.pages)}`
