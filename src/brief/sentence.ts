/** Sentences set side by side. In: reasons and notes as their makers wrote them. Out: one run of text, each sentence closed by a stop. */
import type { Verdict } from '../record/verdict.ts'

export const closeSentence = (text: string): string => (/[.!?…][”)"]?$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`)

export const joinSentences = (texts: readonly string[]): string =>
  texts
    .filter((text) => text.trim() !== '')
    .map(closeSentence)
    .join(' ')

const contentOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []

/** Does a note say nothing that the reason has not said? */
const repeats = (note: string, reason: string): boolean => contentOf(note).every((word) => contentOf(reason).includes(word))

/** A verdict's reason without its own word in front: the word stands there already. */
export const reasonOf = ({ verdict, because, notes }: Pick<Verdict, 'verdict' | 'because' | 'notes'>): string => {
  const word = verdict.replace('-', ' ')
  const bare = because.toLowerCase().startsWith(`${word}: `) ? because.slice(word.length + 2) : because
  return joinSentences([bare, ...notes.filter((note) => !repeats(note, bare))])
}
