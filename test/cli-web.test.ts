/** Addresses on the command line: a real server in a process of its own, fetched only where --allow-private says so. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, test } from 'node:test'
import type { Document } from '../src/text/document.ts'
import { chancery, jsonLines, temporaryFolder } from './cli.ts'

const folder = temporaryFolder()
const PAGE =
  '<html><head><title>Reactors</title></head><body><p>Riga, 4 March 2026</p><p>Latvia will buy two reactors from Canada by 2034.</p></body></html>'
const SERVER = `require('node:http').createServer((request, response) => {
  if (request.url !== '/reactors') return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': 'text/html' }).end(${JSON.stringify(PAGE)})
}).listen(0, '127.0.0.1', function () { process.stdout.write(String(this.address().port)) })`

const server = spawn(process.execPath, ['-e', SERVER], { stdio: ['ignore', 'pipe', 'inherit'] })
after(() => server.kill())
const [port] = (await once(server.stdout, 'data')) as [Buffer]
const address = `http://127.0.0.1:${port}`

test('read: a page of the own network is fetched where --allow-private says so', () => {
  const { status, out, err } = chancery(['read', '--json', '--allow-private', `${address}/reactors`], { cwd: folder })
  assert.equal(status, 0, err)
  const [line] = jsonLines<{ document: Document; claims: readonly unknown[] }>(out)
  assert.deepEqual(
    [line?.document.name, line?.document.url, line?.document.title, line?.document.published],
    [`${address}/reactors`, `${address}/reactors`, 'Reactors', '2026-03-04'],
  )
  assert.ok((line?.claims.length ?? 0) > 0)
  assert.match(err, /^fetching http:\/\/127/)
})

test('read: without it the page is refused, in one line, and the other documents are read', () => {
  const { status, out, err } = chancery(['read', '--json', '--quiet', `${address}/reactors`, 'examples/analysis.txt'], { cwd: folder })
  assert.equal(status, 1)
  assert.equal(jsonLines(out).length, 1)
  const says = `${address}/reactors: it leads to 127.0.0.1, an address inside this machine or its network. Give --allow-private if you mean it.\n`
  assert.equal(err, says)
})

test('start: a page that is not there is one line, and there is no brief', () => {
  const { status, err } = chancery(['--allow-private', '--quiet', `${address}/nothing`], { cwd: folder })
  assert.equal(status, 1)
  assert.match(err, /nothing: there is no such page \(HTTP 404\)\. Check the address\./)
})
