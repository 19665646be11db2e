/** Read: documents become claims. In: a document, parser and world. Out: its claims, what was rejected and what was not read. */
import type { OnWords, Parser } from '../language/parse.ts'
import { readerName } from '../reading/apply.ts'
import { readingTexts } from '../reading/dateline.ts'
import { builtInReader, type Reading } from '../reading/reader.ts'
import type { Document } from '../text/document.ts'
import type { World } from '../world/world.ts'

export interface ReadDependencies {
  readonly parser: Pick<Parser, 'parse'>
  readonly world: World
  readonly onWords?: OnWords | undefined
  /** The world as one document is read with it, with names of imported files that it has. */
  readonly worldFor?: ((document: Document) => Promise<World>) | undefined
}

export interface ReadResult extends Reading {
  readonly document: Document
  /** Which reader, or readers, with their versions. */
  readonly reader: string
}

/** Parses and reads one document; deterministic. */
export const readDocument = async (document: Document, { parser, world, onWords, worldFor }: ReadDependencies): Promise<ReadResult> => {
  const parsed = await parser.parse(readingTexts(document), onWords)
  const known = worldFor === undefined ? world : await worldFor(document)
  return { document, reader: readerName, ...builtInReader(known)(document, parsed) }
}
