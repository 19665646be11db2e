/** Sentences set side by side. In: reasons and notes as their makers wrote them. Out: one run of text, each sentence closed by a stop. */
import type { Verdict, VerdictName } from '../record/verdict.ts'

export const closeSentence = (text: string): string => (/[.!?…][”)"]?$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`)

export const joinSentences = (texts: readonly string[]): string =>
  texts
    .filter((text) => text.trim() !== '')
    .map(closeSentence)
    .join(' ')

const contentOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []

/** Does a note say nothing that the reason has not said? */
const repeats = (note: string, reason: string): boolean => contentOf(note).every((word) => contentOf(reason).includes(word))

/** Words that may stand before a reason and that the verdict's own word says already: what is due soon is open. */
const openingWords = (verdict: VerdictName): RegExp =>
  verdict === 'due-soon' ? /^(?:open|due soon): /iu : new RegExp(`^${verdict.replace('-', ' ')}: `, 'iu')

const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (first) => first.toUpperCase())

/** A verdict's reason without its own word in front: the word stands there already. */
export const reasonOf = ({ verdict, because, notes }: Pick<Verdict, 'verdict' | 'because' | 'notes'>): string => {
  const bare = because.replace(openingWords(verdict), '')
  return joinSentences([bare, ...notes.filter((note) => !repeats(note, bare))].map(capitalised))
}
