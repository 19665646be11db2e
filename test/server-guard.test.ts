/** Who may talk to the desk, over real HTTP: each rule has a request that only it refuses, and one beside it that is let in. */
import assert from 'node:assert/strict'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { test } from 'node:test'
import { cookieName } from '../src/server/guard.ts'
import { openTestDesk } from './desk.ts'

const desk = await openTestDesk([])
const port = Number(new URL(desk.origin).port)
const key = new URL(desk.address).searchParams.get('key') ?? ''
const cookie = `${cookieName(port)}=${key}`

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

/** Not by fetch, which sets Host and Origin itself. */
const ask = (path: string, headers: Readonly<Record<string, string>>, method = 'GET', body = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
    })
    asked.on('error', reject)
    asked.end(body)
  })

const own = { host: `127.0.0.1:${port}`, cookie }
const json = { 'content-type': 'application/json' }
const origin = `http://127.0.0.1:${port}`

interface Case {
  readonly name: string
  readonly path: string
  readonly method?: string
  readonly headers: Readonly<Record<string, string>>
  readonly status: number
  readonly code?: string
}

/** A POST of a path without a call is 404 once it is let in. */
const POST = { path: '/api/nothing', method: 'POST' }

const cases: readonly Case[] = [
  { name: 'the page, with the cookie', path: '/', headers: own, status: 200 },
  { name: 'a page of the desk by its own path', path: '/commitments', headers: own, status: 200 },
  { name: 'the API, with the cookie', path: '/api/about', headers: own, status: 200 },
  { name: 'by the name localhost', path: '/api/about', headers: { host: `localhost:${port}`, cookie }, status: 200 },
  {
    name: 'by the name of another machine that leads here',
    path: '/api/about',
    headers: { host: `deals.example:${port}`, cookie },
    status: 421,
    code: 'desk/host',
  },
  { name: 'by another port', path: '/api/about', headers: { host: `127.0.0.1:${port + 1}`, cookie }, status: 421, code: 'desk/host' },
  {
    name: 'by the name of another machine, with the key',
    path: '/api/about',
    headers: { host: 'deals.example', authorization: `Bearer ${key}` },
    status: 421,
    code: 'desk/host',
  },
  { name: 'the API without a key', path: '/api/about', headers: { host: own.host }, status: 401, code: 'desk/key' },
  {
    name: 'the API with a wrong cookie',
    path: '/api/about',
    headers: { host: own.host, cookie: `${cookieName(port)}=x${key.slice(1)}` },
    status: 401,
    code: 'desk/key',
  },
  {
    name: 'the API with the cookie of another desk',
    path: '/api/about',
    headers: { host: own.host, cookie: `${cookieName(port + 1)}=${key}` },
    status: 401,
    code: 'desk/key',
  },
  {
    name: 'the API with the key in the address, where only the page takes it',
    path: `/api/about?key=${key}`,
    headers: { host: own.host },
    status: 401,
    code: 'desk/key',
  },
  { name: 'a program with the key', path: '/api/about', headers: { host: own.host, authorization: `Bearer ${key}` }, status: 200 },
  {
    name: 'a program with a wrong key',
    path: '/api/about',
    headers: { host: own.host, authorization: 'Bearer x' },
    status: 401,
    code: 'desk/key',
  },
  { name: 'a script of the page without a key', path: '/theme.js', headers: { host: own.host }, status: 401 },
  { name: 'the page with a wrong key', path: '/?key=x', headers: { host: own.host }, status: 401 },
  {
    name: 'to change something, from its own page',
    ...POST,
    headers: { ...own, ...json, origin, 'sec-fetch-site': 'same-origin' },
    status: 404,
    code: 'api/unknown',
  },
  {
    name: 'to change something, from another page',
    ...POST,
    headers: { ...own, ...json, origin: 'http://deals.example', 'sec-fetch-site': 'cross-site' },
    status: 403,
    code: 'desk/origin',
  },
  {
    name: 'to change something, from another port of this machine',
    ...POST,
    headers: { ...own, ...json, origin: `http://127.0.0.1:${port + 1}` },
    status: 403,
    code: 'desk/origin',
  },
  {
    name: 'to change something, from a page that hides where it is from',
    ...POST,
    headers: { ...own, ...json, origin: 'null' },
    status: 403,
    code: 'desk/origin',
  },
  {
    name: 'to change something, from a page on the same site',
    ...POST,
    headers: { ...own, ...json, 'sec-fetch-site': 'same-site' },
    status: 403,
    code: 'desk/origin',
  },
  { name: 'to change something, when nobody says from where', ...POST, headers: { ...own, ...json }, status: 403, code: 'desk/origin' },
  {
    name: 'to change something, from a program',
    ...POST,
    headers: { host: own.host, ...json, authorization: `Bearer ${key}` },
    status: 404,
    code: 'api/unknown',
  },
  {
    name: 'to read the API from another page on the same site',
    path: '/api/about',
    headers: { ...own, 'sec-fetch-site': 'same-site' },
    status: 403,
    code: 'desk/origin',
  },
  {
    name: 'to read the API from an address that was typed',
    path: '/api/about',
    headers: { ...own, 'sec-fetch-site': 'none' },
    status: 200,
  },
  { name: 'a page that another page leads to', path: '/commitments', headers: { ...own, 'sec-fetch-site': 'cross-site' }, status: 200 },
  { name: 'a call that is not there', path: '/api/nothing', headers: own, status: 404, code: 'api/unknown' },
  { name: 'a file of the page that is not there', path: '/assets/nothing.js', headers: own, status: 404 },
  { name: 'a file outside the page', path: '/assets/..%2f..%2fpackage.json', headers: own, status: 404 },
]

for (const { name, path, method, headers, status, code } of cases) {
  test(`the desk answers ${status}: ${name}`, async () => {
    const answer = await ask(path, headers, method, method === 'POST' ? '{}' : '')
    assert.equal(answer.status, status, answer.body)
    if (code !== undefined) {
      assert.equal(answer.headers['content-type'], 'application/problem+json')
      const problem = JSON.parse(answer.body) as Readonly<Record<string, unknown>>
      assert.deepEqual([problem.status, problem.code], [status, code])
      for (const part of ['title', 'detail', 'fix']) assert.match(String(problem[part]), /\w/)
    }
  })
}

test('every answer is under the policy: no script but its own, in no frame, with its type as it is told, and to nobody by a link', async () => {
  for (const path of ['/', '/api/about', '/api/nothing', '/theme.js', '/?key=x']) {
    const { headers } = await ask(path, path === '/?key=x' ? { host: own.host } : own)
    const policy = String(headers['content-security-policy'])
    const further = path.startsWith('/api') ? ['sandbox'] : ["script-src 'self'", "require-trusted-types-for 'script'"]
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", ...further])
      assert.ok(policy.includes(part), `${path}: ${policy}`)
    assert.doesNotMatch(policy, /unsafe|https?:|\*/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['access-control-allow-origin'], undefined)
  }
})

test('a page is told at once what it will load: its own script and what that needs, all of it there', async () => {
  for (const [path, script] of [
    ['/', 'home'],
    ['/items', 'items'],
    ['/items/x?asOf=2026-01-01', 'item'],
    ['/materials/copper', 'material-map'],
    ['/watch', 'watch'],
  ] as const) {
    const links = String((await ask(path, own)).headers.link)
    const files = [...links.matchAll(/<(?<file>[^>]+)>/g)].map(({ groups }) => groups?.file ?? '')
    assert.ok(
      files.some((file) => file.startsWith(`/assets/${script}-`)),
      links,
    )
    for (const file of files) assert.equal((await ask(file, own)).status, 200, file)
  }
  assert.equal((await ask('/api/about', own)).headers.link, undefined)
})

test('the key in the address becomes a cookie that no script reads and no other site sends, and leaves the address', async () => {
  const { status, headers } = await ask(`/commitments?due=2026&key=${key}`, { host: own.host })
  assert.deepEqual([status, headers.location], [303, '/commitments?due=2026'])
  assert.deepEqual(headers['set-cookie'], [`${cookie}; Path=/; HttpOnly; SameSite=Strict`])
})

test('a page without the key says in plain words what to do', async () => {
  const { status, headers, body } = await ask('/', { host: own.host })
  assert.deepEqual([status, headers['cache-control']], [401, 'no-store'])
  assert.match(body, /Open the address that chancery desk printed/)
})

test('an answer that the browser has already is not sent again', async () => {
  const first = await ask('/api/about', own)
  assert.equal(first.headers['cache-control'], 'private, no-cache')
  const again = await ask('/api/about', { ...own, 'if-none-match': String(first.headers.etag) })
  assert.deepEqual([again.status, again.body], [304, ''])
})

test('a body that is no JSON, says nothing of its type, or is too large is refused in plain words', async () => {
  const program = { host: own.host, authorization: `Bearer ${key}` }
  const post = (headers: Readonly<Record<string, string>>, body: string) => ask('/api/read/text', { ...program, ...headers }, 'POST', body)
  for (const { headers, body, status, code } of [
    { headers: { 'content-type': 'text/plain' }, body: '{"text":"a"}', status: 415, code: 'desk/media' },
    { headers: json, body: '{"text":', status: 415, code: 'desk/media' },
    { headers: json, body: '[]', status: 415, code: 'desk/media' },
    { headers: json, body: '{}', status: 400, code: 'api/input' },
    { headers: json, body: `{"text":"${'a'.repeat(9 << 20)}"}`, status: 413, code: 'desk/size' },
  ]) {
    const answer = await post(headers, body)
    assert.deepEqual([answer.status, (JSON.parse(answer.body) as { code: string }).code], [status, code])
  }
})

test('it listens on this machine alone', async () => {
  const others = Object.values(networkInterfaces()).flatMap((all = []) =>
    all.filter(({ internal, family }) => !internal && family === 'IPv4'),
  )
  for (const { address } of others)
    await assert.rejects(fetch(`http://${address}:${port}/`, { signal: AbortSignal.timeout(5000) }), TypeError, address)
})
