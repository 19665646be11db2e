/** Cells: figures in a table, told by the heads of their row and column. In: a cell and its table. Out: matches of `quantity/row`. */
import { type AmountSpan, readAmounts } from '../language/amounts.ts'
import { readDates } from '../language/dates.ts'
import { type Document, type Paragraph, quoteAt, type Span } from '../text/document.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import { findTerms } from '../world/terms.ts'
import type { ActorMemory } from './actor-memory.ts'
import { amountKindOf } from './amount-role.ts'
import { nameDate, type ReadSentence } from './annotate.ts'
import { readerName } from './apply.ts'
import type { ClaimEntity, ClaimTime } from './claim.ts'
import { figuresInUnit, unitIn } from './row-figures.ts'
import { isAimedAt, rowTypeIn } from './row-type.ts'
import type { RuleMatch } from './rule.ts'
import { row } from './rules/quantity/row.ts'

type Cell = Paragraph & { readonly role: 'cell' }

export const isCell = (paragraph: Paragraph | undefined): paragraph is Cell => paragraph?.role === 'cell'

/** The heads of a cell: what stands first in its row, what stands over it, what stands over the table. */
interface Heads {
  readonly label: Span | null
  readonly column: readonly Span[]
  readonly above: readonly Span[]
}

const hasFigure = (words: string): boolean =>
  /^[\s$€£¥<>~≈+–-]*\d[\d\s.,]*\s?[%\p{L}/]{0,12}\.?$/u.test(words) && !/^(?:19|20)\d\d$/.test(words.trim())

/** What heads the rows and columns of one table. */
interface Table {
  readonly labels: Map<number, Span>
  readonly columns: Map<number, { readonly row: number; readonly span: Span }[]>
  readonly above: readonly Span[]
}

const tablesOf = new WeakMap<Document, ReadonlyMap<number, Table>>()

/** All tables of a document, found once. */
const tables = (document: Document): ReadonlyMap<number, Table> => {
  const known = tablesOf.get(document)
  if (known) return known
  const found = new Map<number, Table>()
  document.paragraphs.forEach((paragraph, index) => {
    if (!isCell(paragraph)) return
    const { table, row: at, column } = paragraph.cell
    const one = found.get(table) ?? { labels: new Map(), columns: new Map(), above: linesAbove(document, index) }
    found.set(table, one)
    if (column === 0) one.labels.set(at, paragraph)
    const heads = one.columns.get(column) ?? []
    one.columns.set(column, heads)
    if (heads.length < 3 && at < 4 && !hasFigure(quoteAt(document, paragraph))) heads.push({ row: at, span: paragraph })
  })
  tablesOf.set(document, found)
  return found
}

const linesAbove = (document: Document, first: number): readonly Span[] => {
  const { paragraphs } = document
  const above: Span[] = []
  for (let index = first - 1; index >= 0 && index >= first - 3; index--) {
    const other = paragraphs[index]
    if (!other || isCell(other) || other.end - other.start > 120) break
    // a sentence before a table tells of something else
    if (/[.!?]$/.test(document.text.slice(other.start, other.end))) break
    above.push(other)
  }
  return above
}

const headsOf = (memory: ActorMemory, { cell }: Cell): Heads => {
  const table = tables(memory.document).get(cell.table)
  return {
    label: table?.labels.get(cell.row) ?? null,
    column: (table?.columns.get(cell.column) ?? []).flatMap((head) => (head.row < cell.row ? [head.span] : [])).toReversed(),
    above: table?.above ?? [],
  }
}

const actorTypes = new Set(['state', 'company', 'organisation', 'group'])

const actorsIn = (memory: ActorMemory, span: Span): readonly ClaimEntity[] =>
  findGazetteerNames(memory.world, quoteAt(memory.document, span), nameDate(memory.document)).flatMap(({ start, end, candidates }) => {
    const entity = candidates[0]?.entity
    if (!entity || !actorTypes.has(entity.type)) return []
    const [from, to] = [span.start + start, span.start + end]
    return [
      { id: entity.id, name: memory.document.text.slice(from, to), type: entity.type, states: [...entity.states], start: from, end: to },
    ]
  })

/** "Exports to China": with whom, not whose. */
const isPartner = (document: Document, { start }: ClaimEntity): boolean =>
  start !== null && /\b(?:to|from)\s(?:the\s)?$/i.test(document.text.slice(Math.max(0, start - 12), start))

/** The cell's own figure, with its unit or the one that the heads tell; null for a year, a code or several figures. */
const figureIn = (memory: ActorMemory, cell: Cell, heads: readonly string[]): AmountSpan | null => {
  const words = quoteAt(memory.document, cell)
  if (!hasFigure(words)) return null
  const own = readAmounts(words).filter(({ unit }) => amountKindOf(unit) !== 'count')
  if (own.length === 1 && own[0]) return { ...own[0], start: own[0].start + cell.start, end: own[0].end + cell.start }
  const unit = unitIn(heads)
  const [figure] = unit === null ? [] : figuresInUnit(words, cell.start, unit, [])
  return figure ?? null
}

const timeOf = (memory: ActorMemory, words: readonly string[], isAhead: boolean): ClaimTime | null => {
  const { published } = memory.document
  for (const one of words) {
    const [date] = readDates(/^(?:19|20)\d\d$/.test(one.trim()) ? `in ${one}` : one, { published, tense: isAhead ? 'future' : 'past' })
    if (date) return { start: date.from, end: date.to, text: date.text.replace(/^in /, '') }
  }
  return null
}

const materialsOf = (memory: ActorMemory, words: readonly string[]): string[] => {
  const found = words.map((one) => findTerms(memory.world.materialTerms, one)).find((terms) => terms.length > 0) ?? []
  return [...new Set(found.map(({ slug }) => slug))]
}

/** The claim that a cell tells; none where no head says whose figure it is, or of what. */
export const cellIn = (memory: ActorMemory, sentence: ReadSentence): readonly RuleMatch[] => {
  const { document } = memory
  const cell = sentence.paragraph
  if (!isCell(cell) || cell.cell.column === 0 || cell.end - cell.start > 30) return []
  const heads = headsOf(memory, cell)
  if (!heads.label || heads.column.length === 0) return []
  const label = quoteAt(document, heads.label)
  const words = [...heads.column, ...heads.above].map((span) => quoteAt(document, span))
  const figure = figureIn(memory, cell, [...words, label])
  const type = figure ? rowTypeIn(label, words, figure) : null
  if (!figure || type === null) return []
  const all = [heads.label, ...heads.column, ...heads.above].map((span) => actorsIn(memory, span))
  const named = all.map((actors) => actors.filter((actor) => !isPartner(document, actor))).find((actors) => actors.length > 0) ?? []
  const agents = type === 'price' ? [] : named.slice(0, type === 'trade' ? 2 : 1)
  const recipients = type === 'trade' ? all.flat().filter((actor) => isPartner(document, actor)) : []
  const title = document.paragraphs[0]
  const materials =
    type === 'reserves' && figure.unit !== 't' ? [] : materialsOf(memory, [label, ...words, ...(title ? [quoteAt(document, title)] : [])])
  if (type === 'price' ? materials.length === 0 : agents.length + recipients.length === 0) return []
  const isAhead = isAimedAt([label, ...words.slice(0, heads.column.length)].join(' '))
  const { value, unit, qualifier, low, per } = figure
  return [
    {
      rule: row,
      sentence: sentence.index,
      head: 0,
      draft: {
        kind: 'quantity',
        type,
        plover: null,
        agents,
        recipients,
        sectors: [],
        materials,
        amount: {
          value,
          unit,
          qualifier,
          text: document.text.slice(figure.start, figure.end),
          ...(low === null ? {} : { low }),
          ...(per === null ? {} : { per }),
        },
        time: timeOf(memory, [label, ...words], isAhead),
        place: null,
        ordinal: null,
        factuality: isAhead ? 'planned' : 'happened',
        attribution: [],
        start: figure.start,
        end: figure.end,
        quote: document.text.slice(figure.start, figure.end),
        sentence: { start: sentence.tree.start, end: sentence.tree.end },
        confidence: row.confidence,
        reader: readerName,
        rule: row.id,
      },
    },
  ]
}
