import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { pageAt } from '../document.ts'
import { readApart } from '../open-apart.ts'
import { readSource } from '../read-source.ts'

const faults = new URL('../faults/', import.meta.url)
const fixtures = new URL('../fixtures/', import.meta.url)
const bytesOf = (name: string, folder = faults): Uint8Array => readFileSync(new URL(name, folder))

const refused: readonly (readonly [string, string, string])[] = [
  ['locked.pdf', 'text/encrypted', 'locked.pdf: it is locked with a password. Save a copy without the password and give that.'],
  ['scan.pdf', 'text/scanned', 'scan.pdf: it has no text: all 3 pages are pictures. Run OCR on it, or give its text as .txt.'],
  ['blank.pdf', 'text/empty', 'blank.pdf: there is no text in it. Give a file with text in it.'],
]

for (const [name, code, message] of refused)
  test(`${name} is one problem: ${message}`, async () => assert.rejects(readSource(name, bytesOf(name)), { code, message }))

test('a file that may be read but not copied is read', async () => {
  const { text } = await readSource('no-copying.pdf', bytesOf('no-copying.pdf'))
  assert.equal(text, 'Latvia will sell four ferries to Georgia. The contract names 30 June 2027 as the day of delivery.\n')
})

test('a file of too many pages is refused before they are read', async () => {
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'
  const kids = Array.from({ length: 2001 }, (_, i) => `${i + 3} 0 R`).join(' ')
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count 2001/Kids[${kids}]>>`, ...Array(2001).fill(page)]
  const body = objects.map((one, i) => `${i + 1} 0 obj${one}endobj\n`).join('')
  await assert.rejects(readSource('long.pdf', new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 4>>\n%%EOF`)), {
    message: 'long.pdf: it has 2001 pages, and 2000 is the most that is read. Split it, or give the part that matters.',
  })
})

test('where only some pages are pictures the others are read, and the note says which are not', async () => {
  const { text, notes, pages } = await readSource('partly-scanned.pdf', bytesOf('partly-scanned.pdf'))
  assert.deepEqual(notes, ['pages 2–3, 5 are pictures without text and were not read'])
  assert.deepEqual(
    pages.map(({ page }) => page),
    [1, 4],
  )
  assert.equal(text.match(/Latvia will sell/g)?.length, 2)
})

test('the day on which a file was made is no publication day', async () => {
  const bytes = bytesOf('no-copying.pdf')
  assert.match(new TextDecoder('latin1').decode(bytes), /CreationDate/)
  assert.equal((await readSource('no-copying.pdf', bytes)).published, null)
})

/** Words and the page on which they stand, looked up by eye. */
const onPages: readonly (readonly [string, string, number])[] = [
  ['tungsten-report.pdf', 'Published on 16 June 2026', 1],
  ['tungsten-report.pdf', 'Announcement No. 10 of 2025', 1],
  ['tungsten-report.pdf', 'What the metal is for', 2],
  ['tungsten-report.pdf', 'None of this has so far', 2],
  ['tungsten-report.pdf', 'rest. Prices have indeed moved', 3],
  ['tungsten-report.pdf', 'Section 844', 2],
  ['tungsten-report.pdf', 'The European Union lists', 3],
  ['tungsten-report.pdf', 'build. It took ten years', 4],
  ['tungsten-report.pdf', 'Communication of the Commission of', 3],
  ['tungsten-report.pdf', 'The figures side by side', 4],
  ['trade-tables.pdf', '64.7', 1],
  ['trade-tables.pdf', '66.2', 2],
  ['mineral-note.pdf', 'Orland signed letters of intent', 2],
]

for (const [name, words, page] of onPages) {
  test(`${name}: “${words}” stands on page ${page}`, async () => {
    const parts = await readSource(name, bytesOf(name, fixtures))
    assert.ok(parts.text.includes(words))
    assert.equal(pageAt(parts, parts.text.indexOf(words)), page)
  })
}

const read = async (bytes: Uint8Array): Promise<string> => {
  try {
    return (await readApart('pdf', 'a.pdf', bytes, { silence: 4000 })).text
  } catch (error) {
    if (error instanceof Error && error.name === 'Problem') return error.message
    throw error
  }
}

test('a file cut off anywhere gives its text or one problem', async () => {
  const whole = bytesOf('corridor-brief.pdf', fixtures)
  for (let part = 0; part < 10; part += 1) {
    const said = await read(whole.subarray(0, Math.floor((whole.length * part) / 10)))
    assert.match(said, /^a\.pdf: (?:it is broken or cut off|there is no text)|Middle Corridor/)
  }
})

/** The same numbers each run (Park and Miller). */
const numbers = (seed: number) => () => {
  seed = (seed * 48271) % 2147483647
  return seed / 2147483647
}

test('a file with changed bytes gives its text or one problem, and never crashes or hangs', async () => {
  const sources = readdirSync(fixtures).filter((name) => name.endsWith('.pdf'))
  const next = numbers(7)
  for (const name of sources) {
    for (let round = 0; round < 6; round += 1) {
      const bytes = new Uint8Array(bytesOf(name, fixtures))
      for (let change = 0; change < 2 ** (1 + 2 * round); change += 1) bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256)
      assert.equal(typeof (await read(bytes)), 'string')
    }
  }
})
