/** The reader of the desk as a person uses it: by keyboard, with the mouse in the text, with files that are dropped. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { temporaryFolder } from './cli.ts'
import { axeViolations, openPage, openTestDesk, type TestDesk } from './desk.ts'
import { needs } from './needs.ts'

const folder = temporaryFolder()
writeFileSync(
  join(folder, 'note.html'),
  `<html lang="en"><head><title>Ferries for Lima</title></head><body><article><h1>Ferries for Lima</h1>
<p>LIMA, 7 November 2025. Peru will buy two ferries from Norway for $40 million by the end of 2027.</p>
<p>Norway will lend Peru $15 million. The pact was praised on 3 October. Peru exported 900 tonnes of tin to Japan in 2024.</p>
<ul><li>Japan will build a smelter in Peru.</li><li>Peru joined the Lima Charter in May 2025.</li></ul>
<table><tr><td>Year</td><td>Tonnes</td></tr><tr><td>2024</td><td>900</td></tr></table></article></body></html>`,
)

interface Shown {
  readonly claim: {
    readonly id: string
    readonly quote: string
    readonly factuality: string
    readonly type: string
    readonly reader: string
  }
  readonly review: string
  readonly decisions: readonly { readonly decision: string; readonly note: string | null }[]
}

const documentOf = async (desk: TestDesk): Promise<string> => {
  for (let n = 0; n < 100; n += 1) {
    const { rows } = (await (await desk.fetch('/api/documents')).json()) as {
      rows: readonly { readonly id: string; readonly name: string }[]
    }
    const found = rows.find(({ name }) => name === 'note.html')
    if (found) return found.id
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the list of documents was not made')
}

const heldOf = async (desk: TestDesk, id: string): Promise<readonly Shown[]> =>
  ((await (await desk.fetch(`/api/documents/${id}/reading`)).json()) as { claims: readonly Shown[] }).claims

const saved = (page: Page): Promise<void> => page.getByText('being saved').waitFor({ state: 'hidden' })
const chosen = (page: Page): Locator => page.locator('li[data-claim][aria-current]')
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

const desk = needs('browser').skip === false ? await openTestDesk([join(folder, 'note.html')]) : null
const id = desk === null ? '' : await documentOf(desk)
// the browser that is opened first, outside any test, is open for all of them
if (desk !== null) await openPage(desk.origin)

const opened = async (
  path = `/documents/${id}`,
): Promise<{ readonly page: Page; readonly faults: readonly string[]; readonly desk: TestDesk }> => {
  assert.ok(desk)
  const { page, faults } = await openPage(`${desk.origin}${path}`)
  await page.locator('li[data-claim]').first().waitFor()
  return { page, faults, desk }
}

test('accepted, rejected with a reason, undone step by step: what is drawn is what the record has', needs('browser'), async () => {
  const { page, faults, desk } = await opened()
  await press(page, 'j')
  const [first, second] = await heldOf(desk, id)
  assert.equal(await chosen(page).getAttribute('data-claim'), first?.claim.id)
  await press(page, 'a')
  assert.equal(await chosen(page).getAttribute('data-claim'), second?.claim.id)
  await press(page, 'R')
  await page.keyboard.type('told twice')
  await press(page, 'Enter')
  await saved(page)
  const [accepted, rejected] = await heldOf(desk, id)
  assert.deepEqual([accepted?.review, rejected?.review, rejected?.decisions.at(-1)?.note], ['accepted', 'rejected', 'told twice'])
  await press(page, 'u', 'u')
  await saved(page)
  assert.ok((await heldOf(desk, id)).every(({ review }) => review === 'waiting'))
  assert.equal(await chosen(page).getAttribute('data-claim'), first?.claim.id)
  assert.deepEqual(faults, [])
})

test('a field is mended with few keys; what cannot be read comes back with words, at its field', needs('browser'), async () => {
  const { page, desk } = await opened()
  await press(page, 'j', 'e', 'f', 'h', 'Enter')
  await saved(page)
  const [first] = await heldOf(desk, id)
  assert.deepEqual([first?.claim.factuality, first?.review], ['happened', 'accepted'])
  await press(page, 'k', 'e', 'n')
  await page.keyboard.type('many ferries')
  await press(page, 'Enter')
  await page.getByRole('alert').getByText('no amount can be read in it').waitFor()
  assert.equal(await page.getByRole('combobox', { name: 'Amount' }).count(), 1)
  await press(page, 'Escape', 'Escape', 'u')
  await saved(page)
  assert.equal((await heldOf(desk, id))[0]?.review, 'waiting')
})

test('a claim is added by hand from words chosen by keyboard, and taken back', needs('browser'), async () => {
  const { page, desk } = await opened()
  const before = (await heldOf(desk, id)).length
  await press(page, 'n', 'v', 'ArrowRight', 'ArrowRight', 'c', 't')
  await page.keyboard.type('posit')
  await press(page, 'Enter')
  await page.locator('li[data-claim]').nth(before).waitFor()
  const added = (await heldOf(desk, id)).find(({ claim }) => claim.reader === 'person')
  assert.equal(added?.claim.quote, 'The pact was')
  assert.equal(added?.claim.type, 'position')
  await press(page, 'u')
  await saved(page)
  assert.equal((await heldOf(desk, id)).length, before)
})

test('words of the text and claims are tied both ways; the structure of the document is kept', needs('browser'), async () => {
  const { page, desk } = await opened()
  const text = page.getByRole('region', { name: 'Document', exact: true })
  assert.equal(await text.getByRole('listitem').count(), 2)
  assert.equal(await text.getByRole('cell').count(), 4)
  const smelter = (await heldOf(desk, id)).find(({ claim }) => claim.quote.includes('smelter'))
  assert.ok(smelter, 'a claim about the smelter')
  await text.getByText('Japan will build').click({ position: { x: 80, y: 8 } })
  assert.equal(await chosen(page).getAttribute('data-claim'), smelter.claim.id)
  assert.equal(await page.evaluate(`CSS.highlights.get('chosen')?.size`), 1)
  await page.waitForURL(/claim=/)
  await page.reload()
  await chosen(page).waitFor()
  assert.equal(await chosen(page).getAttribute('data-claim'), smelter.claim.id)
})

test('a decision that the desk cannot take comes back, with words', needs('browser'), async () => {
  const { page } = await opened()
  await page.route('**/api/decisions', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: '{"title":"The record is busy","detail":"somebody copies it","fix":"Try again."}',
    }),
  )
  await press(page, 'j', 'a')
  await page.getByText('The record is busy: somebody copies it. Try again.').first().waitFor()
  assert.equal(await chosen(page).getAttribute('data-review'), 'waiting')
})

test('the queue: the sentence with its neighbours, the same keys, a merge by number', needs('browser'), async () => {
  const { page, desk } = await opened('/review')
  await page.getByRole('region', { name: 'Words of the document' }).locator('mark').waitFor()
  await press(page, 'm')
  await page.getByRole('group', { name: 'Merge with' }).waitFor()
  await press(page, 'Escape')
  const claim = await chosen(page).getAttribute('data-claim')
  await press(page, 'a')
  await saved(page)
  assert.equal((await heldOf(desk, id)).find((one) => one.claim.id === claim)?.review, 'accepted')
  await press(page, 'u')
  await saved(page)
})

test('a text pasted on the list of documents is read, and stands in the list', needs('browser'), async () => {
  assert.ok(desk)
  const { page, faults } = await openPage(`${desk.origin}/documents`)
  await page.getByRole('button', { name: 'Paste a text or address' }).click()
  await page
    .getByRole('textbox', { name: 'Text or address' })
    .fill('Oslo, 8 November 2025\n\nNorway will sell Chile five ferries for $90 million.')
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await page.getByRole('list', { name: 'What is being read' }).getByRole('link').waitFor({ timeout: 60_000 })
  await page.getByRole('grid').getByText(/Oslo/).first().waitFor({ timeout: 30_000 })
  assert.deepEqual(faults, [])
})

test('no fault against WCAG 2.2 AA on the three pages, in both themes', needs('browser'), async () => {
  assert.ok(desk)
  for (const theme of ['light', 'dark'] as const)
    for (const [path, keys] of [
      [`/documents/${id}`, ['j', 'e', 'w']],
      ['/review', ['e']],
      ['/documents', []],
    ] as const) {
      const { page, faults } = await openPage(`${desk.origin}${path}`, { theme })
      await page.getByRole('heading', { level: 1 }).waitFor()
      assert.deepEqual(await axeViolations(page), [], `${path} ${theme}`)
      await press(page, ...keys)
      assert.deepEqual(await axeViolations(page), [], `${path} ${theme} ${keys.join(' ')}`)
      assert.deepEqual(faults, [])
    }
})
