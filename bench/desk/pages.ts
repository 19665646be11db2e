/** Pages bench: how soon pages of the desk stand in a browser over a large record, and whether long lists scroll evenly. In: a made desk, a browser's path. Out: largest paint and when all of it stood of each page; frames of each list. */
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { openEventHub } from '../../src/server/event-hub.ts'
import { openDesk } from '../../src/server/open-desk.ts'
import type { MadeDesk } from './made-desk.ts'

/** Milliseconds since an address was opened; of several openings the slowest. */
interface Opened {
  /** Largest Contentful Paint (W3C). */
  readonly largestPaint: number
  /** From then on nothing on it waited for an answer. */
  readonly whole: number
  /** Longest task on the way, in which it hears no key. */
  readonly longestTask: number
}

export interface PageTime {
  readonly name: string
  /** By a browser that never saw the desk. */
  readonly first: Opened
  /** By one that has its scripts, as on every day after the first. */
  readonly again: Opened
}

/** While one scrolls ten screens a second, by the wheel. */
export interface ScrollTime {
  readonly name: string
  /** Rows that had come by the end. */
  readonly rows: number
  readonly frames: number
  /** Share of frames that came later than 34 ms after the one before: two at 60 a second. */
  readonly late: number
  /** Milliseconds. */
  readonly longest: number
}

const VIEW = { width: 1440, height: 900 }
const LATE_MS = 34
const WHEELS = 100

/** Marks in the page when it last waited for something, and its paints and long tasks. */
const WATCHING = `
  window.watched = { paint: 0, waited: 0, task: 0 }
  new PerformanceObserver((list) => { for (const one of list.getEntries()) watched.paint = one.startTime }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => { for (const one of list.getEntries()) watched.task = Math.max(watched.task, one.duration) }).observe({ type: 'longtask', buffered: true })
  const look = () => {
    if (document.querySelector('h1') === null || document.querySelector('[role="status"][aria-label^="Loading"], [role="status"][aria-label="Searching"]') !== null) watched.waited = performance.now()
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
`

const SCROLLING = `
  window.frames_ = []
  let last = performance.now()
  const frame = (now) => { frames_.push(now - last); last = now; requestAnimationFrame(frame) }
  requestAnimationFrame(frame)
`

const newPage = async (browser: Browser, { address }: { readonly address: string }): Promise<Page> => {
  const context = await browser.newContext({ viewport: VIEW, reducedMotion: 'reduce' })
  // the key becomes a cookie; the page itself is not loaded with it
  await context.request.get(address)
  const page = await context.newPage()
  await page.addInitScript(WATCHING)
  return page
}

const opened = async (page: Page, url: string): Promise<Opened> => {
  await page.goto(url, { waitUntil: 'networkidle' })
  const { paint, waited, task } = (await page.evaluate('watched')) as { paint: number; waited: number; task: number }
  return { largestPaint: paint, whole: waited, longestTask: task }
}

const slowest = (all: readonly Opened[]): Opened => {
  const most = (of: keyof Opened): number => Math.max(...all.map((one) => one[of]))
  return { largestPaint: most('largestPaint'), whole: most('whole'), longestTask: most('longestTask') }
}

const scrolled = async (page: Page, name: string): Promise<ScrollTime> => {
  const box = page.locator('[role="grid"], [role="table"]').first()
  await box.hover()
  await page.evaluate(SCROLLING)
  for (let n = 0; n < WHEELS; n += 1) {
    await page.mouse.wheel(0, VIEW.height)
    await page.waitForTimeout(100)
  }
  const frames = (await page.evaluate('frames_')) as number[]
  const rows = (await page.evaluate(
    `Math.max(...[...document.querySelectorAll('[data-row]')].map((row) => Number(row.dataset.row)))`,
  )) as number
  return {
    name,
    rows,
    frames: frames.length,
    late: frames.filter((ms) => ms > LATE_MS).length / frames.length,
    longest: Math.max(...frames),
  }
}

const pagesOf = ({ samples }: MadeDesk): Readonly<Record<string, string>> => ({
  today: '/',
  review: '/review',
  items: '/items',
  'items, three filters': '/items?kind=commitment&state=KAZ&status=overdue&sort=due',
  item: `/items/${samples.items[0]}`,
  'commitments, board': '/commitments',
  'commitments, by state': '/commitments?by=state',
  'commitments, by month': '/commitments?by=month',
  'commitments, calendar': '/commitments?view=calendar',
  'commitments, table': '/commitments?view=table',
  documents: '/documents',
  document: `/documents/${samples.documents[0]}`,
  states: '/states',
  state: '/states/KAZ',
  formats: '/formats',
  format: '/formats/c5-plus-1',
  materials: '/materials',
  material: '/materials/copper',
  briefs: '/briefs',
  search: '/search?q=smelter',
  watch: '/watch',
})

const lists: Readonly<Record<string, string>> = {
  items: '/items',
  documents: '/documents',
  'commitments, table': '/commitments?view=table',
}

/** Over a real server; the browser runs on the same machine and takes its share of the cores. */
export const measurePages = async (
  desk: MadeDesk,
  executablePath: string,
  rounds = 3,
): Promise<{ readonly pages: readonly PageTime[]; readonly scrolls: readonly ScrollTime[] }> => {
  const pageFolder = fileURLToPath(new URL('../../dist/web', import.meta.url))
  const open = await openDesk(desk.dependencies, {
    port: 0,
    pageFolder,
    hub: openEventHub(),
    database: desk.database,
    onWrite: () => undefined,
  })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const pages: PageTime[] = []
    for (const [name, path] of Object.entries(pagesOf(desk))) {
      const [first, again]: [Opened[], Opened[]] = [[], []]
      for (let round = 0; round < rounds; round += 1) {
        const page = await newPage(browser, open)
        first.push(await opened(page, `${open.origin}${path}`))
        // a browser keeps compiled scripts from the second time on that it meets them
        await opened(page, `${open.origin}${path}`)
        again.push(await opened(page, `${open.origin}${path}`))
        await page.context().close()
      }
      pages.push({ name, first: slowest(first), again: slowest(again) })
    }
    const scrolls: ScrollTime[] = []
    for (const [name, path] of Object.entries(lists)) {
      const page = await newPage(browser, open)
      await opened(page, `${open.origin}${path}`)
      scrolls.push(await scrolled(page, name))
      await page.context().close()
    }
    return { pages, scrolls }
  } finally {
    await browser.close()
    await open.close()
  }
}
