/** The parts of a .docx. In: its bytes, a ZIP. Out: the XML parts by name, never pictures or anything embedded, or the Problem that says why there are none. */
import type { UnzipFileInfo } from 'fflate'
import { Problem } from '../../problem.ts'

export type DocxParts = Readonly<Record<string, Uint8Array>>

/** A book of 1,000 pages has 20 MB of XML; a small file that unpacks to more was made to do harm. */
const MOST_UNPACKED_BYTES = 50 * 1024 * 1024
const MOST_PARTS = 2000
const XML_PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|app)\.xml|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/
export const MAIN_PART = /^word\/document\d*\.xml$/

const tooMuch = (name: string, what: string): Problem =>
  new Problem('text/too-large', name, `it unpacks to ${what}`, 'Give the part that matters, or its text as .txt.')

/** Sizes are those that the ZIP states; the unpacking writes no byte more than stated, so a false size gives a broken part and no flood. */
const chooser = (name: string): ((file: UnzipFileInfo) => boolean) => {
  let [bytes, parts] = [0, 0]
  return (file) => {
    if (!XML_PART.test(file.name)) return false
    bytes += file.originalSize
    parts += 1
    if (parts > MOST_PARTS) throw tooMuch(name, `more than ${MOST_PARTS} parts`)
    if (bytes > MOST_UNPACKED_BYTES) throw tooMuch(name, `more than ${MOST_UNPACKED_BYTES / 1024 / 1024} MB`)
    return true
  }
}

/** Throws Problem `text/too-large`, `text/docx`. */
export const docxParts = async (name: string, bytes: Uint8Array): Promise<DocxParts> => {
  const { unzipSync } = await import('fflate')
  let parts: DocxParts
  try {
    parts = unzipSync(bytes, { filter: chooser(name) })
  } catch (error) {
    if (error instanceof Problem) throw error
    const why = 'its ZIP container is broken (cut off on the way, perhaps)'
    throw new Problem('text/docx', name, why, 'Save it once more from the word processor, or give its text as .txt.')
  }
  if (Object.keys(parts).some((part) => MAIN_PART.test(part))) return parts
  throw new Problem('text/docx', name, 'there is no Word document in this ZIP archive', 'Save it as .docx, .txt or .html.')
}
