/** Amounts in words and totals with their rule. In: claim amounts. Out: "over $8 billion", or a total of one currency and one kind of promise. */
import type { ClaimAmount, Qualifier } from '../reading/claim.ts'

const qualifierWords: Readonly<Record<Qualifier, string>> = {
  exact: '',
  over: 'over',
  under: 'under',
  about: 'about',
  'up-to': 'up to',
  range: '',
}

const startsQualified =
  /^(?:over|more than|above|at least|under|less than|below|about|around|some|roughly|nearly|almost|approximately|up to|as much as|as many as|between|from|no more than|just|well|c\.|~|>|<)/iu

const numberPart =
  /(?:[$€£¥₸]|US\$)?\d[\d.,]*(?:\s?(?:–|-|to|and)\s?[$€£¥₸]?\d[\d.,]*)?\s?(?:bn|m|k|trillion|billion|million|thousand)?\b/iu

/** As written in the source, with the qualifier that stands beside the number. */
export const amountInWords = ({ text, qualifier }: Pick<ClaimAmount, 'text' | 'qualifier'>): string => {
  const word = qualifierWords[qualifier]
  return word === '' || startsQualified.test(text.trim()) ? text.trim() : `${word} ${text.trim()}`
}

export const isMoney = (unit: string): boolean => /^[A-Z]{3}$/.test(unit)

const signs: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' }

const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

const shortNumber = (value: number): string => `${Number(value.toPrecision(4))}`

/** A computed sum: 9600000000 USD -> "$9.6 billion". Four significant digits. */
export const sumInWords = (value: number, unit: string): string => {
  const [scale, word] = scales.find(([size]) => value >= size) ?? [1, '']
  const number = scale === 1 ? value.toLocaleString('en-US') : shortNumber(value / scale)
  const sign = signs[unit]
  return `${sign ?? ''}${number}${word === '' ? '' : ` ${word}`}${sign === undefined ? ` ${unit}` : ''}`
}

/** The number inside an amount's words, for comparing two tellings of one sum. */
export const numberOf = (text: string): string => numberPart.exec(text)?.[0].trim() ?? text.trim()
