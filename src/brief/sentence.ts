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

/** "Told by one source only: X." and "X is a party to it.": the name once. */
const withApposition = (reason: string, notes: readonly string[]): readonly string[] => {
  const bare = reason.replace(/\.$/, '')
  const at = notes.findIndex((note) => {
    const name = /^(?<name>.+?) (?:is|are) (?:a party|parties) to it\.?$/u.exec(note)?.groups?.name
    return name !== undefined && bare.toLowerCase().endsWith(`: ${name.toLowerCase()}`)
  })
  const note = notes[at]
  return note === undefined
    ? [reason, ...notes]
    : [`${bare}, ${note.replace(/^.+? (?:is|are) (?=(?:a party|parties) to it)/u, '')}`, ...notes.toSpliced(at, 1)]
}

/** A verdict's reason without its own word in front: the word stands there already. */
export const reasonOf = ({ verdict, because, notes }: Pick<Verdict, 'verdict' | 'because' | 'notes'>): string => {
  const bare = because.replace(openingWords(verdict), '')
  return joinSentences(
    withApposition(
      bare,
      notes.filter((note) => !repeats(note, bare)),
    ).map(capitalised),
  )
}
