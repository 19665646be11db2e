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

/** Ends with a newline. */
export const renderFound = (found: readonly Found[], meaning: readonly string[], width: number): string => {
  const asked = meaning.join('; ')
  if (found.length === 0) return `${wrap(`Nothing found for ${asked}.`, width).join('\n')}\n`
  const count = found.length === 1 ? '1 item' : `${found.length} items`
  return `${[...wrap(`${count} for ${asked}`, width), ...found.flatMap((one) => ['', ...itemLines(one, width)])].join('\n')}\n`
}
