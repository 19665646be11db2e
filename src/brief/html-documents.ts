/** Documents as HTML, sentence by sentence. In: check views. Out: each sentence with its claims and verdicts beside it; sentences not read and claims in doubt are marked by words. */
import type { CheckClaim, CheckRow, CheckView } from './check-view.ts'
import { dayInWords } from './days.ts'
import { escapeHtml } from './escape.ts'
import { verdictList } from './html-verdict.ts'
import { isLoneSource } from './shown-verdicts.ts'

/** The sentence with the stretches that gave claims underlined; overlapping claims share their line. */
const sentence = (row: CheckRow): string => {
  const edges = [
    ...new Set([
      0,
      row.text.length,
      ...row.claims.flatMap(({ start, end }) => [start - row.start, Math.min(end - row.start, row.text.length)]),
    ]),
  ].sort((a, b) => a - b)
  return edges
    .slice(0, -1)
    .map((from, at) => {
      const to = edges[at + 1] ?? row.text.length
      const words = escapeHtml(row.text.slice(from, to))
      return row.claims.some(({ start, end }) => start - row.start <= from && end - row.start >= to)
        ? `<span class="read">${words}</span>`
        : words
    })
    .join('')
}

const claimNote = (claim: CheckClaim): string => {
  const source = claim.attribution.length === 0 ? '' : `, on the word of ${claim.attribution.join(', ')}`
  const [kind = '', type] = claim.type.split('/')
  const label = type === undefined ? kind : `${kind}: ${type.replaceAll('-', ' ')}`
  const doubt = claim.unsure ? '<span class="doubt">unsure</span> ' : ''
  const key = escapeHtml(`claim-${claim.id}`)
  return `<li class="note" id="${key}"><p>${doubt}<a class="told" data-note href="#${key}">${escapeHtml(label)}</a> <span class="how">${escapeHtml(kind === 'assessment' ? source.replace(/^, /u, '') : `${claim.factuality}${source}`)}</span></p>${verdictList(claim.verdicts.filter((one) => !isLoneSource(one)))}</li>`
}

const rowHtml = (row: CheckRow, document: string): string => {
  const notes = row.claims.length === 0 ? '' : `<ul class="notes">${row.claims.map(claimNote).join('')}</ul>`
  const unread = row.unread
    ? '<p class="unread-note"><span class="doubt">not read</span> an amount, a date or a word of a deal, and no claim</p>'
    : ''
  const classes = ['row', row.role, ...(row.unread ? ['unread'] : []), ...(row.opens ? ['opens'] : [])].join(' ')
  return `<div class="${classes}"><p class="sentence" data-document="${escapeHtml(document)}" data-start="${row.start}">${sentence(row)}</p><div class="margin">${notes}${unread}</div></div>`
}

const documentHtml = (view: CheckView, at: number): string => {
  const meta = [
    view.publisher ?? 'publisher not stated',
    view.published === null ? 'date not stated' : dayInWords(view.published),
    view.name,
  ]
    .map(escapeHtml)
    .join(' · ')
  const title = escapeHtml(view.title ?? view.name)
  return `<article class="document" aria-labelledby="h-document-${at}"><h2 id="h-document-${at}">${title}</h2><p class="meta">${meta}</p>${view.rows
    .filter(({ role, text }) => role !== 'title' || text !== view.title)
    .map((row) => rowHtml(row, view.documentId))
    .join('\n')}</article>`
}

export const documentsView = (views: readonly CheckView[]): string => views.map(documentHtml).join('\n')
