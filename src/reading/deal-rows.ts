/** Deal rows: a table of projects with who pays for them: "Project | Partner | Amount". In: a sentence in such a row. Out: matches of `commitment/deal-row`. */
import { type AmountSpan, readAmounts } from '../language/amounts.ts'
import { readDates } from '../language/dates.ts'
import { type Document, quoteAt, type Span } from '../text/document.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { ActorMemory } from './actor-memory.ts'
import { amountKindOf } from './amount-role.ts'
import { nameDate, type ReadSentence } from './annotate.ts'
import { readerName } from './apply.ts'
import { isCell } from './cells.ts'
import type { ClaimEntity, ClaimTime } from './claim.ts'
import type { RuleMatch } from './rule.ts'
import { dealRow } from './rules/commitment/deal-row.ts'

interface Row {
  readonly heads: readonly string[]
  readonly cells: readonly Span[]
}

const partners: readonly (readonly [RegExp, string | null])[] = [
  [/^(?:donors?|funders?|funded by)\b/i, 'grant'],
  [/^(?:lenders?|banks?|financiers?|financed by)\b/i, 'loan'],
  [/^(?:investors?|company|firm)\b/i, 'investment'],
  [/^(?:buyers?|purchasers?|customers?)\b/i, 'purchase'],
  [/^(?:suppliers?|sellers?|manufacturers?)\b/i, 'supply'],
  [/^(?:contractors?|builders?|developers?)\b/i, 'construction'],
  [/^(?:partners?|providers?|sources?(?: of (?:funds|funding|finance))?)\b/i, null],
]
const sums = /^(?:amount|value|sum|cost|commitment|pledge|contribution|funding|financing|budget|price|investment|loan|grant)\b/i
const days = /^(?:completion|delivery|due|date|year|deadline|end|ready|opening)\b/i
const lenders = /\bbank\b/i
const bodies = new Set(['state', 'organisation', 'company', 'group'])

/** The cells of a line that bars divide. */
const barred = (text: string, at: number): readonly Span[] => {
  const found: Span[] = []
  let from = 0
  for (const part of text.split('|')) {
    const start = at + from + (part.length - part.trimStart().length)
    found.push({ start, end: Math.max(start, at + from + part.trimEnd().length) })
    from += part.length + 1
  }
  return found.filter(({ start, end }, index) => end > start || (index > 0 && index < found.length - 1))
}

const lineRow = ({ document }: ActorMemory, sentence: ReadSentence): Row | null => {
  const isBarred = (text: string): boolean => text.includes('|') && text.split('|').length > 2
  const own = quoteAt(document, sentence.paragraph)
  if (!isBarred(own)) return null
  let head = sentence.paragraphIndex
  for (let at = head - 1; at >= 0; at--) {
    const line = document.paragraphs[at]
    if (!line || !isBarred(quoteAt(document, line))) break
    head = at
  }
  const first = document.paragraphs[head]
  if (!first || head === sentence.paragraphIndex) return null
  return {
    heads: barred(quoteAt(document, first), first.start).map((span) => quoteAt(document, span)),
    cells: barred(own, sentence.paragraph.start),
  }
}

const rowsOf = new WeakMap<Document, ReadonlyMap<string, readonly Span[]>>()

/** The cells of each row of each table, found once. */
const cellsByRow = (document: Document): ReadonlyMap<string, readonly Span[]> => {
  const known = rowsOf.get(document) ?? Map.groupBy(document.paragraphs.filter(isCell), ({ cell }) => `${cell.table}/${cell.row}`)
  rowsOf.set(document, known)
  return known
}

const cellRow = ({ document }: ActorMemory, { paragraph }: ReadSentence): Row | null => {
  if (!isCell(paragraph) || paragraph.cell.row === 0) return null
  const { table, row } = paragraph.cell
  const rows = cellsByRow(document)
  const heads = rows.get(`${table}/0`) ?? []
  return { heads: heads.map((span) => quoteAt(document, span)), cells: rows.get(`${table}/${row}`) ?? [] }
}

const actorsIn = ({ document, world }: ActorMemory, span: Span): readonly ClaimEntity[] =>
  findGazetteerNames(world, quoteAt(document, span), nameDate(document)).flatMap(({ start, end, candidates }): ClaimEntity[] => {
    const entity = candidates[0]?.entity
    if (!entity || !bodies.has(entity.type)) return []
    const place = { start: span.start + start, end: span.start + end }
    return [{ id: entity.id, name: quoteAt(document, place), type: entity.type, states: [...entity.states], ...place }]
  })

const moneyIn = ({ document }: ActorMemory, span: Span): AmountSpan | null => {
  const [sum, ...more] = readAmounts(quoteAt(document, span)).filter(({ unit }) => amountKindOf(unit) === 'money')
  return sum && more.length === 0 ? { ...sum, start: sum.start + span.start, end: sum.end + span.start } : null
}

const dayIn = ({ document }: ActorMemory, span: Span | undefined): ClaimTime | null => {
  if (!span) return null
  const words = quoteAt(document, span)
  const isYear = /^(?:19|20)\d\d$/.test(words)
  const [day] = readDates(isYear ? `in ${words}` : words, { published: document.published, tense: 'future' })
  return day ? { start: day.from, end: day.to, text: isYear ? words : day.text } : null
}

/** None where the heads of the table do not say who pays and how much. */
export const dealRowsIn = (memory: ActorMemory, sentence: ReadSentence): readonly RuleMatch[] => {
  const row = cellRow(memory, sentence) ?? lineRow(memory, sentence)
  if (!row || row.heads.length !== row.cells.length) return []
  const columnOf = (head: RegExp): number => row.heads.findIndex((words) => head.test(words))
  const partner = partners.map(([head, type]) => ({ type, at: columnOf(head) })).find(({ at }) => at >= 0)
  const [who, much] = [row.cells[partner?.at ?? -1], row.cells[columnOf(sums)]]
  const figure = much && moneyIn(memory, much)
  if (!partner || !who || !figure || figure.start < sentence.tree.start || figure.end > sentence.tree.end) return []
  const agents = actorsIn(memory, who)
  const [first] = agents
  if (!first) return []
  const { value, unit, qualifier, low } = figure
  const type = partner.type ?? (lenders.test(first.name) ? 'loan' : first.type === 'state' ? 'grant' : 'investment')
  const draft: RuleMatch['draft'] = {
    kind: dealRow.kind,
    type,
    plover: dealRow.plover,
    agents: [...agents],
    recipients: [],
    sectors: [],
    materials: [],
    amount: { value, unit, qualifier, text: quoteAt(memory.document, figure), ...(low === null ? {} : { low }) },
    time: dayIn(memory, row.cells[columnOf(days)]),
    place: null,
    ordinal: null,
    factuality: 'happened',
    attribution: [],
    start: figure.start,
    end: figure.end,
    quote: quoteAt(memory.document, figure),
    sentence: { start: sentence.tree.start, end: sentence.tree.end },
    confidence: dealRow.confidence,
    reader: readerName,
    rule: dealRow.id,
  }
  return [{ rule: dealRow, sentence: sentence.index, head: 0, draft }]
}
