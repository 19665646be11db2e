/** HTML of what is printed. In: blocks and notes. Out: one page without script that fetches nothing: its own style by hash, numbers lead to the notes and back. */
import { escapeHtml, webAddress } from '../escape.ts'
import { ownMark } from '../own-mark.ts'
import { sha256Base64 } from '../sha256.ts'
import type { Printed, PrintedBlock, Run, Words } from './printed.ts'

const style = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1d1c1a; --soft: #5c574f; --rule: #d8d3c8; --link: #1c4a78 }
@media (prefers-color-scheme: dark) { :root { --paper: #171614; --ink: #e8e4dc; --soft: #aca599; --rule: #3a3732; --link: #a3c8f0 } }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Charter, 'Bitstream Charter', Georgia, 'DejaVu Serif', serif }
body { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2 } h2 { margin: 2.2rem 0 .7rem; font-size: 1.25rem }
.subtitle, .dateline { margin: .4rem 0 0; color: var(--soft) }
a { color: var(--link) } p { margin: 0 0 .8rem } ul { margin: 0 0 .8rem; padding-left: 1.2rem } li { margin: 0 0 .5rem }
li ul { margin: .25rem 0 0; font-size: .9375rem; color: var(--soft) } li ul li { margin: 0 0 .2rem }
sup { line-height: 0; font-size: .72em } sup a { padding: 0 .12em; text-decoration: none }
.scroll { overflow-x: auto } table { width: 100%; margin: 0 0 1rem; border-collapse: collapse; font-size: .9375rem }
caption { padding: 0 0 .4rem; color: var(--soft); text-align: left } th, td { padding: .4rem .8rem .4rem 0; border-top: 1px solid var(--rule); text-align: left; vertical-align: top }
.notes { margin: 3rem 0 0; padding: 1rem 0 0; border-top: 1px solid var(--rule); font-size: .9rem } .notes ol { padding-left: 2rem }
.notes li:target, sup:target { outline: 2px solid var(--link); outline-offset: 3px }
@media print { :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --link: #000 } body { max-width: none; padding: 0; font-size: 10.5pt } h2 { break-after: avoid } li, p, tr { break-inside: avoid } }
`

/** The first mark of a note has the place to which the note leads back. */
type Marked = (note: number) => string

const marking = (): Marked => {
  const seen = new Set<number>()
  return (note) => {
    const place = seen.has(note) ? '' : ` id="mark-${note}"`
    seen.add(note)
    return `<sup${place}><a href="#note-${note}" aria-label="Note ${note}">${note}</a></sup>`
  }
}

const wordsHtml = ({ text, url, strong }: Words): string => {
  const address = webAddress(url ?? null)
  const words = escapeHtml(text)
  if (address !== null) return `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${words}</a>`
  return strong ? `<strong>${words}</strong>` : words
}

const runHtml = (run: Run, mark: Marked): string => ('note' in run ? mark(run.note) : wordsHtml(run))

const isNote = (run: Run | undefined): boolean => run !== undefined && 'note' in run

/** Numbers that follow each other are parted: 3 and 4 are not 34. */
const runsHtml = (runs: readonly Run[], mark: Marked): string =>
  runs.map((run, at) => `${isNote(run) && isNote(runs[at - 1]) ? '<sup>, </sup>' : ''}${runHtml(run, mark)}`).join('')

const tableHtml = ({ caption, columns, rows }: Extract<PrintedBlock, { kind: 'table' }>, mark: Marked): string => {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')
  const body = rows.map((cells) => `<tr>${cells.map((runs) => `<td>${runsHtml(runs, mark)}</td>`).join('')}</tr>`).join('')
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}

/** A point with its remarks is one item of a list; points that follow each other are one list. */
const listHtml = (blocks: readonly PrintedBlock[], mark: Marked): string => {
  let html = ''
  let [inPoint, inRemarks] = [false, false]
  for (const block of blocks) {
    if (block.kind === 'table') continue
    const text = runsHtml(block.runs, mark)
    if (block.kind === 'remark') {
      html += `${inPoint ? '' : '<li>'}${inRemarks ? '' : '<ul>'}<li>${text}</li>`
      ;[inPoint, inRemarks] = [true, true]
    } else {
      html += `${inRemarks ? '</ul>' : ''}${inPoint ? '</li>' : ''}<li>${text}`
      ;[inPoint, inRemarks] = [true, false]
    }
  }
  return `<ul>${html}${inRemarks ? '</ul>' : ''}${inPoint ? '</li>' : ''}</ul>`
}

const isListed = ({ kind }: PrintedBlock): boolean => kind === 'point' || kind === 'remark'

const bodyHtml = (blocks: readonly PrintedBlock[], mark: Marked): string => {
  const parts: string[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (block === undefined) break
    if (isListed(block)) {
      const after = blocks.findIndex((one, index) => index > at && !isListed(one))
      const end = after < 0 ? blocks.length : after
      parts.push(listHtml(blocks.slice(at, end), mark))
      at = end - 1
    } else if (block.kind === 'table') parts.push(tableHtml(block, mark))
    else {
      const tag = block.kind === 'heading' ? 'h2' : 'p'
      parts.push(`<${tag}>${runsHtml(block.runs, mark)}</${tag}>`)
    }
  }
  return parts.join('\n')
}

const notesHtml = (notes: Printed['notes']): string =>
  notes.length === 0
    ? ''
    : `<section class="notes" aria-labelledby="h-notes"><h2 id="h-notes">Notes</h2><ol>${notes
        .map(
          (parts, at) =>
            `<li id="note-${at + 1}">${parts.map(wordsHtml).join('')} <a href="#mark-${at + 1}" aria-label="Back to the text">↩</a></li>`,
        )
        .join('\n')}</ol></section>`

/** The same content gives the same bytes. */
export const toHtml = ({ title, subtitle, dateline, blocks, notes }: Printed): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${ownMark}
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
${subtitle === '' ? '' : `<p class="subtitle">${escapeHtml(subtitle)}</p>\n`}<p class="dateline">${escapeHtml(dateline)}</p>
</header>
<main>
${bodyHtml(blocks, marking())}
${notesHtml(notes)}
</main>
</body>
</html>
`
