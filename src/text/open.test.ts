import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Document } from './document.ts'
import { documentFromText, type OpenOptions, openSources } from './open.ts'

const cwd = mkdtempSync(join(tmpdir(), 'chancery-open-'))
after(() => rmSync(cwd, { recursive: true }))

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(join(cwd, path, '..'), { recursive: true })
  writeFileSync(join(cwd, path), content)
}

const open = async (paths: readonly string[], options: Partial<OpenOptions> = {}) => {
  const [documents, problems, notices]: [Document[], string[], string[]] = [[], [], []]
  const all: OpenOptions = { cwd, onProblem: (one) => problems.push(one.message), onNotice: (line) => notices.push(line), ...options }
  for await (const document of openSources(paths, all)) documents.push(document)
  return { documents, problems, notices, names: documents.map((one) => one.name) }
}

const SALE = 'Latvia will sell four ferries to Georgia.\n'

test('open: files come in the order given, each once', async () => {
  put('b.txt', SALE)
  put('a.md', `# Note\n\n${SALE}`)
  const { names, problems, notices } = await open(['b.txt', './a.md', 'b.txt', './b.txt'])
  assert.deepEqual([names, problems, notices], [['b.txt', 'a.md'], [], []])
})

const broken: readonly { readonly file: string; readonly content: string | Uint8Array; readonly says: RegExp }[] = [
  { file: 'empty.txt', content: '', says: /^empty\.txt: the file is empty\./ },
  { file: 'blank.txt', content: ' \n\n', says: /^blank\.txt: there is no text in it\./ },
  { file: 'figures.txt', content: '12 34 5\n', says: /^figures\.txt: there are no words in it\./ },
  {
    file: 'scan.html',
    content: '<html><body><img src="p1.png"><img src="p2.png"></body></html>',
    says: /^scan\.html: there is no text in it\. A scan needs OCR/,
  },
  { file: 'latin.txt', content: Uint8Array.from([0x43, 0xe9, 0x20, 0x61]), says: /^latin\.txt: it is not UTF-8 \(byte 0xe9 on line 1\)/ },
  {
    file: 'long.txt',
    content: 'Latvia sells ferries to Georgia. '.repeat(152_000),
    says: /^long\.txt: it has 5,016,000 characters, and of one document at most 5,000,000 are read\. Cut it into parts, and give these\.$/,
  },
  { file: 'binary.txt', content: Uint8Array.from([0x43, 0, 1, 2]), says: /^binary\.txt: it holds byte 0x00 on line 1/ },
  { file: 'report.pdf', content: '%PDF-1.7', says: /^report\.pdf: it is broken or cut off \(/ },
  { file: 'data.json', content: '{}', says: /^data\.json: it is \.json, but no feed, list of feeds or page/ },
  {
    file: 'deep.html',
    content: `<html><body>${'<div>'.repeat(6000)}<p>Latvia sells ferries.</p></body></html>`,
    says: /^deep\.html: its markup cannot be read \(.*give its text as \.txt\.$/,
  },
  {
    file: 'deep.eml',
    content: `From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n${'<div>'.repeat(9000)}<p>Latvia sells ferries.</p>`,
    says: /^deep\.eml: its markup cannot be read \(.*give its text as \.txt\.$/,
  },
  {
    file: 'german.rss',
    content:
      '<rss version="2.0"><channel><title>x</title><item><title>Fähren</title><description>Lettland wird vier Fähren an Georgien verkaufen, teilte das Ministerium mit, und eine fünfte soll folgen.</description></item></channel></rss>',
    says: /^german\.rss\/Fähren: it is in German, and the built-in reader reads only English\. Give an English version of it, or have a language model read it: --reader llm, with CHANCERY_LLM_URL and CHANCERY_LLM_MODEL set\.$/,
  },
  {
    file: 'german.txt',
    content:
      'Lettland wird vier Fähren an Georgien verkaufen, teilte das Ministerium mit, und eine fünfte soll folgen, sobald die Werft Platz hat.',
    says: /^german\.txt: it is in German, and the built-in reader reads only English\. Give an English version of it, or have a language model read it: --reader llm, with CHANCERY_LLM_URL and CHANCERY_LLM_MODEL set\.$/,
  },
]

for (const { file, content, says } of broken) {
  test(`open: ${file} gives one problem and stops nothing`, async () => {
    put(`broken/${file}`, content)
    put('good.txt', SALE)
    const { names, problems } = await open([`broken/${file}`, 'good.txt'])
    assert.deepEqual(names, ['good.txt'])
    assert.equal(problems.length, 1)
    assert.match(problems[0] ?? '', says)
  })
}

test('open: a file over 20 MB is refused by its size', async () => {
  put('huge.txt', 'x')
  truncateSync(join(cwd, 'huge.txt'), 21 * 1024 * 1024)
  const { names, problems } = await open(['huge.txt', 'good.txt'])
  assert.deepEqual(
    [names, problems],
    [['good.txt'], ['huge.txt: it has 21.0 MB, and 20 MB is the most that is read. Split it, or give the part that matters.']],
  )
})

test('open: missing files, web addresses and empty folders are each one problem', async () => {
  mkdirSync(join(cwd, 'void'), { recursive: true })
  put('void/.hidden.txt', SALE)
  const { problems, names } = await open(['no.txt', 'good.txt/x.txt', 'ftp://x.example/a', 'void', '/dev/null', 'good.txt'])
  assert.deepEqual(names, ['good.txt'])
  const starts = [
    'no.txt: there is no such file',
    'good.txt/x.txt: there is no such',
    'void: there is no document',
    'ftp://x.example/a: it leads to ftp://, and only http and https are fetched',
    '/dev/null: it is neither',
  ]
  assert.deepEqual(
    problems.map((line, i) => line.startsWith(starts[i] ?? '?')),
    [true, true, true, true, true],
  )
})

test('open: a folder in the order of names, with its documents.csv', async () => {
  put('in/b.txt', SALE)
  put('in/a.html', `<html><body><p>${SALE}</p></body></html>`)
  put('in/c.pdf', '%PDF-1.4')
  put('in/d.gold.json', '{}')
  put('in/deeper/e.txt', SALE)
  put('in/documents.csv', 'file,published,publisher,url\nb.txt,2026-01-19,Baltwire,\nz.txt,2026-01-19,,\na.html,19 January,,\n')
  const { documents, problems, notices, names } = await open(['in'])
  assert.deepEqual(names, ['a.html', 'b.txt'])
  const [page, text] = documents
  assert.deepEqual([page?.published, page?.publishedFrom], [null, null])
  assert.deepEqual([text?.published, text?.publishedFrom, text?.publisher], ['2026-01-19', 'documents.csv', 'Baltwire'])
  assert.deepEqual(notices, ['in: a file of another kind passed over (d.gold.json).', 'in: a folder inside it passed over (deeper).'])
  assert.deepEqual(
    problems.map((line) => line.slice(0, 40)),
    [
      'in/documents.csv, line 4: published is "1',
      'in/documents.csv, line 3: it names z.txt',
      'c.pdf: it is broken or cut off (Invalid PDF',
    ].map((line) => line.slice(0, 40)),
  )
})

test('open: a file keeps its row of documents.csv when it is named alone, and its id with it', async () => {
  const [inFolder, alone] = [await open(['in']), await open(['in/b.txt'])]
  assert.equal(alone.documents[0]?.published, '2026-01-19')
  assert.equal(alone.documents[0]?.id, inFolder.documents[1]?.id)
  assert.deepEqual(alone.problems, [])
})

test('open: --published fills in, and says so where it replaces a day', async () => {
  put('dated.txt', `Ferries\n\nRiga, 4 March 2026\n\n${SALE}`)
  const { documents, notices } = await open(['dated.txt', 'good.txt', 'in/b.txt'], { published: '2026-05-01' })
  assert.deepEqual(
    documents.map((one) => [one.published, one.publishedFrom]),
    [
      ['2026-05-01', 'option'],
      ['2026-05-01', 'option'],
      ['2026-01-19', 'documents.csv'],
    ],
  )
  assert.deepEqual(notices, ['dated.txt: the day given, 2026-05-01, stands in place of 2026-03-04 in its byline.'])
  await assert.rejects(open(['good.txt'], { published: '1 May 2026' }), { code: 'text/published' })
})

test('open: standard input, in pieces that part a character', async () => {
  const bytes = new TextEncoder().encode('Malmö sells ferries.\n')
  const pieces = async function* () {
    yield bytes.subarray(0, 5)
    yield bytes.subarray(5)
  }
  const { documents } = await open(['-'], { stdin: pieces() })
  assert.deepEqual([documents[0]?.name, documents[0]?.text], ['stdin', 'Malmö sells ferries.\n'])
})

test('open: endless standard input is cut off', async () => {
  const endless = async function* () {
    for (;;) yield new Uint8Array(1024 * 1024)
  }
  const { problems } = await open(['-'], { stdin: endless() })
  assert.match(problems[0] ?? '', /^stdin: it has more than 20 MB/)
})

test('open: what was changed in a text is said', async () => {
  put('crlf.txt', '\ufeffOne.\r\nCafe\u0301 two.\r\n')
  const { documents, notices } = await open(['crlf.txt'])
  assert.equal(documents[0]?.text, 'One.\nCafé two.\n')
  assert.deepEqual(notices, [
    'crlf.txt: line ends became LF.',
    'crlf.txt: characters were composed (Unicode NFC).',
    'crlf.txt: its byte order mark was left out.',
  ])
})

test('open: the id hangs on text, day and source, not on name or place', () => {
  const id = (facts: Parameters<typeof documentFromText>[1], text = SALE): string => documentFromText(text, facts).id
  const base = { name: 'a.txt', published: '2026-01-19', publisher: 'Baltwire' }
  assert.equal(id(base), id({ ...base, name: 'b.txt', title: 'Other' }))
  const others = [
    id(base),
    id({ ...base, published: '2026-01-20' }),
    id({ ...base, publisher: 'Riga Post' }),
    id({ ...base, url: 'https://x.example' }),
    id(base, `${SALE}.`),
  ]
  assert.equal(new Set(others).size, 5)
})

test('open: the original bytes are handed on, and hashed', async () => {
  const kept: Uint8Array[] = []
  const { documents } = await open(['crlf.txt'], { onBytes: (_, bytes) => kept.push(bytes) })
  assert.equal(new TextDecoder('utf-8', { ignoreBOM: true }).decode(kept[0]), '\ufeffOne.\r\nCafe\u0301 two.\r\n')
  assert.match(documents[0]?.hash ?? '', /^[0-9a-f]{64}$/)
  assert.ok(Object.isFrozen(documents[0]) && Object.isFrozen(documents[0]?.paragraphs))
})
