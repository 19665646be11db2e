/** The page in a real browser: clicks, keys, deep links, no request, no script from a document. In: files in a temporary folder. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { browserPath, needs } from '../../test/needs.ts'
import { composeBrief } from './brief.ts'
import { analysisClaims, forumInput, forumParts } from './fixtures/forum.ts'
import { hostile } from './fixtures/hostile.ts'
import { renderHtml } from './html.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-page-'))
const write = (name: string, html: string): string => {
  writeFileSync(join(folder, name), html)
  return pathToFileURL(join(folder, name)).href
}
const forum = write('forum.html', renderHtml(composeBrief(forumInput), forumParts))
const bad = write('hostile.html', renderHtml(composeBrief(hostile.input), hostile.parts))

const options = needs('browser')
let browser: Browser | undefined
before(async () => {
  if (options.skip !== false) return
  const { chromium } = await import('playwright-core')
  browser = await chromium.launch({ executablePath: browserPath() ?? '', args: ['--no-sandbox', '--disable-gpu'] })
})
after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Opened {
  readonly page: Page
  /** Requests beside the file, dialogs, errors: all must stay empty. */
  readonly strange: string[]
}

const open = async (url: string, more: Parameters<Browser['newPage']>[0] = {}): Promise<Opened> => {
  assert.ok(browser !== undefined)
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...more })
  const strange: string[] = []
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url.split('#')[0]) strange.push(request.url())
  })
  page.on('pageerror', (error) => strange.push(error.message))
  page.on('console', (message) => strange.push(message.text()))
  page.on('dialog', (dialog) => {
    strange.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(url)
  return { page, strange }
}

const marked = (page: Page, within = '#source'): Promise<string> =>
  page
    .locator(`${within} mark`)
    .allTextContents()
    .then((parts) => parts.join(''))
const inView = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const mark = document.querySelector('#source mark')?.getBoundingClientRect()
    const body = document.querySelector('#source-body')?.getBoundingClientRect()
    return mark !== undefined && body !== undefined && mark.top >= body.top && mark.bottom <= Math.min(body.bottom, innerHeight)
  })
const claimId = (words: string): string => analysisClaims.find(({ quote }) => quote.includes(words))?.id ?? ''

test('a click on a sentence shows its very words, marked and in view', options, async () => {
  const { page, strange } = await open(forum)
  await page.locator('.deals').getByRole('link', { name: 'Ghana signed an agreement to buy 14 ferries' }).click()
  assert.equal(await marked(page), 'signed an agreement to buy 14 ferries from Hardanger Yards for over $90 million')
  assert.equal(await page.locator('#source-title').textContent(), 'Oslo looks south')
  assert.ok(await inView(page))
  assert.equal(new URL(page.url()).hash, `#claim-${claimId('14 ferries')}`)
  assert.deepEqual(strange, [])
})

test('the words are in view also in a low window, wherever they stand in the source', options, async () => {
  const { page } = await open(forum)
  await page.setViewportSize({ width: 1280, height: 560 })
  for (const link of (await page.locator('.bottom-line a.told').all()).slice(0, 6)) {
    await page.evaluate(() => window.scrollTo(0, 0))
    await link.click()
    assert.ok(await inView(page), (await link.textContent()) ?? '')
  }
})

test('a number of a row shows its card with publisher, date and address', options, async () => {
  const { page, strange } = await open(forum)
  await page.locator('.figures .cite').last().click()
  assert.equal(await marked(page), 'Norway and Ghana, goods, 2025: 238 million USD, reported by Ghana')
  assert.equal(await page.locator('#source-meta').textContent(), 'Ghana Statistical Office, 10 February 2026')
  assert.equal(await page.locator('.card a').getAttribute('href'), 'https://example.org/list')
  assert.deepEqual(strange, [])
})

test('by keys alone: Tab to a sentence, Enter opens it, Escape goes back to it', options, async () => {
  const { page } = await open(forum)
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.classList.contains('told') === true)) break
  }
  const text = await page.evaluate(() => document.activeElement?.textContent)
  await page.keyboard.press('Enter')
  assert.equal(await marked(page), 'the presidents of Ghana and Peru were received by Prime Minister Jonas Vik in Oslo')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'source-head')
  await page.keyboard.press('Escape')
  assert.equal(await marked(page), '')
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), text)
})

test('next and previous walk the sources', options, async () => {
  const { page } = await open(forum)
  await page.locator('.told').first().click()
  const first = await marked(page)
  await page.getByRole('button', { name: 'Next' }).click()
  assert.equal(await page.locator('#source-number').textContent(), `Source 2 of ${await page.locator('.cited li').count()}`)
  assert.notEqual(await marked(page), first)
  await page.getByRole('button', { name: 'Previous' }).click()
  assert.equal(await marked(page), first)
})

test('a deep link opens its claim; a claim that only the document tells opens there', options, async () => {
  const cited = await open(`${forum}#claim-${claimId('rose from')}`)
  assert.equal(await marked(cited.page), 'Trade between Norway and Ghana rose from $210 million in 2023 to $260 million in 2025')
  assert.ok(await inView(cited.page))
  const { page } = await open(forum)
  await page.getByRole('link', { name: 'Documents' }).click()
  assert.ok(!(await page.locator('#brief').isVisible()))
  await page.locator(`#claim-${claimId('will lend')} .told`).click()
  assert.equal(await marked(page, '#documents'), 'Norway will lend Peru up to $40 million for ports by the end of 2027')
  await page.goBack()
  assert.ok(await page.locator('#documents').isVisible())
})

test('documents: sentences not read and claims in doubt are marked by words', options, async () => {
  const { page } = await open(`${forum}#documents`)
  assert.match((await page.locator('.row.unread').textContent()) ?? '', /A third yard has asked for \$12 million\.not read/)
  assert.match((await page.locator(`#claim-${claimId('one buyer')}`).textContent()) ?? '', /^unsure/)
})

test('a document full of markup is shown as characters and runs nothing', options, async () => {
  const { page, strange } = await open(bad)
  await page.locator('.told').first().click()
  assert.equal(await marked(page), 'ordered 4 <b>bold</b> cranes </script><script>document.title="owned"</script> for $3 million')
  await page.getByRole('link', { name: 'Documents' }).click()
  assert.match((await page.locator('#documents').textContent()) ?? '', /<img src=x onerror=alert\(1\)>/)
  assert.equal(await page.locator('img, b').count(), 0)
  assert.equal(await page.title(), '</title><script>alert(3)</script>')
  assert.deepEqual(strange, [])
})

test('without scripts brief, documents and cited words are all on the page', options, async () => {
  const { page } = await open(forum, { javaScriptEnabled: false })
  for (const part of ['#brief', '#documents', '.cited']) assert.ok(await page.locator(part).isVisible(), part)
  assert.ok(!(await page.locator('#source').isVisible()))
})

test('on a phone nothing is wider than the screen, and the source opens over the page', options, async () => {
  const { page } = await open(forum, { viewport: { width: 360, height: 740 } })
  const widest = () => page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok((await widest()) <= 360)
  await page.locator('.deals .told').first().click()
  assert.ok(await inView(page))
  assert.ok(await page.locator('.deals .line').first().isVisible())
  await page.getByRole('button', { name: 'Close' }).click()
  assert.ok(!(await page.locator('#source').isVisible()))
})

test('printed, the sources follow the brief and the panel is gone', options, async () => {
  const { page } = await open(forum)
  await page.emulateMedia({ media: 'print' })
  assert.ok(!(await page.locator('#source').isVisible()))
  assert.ok(!(await page.locator('#documents').isVisible()))
  assert.ok(await page.locator('.cited').isVisible())
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`text has a contrast of at least 4.5 to 1 in ${colorScheme}`, options, async () => {
    const { page } = await open(forum, { colorScheme })
    await page.locator('.told').first().click()
    const low = await page.evaluate(() => {
      const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
      const rgb = (color: string): number[] => (color.match(/[\d.]+/gu) ?? []).slice(0, 3).map((part) => Number(part) / 255)
      const light = (color: string): number =>
        rgb(color).reduce((sum, part, at) => sum + channel(part) * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0)
      const ground = (from: Element | null): string => {
        for (let at = from; at !== null; at = at.parentElement) {
          const color = getComputedStyle(at).backgroundColor
          if (!/, 0\)|transparent/u.test(color)) return color
        }
        return 'rgb(255, 255, 255)'
      }
      return [...document.querySelectorAll('body *')].flatMap((element) => {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
        if (!own || element.closest('[hidden], script') !== null || element.getClientRects().length === 0) return []
        const [a, b] = [light(getComputedStyle(element).color), light(ground(element))]
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
        return ratio < 4.5 ? [`${element.className} ${ratio.toFixed(2)}`] : []
      })
    })
    assert.deepEqual(low, [])
  })
