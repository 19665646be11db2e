/** Documents that are given to the desk, over real HTTP: files, a text, an address, the examples; how they come on is told as it happens. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { DeskEvent } from '../src/calls/desk/desk.ts'
import type { ReadingJob } from '../src/calls/desk/reading-job.ts'
import { openTestDesk, type TestDesk } from './desk.ts'

const desk = await openTestDesk([])
const MOST_MS = 60_000

const answered = async <Answer>(response: Promise<Response>): Promise<Answer> => {
  const answer = await response
  const text = await answer.text()
  assert.equal(answer.status, 200, text)
  return JSON.parse(text) as Answer
}
type Jobs = { readonly jobs: readonly ReadingJob[] }

const post = (path: string, body: object): Promise<Response> =>
  desk.fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

const formOf = (
  files: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[],
  fields: Readonly<Record<string, string>> = {},
): FormData => {
  const form = new FormData()
  for (const [name, content] of files) form.append('files', new File([content], name))
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
const upload = (form: FormData): Promise<Response> => desk.fetch('/api/read/files', { method: 'POST', body: form })

/** The jobs as they ended. */
const ended = async ({ jobs }: Jobs): Promise<readonly ReadingJob[]> => {
  for (let waited = 0; waited < MOST_MS; waited += 50) {
    const now = await answered<Jobs>(desk.fetch('/api/read/jobs'))
    const own = jobs.map((job) => now.jobs.find(({ id }) => id === job.id))
    if (own.every((job) => job !== undefined && job.state !== 'waiting' && job.state !== 'reading'))
      return own.filter((job) => job !== undefined)
    await setTimeout(50)
  }
  throw new Error('reading does not end')
}

const ferries = (n: number): string => `LIMA, 7 November 2025\n\nPeru will buy ${n} ferries from Norway by the end of 2027.\n`
/** So long that it is not read before it is looked at. */
const longText = (): string =>
  `LIMA, 7 November 2025\n\n${Array.from({ length: 4000 }, (_, n) => `Peru will buy ${n + 2} ferries from Norway by the end of 2027.`).join('\n\n')}`

/** What the desk tells from now on, until it is ended. */
const listening = async (from: TestDesk): Promise<{ readonly told: readonly DeskEvent[]; readonly end: () => void }> => {
  const told: DeskEvent[] = []
  const control = new AbortController()
  const { body } = await from.fetch('/api/events', { signal: control.signal })
  assert.ok(body)
  const hear = async (): Promise<void> => {
    let text = ''
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      text += chunk
      const parts = text.split('\n\n')
      text = parts.pop() ?? ''
      for (const part of parts) {
        const data = /^data: (?<data>.*)$/m.exec(part)?.groups?.data
        if (data !== undefined) told.push(JSON.parse(data) as DeskEvent)
      }
    }
  }
  void hear().catch(() => undefined)
  return { told, end: () => control.abort() }
}

test('files go into the record one after another; a name is no path, a file that cannot be read stops nothing, and how they come on is told', async () => {
  const { told, end } = await listening(desk)
  const given = await answered<Jobs>(
    upload(
      formOf([
        ['../../etc/lima.txt', ferries(4)],
        ['empty.txt', ''],
        ['C:\\deals\\oslo.txt', ferries(5)],
      ]),
    ),
  )
  assert.deepEqual(
    given.jobs.map(({ name, state }) => [name, state]),
    [
      ['lima.txt', 'waiting'],
      ['empty.txt', 'waiting'],
      ['oslo.txt', 'waiting'],
    ],
  )
  const jobs = await ended(given)
  assert.deepEqual(
    jobs.map(({ state, claims, documents, problems }) => [
      state,
      claims,
      documents.map(({ name, outcome }) => `${name} ${outcome}`),
      problems.map(({ title, detail }) => `${title}: ${detail}`),
    ]),
    [
      ['done', 1, ['lima.txt added'], []],
      ['failed', 0, [], ['empty.txt: the file is empty']],
      ['done', 1, ['oslo.txt added'], []],
    ],
  )
  await setTimeout(100)
  end()
  const states = told.flatMap((one) => (one.event === 'reading' && one.job.name === 'lima.txt' ? [one.job.state] : []))
  assert.deepEqual([...new Set(states)].slice(-2), ['reading', 'done'])
  assert.equal(
    told.filter((one) => one.event === 'changed' && one.what?.includes('documents') === true).length,
    2,
    'once for each document that came',
  )
})

test('the same file again is there already, and changes nothing', async () => {
  const { told, end } = await listening(desk)
  const [job] = await ended(await answered<Jobs>(upload(formOf([['lima.txt', ferries(4)]]))))
  assert.deepEqual(
    job?.documents.map(({ outcome, claims }) => [outcome, claims]),
    [['unchanged', 1]],
  )
  end()
  assert.deepEqual(
    told.filter(({ event }) => event === 'changed'),
    [],
  )
})

test('a text that was pasted has the title, publisher and day that were given with it', async () => {
  const given = {
    text: 'Peru will buy 6 ferries from Norway in March.',
    title: 'A pledge / of ferries',
    publisher: 'Lima Wire',
    published: '2025-11-07',
  }
  const [job] = await ended(await answered<Jobs>(post('/api/read/text', given)))
  const id = job?.documents[0]?.id ?? ''
  const original = await desk.fetch(`/api/documents/${id}/original`)
  assert.equal(await original.text(), given.text)
})

test('addresses that are none, or inside this machine, are refused as on the command line', async () => {
  for (const address of ['file:///etc/passwd', 'ftp://example.org/a', '/etc/passwd', 'lima.txt', '-']) {
    const answer = await post('/api/read/address', { address })
    assert.equal(answer.status, 400)
    assert.match(await answer.text(), /it is no address of a page/)
  }
  const server = createServer((_, response) => response.end(ferries(7))).listen(0, '127.0.0.1')
  after(() => server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ferries.txt`
  const [job] = await ended(await answered<Jobs>(post('/api/read/address', { address })))
  assert.deepEqual([job?.state, job?.problems.map(({ code }) => code)], ['failed', ['text/private-address']])
  assert.doesNotMatch(job?.problems[0]?.fix ?? '', /--/, 'a page has no options')
})

test('the examples are one call', async () => {
  const [job] = await ended(await answered<Jobs>(post('/api/read/examples', {})))
  assert.deepEqual([job?.state, job?.documents.map(({ name }) => name)], ['done', ['analysis.txt', 'readout.md', 'wire-report.html']])
})

test('an original is what came, to be saved: not shown, and without the desk’s origin', async () => {
  const page = '<html><body><script>alert(1)</script><p>Peru will buy 8 ferries from Norway by the end of 2027.</p></body></html>'
  const [job] = await ended(await answered<Jobs>(upload(formOf([['über “ferries”.html', page]], { published: '2025-11-07' }))))
  const answer = await desk.fetch(`/api/documents/${job?.documents[0]?.id}/original`)
  assert.equal(answer.headers.get('content-type'), 'application/octet-stream')
  assert.match(
    answer.headers.get('content-disposition') ?? '',
    /^attachment; filename="_ber _ferries_\.html"; filename\*=UTF-8''%C3%BCber%20%E2%80%9Cferries%E2%80%9D\.html$/,
  )
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'.*; sandbox/)
  assert.equal(await answer.text(), page)
  assert.equal((await desk.fetch('/api/documents/none/original')).status, 404)
})

test('what is being read can be stopped, and what waits taken back; what comes after it is read', async () => {
  const given = await answered<Jobs>(
    upload(
      formOf([
        ['long.txt', longText()],
        ['waiting.txt', ferries(10)],
        ['next.txt', ferries(11)],
      ]),
    ),
  )
  const [long, waiting, next] = given.jobs
  const began = performance.now()
  await desk.fetch('/api/about')
  assert.ok(performance.now() - began < MOST_MS)
  for (const job of [waiting, long]) {
    const { state } = await answered<ReadingJob>(post(`/api/read/jobs/${job?.id}/cancel`, {}))
    assert.equal(state, 'cancelled')
  }
  const jobs = await ended({ jobs: [long, waiting, next].filter((job) => job !== undefined) })
  assert.deepEqual(
    jobs.map(({ state }) => state),
    ['cancelled', 'cancelled', 'done'],
  )
  assert.equal((await post('/api/read/jobs/nothing/cancel', {})).status, 404)
})

test('a document that ends the process that reads it is told, and the next is read', async () => {
  const given = await answered<Jobs>(
    upload(
      formOf([
        ['long.txt', longText()],
        ['after.txt', ferries(12)],
      ]),
    ),
  )
  await setTimeout(500)
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(desk.pid)], { encoding: 'utf8' })
  const reader = /^\s*(?<pid>\d+) .*chancery\/reading/m.exec(children)?.groups?.pid
  assert.ok(reader, children)
  process.kill(Number(reader), 'SIGKILL')
  const jobs = await ended(given)
  assert.deepEqual(
    jobs.map(({ state, problems }) => [state, problems.map(({ detail }) => detail)]),
    [
      ['failed', ['reading it broke off (its process ended with SIGKILL)']],
      ['done', []],
    ],
  )
})

test('a form without files, a file that is too large and a day that is none are refused in plain words', async () => {
  const cases: readonly { readonly form: FormData; readonly status: number; readonly says: RegExp }[] = [
    { form: formOf([]), status: 415, says: /it is no form with files/ },
    { form: formOf([['large.txt', new Uint8Array((50 << 20) + 1)]]), status: 413, says: /large\.txt.*it has more than 50 MB/ },
    { form: formOf([['a.txt', ferries(2)]], { published: 'yesterday' }), status: 400, says: /it is no day of the calendar/ },
  ]
  for (const { form, status, says } of cases) {
    const answer = await upload(form)
    assert.equal(answer.status, status)
    assert.match(await answer.text(), says)
  }
})
