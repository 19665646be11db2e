/**
 * Splitter: a small network that says where sentences end, with or without a full stop. In: forms of a paragraph. Out: the indices of forms behind
 * which a sentence ends. A layer over five forms, then, at each place where an end may be, one over what stands around it and since the last end.
 */
import { endsByPunctuation, type Forms, isCloser, isDotted, isTerminal } from './sentence-ends.ts'

/** Whole numbers from -127 to 127, row after row, as base64; a value is its number times `scale`. */
interface StoredMatrix {
  readonly columns: number
  readonly scale: number
  readonly values: string
}

/** The file `sentences.json` of the model, as training/splitter.py writes it. */
export interface StoredSplitter {
  /** One table a kind of bucket: forms, endings, shapes. `feature`: its index among the features of a form. */
  readonly tables: readonly (StoredMatrix & { readonly feature: number })[]
  /** Classes of like words: for each word of the vectors one byte a grouping, 0 for none. */
  readonly classes: string
  /** One table a grouping. */
  readonly groupings: readonly StoredMatrix[]
  /** [5 * (embedding + 1), hidden]: of each form its embedding and whether white space stands before it. */
  readonly near: StoredMatrix
  readonly nearBias: readonly number[]
  /** [8 * hidden + 2 * hidden + signs, wide]: forms around the place, the greatest of the 12 behind it, the greatest since the last end, signs. */
  readonly wide: StoredMatrix
  readonly wideBias: readonly number[]
  readonly out: readonly number[]
  readonly outBias: number
  /** What a score must exceed: where punctuation says that a sentence ends, and where it does not. */
  readonly least: { readonly stopped: number; readonly unstopped: number }
  /** Edges of the classes of length, before and behind the place. */
  readonly since: readonly number[]
  readonly left: readonly number[]
}

export interface Splitter {
  /** Indices of the forms behind which a sentence ends, the last one left out. */
  endsIn(paragraph: Forms): readonly number[]
}

interface Matrix {
  readonly columns: number
  readonly values: Float32Array
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))

const readMatrix = ({ columns, scale, values }: StoredMatrix): Matrix => {
  const numbers = new Float32Array(new Int8Array(bytesOf(values).buffer))
  for (let i = 0; i < numbers.length; i++) numbers[i] = (numbers[i] ?? 0) * scale
  return { columns, values: numbers }
}

/** Adds row `row` of the matrix, times `factor`, to what stands in `into` from `at` on. */
const addRow = ({ columns, values }: Matrix, row: number, factor: number, into: Float32Array, at = 0): void => {
  const from = row * columns
  for (let i = 0; i < columns; i++) into[at + i] = (into[at + i] ?? 0) + factor * (values[from + i] ?? 0)
}

const reach = 2
const around = { before: 3, behind: 4 }
const horizon = 12
const cacheLimit = 10_000

/** In which class of length is a number? The last class has no edge. */
const classOf = (value: number, edges: readonly number[]): number => {
  const found = edges.findIndex((edge) => value <= edge)
  return found < 0 ? edges.length : found
}

interface Enclosure {
  readonly quoted: boolean
  readonly bracketed: boolean
}

const outside: Enclosure = { quoted: false, bracketed: false }

/** Inside a quotation, inside brackets: behind each form. */
const enclosures = (forms: readonly string[]): readonly Enclosure[] => {
  let quoted = false
  let depth = 0
  return forms.map((form) => {
    if (form === '"') quoted = !quoted
    else if (form === '“' || form === '«') quoted = true
    else if (form === '”' || form === '»') quoted = false
    if (form === '(' || form === '[') depth += 1
    else if (form === ')' || form === ']') depth = Math.max(0, depth - 1)
    return { quoted, bracketed: depth > 0 }
  })
}

const startsSmall = (form: string): boolean => /^\p{Ll}/u.test(form)

/** A dash or dot of a list, or a number with its stop or bracket, at the head of a sentence: an item begins. */
const isItemHead = (forms: readonly string[], from: number, at: number): boolean =>
  at === from
    ? /^(?:[-–—•*·]|\d{1,2}|\p{L})$/u.test(forms[at] ?? '')
    : at === from + 1 && /^[.)]$/u.test(forms[at] ?? '') && /^(?:\d{1,2}|\p{L})$/u.test(forms[from] ?? '')

/** May a sentence end here at all? Before a word in small letters only behind a stop; never before a comma, nor behind a colon: it tells of what follows. */
const mayEnd = ({ forms, gaps }: Forms, at: number): boolean => {
  const next = forms[at + 1] ?? ''
  if (isTerminal(forms[at] ?? '')) return gaps[at + 1] === true || /^\p{L}/u.test(next)
  if (gaps[at + 1] !== true || /^[:;]$/u.test(forms[at] ?? '') || /^[,.;:)?!]$/u.test(next)) return false
  return !/^\p{Ll}[\p{L}'’-]*$/u.test(next)
}

/** `encode`: a form's row among the word vectors, then its buckets (batch.ts). */
export const openSplitter = (stored: StoredSplitter, encode: (form: string) => Int32Array): Splitter => {
  const tables = stored.tables.map((table) => ({ ...readMatrix(table), feature: table.feature }))
  const groupings = stored.groupings.map(readMatrix)
  const classes = bytesOf(stored.classes)
  const near = readMatrix(stored.near)
  const wide = readMatrix(stored.wide)
  const embedding = near.values.length / near.columns / (2 * reach + 1) - 1
  const hidden = near.columns
  const caches = { spaced: new Map<string, Float32Array>(), tight: new Map<string, Float32Array>() }

  /** What a form, with or without white space before it, gives to each of the five places it is seen from. */
  const shareOf = (form: string, spaced: boolean): Float32Array => {
    const cache = spaced ? caches.spaced : caches.tight
    const known = cache.get(form)
    if (known !== undefined) return known
    const ids = encode(form)
    const sum = new Float32Array(embedding)
    for (const table of tables) addRow(table, (ids[table.feature + 1] ?? 0) % (table.values.length / table.columns), 1, sum)
    const row = (ids[0] ?? 0) - 1
    groupings.forEach((grouping, i) => {
      addRow(grouping, row < 0 ? 0 : (classes[row * groupings.length + i] ?? 0), 1, sum)
    })
    const share = new Float32Array((2 * reach + 1) * hidden)
    for (let place = 0; place <= 2 * reach; place++) {
      for (let i = 0; i < embedding; i++) addRow(near, place * (embedding + 1) + i, sum[i] ?? 0, share, place * hidden)
      if (spaced) addRow(near, place * (embedding + 1) + embedding, 1, share, place * hidden)
    }
    if (cache.size >= cacheLimit) cache.clear()
    cache.set(form, share)
    return share
  }

  /** [forms, hidden], none below zero. */
  const statesOf = ({ forms, gaps }: Forms): Float32Array => {
    const states = new Float32Array(forms.length * hidden)
    for (let at = 0; at < forms.length; at++) states.set(stored.nearBias, at * hidden)
    for (let from = 0; from < forms.length; from++) {
      const share = shareOf(forms[from] ?? '', gaps[from] === true)
      for (let place = 0; place <= 2 * reach; place++) {
        const at = from + reach - place
        if (at < 0 || at >= forms.length) continue
        for (let i = 0; i < hidden; i++) states[at * hidden + i] = (states[at * hidden + i] ?? 0) + (share[place * hidden + i] ?? 0)
      }
    }
    for (let i = 0; i < states.length; i++) if ((states[i] ?? 0) < 0) states[i] = 0
    return states
  }

  const signsOf = (
    paragraph: Forms,
    from: number,
    at: number,
    { stopped, quoted, bracketed }: Enclosure & { stopped: boolean },
  ): number[] => {
    const form = paragraph.forms[at] ?? ''
    const next = paragraph.forms[at + 1] ?? ''
    const signs = [
      stopped,
      isTerminal(form),
      isDotted(form),
      isCloser(form),
      /^\p{Lu}/u.test(next),
      startsSmall(next),
      /^\p{Nd}/u.test(next),
      !/^[\p{L}\p{N}]/u.test(next),
      paragraph.gaps[at + 1] === true,
      quoted,
      bracketed,
    ]
    const set = signs.flatMap((sign, i) => (sign ? [i] : []))
    const since = signs.length + classOf(at + 1 - from, stored.since)
    const left = signs.length + stored.since.length + 1 + classOf(paragraph.forms.length - 1 - at, stored.left)
    const first = signs.length + stored.since.length + 1 + stored.left.length + 1
    return [...set, since, left, ...(from === 0 ? [first] : [])]
  }

  const endsIn = (paragraph: Forms): number[] => {
    const { length } = paragraph.forms
    const ends: number[] = []
    const enclosed = enclosures(paragraph.forms)
    const states = statesOf(paragraph)
    const since = new Float32Array(hidden)
    let from = 0
    const score = (at: number, stopped: boolean): number => {
      const sum = Float32Array.from(stored.wideBias)
      const add = (place: number, value: number, i: number): void => {
        if (value !== 0) addRow(wide, place * hidden + i, value, sum)
      }
      for (let k = -around.before; k <= around.behind; k++) {
        const other = at + k
        if (other < 0 || other >= length) continue
        for (let i = 0; i < hidden; i++) add(k + around.before, states[other * hidden + i] ?? 0, i)
      }
      const places = around.before + around.behind + 1
      for (let i = 0; i < hidden; i++) {
        let most = 0
        for (let other = at + 1; other <= Math.min(at + horizon, length - 1); other++)
          most = Math.max(most, states[other * hidden + i] ?? 0)
        add(places, most, i)
        add(places + 1, since[i] ?? 0, i)
      }
      for (const sign of signsOf(paragraph, from, at, { stopped, ...(enclosed[at] ?? outside) }))
        addRow(wide, (places + 2) * hidden + sign, 1, sum)
      return sum.reduce((total, value, i) => total + Math.max(0, value) * (stored.out[i] ?? 0), stored.outBias)
    }
    for (let at = 0; at + 1 < length; at++) {
      for (let i = 0; i < hidden; i++) since[i] = Math.max(since[i] ?? 0, states[at * hidden + i] ?? 0)
      if (!mayEnd(paragraph, at) || isItemHead(paragraph.forms, from, at)) continue
      const stopped = endsByPunctuation(paragraph, from, at)
      if (score(at, stopped) <= (stopped ? stored.least.stopped : stored.least.unstopped)) continue
      ends.push(at)
      from = at + 1
      since.fill(0)
    }
    return ends
  }

  return { endsIn }
}
