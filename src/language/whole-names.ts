/**
 * Names as far as their tree goes. In: a name, "Korea", and the words beside it, of which "North" is a part of a name and hangs on it. Out: "North Korea". The
 * network for names judges each word by itself; the tree knows what belongs together.
 */
import { type NamedSpan, type Token, universalRelation } from './tree.ts'

const ties = new Set(['flat', 'compound', 'amod'])

const isPart = (token: Token | undefined): boolean => token !== undefined && /^NNPS?$/u.test(token.xpos) && /^\p{Lu}/u.test(token.form)

const hangsOn = (token: Token | undefined, head: number): boolean =>
  token !== undefined && token.head === head && ties.has(universalRelation(token.deprel))

/** Law: no name grows smaller, none runs into another. */
export const wholeNames = (names: readonly NamedSpan[], tokens: readonly Token[]): readonly NamedSpan[] => {
  const taken = new Set(names.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)))
  return names.map((name) => {
    let { first, last } = name
    const belongs = (at: number): boolean => {
      if (taken.has(at) || !isPart(tokens[at])) return false
      for (let i = first; i <= last; i++) if (hangsOn(tokens[at], i) || hangsOn(tokens[i], at)) return true
      return false
    }
    while (belongs(last + 1)) taken.add(++last)
    while (belongs(first - 1)) taken.add(--first)
    if (first === name.first && last === name.last) return name
    return { ...name, first, last, start: tokens[first]?.start ?? name.start, end: tokens[last]?.end ?? name.end }
  })
}
