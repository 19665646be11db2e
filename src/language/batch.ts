/** Batches: sentences as arrays for the network and back. In: forms. Out: int32 inputs; from its outputs, tokens with tags, lemmas, heads and names. */
import { argmax, decodeHeads, decodeTags, namesOf } from './decode.ts'
import { featuresOf, featureTable, vectorKey } from './features.ts'
import { type Lexicon, lemmaOf } from './lemma.ts'
import type { NamedSpan, Sentence, Token } from './tree.ts'
import { wholeNames } from './whole-names.ts'

/** A word before it is parsed. `seen`: the form the network is shown where it is not `form` (headlines). */
export interface Word extends Pick<Token, 'start' | 'end' | 'form' | 'joined'> {
  readonly seen?: string
}

/** The model's tables. `tags`: part of speech, Penn tag and features (as an object) together. */
export interface Labels {
  readonly tags: readonly (readonly [upos: string, xpos: string, feats: Readonly<Record<string, string>>])[]
  readonly relations: readonly string[]
  readonly lemmas: readonly string[]
  readonly names: readonly string[]
}

/** Arrays of one batch, padded to the longest sentence. `heads`: -1, or the head to score relations for (0 is the root). */
export interface Inputs {
  readonly size: number
  readonly length: number
  readonly words: Int32Array
  readonly features: Int32Array
  readonly lengths: Int32Array
  readonly heads: Int32Array
}

export interface Outputs {
  /** [size, length, length + 1]; column 0 is the root. */
  readonly arcs: Float32Array
  /** [size, length, 2]: the head given twice, or the two best by their arcs (0 is the root). */
  readonly candidates: Int32Array
  /** [size, length, 2, relations], for these heads. */
  readonly relations: Float32Array
  /** [size, length]: row of `Labels.tags`. */
  readonly tags: Int32Array
  readonly lemmas: Int32Array
  /** [size, length, names]: log odds. */
  readonly names: Float32Array
}

const width = featureTable.length
const cacheLimit = 100_000

/** The row of each word among the vectors; row 0 is for words without one. */
export const vectorRows = (vectorWords: readonly string[]): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>()
  for (const [i, word] of vectorWords.entries()) rows.set(word, i + 1)
  return rows
}

/** Rows of forms: vector row, then buckets. Equal forms are worked out once. */
export const formEncoder = (rows: ReadonlyMap<string, number>): ((form: string) => Int32Array) => {
  const cache = new Map<string, Int32Array>()
  return (form) => {
    const known = cache.get(form)
    if (known !== undefined) return known
    if (cache.size >= cacheLimit) cache.clear()
    const made = Int32Array.from([rows.get(vectorKey(form)) ?? 0, ...featuresOf(form)])
    cache.set(form, made)
    return made
  }
}

/** What a run costs beside its cells, and what a step along the sentences costs, in cells: measured, only their size matters. */
const runCells = 7.5
const stepCells = 0.2

/**
 * Groups of indices, like lengths together, at most `size` cells a group once padded. A padded cell costs what a word costs, so the groups are those with the least
 * cost altogether (the shortest path over the sentences in the order of their lengths).
 */
export const batchesOf = (lengths: readonly number[], size: number): number[][] => {
  const order = lengths
    .keys()
    .filter((i) => (lengths[i] ?? 0) > 0)
    .toArray()
    .sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b)
  // cost of the first `end` sentences, and where their last group begins
  const cost = new Float64Array(order.length + 1)
  const from = new Int32Array(order.length + 1)
  for (let end = 1; end <= order.length; end++) {
    const length = lengths[order[end - 1] ?? 0] ?? 0
    cost[end] = Number.POSITIVE_INFINITY
    for (let start = end - 1; start >= 0 && (start === end - 1 || (end - start) * length <= size); start--) {
      const sum = (cost[start] ?? 0) + runCells + length * (stepCells + end - start)
      if (sum < (cost[end] ?? 0)) [cost[end], from[end]] = [sum, start]
    }
  }
  const batches: number[][] = []
  for (let end = order.length; end > 0; end = from[end] ?? 0) batches.push(order.slice(from[end], end))
  return batches.reverse()
}

/** `heads`: one list a sentence, -1 for the root, where the relations of given trees are asked for. */
export const inputsOf = (
  sentences: readonly (readonly Word[])[],
  encode: (form: string) => Int32Array,
  heads?: readonly (readonly number[])[],
): Inputs => {
  const size = sentences.length
  const length = Math.max(...sentences.map((words) => words.length))
  const inputs = {
    size,
    length,
    words: new Int32Array(size * length),
    features: new Int32Array(size * length * width),
    lengths: Int32Array.from(sentences, (words) => words.length),
    heads: new Int32Array(size * length).fill(-1),
  }
  sentences.forEach((words, row) => {
    words.forEach((word, column) => {
      const at = row * length + column
      const encoded = encode(word.seen ?? word.form)
      inputs.words[at] = encoded[0] ?? 0
      inputs.features.set(encoded.subarray(1), at * width)
      const head = heads?.[row]?.[column]
      if (head !== undefined) inputs.heads[at] = head + 1
    })
  })
  return inputs
}

/** Heads of a word whose relations the network scores. */
const candidateCount = 2

/** What a candidate is worth more than a head whose relations are not known: the best relation of a right head is seldom less likely than one in e. */
const knownGain = 1

/** The row among the relations of a word and one of its heads (-1 for the root); -1 where they were not scored. */
const relationRow = ({ candidates }: Outputs, at: number, head: number): number => {
  for (let k = 0; k < candidateCount; k++) if (candidates[at * candidateCount + k] === head + 1) return at * candidateCount + k
  return -1
}

/** How likely the best of some relations is, the root's left out: its logarithm. */
const bestRelation = (relations: Float32Array, from: number, to: number): number => {
  const best = from + argmax(relations, from, to)
  const most = relations[best] ?? 0
  let sum = 0
  for (let i = from; i < to; i++) sum += Math.exp((relations[i] ?? 0) - most)
  return -Math.log(sum)
}

/**
 * The heads of one sentence of a batch, as a tree: the likeliest heads and relations together, so that of two heads the one wins to which a relation fits.
 * `scored`: are the relations known for all of them? The root alone has the relation `root`. The scores of the sentence are changed.
 */
export const headsAt = (
  outputs: Outputs,
  { length }: Inputs,
  row: number,
  words: number,
  labels: Labels,
): { heads: readonly number[]; scored: boolean } => {
  const { arcs, relations, candidates } = outputs
  const count = labels.relations.length
  const root = labels.relations.indexOf('root')
  for (let i = 0; i < words; i++) {
    const at = row * length + i
    for (let k = 0; k < candidateCount; k++) {
      const own = at * candidateCount + k
      const from = own * count
      relations[from + root] = -Infinity
      const head = candidates[own] ?? 0
      const gain = head === 0 ? 0 : bestRelation(relations, from, from + count)
      const arc = at * (length + 1) + head
      arcs[arc] = (arcs[arc] ?? 0) + gain + knownGain
    }
  }
  const heads = decodeHeads({ scores: arcs, from: row * length * (length + 1), stride: length + 1, length: words })
  return { heads, scored: heads.every((head, i) => relationRow(outputs, row * length + i, head) >= 0) }
}

/** A name neither begins nor ends with a dash, a bracket or a comma. */
const withoutEdgeMarks = (tags: readonly string[], tokens: readonly Token[]): string[] => {
  const cut = [...tags]
  const isMark = (i: number): boolean => tokens[i]?.upos === 'PUNCT'
  for (let i = 0; i < cut.length; i++) {
    if (!cut[i]?.startsWith('B-') || !isMark(i)) continue
    const type = cut[i]?.slice(2)
    cut[i] = 'O'
    if (cut[i + 1] === `I-${type}`) cut[i + 1] = `B-${type}`
  }
  for (let i = cut.length - 1; i >= 0; i--) if (cut[i]?.startsWith('I-') && isMark(i) && !cut[i + 1]?.startsWith('I-')) cut[i] = 'O'
  return cut
}

/** A sentence from row `row` of a batch, whose heads `headsAt` found there. */
export const sentenceAt = (
  outputs: Outputs,
  { length }: Pick<Inputs, 'length'>,
  row: number,
  words: readonly Word[],
  heads: readonly number[],
  labels: Labels,
  lexicon: Lexicon,
): Sentence => {
  const count = labels.relations.length
  const tokens = words.map((word, i): Token => {
    const at = row * length + i
    const head = heads[i] ?? -1
    const [upos, xpos, feats] = labels.tags[outputs.tags[at] ?? 0] ?? ['X', 'FW', {}]
    const from = relationRow(outputs, at, head) * count
    const deprel = head === -1 ? 'root' : (labels.relations[argmax(outputs.relations, from, from + count)] ?? 'dep')
    const lemma = lemmaOf(word.seen ?? word.form, upos, labels.lemmas[outputs.lemmas[at] ?? 0] ?? 'k|0|', lexicon)
    return {
      start: word.start,
      end: word.end,
      form: word.form,
      lemma,
      upos,
      xpos,
      feats,
      head,
      deprel,
      ...(word.joined ? { joined: true } : {}),
    }
  })
  const names = namesIn(nameOddsAt(outputs, { length }, row, words, labels), tokens, labels)
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, tokens, names }
}

/** The log odds of the names' tags of one sentence of a batch, a row a word. */
export const nameOddsAt = (
  outputs: Outputs,
  { length }: Pick<Inputs, 'length'>,
  row: number,
  words: readonly Word[],
  labels: Labels,
): Float32Array => {
  const size = labels.names.length
  return outputs.names.slice(row * length * size, (row * length + words.length) * size)
}

/** The names of a sentence's tokens by their odds, each as far as the tree goes. */
export const namesIn = (odds: Float32Array, tokens: readonly Token[], labels: Labels): readonly NamedSpan[] =>
  wholeNames(namesOf(withoutEdgeMarks(decodeTags(odds, 0, tokens.length, labels.names), tokens), tokens), tokens)
