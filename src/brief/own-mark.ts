/** Own mark: how a brief that Chancery wrote is known. In: the bytes of a file. Out: whether they are one; whoever reads files passes it over, for it is no source. */
import { strFromU8, unzipSync } from 'fflate'

/** Stands in the head of a page, and in a comment at the head of Markdown. */
export const ownMark = '<meta name="generator" content="Chancery">'

/** The author of the Word file. */
export const ownAuthor = 'Chancery'

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

const authorOf = (bytes: Uint8Array): string => {
  try {
    const files = unzipSync(bytes, { filter: ({ name, originalSize }) => name === 'docProps/core.xml' && originalSize < 100_000 })
    return /<dc:creator>(?<author>[^<]{0,200})</u.exec(strFromU8(files['docProps/core.xml'] ?? new Uint8Array()))?.groups?.author ?? ''
  } catch {
    // a broken archive is no brief of ours; its importer says what is wrong with it
    return ''
  }
}

export const isOwnBrief = (bytes: Uint8Array): boolean =>
  isZip(bytes) ? authorOf(bytes) === ownAuthor : new TextDecoder().decode(bytes.subarray(0, 2000)).includes(ownMark)

export const ownBriefNotice = (name: string): string => `${name}: a brief that Chancery wrote, passed over.`
