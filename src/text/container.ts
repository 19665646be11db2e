/** Container: a file that holds several documents. In: its text or bytes. Out: its parts in order, each with what the container says about it. */
import type { Document } from './document.ts'
import type { FileKind } from './sniff.ts'

/** What a container says about a part: it wins over what the part says itself. */
export type PartFacts = Pick<Document, 'title' | 'publisher' | 'url' | 'published'>

export const NO_FACTS: PartFacts = { title: null, publisher: null, url: null, published: null }

/** It holds bytes, or names a page, or both. */
export interface Part {
  /** Its name in the container: "report.pdf" of mail.eml becomes "mail.eml/report.pdf". */
  readonly name: string
  readonly bytes: Uint8Array | null
  /** Null where name and bytes tell it, as for a file. */
  readonly kind: FileKind | null
  readonly facts: PartFacts
  /** Who sent it: its publisher where it names none, so that a message and what is attached to it are not two sources. */
  readonly sender: string | null
  /** Where more of it is; null where the bytes are all. */
  readonly page: string | null
}

export interface Unpacked {
  /** Does the container hold words of its own, which its importer reads? */
  readonly hasOwn: boolean
  readonly parts: readonly Part[]
  /** What was left out, one sentence each. */
  readonly notes: readonly string[]
}

/** `name` is for Problems; `url` is where it was fetched, which short links in it hang on. Nothing is fetched here. */
export interface ContainerSource {
  readonly name: string
  readonly url: string | null
}

export type Container =
  | { readonly kind: FileKind; readonly from: 'text'; readonly unpack: (source: string, from: ContainerSource) => Promise<Unpacked> }
  | { readonly kind: FileKind; readonly from: 'bytes'; readonly unpack: (bytes: Uint8Array, from: ContainerSource) => Promise<Unpacked> }
