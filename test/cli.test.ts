/** The command line as users meet it: real processes on the examples; what goes to which stream, exit statuses, paths, days. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Brief } from '../src/brief/brief-model.ts'
import type { Claim } from '../src/reading/claim.ts'
import type { Document } from '../src/text/document.ts'
import { chancery, jsonLines, type Ran, temporaryFolder } from './cli.ts'

const folder = temporaryFolder()
const asOf = ['--as-of', '2025-11-23']
const run = (...args: readonly string[]): Ran => chancery(args, { cwd: folder })
const file = (name: string): string => readFileSync(join(folder, name), 'utf8')
const analysis = join('examples', 'analysis.txt')

interface ReadLine {
  readonly document: Document
  readonly claims: readonly Claim[]
  readonly rejected: readonly unknown[]
}

test('read --json: one line a document, its text as in the file, each quote the words at its offsets', () => {
  const { status, out, err } = run('read', '--json', 'examples')
  assert.equal(status, 0)
  assert.match(err, /reading analysis\.txt/, 'progress goes to standard error')
  const lines = jsonLines<ReadLine>(out)
  assert.deepEqual(lines.map(({ document }) => document.name).toSorted(), ['analysis.txt', 'readout.md', 'wire-report.html'])
  assert.equal(lines.find(({ document }) => document.name === 'analysis.txt')?.document.text.trimEnd(), file(analysis).trimEnd())
  for (const { document, claims, rejected } of lines) {
    assert.deepEqual(rejected, [])
    assert.ok(claims.length >= 5, `${document.name} has ${claims.length} claims`)
    for (const claim of claims) assert.equal(document.text.slice(claim.start, claim.end), claim.quote)
  }
})

test('read for people shows the words of each claim, and --quiet is quiet', () => {
  const { out, err } = run('read', '--quiet', analysis)
  assert.equal(err, '')
  assert.match(out, /^analysis\.txt: \d+ claims, 0 rejected, \d+ sentences not read\n/)
  assert.match(out, /“[^”]*join the Abraham Accords”/)
})

test('standard input is a document', () => {
  const input = 'Namibia will supply Poland with 300 tonnes of uranium a year from 2028.'
  const { status, out } = chancery(['read', '--json', '--published', '2025-11-07', '-'], { cwd: folder, input })
  assert.equal(status, 0)
  const [line, ...more] = jsonLines<ReadLine>(out)
  assert.equal(more.length, 0)
  assert.equal(line?.document.published, '2025-11-07')
  assert.ok(line?.claims.some(({ kind, materials }) => kind === 'commitment' && materials.includes('uranium')))
})

test('check --json: the rows are the text, and the verdicts stand on them', () => {
  const { status, out } = run('check', '--json', ...asOf, analysis)
  assert.equal(status, 0)
  const [view] = jsonLines<{ name: string; rows: { start: number; end: number; text: string; claims: unknown[] }[] }>(out)
  const text = file(analysis)
  assert.equal(view?.name, 'analysis.txt')
  for (const row of view?.rows ?? []) assert.equal(text.slice(row.start, row.end), row.text)
  const covered = (view?.rows ?? []).reduce((sum, row) => sum + row.text.replace(/\s/g, '').length, 0)
  assert.ok(covered >= text.replace(/[\s-]/g, '').length * 0.99, 'nothing of the text is left out')
  assert.match(out, /"verdict":"corroborated"/)
})

test('brief --json is one object with the day it was asked for', () => {
  const { status, out, err } = run('brief', '--json', '--quiet', ...asOf, 'examples')
  assert.equal(status, 0)
  assert.equal(err, '')
  const [brief, ...more] = jsonLines<Brief>(out)
  assert.equal(more.length, 0)
  assert.equal(brief?.asOf, '2025-11-23')
  assert.ok(brief.sections.some(({ lines }) => lines.length > 0))
})

test('due: the same promise stands otherwise on another day; "start due", as npm start -- due gives it, is due', () => {
  const statuses = (day: string, ...before: readonly string[]): Readonly<Record<string, string>> => {
    const { status, out } = run(...before, 'due', '--json', '--as-of', day, 'examples')
    assert.equal(status, 0)
    return Object.fromEntries(jsonLines<{ item: string; status: string }>(out).map((row) => [row.item, row.status]))
  }
  const early = statuses('2025-11-23')
  const late = statuses('2027-03-01', 'start')
  assert.deepEqual(Object.keys(early).toSorted(), Object.keys(late).toSorted())
  assert.ok(Object.values(early).every((status) => ['open', 'due-soon'].includes(status)))
  assert.ok(Object.values(late).some((status) => !['open', 'due-soon'].includes(status)))
})

test('parse: CoNLL-U, ten columns a word, a head for each', () => {
  const { status, out } = run('parse', analysis)
  assert.equal(status, 0)
  const blocks = out.trim().split('\n\n')
  assert.ok(blocks.length > 10)
  for (const block of blocks) {
    const words = block
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .map((line) => line.split('\t'))
    words.forEach((columns, index) => {
      assert.equal(columns.length, 10)
      assert.equal(columns[0], String(index + 1))
    })
    assert.equal(words.filter((columns) => columns[6] === '0' && columns[7] === 'root').length, 1)
  }
})

test('a file that is missing gets one line, the others are read, and the exit status tells', () => {
  for (const command of ['read', 'due', 'parse']) {
    const { status, out, err } = run(command, '--json', '--quiet', 'no-such-file.txt', join('examples', 'readout.md'))
    assert.equal(status, 1, command)
    assert.match(err, /^[^\n]*no-such-file\.txt[^\n]*\n$/, command)
    assert.ok(jsonLines(out).length > 0, command)
  }
})

const wrongUses: readonly [args: readonly string[], says: RegExp][] = [
  [['due', '--as-of', '2025-02-30', 'examples'], /--as-of 2025-02-30/],
  [['brief', '--as-of', 'tomorrow', 'examples'], /--as-of tomorrow/],
  [['read', '--published', '7 November', analysis], /--published 7 November/],
  [['read', '--no-such-option', analysis], /--no-such-option/],
  [['read'], /no file was named/],
  [['parse'], /no file was named/],
  [['check'], /no file was named/],
  [['brief', ''], /a path is empty/],
  [['due', '--as-of', '2020-01-01', '--quiet', 'examples'], /nothing was published by that day: .*analysis\.txt \(2025-11-08\)/],
  [['check', '--as-of', '2020-01-01', analysis, '--quiet'], /nothing was published by that day/],
  [['add', analysis], /--record DIR/],
  [['record', 'list', '--record', 'no-such-record'], /there is no record in this folder/],
  [['record', 'search', 'Boeing', '--record', 'no-such-record'], /there is no record in this folder/],
  [['brief', '--record', 'no-such-record'], /there is no record in this folder/],
  [['check', '--record', 'no-such-record', '--quiet', analysis], /there is no record in this folder/],
  [['record', 'list'], /--record DIR/],
  [
    ['record', 'forget', '--record', 'deals'],
    /list, show ITEM, search WORDS, history ID, decisions, check, export FILE, import FILE or copy DIR\|URL/,
  ],
]
for (const [args, says] of wrongUses) {
  test(`wrong use is told in one line, with status 2: chancery ${args.join(' ')}`, () => {
    const { status, out, err } = run(...args)
    assert.equal(status, 2)
    assert.equal(out, '')
    assert.match(err, says)
    assert.equal(err.trim().split('\n').length, 1)
  })
}

test('a first word that is a command is the command; ./ makes it a file', () => {
  const here = join(folder, 'named')
  mkdirSync(here)
  writeFileSync(join(here, 'start'), 'Oslo, 7 November 2025\n\nNorway will buy 12 ferries from Fincantieri by the end of 2027.\n')
  writeFileSync(join(here, 'due'), 'not read here')
  const asFile = chancery(['./start', ...asOf], { cwd: here })
  assert.equal(asFile.status, 0)
  assert.match(asFile.out, /ferries/)
  assert.match(asFile.err, /brief\.html/)
  const asCommand = chancery(['due', ...asOf], { cwd: here })
  assert.equal(asCommand.status, 2)
  assert.match(asCommand.err, /named/)
})

test('paths are taken from where the user stands, also where npm changed the folder', () => {
  const elsewhere = join(folder, 'elsewhere')
  mkdirSync(elsewhere)
  const { status, out } = chancery(['start', ...asOf, analysis], { cwd: elsewhere, initCwd: folder })
  assert.equal(status, 0)
  assert.match(out, /Kazakhstan/)
  assert.match(file('brief.html'), /<mark|Kazakhstan/)
  assert.throws(() => file(join('elsewhere', 'brief.html')))
})

test('start says the same twice, on the screen and in the page', () => {
  const first = { ...run('start', ...asOf), html: file('brief.html') }
  const second = { ...run('start', ...asOf), html: file('brief.html') }
  assert.equal(first.status, 0)
  assert.ok(first.out.length > 1000)
  assert.deepEqual(second, first)
})

test('markup and script in a document stay characters in the page', () => {
  const hostile = `Lima, 7 November 2025\n\nPeru will buy 12 <img src=x onerror=alert(1)> jets worth $3 billion from Airbus, the ministry said. Chile signed a memorandum </script><script>alert(2)</script> with Japan on lithium.\n`
  writeFileSync(join(folder, 'hostile.txt'), hostile)
  const { status, out } = run('start', ...asOf, './hostile.txt')
  assert.notEqual(status, 2)
  assert.match(out, /Peru/)
  const html = file('brief.html')
  assert.doesNotMatch(html, /<img src=x/)
  assert.doesNotMatch(html, /<script>alert/)
  assert.doesNotMatch(html, /<\/script><script>/)
  assert.match(html, /(?:&lt;|\\u003c)img src=x onerror=alert\(1\)/i)
})

test('asking for a record that is not there makes none', () => {
  run('record', 'list', '--record', 'not-made')
  assert.equal(existsSync(join(folder, 'not-made')), false)
})

test('options may stand before the files, and a line alone reads standard input', () => {
  const before = run(...asOf, '--quiet', analysis)
  assert.equal(before.status, 0)
  assert.match(before.out, /As of 23 November 2025/)
  const piped = chancery(['-', ...asOf], {
    cwd: folder,
    input: 'Oslo, 7 November 2025\n\nNorway will buy 12 ferries from Fincantieri by the end of 2027.\n',
  })
  assert.equal(piped.status, 0)
  assert.match(piped.out, /ferries/)
})

test('documents after the day asked for are named and left out', () => {
  const { status, out, err } = run('brief', '--as-of', '2025-11-07', '--quiet', 'examples')
  assert.equal(status, 0)
  assert.equal(err, 'left out, because published after 2025-11-07: analysis.txt (2025-11-08)\n')
  assert.match(out, /^Brief on 2 documents/)
})

test('a page that cannot be written is one line, and the brief is printed all the same', () => {
  const { status, out, err } = run('brief', ...asOf, '--quiet', '--html', join('no-such-folder', 'a.html'), analysis)
  assert.equal(status, 2)
  assert.match(out, /^Washington looks/)
  assert.match(err, /^[^\n]*no-such-folder[^\n]*the page cannot be written[^\n]*\n$/)
})

test('a brief that lies among the documents is passed over, so that a folder says the same when it is read again', () => {
  const here = join(folder, 'again')
  mkdirSync(here)
  writeFileSync(join(here, 'a.txt'), 'Oslo, 7 November 2025\n\nNorway will buy 12 ferries from Fincantieri by the end of 2027.\n')
  const first = chancery(['start', '.', ...asOf, '--quiet'], { cwd: here })
  const second = chancery(['start', '.', ...asOf, '--quiet'], { cwd: here })
  assert.equal(first.status, 0)
  assert.equal(second.out, first.out)
  assert.equal(second.err, 'brief.html: a brief that Chancery wrote, passed over.\n')
})

test('a brief is written for Word and as Markdown, with footnotes, and neither is read as a document', () => {
  const here = join(folder, 'exported')
  mkdirSync(here)
  writeFileSync(join(here, 'a.txt'), 'Oslo, 7 November 2025\n\nNorway will buy 12 ferries from Fincantieri by the end of 2027.\n')
  const first = chancery(['brief', '.', ...asOf, '--quiet', '--docx', 'a.docx', '--md', 'a.md'], { cwd: here })
  const second = chancery(['brief', '.', ...asOf, '--quiet'], { cwd: here })
  assert.equal(first.status, 0, first.err)
  assert.equal(second.out, first.out)
  assert.match(second.err, /^a\.docx: a brief that Chancery wrote, passed over\.\na\.md: a brief that Chancery wrote, passed over\.$/m)
  assert.match(readFileSync(join(here, 'a.md'), 'utf8'), /^\[\^1\]: .*characters \d+–\d+: “will buy 12 ferries from Fincantieri/m)
})

test('what would steer a terminal is not printed', () => {
  writeFileSync(
    join(folder, 'steer.html'),
    '<html><head><title>Ferries</title></head><body><article><p>Oslo, 7 November 2025</p><p>Norway will buy 12 ferries &#27;]0;owned&#7; from Fincantieri&#27;[2A by the end of 2027, the Norwegian ministry of transport said.</p></article></body></html>',
  )
  for (const command of ['brief', 'read', 'check', 'parse']) {
    const { out, err } = run(command, 'steer.html')
    assert.match(out, /ferries/, command)
    assert.doesNotMatch(`${out}${err}`, /(?![\t\n])\p{Cc}/u, command)
  }
})

test('--min-confidence leaves out what is less sure, and takes numbers only', () => {
  const confidences = (...args: readonly string[]): readonly number[] => {
    const { status, out, err } = run('read', '--json', '--quiet', analysis, ...args)
    assert.equal(status, 0, err)
    return jsonLines<{ claims: readonly { confidence: number }[] }>(out).flatMap(({ claims }) => claims.map(({ confidence }) => confidence))
  }
  const all = confidences()
  const middle = all.toSorted((a, b) => a - b)[all.length >> 1] ?? 1
  assert.deepEqual(
    confidences('--min-confidence', String(middle)),
    all.filter((one) => one >= middle),
  )
  for (const word of ['high', '2', '-1', '']) {
    const { status, err } = run('read', analysis, `--min-confidence=${word}`)
    assert.equal(status, 2)
    assert.match(err, /no number from 0 to 1/)
  }
})

test('--version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  assert.deepEqual([run('--version').out, run('-V').out], [`${version}\n`, `${version}\n`])
})
