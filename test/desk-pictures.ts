/** `npm run pictures`: docs/pictures anew: every page of the desk over the examples, at three widths, light and dark. In: examples/. Out: the pictures, to be looked at. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { browserPath } from './needs.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const pictures = join(root, 'docs/pictures')
const folder = mkdtempSync(join(tmpdir(), 'chancery-pictures-'))
const record = join(folder, 'deals')
const launcher = join(root, 'bin/chancery.js')

execFileSync(process.execPath, [launcher, 'add', join(root, 'examples'), '--record', record, '--quiet'], { stdio: 'ignore' })
const desk = spawn(process.execPath, [launcher, 'desk', '--record', record, '--no-open', '--port', '0'])
const address = await new Promise<string>((resolve) => desk.stdout.once('data', (chunk) => resolve(String(chunk).trim())))
const { origin } = new URL(address)

const browser = await chromium.launch({ executablePath: browserPath() ?? '', args: ['--no-sandbox', '--disable-gpu'] })
const widths = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const

const first = await (await browser.newContext()).newPage()
await first.goto(address, { waitUntil: 'networkidle' })
await first.goto(`${origin}/items?type=accession`, { waitUntil: 'networkidle' })
const item = await first.getByRole('link', { name: /Abraham Accords/ }).getAttribute('href')
await first.goto(`${origin}/documents`, { waitUntil: 'networkidle' })
const document = await first.locator('a[href^="/documents/"]').first().getAttribute('href')

const pages: Readonly<Record<string, string>> = {
  today: '/',
  review: '/review',
  document: document ?? '/documents',
  items: '/items',
  item: item ?? '/items',
  commitments: '/commitments',
  calendar: '/commitments?view=calendar&month=2026-12',
  state: '/states/KAZ',
  format: '/formats/c5-plus-1',
  material: '/materials/tungsten',
  briefs: '/briefs',
  search: '/search?q=tungsten',
  watch: '/watch',
  design: '/design',
}

rmSync(pictures, { recursive: true, force: true })
mkdirSync(pictures, { recursive: true })
for (const viewport of widths)
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' })
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.screenshot({ path: join(pictures, `${name}-${viewport.width}-${colorScheme}.jpg`), type: 'jpeg', quality: 70 })
    }
    await context.close()
  }
await browser.close()
desk.kill('SIGINT')
await new Promise((resolve) => desk.once('exit', resolve))
rmSync(folder, { recursive: true, force: true })
