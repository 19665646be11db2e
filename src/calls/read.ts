/** Read: documents become claims. In: a document, parser and world. Out: its claims, what was rejected and what was not read. */
import type { OnWords, Parser } from '../language/parse.ts'
import { readerName } from '../reading/apply.ts'
import { readingTexts } from '../reading/dateline.ts'
import { builtInReader, type Reading } from '../reading/reader.ts'
import type { Document } from '../text/document.ts'
import type { World } from '../world/world.ts'

export interface ReadDependencies {
  readonly parser: Parser
  readonly world: World
  readonly onWords?: OnWords | undefined
}

export interface ReadResult extends Reading {
  readonly document: Document
  /** Which reader, or readers, with their versions. */
  readonly reader: string
}

/** Parses and reads one document; deterministic. */
export const readDocument = async (document: Document, { parser, world, onWords }: ReadDependencies): Promise<ReadResult> => {
  const parsed = await parser.parse(readingTexts(document), onWords)
  return { document, reader: readerName, ...builtInReader(world)(document, parsed) }
}
