import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeViolations, openPage, openTestDesk } from './desk.ts'
import { needs } from './needs.ts'

const addresses = [
  '/states',
  '/states?q=kaz',
  '/states/KAZ?power=CHN&kind=visits&all=terms',
  '/states/USA',
  '/states/central-asia',
  '/states/FJI',
  '/formats',
  '/formats/c5-plus-1',
  '/formats/focac',
  '/formats/eu-china',
] as const

const cell = (page: Page, name: string) => page.getByRole('link', { name })

/** Wider than its window a page scrolls sideways. */
const isTooWide = (page: Page): Promise<boolean> => page.evaluate('document.documentElement.scrollWidth > window.innerWidth')

test('pages of states and formats', needs('browser'), async (t) => {
  const { origin } = await openTestDesk()
  // the browser ends with the test that opens it
  await openPage(origin)
  for (const address of addresses)
    await t.test(`${address}: no fault, no violation, in both themes and on a small screen`, async () => {
      for (const [theme, width] of [
        ['light', 1440],
        ['dark', 390],
      ] as const) {
        const { page, faults } = await openPage(`${origin}${address}`, { theme, width })
        await page.getByRole('heading', { level: 1 }).waitFor()
        assert.deepEqual(faults, [])
        assert.deepEqual(await axeViolations(page), [])
        assert.equal(await isTooWide(page), false)
      }
    })

  await t.test('a state is found by typing, by part of a name, its capital or its code', async () => {
    const { page } = await openPage(`${origin}/states`)
    const field = page.getByRole('textbox', { name: 'Find a state, union or region' })
    for (const [typed, name] of [
      ['uzb', 'Uzbekistan'],
      ['Astana', 'Kazakhstan'],
      ['Côte d', 'Ivory Coast'],
      ['european un', 'European Union'],
    ] as const) {
      await field.fill(typed)
      const first = page.getByRole('rowheader').first()
      await page.getByRole('heading', { name: /found$/ }).waitFor()
      assert.equal(await first.innerText(), name)
      assert.equal(new URL(page.url()).searchParams.get('q'), typed)
    }
    await field.fill('uzb')
    await field.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Uzbekistan' }).waitFor()
    await page.goBack()
    await field.fill('xyzzy')
    await page.getByText('Nothing is called “xyzzy”').waitFor()
  })

  await t.test('a state’s page: who led on a day, and each count opens at what it counts', async () => {
    const { page, faults } = await openPage(`${origin}/states/KAZ`)
    await page.getByLabel('In office on').fill('2015-06-01')
    await page
      .getByRole('link', { name: 'Nursultan Nazarbayev' })
      .or(page.getByRole('button', { name: 'Nursultan Nazarbayev' }))
      .waitFor()
    assert.equal(new URL(page.url()).searchParams.get('on'), '2015-06-01')

    await cell(page, 'China, summits, 2023: 1; the list is complete').click()
    const open = page.getByRole('region', { name: 'China, summits, 2023' })
    await open.getByText('18 to 19 May 2023').waitFor()
    assert.equal(await open.getByRole('row').count(), 2)
    const address = page.url()
    // the view can be sent: the same address shows the same
    const again = await openPage(address)
    await again.page.getByRole('region', { name: 'China, summits, 2023' }).getByText('18 to 19 May 2023').waitFor()

    await cell(page, 'United States, summits, 2025: at least 1; the list is complete in part').waitFor()
    await page.getByRole('link', { name: 'since 2020' }).click()
    await page.getByRole('columnheader', { name: '2015', exact: true }).waitFor({ state: 'detached' })
    assert.deepEqual(faults, [])
  })

  await t.test('a sourced figure tells its source on hover and on focus', async () => {
    const { page } = await openPage(`${origin}/states/KAZ`)
    const figure = page.getByRole('table', { name: 'Share of the world’s production by material' }).getByRole('link', { name: '39 %' })
    await figure.hover()
    await page.getByText('World Nuclear Association').first().waitFor()
    await page.mouse.move(0, 0)
    await page.getByText('World Nuclear Association').first().waitFor({ state: 'detached' })
    await page.keyboard.press('Tab')
    await figure.focus()
    await page.getByText('World Uranium Mining Production').first().waitFor()
  })

  test(
    'what documents tell stands beside what is on record: promises with their status, contacts, initiative',
    needs('browser'),
    async () => {
      const { page } = await openPage(`${origin}/states/UZB`)
      const told = page.getByRole('region', { name: 'What your documents tell' })
      await told
        .getByRole('link', { name: /Boeing/ })
        .first()
        .waitFor()
      await cell(page, 'United States, in documents, 2025: at least 1; no list is known to be complete').click()
      await page.getByRole('region', { name: 'United States, in documents, 2025' }).getByRole('link').first().waitFor()
      const travelled = page.getByRole('link', { name: /, travelled: \d/ }).first()
      await travelled.click()
      await page.getByRole('table', { name: /: travelled$/ }).waitFor()
    },
  )

  await t.test('what is not known is told as not known', async () => {
    const { page } = await openPage(`${origin}/states/FJI`)
    await page.getByText('No figure of the trade of Fiji is on record').waitFor()
    const missing = await openPage(`${origin}/states/XXX`)
    await missing.page.getByText('no state or group has this code').waitFor()
  })

  await t.test('a format’s page: its meetings as a series, what each declared, what came of it', async () => {
    const { page, faults } = await openPage(`${origin}/formats`)
    await page.getByRole('link', { name: 'C5+1', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'C5+1' }).waitFor()
    await page.getByRole('img', { name: /^C5\+1: 2 summits and \d+ other meetings on record/ }).waitFor()
    const declared = page.getByRole('region', { name: 'New York, 19 September 2023: first summit', exact: true })
    await declared.getByText('The dialogue met for the first time on 8 February 2024').waitFor()
    await declared.getByText('day passed, nothing told').waitFor()
    assert.deepEqual(faults, [])
  })
})
