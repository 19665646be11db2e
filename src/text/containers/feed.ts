/** A feed as a container. In: characters of RSS, Atom or a JSON feed. Out: its entries as parts; where one is a summary, with the page that holds more. */
import { Problem } from '../../problem.ts'
import { tidyLine } from '../blocks.ts'
import type { Container, ContainerSource, Part, Unpacked } from '../container.ts'
import { dayOfStamp } from '../days.ts'
import { bodyOf } from '../importers/fragment.ts'
import { type Entry, readEntries } from './feed-entries.ts'

const NAME_CHARS = 80
/** A description of this length tells all; most feeds cut theirs at a few hundred. */
const FEWEST_WHOLE_CHARS = 1500
const CUT = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\b(?:read more|continue reading|read on|full story)\b[^.]{0,60})[\s\])»>→]{0,10}$/i

const wordsOf = async (markup: string): Promise<string> => tidyLine((await bodyOf(markup)).textContent ?? '')

/** An address in full; null for anything that is no page. */
const absolute = (url: string | null, bases: readonly (string | null)[]): string | null => {
  const base = bases.find((one) => one !== null && /^https?:/i.test(one)) ?? undefined
  const parsed = url === null ? null : URL.parse(url.trim(), base ?? undefined)
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : null
}

/** A line that WordPress puts under each entry, and the entry's title where it is said once more. */
const APPEARED = /^The post .{1,300} appeared first on .{1,200}\.$/

/** The entry's own content, with its words on one line. */
const contentOf = async ({ content, summary }: Entry, title: string): Promise<{ readonly html: string; readonly words: string }> => {
  const body = await bodyOf(content ?? summary ?? '')
  const first = body.firstElementChild
  if (first !== null && tidyLine(first.textContent ?? '') === title) first.remove()
  for (const paragraph of [...body.querySelectorAll('p')]) if (APPEARED.test(tidyLine(paragraph.textContent ?? ''))) paragraph.remove()
  return { html: body.innerHTML, words: tidyLine(body.textContent ?? '') }
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** `publisher` is the feed's own name. */
const readEntry = async (entry: Entry, index: number, bases: readonly (string | null)[], publisher: string | null): Promise<Part> => {
  const title = await wordsOf(entry.title ?? '')
  const { html, words } = await contentOf(entry, title)
  const headline = title === '' ? '' : `<h1>${escapeHtml(title)}</h1>\n`
  const isWhole = words !== '' && !CUT.test(words) && (entry.content !== null || words.length >= FEWEST_WHOLE_CHARS)
  const url = absolute(entry.url, bases)
  return {
    name: title.replace(/[/\\]/g, '-').slice(0, NAME_CHARS).trim() || `entry ${index + 1}`,
    bytes: headline === '' && words === '' ? null : new TextEncoder().encode(`${headline}${html}`),
    kind: 'fragment',
    facts: {
      title: title || null,
      publisher: (await wordsOf(entry.source ?? '')) || publisher,
      url,
      published: entry.published === null ? null : dayOfStamp(entry.published),
    },
    sender: null,
    page: isWhole ? null : url,
  }
}

const broken = (name: string, error: unknown): Problem => {
  const why = `it is no feed that can be read (${error instanceof Error ? error.message : String(error)})`
  return new Problem('text/feed', name, why, "Check that it is whole: RSS, Atom or a JSON feed, as the publisher's server gives it.")
}

/** Throws Problem `text/feed`. */
const unpack = async (source: string, from: ContainerSource): Promise<Unpacked> => {
  const feed = await readEntries(source).catch((error: unknown) => {
    throw broken(from.name, error)
  })
  if (feed.entries.length === 0) throw new Problem('text/empty', from.name, 'there is no entry in this feed', 'Try again when it has some.')
  const publisher = (await wordsOf(feed.title ?? '')) || null
  const parts: Part[] = []
  for (const [i, entry] of feed.entries.entries()) parts.push(await readEntry(entry, i, [feed.url, from.url], publisher))
  return { hasOwn: false, parts: parts.filter(({ bytes, page }) => bytes !== null || page !== null), notes: [] }
}

export const feed: Container = { kind: 'feed', from: 'text', unpack }
