/** The command line beside a desk, in real processes: each command works on the record that the desk has open, at once with others; whoever is killed, nothing that was acknowledged is lost. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { doorPath, doorProtocol } from '../src/record/store/through-desk.ts'
import { chancery, chanceryBeside, jsonLines, launcherFile, type Ran } from './cli.ts'
import { openTestDesk, type TestDesk } from './desk.ts'

const ferries = (n: number): string => `LIMA, 7 November 2025\n\nPeru will buy ${n + 2} ferries from Norway by the end of 2027.\n`

const folderOf = (desk: TestDesk): string => join(desk.record, '..')
const done = (desk: TestDesk, args: readonly string[], input = ''): Ran => {
  const ran = chancery([...args, '--record', desk.record], { cwd: folderOf(desk), input })
  assert.equal(ran.status, 0, ran.err)
  return ran
}
const names = (desk: TestDesk): readonly string[] =>
  [
    ...new Set(
      jsonLines<{ mentions: readonly { document: string }[] }>(done(desk, ['record', 'list', '--json', '--quiet']).out).flatMap(
        ({ mentions }) => mentions.map(({ document }) => document),
      ),
    ),
  ].toSorted()
const isSound = (desk: TestDesk): void => void done(desk, ['record', 'check', '--quiet'])

/** So many files in a folder beside the record. */
const written = (desk: TestDesk, folder: string, count: number, first = 0): readonly string[] => {
  mkdirSync(join(folderOf(desk), folder))
  return Array.from({ length: count }, (_, n) => {
    const path = join(folder, `${folder}-${String(n).padStart(2, '0')}.txt`)
    writeFileSync(join(folderOf(desk), path), ferries(first + n))
    return path
  })
}

/** Counts what the desk tells its pages. */
const changes = async (desk: TestDesk): Promise<{ readonly count: () => number; readonly end: () => void }> => {
  const control = new AbortController()
  const { body } = await desk.fetch('/api/events', { signal: control.signal })
  assert.ok(body)
  let heard = 0
  const hear = async (): Promise<void> => {
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) heard += chunk.split('event: changed').length - 1
  }
  void hear().catch(() => undefined)
  return { count: () => heard, end: () => control.abort() }
}

test('each command works while the desk runs; what it writes is told to open pages, and is there when the desk has ended', async () => {
  const desk = await openTestDesk()
  const [file = ''] = written(desk, 'more', 1)
  const heard = await changes(desk)
  assert.match(done(desk, ['add', file]).out, /^more-00\.txt: added, 1 claims\n$/)
  assert.match(
    done(desk, ['add', '-', '--published', '2025-11-07'], 'Chile will buy 9 trams from Spain by the end of 2028.').out,
    /^stdin: added, 1 claims\n$/,
  )
  assert.match(done(desk, ['add', file]).out, /^more-00\.txt: unchanged, 1 claims\n$/)
  const [item] = jsonLines<{ mentions: readonly { claim: string; document: string }[] }>(
    done(desk, ['record', 'list', '--json', '--quiet']).out,
  ).filter(({ mentions }) => mentions.some(({ document }) => document === 'more-00.txt'))
  const claim = item?.mentions[0]?.claim ?? ''
  assert.match(done(desk, ['decide', 'confirm', claim, '--because', 'the contract says so']).out, /^decision \d+: confirmed, claim /)
  assert.match(done(desk, ['brief', '--as-of', '2025-12-01', '--quiet']).out, /Uzbekistan/)
  assert.match(done(desk, ['due', '--as-of', '2027-12-01', '--quiet']).out, /ferries/)
  assert.match(done(desk, ['watch', '--once', '--quiet', 'examples']).out, /source/)
  assert.match(done(desk, ['record', 'search', 'trams']).out, /Chile|trams/)
  isSound(desk)
  await setTimeout(500)
  assert.ok(heard.count() >= 3, 'two documents and a decision were written')
  heard.end()
  await desk.stop()
  assert.deepEqual(names(desk), ['analysis.txt', 'more-00.txt', 'readout.md', 'stdin', 'wire-report.html'])
  assert.match(done(desk, ['record', 'decisions']).out, /the contract says so/)
})

test('a command that fails, fails as it does without a desk', async () => {
  const desk = await openTestDesk([])
  const { status, out, err } = chancery(['add', 'nothing.txt', '--record', desk.record], { cwd: folderOf(desk) })
  assert.deepEqual([status, out], [1, ''])
  assert.match(err, /nothing\.txt: there is no such file or folder/)
  const none = chancery(['record', 'list', '--record', desk.record], { cwd: folderOf(desk) })
  assert.equal(none.status, 2)
  assert.match(none.err, /there is no document to work on/)
})

test('commands at once, and files that are dropped on the page meanwhile: all of it is there', async () => {
  const desk = await openTestDesk([])
  const [left, right] = [written(desk, 'left', 8), written(desk, 'right', 8, 50)]
  const form = new FormData()
  for (let n = 0; n < 4; n++) form.append('files', new File([ferries(100 + n)], `page-${n}.txt`))
  const add = (files: readonly string[]): Promise<Ran> =>
    chanceryBeside(['add', '--quiet', '--record', desk.record, ...files], { cwd: folderOf(desk) })
  const runs = await Promise.all([add(left), add(right), desk.fetch('/api/read/files', { method: 'POST', body: form })])
  for (const run of runs) assert.ok(run instanceof Response ? run.ok : run.status === 0, JSON.stringify(run))
  const isRead = async (): Promise<boolean> => {
    const { jobs } = (await (await desk.fetch('/api/read/jobs')).json()) as { jobs: readonly { state: string }[] }
    return jobs.every(({ state }) => state === 'done')
  }
  while (!(await isRead()));
  isSound(desk)
  const all = names(desk)
  assert.equal(all.length, 20, all.join())
})

/** An add that is watched: its whole lines, and how it ended. */
const watchedAdd = (desk: TestDesk, files: readonly string[], onLine: (count: number, pid: number) => boolean) => {
  const child = spawn(process.execPath, [launcherFile, 'add', '--quiet', '--json', '--record', desk.record, ...files], {
    cwd: folderOf(desk),
    env: { ...process.env, INIT_CWD: folderOf(desk) },
  })
  let [out, err] = ['', '']
  let isTold = false
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
    if (!isTold) isTold = onLine(out.split('\n').length - 1, child.pid ?? 0)
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk
  })
  return once(child, 'close').then(([status, signal]) => ({
    status,
    signal,
    err,
    acknowledged: jsonLines<{ document: string }>(out.slice(0, out.lastIndexOf('\n') + 1)).map(({ document }) => document),
  }))
}

test('a desk that is killed while a command writes: the command says so, what it acknowledged is there, and the record is whole', async () => {
  for (const moment of [1, 4, 9]) {
    const desk = await openTestDesk([])
    const files = written(desk, 'many', 24)
    const { status, err, acknowledged } = await watchedAdd(desk, files, (count) => count >= moment && process.kill(desk.pid, 'SIGKILL'))
    assert.equal(status, 2, err)
    assert.match(
      err,
      /^the record in \S+: the desk that had it open ended\. Do it again: what was acknowledged is there, and what was under way is not\.\n$/,
    )
    assert.ok(acknowledged.length >= moment && acknowledged.length < files.length)
    assert.ok(existsSync(join(desk.record, 'chancery.desk')), 'it had no time to take it away')
    const again = done(desk, ['add', '--json', '--quiet', ...files])
    assert.match(again.err, /\(chancery desk\), which had it open since .* ended without closing it/)
    const outcomes = new Map(
      jsonLines<{ document: string; outcome: string }>(again.out).map(({ document, outcome }) => [document, outcome]),
    )
    for (const name of acknowledged) assert.equal(outcomes.get(name), 'unchanged', name)
    assert.ok(!existsSync(join(desk.record, 'chancery.desk')))
    isSound(desk)
    assert.equal(names(desk).length, files.length)
  }
})

test('a command that is killed while it writes leaves nothing by half, and the desk goes on', async () => {
  const desk = await openTestDesk([])
  for (const moment of [1, 3]) {
    const files = written(desk, `killed-${moment}`, 16, 20 * moment)
    const { signal, acknowledged } = await watchedAdd(desk, files, (count, pid) => count >= moment && process.kill(pid, 'SIGKILL'))
    assert.equal(signal, 'SIGKILL')
    assert.ok((await desk.fetch('/api/about')).ok)
    isSound(desk)
    const held = names(desk)
    for (const name of acknowledged) assert.ok(held.includes(name), name)
  }
})

test('where the desk listens is for its user alone, and gone when it has ended; who comes without the key is not let in', async () => {
  const desk = await openTestDesk([])
  const file = join(desk.record, 'chancery.desk')
  assert.equal(statSync(file).mode & 0o777, 0o600)
  const key = new URL(desk.address).searchParams.get('key')
  const entering = (headers: Readonly<Record<string, string>>): Promise<string> =>
    new Promise((resolve, reject) => {
      const asked = request(`${desk.origin}${doorPath}`, {
        agent: false,
        headers: { connection: 'Upgrade', upgrade: doorProtocol, ...headers },
      })
      asked.on('upgrade', (_, socket) => {
        socket.destroy()
        resolve('in')
      })
      asked.on('response', ({ statusCode }) => resolve(String(statusCode)))
      asked.on('error', reject)
      asked.end()
    })
  assert.equal(await entering({ authorization: `Bearer ${key}` }), 'in')
  assert.equal(await entering({ authorization: 'Bearer x' }), '403')
  assert.equal(await entering({}), '403')
  assert.equal(await entering({ authorization: `Bearer ${key}`, host: 'deals.example' }), '403')
  assert.equal(await entering({ authorization: `Bearer ${key}`, upgrade: 'websocket' }), '403')
  await desk.stop()
  assert.ok(!existsSync(file))
})

test('a second desk on the same record opens the first; a port that is taken is told in plain words, and no record is made', async () => {
  const desk = await openTestDesk([])
  const second = done(desk, ['desk', '--json', '--no-open'])
  assert.deepEqual(jsonLines(second.out), [{ origin: desk.origin, address: desk.address, record: desk.record, pid: desk.pid }])
  assert.match(second.err, /^A desk has this record open already \(process \d+\); this is its address\.\n$/)
  const { status, out, err } = chancery(['desk', '--record', 'other', '--no-open', '--port', new URL(desk.origin).port], {
    cwd: folderOf(desk),
  })
  assert.deepEqual([status, out], [2, ''])
  assert.match(err, /^port \d+: another program listens on it\. Name another with --port, or leave it out/)
  assert.ok(!existsSync(join(folderOf(desk), 'other')))
})

test('two desks that are started at once on one record are one', async () => {
  const desk = await openTestDesk([])
  await desk.stop()
  const run = () => {
    const child = spawn(process.execPath, [launcherFile, 'desk', '--no-open', '--json', '--record', desk.record], { cwd: folderOf(desk) })
    const ended = once(child, 'exit')
    const told = once(child.stdout, 'data').then(([chunk]) => jsonLines<{ pid: number; origin: string }>(String(chunk))[0])
    return { child, ended, told }
  }
  const both = [run(), run()]
  const [left, right] = await Promise.all(both.map(({ told }) => told))
  assert.deepEqual(left, right)
  for (const { child } of both) if (child.pid === left?.pid) child.kill('SIGINT')
  assert.deepEqual(
    (await Promise.all(both.map(({ ended }) => ended))).map(([status]) => status),
    [0, 0],
  )
})
