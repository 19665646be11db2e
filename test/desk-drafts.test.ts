/** Drafts through the desk's HTTP, over the examples: begun, checked, kept, exported. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import mammoth from 'mammoth'
import type { z } from 'zod'
import { type Draft, draftSchema } from '../src/brief/draft.ts'
import { mergeIn, setText } from '../src/brief/draft-edit.ts'
import { settle } from '../src/brief/draft-settle.ts'
import type { draftCheck } from '../src/calls/desk/draft-check.ts'
import { openTestDesk, type TestDesk } from './desk.ts'

const json = async <Answer>(response: Response): Promise<Answer> => {
  const body = await response.json()
  assert.ok(response.ok, JSON.stringify(body))
  return body as Answer
}
const get = async <Answer>(desk: TestDesk, path: string): Promise<Answer> => json(await desk.fetch(`/api${path}`))
const post = async <Answer>(desk: TestDesk, path: string, body: unknown): Promise<Answer> =>
  json(await desk.fetch(`/api${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }))

type Checked = z.infer<typeof draftCheck.output>
const desk = await openTestDesk()
const check = (draft: Draft): Promise<Checked> => post(desk, '/draft-check', { draft })

/** The lists are made beside the desk. */
const listed = async (): Promise<void> => {
  while ((await get<{ isBehind: boolean }>(desk, '/register')).isBehind) await setTimeout(100)
}
await listed()

const { rows } = await get<{ rows: readonly { id: string; line: string; quote: string }[] }>(desk, '/items?limit=200')
const itemWith = (words: RegExp): string => {
  const found = rows.find(({ line }) => words.test(line))
  assert.ok(found, `no item with ${words}: ${rows.map(({ line }) => line).join('\n')}`)
  return found.id
}

test('a brief begun from the record says no more than its sources, and nothing of the record has changed since', async () => {
  const { id } = await post<{ id: string }>(desk, '/drafts', { from: 'record', title: 'C5+1 in Washington' })
  const { draft } = await get<{ draft: Draft }>(desk, `/drafts/${id}`)
  assert.equal(draft.title, 'C5+1 in Washington')
  assert.ok(draft.blocks.length > 20)
  assert.deepEqual(draftSchema.parse(draft), draft)
  const { faults, warnings } = await check(draft)
  assert.deepEqual([faults, warnings], [[], []])
})

test('items are chosen one by one; a number that no source has is marked', async () => {
  let draft: Draft = { version: 1, title: 'Mines', asOf: '2025-11-23', blocks: [], sources: {} }
  for (const words of [/tungsten mine in Karaganda/, /locomotives worth \$4\.2 billion/])
    draft = mergeIn(draft, draft.blocks.length, await get<Draft>(desk, `/draft-items/${itemWith(words)}`))
  const [block] = draft.blocks
  assert.match(block?.text ?? '', /\$1\.1 billion .*\{\{c:1\}\}/u)
  assert.deepEqual((await check(draft)).faults, [])
  const { faults } = await check(setText(draft, 'b1', null, (block?.text ?? '').replace('$1.1 billion', '$1.3 billion')))
  assert.deepEqual(
    faults.map(({ block, rule, found }) => [block, rule, found]),
    [['b1', 'number', '$1.3 billion']],
  )
})

test('a correction in the record is a warning at the block, and the new value can be taken', async () => {
  const draft = await get<Draft>(desk, `/draft-items/${itemWith(/tungsten mine in Karaganda/)}`)
  const [claim] = draft.blocks[0]?.rests[0]?.claims ?? []
  const act = { act: 'correct', claim: claim?.claim, document: claim?.documentId, fields: ['amount=$1.3 billion'] }
  await post(desk, '/decisions', { act, because: 'as told later' })
  await listed()
  const { warnings } = await check(draft)
  assert.match(warnings[0]?.message ?? '', /^“\$1\.1 billion” when this was written; the record now has \$1\.3 billion/u)
  const [warning] = warnings
  assert.ok(warning)
  const taken = settle(draft, warning, 'take')
  assert.match(taken.blocks[0]?.text ?? '', /\$1\.3 billion/u)
  const after = await check(taken)
  assert.deepEqual([after.faults, after.warnings.filter(({ change }) => change === 'value')], [[], []])
})

test('a version that was kept elsewhere is told, and nothing is lost', async () => {
  const { id, version } = await post<{ id: string; version: number }>(desk, '/drafts', { title: 'Two windows' })
  const { draft } = await get<{ draft: Draft }>(desk, `/drafts/${id}`)
  const keep = (title: string, more = {}) =>
    post<{ kept: boolean; version: number }>(desk, `/drafts/${id}`, { draft: { ...draft, title }, after: version, ...more })
  assert.deepEqual((await keep('First')).kept, true)
  assert.deepEqual((await keep('Second')).kept, false)
  assert.deepEqual((await keep('Second', { anyway: true })).version, version + 2)
  const { versions } = await get<{ versions: readonly { body: Draft }[] }>(desk, `/kept/draft/${id}`)
  assert.deepEqual(
    versions.map(({ body }) => body.title),
    ['Two windows', 'First', 'Second'],
  )
})

test('a draft that was taken away is no longer listed, and comes back', async () => {
  const { id } = await post<{ id: string }>(desk, '/drafts', { title: 'Away' })
  const isListed = async (): Promise<boolean> => (await get<readonly { id: string }[]>(desk, '/drafts')).some((one) => one.id === id)
  await post(desk, `/drafts/${id}/drop`, {})
  assert.equal(await isListed(), false)
  assert.equal((await desk.fetch(`/api/drafts/${id}`)).status, 404)
  await post(desk, `/drafts/${id}/drop`, { back: true })
  assert.equal(await isListed(), true)
})

test('a file for Word has the sources as footnotes', async () => {
  const draft = await get<Draft>(desk, `/draft-items/${itemWith(/locomotives worth \$4\.2 billion/)}`)
  const { name, base64 } = await post<{ name: string; base64: string }>(desk, '/draft-file', {
    draft: { ...draft, title: 'Locomotives: 2035 / Ұлт' },
    format: 'docx',
  })
  assert.equal(name, 'locomotives-2035-ұлт.docx')
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(base64, 'base64') })
  assert.match(value, /<li id="footnote-1">.*characters \d+–\d+: “.*locomotives worth \$4\.2 billion/u)
})
