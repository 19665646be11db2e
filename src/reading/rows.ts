/** Rows: figures told without a verb, in tables and lists. In: a sentence, its paragraph and the heading above. Out: matches of `quantity/row`. */
import type { AmountSpan } from '../language/amounts.ts'
import { readDates } from '../language/dates.ts'
import { quoteAt, type Span } from '../text/document.ts'
import { findTerms } from '../world/terms.ts'
import type { ActorMemory } from './actor-memory.ts'
import { amountKindOf, foundAmount } from './amount-role.ts'
import { type ReadSentence, within } from './annotate.ts'
import { readerName } from './apply.ts'
import type { ClaimEntity, ClaimTime } from './claim.ts'
import type { RuleMatch } from './rule.ts'
import { row } from './rules/quantity/row.ts'
import { timeAt } from './time-role.ts'

const labelled = /^(?<label>[^:\n]{2,70}):\s/
const rowLine = /^[^:\n]{2,70}:\s.{0,25}\d/
const actorTypes = new Set(['state', 'company', 'organisation', 'group'])

/** Words that stand between a name and its figure: "Kenya about $9bn". */
const beforeFigure = /^[\s–—-]*(?:about|some|around|roughly|up to|over|nearly|almost)?\s*$/i

interface Cells {
  readonly label: Span
  readonly figures: readonly AmountSpan[]
}

/** "Label: figure", or "Label: name figure, name figure"; null for any other line. */
const cellsOf = (memory: ActorMemory, sentence: ReadSentence): Cells | null => {
  const { start } = sentence.tree
  const label = start === sentence.paragraph.start ? labelled.exec(sentence.text)?.groups?.label : undefined
  if (label === undefined) return null
  const from = start + label.length + 1
  const between = (a: number, b: number): string => memory.document.text.slice(a, b)
  const first = sentence.amounts.find((amount) => amount.start >= from)
  if (first && beforeFigure.test(between(from, first.start))) return { label: { start, end: from - 1 }, figures: [first] }
  const named = sentence.amounts.filter((amount) =>
    sentence.names.some((hit) => hit.start >= from && hit.end < amount.start && beforeFigure.test(between(hit.end, amount.start))),
  )
  return named.length > 1 ? { label: { start, end: from - 1 }, figures: named } : null
}

/** The line above that is no row itself, where it is short enough to be a heading. */
const headingAbove = (memory: ActorMemory, sentence: ReadSentence): string => {
  for (let at = sentence.paragraphIndex - 1; at > 0; at--) {
    const paragraph = memory.document.paragraphs[at]
    const words = paragraph ? quoteAt(memory.document, paragraph) : ''
    if (!rowLine.test(words)) return words.length <= 80 && !/[.!?]$/.test(words) ? words : ''
  }
  const title = memory.document.paragraphs[0]
  return title && sentence.paragraphIndex > 0 ? quoteAt(memory.document, title).slice(0, 80) : ''
}

/** The type that the words name; a sum for a unit of a material is a price. */
const typeIn = (label: string, heading: string, amount: AmountSpan): string | null => {
  const typeOf = (words: string): string | undefined => {
    const all = new Set(words.toLowerCase().split(/[^\p{L}]+/u))
    return row.typeByNoun?.find(({ nouns }) => nouns.some((noun) => all.has(noun)))?.type
  }
  const kind = amountKindOf(amount.unit)
  const type = typeOf(label) ?? (kind === 'money' && amount.per !== null ? 'price' : (typeOf(heading) ?? null))
  const fitting =
    type === 'share' ? ['percent'] : type === 'price' ? ['money'] : type === 'production' ? ['physical'] : ['money', 'physical']
  return type !== null && fitting.includes(kind) ? type : null
}

const actorsIn = (memory: ActorMemory, sentence: ReadSentence, span: Span): readonly ClaimEntity[] =>
  within(sentence.names, span).flatMap(({ start, end, candidates }) => {
    const entity = candidates[0]?.entity
    if (!entity || !actorTypes.has(entity.type)) return []
    return [{ id: entity.id, name: memory.document.text.slice(start, end), type: entity.type, states: [...entity.states], start, end }]
  })

/** In the row itself, else in its label, else in the heading. */
const timeIn = (memory: ActorMemory, sentence: ReadSentence, label: Span, figure: Span, heading: string): ClaimTime | null => {
  const behind = sentence.dates.find((date) => date.start >= figure.end && date.start - figure.end < 5)
  const own = behind ?? within(sentence.dates, label)[0]
  if (own) return timeAt(sentence, own)
  const above = readDates(heading, { published: memory.document.published, tense: null })[0]
  return above ? { start: above.from, end: above.to, text: above.text } : null
}

const materialsOf = (memory: ActorMemory, sentence: ReadSentence, heading: string): readonly string[] => {
  const own = sentence.materials.map(({ slug }) => slug)
  if (own.length > 0) return [...new Set(own)]
  const title = memory.document.paragraphs[0]
  const above = [heading, title ? quoteAt(memory.document, title) : ''].map((words) => findTerms(memory.world.materialTerms, words))
  return [...new Set((above.find((terms) => terms.length > 0) ?? []).map(({ slug }) => slug))]
}

const nameBefore = (sentence: ReadSentence, { label, figures }: Cells, figure: AmountSpan): Span => {
  if (figures.length === 1) return label
  const hit = sentence.names.findLast(({ end }) => end <= figure.start)
  return hit ? { start: hit.start, end: hit.end } : label
}

const matchOf = (memory: ActorMemory, sentence: ReadSentence, cells: Cells, figure: AmountSpan): readonly RuleMatch[] => {
  const { document } = memory
  const label = document.text.slice(cells.label.start, cells.label.end)
  const heading = headingAbove(memory, sentence)
  const type = typeIn(label, heading, figure)
  const name = nameBefore(sentence, cells, figure)
  const named = actorsIn(memory, sentence, name)
  const agents = type === 'price' ? [] : named.length > 0 ? named.slice(0, type === 'trade' ? 2 : 1) : []
  const materials = type === 'reserves' && figure.unit !== 't' ? [] : materialsOf(memory, sentence, heading)
  if (type === null || (type === 'price' ? materials.length === 0 : agents.length === 0)) return []
  const found = foundAmount(sentence, figure)
  const time = timeIn(memory, sentence, cells.label, figure, heading)
  const end = Math.max(found.end, figure.end)
  const draft: RuleMatch['draft'] = {
    kind: 'quantity',
    type,
    plover: null,
    agents: [...agents],
    recipients: [],
    sectors: [],
    materials: [...materials],
    amount: found.amount,
    time: found.amount.to?.time ?? time,
    place: null,
    ordinal: null,
    factuality: /\b(?:target|forecast|guidance|plan)\b/i.test(label) ? 'planned' : 'happened',
    attribution: [],
    start: name.start,
    end,
    quote: document.text.slice(name.start, end),
    sentence: { start: sentence.tree.start, end: sentence.tree.end },
    confidence: row.confidence,
    reader: readerName,
    rule: row.id,
  }
  return [{ rule: row, sentence: sentence.index, head: sentence.tree.tokens.findIndex((token) => token.start >= figure.start), draft }]
}

/** One claim for each figure that a name or a material stands before; none where no word says what is counted. */
export const rowsIn = (memory: ActorMemory, sentence: ReadSentence): readonly RuleMatch[] => {
  const cells = cellsOf(memory, sentence)
  return cells ? cells.figures.flatMap((figure) => matchOf(memory, sentence, cells, figure)) : []
}
