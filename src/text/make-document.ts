/** Document from its parts. In: parts, what the caller knows about the source, a hash function. Out: one frozen Document with its id. */
import type { Document } from './document.ts'
import type { DocumentParts } from './importer.ts'

/** What the caller says about a source; it wins over what the document says. Days are ISO `YYYY-MM-DD`. */
export interface SourceFacts {
  readonly name: string
  readonly published?: string | null
  readonly publishedFrom?: Document['publishedFrom']
  readonly publisher?: string | null
  readonly title?: string | null
  readonly url?: string | null
  /** When it was fetched from afar, ISO time; null for what lies on this machine. */
  readonly retrieved?: string | null
  readonly language?: string
}

/** `hash`: SHA-256 of a text's UTF-8 bytes as hex; an argument, since this file touches no `node:*`. */
export interface Hashing {
  readonly hash: (text: string) => string
  /** SHA-256 of the original bytes, hex. */
  readonly bytesHash: string
}

const ID_CHARS = 32

/** Equal text, day and source give an equal id, wherever the file lies and whatever it is called. */
export const documentId = (document: Pick<Document, 'text' | 'published' | 'publisher' | 'url'>, hash: Hashing['hash']): string =>
  hash(JSON.stringify([document.text, document.published, document.url ?? document.publisher])).slice(0, ID_CHARS)

export const makeDocument = (parts: DocumentParts, facts: SourceFacts, { hash, bytesHash }: Hashing): Document => {
  const given = facts.published ?? null
  const document = {
    name: facts.name,
    title: facts.title ?? parts.title,
    publisher: facts.publisher ?? parts.publisher,
    url: facts.url ?? parts.url,
    language: facts.language ?? 'en',
    published: given ?? parts.published,
    publishedFrom: given === null ? parts.publishedFrom : (facts.publishedFrom ?? 'option'),
    retrieved: facts.retrieved ?? null,
    hash: bytesHash,
    text: parts.text,
    paragraphs: Object.freeze(parts.paragraphs.map((paragraph) => Object.freeze({ ...paragraph }))),
    pages: Object.freeze(parts.pages.map((page) => Object.freeze({ ...page }))),
  }
  return Object.freeze({ id: documentId(document, hash), ...document })
}
