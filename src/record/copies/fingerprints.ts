/** Fingerprints: a choice of a text's shingles that two texts make alike. In: words. Out: positions whose shingles stand for the text. */
import { shingleAt } from './words.ts'

/** Words in a shingle, and shingles in a window of which the least stands for all. */
const SHINGLE = 5
const WINDOW = 8

/** The longest run of words that two texts can share without sharing a fingerprint. */
export const UNSEEN = SHINGLE + WINDOW - 2

export interface Fingerprint {
  readonly hash: number
  /** Index of its first word. */
  readonly at: number
}

/**
 * Winnowing: of every eight shingles in a row the least, the last among equals. Law: texts that share more than `UNSEEN` words in a row share a fingerprint.
 * About 2 in 9 shingles are kept. Source: S. Schleimer, D. Wilkerson, A. Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003.
 */
export const fingerprintsOf = (hashes: Uint32Array): readonly Fingerprint[] => {
  const count = hashes.length - SHINGLE + 1
  if (count < 1) return []
  const shingles = new Uint32Array(count)
  for (let at = 0; at < count; at += 1) shingles[at] = shingleAt(hashes, at, SHINGLE)
  const kept: Fingerprint[] = []
  let least = -1
  for (let first = 0; first <= Math.max(0, count - WINDOW); first += 1) {
    const end = Math.min(first + WINDOW, count)
    const next = least < first ? leastIn(shingles, first, end) : (shingles[end - 1] ?? 0) <= (shingles[least] ?? 0) ? end - 1 : least
    if (next === least) continue
    least = next
    kept.push({ hash: shingles[least] ?? 0, at: least })
  }
  return kept
}

const leastIn = (shingles: Uint32Array, from: number, to: number): number => {
  let least = from
  for (let at = from + 1; at < to; at += 1) if ((shingles[at] ?? 0) <= (shingles[least] ?? 0)) least = at
  return least
}
