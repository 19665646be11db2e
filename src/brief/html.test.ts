/** The page as text: policy, hashes, escaping, anchors. In: the forum brief, and a document full of markup. The browser test runs it. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { composeBrief } from './brief.ts'
import { composeCheckView } from './check-view.ts'
import { forumInput, forumParts } from './fixtures/forum.ts'
import { hostile } from './fixtures/hostile.ts'
import { makeRow } from './fixtures/story.ts'
import { renderHtml } from './html.ts'

const html = renderHtml(composeBrief(forumInput), forumParts)
const elements = (name: string, from = html): readonly string[] =>
  [...from.matchAll(new RegExp(`<${name}>(?<inside>[\\s\\S]*?)</${name}>`, 'gu'))].map((match) => match.groups?.inside ?? '')

test('the policy lets in the page’s own style and script by hash, and nothing else', () => {
  const policy = /Content-Security-Policy" content="(?<policy>[^"]+)"/u.exec(html)?.groups?.policy ?? ''
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const [style = ''] = elements('style')
  const [script = ''] = elements('script')
  assert.deepEqual(policy.split('; '), [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ])
})

test('nothing is fetched: no address outside links, no inline handlers or styles', () => {
  assert.doesNotMatch(html, /<(?:link|img|iframe|object|embed|audio|video|form)\b/u)
  assert.doesNotMatch(html, /\s(?:on\w+|style)=/u)
  assert.doesNotMatch(elements('style').join(''), /url\(|@import/u)
})

test('every citation points to evidence of the page, every claim to its note among the documents', () => {
  const data = JSON.parse(/id="data">(?<json>[\s\S]*?)<\/script>/u.exec(html)?.groups?.json ?? '') as {
    evidence: Record<string, unknown>
    order: string[]
  }
  const hrefs = [...html.matchAll(/data-cite(?:="")? href="#(?<key>[^"]+)"/gu)].map((match) => match.groups?.key ?? '')
  assert.ok(hrefs.length > 20)
  for (const key of hrefs) assert.ok(key in data.evidence && data.order.includes(key), key)
  for (const key of hrefs) assert.equal(html.split(` id="${key}"`).length, 2, `one element with the id ${key}`)
})

test('landmarks, headings and labels are there', () => {
  for (const part of [
    '<main>',
    '<header>',
    '<nav aria-label="Views">',
    '<aside class="source" id="source" aria-label="Source"',
    '<html lang="en">',
    '<th scope="col">',
    '<th scope="row">',
  ])
    assert.ok(html.includes(part), part)
  assert.equal(html.split('<h1>').length, 2)
})

test('verdicts are icon and word', () => {
  assert.match(html, /<span class="word"><svg class="icon"[^>]*aria-hidden="true"[^>]*><path d="[^"]+"\/><\/svg>symbolic<\/span>/u)
})

test('markup in a document, a title, a publisher or a row is text', () => {
  const page = renderHtml(composeBrief(hostile.input), hostile.parts)
  assert.doesNotMatch(page, /<script>alert|<img|<b>bold/u)
  assert.equal(elements('script', page).length, 1)
  assert.match(page, /&lt;img src=x onerror=alert\(1\)&gt;/u)
})

test('an address that is none of the web is no link', () => {
  const [item] = forumInput.items
  assert.ok(item !== undefined)
  const bad = makeRow('meetings', 1, 'Lithium Forum, summit, Oslo', 'Forum Secretariat', '2026-03-13')
  assert.ok(bad.kind === 'row')
  const row = { ...bad, source: { ...bad.source, url: 'javascript:alert(1)' } }
  const brief = composeBrief({
    ...forumInput,
    contacts: [{ power: 'Norway', circle: 'the coast', year: '2026', count: 1, what: 'summit', evidence: [row] }],
  })
  assert.doesNotMatch(renderHtml(brief, forumParts), /href="javascript/u)
})

test('the same brief gives the same bytes; a page of nothing is a page', () => {
  assert.equal(renderHtml(composeBrief(forumInput), forumParts), html)
  const empty = renderHtml(
    { title: 'Nothing', subtitle: '', asOf: '2026-01-01', sections: [], withheld: [], pages: {} },
    { documents: [], checkViews: [] },
  )
  assert.match(empty, /<h1>Nothing<\/h1>/u)
  assert.equal(
    composeCheckView({ ...hostile.check, claims: [] }).rows.every(({ claims }) => claims.length === 0),
    true,
  )
})
