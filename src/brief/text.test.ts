/** The terminal page against its golden file, its width and its colours; the checked document. `node --test` with WRITE_GOLDEN=1 writes the file anew for review. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { composeBrief } from './brief.ts'
import { renderCheckText } from './check-text.ts'
import { forumInput, forumParts } from './fixtures/forum.ts'
import { renderHtml } from './html.ts'
import { renderText } from './text.ts'

const brief = composeBrief(forumInput)
const golden = (name: string, found: string): void => {
  const path = new URL(`../../test/golden/brief-forum/${name}`, import.meta.url)
  if (process.env.WRITE_GOLDEN === '1') writeFileSync(path, found)
  assert.equal(found, readFileSync(path, 'utf8'))
}

test('the brief in the terminal is as reviewed', () => golden('brief.txt', renderText(brief, { width: 96, color: false })))

test('the checked document is as reviewed', () =>
  golden('check.txt', forumParts.checkViews[1] ? renderCheckText(forumParts.checkViews[1], 96) : ''))

test('a citation of a document with pages names the page, in the text and on the page', () => {
  const pages = [
    { page: 1, start: 0 },
    { page: 2, start: 300 },
  ]
  const documents = forumInput.documents.map((document) => (document.name === 'analysis.txt' ? { ...document, pages } : document))
  const paged = composeBrief({ ...forumInput, documents })
  const text = renderText(paged, { width: 200, color: false })
  const html = renderHtml(paged, { ...forumParts, documents })
  for (const place of [
    'analysis.txt, page 1, characters 29–111',
    'analysis.txt, page 2, characters 500–535',
    'wire.txt, characters 133–188',
  ]) {
    assert.ok(text.includes(place), place)
    assert.ok(html.includes(place), place)
  }
  assert.match(html, /"start":500,"end":535,"page":2\b/)
})

test('no line is wider than asked, down to forty columns', () => {
  for (const width of [40, 60, 100]) {
    const wide = renderText(brief, { width, color: false })
      .split('\n')
      .filter((line) => line.length > width && !line.includes('http') && !/\S{30}/.test(line))
    assert.deepEqual(wide, [])
  }
})

test('without colour there are no escapes; with colour the words stay the same', () => {
  const plain = renderText(brief, { width: 90, color: false })
  const colored = renderText(brief, { width: 90, color: true })
  assert.ok(!plain.includes('\u001b'))
  assert.ok(colored.includes('\u001b[38;5;'))
  assert.equal(colored.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'gu'), ''), plain)
})

test('every verdict stands as sign and word, and every citation is in the list', () => {
  const text = renderText(brief, { width: 100, color: false })
  for (const mark of ['○ symbolic:', '≠ disputed:', '= corroborated:', '? not verifiable:', '› open:']) assert.ok(text.includes(mark), mark)
  const [body = '', list = ''] = text.split('What the numbers open')
  const cited = new Set([...body.matchAll(/\[(?<n>\d+)\]/gu)].map((match) => match.groups?.n))
  for (const n of cited) assert.ok(list.includes(`[${n}] `), `[${n}]`)
})
