/** Words that a line's end parts. In: two lines and the words of the document. Out: one text: "invest-" and "ment" give "investment", "long-" and "term" stay "long-term". */

/** Words as they stand inside lines, lower case, with their hyphens. */
export type Vocabulary = ReadonlySet<string>

const WORD = /[\p{L}\p{N}]+(?:[-‐’'][\p{L}\p{N}]+)*/gu
const ENDS_IN_HYPHEN = /[-‐\u00ad]$/
/** The last word of a line before its hyphen, with what it may have before another hyphen. */
const LAST = /(?<whole>[\p{L}\p{N}][\p{L}\p{N}’'-]*)[-‐\u00ad]$/u
const FIRST = /^[\p{L}\p{N}]+(?:[-‐’'][\p{L}\p{N}]+)*/u

/** After these a hyphen is the writer's own, if a whole word follows. */
const FIRST_PARTS = new Set(
  'non self semi quasi anti ex long short high low well half cross much vice full large small hard soft two three four five six seven eight nine ten first second third state single double'.split(
    ' ',
  ),
)
/** What no word begins with: the rest of a parted word. */
const REST =
  /^(?:\p{L}{1,2}|[^aeiouy]+|tions?|sions?|ments?|ness|ings?|able|ible|ally|ance|ence|ward|wards|hood|ship|less|ful|tive|sive|ture|tures|cial|tial|ties|ity|ism|ist|ous|ers?|ary|ory|ery|ing)$/u

const withoutHyphen = (line: string): string => line.replace(ENDS_IN_HYPHEN, '')

/** Words at a parted end are no evidence of themselves. */
export const vocabularyOf = (lines: readonly string[]): Vocabulary => {
  const words = new Set<string>()
  for (const [i, line] of lines.entries()) {
    const found = (line.match(WORD) ?? []).map((word) => word.toLowerCase().replaceAll('‐', '-'))
    const from = ENDS_IN_HYPHEN.test(lines[i - 1] ?? '') ? 1 : 0
    const to = ENDS_IN_HYPHEN.test(line) ? -1 : found.length
    for (const word of found.slice(from, to)) {
      words.add(word)
      if (word.includes('-')) for (const part of word.split('-')) words.add(part)
    }
  }
  return words
}

/** Is the hyphen at the line's end part of the word? */
const isOwnHyphen = (before: string, after: string, words: Vocabulary): boolean => {
  const next = FIRST.exec(after)?.[0] ?? ''
  const whole = LAST.exec(before)?.groups?.whole ?? ''
  const inCapitals = /\p{Lu}{2}$/u.test(whole) && /^\p{Lu}{2}/u.test(next)
  if (/\p{N}$/u.test(whole) || (!inCapitals && (!/^\p{Ll}/u.test(next) || /\p{Lu}{2}$/u.test(whole)))) return true
  const last = whole.split('-').at(-1) ?? ''
  const [left, right] = [whole.toLowerCase(), next.toLowerCase()]
  if (words.has(left + right) || words.has(last.toLowerCase() + right)) return false
  if (words.has(`${left}-${right}`)) return true
  const first = right.split('-')[0] ?? right
  if (REST.test(first)) return false
  if (FIRST_PARTS.has(last.toLowerCase()) && first.length >= 4) return true
  return last.length >= 4 && first.length >= 3 && words.has(last.toLowerCase()) && words.has(first)
}

/** An address broken after a slash or a hyphen has no space in it. */
const OPEN_ADDRESS = /(?:https?:\/\/|www\.)\S*[/_=&?.-]$/

/** A gap before the hyphen makes it look like a dash; what stands before is a word then. */
const SPACED_HYPHEN = /(?<whole>\p{L}+)\s[-‐]$/u

/** Two stretches of text as one, with the space or hyphen that belongs between them. */
export const joinLines = (before: string, after: string, words: Vocabulary): string => {
  if (before === '' || after === '') return before + after
  if (OPEN_ADDRESS.test(before) && /^\p{Ll}|^\d/u.test(after)) return before + after
  if (before.endsWith('\u00ad')) return withoutHyphen(before) + after
  const spaced = SPACED_HYPHEN.exec(before)?.groups?.whole
  if (spaced !== undefined && /^\p{Ll}/u.test(after) && !words.has(spaced.toLowerCase()))
    return joinLines(before.replace(/\s[-‐]$/, '-'), after, words)
  if (LAST.test(before) && FIRST.test(after)) return isOwnHyphen(before, after, words) ? before + after : withoutHyphen(before) + after
  if (/\S[—–]$/.test(before)) return before + after
  return `${before} ${after}`
}
