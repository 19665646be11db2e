import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { Problem } from '../../problem.ts'
import { readSource } from '../read-source.ts'
import { docxNotes } from './docx-marks.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
const original = fixture('tracked-changes.docx')

/** The fixture with another main part; what a word processor would need besides is left as it is. */
const withBody = (body: string): Uint8Array => {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const xml = `<?xml version="1.0"?><w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`
  return zipSync({ ...unzipSync(original), 'word/document.xml': strToU8(xml) })
}

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`

const bodies: readonly (readonly [string, string, string])[] = [
  [
    'the words of a simple field stay',
    `<w:p>${run('The loan is ')}<w:fldSimple w:instr="DOCPROPERTY sum">${run('€3 million')}</w:fldSimple>${run('.')}</w:p>`,
    'The loan is €3 million.\n',
  ],
  [
    'a deleted paragraph mark joins two paragraphs',
    `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>${run('Malta buys ')}</w:p><w:p>${run('two tugs.')}</w:p>`,
    'Malta buys two tugs.\n',
  ],
  [
    'what was moved stands where it went',
    `<w:p><w:moveFrom w:id="1" w:author="A">${run('In May. ')}</w:moveFrom>${run('Malta buys two tugs. ')}<w:moveTo w:id="2" w:author="A">${run('In May.')}</w:moveTo></w:p>`,
    'Malta buys two tugs. In May.\n',
  ],
  [
    'many links in a paragraph are words and no menu',
    `<w:p>${['Malta', 'Cyprus', 'Spain'].map((name) => `<w:hyperlink w:anchor="x">${run(name)}</w:hyperlink>`).join(run(' '))}</w:p>`,
    'Malta Cyprus Spain\n',
  ],
]

for (const [name, body, text] of bodies)
  test(`docx: ${name}`, async () => assert.equal((await readSource('a.docx', withBody(body))).text, text))

const changes: readonly (readonly [string, string, readonly string[]])[] = [
  ['none', '<w:p><w:r><w:t>Malta</w:t></w:r></w:p>', []],
  [
    'pieces beside one another are one change',
    '<w:ins w:id="1"><w:r/></w:ins><w:proofErr w:type="x"/><w:ins w:id="2"><w:r/></w:ins><w:r/><w:ins w:id="3"><w:r/></w:ins>',
    ['2 insertions are read as accepted'],
  ],
  ['the mark of a paragraph is none', '<w:pPr><w:rPr><w:ins w:id="1"/><w:del w:id="2"></w:del></w:rPr></w:pPr>', []],
  ['a move', '<w:moveFrom w:id="1"><w:r/></w:moveFrom><w:moveTo w:id="2"><w:r/></w:moveTo>', ['1 move is read as made']],
  ['instrText and delText are no deletions', '<w:delText>x</w:delText><w:insText>x</w:insText>', []],
]

for (const [name, body, notes] of changes)
  test(`docx, changes: ${name}`, () => assert.deepEqual(docxNotes({ 'word/document.xml': body }), notes))

test('docx: a footer with a page number only is no loss, one with words is', () => {
  const footer = (words: string) => docxNotes({ 'word/footer1.xml': `<w:ftr><w:t>${words}</w:t></w:ftr>` })
  assert.deepEqual([footer('12'), footer('Not for release')], [[], ['its footer is left out']])
})

const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) })
/** The sizes that a ZIP states stand in its last part, the directory. */
const lying = (): Uint8Array => {
  const bytes = Uint8Array.from(bomb)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 28; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
  return bytes
}

const refused: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
  ['cut off', 'a.docx', original.subarray(0, 4000), /^a\.docx: its ZIP container is broken .*\. Save it once more/],
  ['text that is called .docx', 'a.docx', strToU8('Malta buys two tugs.'), /^a\.docx: its ZIP container is broken/],
  ['another ZIP', 'a.docx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /^a\.docx: there is no Word document in this ZIP archive/],
  ['a small file that unpacks to much', 'a.docx', bomb, /^a\.docx: it unpacks to more than 50 MB/],
  ['one that states a false size', 'a.docx', lying(), /^a\.docx: /],
  ['one without words', 'a.docx', withBody('<w:p/>'), /^a\.docx: there is no text in it/],
]

for (const [what, name, bytes, says] of refused)
  test(`docx: ${what} is one line`, () => assert.rejects(readSource(name, bytes), { name: 'Problem', message: says }))

test('docx: cut and changed files give Problems or text, nothing else', async () => {
  let random = 7
  const next = (below: number): number => {
    random = (random * 48_271) % 2_147_483_647
    return random % below
  }
  for (let i = 0; i < 150; i += 1) {
    const bytes = Uint8Array.from(i % 3 === 0 ? original.subarray(0, next(original.length)) : original)
    for (let n = 0; n < 1 + (i % 20); n += 1) bytes[next(bytes.length)] = next(256)
    await readSource('a.docx', bytes).catch((error: unknown) => assert.ok(error instanceof Problem, String(error)))
  }
  // Faults in the XML behind a sound ZIP.
  const xml = unzipSync(original)['word/document.xml'] ?? new Uint8Array()
  for (let i = 0; i < 60; i += 1) {
    const changed = Uint8Array.from(i % 2 === 0 ? xml.subarray(0, next(xml.length)) : xml)
    for (let n = 0; n < 5; n += 1) changed[next(changed.length)] = next(256)
    const bytes = zipSync({ ...unzipSync(original), 'word/document.xml': changed })
    await readSource('a.docx', bytes).catch((error: unknown) => assert.ok(error instanceof Problem, String(error)))
  }
})
