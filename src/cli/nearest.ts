/** Nearest: what a mistyped word was meant to be. In: the word and those there are. Out: the nearest, or null where none is near. */

/** Letters put in, left out, changed, or two neighbours swapped (Damerau 1964, optimal string alignment). */
const distance = (left: string, right: string): number => {
  let [before, row] = [[] as number[], Array.from({ length: right.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change, isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY))
    }
    before = row
    row = next
  }
  return row[right.length] ?? 0
}

/** One slip in words of four letters or fewer, two in longer ones; the beginning of one word only counts as that word. */
export const nearest = (word: string, choices: readonly string[]): string | null => {
  const most = word.length <= 4 ? 1 : 2
  const ranked = choices.map((choice) => ({ choice, slips: distance(word, choice) })).toSorted((a, b) => a.slips - b.slips)
  const [first, second] = ranked
  if (first !== undefined && first.slips <= most && first.slips < (second?.slips ?? Number.POSITIVE_INFINITY)) return first.choice
  const begun = choices.filter((choice) => word.length > 2 && choice.startsWith(word))
  return begun.length === 1 ? (begun[0] ?? null) : null
}

/** "Did you mean chancery brief? See chancery --help."; `whole` writes the choice as it is to be typed. */
export const didYouMean = (word: string, choices: readonly string[], whole: (choice: string) => string, else_: string): string => {
  const found = nearest(word, choices)
  return found === null ? else_ : `Did you mean ${whole(found)}? ${else_}`
}
