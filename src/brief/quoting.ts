/** Claims in their source's own words. In: claims of one sentence. Out: the sentence in quotation marks, or a few words that say whose it is and the quotes. */
import type { Claim } from '../reading/claim.ts'
import type { Document } from '../text/document.ts'
import { capitalise, joinWords } from './actor-names.ts'
import type { Naming } from './brief-model.ts'
import { periodInWords } from './days.ts'
import { partiesForm } from './short-form.ts'

const longestSentence = 300

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The period that relative words mean, for a bracket after the quotation: "next year" is [2026]. */
const resolved = (claims: readonly Claim[], words: string): string => {
  const periods = claims.flatMap(({ time }) => {
    if (time === null || time.text === '' || !words.includes(time.text)) return []
    const period = periodInWords(time)
    const year = (time.start ?? time.end ?? '').slice(0, 4)
    return period === '' || words.includes(year) ? [] : [period]
  })
  return periods.length === 0 ? '' : ` [${[...new Set(periods)].join('; ')}]`
}

const inMarks = (words: string): string => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`

const wholeSentence = (claims: readonly Claim[], document: Pick<Document, 'text'>): string | null => {
  const [first] = claims
  if (first === undefined) return null
  const words = squeeze(document.text.slice(first.sentence.start, first.sentence.end)).replace(/^[-•*]\s/u, '')
  return words.length > longestSentence || /[“”"]/u.test(words) ? null : words.replace(/\.$/u, '')
}

const shortSentence = 220

/** A sentence that needs nothing before it to be understood. */
const standsAlone = (sentence: string): boolean =>
  sentence.length <= shortSentence &&
  !/^(?:It|He|She|They|We|I|This|That|These|Those|Its|His|Her|Their|Our|Both|But|And|Then|There|The (?:two|sides|parties|country|company|deal|agreement|contract))\b/u.test(
    sentence,
  )

/** Quoted by the sentence where it stands alone, or where no party is named; else by the claim's own words behind who and what they are. */
export const quoteClaims = (claims: readonly Claim[], document: Pick<Document, 'text'>, naming: Naming): string => {
  const [first] = claims
  if (first === undefined) return ''
  const torn = first.amount !== null && !first.quote.includes(first.amount.text) && !/\d/u.test(first.quote)
  const alone = first.kind === 'assessment' || claims.length > 1 || torn || !squeeze(first.quote).includes(' ')
  const parties = alone ? null : partiesForm(first, document, naming)
  const sentence = wholeSentence(claims, document)
  if (sentence !== null && (parties === null || standsAlone(sentence))) return `${inMarks(sentence)}${resolved(claims, sentence)}`
  const quotes = claims.map(({ quote }) => squeeze(quote))
  const words = `${joinWords(quotes.map(inMarks))}${resolved(claims, quotes.join(' '))}`
  return parties === null ? words : `${capitalise(parties)}: ${words}`
}
