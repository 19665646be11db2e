/** Words of a text as numbers. In: plain text. Out: a hash for each word, with where it stands; case, punctuation and white space do not count. */

/** `hashes[i]` of the word at `starts[i]`..`ends[i]` (UTF-16 units, end exclusive). */
export interface Words {
  readonly hashes: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** A run of letters and digits; in scripts without spaces each character. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu

/** 32-bit FNV-1a over UTF-16 units. Source: Fowler, Noll, Vo; IETF draft-eastlake-fnv. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

export const wordsOf = (text: string): Words => {
  const [hashes, starts, ends]: [number[], number[], number[]] = [[], [], []]
  for (const { 0: found, index } of text.toLowerCase().matchAll(word)) {
    hashes.push(hashOf(found))
    starts.push(index)
    ends.push(index + found.length)
  }
  return { hashes: Uint32Array.from(hashes), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

/** One number for `size` words in a row, mixed so that their order counts. Source of the mixer: MurmurHash3's finaliser (Appleby, public domain). */
export const shingleAt = (hashes: Uint32Array, at: number, size: number): number => {
  let mixed = 0
  for (let offset = 0; offset < size; offset += 1) mixed = Math.imul(mixed, 0x9e3779b1) + (hashes[at + offset] ?? 0)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
