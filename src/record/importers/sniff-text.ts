/** Text of a file of statistics. In: bytes. Out: characters, and the encoding that they were found to be in: a head can be plain ASCII where a name far below has an accent, so give all of the file. */
import { Problem } from '../../problem.ts'
import type { FileHead } from './data-importer.ts'

/** UTF-8 where all bytes are, else Windows-1252, in which every byte is a character. */
export const decodeSniffed = (bytes: Uint8Array): { readonly text: string; readonly encoding: FileHead['encoding'] } => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

export const brokenJson = (shown: string): Problem =>
  new Problem('data/format', shown, 'it is no JSON that can be read to its end', 'Fetch it again, and give it as it came.')
