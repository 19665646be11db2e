/** `node test/picture.ts`: docs/brief.png anew, the page of the examples with the words of its symbolic line open. In: examples/. Out: the picture. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { browserPath } from './needs.ts'

const AS_OF = '2025-11-23'
const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'chancery-picture-'))
const html = join(folder, 'brief.html')

const main = ['src/cli/main.ts', 'brief', 'examples', '--as-of', AS_OF, '--quiet', '--html', html]
execFileSync(process.execPath, main, { cwd: root, env: { ...process.env, INIT_CWD: root }, stdio: ['ignore', 'ignore', 'inherit'] })
const browser = await chromium.launch({ executablePath: browserPath() ?? '', args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
await page.goto(pathToFileURL(html).href)
await page.locator('#brief a.told').nth(1).click()
await page.locator('#source mark').first().waitFor()
await page.screenshot({ path: join(root, 'docs/brief.png') })
await browser.close()
rmSync(folder, { recursive: true, force: true })
