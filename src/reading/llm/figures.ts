/** Figures and units in any language, by their digits and by the names that Unicode's CLDR has for them. In: words. Out: what they can mean. */

import { languagesFor } from '../../world/foreign-names.ts'

/** One number as written. */
export interface WrittenFigure {
  /** May it be this value, told in thousands, millions, 万, crore or as it is? */
  readonly means: (value: number) => boolean
}

/** The digits of all scripts that have ten in a row, as ASCII. */
export const asciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero -= 1
    return String((digit.codePointAt(0) ?? 0) - zero)
  })

const significant = (digits: string): string => digits.replace(/^0+|0+$/g, '')

const digitsOf = (value: number): string =>
  significant(Math.abs(value).toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 }).replace('.', ''))

const TEN_DIGITS = /\d(?:[\d.,٫٬'’\u00A0\u202F ]{0,40}\d)?/g

/** Signs between digits are points of thousands or of decimals: which, the digits do not need to know. */
export const figuresIn = (text: string): readonly WrittenFigure[] =>
  [...asciiDigits(text).matchAll(TEN_DIGITS)].map(([written]) => {
    const digits = written.replace(/\D/g, '')
    const whole = /^\d+/.exec(written.replace(/(?<=\d)[.,٬'’\u00A0\u202F ](?=\d{3}(?!\d))/g, ''))?.[0] ?? digits
    return {
      means: (value) => digitsOf(value) === significant(digits) && Math.abs(value) >= Number(whole) - 1e-9,
    }
  })

/** Enough of a word to know it by, whatever its ending. */
const STEM = 4
const stemsOf = (name: string): readonly string[] =>
  [...name.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(([word]) =>
    word.slice(0, word.length <= STEM ? STEM - 1 : Math.max(STEM, word.length - 3)),
  )

const cldr = <T>(make: () => T): T | null => {
  try {
    return make()
  } catch {
    return null
  }
}

const currencyWords = (code: string, language: string): readonly string[] => {
  const name = cldr(() => new Intl.DisplayNames([language], { type: 'currency', fallback: 'none' }).of(code))
  const sign = (display: 'symbol' | 'narrowSymbol'): string | undefined =>
    cldr(() =>
      new Intl.NumberFormat(language, { style: 'currency', currency: code, currencyDisplay: display })
        .formatToParts(1)
        .find(({ type }) => type === 'currency'),
    )?.value
  // of "доллар США" the first word or the last is the currency's, the other the country's
  const stems = name ? stemsOf(name) : []
  return [code.toLowerCase(), sign('symbol')?.toLowerCase(), sign('narrowSymbol')?.toLowerCase(), stems[0], stems.at(-1)].filter(
    (word): word is string => word !== undefined,
  )
}

const percentWords = (language: string): readonly string[] => {
  const long = cldr(() => new Intl.NumberFormat(language, { style: 'unit', unit: 'percent', unitDisplay: 'long' }).format(5)) ?? ''
  return ['%', '٪', '％', '百分之', ...stemsOf(long.replace(/\d/g, ''))]
}

/** Is a currency or the per cent named in the words, in this language or one that is easily taken for it? Of other units we know no names: they pass. */
export const namesUnit = (words: string, unit: string, language: string): boolean => {
  const lower = words.toLowerCase()
  const names = (): readonly string[] =>
    [language, ...languagesFor(words, language)].flatMap((one) => (unit === '%' ? percentWords(one) : currencyWords(unit, one)))
  return (unit !== '%' && !/^[A-Z]{3}$/.test(unit)) || names().some((word) => lower.includes(word))
}
