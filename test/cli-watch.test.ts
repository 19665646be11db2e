/** `watch` as a process, against a real server whose feed changes between runs, and folders that grow. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { chancery, chanceryBeside, jsonLines, launcherFile, temporaryFolder } from './cli.ts'
import { type Answer, page, startServer, status } from './server.ts'

const cwd = temporaryFolder()
const entries: { readonly title: string; readonly path: string; readonly words: string }[] = []
let notModified = 0
let pageWords = ''

/** Says that nothing changed to who has the same words. */
const dated =
  (type: string, body: () => string): Answer =>
  (response, request) => {
    const etag = `"${Buffer.from(body()).toString('base64').slice(-40)}${body().length}"`
    const isSame = request.headers['if-none-match'] === etag
    if (isSame) notModified += 1
    response.writeHead(isSame ? 304 : 200, { 'content-type': type, etag }).end(isSame ? '' : body())
  }

const day = 'Wed, 04 Mar 2026 10:00:00 GMT'
let origin = ''
const feed = (): string =>
  `<rss version="2.0"><channel><title>Andes Courier</title><link>${origin}</link>${entries
    .map(
      ({ title, path, words }) =>
        `<item><title>${title}</title><link>${origin}${path}</link><pubDate>${day}</pubDate><description>${words}</description></item>`,
    )
    .join('')}</channel></rss>`
const entryPage = (words: string) => `<html><head><title>Page</title></head><body><p>Lima, 4 March 2026</p><p>${words}</p></body></html>`

entries.push({ title: 'Ferries', path: '/ferries', words: 'Peru buys...' })
await startServer((at) => {
  origin = at
  return {
    '/feed.xml': dated('application/rss+xml', feed),
    '/ferries': dated('text/html', () => entryPage('Peru will buy two ferries from Norsk Skip for $800 million by the end of 2027.')),
    '/trams': page('text/html', entryPage('Peru will buy 40 trams from Alstom for $200 million by the end of 2028.')),
    '/page': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(entryPage(pageWords)),
    '/broken': status(500),
  }
})

interface Event {
  readonly event: string
  readonly document?: string
  readonly outcome?: string
  readonly source?: string
  readonly why?: string
  readonly to?: readonly { readonly verdict: string }[]
  readonly documents?: number
  readonly due?: string | number
}

const watch = async (
  ...args: readonly string[]
): Promise<{ readonly status: number | null; readonly events: readonly Event[]; readonly err: string }> => {
  const ran = await chanceryBeside(['watch', '--once', '--json', '--quiet', '--allow-private', ...args], { cwd })
  return { status: ran.status, events: jsonLines<Event>(ran.out), err: ran.err }
}
const ofKind = (events: readonly Event[], kind: string): readonly Event[] => events.filter(({ event }) => event === kind)

test('watch: a feed gives its entries once; while it is the same it is not sent again; a new entry alone is new', async () => {
  const args = ['--record', 'feeds', `${origin}/feed.xml`]
  const first = await watch(...args)
  assert.deepEqual([first.status, first.err], [0, ''])
  assert.deepEqual(
    ofKind(first.events, 'document').map(({ document, outcome }) => [document, outcome]),
    [[`${origin}/ferries`, 'new']],
  )
  assert.ok(ofKind(first.events, 'claims').length > 0)

  const second = await watch(...args)
  assert.deepEqual([second.status, second.err, notModified], [0, '', 1])
  assert.deepEqual(
    second.events.map(({ event, documents }) => [event, documents]),
    [['run', 0]],
  )

  entries.push({ title: 'Trams', path: '/trams', words: 'Peru buys...' })
  const third = await watch(...args)
  assert.deepEqual([third.status, third.err, notModified], [0, '', 2])
  assert.deepEqual(
    ofKind(third.events, 'document').map(({ document, outcome }) => [document, outcome]),
    [[`${origin}/trams`, 'new']],
  )
})

test('watch: after the record is gone all is read again, whatever the server was told before', async () => {
  rmSync(join(cwd, 'feeds'), { recursive: true })
  const { events } = await watch('--record', 'feeds', `${origin}/feed.xml`)
  assert.equal(ofKind(events, 'document').length, 2)
})

test('watch: a page is news where what it tells changed, not where its clock did', async () => {
  const outcomes: (readonly (string | undefined)[])[] = []
  for (const words of [
    'Peru will buy two ferries from Norway by 2027. It is ten past nine.',
    'Peru will buy two ferries from Norway by 2027. It is twenty past nine.',
    'Peru will buy three ferries from Norway by 2027. It is half past nine.',
  ]) {
    pageWords = words
    const { status: code, events } = await watch('--record', 'page', `${origin}/page`)
    assert.equal(code, 0)
    outcomes.push(ofKind(events, 'document').map(({ outcome }) => outcome))
  }
  assert.deepEqual(outcomes, [['new'], [], ['changed']])
})

test('watch: a source that fails is told in plain words and does not stop the others', async () => {
  const { status: code, events } = await watch('--record', 'some', `${origin}/broken`, 'nowhere', 'examples')
  assert.equal(code, 1)
  assert.deepEqual(
    ofKind(events, 'failed').map(({ source, why }) => [source, why]),
    [
      [
        `${origin}/broken`,
        `${origin}/broken: the server is in trouble (HTTP 500). Try again later, or save the page from the browser and give the file.`,
      ],
      ['nowhere', 'nowhere: there is no such file or folder. Check the path.'],
    ],
  )
  assert.equal(ofKind(events, 'document').length, 3)
  const { status: again, out, err } = await chanceryBeside(['watch', '--once', '--quiet', '--record', 'some', 'nowhere'], { cwd })
  assert.deepEqual([again, err], [1, 'nowhere: there is no such file or folder. Check the path.\n'])
  assert.match(out, /^\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC: 1 source read, nothing new\n$/)
})

test('watch: what was added beside it since its last run, verdicts that changed, and what came due', async () => {
  mkdirSync(join(cwd, 'visits'))
  writeFileSync(join(cwd, 'visits', 'early.txt'), 'Lima, 4 March 2026\n\nMarco Rubio will visit Peru by the end of June 2026.\n')
  const args = ['--record', 'trips', 'visits']
  assert.equal((await watch(...args, '--as-of', '2026-06-01')).events.at(-1)?.documents, 1)
  writeFileSync(join(cwd, 'late.txt'), 'Lima, 5 July 2026\n\nMarco Rubio visited Peru on 4 July 2026.\n')
  assert.equal(chancery(['add', '--quiet', '--record', 'trips', 'late.txt'], { cwd }).status, 0)
  const { events } = await watch(...args, '--as-of', '2026-07-06')
  assert.deepEqual(
    ofKind(events, 'document').map(({ document, outcome }) => [document, outcome]),
    [['late.txt', 'new']],
  )
  assert.deepEqual(
    ofKind(events, 'verdict').map(({ to }) => to?.map(({ verdict }) => verdict)),
    [['kept']],
  )
  assert.deepEqual(
    ofKind(events, 'due').map(({ due }) => due),
    ['2026-06-30'],
  )
  assert.deepEqual((await watch(...args, '--as-of', '2026-07-06')).events.length, 1)
})

test('watch: it goes on by itself, leaves the record to others between two runs, and Ctrl-C leaves nothing half written', async () => {
  mkdirSync(join(cwd, 'growing'))
  writeFileSync(join(cwd, 'growing', 'a.txt'), 'Lima, 4 March 2026\n\nPeru will buy two ferries from Norway by the end of 2027.\n')
  writeFileSync(join(cwd, 'list.txt'), '# what we follow\ngrowing every 1s\n')
  const child = spawn(process.execPath, [launcherFile, 'watch', '--record', 'grown', '--sources', 'list.txt', '--quiet'], {
    cwd,
    env: { ...process.env, INIT_CWD: cwd, XDG_CACHE_HOME: join(cwd, '.cache') },
  })
  let out = ''
  child.stdout.on('data', (chunk: Uint8Array) => {
    out += Buffer.from(chunk).toString('utf8')
  })
  const said = async (words: RegExp): Promise<void> => {
    for (let tries = 0; !words.test(out); tries++) {
      assert.ok(tries < 600 && child.exitCode === null, `it says: ${out}`)
      await pause(100)
    }
  }
  const ended = once(child, 'exit')
  await said(/a\.txt, 4 March 2026: new, 1 claim/)
  writeFileSync(join(cwd, 'growing', 'b.txt'), 'Lima, 5 March 2026\n\nPeru will buy 40 trams from Alstom by the end of 2028.\n')
  await said(/b\.txt, 5 March 2026: new, 1 claim/)
  child.kill('SIGINT')
  await ended
  assert.equal(child.signalCode, 'SIGINT')
  assert.deepEqual(
    readdirSync(join(cwd, 'grown')).filter((file) => /lock|unfinished|new|half|part/.test(file)),
    [],
  )
  const listed = chancery(['record', 'list', '--quiet', '--json', '--record', 'grown'], { cwd })
  assert.deepEqual([listed.status, jsonLines(listed.out).length], [0, 2])
})

test('watch: wrong use is one line', () => {
  const cases = [
    [['--every', 'soon', 'examples'], '--every soon: it is no interval of 1 s to 24 days. Write it as --every 30m, 6h or 1d.\n'],
    [[], 'chancery watch: no source was named. Name feeds, pages, folders or files, or a list of them with --sources FILE.\n'],
    [['-'], '-: standard input cannot be read again and again. Name a file, a folder or an address.\n'],
    [['--sources', 'missing.txt'], 'missing.txt: the list of sources cannot be read (ENOENT). Name a text or JSON file.\n'],
  ] as const
  for (const [args, says] of cases)
    assert.deepEqual(chancery(['watch', '--quiet', '--record', 'wrong', ...args], { cwd }), { status: 2, out: '', err: says })
  assert.equal(readdirSync(cwd).includes('wrong'), false)
})
