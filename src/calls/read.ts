/** Read: documents become claims. In: a document, parser and world. Out: its claims, what was rejected and what was not read. */
import type { Parser } from '../language/parse.ts'
import { builtInReader, type Reading } from '../reading/reader.ts'
import { type Document, quoteAt } from '../text/document.ts'
import type { World } from '../world/world.ts'

export interface ReadDependencies {
  readonly parser: Parser
  readonly world: World
}

export interface ReadResult extends Reading {
  readonly document: Document
}

/** Parses and reads one document; deterministic. */
export const readDocument = async (document: Document, { parser, world }: ReadDependencies): Promise<ReadResult> => {
  const texts = document.paragraphs.map((paragraph) => ({
    text: quoteAt(document, paragraph),
    start: paragraph.start,
    role: paragraph.role,
  }))
  const parsed = await parser.parse(texts)
  return { document, ...builtInReader(world)(document, parsed) }
}
