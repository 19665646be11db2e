/** A brief written in a real browser, over the examples: items chosen by keyboard, a number broken and mended, words kept whatever happens, a file for Word read back. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { axeViolations, openPage, openTestDesk, type TestDesk } from './desk.ts'
import { needs } from './needs.ts'

const openListedDesk = async (): Promise<TestDesk> => {
  const desk = await openTestDesk()
  // the lists are made beside the desk
  while (((await (await desk.fetch('/api/register')).json()) as { isBehind: boolean }).isBehind) await setTimeout(100)
  return desk
}

const blocks = (page: Page) => page.getByRole('list', { name: 'Blocks of the brief' }).locator('> li')
const textOf = (page: Page, nth: number) => blocks(page).nth(nth).getByRole('textbox').first()
const kept = (page: Page) => page.getByText('Kept', { exact: true }).waitFor()

/** A new brief with the items that the words find, each taken by `a`. */
const compose = async (page: Page, title: string, ...wanted: readonly string[]): Promise<void> => {
  await page.getByRole('textbox', { name: 'Title of a new brief' }).fill(title)
  await page.getByRole('button', { name: 'Begin an empty brief' }).click()
  const search = page.getByRole('textbox', { name: 'Search items' })
  for (const [at, words] of wanted.entries()) {
    await search.fill(words)
    const row = page.getByRole('list', { name: 'Items' }).getByRole('listitem').filter({ hasText: words }).first()
    await row.focus()
    await page.keyboard.press('a')
    await blocks(page).nth(at).waitFor()
  }
}

const composed = async (desk: TestDesk): Promise<void> => {
  const { page, faults } = await openPage(`${desk.origin}/briefs`)
  await compose(page, 'Washington, November 2025', 'tungsten mine', 'locomotives')

  await textOf(page, 0).waitFor()
  assert.match(await textOf(page, 0).inputValue(), /\$1\.1 billion .*\[1\]$/u)
  const reasons = page.getByRole('list', { name: 'What its sources do not bear' })
  assert.equal(await reasons.count(), 0)

  // a number that no source has
  const right = await textOf(page, 0).inputValue()
  await textOf(page, 0).fill(right.replace('$1.1 billion', '$1.3 billion'))
  await reasons.getByText('the number “$1.3 billion” does not stand in what the sentence cites').waitFor()
  assert.equal(await textOf(page, 0).getAttribute('aria-invalid'), 'true')
  await page.keyboard.press('Control+z')
  await reasons.waitFor({ state: 'detached' })
  assert.equal(await textOf(page, 0).inputValue(), right)

  // a paragraph of one's own: no source, then one picked from the quotes
  await textOf(page, 1).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Both deals were told at the summit of 6 November 2025.')
  await reasons.getByText('no source is cited for “6 November 2025”').waitFor()
  await page.keyboard.press('Control+.')
  await page.getByRole('textbox', { name: 'Search claims' }).fill('hosted')
  await page.getByRole('dialog').getByRole('listitem').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await reasons.getByText('no source is cited').waitFor({ state: 'detached' })
  assert.match(await textOf(page, 2).inputValue(), /2025\.\[\d+\]$/u)

  // up by keyboard
  await textOf(page, 2).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  assert.match(await textOf(page, 0).inputValue(), /^Both deals/u)
  assert.deepEqual(await axeViolations(page), [])

  await kept(page)
  const under = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Word/ }).click()
  const file = await under
  assert.equal(file.suggestedFilename(), 'washington-november-2025.docx')
  const { value } = await mammoth.convertToHtml({ buffer: readFileSync(await file.path()) })
  assert.match(
    value,
    /<p>Both deals were told at the summit of 6 November 2025\.(?:<a id="_RefNote1"><\/a>)?<sup><a [^>]*id="footnote-ref-1"/u,
  )
  for (const words of ['will invest $1.1 billion in a tungsten mine', 'will purchase locomotives worth $4.2 billion'])
    assert.match(
      value,
      new RegExp(
        `<li id="footnote-\\d+">.*Press service of the President of Kazakhstan.*characters \\d+–\\d+: “[^”]*${words.replaceAll(/[$.]/gu, '\\$&')}`,
        'u',
      ),
    )
  assert.deepEqual(faults, [])
}

const corrected = async (desk: TestDesk): Promise<void> => {
  const { page, faults } = await openPage(`${desk.origin}/briefs`)
  await compose(page, 'Mines', 'tungsten mine')
  await kept(page)
  const { draft } = (await (await desk.fetch(`/api/drafts/${page.url().split('/').at(-1)}`)).json()) as {
    draft: { blocks: readonly { rests: readonly { claims: readonly { claim: string; documentId: string }[] }[] }[] }
  }
  const [claim] = draft.blocks[0]?.rests[0]?.claims ?? []
  const act = { act: 'correct', claim: claim?.claim, document: claim?.documentId, fields: ['amount=$1.3 billion'] }
  const headers = { 'content-type': 'application/json' }
  await desk.fetch('/api/decisions', { method: 'POST', headers, body: JSON.stringify({ act, because: 'told later' }) })
  await page.reload()
  await page.getByText(/“\$1\.1 billion” when this was written; the record now has \$1\.3 billion/).waitFor()
  await page.getByRole('button', { name: 'Take the new value' }).first().click()
  await page.getByText(/when this was written; the record now has \$1\.3 billion/).waitFor({ state: 'detached' })
  assert.match(await textOf(page, 0).inputValue(), /\$1\.3 billion/u)
  assert.deepEqual(faults, [])
}

const stopped = async (desk: TestDesk): Promise<void> => {
  const { page } = await openPage(`${desk.origin}/briefs`)
  await compose(page, 'Held', 'locomotives')
  await kept(page)
  await page.route('**/api/drafts/**', (route) => route.abort())
  await textOf(page, 0).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Words of mine.')
  await page.getByText('Your words are held in this browser').waitFor()
  await page.unroute('**/api/drafts/**')
  await page.reload()
  await page.getByText('were held in this browser, and are back').waitFor()
  assert.equal(await textOf(page, 1).inputValue(), 'Words of mine.')
  await kept(page)
}

const twoWindows = async (desk: TestDesk): Promise<void> => {
  const { page, faults } = await openPage(`${desk.origin}/briefs`)
  await compose(page, 'Two windows', 'locomotives', 'tungsten mine')
  await kept(page)
  const { page: other } = await openPage(page.url(), { theme: 'dark' })
  assert.deepEqual(await axeViolations(other), [])
  // the mouse moves a block, too
  await blocks(other).nth(1).locator('[draggable]').dragTo(blocks(other).nth(0))
  assert.match(await textOf(other, 0).inputValue(), /tungsten/u)
  await kept(other)
  await textOf(page, 0).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Mine.')
  await page.getByText('kept another version in another window').waitFor()
  await page.getByRole('button', { name: 'Take the other' }).click()
  await kept(page)
  assert.match(await textOf(page, 0).inputValue(), /tungsten/u)
  // what was written here is one step back
  await textOf(page, 0).focus()
  await page.keyboard.press('Control+z')
  await page.getByRole('textbox', { name: 'Paragraph, block 2' }).waitFor()
  assert.equal(await textOf(page, 1).inputValue(), 'Mine.')
  assert.deepEqual(faults, [])
}

const whole = async (desk: TestDesk): Promise<void> => {
  const { page, faults } = await openPage(`${desk.origin}/briefs`)
  await page.getByRole('button', { name: 'Begin with all that the record tells' }).click()
  await page.getByRole('heading', { level: 1, name: 'Brief on 3 documents' }).waitFor()
  await blocks(page).nth(20).waitFor()
  assert.equal(await page.getByRole('list', { name: 'What its sources do not bear' }).count(), 0)
  assert.deepEqual(await axeViolations(page), [])
  await page.goto(`${desk.origin}/briefs`)
  await page.getByRole('link', { name: 'Brief on 3 documents' }).waitFor()
  assert.deepEqual(await axeViolations(page), [])
  await page.getByRole('button', { name: 'Take away: Brief on 3 documents' }).click()
  await page.getByRole('link', { name: 'Brief on 3 documents' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: 'Brief on 3 documents' }).waitFor()
  assert.deepEqual(faults, [])
}

test('briefs, as an analyst writes them', needs('browser'), async (t) => {
  const desk = await openListedDesk()
  // the browser ends with the test that opened it
  await openPage(desk.origin)
  await t.test('composed by keyboard, held to their sources while one writes, exported with footnotes', () => composed(desk))
  await t.test('begun with all that the record tells, taken away and brought back', () => whole(desk))
  await t.test('two windows: neither overwrites the other unasked', () => twoWindows(desk))
  await t.test('a value that was corrected in the record is told at its block, and taken', () => corrected(desk))
  await t.test('when the desk does not answer, the words are held in the browser, and said to be', () => stopped(desk))
})
