/** Lint of a brief: no sentence says more than what it cites. In: a brief and its evidence. Out: faults; a brief with faults is not handed out. */
import { type Evidence, verdicts as verdictMeanings } from '../record/verdict.ts'
import type { Brief, Line, LineVerdict } from './brief-model.ts'
import { evidenceKey } from './cite-numbers.ts'
import { type EvidenceBook, type EvidenceText, wordsOfRow } from './evidence-book.ts'
import { keepsHedge, namesSource, tellsOnWord } from './hedge-words.ts'
import { fullDays, lintDates } from './lint-dates.ts'
import { lintNames } from './lint-names.ts'
import { lintNumbers } from './lint-numbers.ts'

export type LintRule = 'name' | 'number' | 'date' | 'quote' | 'attribution' | 'hedge' | 'evidence'

export interface LintFault {
  /** `Line.id`. */
  readonly line: string
  readonly rule: LintRule
  /** The words at fault. */
  readonly found: string
  /** One sentence. */
  readonly message: string
}

const messages: Readonly<Record<LintRule, (found: string) => string>> = {
  name: (found) => `the name “${found}” does not stand in what the sentence cites`,
  number: (found) => `the number “${found}” does not stand in what the sentence cites`,
  date: (found) => `the date “${found}” does not stand in what the sentence cites`,
  quote: (found) => `the quoted words “${found}” are not the words of what the sentence cites`,
  attribution: (found) => `it is told without its source, ${found}`,
  hedge: (found) => `a claim that is ${found} is told as if it had happened`,
  evidence: (found) => `what it cites is not at hand: ${found}`,
}

/** Each cited once, however often a line and its verdicts cite it; `documents` are those of the claims. */
interface Cited {
  readonly documents: number
  readonly texts: readonly EvidenceText[]
  readonly rows: readonly Extract<Evidence, { kind: 'row' }>[]
  readonly lost: readonly string[]
}

const citedBy = (cites: readonly Evidence[], book: EvidenceBook): Cited => {
  const texts: EvidenceText[] = []
  const rows: Extract<Evidence, { kind: 'row' }>[] = []
  const lost: string[] = []
  const documents = new Set<string>()
  const once = new Map(cites.map((cite) => [evidenceKey(cite), cite])).values()
  for (const cite of once) {
    if (cite.kind === 'row') rows.push(cite)
    else {
      const text = book.claims.get(cite.claim)
      documents.add(cite.documentId)
      if (text === undefined) lost.push(cite.claim)
      else texts.push(text)
    }
  }
  return { documents: documents.size, texts, rows, lost }
}

/** Names of cited documents and publishers with their dates are no facts of a claim. */
const withoutLabels = (text: string, cited: Cited): string => {
  const labels = cited.texts.flatMap((one) => one.labels).sort((a, b) => b.length - a.length)
  return labels.reduce((rest, label) => rest.replaceAll(label, ' '), text)
}

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const quoteFaults = (text: string, words: string): readonly string[] =>
  [...text.matchAll(/“(?<words>[^“”]{1,600})”/gu)].flatMap((match) => {
    const quoted = squeeze(match.groups?.words ?? '')
    return squeeze(words).includes(quoted) ? [] : [quoted]
  })

const toneFaults = (sentence: string, texts: readonly EvidenceText[]): readonly { readonly rule: LintRule; readonly found: string }[] =>
  texts.flatMap(({ toldBy, factuality }) => [
    ...(toldBy.length > 0 && !(tellsOnWord(sentence) && namesSource(sentence, toldBy))
      ? [{ rule: 'attribution' as const, found: toldBy[0] ?? '' }]
      : []),
    ...(keepsHedge(sentence, factuality) ? [] : [{ rule: 'hedge' as const, found: factuality }]),
  ])

const countsOf = ({ documents, texts, rows }: Cited): readonly number[] => [
  documents,
  texts.length,
  rows.length,
  texts.length + rows.length,
]

/** Faults of one sentence with what it cites. `known`: ISO days that it may name besides. */
export const lintSentence = (
  text: string,
  cites: readonly Evidence[],
  book: EvidenceBook,
  line = '',
  known: readonly string[] = [],
): LintFault[] => {
  const cited = citedBy(cites, book)
  const words = [...cited.texts.map((one) => one.words), ...cited.rows.map(wordsOfRow)].join(' ¶ ')
  const plain = withoutLabels(text, cited)
  const unquoted = plain.replace(/“[^“”]{1,600}”/gu, ' “” ')
  const dates = lintDates(unquoted, {
    words,
    times: cited.texts.flatMap((one) => one.times),
    published: cited.texts.flatMap((one) => one.published ?? []),
    known: [book.asOf, ...known],
  })
  const amounts = cited.texts.flatMap((one) => one.amount ?? [])
  const values = cited.texts.flatMap((one) => one.values)
  const units = values.map(({ unit }) => unit).join(' ')
  const found: readonly { readonly rule: LintRule; readonly found: string }[] = [
    ...cited.lost.map((claim) => ({ rule: 'evidence' as const, found: claim })),
    ...quoteFaults(plain, words).map((quoted) => ({ rule: 'quote' as const, found: quoted })),
    ...dates.missing.map((date) => ({ rule: 'date' as const, found: date })),
    ...lintNumbers(dates.rest, {
      words,
      amounts,
      values,
      counts: countsOf(cited),
      documents: book.documents,
      days: [book.asOf, ...fullDays(unquoted)],
    }).map((number) => ({
      rule: 'number' as const,
      found: number,
    })),
    ...lintNames(dates.rest, `${words} ¶ ${units}`, book.aliasesOf).map((name) => ({ rule: 'name' as const, found: name })),
    ...toneFaults(plain, cited.texts),
  ]
  return found.map((fault) => ({ line, ...fault, message: messages[fault.rule](fault.found) }))
}

const lintLine = (line: Line, book: EvidenceBook): LintFault[] =>
  line.basis === 'reading'
    ? lintReading(line)
    : [
        ...lintSentence(line.text, line.cites, book, line.id),
        ...line.verdicts.flatMap((verdict) =>
          verdictSentences(verdict).flatMap((text) => lintReason(text, [...verdict.evidence, ...line.cites], book, line.id)),
        ),
        ...(line.details ?? []).flatMap((detail) => lintReason(detail.text, [...line.cites, ...detail.cites], book, line.id)),
      ]

/** A line about the reading itself has no items, verdicts or citations: what tells a claim must cite it. */
const lintReading = ({ id, items, cites, verdicts }: Line): LintFault[] =>
  items.length + cites.length + verdicts.length === 0
    ? []
    : [{ line: id, rule: 'evidence', found: items[0] ?? '', message: 'a line about the reading tells a claim' }]

/** What is told of a verdict; its meaning in general, which stands where a reason was held back, tells no fact. */
const verdictSentences = ({ verdict, because, notes, about }: LineVerdict): readonly string[] =>
  [about, because, ...notes].filter((text) => text !== '' && text !== verdictMeanings[verdict])

const publishedDays = (cites: readonly Evidence[], book: EvidenceBook): readonly string[] =>
  citedBy(cites, book).texts.flatMap((one) => one.published ?? [])

/** A verdict's reason stands under the line that has told the claim: its hedge and source are said there. */
export const lintReason = (text: string, cites: readonly Evidence[], book: EvidenceBook, line = ''): LintFault[] =>
  lintSentence(text, cites, book, line, publishedDays(cites, book)).filter(
    (fault) => fault.rule !== 'hedge' && fault.rule !== 'attribution',
  )

/** Faults of every line, table row and reason of a brief; the list of sources is made of the documents themselves, the points of lines linted above, and neither is linted. */
export const lintBrief = (brief: Brief, book: EvidenceBook): LintFault[] =>
  brief.sections
    .filter((section) => section.id !== 'sources' && section.id !== 'health')
    .flatMap((section) => [
      ...section.lines.flatMap((line) => lintLine(line, book)),
      ...(section.table?.rows ?? []).flatMap((row, at) =>
        lintReason(row.cells.filter((cell) => cell !== `${row.cites.length}`).join(' · '), row.cites, book, `${section.id}-row-${at + 1}`),
      ),
    ])
