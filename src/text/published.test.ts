import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOfStamp, findDays, isoDay } from './days.ts'
import { documentFromText } from './open.ts'
import { publishedHint } from './published.ts'

const BODY = 'Latvia will sell four ferries to Georgia, the ministry said, and a fifth may follow once the yard in Riga has room for it.'

const found: readonly (readonly [string, string])[] = [
  ['Tbilisi, 26 September 2025', '2025-09-26'],
  ['TBILISI, 26 SEPTEMBER 2025', '2025-09-26'],
  ['Friday, 8 May 2026', '2026-05-08'],
  ['14 November 2025', '2025-11-14'],
  ['November 6, 2025', '2025-11-06'],
  ['Nov. 6, 2025, 14:05 GMT', '2025-11-06'],
  ['2025-11-06', '2025-11-06'],
  ['6.11.2025', '2025-11-06'],
  ['By Ann Lee | 3rd of March 2026 | 9:30 a.m.', '2026-03-03'],
  ['Published on 3 March 2026', '2026-03-03'],
  ['Published: March 3, 2026 | Updated: March 9, 2026', '2026-03-03'],
  ['Updated: March 9, 2026 | Published: March 3, 2026', '2026-03-03'],
  ['Answered on 3 December 2025', '2025-12-03'],
  ['Asked on 1 December 2025; answered on 3 December 2025', '2025-12-03'],
  ['Date of issue: 3 March 2026', '2026-03-03'],
  ['Embargoed until 5 March 2026', '2026-03-05'],
  ['Last updated 9 March 2026', '2026-03-09'],
  ['KYIV, 10 December 2025. Ukraine buys rails.', '2025-12-10'],
  ['DENVER, 3 December 2025 – Acme Metals buys a mine.', '2025-12-03'],
  ['WASHINGTON, D.C., November 6, 2025 (AP) — Senators met.', '2025-11-06'],
  ['ASTANA. 6 November 2025. The railway ordered wagons.', '2025-11-06'],
  ['Nov. 6, 2025 /WireServe/ -- Acme Metals buys a mine.', '2025-11-06'],
]

for (const [line, day] of found) {
  test(`published: ${line} gives ${day}`, () => {
    const document = documentFromText(`Ferries for Georgia\n\n${line}\n\n${BODY}\n`, { name: 'a.txt' })
    assert.equal(document.published, day)
    assert.equal(document.publishedFrom, 'byline')
    assert.equal(publishedHint(document), null)
  })
}

const nothing: readonly string[] = [
  'TBILISI, Nov 18 - Georgia buys ferries.',
  'On 6 November 2025 the ministers met.',
  'By 1 March 2026 – earlier than planned – the ferries sail.',
  'Since 3 March 2026, no ferry has sailed.',
  'Published on 3 March 2020, the decree names four ports.',
  'Signed on 3 March 2020',
  'Meeting of 3 March 2020',
  '3–4 June 2026',
  'June 3–4, 2026',
  'The ferries were ordered in Tbilisi, 26 September 2025 being the day.',
  '3/4/2026',
  '31 June 2026',
  'November 2025',
]

for (const line of nothing) {
  test(`published: ${line} settles nothing`, () => {
    const document = documentFromText(`Ferries for Georgia\n\n${line}\n\n${BODY}\n`, { name: 'a.txt' })
    assert.equal(document.published, null)
    assert.equal(document.publishedFrom, null)
    assert.match(publishedHint(document) ?? '', /^a\.txt: .*--published/)
  })
}

const titles: readonly (readonly [string, string | null])[] = [
  ['Ferries and ports: the week to 21 November 2025', '2025-11-21'],
  ['Baltic digest, 21 November 2025', '2025-11-21'],
  ['Baltic digest (21 November 2025)', '2025-11-21'],
  ['What the treaty of 21 November 2025 says', null],
  ['Ferries since 21 November 2025', null],
]

for (const [title, day] of titles) {
  test(`published: title "${title}" gives ${day}`, () => {
    assert.equal(documentFromText(`${title}\n\n${BODY}\n`, { name: 'a.txt' }).published, day)
  })
}

test('published: a day line on top is no title, the headline under it is', () => {
  const document = documentFromText(`Riga, 4 April 2026\n\nFerries for Georgia\n\n${BODY}\n`, { name: 'a' })
  assert.deepEqual([document.title, document.published], ['Ferries for Georgia', '2026-04-04'])
  assert.deepEqual(
    document.paragraphs.map((one) => one.role),
    ['heading', 'title', 'paragraph'],
  )
})

test('published: a signature under a declaration counts, a day in its middle does not', () => {
  const middle = Array.from({ length: 12 }, () => BODY).join('\n')
  assert.equal(documentFromText(`Declaration\n${middle}\nDone at Riga, 4 April 2026\n`, { name: 'a' }).published, '2026-04-04')
  assert.equal(documentFromText(`Declaration\n${middle}\nRiga, 4 April 2026\n${middle}\n`, { name: 'a' }).published, null)
})

test('published: the hint names the day that the dateline gives', () => {
  const document = documentFromText(`Ferries\n\nTBILISI, Nov 18 - ${BODY}\n`, { name: 'wire.txt' })
  assert.match(publishedHint(document) ?? '', /its byline says 18 November without a year.*--published YYYY-11-18/)
})

test('published: an agency in the dateline is the publisher', () => {
  assert.equal(documentFromText(`Ferries\n\nTBILISI, Nov 18 (Baltwire) - ${BODY}\n`, { name: 'a' }).publisher, 'Baltwire')
})

test('published: what the caller gives wins', () => {
  const document = documentFromText(`Ferries\n\n14 November 2025\n\n${BODY}\n`, { name: 'a', published: '2026-01-01' })
  assert.deepEqual([document.published, document.publishedFrom], ['2026-01-01', 'option'])
  assert.throws(() => documentFromText(BODY, { name: 'a', published: '2026-02-30' }), { code: 'text/published' })
})

test('days: several in a line, in order', () => {
  assert.deepEqual(findDays('From 3 May 2026 to June 4, 2026, not 31 June').map(isoDay), ['2026-05-03', '2026-06-04'])
})

test('days: a span of days is no day, and an hour is none', () => {
  assert.deepEqual(findDays('June 3–4, 2026; 3–4 June 2026; May 10:30'), [])
})

for (const [stamp, day] of [
  ['2026-03-09T23:30:00+05:00', '2026-03-09'],
  ['20260309', '2026-03-09'],
  ['Mon, 09 Mar 2026 10:00:00 GMT', '2026-03-09'],
  ['2026-02-30', null],
  ['2026', null],
  ['9 March', null],
] as const) {
  test(`days: stamp ${stamp} is ${day}`, () => assert.equal(dayOfStamp(stamp), day))
}
