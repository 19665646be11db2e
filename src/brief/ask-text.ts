/** Items found, for the terminal. In: what was asked, items with the words that answer, a width. Out: one block an item: who, the quotes with their places, how it stands. */
import type { ClaimEntity } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Verdict } from '../record/verdict.ts'
import { dayInWords } from './days.ts'
import { verdictMarks } from './marks.ts'
import { reasonOf } from './sentence.ts'
import { wrap } from './wrap.ts'
import type { Written } from './written-gate.ts'

interface Found {
  readonly item: Item
  readonly verdicts: readonly Verdict[]
  readonly claims: readonly RecordedClaim[]
}

const INDENT = 4

const indented = (text: string, width: number): string[] =>
  wrap(text, width - INDENT).map((line, at) => `${' '.repeat(at === 0 ? INDENT - 2 : INDENT)}${line}`)

const names = (entities: readonly ClaimEntity[]): string => entities.map(({ name }) => name).join(', ')

const headOf = ({ id, kind, type, factuality, agents, recipients, due }: Item): string => {
  const parties = [names(agents), names(recipients)].filter((part) => part !== '').join(' → ')
  return `${id}  ${kind}/${type}, ${factuality}${parties === '' ? '' : `: ${parties}`}${due === null ? '' : `, due ${dayInWords(due)}`}`
}

const quoteOf = ({ claim, document, published }: RecordedClaim): string =>
  `“${claim.quote.replace(/\s+/gu, ' ')}” (${document}${published === null ? '' : `, ${dayInWords(published)}`}, ${claim.start}–${claim.end})`

const itemLines = ({ item, verdicts, claims }: Found, width: number): string[] => [
  ...wrap(headOf(item), width),
  ...claims.flatMap((one) => indented(quoteOf(one), width)),
  ...verdicts.flatMap((one) => indented(`${verdictMarks[one.verdict].sign} ${verdictMarks[one.verdict].word}: ${reasonOf(one)}`, width)),
]

const dropLine = ({ text, why }: Written['dropped'][number]): string => `dropped: ${why}${text === '' ? '' : `: “${text}”`}`

/** A written answer, each sentence with the items it rests on; what was dropped is counted and told. Ends with a newline. */
export const renderWritten = ({ sentences, dropped }: Written, model: string, width: number): string => {
  const told = sentences.map(({ text, items }) => `${text} ${items.map((id) => `[${id}]`).join('')}`)
  const count = dropped.length === 1 ? '1 sentence was dropped' : `${dropped.length} sentences were dropped`
  const head = `Written by ${model}${sentences.length === 0 ? ': nothing that its items bear out' : ''}${dropped.length === 0 ? '' : `; ${count}`}`
  return `${[...wrap(head, width), ...told.flatMap((one) => indented(one, width)), ...dropped.flatMap((one) => indented(dropLine(one), width)), ''].join('\n')}\n`
}

interface Searched {
  readonly documents: number
  readonly items: number
  readonly from: string | null
  readonly to: string | null
  readonly alone: readonly { readonly term: string; readonly items: number }[]
}

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

const reach = ({ from, to }: Searched): string =>
  from === null || to === null
    ? ', none with a day'
    : from === to
      ? `, of ${dayInWords(from)}`
      : `, from ${dayInWords(from)} to ${dayInWords(to)}`

/** Where nothing answers: what was searched, how far it reaches, and which term is to blame. */
const hintLines = (searched: Searched, width: number): string[] => {
  const { documents, items, alone } = searched
  const what = `Searched: ${counted(items, 'item', 'items')} of ${counted(documents, 'document', 'documents')}${documents === 0 ? '' : reach(searched)}.`
  if (items === 0)
    return [...wrap(what, width), ...wrap('There is nothing to search yet: name files, or chancery add --record DIR FILE.', width)]
  const empty = alone.filter((one) => one.items === 0)
  const each = alone.map(({ term, items: n }) => `${term}: ${n}`).join('; ')
  const why =
    empty.length > 0
      ? `Found by itself in no item: ${empty.map(({ term }) => term).join('; ')}.${empty.length < alone.length ? ' Leave it out, or write it otherwise.' : ''}`
      : alone.length > 1
        ? `Each is found by itself, but never together (items: ${each}). Leave one out.`
        : ''
  return [...wrap(what, width), ...(why === '' ? [] : wrap(why, width))]
}

/** Ends with a newline. */
export const renderFound = (found: readonly Found[], meaning: readonly string[], searched: Searched, width: number): string => {
  const asked = meaning.join('; ')
  if (found.length === 0) return `${[...wrap(`Nothing found for ${asked}.`, width), ...hintLines(searched, width)].join('\n')}\n`
  const count = found.length === 1 ? '1 item' : `${found.length} items`
  return `${[...wrap(`${count} for ${asked}`, width), ...found.flatMap((one) => ['', ...itemLines(one, width)])].join('\n')}\n`
}
