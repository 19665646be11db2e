/** Rows: figures told without a verb, in tables and lists. In: a sentence, its paragraph and the heading above. Out: matches of `quantity/row`. */
import type { AmountSpan } from '../language/amounts.ts'
import { readDates } from '../language/dates.ts'
import { quoteAt, type Span } from '../text/document.ts'
import { findTerms } from '../world/terms.ts'
import type { ActorMemory } from './actor-memory.ts'
import { foundAmount } from './amount-role.ts'
import { type ReadSentence, within } from './annotate.ts'
import { readerName } from './apply.ts'
import type { ClaimEntity, ClaimTime } from './claim.ts'
import { figuresInUnit, unitIn } from './row-figures.ts'
import { isAimedAt, rowTypeIn } from './row-type.ts'
import type { RuleMatch } from './rule.ts'
import { pledgeRow } from './rules/commitment/pledge-row.ts'
import { row } from './rules/quantity/row.ts'
import { figuresOwner } from './unnamed-agents.ts'

const labelled = /^(?<label>[^:\n]{2,70}):\s/
const rowLine = /^[^:\n]{2,70}:\s.{0,25}\d/
/** "Chile 5,300" under a heading that says of what. */
const nameAndFigure = /^(?<label>\p{Lu}[\p{L}\s'’.-]{1,40}?)\s?[–—-]?\s(?!(?:19|20)\d\d\b)(?=[$€£]?\d)/u

const actorTypes = new Set(['state', 'company', 'organisation', 'group'])

/** Words that stand between a name and its figure: "Kenya about $9bn". */
const beforeFigure = /^[\s–—-]*(?:about|some|around|roughly|up to|over|nearly|almost)?\s*$/i

/** A figure of a line: whose it is, and the words between which it stands. */
interface Figure {
  readonly amount: AmountSpan
  readonly name: Span
  readonly part: Span
}

interface Cells {
  readonly label: Span
  readonly figures: readonly Figure[]
}

/** A part of a line that is nothing but a name or a year and its figure: "Angola 1.05 mln", "2024 – 820,000 t", "$6.2bn in 2023 (2022: $5.9bn)". */
const filler =
  /^(?:[\s–—:().,-]|\b(?:in|on|at|about|some|around|roughly|up to|over|nearly|almost|of|the|a|an|year|last|this|quarter|half|first|alone|target)\b)*$/i

/** "A 5; B 7" and "2023 – 5, 2024 – 7" come apart at their commas; a comma inside a figure has no space behind it. */
const partsOf = (text: string, at: number): readonly Span[] => {
  const parts: Span[] = []
  let start = 0
  for (const hit of text.matchAll(/[;,]\s+(?:and\s)?|\sand\s|$/g)) {
    parts.push({ start: at + start, end: at + hit.index })
    start = hit.index + hit[0].length
  }
  return parts
}

const leftOver = (text: string, at: number, spans: readonly Span[]): string => {
  let rest = ''
  for (let index = 0; index < text.length; index++) {
    const place = at + index
    if (!spans.some(({ start, end }) => place >= start && place < end)) rest += text[index]
  }
  return rest
}

/** The figures that stand alone with their name or day, part by part; empty where a part holds more. */
const figuresIn = (memory: ActorMemory, sentence: ReadSentence, label: Span, from: number, unit: string | null): readonly Figure[] => {
  const text = memory.document.text.slice(from, sentence.tree.end)
  const amounts =
    unit === null ? sentence.amounts : [...sentence.amounts, ...figuresInUnit(text, from, unit, [...sentence.amounts, ...sentence.dates])]
  const figures: Figure[] = []
  for (const part of partsOf(text, from)) {
    const own = within(amounts, part)
    const [amount] = own
    if (!amount) break
    const name = within(sentence.names, part).find(({ end }) => end <= amount.start)
    const known = [...own, ...(name ? [name] : []), ...sentence.dates]
    if (!filler.test(leftOver(memory.document.text.slice(part.start, part.end), part.start, known))) break
    figures.push({ amount, name: name ?? label, part })
  }
  return figures
}

/** "Label: figure", "Label: name figure; name figure", "Name figure"; null for any other line. */
const cellsOf = (memory: ActorMemory, sentence: ReadSentence, headings: readonly string[]): Cells | null => {
  const { start } = sentence.tree
  if (start !== sentence.paragraph.start) return null
  const label = labelled.exec(sentence.text)?.groups?.label
  if (label === undefined) return bareRow(memory, sentence, headings)
  const from = start + label.length + 1
  const span = { start, end: from - 1 }
  const between = (a: number, b: number): string => memory.document.text.slice(a, b)
  const first = sentence.amounts.find((amount) => amount.start >= from)
  const figures = figuresIn(memory, sentence, span, from, unitIn([label, ...headings]))
  if (figures.length > 0) return { label: span, figures }
  if (first && beforeFigure.test(between(from, first.start)))
    return { label: span, figures: [{ amount: first, name: span, part: { start: first.start, end: sentence.tree.end } }] }
  return null
}

const bareRow = (memory: ActorMemory, sentence: ReadSentence, headings: readonly string[]): Cells | null => {
  const label = nameAndFigure.exec(sentence.text)?.groups?.label
  const { start } = sentence.tree
  if (label === undefined || sentence.text.length > 60) return null
  const span = { start, end: start + label.length }
  const named = within(sentence.names, span)[0]
  if (!named || named.end - named.start < label.length - 4) return null
  const figures = figuresIn(memory, sentence, span, span.end, unitIn(headings))
  return figures.length === 1 ? { label: span, figures } : null
}

/** The line above that is no row itself, where it is short enough to be a heading. */
const headingAbove = (memory: ActorMemory, sentence: ReadSentence): string => {
  for (let at = sentence.paragraphIndex - 1; at > 0; at--) {
    const paragraph = memory.document.paragraphs[at]
    const words = paragraph ? quoteAt(memory.document, paragraph) : ''
    if (!rowLine.test(words) && !(words.length <= 60 && nameAndFigure.test(words)))
      return words.length <= 80 && !/[.!?]$/.test(words) ? words : ''
  }
  const title = memory.document.paragraphs[0]
  return title && sentence.paragraphIndex > 0 ? quoteAt(memory.document, title).slice(0, 80) : ''
}

const actorsIn = (memory: ActorMemory, sentence: ReadSentence, span: Span): readonly ClaimEntity[] =>
  within(sentence.names, span).flatMap(({ start, end, candidates }) => {
    const entity = candidates[0]?.entity
    if (!entity || !actorTypes.has(entity.type)) return []
    return [{ id: entity.id, name: memory.document.text.slice(start, end), type: entity.type, states: [...entity.states], start, end }]
  })

/** In the figure's own part, else in the label, else in the heading; what is told as a figure is over, unless it is aimed at. */
const timeIn = (memory: ActorMemory, { label }: Cells, own: Figure, headings: readonly string[], isAhead: boolean): ClaimTime | null => {
  const { published, text } = memory.document
  const words = [own.part, label].map(({ start, end }) => text.slice(start, end))
  const tense = isAhead ? 'future' : 'past'
  const date = [...words, ...headings].flatMap((one) => readDates(one, { published, tense }).slice(0, 1))[0]
  return date ? { start: date.from, end: date.to, text: date.text } : null
}

const materialsOf = (memory: ActorMemory, sentence: ReadSentence, heading: string): readonly string[] => {
  const own = sentence.materials.map(({ slug }) => slug)
  if (own.length > 0) return [...new Set(own)]
  const title = memory.document.paragraphs[0]
  const above = [heading, title ? quoteAt(memory.document, title) : ''].map((words) => findTerms(memory.world.materialTerms, words))
  return [...new Set((above.find((terms) => terms.length > 0) ?? []).map(({ slug }) => slug))]
}

const matchOf = (
  memory: ActorMemory,
  sentence: ReadSentence,
  cells: Cells,
  own: Figure,
  headings: readonly string[],
): readonly RuleMatch[] => {
  const { document } = memory
  const { amount: figure, name } = own
  const label = document.text.slice(cells.label.start, cells.label.end)
  const heading = headings[0] ?? ''
  const type = rowTypeIn(label, headings, figure, sentence.text)
  const named = actorsIn(memory, sentence, name)
  const found = named.length > 0 ? named : actorsIn(memory, sentence, cells.label)
  const owners = found.length > 0 || !isNobody(sentence, cells.label) ? found : figuresOwner(memory)
  const agents = type === 'price' ? [] : owners.slice(0, type === 'trade' ? 2 : 1)
  const place = agents.length === 0 ? placeIn(memory, sentence, cells.label) : null
  const materials = type === 'reserves' && figure.unit !== 't' ? [] : materialsOf(memory, sentence, heading)
  const isPledge = type === null && agents.length === 1 && areGifts(memory, headings)
  if (
    !isPledge &&
    (type === null || (type === 'price' ? materials.length === 0 && figure.per === null : agents.length === 0 && place === null))
  )
    return []
  const counted = foundAmount(sentence, figure)
  const isAhead = isAimedAt(`${label} ${document.text.slice(own.part.start, own.part.end)}`)
  const time = timeIn(memory, cells, own, headings, isAhead)
  const end = Math.max(counted.end, figure.end)
  const isFirst = own === cells.figures[0]
  const start = name === cells.label && !isFirst ? own.part.start : name.start
  const rule = isPledge ? pledgeRow : row
  const draft: RuleMatch['draft'] = {
    kind: rule.kind,
    type: type ?? rule.type,
    plover: rule.plover,
    agents: [...agents],
    recipients: [],
    sectors: [],
    materials: [...materials],
    amount: counted.amount,
    time: counted.amount.to?.time ?? time,
    place,
    ordinal: null,
    factuality: isAhead ? 'planned' : 'happened',
    attribution: [],
    start,
    end,
    quote: document.text.slice(start, end),
    sentence: { start: sentence.tree.start, end: sentence.tree.end },
    confidence: rule.confidence,
    reader: readerName,
    rule: rule.id,
  }
  return [{ rule, sentence: sentence.index, head: sentence.tree.tokens.findIndex((token) => token.start >= figure.start), draft }]
}

/** "July", "Gold": a label with no name in it, in a bulletin or report, counts what is its issuer's. */
const isNobody = ({ names }: ReadSentence, label: Span): boolean => within(names, label).length === 0

/** Whether the heading, or the title where there is none, tells of what is given. */
const areGifts = ({ document }: ActorMemory, headings: readonly string[]): boolean => {
  const title = document.paragraphs[0]
  return [...headings, title ? quoteAt(document, title) : ''].some(
    (words) => words.length < 120 && /\b(?:pledges|pledged|donations|donors?|contributions)\b/i.test(words),
  )
}

/** "Tengiz oil field": where the thing lies that is counted. */
const placeIn = (memory: ActorMemory, sentence: ReadSentence, span: Span): ClaimEntity | null => {
  const hit = within(sentence.names, span).find(({ candidates }) => candidates[0]?.entity.type === 'place')
  const entity = hit?.candidates[0]?.entity
  if (!hit || !entity) return null
  return {
    id: entity.id,
    name: memory.document.text.slice(hit.start, hit.end),
    type: 'place',
    states: [...entity.states],
    start: hit.start,
    end: hit.end,
  }
}

/** One claim for each figure that a name or a material stands before; none where no word says what is counted. */
export const rowsIn = (memory: ActorMemory, sentence: ReadSentence): readonly RuleMatch[] => {
  if (!/\d/.test(sentence.text) || sentence.text.length > 300) return []
  const headings = [headingAbove(memory, sentence)]
  const cells = cellsOf(memory, sentence, headings)
  return cells ? cells.figures.flatMap((figure) => matchOf(memory, sentence, cells, figure, headings)) : []
}
