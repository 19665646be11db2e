import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { page, redirect, startServer, status, type TestServer } from '../../test/server.ts'
import { isPublicAddress } from './open-address.ts'
import { FETCH_RULES, type FetchRules, openFetcher, type Validator } from './open-url.ts'
import { isUnchanged } from './unchanged.ts'

const MODIFIED = 'Wed, 04 Mar 2026 10:00:00 GMT'
const WORDS = '<p>Oman will sell four ferries to Yemen.</p>'

const server: TestServer = await startServer((origin) => ({
  '/page': page('text/html; charset=utf-8', WORDS),
  '/gzip': page('text/html', gzipSync(WORDS), { 'content-encoding': 'gzip' }),
  '/br': page('text/html', brotliCompressSync(WORDS), { 'content-encoding': 'br' }),
  '/deflate': page('text/html', deflateSync(WORDS), { 'content-encoding': 'deflate' }),
  '/bad-gzip': page('text/html', 'no gzip at all', { 'content-encoding': 'gzip' }),
  '/bomb': page('text/html', gzipSync(new Uint8Array(4 * 1024 * 1024)), { 'content-encoding': 'gzip' }),
  '/stated': (response) => void response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(1 << 30) }).write('<p>'),
  '/endless': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
      response.once('drain', more)
    }
    more()
  },
  '/cut': (response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write(WORDS)
    setTimeout(() => response.destroy(), 20)
  },
  '/slow': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
  '/silent': () => undefined,
  '/loop': redirect('/loop'),
  '/away': redirect('page#part'),
  '/inside': redirect('http://169.254.169.254/latest/meta-data/'),
  '/file': redirect('file:///etc/passwd'),
  '/nowhere': redirect('http://'),
  '/picture': page('image/png', 'x'),
  '/latin': page('text/html; charset=ISO-8859-1', 'x'),
  '/untold/report.pdf': page('application/octet-stream', '%PDF-1.7'),
  '/data': page('application/rss+xml', '<rss>'),
  '/missing': status(404),
  '/closed': status(403),
  '/trouble': status(500),
  '/later': status(503, { 'retry-after': '120' }),
  '/unclear': status(503, { 'retry-after': 'soon' }),
  '/never': status(429, { 'retry-after': '0' }),
  '/kept': (response, request) => {
    const isSame = request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === MODIFIED
    response
      .writeHead(isSame ? 304 : 200, { 'content-type': 'text/html', etag: '"v1"', 'last-modified': MODIFIED })
      .end(isSame ? '' : WORDS)
  },
  '/to-kept': redirect('kept'),
  '/password': redirect(origin.replace('//', '//ann:secret@')),
}))
const { origin } = server

const onlyLoopback = (address: string): boolean => address === '127.0.0.1'
const rules: FetchRules = { ...FETCH_RULES, mayConnect: onlyLoopback, pauseMs: 0, mostBytes: 1024 * 1024 }
const fetchPage = openFetcher(rules)
const hasty = openFetcher({ ...rules, mostMs: 1500 })

const pages: readonly (readonly [string, string, string, string | null])[] = [
  ['/page', '/page', 'html', 'utf-8'],
  ['/gzip', '/gzip', 'html', null],
  ['/br', '/br', 'html', null],
  ['/deflate', '/deflate', 'html', null],
  ['/away', '/page', 'html', 'utf-8'],
  ['/latin', '/latin', 'html', 'iso-8859-1'],
  ['/untold/report.pdf', '/untold/report.pdf', 'pdf', null],
  ['/data', '/data', 'rss', null],
  ['/page#part', '/page', 'html', 'utf-8'],
]

for (const [path, end, extension, charset] of pages) {
  test(`fetch: ${path} ends at ${end} as ${extension}`, async () => {
    const fetched = await fetchPage(`${origin}${path}`)
    assert.deepEqual([fetched.url, fetched.extension, fetched.charset], [`${origin}${end}`, extension, charset])
    assert.match(fetched.retrieved, /^\d{4}-\d\d-\d\dT/)
  })
}

for (const path of ['/page', '/gzip', '/br', '/deflate', '/away'])
  test(`fetch: the words of ${path} come whole`, async () =>
    assert.equal(new TextDecoder().decode((await fetchPage(`${origin}${path}`)).bytes), WORDS))

/** What is said after the address. */
const refused: readonly (readonly [string, RegExp])[] = [
  ['/bomb', /it has more than 1 MB, and that is the most that is read\. Give the page/],
  ['/stated', /it has more than 1 MB/],
  ['/endless', /it has more than 1 MB/],
  ['/cut', /the connection was cut off\. Try again later/],
  ['/slow', /it did not come within 1\.5 seconds\. Try again later/],
  ['/silent', /it did not come within 1\.5 seconds/],
  ['/bad-gzip', /what the server sends is broken/],
  ['/loop', /it leads on more than 5 times\. Open it in a browser/],
  ['/inside', /it leads to 169\.254\.169\.254, an address inside this machine or its network\. Give --allow-private/],
  ['/file', /it leads to file:\/\/, and only http and https are fetched/],
  ['/nowhere', /"http:\/\/" is no address of a page/],
  ['/picture', /it is image\/png, and no document\. Give the address of the page/],
  ['/missing', /there is no such page \(HTTP 404\)\. Check the address\./],
  ['/closed', /the server does not give it to everyone \(HTTP 403\)\. Open it in a browser, save it as \.html/],
  ['/trouble', /the server is in trouble \(HTTP 500\)\. Try again later/],
  ['/later', /the server is in trouble \(HTTP 503\)\. Try again in 2 minutes\./],
  ['/unclear', /the server is in trouble \(HTTP 503\)\. Try again later/],
  ['/never', /the server asks for fewer requests \(HTTP 429\)\. Try again later/],
]

for (const [path, says] of refused) {
  test(`fetch: ${path} is one line that names the address`, async () => {
    const fetcher = path === '/slow' || path === '/silent' ? hasty : fetchPage
    await assert.rejects(fetcher(`${origin}${path}`), (error: Error) => {
      assert.equal(error.name, 'Problem')
      assert.ok(error.message.startsWith(`${origin}${path}: `), error.message)
      assert.match(error.message.slice(`${origin}${path}: `.length), says)
      return true
    })
  })
}

test('fetch: a password in an address is not sent, nor said again', async () => {
  const given = 'http://ann:secret@127.0.0.1:1/x'
  await assert.rejects(fetchPage(given), (error: Error) => /password in the address/.test(error.message) && !/secret/.test(error.message))
  await assert.rejects(fetchPage(`${origin}/password`), (error: Error) => !/secret/.test(error.message))
})

test('fetch: a server that asks for a short wait is asked once more', async () => {
  let asked = 0
  const busy = await startServer(() => ({
    '/': (response, request) => {
      asked += 1
      ;(asked === 1 ? status(503, { 'retry-after': '0' }) : page('text/html', WORDS))(response, request)
    },
  }))
  assert.equal((await fetchPage(`${busy.origin}/`)).extension, 'html')
  assert.equal(asked, 2)
})

test('fetch: two pages of one host are not asked for without a pause', async () => {
  const polite = openFetcher({ ...rules, pauseMs: 300 })
  const start = performance.now()
  await polite(`${origin}/page`)
  await polite(`${origin}/gzip`)
  assert.ok(performance.now() - start >= 295)
})

test('fetch: what is no HTTP, and a host that is not there, are Problems too', async () => {
  const raw = createServer((socket) => socket.end('220 mail.example ESMTP\r\n'))
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve))
  const address = raw.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await assert.rejects(fetchPage(`http://127.0.0.1:${port}/`), { name: 'Problem', message: /what the server sends is broken/ })
  raw.close()
  await assert.rejects(fetchPage(`http://127.0.0.1:${port}/`), { name: 'Problem', message: /nothing answers there\. Check the address/ })
  await assert.rejects(fetchPage('http://no-such-host.invalid/'), {
    name: 'Problem',
    message: /its host (?:is not known|cannot be looked up)/,
  })
})

const careful = openFetcher({ ...FETCH_RULES, pauseMs: 0 })

for (const host of [
  '127.0.0.1',
  'localhost',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '2130706433',
  '0x7f.1',
  '0.0.0.0',
  '[::]',
]) {
  test(`fetch: ${host} is refused before anything is asked there`, async () => {
    const before = server.asked.length
    const { port } = new URL(origin)
    await assert.rejects(careful(`http://${host}:${port}/page`), {
      name: 'Problem',
      message: /an address inside this machine or its network/,
    })
    assert.equal(server.asked.length, before)
  })
}

test('fetch: a name is judged by where it leads, and with --allow-private it may', async () => {
  const { port } = new URL(origin)
  const any = openFetcher({ ...rules, mayConnect: () => true })
  assert.equal((await any(`http://localhost:${port}/page`)).extension, 'html')
})

const addresses: readonly (readonly [string, boolean])[] = [
  ['8.8.8.8', true],
  ['100.63.255.255', true],
  ['172.32.0.1', true],
  ['2a00:1450:4001::1', true],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::ffff:10.0.0.1', false],
  ['::ffff:0a00:0001', false],
  ['::ffff:8.8.8.8', true],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['fe80::1%eth0', false],
  ['fd00:ec2::254', false],
  ['no address', false],
]

for (const [address, isPublic] of addresses)
  test(`${address} is ${isPublic ? '' : 'not '}public`, () => assert.equal(isPublicAddress(address), isPublic))

test('a page that was fetched before is sent again only where it changed, after redirects too; one without a validator is sent', async () => {
  const kept = new Map<string, Validator>()
  const again = openFetcher(rules, { of: (url) => kept.get(url) ?? null, keep: (url, validator) => void kept.set(url, validator) })
  assert.equal((await again(`${origin}/to-kept`)).bytes.length, WORDS.length)
  assert.deepEqual([...kept], [[`${origin}/kept`, { etag: '"v1"', lastModified: MODIFIED }]])
  for (const path of ['/kept', '/to-kept']) await assert.rejects(again(`${origin}${path}`), isUnchanged)
  await again(`${origin}/page`)
  assert.equal((await again(`${origin}/page`)).bytes.length, WORDS.length)
  assert.equal((await fetchPage(`${origin}/kept`)).bytes.length, WORDS.length)
})
