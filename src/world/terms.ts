/** Words for materials and sectors, found in running text. In: rows with slug and names. Out: slugs with spans; plural, dash and case do not matter. */
import type { Span } from '../text/document.ts'
import { type NameWord, nameWords } from './fold.ts'
import type { Row } from './tables.ts'

export interface TermSpan extends Span {
  readonly slug: string
}

export interface TermIndex {
  readonly byKey: ReadonlyMap<string, { readonly slug: string; readonly capitals: boolean }>
  readonly longest: ReadonlyMap<string, number>
  readonly contexts: ReadonlyMap<string, readonly Row<'word-contexts'>[]>
}

type TermRow = { readonly slug: string; readonly name: string; readonly aliases: readonly string[] }

/** Names of the same words go to the first row. `contexts` says where a word with other meanings counts: "lead" of "lead ore". */
export const makeTermIndex = (rows: readonly TermRow[], contexts: readonly Row<'word-contexts'>[]): TermIndex => {
  const byKey = new Map<string, { slug: string; capitals: boolean }>()
  const longest = new Map<string, number>()
  for (const row of rows) {
    for (const name of [row.name, ...row.aliases]) {
      const words = nameWords(name)
      const key = words.map(singularKey).join(' ')
      const first = key.split(' ')[0] ?? ''
      if (!byKey.has(key)) byKey.set(key, { slug: row.slug, capitals: words.length === 1 && /^[\p{Lu}\p{N}]{2,5}$/u.test(name) })
      longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
    }
  }
  return { byKey, longest, contexts: Map.groupBy(contexts, (row) => singular(row.word)) }
}

/** "rare earths" -> rare earth, "alloys" -> alloy, "batteries" -> battery; "gas" and "potash" stay. */
const singular = (key: string): string => {
  if (key.length < 4 || /(?:ss|us|is|as)$/.test(key)) return key
  if (/.{2}ies$/.test(key)) return `${key.slice(0, -3)}y`
  return key.replace(/(?<stem>x|ch|sh|ss)es$|s$/, '$<stem>')
}
const singularKey = (word: NameWord): string => singular(word.key)

const joining = /^(?:[^\S\n]{0,3}\n?[^\S\n]{0,3}|\s{0,2}[-‐‑–—]\s{0,2}|)$/u

/** Spans in order, longest first where they begin together, never overlapping. */
export const findTerms = (index: TermIndex, text: string): readonly TermSpan[] => {
  const words = nameWords(text)
  const keys = words.map(singularKey)
  const found: TermSpan[] = []
  for (let at = 0; at < words.length; ) {
    const count = termLength(index, text, words, keys, at)
    const term = count > 0 ? index.byKey.get(keys.slice(at, at + count).join(' ')) : undefined
    const [first, last] = [words[at], words[at + count - 1]]
    if (term && first && last) found.push({ slug: term.slug, start: first.start, end: last.end })
    at += Math.max(count, 1)
  }
  return found
}

const termLength = (index: TermIndex, text: string, words: readonly NameWord[], keys: readonly string[], at: number): number => {
  for (let count = Math.min(index.longest.get(keys[at] ?? '') ?? 0, words.length - at); count > 0; count -= 1) {
    const term = index.byKey.get(keys.slice(at, at + count).join(' '))
    if (!term || !isJoined(text, words, at, count)) continue
    if (term.capitals && !/^[\p{Lu}\p{N}]+s?$/u.test(words[at]?.text ?? '')) continue
    if (count === 1 && !contextAllows(index, text, words, keys, at)) continue
    return count
  }
  return 0
}

const isJoined = (text: string, words: readonly NameWord[], at: number, count: number): boolean =>
  words.slice(at + 1, at + count).every((word, offset) => joining.test(text.slice(words[at + offset]?.end, word.start)))

/** `not`: none of the neighbours listed; `needs`: at least one of them. Neighbours of one to three words, within the same phrase. */
const contextAllows = (index: TermIndex, text: string, words: readonly NameWord[], keys: readonly string[], at: number): boolean => {
  const rules = index.contexts.get(keys[at] ?? '')
  if (!rules) return true
  const before = phrases(text, words, keys, at, -1)
  const after = phrases(text, words, keys, at, 1)
  const meets = (rule: Row<'word-contexts'>): boolean =>
    rule.before.some((phrase) => before.has(phraseKey(phrase))) || rule.after.some((phrase) => after.has(phraseKey(phrase)))
  return rules.every((rule) => meets(rule) === (rule.rule === 'needs'))
}

const phraseKey = (phrase: string): string => nameWords(phrase).map(singularKey).join(' ')

/** The one, two and three words before (-1) or after (1) a word, up to the first mark that ends a phrase. */
const phrases = (text: string, words: readonly NameWord[], keys: readonly string[], at: number, step: 1 | -1): ReadonlySet<string> => {
  const found = new Set<string>()
  for (let reach = 1; reach <= 3; reach += 1) {
    const [low, high] = step === 1 ? [at + 1, at + reach] : [at - reach, at - 1]
    const [edge, inner] = step === 1 ? [words[high], words[high - 1]] : [words[low + 1], words[low]]
    if (!words[low] || !words[high] || !edge || !inner) break
    if (/[.!?;:()\n]/.test(text.slice(inner.end, edge.start))) break
    found.add(keys.slice(low, high + 1).join(' '))
  }
  return found
}
