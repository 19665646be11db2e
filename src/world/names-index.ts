/** The gazetteer: all names of world/data found in running text. In: text. Out: spans, longest first, each with its candidates; "US" but not "us". */
import type { Span } from '../text/document.ts'
import { type Candidate, rankCandidates } from './candidates.ts'
import { foldName, type NameWord, nameWords } from './fold.ts'
import { type NameEntry, nameEntries } from './name-entries.ts'
import type { Tables } from './tables.ts'
import type { World } from './world.ts'

export interface GazetteerName extends Span {
  /** Best first, never empty. */
  readonly candidates: readonly Candidate[]
}

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
  for (const entry of nameEntries(tables)) {
    const key = foldName(entry.name)
    const known = byKey.get(key)
    if (!known) byKey.set(key, [entry])
    else if (!known.some((other) => other.id === entry.id && other.how === entry.how)) known.push(entry)
    const parts = key.split(' ')
    const first = parts[0] ?? ''
    if (!known && (longest.get(first) ?? 0) < parts.length) longest.set(first, parts.length)
  }
  const homonyms = new Map(tables.homonyms.map((row) => [foldName(row.name), row.order]))
  return { byKey, longest, homonyms, forms: new Map(), words: wordKinds(tables) }
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

/** Candidates below this are no names in running text: a bare surname of one who left office long ago. */
const leastScore = 0.5

/**
 * Names in order, not overlapping, longest first where they begin together. `onDate` (ISO day, null if unknown) decides who holds an
 * office and who belongs to a group.
 */
export const findGazetteerNames = (world: World, text: string, onDate: string | null): readonly GazetteerName[] => {
  const words = nameWords(text)
  const found: GazetteerName[] = []
  for (let at = 0; at < words.length; ) {
    const match = nameAt(world.names, text, words, at)
    const [first, last] = [words[at], words[at + (match?.count ?? 1) - 1]]
    const candidates = match && first && last ? inContext(world, text, words, match, onDate) : []
    if (first && last && candidates.length > 0) found.push({ start: first.start, end: last.end, candidates })
    at += candidates.length > 0 ? (match?.count ?? 1) : 1
  }
  return found
}

const inContext = (
  world: World,
  text: string,
  words: readonly NameWord[],
  match: NameMatch,
  onDate: string | null,
): readonly Candidate[] => {
  const before = words[match.at - 1]
  const after = words[match.at + match.count]
  const opensSentence = !before || /[.!?:;"“”\n]/.test(text.slice(before.end, words[match.at]?.start))
  const kinds = world.names.words.get(words[match.at]?.key ?? '')
  const alone = match.count === 1
  const touchesName = (word: NameWord | undefined, gap: string): boolean =>
    word !== undefined &&
    gap === ' ' &&
    /^\p{Lu}\p{Ll}/u.test(word.text) &&
    !world.names.words.has(word.key) &&
    !world.names.byKey.has(word.key)
  const followsName = touchesName(before, text.slice(before?.end, words[match.at]?.start))
  const leadsName = touchesName(after, text.slice(words[match.at]?.end, after?.start))
  return rankCandidates(world, match.entries, onDate).filter((candidate) => {
    let score = candidate.score
    if (candidate.how === 'surname' && followsName) return false
    if (alone && kinds?.has('given-name') && leadsName) score -= 0.5
    if (alone && kinds?.has('common-word') && (opensSentence || candidate.how === 'surname') && !isTitle(world, before)) score -= 0.4
    return score >= leastScore
  })
}

const isTitle = (world: World, word: NameWord | undefined): boolean => {
  const kinds = word && world.names.words.get(word.key)
  return kinds !== undefined && (kinds.has('title') || kinds.has('honorific'))
}
