/** Draft lint: what a person wrote against what is cited for it. In: a draft and its book. Out: faults with their places, each with its reason; fast enough to run at every key. */

import { once } from '../record/merging/once.ts'
import type { Span } from '../text/document.ts'
import { type Block, type Draft, evidenceOf, type Source } from './draft.ts'
import type { DraftBook } from './draft-book.ts'
import { type CitedStretch, citedStretches } from './draft-sentences.ts'
import { plainOf } from './draft-text.ts'
import { wordsOfRow } from './evidence-book.ts'
import { type LintRule, lintSentence } from './lint.ts'
import { lintDates, placesOfDates } from './lint-dates.ts'
import { lintNames } from './lint-names.ts'
import { readNumbers } from './lint-numbers.ts'

/** `start` and `end` are places in the text without its marks. */
export interface DraftFault extends Span {
  readonly block: string
  /** Which of the block's notes; null for its own text. */
  readonly note: number | null
  readonly rule: LintRule
  readonly found: string
  /** One sentence. */
  readonly message: string
}

type Found = Pick<DraftFault, 'rule' | 'found' | 'message'>

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+')

const blanked = (text: string, spans: readonly Span[]): string =>
  spans.reduce((rest, { start, end }) => rest.slice(0, start) + '\u0000'.repeat(end - start) + rest.slice(end), text)

const quotes = (text: string): readonly Span[] =>
  [...text.matchAll(/“[^“”]{1,600}”/gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))

/** The places of words at fault: those that stand in a quotation or a date were judged as such. */
const placesOf = (text: string, { rule, found }: Found): readonly Span[] => {
  if (rule === 'attribution' || rule === 'hedge' || rule === 'evidence') return []
  const searched = rule === 'quote' ? text : blanked(text, [...quotes(text), ...(rule === 'date' ? [] : placesOfDates(text))])
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(found)}(?![\\p{L}\\p{N}])`, 'gu')
  return [...searched.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
}

/** The n-th fault of the same words stands at their n-th place; without a place it is a fault of the whole stretch. */
const placed = (text: string, faults: readonly Found[]): readonly (Found & Span)[] => {
  const seen = new Map<string, number>()
  return faults.map((fault) => {
    const key = `${fault.rule} ${fault.found}`
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    const places = placesOf(text, fault)
    return { ...fault, ...(places[nth] ?? places.at(-1) ?? { start: 0, end: text.length }) }
  })
}

/** "However", "Officials": a capital that the beginning of a sentence asks for, before a word in small letters, is no name unless it is known as one. */
const isOpener = (text: string, starts: readonly number[], { start, end, found }: Found & Span, book: DraftBook): boolean => {
  const opens = starts.some((from) => /^[“"'‘(\s]*$/u.test(text.slice(from, start)))
  return opens && !/^\s+\p{Lu}/u.test(text.slice(end)) && !book.isName(found) && !/^[\p{Lu}\p{N}.&-]{2,}$/u.test(found)
}

/** Quotations, figures, dates, and names that no source of the draft has; a number in words ("two reasons") counts nothing that was told. */
const uncitedFaults = (text: string, book: DraftBook, allWords: string): readonly Found[] => {
  const quoted = quotes(text)
  const own = blanked(text, quoted)
  const { missing, rest } = lintDates(own, { words: '', times: [], published: [], known: [book.asOf] })
  const numbers = readNumbers(rest).filter(({ written }) => /\d/u.test(written))
  const uncited =
    (rule: LintRule) =>
    (found: string): Found => ({ rule, found, message: `no source is cited for “${found}”` })
  return [
    ...quoted.map(({ start, end }) => text.slice(start + 1, end - 1)).map(uncited('quote')),
    ...missing.map(uncited('date')),
    ...numbers.map(({ written }) => written).map(uncited('number')),
    ...lintNames(rest, allWords, book.aliasesOf).map(uncited('name')),
  ]
}

/** What stands above a note is told already: whose word it is, and how sure. */
const isTone = ({ rule }: Found): boolean => rule === 'hedge' || rule === 'attribution'

const citedFaults = (text: string, keys: readonly string[], all: Draft['sources'], book: DraftBook): readonly Found[] => {
  const sources = keys.flatMap((key): readonly Source[] => [all[key] ?? []].flat())
  const published = sources.flatMap((source) => (source.kind === 'claim' ? (source.published ?? []) : []))
  const unknown = keys.filter((key) => all[key] === undefined)
  const lost = unknown.map((key): Found => ({ rule: 'evidence', found: key, message: `this brief has no source ${key}` }))
  return sources.length === 0 ? lost : [...lost, ...lintSentence(text, sources.map(evidenceOf), book, '', published)]
}

const allWordsOf = (all: Draft['sources'], book: DraftBook): string =>
  Object.values(all)
    .map((source) =>
      source.kind === 'row'
        ? wordsOfRow(source)
        : [book.claims.get(source.claim)?.words ?? source.quote, source.publisher, source.title].join(' ¶ '),
    )
    .join(' ¶ ')

interface Context {
  readonly sources: Draft['sources']
  readonly book: DraftBook
  readonly allWords: string
}

/** `above`: numbers cited in the line over a note, which bear the note too. */
const lintStretch = (
  plain: string,
  stretch: CitedStretch,
  above: readonly string[] | null,
  context: Context,
): readonly (Found & Span)[] => {
  const { sources, book, allWords } = context
  const text = plain.slice(stretch.start, stretch.end)
  const keys = [...new Set([...stretch.keys, ...(above ?? [])])]
  const faults = keys.length === 0 ? uncitedFaults(text, book, allWords) : citedFaults(text, keys, sources, book)
  const starts = stretch.starts.map((start) => start - stretch.start)
  return placed(text, above === null ? faults : faults.filter((fault) => !isTone(fault)))
    .filter((fault) => fault.rule !== 'name' || !isOpener(text, starts, fault, book))
    .map((fault) => ({ ...fault, start: fault.start + stretch.start, end: fault.end + stretch.start }))
}

const lintText = (text: string, above: readonly string[] | null, context: Context): readonly (Found & Span)[] => {
  const { plain } = plainOf(text)
  return citedStretches(text).flatMap((stretch) => lintStretch(plain, stretch, above, context))
}

const lintBlock = (block: Block, context: Context): readonly DraftFault[] => {
  if (block.kind === 'heading') return []
  const above = plainOf(block.text).marks.map(({ key }) => key)
  const at =
    (note: number | null) =>
    (fault: Found & Span): DraftFault => ({ block: block.id, note, ...fault })
  return [
    ...lintText(block.text, null, context).map(at(null)),
    ...block.notes.flatMap((text, note) => lintText(text, above, context).map(at(note))),
  ]
}

/** For a block at a time: one that stays the same is judged once. Headings name what follows, and cite nothing. */
export const draftLinter = (sources: Draft['sources'], book: DraftBook): ((block: Block) => readonly DraftFault[]) => {
  const context = { sources, book, allWords: allWordsOf(sources, book) }
  return once((block: Block) => lintBlock(block, context))
}

/** In the order of the text. */
export const lintDraft = (draft: Draft, book: DraftBook): readonly DraftFault[] => draft.blocks.flatMap(draftLinter(draft.sources, book))
