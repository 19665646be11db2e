import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Problem } from '../../problem.ts'
import type { Part } from '../container.ts'
import { decodeSource, kindOf, readSource } from '../read-source.ts'
import { containers } from './index.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/${name}`, import.meta.url))

const unpack = async (name: string, content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const kind = kindOf(name, bytes, {})
  const container = containers.find((one) => one.kind === kind)
  assert.ok(container)
  const from = { name, url: 'https://x.example/feeds/all' }
  return container.from === 'bytes' ? container.unpack(bytes, from) : container.unpack(decodeSource(kind, name, bytes).text, from)
}

const HEADERS = 'From: Ana <ana@port.example>\nDate: Mon, 4 May 2026 10:00:00 +0000\nSubject: Ships\nMIME-Version: 1.0\n'
const attached = (...parts: readonly string[]): string =>
  `${HEADERS}Content-Type: multipart/mixed; boundary=b\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`

const messages: readonly (readonly [string, string, boolean, readonly string[], readonly string[]])[] = [
  ['a plain one holds only itself', `${HEADERS}\nIran bought wheat.\n`, true, [], []],
  [
    'a message in it keeps its subject as its name',
    attached('\nSee this.', 'Content-Type: message/rfc822; name="Re: Wheat"\n\nFrom: b@c.example\nSubject: Wheat\n\nIran bought wheat.'),
    true,
    ['Re: Wheat.eml'],
    [],
  ],
  [
    'what has no name is named by its type',
    attached('\nSee this.', 'Content-Type: text/html\nContent-Disposition: attachment\n\n<p>Iran bought wheat.</p>'),
    true,
    ['attachment-1.html'],
    [],
  ],
  [
    'a path in a name is no path',
    attached('\nSee this.', 'Content-Type: text/plain\nContent-Disposition: attachment; filename="../../etc/x.txt"\n\nIran bought wheat.'),
    true,
    ['..-..-etc-x.txt'],
    [],
  ],
  [
    'one that only encloses says nothing of its own',
    attached('Content-Type: text/plain\nContent-Disposition: attachment; filename="a.txt"\n\nIran bought wheat.'),
    false,
    ['a.txt'],
    [],
  ],
  [
    'signatures are not spoken of, other formats are',
    attached(
      '\nIran bought wheat.',
      'Content-Type: application/pgp-signature; name="signature.asc"\n\nx',
      'Content-Type: text/calendar; name="meeting.ics"\nContent-Disposition: attachment\n\nBEGIN:VCALENDAR',
      'Content-Type: application/msword; name="old.doc"\nContent-Disposition: attachment\n\nx',
    ),
    true,
    [],
    ['what is attached in other formats is not read (meeting.ics, old.doc)'],
  ],
]

for (const [what, source, hasOwn, names, notes] of messages) {
  test(`message: ${what}`, async () => {
    const unpacked = await unpack('a.eml', source)
    assert.deepEqual([unpacked.hasOwn, unpacked.parts.map((part) => part.name), unpacked.notes], [hasOwn, names, notes])
  })
}

test('message: a chain of messages that were passed on gives each, with its own sender and day', async () => {
  const inner = 'From: Ministry <m@gov.example>\nDate: 1 May 2026\nSubject: Wheat\n\nIran bought wheat.\n'
  const outer = `From: Desk <d@news.example>\nDate: 2 May 2026\nSubject: Fwd: Wheat\n\nThe desk has seen the contract.\n\n---------- Forwarded message ---------\n${inner}`
  const { hasOwn, parts } = await unpack('a.eml', `${HEADERS}\nFYI\n\n---------- Forwarded message ---------\n${outer}`)
  assert.equal(hasOwn, false)
  assert.deepEqual(
    parts.map(({ facts, bytes }) => [facts.publisher, facts.published, facts.title, new TextDecoder().decode(bytes ?? undefined)]),
    [
      ['Desk', '2026-05-02', 'Wheat', 'The desk has seen the contract.\n'],
      ['Ministry', '2026-05-01', 'Wheat', 'Iran bought wheat.\n'],
    ],
  )
})

const rss = (items: string): string => `<rss version="2.0"><channel><title>Wire</title>${items}</channel></rss>`
const long = `<p>${'Iran bought wheat from Kazakhstan. '.repeat(60)}</p>`.replace(/</g, '&lt;')

const entries: readonly (readonly [string, string, Partial<Part> & { readonly published?: string | null }])[] = [
  ['a short address hangs on that of the feed', rss('<item><title>A</title><link>/a</link></item>'), { page: 'https://x.example/a' }],
  [
    'an identifier that is an address is one',
    rss('<item><title>A</title><guid>https://x.example/g</guid></item>'),
    { page: 'https://x.example/g' },
  ],
  ['one that is none, not', rss('<item><title>A</title><guid isPermaLink="false">https://x.example/g</guid></item>'), { page: null }],
  ['an address of another kind is none', rss('<item><title>A</title><link>javascript:alert(1)</link></item>'), { page: null }],
  ['a long description is whole', rss(`<item><title>A</title><link>/a</link><description>${long}</description></item>`), { page: null }],
  [
    'one that breaks off is not',
    rss(`<item><title>A</title><link>/a</link><description>${long} The price […]</description></item>`),
    { page: 'https://x.example/a' },
  ],
  ['without a title it has a number', rss('<item><description>Iran bought wheat.</description></item>'), { name: 'entry 1' }],
  [
    'the day is by the clock of the feed',
    rss('<item><title>A</title><pubDate>Fri, 07 Nov 2025 23:59:00 -0900</pubDate></item>'),
    { published: '2025-11-07' },
  ],
  ['a broken day is none', rss('<item><title>A</title><pubDate>yesterday</pubDate></item>'), { published: null }],
]

for (const [what, source, expected] of entries) {
  test(`feed: ${what}`, async () => {
    const [part] = (await unpack('a.rss', source)).parts
    assert.ok(part)
    const seen: Record<string, unknown> = { ...part.facts, ...part }
    for (const [key, value] of Object.entries(expected)) assert.equal(seen[key], value, key)
  })
}

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['a.eml', 'Iran bought wheat.', /^a\.eml: it has no header of a message/],
  [
    'a.eml',
    `${HEADERS}Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAG\n`,
    /^a\.eml: it is encrypted\. Open it in the mail program/,
  ],
  ['a.rss', '<rss version="2.0"><channel><title>x', /^a\.rss: it is no feed that can be read/],
  ['a.rss', 'Iran bought wheat.', /^a\.rss: it is no feed that can be read .*\. Check that it is whole/],
  ['a.rss', '<rss version="2.0"><channel><title>x</title></channel></rss>', /^a\.rss: there is no entry in this feed/],
  ['a.opml', '<opml version="2.0"><body>', /^a\.opml: (?:it is no OPML|there is no address)/],
  ['a.opml', '<opml version="2.0"><body><outline text="x"/></body></opml>', /^a\.opml: there is no address of a feed in it/],
]

for (const [name, source, says] of refused)
  test(`${name} with ${source.slice(0, 60)}… is one line`, () => assert.rejects(unpack(name, source), { name: 'Problem', message: says }))

test('a message without words or parts is told as empty', async () => {
  assert.deepEqual((await unpack('a.eml', HEADERS)).hasOwn, true)
  await assert.rejects(readSource('a.eml', new TextEncoder().encode(HEADERS)), {
    name: 'Problem',
    message: /^a\.eml: there is no text in it/,
  })
})

test('an entity that names itself, or a file, is not followed', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">${'bcdefgh'
    .split('')
    .map((one, i) => `<!ENTITY ${one} "${`&${'abcdefg'[i]};`.repeat(10)}">`)
    .join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>${rss('<item><title>&h; &f;</title></item>')}`
  const read = unpack('a.rss', bomb).then(({ parts }) => new TextDecoder().decode(parts[0]?.bytes ?? undefined))
  const words = await read.catch((error: unknown) => (error instanceof Problem ? '' : Promise.reject(error)))
  assert.ok(words.length < 100_000 && !words.includes('root:'))
})

test('cut and changed messages and feeds give Problems or parts, nothing else', async () => {
  let random = 11
  const next = (below: number): number => {
    random = (random * 48_271) % 2_147_483_647
    return random % below
  }
  const names = [
    'gmail-reply.eml',
    'outlook-forward.eml',
    'python-html.eml',
    'wordpress.rss',
    'github.atom',
    'micro.json',
    'rss-one.rdf',
    'newsblur.opml',
  ]
  for (const name of names) {
    const original = fixture(name)
    for (let i = 0; i < 60; i += 1) {
      const bytes = Uint8Array.from(i % 2 === 0 ? original.subarray(0, 1 + next(original.length - 1)) : original)
      for (let n = 0; n < i % 12; n += 1) bytes[next(bytes.length)] = 32 + next(96)
      // A fault in the first line of a data format can make it another one.
      const work = unpack(name, bytes).then(({ parts }) =>
        Promise.all(parts.map((part) => part.bytes && readSource(part.name, part.bytes, { kind: part.kind }))),
      )
      await work.catch((error: unknown) => assert.ok(error instanceof Problem || error instanceof assert.AssertionError, String(error)))
    }
  }
})
