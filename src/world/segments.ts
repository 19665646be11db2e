/** A noun phrase cut into its parts. In: "Uzbekistan's Minister of Energy". Out: segments with one letter each: N T o F; patterns over these letters read it. */
import { type Candidate, rankCandidates } from './candidates.ts'
import { type NameWord, nameWords } from './fold.ts'
import { nameAt } from './name-lookup.ts'
import type { World } from './world.ts'

/**
 * N name, P name of a person, T title, B body, E people, C company noun, S government or state noun, L place noun, F portfolio, m modifier,
 * f former, h honorific, o of/in/from/for, & and or comma, W unknown word with a capital, w unknown word without, x any other function word.
 */
export type SegmentLetter = 'N' | 'P' | 'T' | 'B' | 'E' | 'C' | 'S' | 'L' | 'F' | 'm' | 'f' | 'h' | 'o' | '&' | 'W' | 'w' | 'x'

export interface Segment {
  readonly letter: SegmentLetter
  readonly text: string
  /** For N and P: who it can be, best first. */
  readonly candidates: readonly Candidate[]
  /** Folded, for a known word: key of titles.csv or words.csv. */
  readonly key: string
  readonly plural: boolean
}

/** Segments in order; determiners are left out. */
export const readSegments = (world: World, phrase: string, onDate: string | null): readonly Segment[] => {
  const words = nameWords(phrase)
  const segments: Segment[] = []
  for (let at = 0; at < words.length; ) {
    if (/[,;]/.test(phrase.slice(words[at - 1]?.end ?? words[at]?.start, words[at]?.start))) segments.push(plainSegment('&', ','))
    const [segment, count] = nextSegment(world, phrase, words, at, segments, onDate)
    if (segment) segments.push(segment)
    at += count
  }
  return segments
}

const plainSegment = (letter: SegmentLetter, text: string): Segment => ({ letter, text, candidates: [], key: '', plural: false })

const determiners = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my', 'your', 'so', 'called'])
const linkWords = new Set(['of', 'in', 'from', 'for'])

const nextSegment = (
  world: World,
  phrase: string,
  words: readonly NameWord[],
  at: number,
  before: readonly Segment[],
  onDate: string | null,
): [Segment | null, number] => {
  const word = words[at]
  if (!word) return [null, 1]
  const name = nameAt(world.names, phrase, words, at)
  const known = knownWords(world, words, at)
  const text = (count: number): string => phrase.slice(word.start, words[at + count - 1]?.end)
  const isSurname = name?.entries.every((entry) => entry.how === 'surname') ?? false
  if (name && name.count >= (known?.count ?? 0) + (isSurname ? 1 : 0)) {
    const candidates = rankCandidates(world, name.entries, onDate)
    const letter = candidates[0]?.entity.type === 'person' ? 'P' : 'N'
    return [{ letter, text: text(name.count), candidates, key: '', plural: false }, name.count]
  }
  if (determiners.has(word.key)) return [null, 1]
  if (linkWords.has(word.key)) return [plainSegment('o', word.text), 1]
  if (word.key === 'and') return [plainSegment('&', word.text), 1]
  if (!known) return [plainSegment(/^\p{Lu}/u.test(word.text) ? 'W' : 'w', word.text), 1]
  const isLast = at + known.count >= words.length || /^(?:of|in|from|for|and)$/.test(words[at + known.count]?.key ?? '')
  const letter = letterOf(known.kinds, isLast, before.map((segment) => segment.letter).join(''), word)
  return [{ letter, text: text(known.count), candidates: [], key: known.key, plural: known.plural }, known.count]
}

interface KnownWords {
  readonly count: number
  readonly key: string
  readonly kinds: ReadonlySet<string>
  readonly plural: boolean
}

/** The longest phrase of words.csv or titles.csv at a word, singular or plural, at most four words. */
const knownWords = (world: World, words: readonly NameWord[], at: number): KnownWords | null => {
  for (let count = Math.min(4, words.length - at); count > 0; count -= 1) {
    const keys = words.slice(at, at + count).map((word) => word.key)
    const forms = numberForms(keys).flatMap(([form, plural]) => {
      const kinds = world.names.words.get(form)
      return kinds ? [{ form, plural: plural || /(?:men|people|troops|forces)$/.test(form), kinds }] : []
    })
    const kinds = new Set(forms.flatMap((found) => [...found.kinds]).filter((kind) => !nameKinds.has(kind)))
    const best = forms.find((found) => found.kinds.has('title')) ?? forms.at(-1)
    if (best && kinds.size > 0) return { count, key: best.form, kinds, plural: best.plural }
  }
  return null
}

/** Kinds of words.csv that say something about names, not about nouns. */
const nameKinds = new Set(['given-name', 'common-word'])

/** As written, then with the last or the first word made singular: "foreign ministers", "secretaries of state". */
const numberForms = (keys: readonly string[]): readonly [string, boolean][] => [
  [keys.join(' '), false],
  [[...keys.slice(0, -1), singular(keys.at(-1) ?? '')].join(' '), true],
  [[singular(keys[0] ?? ''), ...keys.slice(1)].join(' '), true],
]
const singular = (key: string): string => (/ies$/.test(key) ? `${key.slice(0, -3)}y` : key.replace(/(?<=ss)es$|(?<=[^s])s$/, ''))

const nounLetters: readonly (readonly [string, SegmentLetter])[] = [
  ['title', 'T'],
  ['body', 'B'],
  ['people', 'E'],
  ['company', 'C'],
  ['state', 'S'],
  ['place-noun', 'L'],
]
const sideLetters: readonly (readonly [string, SegmentLetter])[] = [
  ['portfolio', 'F'],
  ['former', 'f'],
  ['honorific', 'h'],
  ['modifier', 'm'],
  ['partial', 'm'],
]

/** A word of several kinds is a noun where it closes the phrase, and a portfolio or modifier before another noun or after "minister of". */
const letterOf = (kinds: ReadonlySet<string>, isLast: boolean, before: string, word: NameWord): SegmentLetter => {
  const pick = (letters: readonly (readonly [string, SegmentLetter])[]): SegmentLetter | undefined =>
    letters.find(([kind]) => kinds.has(kind))?.[1]
  const afterMinister = /[TB]o(?:F&)*$/.test(before) && kinds.has('portfolio')
  const title = kinds.has('title') ? 'T' : undefined
  const found = afterMinister ? 'F' : isLast ? (pick(nounLetters) ?? pick(sideLetters)) : (title ?? pick(sideLetters) ?? pick(nounLetters))
  return found ?? (kinds.has('function') ? 'x' : /^\p{Lu}/u.test(word.text) ? 'W' : 'w')
}
