/** Row type: what a figure without a verb counts. In: its label, the headings over it, its amount. Out: the type of quantity, null where no word says. */
import type { AmountSpan } from '../language/amounts.ts'
import { amountKindOf } from './amount-role.ts'
import { row } from './rules/quantity/row.ts'

const typeOf = (words: string): string | undefined => {
  const all = new Set(words.toLowerCase().split(/[^\p{L}]+/u))
  return row.typeByNoun?.find(({ nouns }) => nouns.some((noun) => all.has(noun)))?.type
}

const fitting: Readonly<Record<string, readonly string[]>> = { share: ['percent'], price: ['money'], production: ['physical'] }

/** Where metals are priced by the tonne. */
const exchange = /\b(?:LME|SHFE|Comex|COMEX|CME|LBMA|spot|cash|3M)\b/

/** The nearest words decide; a sum for a unit of a material is a price. */
export const rowTypeIn = (label: string, headings: readonly string[], amount: AmountSpan, line = ''): string | null => {
  const kind = amountKindOf(amount.unit)
  const above = headings.map(typeOf).find((type) => type !== undefined)
  const type = typeOf(label) ?? (kind === 'money' && (amount.per !== null || exchange.test(line)) ? 'price' : (above ?? null))
  return type !== null && (fitting[type] ?? ['money', 'physical']).includes(kind) ? type : null
}

/** Whether the label tells of what is aimed at. */
export const isAimedAt = (words: string): boolean =>
  /\b(?:target|forecast|guidance|plan|planned|expected|projection|estimate for)\b/i.test(words)
