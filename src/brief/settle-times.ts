/** Times that a reader could not place once the sentence stands alone. In: words of a source and the claim's resolved time. Out: the words with the date said. */
import type { Claim, ClaimTime } from '../reading/claim.ts'
import { monthNames, periodInWords, spanInWords, timePhrase } from './days.ts'

const dayAndMonth = /^(?:on\s)?(?:\d{1,2}(?:\s?[–-]\s?\d{1,2})?\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s\d{1,2}(?:\s?[–-]\s?\d{1,2})?)$/u

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

const relativeTime =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|next|last|this|yesterday|today|tomorrow|end of|(?:until|before|by)(?= \d| the end| end| next)|January|February|March|April|May|June|July|August|September|October|November|December)\b/u

/** A time told from the day of the document, as "next year", "this month" or "Friday". */
const fromPublication =
  /^(?:on\s|in\s)?(?:(?:next|last|this)\s(?:year|month)|(?:on\s|next\s|last\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow)$/iu

/** "next year" -> "in 2026", "by the end of next year" -> "by the end of 2027", "on Friday" -> "on 13 March 2026"; null where the time is told otherwise. */
const inCalendar = (before: string, written: string, after: string, { start, end }: ClaimTime): string | null => {
  if (start === null || end === null || !fromPublication.test(written)) return null
  const span = spanInWords(start, end)
  const lead = /\b(?:on|in|of|from|by|until|since|during|for|before|after|end)\s$/iu.exec(before)?.[0] ?? ''
  const preposition = start === end ? 'on' : 'in'
  const kept = lead === '' ? `${before}${preposition} ` : before
  return `${kept}${span}${after}`
}

/** "next year" -> "in 2026", "in the spring" -> "in the spring (2026)", "6 November" -> "6 November 2025"; a time that says its year stays as it is; one told elsewhere in the sentence is added. */
export const settleTimes = (words: string, { time, factuality, kind }: Pick<Claim, 'time' | 'factuality' | 'kind'>): string => {
  if (time === null) return words
  const period = periodInWords(time)
  if (period === '') return words
  const year = (time.end ?? time.start ?? '').slice(0, 4)
  const written = time.text.trim()
  const at = written === '' ? -1 : words.search(new RegExp(`(?<!\\w)${escapeForPattern(written)}(?!\\w)`, 'u'))
  if (at < 0) {
    if (words.includes(year)) return words
    if (relativeTime.test(words)) return `${words} (${period})`
    const past = factuality === 'happened' && (kind === 'relation' || kind === 'quantity')
    return `${words} ${timePhrase(time, past)}`
  }
  const after = words.slice(at + written.length)
  if (written.includes(year) || after.trimStart().startsWith(year)) return words
  const settled = inCalendar(words.slice(0, at), written, after, time)
  if (settled !== null) return settled
  const bare = written.replace(/^(?:on|in)\s/u, '')
  if (dayAndMonth.test(written) && time.start !== null && time.end !== null) {
    const preposition = written.slice(0, written.length - bare.length)
    return `${words.slice(0, at)}${preposition}${spanInWords(time.start, time.end)}${after}`
  }
  const endsInMonth = new RegExp(`(?:${monthNames.join('|')})$`, 'u').test(written)
  return endsInMonth && /^[A-Z][a-z]+ \d{4}$/u.test(period)
    ? `${words.slice(0, at)}${written} ${year}${after}`
    : `${words.slice(0, at + written.length)} (${period})${after}`
}
