import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axeViolations, openPage, openTestDesk } from './desk.ts'
import { needs } from './needs.ts'

test('the desk searches: from the palette to the words in a document, by keyboard', needs('browser'), async () => {
  const { origin } = await openTestDesk()
  const { page, faults } = await openPage(origin)
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Search or go to' }).waitFor()
  await page.keyboard.type('tungsten')
  await page.getByRole('option', { name: 'Search for tungsten' }).waitFor()
  await page.keyboard.press('Enter')
  const found = page.getByRole('list', { name: 'Items found' })
  await found.getByRole('listitem').first().waitFor()
  assert.match(page.url(), /\/search\?q=tungsten$/)
  const all = await found.getByRole('listitem').count()
  assert.ok(all >= 2, `${all} items with tungsten`)
  for (const words of await found.locator('mark').allTextContents()) assert.match(words, /tungsten/i)
  assert.deepEqual(await axeViolations(page), [])
  const { page: dark } = await openPage(page.url(), { theme: 'dark', width: 390, height: 844 })
  await dark.locator('mark').first().waitFor()
  assert.deepEqual(await axeViolations(dark), [])

  // a field in the question is a chip, and can be taken away
  const question = page.getByRole('textbox', { name: 'Question' })
  await question.fill('tungsten agent:USA kind:commitment')
  await page.getByRole('button', { name: /^Remove .*commitment$/ }).click()
  await page.waitForURL(/q=tungsten(?:\+|%20)agent(?::|%3A)USA$/)
  assert.equal(await question.inputValue(), 'tungsten agent:USA')

  // what was narrowed to stands in the address
  await question.fill('Kazakhstan')
  await page
    .getByRole('region', { name: 'Narrow to' })
    .getByRole('button', { name: /^relation / })
    .click()
  await page.waitForURL(/kind=relation/)
  await found
    .getByText(/diplomatic relations/)
    .first()
    .waitFor()

  await question.fill('zeppelin')
  await page.getByText('No item has these words').waitFor()
  await question.fill('colour:red')
  await page.getByRole('alert').waitFor()
  assert.match((await page.getByRole('alert').textContent()) ?? '', /colour/)
  assert.deepEqual(
    faults.filter((fault) => !/status of 400/.test(fault)),
    [],
  )
})
