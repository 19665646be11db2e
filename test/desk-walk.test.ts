/** The walk of somebody who has never seen the desk: from a document dropped on an empty record to a brief with footnotes. In: the analyst's page of the seed. Out: what was promised, mended, explained, reminded of, exported. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import mammoth from 'mammoth'
import { openPage, openTestDesk } from './desk.ts'
import { type NeedOptions, needs, sharedFolder } from './needs.ts'

const both: NeedOptions = [needs('browser'), needs('shared')].find(({ skip }) => skip !== false) ?? { skip: false }
const seed = fileURLToPath(new URL('seed/summit-analysis.txt', sharedFolder))

test('the desk without a manual: who promised what, a claim mended, why it is symbolic, a reminder, a brief', both, async () => {
  const { origin } = await openTestDesk([])
  const { page, faults } = await openPage(origin)

  const go = (place: string): Promise<void> => page.getByRole('navigation').getByRole('link', { name: place, exact: true }).first().click()

  // the first visit says what to do
  await page.getByRole('heading', { name: 'This record is empty' }).waitFor()
  await page.locator('input[type=file]').setInputFiles(seed)
  await page.getByRole('link', { name: 'summit-analysis.txt' }).first().waitFor({ timeout: 60_000 })

  // who promised what
  await go('Commitments')
  await page.getByRole('heading', { level: 1, name: 'Commitments' }).waitFor()
  await page.getByText('Boeing aircraft').first().waitFor({ timeout: 30_000 })
  const board = await page.getByRole('main').innerText()
  assert.match(board, /over \$8 billion/)
  assert.match(board, /Marco Rubio/)

  // a reminder for Rubio's visits
  await page.getByRole('textbox', { name: 'Words' }).fill('Rubio')
  await page.keyboard.press('Enter')
  await page.waitForURL(/words=Rubio/)
  await page
    .getByRole('link', { name: /Marco Rubio/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /Rubio/ }).waitFor()
  await page
    .getByRole('button', { name: /remind/i })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: 'Set a reminder' })
  await dialog.getByLabel('Note').fill('Have the visits been announced?')
  await dialog.getByRole('button', { name: 'Set the reminder' }).click()
  await page.getByText(/^Reminder set for /).waitFor()

  // why the claim about the Abraham Accords is symbolic, found by the search at the top
  await page
    .getByRole('button', { name: /Search/ })
    .first()
    .click()
  await page.getByRole('combobox', { name: 'Search or go to' }).fill('Abraham Accords')
  await page.getByRole('option', { name: /^Search for/ }).click()
  await page
    .getByRole('link', { name: /would join the .*Abraham Accords/ })
    .first()
    .click()
  const symbolic = page.getByRole('article').filter({ hasText: /^symbolic/ })
  assert.match(await symbolic.innerText(), /diplomatic relations since 10 April 1992/)
  assert.match(await symbolic.innerText(), /Formally new/)

  // a claim mended where it stands
  await go('Documents')
  await page
    .getByRole('link', { name: /summit/i })
    .first()
    .click()
  const claims = page.locator('li[data-claim]')
  await claims.filter({ hasText: 'Boeing' }).first().click()
  await page.keyboard.press('e')
  await page.keyboard.press('n')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('over $8.1 billion')
  await page.keyboard.press('Enter')
  await page.getByText('being saved').waitFor({ state: 'hidden' })
  await claims.filter({ hasText: '$8.1 billion' }).first().waitFor()
  await page.keyboard.press('u')
  await claims.filter({ hasText: '$8.1 billion' }).waitFor({ state: 'detached' })

  // a brief with footnotes
  await go('Briefs')
  await page.getByRole('textbox', { name: 'Title of a new brief' }).fill('After the summit')
  await page.getByRole('button', { name: 'Begin an empty brief' }).click()
  for (const [at, words] of ['Abraham Accords', 'Boeing aircraft'].entries()) {
    await page.getByRole('textbox', { name: 'Search items' }).fill(words)
    const row = page.getByRole('list', { name: 'Items' }).getByRole('listitem').filter({ hasText: words }).first()
    await row.focus()
    await page.keyboard.press('a')
    await page.getByRole('list', { name: 'Blocks of the brief' }).locator('> li').nth(at).waitFor()
  }
  await page.getByText('Kept', { exact: true }).waitFor()
  const under = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Word/ }).click()
  const { value } = await mammoth.convertToHtml({ buffer: readFileSync(await (await under).path()) })
  assert.match(value, /Abraham Accords/)
  assert.match(value, /<li id="footnote-\d+">.*summit-analysis/)
  assert.deepEqual(faults, [])
})
