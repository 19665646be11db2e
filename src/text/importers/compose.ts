/** Parts of a document from blocks and metadata, as Markdown and HTML both end. In: blocks, metadata. Out: DocumentParts. */
import { type Block, composeText, tidyLine } from '../blocks.ts'
import type { DocumentParts, Metadata } from '../importer.ts'
import { publishedInText } from '../published.ts'

const tidied = (words: string | null): string | null => (words === null ? null : tidyLine(words) || null)

/** Metadata win over the byline; the byline's publisher stands in where metadata name none. */
export const partsOf = (blocks: readonly Block[], metadata: Metadata): DocumentParts => {
  const { text, paragraphs } = composeText(blocks)
  const byline = publishedInText(text, paragraphs, metadata.year)
  const title = paragraphs.find((one) => one.role === 'title')
  return {
    text,
    paragraphs,
    pages: [],
    title: tidied(metadata.title) ?? (title === undefined ? null : text.slice(title.start, title.end)),
    publisher: tidied(metadata.publisher) ?? byline.publisher,
    url: metadata.url,
    published: metadata.published ?? byline.published,
    publishedFrom: metadata.published !== null ? 'metadata' : byline.published !== null ? 'byline' : null,
    notes: [],
  }
}
