/** A web page. In: characters of an .html file. Out: the article without menus, scripts and banners, tables as cells, lists as items. */
import { type Block, tidyLine } from '../blocks.ts'
import type { DocumentParts, Importer } from '../importer.ts'
import { partsOf } from './compose.ts'
import { findArticle, isFurniture } from './html-article.ts'
import { articleBlocks } from './html-blocks.ts'
import { readHtmlMetadata } from './html-metadata.ts'

/** " | The Steppe Courier" and " - Ministry of Energy" behind a page's title name the site. */
const SITE_SUFFIX = /\s[|–—-]\s[^|–—]{2,60}$/

/** Fragments without <html> are put where a browser would put them. */
const wholePage = (source: string): string => (/<html[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`)

/** The headline outside the article's node: the only <h1> that is not furniture. */
const headline = (document: Document, article: Element): string | null => {
  const visible = [...document.querySelectorAll('h1')].filter((one) => {
    for (let node: Element | null = one; node !== null; node = node.parentElement)
      if (isFurniture(node) && node.tagName.toLowerCase() !== 'header') return false
    return tidyLine(one.textContent ?? '') !== ''
  })
  const [only] = visible
  return only === undefined || article.contains(only) ? null : tidyLine(only.textContent ?? '')
}

/** A byline line between headline and article, outside its node: short, with a <time> or a byline's class. */
const byline = (document: Document, article: Element): string | null => {
  const candidates = document.querySelectorAll(
    'time, .byline, .dateline, .date, .published, .post-date, .entry-date, .article-date, .pub-date',
  )
  for (const one of candidates) {
    const words = tidyLine(one.textContent ?? '')
    if (!article.contains(one) && one.closest('nav, aside, footer') === null && words !== '' && words.length <= 120) return words
  }
  return null
}

const titleOf = (document: Document): string | null => {
  const words = tidyLine(document.querySelector('title')?.textContent ?? '')
  return words === '' ? null : words.replace(SITE_SUFFIX, '')
}

export const readHtml = async (source: string): Promise<DocumentParts> => {
  const { parseHTML } = await import('linkedom')
  const { document } = parseHTML(wholePage(source))
  const metadata = readHtmlMetadata(document)
  const article = await findArticle(document)
  if (article === null) return partsOf([], metadata)
  const above = headline(document, article)
  const inside = articleBlocks(article, { hasTitle: above !== null })
  const line = byline(document, article)
  const blocks: Block[] = [...inside]
  if (line !== null && metadata.published === null) blocks.unshift({ role: 'heading', text: line })
  if (above !== null) blocks.unshift({ role: 'title', text: above })
  const title = blocks.find((block) => block.role === 'title')?.text ?? metadata.title ?? titleOf(document)
  return partsOf(blocks, { ...metadata, title })
}

export const html: Importer = { kind: 'html', from: 'text', read: readHtml }
