/** First holders: which text had a fingerprint first. In: fingerprints, text after text. Out: for each the text and the word where it was met before. */

export interface Held {
  /** Number of the text, in the order in which they came. */
  readonly text: number
  /** Index of the fingerprint's first word there. */
  readonly at: number
}

export interface FirstHolders {
  /** Who had it before; null where nobody had, and then this text has it. */
  readonly meet: (hash: number, text: number, at: number) => Held | null
}

interface Table {
  readonly keys: Uint32Array
  /** 0 = free, else the text's number plus one. */
  readonly texts: Uint32Array
  readonly places: Uint32Array
}

const emptyTable = (size: number): Table => ({ keys: new Uint32Array(size), texts: new Uint32Array(size), places: new Uint32Array(size) })

/** The slot of a key, or the free one where it would go. `size` is a power of two. */
const slotOf = ({ keys, texts }: Table, hash: number): number => {
  const mask = keys.length - 1
  let slot = Math.imul(hash, 0x9e3779b1) & mask
  while (texts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask
  return slot
}

const grown = (table: Table): Table => {
  const larger = emptyTable(table.keys.length * 2)
  for (let slot = 0; slot < table.keys.length; slot += 1) if (table.texts[slot] !== 0) copySlot(table, slot, larger)
  return larger
}

const copySlot = (from: Table, slot: number, to: Table): void => {
  const key = from.keys[slot] ?? 0
  const free = slotOf(to, key)
  to.keys[free] = key
  to.texts[free] = from.texts[slot] ?? 0
  to.places[free] = from.places[slot] ?? 0
}

/** Open addressing over plain numbers: a Map of JavaScript ends at 16.7 million entries, and takes five times the memory. */
export const firstHolders = (): FirstHolders => {
  let table = emptyTable(1 << 12)
  let held = 0
  return {
    meet: (hash, text, at) => {
      const slot = slotOf(table, hash)
      const before = table.texts[slot] ?? 0
      if (before !== 0) return { text: before - 1, at: table.places[slot] ?? 0 }
      table.keys[slot] = hash
      table.texts[slot] = text + 1
      table.places[slot] = at
      held += 1
      if (held * 3 > table.keys.length * 2) table = grown(table)
      return null
    },
  }
}
