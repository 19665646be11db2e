/** Tar: the files in a dump that PGlite wrote. In: the bytes of a tar archive (ustar, short names). Out: each folder and file in it, in order. */

export interface TarEntry {
  /** Relative, with slashes. */
  readonly name: string
  /** Null for a folder. */
  readonly bytes: Uint8Array | null
}

const BLOCK = 512

const textAt = (block: Uint8Array, start: number, length: number): string => {
  const field = block.subarray(start, start + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end)).trim()
}

/** Throws an Error for an archive that is cut off, or holds what PGlite does not write: links, and names that lead out of the folder. */
export const filesInTar = function* (archive: Uint8Array): Generator<TarEntry> {
  for (let at = 0; at < archive.length; ) {
    const header = archive.subarray(at, at + BLOCK)
    if (header.every((byte) => byte === 0)) return
    const [name, type] = [textAt(header, 0, 100).replace(/^\/+|\/+$/g, ''), textAt(header, 156, 1)]
    const size = Number.parseInt(textAt(header, 124, 12), 8)
    const [start, end] = [at + BLOCK, at + BLOCK + size]
    if (name === '' || name.split('/').includes('..') || !/^[05]?$/.test(type))
      throw new Error(`the archive has an entry "${name}" of type "${type}"`)
    if (!(end <= archive.length)) throw new Error(`the archive ends within ${name}`)
    yield { name, bytes: type === '5' ? null : archive.subarray(start, end) }
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
}
