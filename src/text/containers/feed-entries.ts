/** Entries of a feed. In: characters of RSS, RSS 1.0, Atom or a JSON feed. Out: its title, and its entries all in one form. */
import type { AnyFeed } from 'feedsmith'

export interface Entry {
  /** May hold markup, as titles and addresses may be as short as the feed's own. */
  readonly title: string | null
  readonly url: string | null
  /** As written; the day is taken by the clock that it was written with. */
  readonly published: string | null
  /** Where the entry was taken over from: an aggregator's feed says it. */
  readonly source: string | null
  /** HTML. */
  readonly content: string | null
  readonly summary: string | null
}

export interface FeedEntries {
  readonly title: string | null
  readonly url: string | null
  readonly entries: readonly Entry[]
}

type Of<F extends AnyFeed['format']> = Extract<AnyFeed, { format: F }>['feed']

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Plain text as HTML: blank lines part paragraphs. */
const paragraphsOfText = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('\n')

const fromRss = ({ title, link, items = [] }: Of<'rss'>): FeedEntries => ({
  title: title ?? null,
  url: link ?? null,
  entries: items.map((item) => ({
    title: item.title ?? null,
    url: item.link ?? (item.guid !== undefined && item.guid.isPermaLink !== false ? (item.guid.value ?? null) : null),
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0] ?? item.atom?.published ?? null,
    source: item.source?.title ?? null,
    content: item.content?.encoded ?? null,
    summary: item.description ?? null,
  })),
})

const fromRdf = ({ title, link, items = [] }: Of<'rdf'>): FeedEntries => ({
  title: title ?? null,
  url: link ?? null,
  entries: items.map((item) => ({
    title: item.title ?? null,
    url: item.link ?? null,
    published: item.dc?.dates?.[0] ?? null,
    source: item.dc?.sources?.[0] ?? null,
    content: item.content?.encoded ?? null,
    summary: item.description ?? item.dc?.descriptions?.[0] ?? null,
  })),
})

const markup = (text: { value?: string; type?: string } | undefined): string | null => {
  if (text?.value === undefined) return null
  return text.type === undefined || text.type === 'text' ? paragraphsOfText(text.value) : text.value
}

const alternate = (links: readonly { href?: string; rel?: string }[] = []): string | null =>
  links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? null

const fromAtom = ({ title, links, entries = [] }: Of<'atom'>): FeedEntries => ({
  title: title?.value ?? null,
  url: alternate(links),
  entries: entries.map((entry) => ({
    title: entry.title?.value ?? null,
    url: alternate(entry.links) ?? entry.content?.src ?? null,
    // Many feeds give only the day of the last change, and that is the text that stands here.
    published: entry.published ?? entry.updated ?? null,
    source: entry.source?.title?.value ?? null,
    content: markup(entry.content),
    summary: markup(entry.summary),
  })),
})

const fromJson = ({ title, home_page_url, items = [] }: Of<'json'>): FeedEntries => ({
  title: title ?? null,
  url: home_page_url ?? null,
  entries: items.map((item) => ({
    title: item.title ?? null,
    url: item.url ?? item.external_url ?? null,
    published: item.date_published ?? item.date_modified ?? null,
    source: null,
    content: item.content_html ?? (item.content_text === undefined ? null : paragraphsOfText(item.content_text)),
    summary: item.summary === undefined ? null : paragraphsOfText(item.summary),
  })),
})

/** Throws what the parser throws for a feed that is broken. */
export const readEntries = async (source: string): Promise<FeedEntries> => {
  const { parseFeed } = await import('feedsmith')
  const parsed = parseFeed(source)
  if (parsed.format === 'rss') return fromRss(parsed.feed)
  if (parsed.format === 'rdf') return fromRdf(parsed.feed)
  return parsed.format === 'atom' ? fromAtom(parsed.feed) : fromJson(parsed.feed)
}
