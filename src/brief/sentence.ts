/** Sentences set side by side. In: reasons and notes as their makers wrote them. Out: one run of text, each sentence closed by a stop. */

export const closeSentence = (text: string): string => (/[.!?…][”)"]?$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`)

export const joinSentences = (texts: readonly string[]): string =>
  texts
    .filter((text) => text.trim() !== '')
    .map(closeSentence)
    .join(' ')
