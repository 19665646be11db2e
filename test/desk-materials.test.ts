import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axeViolations, openPage, openTestDesk } from './desk.ts'
import { needs } from './needs.ts'

test('the desk shows a material: where it lies, who depends on whom, and what would change', needs('browser'), async () => {
  const { origin } = await openTestDesk()
  const { page, faults } = await openPage(origin)
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  await page.getByRole('heading', { level: 1, name: 'Materials' }).waitFor()
  await page.getByRole('textbox', { name: 'Find a material' }).fill('tungs')
  const row = page.getByRole('row', { name: /^tungsten/i })
  assert.match((await row.textContent()) ?? '', /China/)
  assert.deepEqual(await axeViolations(page), [])
  await row.getByRole('link', { name: /^tungsten$/i }).click()
  await page.getByRole('heading', { level: 1, name: /tungsten/i }).waitFor()

  // a picture, and beside it a table whose figures tell their source on focus
  const place = page.getByRole('region', { name: /^Where it is produced/ })
  await place.locator('svg').waitFor()
  const production = place.getByRole('row', { name: /^China/ }).first()
  await production
    .getByRole('link', { name: /t$/ })
    .or(production.getByRole('button', { name: /t$/ }))
    .first()
    .focus()
  await page.getByText('Mineral Commodity Summaries').first().waitFor()
  await place.getByRole('tab', { name: 'Reserves' }).click()
  await page.waitForURL(/map=reserves/)
  await page
    .getByRole('region', { name: /through refiners/ })
    .locator('svg')
    .waitFor()

  // a supply made up changes the answer as the slider moves
  const whatIf = page.getByRole('region', { name: 'What if', exact: true })
  const after = whatIf.getByRole('table')
  const before = await after.textContent()
  await whatIf.getByRole('combobox', { name: 'New supply from' }).fill('Kazakh')
  await page.getByRole('option', { name: 'Kazakhstan' }).click()
  const slider = whatIf.getByRole('slider', { name: 'Its tonnes a year' })
  await slider.focus()
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press('PageUp')
  await whatIf.getByText(/^Assumed by you: KAZ /).waitFor()
  assert.notEqual(await after.textContent(), before)

  // a cap that cannot be kept says what stands in the way
  const caps = page.getByRole('region', { name: /^If no state may supply/ })
  const cap = caps.getByRole('slider')
  await cap.focus()
  await page.keyboard.press('Home')
  await caps.getByText(/would have to come from others|No mix keeps this cap|Not computable/).waitFor()
  assert.deepEqual(await axeViolations(page), [])

  await page.getByRole('combobox', { name: 'Importer' }).fill('Japan')
  await page.getByRole('option', { name: 'Japan' }).click()
  await page.waitForURL(/importer=JPN/)
  await page.getByRole('region', { name: /^Dependence over the years/ }).waitFor()
  assert.deepEqual(
    faults.filter((fault) => !/status of 400/.test(fault)),
    [],
  )
})
