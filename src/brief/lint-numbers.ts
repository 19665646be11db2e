/** Numbers of a sentence against its evidence. In: a sentence without dates, and the cited words. Out: the numbers that nothing cited gives or adds up to. */

export interface FoundNumber {
  readonly written: string
  readonly value: number
  /** ISO 4217 code, `%`, or empty where none is written. */
  readonly unit: string
  /** The last digit's worth, for rounding. */
  readonly step: number
}

const wordValues: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value] as const)
    .concat([
      ['thirty', 30],
      ['forty', 40],
      ['fifty', 50],
      ['sixty', 60],
      ['seventy', 70],
      ['eighty', 80],
      ['ninety', 90],
      ['hundred', 100],
      ['dozen', 12],
      ['half', 0.5],
    ])
    .concat(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
        .split(' ')
        .map((word, at) => [word, at + 1] as const),
    ),
)

const scaleOf: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
}
const currencyOf: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₸': 'KZT',
  US$: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  tenge: 'KZT',
  rouble: 'RUB',
  roubles: 'RUB',
  rubles: 'RUB',
}

const numberPattern = new RegExp(
  [
    `(?<![\\p{L}\\d+-])(?<sign>US\\$|[$€£¥₸])?\\s?(?<digits>\\d{1,3}(?:[,\\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?)(?:\\s?[-–]?\\s?(?<scale>trillion|billion|million|thousand|bn|mn|tn|[kmb])(?!\\p{L}))?(?:\\s?(?<unit>%|per\\s?cent|percent|(?:U\\.?S\\.?\\s)?(?:dollars?|euros?|pounds?|yen|yuan|tenge|roubles?|rubles)\\b))?(?:st|nd|rd|th)?(?!\\d)`,
    `\\b(?<word>${[...wordValues.keys()].filter((word) => !['one', 'zero', 'half'].includes(word)).join('|')})\\b(?:\\s(?<wordScale>trillion|billion|million|thousand))?`,
  ].join('|'),
  'giu',
)

/** A currency code behind a number counts in capitals only. It has a pattern of its own: Node 22 knows no `(?-i:...)`. */
const codePattern = /\s?[A-Z]{3}(?![\p{L}\d])/uy

const codeAfter = (text: string, end: number): string => {
  codePattern.lastIndex = end
  return codePattern.exec(text)?.[0] ?? ''
}

const unitOf = (sign: string | undefined, unit: string | undefined): string => {
  if (sign !== undefined) return currencyOf[sign] ?? sign
  if (unit === undefined) return ''
  const lower = unit
    .toLowerCase()
    .replace(/\s/gu, ' ')
    .replace(/^u\.?s\.?\s/u, '')
  return /^(?:%|per ?cent)$/u.test(lower) ? '%' : (currencyOf[lower] ?? (/^[A-Z]{3}$/u.test(unit) ? unit : ''))
}

/** A number with its place in the text, end exclusive. */
interface PlacedNumber extends FoundNumber {
  readonly start: number
  readonly end: number
}

/** All numbers of a text: "$8.5 billion" is 8500000000 USD, "three" is 3, "1,290" is 1290, "35 %" is 35 %. Digits within names (C5+1, A320) are none. */
export const readNumbers = (text: string): readonly PlacedNumber[] =>
  [...text.matchAll(numberPattern)].map((match) => {
    const g = match.groups ?? {}
    const start = match.index
    const placed = (found: FoundNumber, length: number): PlacedNumber => ({ ...found, start, end: start + length })
    if (g.word !== undefined) {
      const scale = scaleOf[g.wordScale?.toLowerCase() ?? ''] ?? 1
      const value = (wordValues.get(g.word.toLowerCase()) ?? 0) * scale
      return placed({ written: match[0], value, unit: '', step: scale }, match[0].length)
    }
    const code = g.unit === undefined ? codeAfter(text, start + match[0].length) : ''
    const written = `${match[0]}${code}`
    const digits = (g.digits ?? '').replace(/[\u00a0\u202f]/gu, ',')
    const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.')
    const scale = scaleOf[g.scale?.toLowerCase() ?? ''] ?? 1
    const decimals = plain.split('.')[1]?.length ?? 0
    const unit = unitOf(g.sign, g.unit ?? (code === '' ? undefined : code.trim()))
    return placed({ written: written.trim(), value: Number(plain) * scale, unit, step: scale / 10 ** decimals }, written.length)
  })

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

const sameUnit = (a: string, b: string): boolean => a === b || a === '' || b === ''

export interface NumberEvidence {
  readonly words: string
  readonly amounts: readonly { readonly value: number; readonly unit: string }[]
  /** What a sentence may count: how many rows, claims, documents it cites. */
  readonly counts: readonly number[]
  /** Values that claims carry beside their words. */
  readonly values: readonly { readonly value: number; readonly unit: string }[]
  /** How many documents were read: "2 documents published after that day" is no more than these. */
  readonly documents: number
  /** ISO days that the sentence names, and the day of the brief. */
  readonly days: readonly string[]
}

const countedThings =
  /^\s(?:\S+\s){0,3}(?:documents?|sources?|items?|claims?|sentences?|meetings?|summits?|points?|deals?|contracts?|pledges?|rows?|visits?|trips?|places?|figures?|promises?|judgements?|times|others?|cases?|reports?|of)\b/u

/** What a figure's last digit is worth when it is read as rounded: 21,500 is rounded to hundreds. */
const roundedStep = ({ value, step }: FoundNumber): number => {
  let coarse = step
  while (value !== 0 && coarse < value && Math.abs(value / (coarse * 10) - Math.round(value / (coarse * 10))) < 1e-9) coarse *= 10
  return coarse
}

/** Growth from one cited figure to another, with the range that rounding allows: 3.1 to 4.2 is 35 %, 32 to 39. */
const isGrowth = (percent: number, given: readonly FoundNumber[]): boolean =>
  given.some((a) =>
    given.some((b) => {
      if (a === b || a.value === 0 || (a.unit === '%') !== (b.unit === '%') || !sameUnit(a.unit, b.unit)) return false
      const low = (b.value - roundedStep(b) / 2) / (a.value + roundedStep(a) / 2) - 1
      const high = (b.value + roundedStep(b) / 2) / (a.value - roundedStep(a) / 2) - 1
      const [least, most] = [Math.min(Math.abs(low), Math.abs(high)) * 100, Math.max(Math.abs(low), Math.abs(high)) * 100]
      return percent >= Math.floor(least) && percent <= Math.ceil(most)
    }),
  )

const isTotal = (found: FoundNumber, sentence: string, { amounts }: NumberEvidence): boolean => {
  if (!/\b(?:total|together|come to|comes to|sum of|add up|adds up)\b/u.test(sentence)) return false
  const same = amounts.filter(({ unit }) => unit === found.unit)
  const sum = same.reduce((total, { value }) => total + value, 0)
  return same.length > 0 && Math.abs(sum - found.value) <= Math.max(found.step / 2, sum * 5e-4)
}

const isDifference = (found: FoundNumber, sentence: string, given: readonly FoundNumber[]): boolean =>
  /\b(?:difference|gap|apart|more than|less than|differ|higher|lower)\b/u.test(sentence) &&
  given.some((a) => given.some((b) => sameUnit(a.unit, b.unit) && near(Math.abs(a.value - b.value), found.value) && found.value > 0))

const isDayCount = (value: number, after: string, days: readonly string[]): boolean =>
  /^\sdays?\b/u.test(after) && days.some((a) => days.some((b) => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000) === value))

/** The numbers of a sentence that the cited words do not give: not as written, nor as a count of what is cited, a growth, a difference or a declared total. */
export const lintNumbers = (sentence: string, evidence: NumberEvidence): readonly string[] => {
  const carried = evidence.values.map(({ value, unit }) => ({
    written: '',
    value,
    unit: unit === '%' || /^[A-Z]{3}$/u.test(unit) ? unit : '',
    step: 1,
  }))
  const given = [...readNumbers(evidence.words), ...carried]
  return readNumbers(sentence).flatMap((found) => {
    if (given.some((one) => near(one.value, found.value) && sameUnit(one.unit, found.unit))) return []
    const after = sentence.slice(found.end)
    if (found.unit === '' && evidence.counts.includes(found.value) && countedThings.test(after)) return []
    if (found.value === 2 && given.length >= 2 && /^\s(?:figures|values|readings|ends)\b/u.test(after)) return []
    if (found.unit === '' && found.value <= evidence.documents && /^\sdocuments?\s(?:read|published|in all)\b/u.test(after)) return []
    if (found.unit === '' && /^\smore\.?$/u.test(after) && found.value < Math.max(...evidence.counts)) return []
    if (isDayCount(found.value, after, evidence.days)) return []
    const growths =
      found.unit === '%' ||
      /^(?:\s?(?:to|–|-|and)\s?\d{1,3})?\s?(?:%|per cent|percent)/u.test(after) ||
      /%[^%]{0,40}$/u.test(sentence.slice(0, found.start))
    if (growths && isGrowth(found.value, given)) return []
    return isTotal(found, sentence, evidence) || isDifference(found, sentence, given) ? [] : [found.written]
  })
}
