/** A Word document. In: bytes of a .docx. Out: headings, paragraphs, items and tables, notes at the end, and a sentence on what was accepted or left out. */
import type { DocumentParts, Importer, Metadata } from '../importer.ts'
import { partsOf } from './compose.ts'
import { type DocxXml, docxNotes } from './docx-marks.ts'
import { docxParts } from './docx-parts.ts'
import { articleBlocks } from './html-blocks.ts'

/** Mammoth's own map makes Heading 1 the page's title. A table of contents is no text; comments have no place in it. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  ...[1, 2, 3, 4, 5].flatMap((n) => [`p[style-name='Heading ${n}'] => h${n + 1}:fresh`, `p[style-name='heading ${n}'] => h${n + 1}:fresh`]),
  ...[1, 2, 3, 4, 5].flatMap((n) => [
    `p[style-name='toc ${n}'] => !`,
    `p[style-name='TOC ${n}'] => !`,
    `p[style-name='Contents ${n}'] => !`,
  ]),
  "p[style-name='TOC Heading'] => !",
  "p[style-name='toa heading'] => !",
]
/** A cell with more paragraphs than this lays out a page and is no datum. */
const MOST_CELL_PARAGRAPHS = 4
/** What word processors write where nobody gave a name. */
const NOBODY = /^(?:user|author|admin(?:istrator)?|unknown|owner|windows user|microsoft office user|python-docx|apache poi|.{0,3})$/i

const decodeParts = (parts: Readonly<Record<string, Uint8Array>>): DocxXml =>
  Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))

/** Mammoth drops a simple field with the words in it, a smart tag it reads. */
const withFields = (xml: string): string => xml.replace(/<(?<close>\/?)w:fldSimple\b/g, '<$<close>w:smartTag')

const htmlOf = async (xml: DocxXml): Promise<string> => {
  const [{ zipSync }, { default: mammoth }] = await Promise.all([import('fflate'), import('mammoth')])
  const encoder = new TextEncoder()
  const parts = Object.entries(xml).map(([name, part]) => [name, encoder.encode(name.startsWith('word/') ? withFields(part) : part)])
  const packed = zipSync(Object.fromEntries(parts), { level: 0 })
  // In Node it asks for `buffer`, in a browser for `arrayBuffer`; pictures were not unpacked, so nothing may ask for them.
  const input = { buffer: packed as Buffer, arrayBuffer: packed.buffer as ArrayBuffer }
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
  return (await mammoth.convertToHtml(input, { styleMap: STYLES, convertImage })).value
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes)

/** Cells hold one line each, so that a table of data stays one; notes become paragraphs; links are words like others. */
const plainDom = (body: Element): void => {
  for (const back of body.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')) back.remove()
  for (const link of [...body.querySelectorAll('a')]) unwrap(link)
  for (const list of [...body.querySelectorAll('ol')])
    if (/^(?:foot|end)note-/.test(list.firstElementChild?.getAttribute('id') ?? '')) {
      for (const note of [...list.children]) unwrap(note)
      unwrap(list)
    }
  for (const table of body.querySelectorAll('table')) {
    const cells = [...table.querySelectorAll('td, th')]
    if (cells.some((cell) => cell.querySelectorAll('p, li').length > MOST_CELL_PARAGRAPHS)) continue
    for (const part of cells.flatMap((cell) => [...cell.querySelectorAll('p, ul, ol, li')])) {
      part.after(' ')
      unwrap(part)
    }
  }
}

/** The title, where no paragraph has the style "Title": a first heading of the first level. */
const settleTitle = (document: Document, body: Element): void => {
  const first = body.firstElementChild
  if (body.querySelector('h1') !== null || first?.tagName.toLowerCase() !== 'h2') return
  const title = document.createElement('h1')
  title.append(...first.childNodes)
  first.replaceWith(title)
}

const propertiesOf = async (xml: DocxXml): Promise<Metadata> => {
  const { DOMParser } = await import('linkedom')
  const value = (part: string, tag: string): string | null => {
    const source = xml[part]
    if (source === undefined) return null
    const words = new DOMParser().parseFromString(source, 'text/xml').getElementsByTagName(tag)[0]?.textContent?.trim() ?? ''
    return words === '' || NOBODY.test(words) ? null : words
  }
  const publisher = value('docProps/app.xml', 'Company') ?? value('docProps/core.xml', 'dc:creator')
  // Created and modified are days of the file, not of a publication.
  return { title: value('docProps/core.xml', 'dc:title'), publisher, url: null, published: null, year: null }
}

const readDocx = async (bytes: Uint8Array, name: string): Promise<DocumentParts> => {
  const xml = decodeParts(await docxParts(name, bytes))
  const { parseHTML } = await import('linkedom')
  const { document } = parseHTML(`<!doctype html><html><body>${await htmlOf(xml)}</body></html>`)
  plainDom(document.body)
  settleTitle(document, document.body)
  const blocks = articleBlocks(document.body, { hasTitle: false })
  const title = blocks.find((block) => block.role === 'title')?.text ?? null
  const properties = await propertiesOf(xml)
  return { ...partsOf(blocks, { ...properties, title: title ?? properties.title }), notes: docxNotes(xml) }
}

export const docx: Importer = { kind: 'docx', from: 'bytes', read: readDocx }
