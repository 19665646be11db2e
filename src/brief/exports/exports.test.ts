/** Exports, read back by other programs' eyes: mammoth for DOCX, micromark for Markdown, linkedom for HTML. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { composeBrief } from '../brief.ts'
import { forumInput } from '../fixtures/forum.ts'
import { hostile } from '../fixtures/hostile.ts'
import { isOwnBrief } from '../own-mark.ts'
import { toDocx } from './docx.ts'
import { toHtml } from './html.ts'
import { escapeMarkdown, toMarkdown } from './markdown.ts'
import { type Printed, type PrintedBlock, printedBrief } from './printed.ts'

const brief = composeBrief(forumInput)
const printed = printedBrief(brief, forumInput.documents)
const evil = printedBrief(composeBrief(hostile.input), hostile.input.documents)

const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim()
const noteTexts = ({ notes }: Printed): readonly string[] => notes.map((parts) => squeeze(parts.map(({ text }) => text).join('')))
const runsOf = (block: PrintedBlock) => (block.kind === 'table' ? block.rows.flat(2) : block.runs)
const wordsOf = ({ blocks }: Printed): readonly string[] =>
  blocks.flatMap((block) => runsOf(block).flatMap((run) => ('text' in run ? squeeze(run.text) : [])))

const documentOf = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document
const fromDocx = async (bytes: Uint8Array) => documentOf((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value)
const fromMarkdown = (text: string) => documentOf(micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }))

type Read = ReturnType<typeof documentOf>

/** The notes of a page, without the arrow that leads back. */
const notesIn = (page: Read): readonly string[] =>
  [...page.querySelectorAll('li[id*="note-"], li[id*="fn-"]')].map((item) => squeeze(item.textContent).replace(/(?: ?[↩↑]\d*)+$/u, ''))

const readers: readonly (readonly [format: string, read: (content: Printed) => Promise<Read>])[] = [
  ['DOCX', async (content) => fromDocx(await toDocx(content))],
  ['Markdown', async (content) => fromMarkdown(toMarkdown(content))],
  ['HTML', async (content) => parseHTML(toHtml(content)).document],
]

for (const [format, read] of readers) {
  test(`${format}: each footnote has publisher, title, day, characters and the exact words, in order`, async () => {
    const notes = notesIn(await read(printed))
    assert.deepEqual(notes, noteTexts(printed))
    assert.ok(
      notes.some((note) => /^Bergen Institute, “Oslo looks south”, 14 March 2026, characters 500–535: “Peru would join/u.test(note)),
    )
    assert.ok(
      notes.some((note) => /^Record of relations, line 12: .*\(Foreign Ministry of Peru, .*https:\/\/example\.org\/list$/u.test(note)),
    )
  })

  test(`${format}: every sentence, table and verdict of the brief is there, and addresses are links`, async () => {
    const page = await read(printed)
    const text = squeeze(page.body.textContent)
    for (const words of wordsOf(printed)) assert.ok(text.includes(words), words)
    assert.equal(page.querySelectorAll('table tr').length, 2)
    assert.ok(page.querySelectorAll('a[href="https://example.org/list"]').length > 0)
  })

  test(`${format}: markup in a document stays words`, async () => {
    const page = await read(evil)
    assert.equal(page.querySelectorAll('script, img, b').length, 0)
    const text = squeeze(page.body.textContent)
    for (const words of [...wordsOf(evil), ...noteTexts(evil)]) assert.ok(text.includes(words), words)
  })
}

test('each is known as our own, so that it is not read as a source', async () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
  assert.ok(isOwnBrief(await toDocx(printed)))
  assert.ok(isOwnBrief(bytesOf(toMarkdown(printed))))
  assert.ok(isOwnBrief(bytesOf(toHtml(printed))))
  assert.ok(!isOwnBrief(bytesOf('Peru ordered 4 cranes, Chancery said.')))
  assert.ok(!isOwnBrief(zipSync({ 'docProps/core.xml': bytesOf('<dc:creator>Rosa Quispe</dc:creator>') })))
  assert.ok(!isOwnBrief(bytesOf('PK and nothing of an archive')))
})

test('DOCX: a source cited again refers to its note instead of repeating it', async () => {
  const files = unzipSync(await toDocx(printed))
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const cited = printed.blocks.flatMap((block) => runsOf(block).flatMap((run) => ('note' in run ? run.note : [])))
  assert.equal([...body.matchAll(/<w:footnoteReference /gu)].length, printed.notes.length)
  assert.equal([...body.matchAll(/NOTEREF _RefNote\d+ /gu)].length, cited.length - printed.notes.length)
  assert.ok(cited.length > printed.notes.length)
})

test('DOCX: characters that XML cannot write are replaced, for Word would refuse the file', async () => {
  const content: Printed = {
    title: 'a\u0000b',
    subtitle: '',
    dateline: '',
    blocks: [{ kind: 'point', runs: [{ text: 'x\u0008y\ud800z \u{1f600}' }, { note: 1 }] }],
    notes: [[{ text: 'n\u000bm\uffff' }]],
  }
  const files = unzipSync(await toDocx(content))
  for (const [name, bytes] of Object.entries(files))
    if (name.endsWith('.xml')) assert.doesNotMatch(strFromU8(bytes), /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u, name)
  assert.match(squeeze((await fromDocx(await toDocx(content))).body.textContent), /x�y�z 😀/u)
})

const markdownCases = [
  '* not a list',
  '1. not numbered',
  '- no',
  '# no heading',
  '> no quote',
  '```',
  '***',
  '===',
  '    no code',
  '![x](y) [a](b) <b>',
  'a_b_c *d* `e`',
  'www.example.org and http://a.b or a@b.org',
  '$5 and $6',
  '[^1] and [1]: http://x',
  '| a | b |',
  '&amp; &lt;',
  '~~gone~~',
  '\\*',
  ': defined',
  '+ plus',
  '12) twelve',
  'line\n\n# break',
]
for (const text of markdownCases)
  test(`Markdown leaves words alone: ${JSON.stringify(text)}`, () => {
    const content: Printed = { title: 'T', subtitle: '', dateline: '', blocks: [{ kind: 'paragraph', runs: [{ text }] }], notes: [] }
    const page = fromMarkdown(toMarkdown(content))
    assert.equal(
      page.body.innerHTML.replace(/^.*?<h1>T<\/h1>\s*/su, '').replace(/\s*$/u, ''),
      `<p>${page.querySelector('p')?.innerHTML}</p>`,
    )
    assert.equal(page.querySelectorAll('p *').length, 0)
    assert.equal(squeeze(page.querySelector('p')?.textContent), squeeze(text))
  })

test('Markdown gives any words back as they are', () => {
  const alphabet = fc.constantFrom(...'ab1 *_`#[]()<>!|\\&;:.-+=~^$@{}"\'/\n'.split(''), 'http://x.y', 'www.a.b', '&amp;', '1. ', '  ')
  fc.assert(
    fc.property(fc.array(alphabet, { minLength: 1, maxLength: 20 }), (parts) => {
      const text = `x${parts.join('')}`
      const html = micromark(escapeMarkdown(text), { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
      assert.equal(squeeze(documentOf(html).querySelector('p')?.textContent), squeeze(text))
      assert.equal(documentOf(html).querySelectorAll('p *').length, 0, html)
    }),
    { numRuns: 2000 },
  )
})

test('HTML has no script and may fetch nothing', () => {
  const html = toHtml(printed)
  assert.match(html, /default-src 'none'; style-src 'sha256-/u)
  assert.doesNotMatch(html, /<script|<link|<img| style="| on\w+=/u)
})

test('numbers lead to their notes and back', () => {
  const page = parseHTML(toHtml(printed)).document
  for (const link of page.querySelectorAll('a[href^="#"]')) {
    const id = link.getAttribute('href')?.slice(1) ?? ''
    assert.ok(page.getElementById(id), id)
  }
})
