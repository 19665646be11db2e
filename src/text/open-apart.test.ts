import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readApart } from './open-apart.ts'

const bytesOf = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url))
const whole = bytesOf('fixtures/readout.pdf')

test('a file on which its parser hangs is one problem, and the next file is read', async () => {
  await assert.rejects(readApart('pdf', 'hangs.pdf', bytesOf('faults/hangs.pdf'), { silence: 2500 }), {
    code: 'text/stuck',
    message: 'hangs.pdf: reading it stopped for 2.5 seconds, so it is broken or made to hang. Print it to a new PDF and give that.',
  })
  assert.match((await readApart('pdf', 'a.pdf', whole)).text, /Helena Brandt spoke today/)
})

test('documents asked for at the same time are each read', async () => {
  const all = await Promise.all(['a.pdf', 'b.pdf'].map((name) => readApart('pdf', name, whole)))
  assert.equal(all[0]?.text, all[1]?.text)
})

test('a problem keeps its code and its words', async () => {
  await assert.rejects(readApart('pdf', 'x.pdf', whole.subarray(0, 100)), { name: 'Problem', code: 'text/broken', what: 'x.pdf' })
})
