/** For tests of the desk by keyboard alone. In: a page. Out: Tab until the focus is on what has that name; the name of what has the focus. */
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

const MOST_TABS = 150

const hasFocus = (target: Locator): Promise<boolean> => target.evaluateAll((found) => found.some((one) => one === document.activeElement))

/** As a person would who cannot use a mouse. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.first().waitFor()
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`${MOST_TABS} times Tab do not lead to ${target}`)
}
