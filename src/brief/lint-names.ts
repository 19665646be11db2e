/** Names of a sentence against its evidence. In: a sentence without dates, and the cited words. Out: the capitalised words that nothing cited gives, not even under another name of the same. */
import { onceByKey } from '../record/merging/once.ts'
import type { Naming } from './brief-model.ts'

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’ʻ`]s?(?=\W|$)/gu, '')
    .replace(/\./gu, '')
    .toLowerCase()

const nameToken = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}.+&'’ʻ-]*/gu

/** Words with which our own sentences begin; anywhere else they are names. */
const openers: ReadonlySet<string> = new Set(
  (
    'a an the this these that those it its both all some no none nothing not one two three four five six seven eight nine ten each every other others another ' +
    'at on in by for from to with of as and but or if since until after before during between about over under up more less nearly almost according besides ' +
    'new symbolic planned possible denied open due next largest largest sources source documents document contracts pledges promises deals figures claims ' +
    'trade exports imports production reserves growth status kept overdue contradicted disputed corroborated supported unverifiable formally ' +
    'agreed seen counted told read also when where while there then he she they we his her their our only most least first second third because summits meetings visits contacts talks calls what which who whose how traced stated formally growth neither either still already so thus now not only even again later earlier'
  ).split(' '),
)

const sentenceStart = (text: string, at: number): boolean =>
  /(?:^|[.!?:;]\s|[“"(]|—\s|\s–\s)$/u.test(text.slice(0, at).replace(/\s+$/u, ' ').replace(/^\s+/u, ''))

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    fold(text)
      .split(/[^\p{L}\p{N}+&-]+/u)
      .flatMap((word) => [word, ...word.split('-')]),
  )

/** Stretches around a word that may be one name: "United States", "Bosnia and Herzegovina", "Republic of Korea". */
const namesAround = (text: string, at: number, length: number): readonly string[] => {
  const joint = '(?:(?:of|and|the|de|al|d’)\\s){0,2}'
  const before = new RegExp(`(?:\\p{Lu}[\\p{L}\\p{N}.'’-]*\\s${joint}){0,4}$`, 'u').exec(text.slice(0, at))?.[0] ?? ''
  const after = new RegExp(`^(?:\\s${joint}\\p{Lu}[\\p{L}\\p{N}.'’-]*){0,4}`, 'u').exec(text.slice(at + length))?.[0] ?? ''
  const word = text.slice(at, at + length)
  const left = before.split(/(?<=\s)/u)
  const right = after.split(/(?=\s)/u)
  const names: string[] = []
  for (let from = 0; from <= left.length; from++)
    for (let to = 0; to <= right.length; to++)
      names.push(`${left.slice(from).join('')}${word}${right.slice(0, to).join('')}`.replace(/['’]s?$/u, '').trim())
  return [...new Set(names)]
}

const needles = onceByKey<string>()

/** Whether the phrase stands there as words of their own; searched as plain text, for a pattern made for each name takes ten times as long. */
const holdsPhrase = (folded: string, phrase: string): boolean => {
  const needle = needles(phrase, () => fold(phrase).trim())
  if (needle === '') return false
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
    const end = at + needle.length
    const [before, after] = [folded.slice(Math.max(0, at - 2), at), folded.slice(end, end + 2)]
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}

/** Capitalised words of the sentence that stand nowhere in the cited words. */
export const lintNames = (sentence: string, evidenceWords: string, aliasesOf: Naming['aliasesOf']): readonly string[] => {
  const given = wordsOf(evidenceWords)
  const folded = fold(evidenceWords)
  return [...sentence.matchAll(nameToken)].flatMap((match) => {
    const written = match[0].replace(/[.'’-]+$/u, '')
    const folds = fold(written)
    if (given.has(folds) || folds.split('-').every((part) => given.has(part)) || (folds.length > 1 && holdsPhrase(folded, folds))) return []
    if (sentenceStart(sentence, match.index ?? 0) && openers.has(folds)) return []
    const aliased = namesAround(sentence, match.index ?? 0, written.length).some((name) =>
      aliasesOf(name).some((alias) => holdsPhrase(folded, alias)),
    )
    return aliased ? [] : [written]
  })
}
