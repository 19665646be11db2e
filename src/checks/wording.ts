/** Wording: how a verdict names days, sums, shares and states. In: values. Out: a careful analyst's English; 2025-11-06 -> 6 November 2025. */
import type { ClaimAmount, ClaimTime } from '../reading/claim.ts'
import type { World } from '../world/world.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

/** "6 November 2025". */
export const dayText = (day: string): string => `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

/** "16 to 18 June 2025", "30 May to 2 June 2025", one day as one day. */
export const daysText = (start: string, end: string): string => {
  if (start === end) return dayText(start)
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8, 10))} to ${dayText(end)}`
  return start.slice(0, 4) === end.slice(0, 4)
    ? `${dayText(start).slice(0, -5)} to ${dayText(end)}`
    : `${dayText(start)} to ${dayText(end)}`
}

/** A whole year as "2024", a month as "May 2024", else the days; open ends as "since" and "until". */
export const spanText = (start: string | null, end: string | null): string => {
  if (start === null && end === null) return 'no date told'
  if (start === null) return `until ${dayText(end ?? '')}`
  if (end === null) return `since ${dayText(start)}`
  if (start.endsWith('-01-01') && end.endsWith('-12-31'))
    return start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : `${start.slice(0, 4)} to ${end.slice(0, 4)}`
  const [first, last] = [start.slice(0, 7), end.slice(0, 7)]
  const wholeMonths = start.endsWith('-01') && end === lastDayOfMonth(end)
  if (wholeMonths && first === last) return monthText(first)
  return wholeMonths ? `${monthText(first)} to ${monthText(last)}` : daysText(start, end)
}

export const timeText = (time: Pick<ClaimTime, 'start' | 'end'> | null): string => spanText(time?.start ?? null, time?.end ?? null)

const monthText = (month: string): string => `${months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`

export const lastDayOfMonth = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10)

/** "A", "A and B", "A, B and C"; parts that hold commas themselves take "; ". */
export const listText = (parts: readonly string[], comma = ', '): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(comma)}${comma === ', ' ? ' ' : comma}and ${parts.at(-1)}`

const withArticle =
  /^(?:United |Democratic Republic of |Republic of |Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Marshall Islands|Solomon Islands|European Union|Czech Republic|Dominican Republic|Central African Republic)|Islands$|^African Union/

/** "the United States", "Kazakhstan", "the European Union"; the id itself where nobody on record has it. */
export const partyName = (world: World, id: string): string => {
  const name =
    world.states.get(id)?.name ?? world.groups.get(id)?.name ?? world.formats.get(id)?.name ?? world.organisations.get(id)?.name ?? id
  return withArticle.test(name) ? `the ${name}` : name
}

export const partyNames = (world: World, ids: readonly string[]): string => listText(ids.map((id) => partyName(world, id)))

/** "first", "second", ... "21st". */
export const ordinalText = (n: number): string => ordinals[n - 1] ?? `${n}${suffixOf(n)}`
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const suffixOf = (n: number): string => (n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'))

const scales: readonly (readonly [number, string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
]
const signs: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' }

/** "$4.2 billion", "15", "26 %", "1,200 t". */
export const valueText = (value: number, unit: string): string => {
  const [size, word] = scales.find(([scale]) => Math.abs(value) >= scale) ?? [1, '']
  const number = size === 1 ? value.toLocaleString('en-GB', { maximumFractionDigits: 4 }) : String(Number((value / size).toPrecision(6)))
  if (unit === '%') return `${number} %`
  if (unit === 'count') return `${number}${word}`
  const sign = signs[unit]
  return sign ? `${sign}${number}${word}` : `${number}${word} ${unit}`
}

const qualifierWords: Readonly<Record<string, string>> = { over: 'over ', under: 'under ', about: 'about ', 'up-to': 'up to ' }

/** "over $8 billion", "450 to 600 t". */
export const amountText = (amount: Pick<ClaimAmount, 'value' | 'unit' | 'qualifier' | 'low'>): string =>
  amount.qualifier === 'range' && amount.low !== undefined
    ? `${valueText(amount.low, amount.unit)} to ${valueText(amount.value, amount.unit)}`
    : `${qualifierWords[amount.qualifier] ?? ''}${valueText(amount.value, amount.unit)}`

/** A sentence with a capital and a full stop. */
export const sentence = (words: string): string => {
  const text = words.trim()
  const capital = `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  return /[.!?]$/.test(capital) ? capital : `${capital}.`
}

export const countText = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
