/** Item words: how an item's fields read on a page. In: rows of the register, ids with their names. Out: short words: "8 states", "over $8 billion", "31 Dec 2035". */
import { monthNames } from '../../brief/days.ts'
import { verdictMarks } from '../../brief/marks.ts'
import { amountText, countText, dayText } from '../../checks/wording.ts'
import type { Counted, ItemRow } from '../../record/register.ts'
import type { VerdictName } from '../../record/verdict.ts'
import type { OutputOf } from '../client.ts'
import { digits } from './digits.ts'
import { type FilterName, isSpan } from './item-search.ts'

export type Labels = OutputOf<'labels'>

export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const plain = (slug: string): string => slug.replaceAll('-', ' ')

/** Types whose slug is no English. */
const typeWords: Readonly<Record<string, string>> = {
  mou: 'memorandum of understanding',
  'letter-of-intent': 'letter of intent',
  'joint-statement': 'joint statement',
  diplomatic: 'diplomatic relations',
}

export const typeWord = (type: string): string => typeWords[type] ?? plain(type)

const namesIn = (parties: readonly { readonly name: string }[], most: number): string => {
  const names = [...new Set(parties.map(({ name }) => name))]
  return names.length <= most ? names.join(', ') : `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} more`
}

const MOST_NAMES = 3

export const whoText = ({ agents }: Pick<ItemRow, 'agents'>): string => namesIn(agents, MOST_NAMES)
export const whomText = ({ recipients }: Pick<ItemRow, 'recipients'>): string => namesIn(recipients, MOST_NAMES)

/** Its other side, where the sentence does not name it: what tells apart what one sentence promises to several. */
export const apartText = ({ line, recipients }: Pick<ItemRow, 'line' | 'recipients'>): string =>
  recipients.length === 0 || recipients.some(({ name }) => line.includes(name)) ? '' : namesIn(recipients, MOST_NAMES)

/** Sums and masses; a bare count ("15") says nothing without what is counted, which the sentence has. */
export const worthText = ({ amount }: Pick<ItemRow, 'amount'>): string => {
  if (amount === null || amount.unit === 'count') return ''
  const { low, per, ...rest } = amount
  return `${amountText(low === undefined ? rest : { ...rest, low })}${per === undefined ? '' : ` a ${per}`}`
}

export const sourcesText = ({ sources }: Pick<ItemRow, 'sources'>): string => countText(sources, 'source')

/** "1,204 items", "More than 10,000 items". */
export const countedText = (total: Counted | undefined): string =>
  total === undefined ? 'Counting' : `${total.more ? 'More than ' : ''}${digits(total.count)} ${total.count === 1 ? 'item' : 'items'}`

/** "31 Dec 2035": for tables and cards. */
export const shortDay = (day: string): string =>
  `${Number(day.slice(8, 10))} ${(monthNames[Number(day.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${day.slice(0, 4)}`

export const monthText = (month: string): string => `${monthNames[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`

export const filterWords: Readonly<Record<FilterName, string>> = {
  kind: 'Kind',
  type: 'Type',
  factuality: 'Told as',
  status: 'Status',
  verdict: 'Verdict',
  state: 'State',
  material: 'Material',
  sector: 'Sector',
  format: 'Format',
  unit: 'Currency or unit',
  agent: 'Who',
  recipient: 'To whom',
  reviewed: 'Reviewed',
  differs: 'Sources differ',
  due: 'Due',
  told: 'Told',
  sum: 'Worth',
  document: 'In one document',
  words: 'Words',
}

const isVerdict = (name: string): name is VerdictName => name in verdictMarks

const endText = (end: string): string => (/^\d{4}-\d{2}$/.test(end) ? monthText(end) : /^\d{4}-\d{2}-\d{2}$/.test(end) ? dayText(end) : end)

const spanWords = (span: string): string => {
  const [from = '', to] = span.split('..')
  if (to === undefined) return endText(from)
  return from === '' ? `up to ${endText(to)}` : to === '' ? `from ${endText(from)}` : `${endText(from)} to ${endText(to)}`
}

/** A value of a filter or facet, without its minus. */
export const valueWord = (name: FilterName, value: string, labels: Labels | undefined): string => {
  switch (name) {
    case 'state':
    case 'agent':
    case 'recipient':
      return labels?.state[value] ?? plain(value)
    case 'format':
    case 'material':
    case 'sector':
      return labels?.[name][value] ?? plain(value)
    case 'status':
    case 'verdict':
      return isVerdict(value) ? verdictMarks[value].word : value
    case 'type':
      return typeWord(value)
    case 'due':
    case 'told':
      return isSpan(name, value) ? spanWords(value) : `${value} (no day: not filtered by)`
    case 'sum':
      return isSpan(name, value) ? spanWords(value) : `${value} (no amount: not filtered by)`
    case 'unit':
    case 'words':
    case 'document':
      return value
    default:
      return plain(value)
  }
}

/** "not open" for what is left out. */
export const filterText = (name: FilterName, value: string, labels: Labels | undefined): string =>
  value.startsWith('-') ? `not ${valueWord(name, value.slice(1), labels)}` : valueWord(name, value, labels)
