/** Name keys: numbers by which imported names are found. In: names of an entity, or words of a text. Out: 64-bit hashes: of whole names, and of their words. */
import { foldName } from '../../world/fold.ts'
import type { ImportedName, ImportedType } from './part.ts'

/** What a key is of: a whole name in its order, a person's name in any order, one word. A hash that two share costs a look at the names, which are compared. */
type KeyKind = 'n' | 'p' | 'w'

/** Two 32-bit halves: FNV-1a of the text forwards, and over other constants; a hundred times as fast as 64 bits in BigInt. */
const hashOf = (kind: KeyKind, text: string): string => {
  let [low, high] = [0x811c9dc5 ^ kind.charCodeAt(0), 0x9747b28c ^ kind.charCodeAt(0)]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x5bd1e995)
    high ^= high >>> 15
  }
  return String((BigInt(high | 0) << 32n) | BigInt(low >>> 0))
}

/** Abbreviations and words for the legal form that stand before or behind a firm's name, folded; "OOO Example" and "Example LLC" are Example. Source: ISO 20275 (Entity Legal Forms, GLEIF list 1.5). */
const legalForms = new Set(
  (
    'ab ag as asa aps bhd bv co company corp corporation gmbh inc incorporated jsc kg kgaa limited llc llp lp ltd nv ojsc oy oyj pjsc plc pte pty sa sarl se spa srl sro tbk ' +
    'ao ooo oao zao pao too ао ооо оао зао пао тоо jshs жшс mchj ok aj осоо тов'
  ).split(' '),
)

/** Without legal forms at either end; as it is where nothing would be left. */
export const bareKey = (folded: string): string => {
  const words = folded.split(' ')
  let [first, last] = [0, words.length]
  while (last - first > 1 && legalForms.has(words[last - 1] ?? '')) last -= 1
  while (last - first > 1 && legalForms.has(words[first] ?? '')) first += 1
  return words.slice(first, last).join(' ')
}

export const sortedKey = (folded: string): string => folded.split(' ').sort().join(' ')

/** Entities with hundreds of labels: what is beyond is found by its other names. */
const MOST_KEYS = 96
const LONGEST_NAME = 200

/** Keys of an entity, as decimal numbers; weak names give words only. */
export const keysOfNames = (type: ImportedType, names: readonly ImportedName[]): readonly string[] => {
  const keys = new Set<string>()
  const words = new Set<string>()
  for (const { text, use } of names) {
    if (text.length > LONGEST_NAME) continue
    const folded = foldName(text)
    if (folded === '') continue
    for (const word of folded.split(' ')) words.add(word)
    if (use === 'weak') continue
    if (type === 'person') keys.add(hashOf('p', sortedKey(folded)))
    else keys.add(hashOf('n', bareKey(folded)))
  }
  for (const word of words) {
    if (keys.size >= MOST_KEYS) break
    keys.add(hashOf('w', word))
  }
  return [...keys]
}

/** Keys under which a whole name would stand, of whatever type its bearer is. */
export const keysOfName = (text: string): readonly string[] => {
  const folded = foldName(text)
  return folded === '' ? [] : [hashOf('n', bareKey(folded)), hashOf('p', sortedKey(folded))]
}

export const keysOfWords = (text: string): readonly string[] => [
  ...new Set(
    foldName(text)
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => hashOf('w', word)),
  ),
]

/** Does the name, of an entity of that type, have these words as its whole? */
export const isNamed = (type: ImportedType, name: string, text: string): boolean =>
  type === 'person' ? sortedKey(foldName(name)) === sortedKey(foldName(text)) : bareKey(foldName(name)) === bareKey(foldName(text))
