import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Paragraph } from './document.ts'
import { readHtml } from './importers/html.ts'
import { readMarkdown } from './importers/markdown.ts'
import { documentFromText } from './open.ts'

/** Lines that look like documents: markers, headlines, tabs, CR, marks of Markdown and HTML, characters outside the first plane. */
const piece = fc.constantFrom(
  '- ',
  '1. ',
  '# ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' ',
  '| a | b |\n|--|--|\n',
  '**',
  '[x](y)',
  '<p>',
  '</p>',
  '<li>',
  '<td>',
  '<br>',
  '&amp;',
  '&#27;',
  '&#x9b;',
  '&#7;[31m',
  '\u001b',
  '𝔘',
  'e\u0301',
  'Riga, 4 March 2026',
  'Latvia sells four ferries.',
  'Ferries',
  'and more of them to Georgia, the ministry said,',
)
const source = fc.oneof(
  fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
)

test('what entities leave of control characters is no text', async () => {
  const words = 'Ore &#27;[31mis&#x9b; sold&#7; to Latvia &amp; more of it is told here.'
  const told = 'Ore [31mis sold to Latvia & more of it is told here.'
  assert.equal(readMarkdown(words).text.trim(), told)
  const page = await readHtml(`<title>Ore&#27; sold</title><p>${words}</p>`)
  assert.match(page.text, /Ore \[31mis›? sold to Latvia & more/)
  assert.equal(page.title, 'Ore sold')
})

const holds = (text: string, paragraphs: readonly Paragraph[]): void => {
  let end = 0
  for (const one of paragraphs) {
    assert.ok(one.start >= end && one.end > one.start && one.end <= text.length, 'in order, inside the text, without overlap')
    const words = text.slice(one.start, one.end)
    assert.equal(words, words.trim())
    assert.ok(!/\n\s*\n/.test(words), 'no blank line inside')
    end = one.end
  }
}

/** What stands outside all paragraphs: white space and list markers only, so no word is lost. */
const outside = (text: string, paragraphs: readonly Paragraph[]): string => {
  let rest = ''
  let end = 0
  for (const one of paragraphs) {
    rest += `${text.slice(end, one.start)}\n`
    end = one.end
  }
  return rest + text.slice(end)
}

test('law: paragraphs of plain text lie in it in order, and nothing but markers stays outside', () => {
  fc.assert(
    fc.property(source, (text) => {
      const document = documentFromText(text, { name: 'a.txt' })
      holds(document.text, document.paragraphs)
      assert.match(outside(document.text, document.paragraphs), /^(?:\s|^[ \t]*(?:[-–—•*·▪◦‣●○■□➢►]|\(?[\da-z]{1,5}[.)])[ \t]+)*$/m)
    }),
  )
})

test('law: plain text in NFC with LF comes out unchanged', () => {
  fc.assert(
    fc.property(source, (raw) => {
      const text = raw.replace(/\r\n?|[\u2028\u2029]/g, '\n').normalize('NFC')
      assert.equal(documentFromText(text, { name: 'a.txt' }).text, text)
    }),
  )
})

test('law: the same input gives the same id', () => {
  fc.assert(
    fc.property(source, fc.option(fc.string()), (text, publisher) => {
      assert.equal(documentFromText(text, { name: 'a', publisher }).id, documentFromText(text, { name: 'b', publisher }).id)
    }),
  )
})

test('law: paragraphs of Markdown lie in its text, in order, without control characters', () => {
  fc.assert(
    fc.property(source, (text) => {
      const parts = readMarkdown(text)
      holds(parts.text, parts.paragraphs)
      assert.doesNotMatch(parts.text, /(?![\t\n])\p{Cc}/u)
    }),
  )
})

test('law: paragraphs of a page lie in its text, in order, without control characters', async () => {
  await fc.assert(
    fc.asyncProperty(source, async (text) => {
      const parts = await readHtml(text)
      holds(parts.text, parts.paragraphs)
      assert.doesNotMatch(parts.text, /(?![\t\n])\p{Cc}/u)
    }),
    { numRuns: 40 },
  )
})
