import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axeViolations, openPage, openTestDesk } from './desk.ts'
import { needs } from './needs.ts'

test('the desk: a first page without faults, in both themes', needs('browser'), async () => {
  const { origin } = await openTestDesk()
  for (const theme of ['light', 'dark'] as const) {
    const { page, faults } = await openPage(origin, { theme })
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.deepEqual(faults, [])
    assert.deepEqual(await axeViolations(page), [])
  }
})
