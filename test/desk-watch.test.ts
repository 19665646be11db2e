import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { examplesFolder } from './cli.ts'
import { axeViolations, openPage, openTestDesk } from './desk.ts'
import { needs } from './needs.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-watched-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const copy = (name: string): void => cpSync(join(examplesFolder, name), join(folder, name))

test('the desk follows a source: what is new since the last visit, and what could not be read', needs('browser'), async () => {
  mkdirSync(folder, { recursive: true })
  const { origin } = await openTestDesk([join(examplesFolder, 'wire-report.html')])
  const { page, faults } = await openPage(origin)
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await page.getByRole('heading', { level: 1, name: 'Watch' }).waitFor()
  await page.getByText('Nothing was marked as seen yet').waitFor()
  await page.getByText('No source is followed yet').waitFor()
  await page.keyboard.press('x')
  await page.getByText(/^Nothing new since /).waitFor()

  // a folder that gets a document while it is followed
  copy('analysis.txt')
  await page.getByRole('textbox', { name: 'Page, feed or folder' }).fill(folder)
  await page.keyboard.press('Enter')
  const sources = page.getByRole('region', { name: 'Sources followed' })
  await sources.getByText(/: 1 new document/).waitFor({ timeout: 60_000 })
  await page.getByRole('region', { name: /^Documents read \(1\)/ }).waitFor()
  await page.getByRole('region', { name: /^Told for the first time/ }).waitFor({ timeout: 60_000 })
  const judged = page.getByRole('region', { name: /^Judged otherwise/ })
  await judged.getByText('is now').first().waitFor()
  assert.deepEqual(await axeViolations(page), [])

  // nothing new the second time
  await sources.getByRole('button', { name: /^Read now/ }).click()
  await sources.getByText(/: nothing new/).waitFor({ timeout: 60_000 })

  // an error is told in plain words, and stops nothing
  await page.getByRole('textbox', { name: 'Page, feed or folder' }).fill(join(folder, 'nowhere'))
  await page.getByRole('button', { name: 'Follow', exact: true }).click()
  await sources.getByText(/could not be read on/).waitFor({ timeout: 60_000 })
  await page.getByRole('textbox', { name: 'Page, feed or folder' }).fill('somewhere')
  await page.getByRole('button', { name: 'Follow', exact: true }).click()
  await page.getByText(/it is no address and no folder/).waitFor()
  await sources.getByRole('button', { name: /^Follow no longer: .*nowhere$/ }).click()
  await sources.getByText(/could not be read on/).waitFor({ state: 'hidden' })
  await page.reload()
  await sources.getByText(folder, { exact: true }).waitFor()

  await page.keyboard.press('x')
  await page.getByText(/^Nothing new since /).waitFor()
  assert.deepEqual(
    faults.filter((fault) => !/status of 400/.test(fault)),
    [],
  )
})
