/** The index of names. In: the tables, then words of a text. Out: the longest name that begins at a word; "US" but not "us". */
import { foldName, type NameWord, nameWords } from './fold.ts'
import { type NameEntry, nameEntries } from './name-entries.ts'
import type { Tables } from './tables.ts'

/** How a word of a name must be written to count: an acronym in capitals, a proper word with its capital, `of` anyhow. */
type Writing = 'capitals' | 'capital' | 'any'

interface NameForm {
  readonly writing: readonly Writing[]
  /** What stands between its words in the data, e.g. ", " in "Washington, D.C."; one fewer than the words. */
  readonly gaps: readonly string[]
  /** "Central Asia-China" is a format only before a word such as "summit". */
  readonly needsMeetingWord: boolean
}

export interface NameIndex {
  /** Folded words of a name, joined by blanks -> names. */
  readonly byKey: ReadonlyMap<string, readonly NameEntry[]>
  /** First folded word -> most words of a name that begins so. */
  readonly longest: ReadonlyMap<string, number>
  /** Worked out when a name is first met: most never are. */
  readonly forms: Map<NameEntry, NameForm>
  /** Folded name -> ids that it can mean, likeliest first. */
  readonly homonyms: ReadonlyMap<string, readonly string[]>
  /** Folded words and phrases of words.csv and titles.csv by kind; the kinds of titles.csv are `title`. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>
}

/** Made once a world. */
export const makeNameIndex = (tables: Tables): NameIndex => {
  const byKey = new Map<string, NameEntry[]>()
  const longest = new Map<string, number>()
  const words = wordKinds(tables)
  for (const entry of nameEntries(tables)) {
    const key = foldName(entry.name)
    // "He" of He Lifeng is a pronoun nearly always.
    if (entry.how === 'surname' && words.get(key)?.has('function')) continue
    const known = byKey.get(key)
    if (!known) byKey.set(key, [entry])
    else if (!known.some((other) => other.id === entry.id && other.name === entry.name)) known.push(entry)
    const parts = key.split(' ')
    const first = parts[0] ?? ''
    if (!known && (longest.get(first) ?? 0) < parts.length) longest.set(first, parts.length)
  }
  const homonyms = new Map(tables.homonyms.map((row) => [foldName(row.name), row.order]))
  return { byKey, longest, homonyms, forms: new Map(), words }
}

const formOf = (index: NameIndex, entry: NameEntry): NameForm => {
  const known = index.forms.get(entry)
  if (known) return known
  const words = nameWords(entry.name)
  const form: NameForm = {
    writing: words.map(writingOf),
    gaps: words.slice(1).map((word, at) => entry.name.slice(words[at]?.end, word.start)),
    needsMeetingWord: entry.how === 'format' && /\p{L}\s?[-–—+]\s?\p{L}/u.test(entry.name),
  }
  index.forms.set(entry, form)
  return form
}

const wordKinds = (tables: Tables): ReadonlyMap<string, ReadonlySet<string>> => {
  const kinds = new Map<string, Set<string>>()
  const add = (word: string, kind: string): void => void kinds.set(foldName(word), (kinds.get(foldName(word)) ?? new Set()).add(kind))
  for (const row of tables.words) add(row.word, row.kind)
  for (const row of tables.titles) add(row.title, 'title')
  return kinds
}

const acronym = /^[\p{Lu}\p{N}]{2,}$/u
const writingOf = (word: NameWord): Writing => {
  const letters = word.text.replaceAll('.', '')
  if (acronym.test(letters) && letters.length <= 3) return 'capitals'
  return /^\p{Lu}/u.test(letters) ? 'capital' : 'any'
}

const isWrittenAs = (word: NameWord, writing: Writing): boolean => {
  if (writing === 'any') return true
  if (writing === 'capital') return /^[\p{Lu}\p{N}]/u.test(word.text)
  return word.text === word.text.toUpperCase()
}

const plainGap = /^(?:[^\S\n]{0,3}\n?[^\S\n]{0,3}|\s?[-‐‑–—]\s?|)$/u
const loosePunctuation = /^[.,()]{0,2}\s?[.,()]{0,2}$/
const gapFits = (gap: string, wanted: string): boolean => {
  if (/['’]s/.test(gap) || /['’]s/.test(wanted)) return gap.replace('’', "'") === wanted.replace('’', "'")
  return plainGap.test(gap) || (wanted !== ' ' && loosePunctuation.test(wanted) && loosePunctuation.test(gap))
}

/** A name in `words` that begins at word `at`; `count` words long. */
export interface NameMatch {
  readonly at: number
  readonly count: number
  readonly entries: readonly NameEntry[]
}

/** The longest name that begins at word `at`, or null. */
export const nameAt = (index: NameIndex, text: string, words: readonly NameWord[], at: number): NameMatch | null => {
  const first = words[at]
  if (!first) return null
  for (let count = Math.min(index.longest.get(first.key) ?? 0, words.length - at); count > 0; count -= 1) {
    const part = words.slice(at, at + count)
    const found = index.byKey.get(part.map((word) => word.key).join(' '))
    const entries = found?.filter((entry) => fits(index, text, words, at, formOf(index, entry)))
    if (entries && entries.length > 0) return { at, count, entries }
  }
  return null
}

const fits = (index: NameIndex, text: string, words: readonly NameWord[], at: number, form: NameForm): boolean => {
  const follower = words[at + form.writing.length]
  if (form.needsMeetingWord && follower && !index.words.get(follower.key.replace(/s$/, ''))?.has('meeting-noun')) return false
  return form.writing.every((writing, offset) => {
    const word = words[at + offset]
    if (!word) return false
    if (!isWrittenAs(word, writing)) return false
    const before = words[at + offset - 1]
    return offset === 0 || !before || gapFits(text.slice(before.end, word.start), form.gaps[offset - 1] ?? ' ')
  })
}
