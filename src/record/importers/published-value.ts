/** A figure as a statistical table prints it. In: a cell, "3,640", ">75", "W", "—". Out: the number or its bounds, and how it is meant; null for words that are no figure. */

export type ValueQualifier =
  | 'exact'
  | 'estimated'
  /** `low` is given. */
  | 'at-least'
  /** `high` is given. */
  | 'at-most'
  /** `low` and `high` are given. */
  | 'range'
  /** Withheld so that no single firm's figures are told. */
  | 'withheld'
  | 'not-available'
  /** The publisher gives no total, since the parts cannot be added. */
  | 'no-total'
  /** Exports are more than imports: there is no reliance on imports. */
  | 'net-exporter'
  /** Less than half of the unit. */
  | 'small'

export interface PublishedValue {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly qualifier: ValueQualifier
}

const bare = (qualifier: ValueQualifier, value: number | null = null): PublishedValue => ({ value, low: null, high: null, qualifier })

/** U.S. Geological Survey, Mineral Commodity Summaries, notes below the tables; ".." and "#N/A" as the World Bank writes them. */
const words: readonly (readonly [RegExp, PublishedValue])[] = [
  [/^(?:W|withheld)$/i, bare('withheld')],
  [/^(?:NA|N\/A|#N\/A|\.{2}|not available)$/i, bare('not-available')],
  [/^XX$/, bare('no-total')],
  [/^E$/, bare('net-exporter')],
  [/^(?:—|–|-|--|zero)$/i, bare('exact', 0)],
  [/^(?:s|small|less than (?:½|1\/2) unit|\(\d{1,2}\))$/i, bare('small')],
]

const numberForm = String.raw`-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d+)?`
const figure = new RegExp(`^(?<sign>[<>≥≤~]?)\\s?(?<number>${numberForm})\\s?(?<mark>e)?$`, 'i')
const span = new RegExp(`^(?<low>${numberForm})\\s?(?:–|—|-| to )\\s?(?<high>${numberForm})$`, 'i')

const numberOf = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''))

/** An empty cell says nothing and is not available. */
export const publishedValue = (cell: string): PublishedValue | null => {
  const text = cell.replaceAll(/\s+/g, ' ').trim()
  if (text === '') return bare('not-available')
  const word = words.find(([form]) => form.test(text))
  if (word !== undefined) return word[1]
  const one = figure.exec(text)?.groups
  if (one !== undefined) {
    const value = numberOf(one.number)
    if (one.sign === '>' || one.sign === '≥') return { value: null, low: value, high: null, qualifier: 'at-least' }
    if (one.sign === '<' || one.sign === '≤') return { value: null, low: null, high: value, qualifier: 'at-most' }
    return bare(one.sign === '~' || one.mark !== undefined ? 'estimated' : 'exact', value)
  }
  const two = span.exec(text)?.groups
  if (two === undefined) return null
  const [low, high] = [numberOf(two.low), numberOf(two.high)]
  return low <= high ? { value: null, low, high, qualifier: 'range' } : null
}

/** In another unit: "12" thousand metric tons -> 12000. */
export const scaledValue = (of: PublishedValue, factor: number): PublishedValue => {
  // products of decimal factors lose digits
  const scaled = (number: number | null): number | null => (number === null ? null : Number((number * factor).toPrecision(12)))
  return { ...of, value: scaled(of.value), low: scaled(of.low), high: scaled(of.high) }
}
