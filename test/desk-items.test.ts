/** Items and one item in a real browser, as a person uses them: found by filters, opened at the words, rejected and taken back; by keyboard alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axeViolations, openPage, openTestDesk } from './desk.ts'
import { tabTo } from './desk-keys.ts'
import { needs } from './needs.ts'

test('the desk: items', needs('browser'), async (t) => {
  const { origin } = await openTestDesk()
  // the browser ends with the test that opens it
  await openPage(origin)
  await t.test('an item is found by a facet, and says at first sight why it is symbolic', async () => {
    const { page, faults } = await openPage(`${origin}/items`)
    await page.getByRole('grid', { name: 'Items' }).waitFor()
    await tabTo(page, page.getByRole('button', { name: /^Accession/ }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\?type=accession$/)
    await page.getByText('1 item', { exact: true }).waitFor()
    await tabTo(page, page.locator('[data-row="0"]'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Kazakhstan would join the Abraham Accords/ }).waitFor()
    const symbolic = page.getByRole('article').filter({ hasText: /^symbolic/ })
    assert.match(
      await symbolic.innerText(),
      /have had diplomatic relations since 10 April 1992, so what the Abraham Accords declare is already so/,
    )
    assert.match(await symbolic.innerText(), /Formally new: that Kazakhstan becomes a party to the Abraham Accords/)
    assert.deepEqual(faults, [])
  })

  await t.test('the words of a verdict lead to the document at these words', async () => {
    const { page } = await openPage(`${origin}/items?type=accession`)
    await page.getByRole('link', { name: /join the Abraham Accords/ }).click()
    const words = page.getByRole('link', { name: '“will join the Abraham Accords”' }).first()
    const address = await words.getAttribute('href')
    assert.match(address ?? '', /^\/documents\/[0-9a-f]+\?claim=[0-9a-f]+$/)
    await tabTo(page, words)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}${address}`)
  })

  await t.test('sources that differ stand side by side, each with its words', async () => {
    const { page } = await openPage(`${origin}/items?type=trade`)
    await page.getByRole('link', { name: /^Trade between Kazakhstan and the United States/ }).click()
    const rows = page.getByRole('region', { name: 'Sources differ' }).getByRole('row')
    await rows.first().waitFor()
    const texts = await rows.allInnerTexts()
    assert.ok(
      texts.some((text) => /\$3\.4 billion.*Office of the U\.S\. Trade Representative/s.test(text)),
      texts.join('\n'),
    )
    assert.ok(
      texts.some((text) => /\$4\.2 billion.*Ministry of Trade and Integration/s.test(text)),
      texts.join('\n'),
    )
  })

  await t.test('many items are rejected with one reason, and taken back, by keyboard', async () => {
    const { page, faults } = await openPage(`${origin}/items?kind=assessment`)
    const about = page.getByText(/^\d+ items?$/)
    const before = await about.innerText()
    await tabTo(page, page.locator('[data-row="0"]'))
    for (const key of ['x', 'ArrowDown', 'x', 'r']) await page.keyboard.press(key)
    const dialog = page.getByRole('dialog', { name: 'Reject what was read' })
    await dialog.getByText(/2 claims of 2 items would be rejected/).waitFor()
    await tabTo(page, dialog.getByLabel('Reason'))
    await page.keyboard.type('an opinion, no event')
    await tabTo(page, dialog.getByRole('button', { name: 'Reject' }))
    await page.keyboard.press('Enter')
    await page.getByText('2 items rejected.').waitFor()
    await page.getByText(`${Number.parseInt(before, 10) - 2} items`, { exact: true }).waitFor()
    await page.keyboard.press('F6')
    await tabTo(page, page.getByRole('button', { name: 'Undo' }))
    await page.keyboard.press('Enter')
    await page.getByText(before, { exact: true }).waitFor()
    assert.deepEqual(faults, [])
  })

  for (const theme of ['light', 'dark'] as const)
    await t.test(`lists and an item without a fault for whoever listens, ${theme}`, async () => {
      const { page, faults } = await openPage(`${origin}/items`, { theme })
      await page.getByRole('grid', { name: 'Items' }).waitFor()
      assert.deepEqual(await axeViolations(page), [])
      for (const type of ['accession', 'trade', 'purchase']) {
        await page.goto(`${origin}/items?type=${type}`)
        await page.getByRole('grid', { name: 'Items' }).getByRole('link').first().click()
        await page.getByRole('heading', { level: 2, name: 'Verdicts' }).waitFor()
        await page.getByRole('button', { name: 'Show', exact: true }).click()
        await page
          .getByText(/read .*, built-in|read .*html|read .*txt/)
          .first()
          .waitFor()
        assert.deepEqual(await axeViolations(page), [])
      }
      assert.deepEqual(faults, [])
    })
})
