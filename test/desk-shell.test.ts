import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeViolations, openPage, openTestDesk } from './desk.ts'
import { needs } from './needs.ts'

const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement?.textContent ?? ""')
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

test('the desk: its shell', needs('browser'), async (t) => {
  // the browser ends with the test that opens it
  await openPage((await openTestDesk([])).origin)
  await t.test('the shell: by keyboard to any page, whose heading has the focus', async () => {
    const { origin } = await openTestDesk()
    const { page, faults } = await openPage(origin)
    await page.keyboard.press('Tab')
    assert.equal(await focused(page), 'Skip to the page')

    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await heading(page, 'States').waitFor()
    await page.waitForFunction('document.activeElement?.textContent === "States"')
    assert.equal(await page.title(), 'States · Chancery')

    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Keys' })
    await keys.waitFor()
    assert.ok(await keys.getByText('Go to Commitments').isVisible())
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    assert.ok(await keys.isVisible(), 'keys of the page hold over no dialog')
    await page.keyboard.press('Escape')
    await keys.waitFor({ state: 'detached' })

    await page.keyboard.press('Control+k')
    const field = page.getByRole('dialog').getByRole('combobox')
    await field.waitFor()
    await page.keyboard.type('g h?')
    assert.equal(await field.inputValue(), 'g h?', 'keys mean letters while one types')
    await page.keyboard.press('Escape')
    assert.deepEqual(faults, [])
  })

  await t.test('the theme that a person chose holds when the page is loaded again', async () => {
    const { origin } = await openTestDesk([])
    const { page } = await openPage(origin)
    const ground = (): Promise<string> => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
    const light = await ground()
    await page.getByRole('button', { name: 'Theme' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemradio', { name: 'Dark' }).waitFor()
    await page.keyboard.type('Dark')
    await page.keyboard.press('Enter')
    const dark = await ground()
    assert.notEqual(dark, light)
    await page.reload()
    assert.equal(await ground(), dark)
  })

  await t.test('an empty record says what the desk does, and one button fills it', async () => {
    const { origin } = await openTestDesk([])
    const { page, faults } = await openPage(origin)
    await page.getByRole('heading', { name: 'This record is empty' }).waitFor()
    assert.deepEqual(await axeViolations(page), [])
    await page.getByRole('button', { name: 'Open the example record' }).click()
    await page.getByRole('heading', { name: /^To review: \d/ }).waitFor({ timeout: 60_000 })
    assert.deepEqual(faults, [])
  })

  await t.test('a page says that the desk no longer answers', async () => {
    const { origin, stop } = await openTestDesk([])
    const { page } = await openPage(origin)
    await stop()
    await page.getByText('The desk no longer answers').waitFor({ timeout: 20_000 })
  })

  await t.test('a table of ten thousand rows: keys lead from its first row to its last', async () => {
    const { origin } = await openTestDesk([])
    const { page } = await openPage(`${origin}/design`)
    const table = page.getByRole('grid', { name: 'Promises, light' })
    await table.getByRole('row').nth(1).focus()
    const at = (): Promise<string | null> => page.evaluate('document.activeElement?.getAttribute("aria-rowindex")')
    await page.keyboard.press('j')
    await page.waitForFunction('document.activeElement?.getAttribute("aria-rowindex") === "3"')
    await page.keyboard.press('End')
    await page.waitForFunction('document.activeElement?.getAttribute("aria-rowindex") === "10001"')
    await page.keyboard.press('k')
    await page.waitForFunction('document.activeElement?.getAttribute("aria-rowindex") === "10000"')
    assert.equal(await at(), '10000')
    assert.ok((await table.getByRole('row').count()) < 100, 'only what is in sight is drawn')
  })

  await t.test('no page breaks a rule of axe, asks another machine or logs an error: both themes, wide and narrow', async () => {
    const { origin } = await openTestDesk()
    const { page: first } = await openPage(origin)
    const paths: readonly string[] = await first
      .getByRole('navigation', { name: 'Places' })
      .locator('li a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    assert.ok(paths.length > 5)
    const found: string[] = []
    for (const path of [...paths, '/design'])
      for (const size of sizes)
        for (const theme of ['light', 'dark'] as const) {
          const { page, faults } = await openPage(`${origin}${path}`, { ...size, theme })
          await page.getByRole('heading', { level: 1 }).first().waitFor()
          const is = [...(await axeViolations(page)), ...faults]
          const wide = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
          if (wide > 0) is.push(`the page is ${wide} px wider than the window`)
          found.push(...is.map((fault) => `${path} ${size.width} ${theme}: ${fault}`))
          await page.context().close()
        }
    assert.deepEqual(found, [])
  })
})
