/** A hundred claims are reviewed against their gold by keyboard alone: the right ones accepted, the others mended or rejected; at the end the record has what the gold has. */
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Claim } from '../src/reading/claim.ts'
import { openWorld } from '../src/world/open.ts'
import { temporaryFolder } from './cli.ts'
import { openPage, openTestDesk, type TestDesk } from './desk.ts'
import { type GoldText, goldTexts, type Task, tasksOf, wrongFields } from './desk-review-gold.ts'
import { handsOn, mendClaim } from './desk-review-hands.ts'
import { needs } from './needs.ts'

const LEAST_CLAIMS = 100
const DOCUMENTS = 11
const [MOST_FOR_RIGHT, MOST_FOR_FIELD] = [2, 8]

interface Told {
  readonly document: { readonly name: string }
  readonly claims: readonly { readonly claim: Claim; readonly review: string }[]
}

const folderOf = (texts: readonly GoldText[]): string => {
  const folder = join(temporaryFolder(), 'texts')
  mkdirSync(folder)
  for (const { name, text } of texts) writeFileSync(join(folder, name), text)
  const rows = texts.map(({ name, published }) => `${name},${published ?? ''}`)
  writeFileSync(join(folder, 'documents.csv'), `file,published\n${rows.join('\n')}\n`)
  return folder
}

const readingsOf = async ({ fetch }: TestDesk): Promise<readonly Told[]> => {
  const { rows } = (await (await fetch('/api/documents?limit=100')).json()) as { rows: readonly { readonly id: string }[] }
  const all: Told[] = []
  for (const { id } of rows) all.push((await (await fetch(`/api/documents/${id}/reading`)).json()) as Told)
  return all
}

const MADE_MS = 30_000
const SAVED_MS = 240_000

/** Lists are made beside the desk's first answers. */
const listsMade = async ({ fetch }: TestDesk): Promise<void> => {
  const until = performance.now() + MADE_MS
  while (performance.now() < until) {
    const { isBehind } = (await (await fetch('/api/register')).json()) as { isBehind: boolean }
    if (!isBehind) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the lists were not made')
}

const textOf = (texts: readonly GoldText[], { document }: Told): GoldText => {
  const found = texts.find(({ name }) => name === document.name)
  if (!found) throw new Error(`${document.name} is no gold`)
  return found
}

const CHOSEN = 'li[data-claim][aria-current]'

const chosenClaim = (page: Page): Promise<string> =>
  page
    .locator(CHOSEN)
    .getAttribute('data-claim')
    .then((id) => id ?? '')

/** In the page: from the key that decides to the frame in which the next claim is drawn. */
const watchWaits = (page: Page): Promise<void> =>
  page.evaluate(`(() => {
    globalThis.waits = []
    let pressed = 0
    const shown = () => document.querySelector('${CHOSEN}')?.getAttribute('data-claim')
    let before = shown()
    addEventListener('keydown', () => { pressed = performance.now() }, true)
    new MutationObserver(() => {
      const now = shown()
      if (now === before || now === undefined) return
      before = now
      const from = pressed
      requestAnimationFrame(() => setTimeout(() => globalThis.waits.push(performance.now() - from)))
    }).observe(document.querySelector('ol[aria-label="Claims"]'), { subtree: true, attributes: true, childList: true })
  })()`)

const part = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)

interface Counted {
  readonly task: Task
  readonly keys: number
}

const printed = (counted: readonly Counted[], waits: readonly number[]): string => {
  const sorted = waits.toSorted((one, other) => one - other)
  const keysFor = (task: Task['task']): string => {
    const own = counted.filter((one) => one.task.task === task)
    const keys = own.reduce((sum, one) => sum + one.keys, 0)
    const fields = own.reduce((sum, { task: { ...one } }) => sum + ('fields' in one ? one.fields.length : 0), 0)
    const most = Math.max(0, ...own.map((one) => one.keys))
    return `${task} ${own.length}: ${keys} keys, most ${most}${fields > 0 ? `, ${(keys / fields).toFixed(1)} a field of ${fields}` : ''}`
  }
  return `${counted.length} claims; ${keysFor('accept')}; ${keysFor('mend')}; ${keysFor('reject')}; next claim drawn in ms: p50 ${part(sorted, 0.5)}, p95 ${part(sorted, 0.95)}, most ${part(sorted, 1)}`
}

test('a hundred claims against their gold, by keyboard alone', needs('browser'), async (context) => {
  const texts = goldTexts().slice(0, DOCUMENTS)
  const desk = await openTestDesk([folderOf(texts)])
  await listsMade(desk)
  const before = await readingsOf(desk)
  const tasks = new Map(
    before.flatMap((told) => [
      ...tasksOf(
        textOf(texts, told),
        told.claims.map(({ claim }) => claim),
      ),
    ]),
  )
  const published = new Map(before.flatMap((told) => told.claims.map(({ claim }) => [claim.id, textOf(texts, told).published] as const)))
  assert.ok(tasks.size >= LEAST_CLAIMS, `${tasks.size} claims`)

  const { page, faults } = await openPage(`${desk.origin}/review`)
  await page.locator(CHOSEN).waitFor()
  await watchWaits(page)
  const world = openWorld()
  const counted: Counted[] = []
  for (let n = 0; n < tasks.size; n += 1) {
    const id = await chosenClaim(page)
    const task = tasks.get(id)
    assert.ok(task, `${id} is a claim of these documents`)
    const hands = handsOn(page)
    if (task.task === 'mend') await mendClaim(task.fields, task.gold, { page, hands, world, published: published.get(id) ?? null })
    else await hands.press(task.task === 'accept' ? 'a' : 'r')
    counted.push({ task, keys: hands.keys() })
    if (n < tasks.size - 1) await page.locator(`${CHOSEN}:not([data-claim="${id}"])`).waitFor()
  }
  await page.getByText('being saved').waitFor({ state: 'hidden', timeout: SAVED_MS })
  const waits = (await page.evaluate('globalThis.waits')) as readonly number[]
  context.diagnostic(printed(counted, waits))

  const after = (await readingsOf(desk)).flatMap(({ claims }) => claims)
  const wrong = after.flatMap(({ claim, review }) => {
    const task = tasks.get(claim.id)
    const isDone = review === (task?.task === 'reject' ? 'rejected' : 'accepted')
    const gold = task !== undefined && 'gold' in task ? task.gold : null
    const fields = gold === null ? [] : wrongFields(gold, claim)
    return isDone && fields.length === 0
      ? []
      : [{ quote: claim.quote, review, wrong: fields.map((field) => [field, Object.entries(claim).find(([name]) => name === field)?.[1]]) }]
  })
  assert.deepEqual(wrong, [])
  const costly = counted.filter(({ task, keys }) => keys > (task.task === 'mend' ? MOST_FOR_FIELD * task.fields.length : MOST_FOR_RIGHT))
  assert.deepEqual(
    costly.map(({ task, keys }) => [keys, task]),
    [],
  )
  assert.deepEqual(faults, [])
})
