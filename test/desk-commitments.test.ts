/** Commitments in a real browser: filtered, saved as a view, sent to a colleague, followed by a reminder, taken into a calendar; by keyboard alone. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { axeViolations, openPage, openTestDesk } from './desk.ts'
import { tabTo } from './desk-keys.ts'
import { needs } from './needs.ts'

/** Menu, form, Enter: the address as it stands gets a name. */
const saveView = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, page.getByRole('button', { name: 'Views' }))
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Save this view' }).waitFor()
  for (
    let at = 0;
    at < 20 && !(await page.getByRole('menuitem', { name: 'Save this view' }).evaluate((one) => one === document.activeElement));
    at += 1
  )
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('dialog').getByLabel('Name'))
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.getByText(`Saved as “${name}”`).waitFor()
}

/** The file that a press of the key saves, as another program reads it. */
const downloadedEvents = async (page: Page): Promise<readonly ICAL.Event[]> => {
  await tabTo(page, page.getByRole('button', { name: /^Calendar file/ }))
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  assert.match(download.suggestedFilename(), /^chancery-\d{4}-\d{2}-\d{2}\.ics$/)
  const text = readFileSync((await download.path()) ?? '', 'utf8')
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

test('the desk: commitments', needs('browser'), async (t) => {
  const { origin } = await openTestDesk()
  // the browser ends with the test that opens it
  await openPage(origin)
  await t.test(
    'visits that were promised are filtered, kept as a view, followed by a reminder and taken into a calendar, by keyboard',
    async () => {
      const { page, faults } = await openPage(origin)
      for (const key of ['g', 'c']) await page.keyboard.press(key)
      await page.getByRole('heading', { level: 1, name: 'Commitments' }).waitFor()

      await tabTo(page, page.getByLabel('Words'))
      await page.keyboard.type('Rubio')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\?words=Rubio$/)
      await page.getByRole('region', { name: 'Filters that are on' }).getByText('Rubio').waitFor()
      await saveView(page, 'Rubio’s visits')

      const colleague = await openPage(page.url())
      await colleague.page.getByRole('button', { name: 'Rubio’s visits' }).waitFor()
      const visits = colleague.page.getByRole('link', { name: /^Marco Rubio plans to visit/ })
      await visits.nth(4).waitFor()
      assert.equal(await visits.count(), 5)
      assert.deepEqual(colleague.faults, [])

      await tabTo(page, page.locator('[data-card]'))
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: /^Marco Rubio plans to visit/ }).waitFor()
      await page.keyboard.press('n')
      const dialog = page.getByRole('dialog', { name: 'Set a reminder' })
      await dialog.getByText('It is kept as 5 items, and the reminder is for all of them.').waitFor()
      await tabTo(page, dialog.getByLabel('Note'))
      await page.keyboard.type('Ask the embassies for the days.')
      await tabTo(page, dialog.getByRole('button', { name: 'Set the reminder' }))
      await page.keyboard.press('Enter')
      await page.getByText('Reminder set for 1 December 2026.').waitFor()
      await page.getByRole('region', { name: 'Reminders' }).getByText('Ask the embassies for the days.').waitFor()

      for (const key of ['g', 'c']) await page.keyboard.press(key)
      await page.getByRole('heading', { level: 1, name: 'Commitments' }).waitFor()
      await page.keyboard.press('3')
      await page.waitForURL(/view=calendar/)
      const events = await downloadedEvents(page)
      const rings = events.filter(({ summary }) => summary.startsWith('Reminder: '))
      assert.deepEqual(
        rings.map(({ summary, startDate, description }) => [startDate.toString(), /Marco Rubio plans to visit/.test(summary), description]),
        [['2026-12-01', true, 'Ask the embassies for the days.']],
      )
      assert.equal(events.filter(({ startDate, summary }) => startDate.toString() === '2026-12-31' && /Rubio/.test(summary)).length, 5)
      assert.deepEqual(faults, [])
    },
  )

  await t.test('the calendar is walked by arrows, from day to day and over the end of a month', async () => {
    const { page } = await openPage(`${origin}/commitments?view=calendar&month=2026-12`)
    await tabTo(page, page.locator('[data-day]'))
    const day = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('data-day') ?? null)
    for (let at = 0; at < 40 && (await day()) !== '2026-12-31'; at += 1) await page.keyboard.press('ArrowRight')
    await page
      .getByRole('region', { name: 'Due on 31 December 2026' })
      .getByRole('link', { name: /Marco Rubio/ })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { level: 2, name: 'January 2027' }).waitFor()
    await page.locator('[data-day="2027-01-01"]:focus').waitFor()
  })

  await t.test('a reminder that is due stands on the first page, and can be taken away', async () => {
    const { page } = await openPage(`${origin}/items?type=accession`)
    await page.locator('[data-row="0"]').focus()
    for (const key of ['x', 'n']) await page.keyboard.press(key)
    const dialog = page.getByRole('dialog', { name: 'Set a reminder' })
    await dialog.getByLabel('Day').fill('2025-12-01')
    await dialog.getByLabel('Note').fill('Has it joined?')
    await dialog.getByRole('button', { name: 'Set the reminder' }).click()
    await page.getByText('Reminder set for 1 December 2025.').waitFor()
    await page.goto(origin)
    const due = page.getByRole('region', { name: /reminder.* due$/ })
    await due.getByText('Has it joined?').waitFor()
    await due.getByRole('button', { name: 'Change the reminder of 1 December 2025' }).click()
    await page.getByRole('menuitem', { name: 'Take it away' }).click()
    await due.getByText('Has it joined?').waitFor({ state: 'detached' })
  })

  await t.test('an empty column says what would bring a promise there', async () => {
    const { page } = await openPage(`${origin}/commitments`)
    await page.getByText('Overdue needs a later document that says it was not done').waitFor()
  })

  for (const theme of ['light', 'dark'] as const)
    await t.test(`board, table and calendar without a fault for whoever listens, ${theme}`, async () => {
      for (const search of ['', '?by=state', '?by=month', '?view=table', '?view=calendar&month=2026-12', '?words=nothing-has-this']) {
        const { page, faults } = await openPage(`${origin}/commitments${search}`, { theme })
        await page.getByRole('heading', { level: 1, name: 'Commitments' }).waitFor()
        await page
          .getByText(/Marco Rubio|No promise has all of this/)
          .first()
          .waitFor()
        assert.deepEqual(await axeViolations(page), [], search)
        assert.deepEqual(faults, [], search)
      }
    })
})
