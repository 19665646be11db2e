/** HTML that is content and no page. In: the markup of a feed's entry or a mail's body. Out: all its blocks; nothing is chosen, as in a page. */
import type { Block } from '../blocks.ts'
import type { DocumentParts, Importer, Metadata } from '../importer.ts'
import { partsOf } from './compose.ts'
import { articleBlocks } from './html-blocks.ts'

const NO_METADATA: Metadata = { title: null, publisher: null, url: null, published: null, year: null }

/** The body of a fragment, as a browser would place it. */
export const bodyOf = async (source: string): Promise<Element> => {
  const { parseHTML } = await import('linkedom')
  const whole = /<body[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`
  return parseHTML(whole).document.body
}

/** A message's title is its subject, so no heading in it is. */
export const fragmentBlocks = (body: Element): readonly Block[] => articleBlocks(body, { hasTitle: true })

const readFragment = async (source: string): Promise<DocumentParts> =>
  partsOf(articleBlocks(await bodyOf(source), { hasTitle: false }), NO_METADATA)

export const fragment: Importer = { kind: 'fragment', from: 'text', read: readFragment }
