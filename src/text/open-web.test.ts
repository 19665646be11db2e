import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { page, redirect, startServer, status } from '../../test/server.ts'
import type { Document } from './document.ts'
import { openSources } from './open.ts'
import { FETCH_RULES, openFetcher } from './open-url.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const cwd = new URL('fixtures/', import.meta.url).pathname
const article = (title: string, words: string): string =>
  `<!doctype html><html><head><title>${title}</title><meta property="article:published_time" content="2026-03-01"></head><body><article><h1>${title}</h1><p>${words}</p></article></body></html>`

const item = (n: number, link: string): string =>
  `<item><title>Item ${n}</title><link>${link}</link><pubDate>Mon, 0${1 + (n % 8)} Jun 2026 10:00:00 +0000</pubDate><description>Oman sold ${n} ferries.</description></item>`

const feedOf = (title: string, ...items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://x.example</link>${items.join('')}</channel></rss>`

const server = await startServer((origin) => ({
  '/ferries': page('text/html', article('Ferries for Yemen', 'Oman will sell four ferries to Yemen.')),
  '/moved': redirect('/ferries'),
  '/latin': page(
    'text/html; charset=iso-8859-1',
    Uint8Array.from('<p>Malm\xf6 sells ferries.</p>', (c) => c.charCodeAt(0)),
  ),
  '/german': page('text/html', '<p>Oman wird vier Fähren an den Jemen verkaufen, teilte das Ministerium in Maskat gestern mit.</p>'),
  '/empty': page('text/html', ''),
  '/report': page('application/vnd.openxmlformats-officedocument.wordprocessingml.document', fixture('tracked-changes.docx')),
  '/message': page('message/rfc822', fixture('mutt-attachments.eml')),
  '/feed': page('text/xml', feedOf('Gulf wire', item(1, `${origin}/ferries`), item(2, `${origin}/gone`), item(3, 'https://x.example/ö'))),
  '/long': page('application/rss+xml', feedOf('Long', ...Array.from({ length: 23 }, (_, n) => item(n, `${origin}/ferries?${n}`)))),
  ...Object.fromEntries(
    Array.from({ length: 23 }, (_, n) => [`/ferries?${n}`, page('text/html', article(`Ferries ${n}`, `Oman sold ${n} tugs.`))]),
  ),
  '/gone': status(410),
  '/list': page(
    'text/x-opml',
    `<opml version="2.0"><body><outline text="a" xmlUrl="${origin}/feed"/><outline text="b" xmlUrl="${origin}/gone"/></body></opml>`,
  ),
  '/circle': page('application/xml', `<opml version="2.0"><body><outline text="a" xmlUrl="${origin}/circle"/></body></opml>`),
}))
const { origin } = server

const open = async (...paths: readonly string[]) => {
  const [documents, problems, notices]: [Document[], string[], string[]] = [[], [], []]
  const fetchPage = openFetcher({
    ...FETCH_RULES,
    // Addresses of the outer world are not asked for in a test.
    mayConnect: (address) => address === '127.0.0.1',
    pauseMs: 0,
  })
  const options = { cwd, fetchPage, onProblem: (one: Error) => problems.push(one.message), onNotice: (line: string) => notices.push(line) }
  for await (const document of openSources(paths, options)) documents.push(document)
  return { documents, problems, notices }
}

/** A message on standard input. */
const openText = async (text: string) => {
  const [documents, problems]: [Document[], string[]] = [[], []]
  const stdin = (async function* () {
    yield text
  })()
  for await (const document of openSources(['-'], { cwd, stdin, onProblem: (one) => problems.push(one.message) })) documents.push(document)
  return { documents, problems }
}

test('web: a page has its last address and the time when it was fetched, which is no day of publication', async () => {
  const { documents, problems } = await open(`${origin}/moved`)
  const [one] = documents
  assert.deepEqual(problems, [])
  assert.deepEqual(
    [one?.name, one?.url, one?.title, one?.published, one?.publishedFrom],
    [`${origin}/moved`, `${origin}/ferries`, 'Ferries for Yemen', '2026-03-01', 'metadata'],
  )
  assert.match(one?.retrieved ?? '', /^\d{4}-\d\d-\d\dT.*Z$/)
  const [undated] = (await open(`${origin}/latin`)).documents
  assert.deepEqual([undated?.text, undated?.published], ['Malmö sells ferries.\n', null])
})

test('web: the server says what kind of file it is', async () => {
  const { documents, notices } = await open(`${origin}/report`)
  assert.equal(documents[0]?.title, 'Joint declaration on the deep-water port of La Paloma')
  assert.match(notices[0] ?? '', /^http:.*\/report: 2 insertions are read as accepted, 2 deletions are left out;/)
})

test('web: what fails is one line, and the rest goes on', async () => {
  const { documents, problems } = await open(`${origin}/german`, `${origin}/empty`, `${origin}/gone`, 'note.md', `${origin}/ferries`)
  assert.deepEqual(
    documents.map(({ name }) => name),
    ['note.md', `${origin}/ferries`],
  )
  assert.deepEqual(
    problems.map((line) => line.replace(origin, '')),
    [
      '/german: it is in German, and the built-in reader reads only English. Give an English version of it, or have a language model read it: --reader llm, with CHANCERY_LLM_URL and CHANCERY_LLM_MODEL set.',
      '/empty: the file is empty. Give a file with text in it.',
      '/gone: there is no such page (HTTP 410). Check the address.',
    ],
  )
})

test('mail: what is attached becomes documents of its own, from a file and from the web', async () => {
  for (const [given, name] of [
    ['mutt-attachments.eml', 'mutt-attachments.eml'],
    [`${origin}/message`, `${origin}/message`],
  ] as const) {
    const { documents, problems, notices } = await open(given)
    assert.deepEqual(
      documents.map((one) => [one.name, one.published, one.publisher]),
      [
        [name, '2026-02-03', 'Press office of the Ministry of Mines of Malawi'],
        [`${name}/statement.txt`, '2026-02-03', 'Press office of the Ministry of Mines of Malawi'],
        [`${name}/term sheet.docx`, null, 'Press office of the Ministry of Mines of Malawi'],
      ],
    )
    assert.deepEqual(problems, [])
    assert.ok(notices.includes(`${name}: what is attached in other formats is not read (figures.csv).`))
  }
})

test('mail: a PDF that is attached is a document with pages', async () => {
  const pdf = Buffer.from(fixture('corridor-brief.pdf')).toString('base64').replace(/.{76}/g, '$&\n')
  const cover = 'From: Desk <desk@news.example>\nDate: Mon, 4 May 2026 10:00:00 +0000\nSubject: Brief\nMIME-Version: 1.0\n'
  const attachment = `Content-Type: application/pdf; name=brief.pdf\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n${pdf}`
  const message = `${cover}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe brief is attached.\n--b\n${attachment}\n--b--\n`
  const { documents, problems } = await openText(message)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    documents.map(({ name }) => name),
    ['stdin', 'stdin/brief.pdf'],
  )
  assert.ok((documents[1]?.pages.length ?? 0) > 0)
})

test('feed: a local one is read as it is, and nothing is fetched', async () => {
  const before = server.asked.length
  const { documents, problems, notices } = await open('wordpress.rss')
  assert.deepEqual(
    documents.map((one) => [one.name, one.publisher, one.published, one.publishedFrom, one.retrieved]),
    [
      ['wordpress.rss/Croatia & Egypt agree on a ferry line', 'Adriatic Ledger', '2026-01-18', 'metadata', null],
      ['wordpress.rss/Albania sells a stake in Vlore', 'Adriatic Ledger', '2026-01-19', 'metadata', null],
    ],
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(notices, [
    'wordpress.rss: 1 entry holds a summary only, which is read; give the address of the feed to have the pages fetched.',
  ])
  assert.equal(server.asked.length, before)
})

test('feed: the pages of one from the web are fetched; where that fails, its summary stands in', async () => {
  const { documents, problems } = await open(`${origin}/feed`)
  assert.deepEqual(
    documents.map((one) => [one.name.replace(origin, ''), one.title, one.publisher, one.published, one.paragraphs.at(-1)?.role]),
    [
      ['/ferries', 'Item 1', 'Gulf wire', '2026-06-02', 'paragraph'],
      ['/gone', 'Item 2', 'Gulf wire', '2026-06-03', 'paragraph'],
      ['https://x.example/%C3%B6', 'Item 3', 'Gulf wire', '2026-06-04', 'paragraph'],
    ],
  )
  assert.equal(documents[0]?.text, 'Ferries for Yemen\n\nOman will sell four ferries to Yemen.\n')
  assert.equal(documents[1]?.text, 'Item 2\n\nOman sold 2 ferries.\n')
  assert.equal(problems.length, 2)
  assert.match(problems[0] ?? '', /\/gone: there is no such page \(HTTP 410\)/)
})

test('feed: no more than twenty pages are fetched, and it is said', async () => {
  const { documents, notices } = await open(`${origin}/long`)
  assert.equal(documents.length, 23)
  assert.equal(server.asked.filter((path) => path.startsWith('/ferries?')).length, 20)
  assert.deepEqual(notices, [`${origin}/long: the first 20 of its 23 pages are fetched, of the others the summary is read.`])
})

test('opml: its feeds are fetched, and one that is gone stops nothing; one that names itself ends', async () => {
  const { documents, problems } = await open(`${origin}/list`)
  assert.equal(documents.length, 3)
  assert.equal(problems.filter((line) => line.includes('/gone')).length, 2)
  const circle = await open(`${origin}/circle`)
  assert.ok(server.asked.filter((path) => path === '/circle').length < 5)
  assert.deepEqual(circle.problems, [`${origin}/circle: it lies too deep in others like it. Save it, and give the file by itself.`])
})
