/** For tests: a desk of its own over a record of its own, in a real browser. In: documents. Out: its address, pages of Chromium; all of it ends after the tests of the file. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after } from 'node:test'
import { type Browser, chromium, type Page } from 'playwright-core'
import { cookieName } from '../src/server/guard.ts'
import { chancery, examplesFolder, launcherFile, temporaryFolder } from './cli.ts'
import { browserPath } from './needs.ts'

export interface TestDesk {
  /** For `openPage`, with a path behind it. */
  readonly origin: string
  /** As it was printed: with the key. */
  readonly address: string
  /** As a program asks: `desk.fetch('/api/about')`. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  readonly record: string
  readonly pid: number
  /** Ends the process of the desk, as Ctrl-C does. */
  readonly stop: () => Promise<void>
}

const START_MS = 60_000

/** Of each desk that was opened here: its key, by its origin. */
const keys = new Map<string, string>()

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()))

/** The first line that it prints is its address. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let [out, err] = ['', '']
    const timer = setTimeout(() => reject(new Error(`the desk did not start: ${out}${err}`)), START_MS)
    child.stderr?.on('data', (chunk) => {
      err += chunk
    })
    child.stdout?.on('data', (chunk) => {
      out += chunk
      const address = /^(?<address>http:\/\/\S+)\n/m.exec(out)?.groups?.address
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
    child.once('exit', (status) => reject(new Error(`the desk ended with ${status}: ${err}`)))
  })

/** A desk over `documents` (files or folders; none for an empty record), with further options of the command. */
export const openTestDesk = async (documents: readonly string[] = [examplesFolder], options: readonly string[] = []): Promise<TestDesk> => {
  const cwd = temporaryFolder()
  const record = join(cwd, 'deals')
  if (documents.length > 0) {
    const { status, err } = chancery(['add', ...documents, '--record', record, '--quiet'], { cwd })
    assert.equal(status, 0, err)
  }
  const env = { ...process.env, XDG_DATA_HOME: join(cwd, '.data'), XDG_CACHE_HOME: join(cwd, '.cache') }
  const child = spawn(process.execPath, [launcherFile, 'desk', '--record', record, '--no-open', ...options], { cwd, env })
  const stop = async (): Promise<void> => {
    child.kill('SIGINT')
    await ended(child)
  }
  after(stop)
  const address = await addressOf(child)
  const { origin, searchParams } = new URL(address)
  const key = searchParams.get('key') ?? ''
  keys.set(origin, key)
  const ask: TestDesk['fetch'] = (path, init = {}) =>
    fetch(`${origin}${path}`, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${key}` } })
  return { origin, address, fetch: ask, record, pid: child.pid ?? 0, stop }
}

let browser: Promise<Browser> | null = null

const openBrowser = (): Promise<Browser> => {
  if (browser !== null) return browser
  const opening = chromium.launch({ executablePath: browserPath() ?? '', args: ['--no-sandbox', '--disable-gpu'] })
  browser = opening
  after(async () => (await opening).close())
  return opening
}

export interface PageOptions {
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
}

/** A new page on which nothing may go wrong unseen: an error, or anything that the policy refuses, fails the test that asks `faults`. */
export const openPage = async (
  address: string,
  { width = 1440, height = 900, theme = 'light' }: PageOptions = {},
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> => {
  const context = await (await openBrowser()).newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' })
  const { origin, port } = new URL(address)
  await context.addCookies([{ name: cookieName(Number(port)), value: keys.get(origin) ?? '', url: origin, sameSite: 'Strict' }])
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.hostname !== '127.0.0.1' && !['data:', 'blob:'].includes(url.protocol)) faults.push(`asked for ${request.url()}`)
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  // on a busy machine the page may still be drawn when nothing is fetched any more, and hears no key until then
  await page.locator('main :is(h1, [role="alert"])').first().waitFor()
  return { page, faults }
}

const axeSource = (): string => readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeViolation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe-core finds against WCAG 2.2 AA, one line each. */
export const axeViolations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource())
  const violations = (await page.evaluate(`axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
  }).then(({ violations }) => violations)`)) as readonly AxeViolation[]
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html}: ${failureSummary}`))
}
