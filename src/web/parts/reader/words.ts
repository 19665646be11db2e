/** Words: a choice of words by keyboard, within one sentence. In: a text, a sentence in it, the words chosen, an arrow. Out: the words chosen then. */
import type { Span } from './reader-types.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** "$1.1" and "per-cent" are what a reader sees as one word: joined where no blank parts them. */
export const wordsIn = (text: string, { start, end }: Span): readonly Span[] => {
  const words: { start: number; end: number }[] = []
  for (const { index, segment, isWordLike } of segmenter.segment(text.slice(start, end))) {
    const at = start + index
    const before = words.at(-1)
    const isMark = isWordLike !== true
    if (isMark && !/^[$€£¥₽%]$/.test(segment)) continue
    if (before !== undefined && !/\s/.test(text.slice(before.end, at))) before.end = at + segment.length
    else words.push({ start: at, end: at + segment.length })
  }
  return words
}

export type WordStep = 'begin' | 'longer' | 'shorter' | 'later' | 'earlier' | 'all'

/** `begin`: the first word; `longer` and `shorter` move the end; `later` and `earlier` the beginning. It never runs out of the sentence, nor gets empty. */
export const stepWords = (text: string, sentence: Span, chosen: Span | null, step: WordStep): Span | null => {
  const words = wordsIn(text, sentence)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return null
  if (step === 'all') return { start: first.start, end: last.end }
  if (chosen === null || step === 'begin') return { start: first.start, end: first.end }
  const from = words.findIndex(({ start }) => start >= chosen.start)
  const to = words.findLastIndex(({ end }) => end <= chosen.end)
  const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
  const nextTo = clamp(step === 'longer' ? to + 1 : step === 'shorter' ? to - 1 : to, from, words.length - 1)
  const nextFrom = clamp(step === 'later' ? from + 1 : step === 'earlier' ? from - 1 : from, 0, nextTo)
  return { start: words[nextFrom]?.start ?? chosen.start, end: words[nextTo]?.end ?? chosen.end }
}
