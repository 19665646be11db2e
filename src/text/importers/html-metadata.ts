/** What a page says about itself. In: its DOM. Out: title, publisher, address and publication day from meta tags, JSON-LD and <time>. */
import { dayOfStamp } from '../days.ts'
import type { Metadata } from '../importer.ts'

/** Names of `<meta>` (name, property or itemprop) in lower case, the more exact first. No name of a change or a crawl is among them. */
const META = {
  published: [
    'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'citation_publication_date', 'citation_online_date',
    'dcterms.issued', 'dc.date.issued', 'dcterms.date', 'dc.date', 'parsely-pub-date', 'sailthru.date', 'publication_date', 'publish-date',
    'publishdate', 'pubdate', 'date', 'dcterms.created', 'citation_date', 'citation_year',
  ],
  publisher: ['og:site_name', 'dcterms.publisher', 'dc.publisher', 'citation_publisher', 'citation_journal_title', 'publisher', 'application-name'],
  title: ['og:title', 'dcterms.title', 'dc.title', 'citation_title', 'twitter:title'],
  url: ['og:url'],
} as const // biome-ignore format: a table

const CHROME = 'nav, aside, footer, [role=navigation], [role=complementary]'
const MOST_DEEP = 8

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const metaValues = (document: Document): ReadonlyMap<string, string> => {
  const values = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim() ?? ''
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase()
      if (name !== undefined && name !== '' && content !== '' && !values.has(name)) values.set(name, content)
    }
  }
  return values
}

/** All objects of the page's JSON-LD, outer before inner; a block that is no JSON says nothing. */
const linkedData = (document: Document): Fields[] => {
  const found: Fields[] = []
  const visit = (value: unknown, depth: number): void => {
    if (depth > MOST_DEEP) return
    if (Array.isArray(value)) for (const one of value) visit(one, depth + 1)
    if (!isFields(value)) return
    found.push(value)
    for (const inner of Object.values(value)) visit(inner, depth + 1)
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      visit(JSON.parse(script.textContent ?? ''), 0)
    } catch {
      // Pages with broken JSON-LD are common; their other metadata still count.
    }
  }
  return found
}

/** Articles before anything else: a page also lists its breadcrumbs and the pages it links to. */
const articleFirst = (data: readonly Fields[]): Fields[] => {
  const rank = (one: Fields): number => (/Article|Report|Posting|PressRelease/i.test(String(one['@type'] ?? '')) ? 0 : 1)
  return data.filter((one) => typeof one.datePublished === 'string').sort((a, b) => rank(a) - rank(b))
}

const timeStamp = (document: Document): string | null => {
  const times = [...document.querySelectorAll('time[datetime]')].filter((time) => time.closest(CHROME) === null)
  const marked = times.find((time) =>
    /publi|pubdate/i.test(`${time.getAttribute('itemprop')} ${time.hasAttribute('pubdate') ? 'pubdate' : ''} ${time.className}`),
  )
  // Several unmarked times are those of the events told, or of other articles' teasers; in the header of the article, or alone, it is its own.
  const header = times.find((time) => time.closest('header') !== null)
  return (marked ?? header ?? (times.length === 1 ? times[0] : undefined))?.getAttribute('datetime') ?? null
}

const publisherName = (data: readonly Fields[]): string | null => {
  for (const one of data) {
    if (isFields(one.publisher) && typeof one.publisher.name === 'string') return one.publisher.name
    if (typeof one.publisher === 'string' && !one.publisher.includes('://')) return one.publisher
  }
  return null
}

const webAddress = (value: string | null | undefined): string | null => (value != null && /^https?:\/\/\S+$/i.test(value) ? value : null)

/** JSON-LD and meta tags first, `<time>` last; a stamp's own clock decides its day. Nothing is taken from `modified` or from a copyright line. */
export const readHtmlMetadata = (document: Document): Metadata => {
  const meta = metaValues(document)
  const articles = articleFirst(linkedData(document))
  const pick = (names: readonly string[]): string | null => names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null
  const stamps = [
    ...META.published.slice(0, 4).map((name) => meta.get(name)),
    ...articles.map((one) => String(one.datePublished)),
    ...META.published.slice(4).map((name) => meta.get(name)),
    timeStamp(document),
  ].filter((stamp) => stamp != null)
  const published = stamps.map(dayOfStamp).find((day) => day !== null) ?? null
  const year = stamps.find((stamp) => /^\d{4}$/.test(stamp))
  return {
    published,
    year: year === undefined ? null : Number(year),
    title: pick(META.title),
    publisher: pick(META.publisher) ?? publisherName(articles),
    url: webAddress(document.querySelector('link[rel=canonical]')?.getAttribute('href')) ?? webAddress(pick(META.url)),
  }
}
