/** Brief: the page a person reads. In: items, verdicts, contacts and doubts. Out: sections of lines, each with what it rests on; pure, plain JSON. */

import { wordsBetweenIn } from '../record/totals.ts'
import type { Evidence } from '../record/verdict.ts'
import { verdicts as verdictMeanings } from '../record/verdict.ts'
import { pageAt } from '../text/document.ts'
import { capitalise } from './actor-names.ts'
import { bottomLine } from './bottom-line.ts'
import {
  type Brief,
  type BriefInput,
  type Line,
  type LineDraft,
  type LineVerdict,
  type Section,
  type SectionId,
  type SourcedSentence,
  sectionTitles,
  type Table,
  type Withheld,
} from './brief-model.ts'
import { detailsOf } from './details.ts'
import { type EvidenceBook, evidenceBook } from './evidence-book.ts'
import { groupItems, type ItemGroup } from './grouping.ts'
import { healthTable } from './health-table.ts'
import { datedLabel, itemLine, type Teller, teller } from './item-line.ts'
import { judgedVerdicts } from './judged-words.ts'
import { lintReason, lintSentence } from './lint.ts'
import { sectionOf } from './placing.ts'
import { closeSentence } from './sentence.ts'
import { countLone, shownVerdicts } from './shown-verdicts.ts'
import { sourceLines } from './sources.ts'
import { totalLines } from './totals.ts'
import { unverifiedLines } from './unverified.ts'

export type { Brief, BriefInput, Line, Section, SectionId } from './brief-model.ts'

/** Composing with the lint at hand: what would fail it is told in the source's words, or held back and counted. */
interface Desk {
  readonly tell: Teller
  /** Sentences told so far: one that would be told twice is cut to the claim's own words. */
  readonly told: Set<string>
  readonly book: EvidenceBook
  readonly withheld: Withheld[]
}

const passes = (desk: Desk, text: string, cites: readonly Evidence[]): boolean => lintSentence(text, cites, desk.book).length === 0

const hold = (desk: Desk, text: string, faults: readonly string[]): void => {
  if (!desk.withheld.some((one) => one.text === text)) desk.withheld.push({ text, faults })
}

/** A reason that says more than its evidence gives way to what the verdict means in general. */
const checkedVerdict = (desk: Desk, verdict: LineVerdict, cites: readonly Evidence[]): LineVerdict => {
  const rests = [...verdict.evidence, ...cites]
  const faultsOf = (text: string): readonly string[] => lintReason(text, rests, desk.book).map((fault) => fault.message)
  const faults = faultsOf(verdict.because)
  if (faults.length > 0) hold(desk, verdict.because, faults)
  const notes = verdict.notes.filter((note) => {
    const wrong = faultsOf(note)
    if (wrong.length > 0) hold(desk, note, wrong)
    return wrong.length === 0
  })
  const about = faultsOf(verdict.about).length > 0 ? '' : verdict.about
  return { ...verdict, about, because: faults.length > 0 ? verdictMeanings[verdict.verdict] : verdict.because, notes }
}

const checkedLine = (desk: Desk, line: LineDraft): LineDraft[] => {
  const faults = line.basis === 'reading' ? [] : lintSentence(line.text, line.cites, desk.book)
  if (faults.length === 0) return [line]
  hold(
    desk,
    line.text,
    faults.map((fault) => fault.message),
  )
  return []
}

/** What a sentence tells, without its source and its quotation marks: the same words, quoted or not, are told once. */
const coreOf = (text: string): string => text.replace(/^“(?<words>[^”]*)”.*$/su, '$<words>').replace(/(?: \([^()]*\))?\.?$/u, '')

const groupLine = (desk: Desk, group: ItemGroup): LineDraft[] => {
  const told = itemLine(desk.tell, group.items, judgedVerdicts(desk.tell, group, shownVerdicts(group)))
  if (told === undefined) return []
  const line = [told.line, told.plain].find(({ text, cites }) => !desk.told.has(coreOf(text)) && passes(desk, text, cites))
  if (line === undefined) {
    if (desk.told.has(coreOf(told.plain.text))) return []
    hold(
      desk,
      told.plain.text,
      lintSentence(told.plain.text, told.plain.cites, desk.book).map((fault) => fault.message),
    )
    return []
  }
  desk.told.add(coreOf(line.text))
  const indicators = group.items.flatMap((item) => item.claims.flatMap(({ claim }) => desk.tell.input.indicators.get(claim.id) ?? []))
  return [
    withIndicators(
      desk,
      {
        ...line,
        verdicts: line.verdicts.map((verdict) => checkedVerdict(desk, verdict, line.cites)),
        ...withDetails(desk, group, line),
      },
      indicators,
    ),
  ]
}

/** A detail that says more than its claims is left out: the line and its verdicts stand without it. */
const withDetails = (desk: Desk, { items }: ItemGroup, { cites }: LineDraft): Pick<LineDraft, 'details'> => {
  const details = detailsOf(items, desk.tell.input.accounts).filter(
    (detail) => lintReason(detail.text, [...cites, ...detail.cites], desk.book).length === 0,
  )
  return details.length === 0 ? {} : { details }
}

/** A judgement keeps its line; the indicator on record that bears on it follows it and settles nothing. What is told above is only pointed to. */
const withIndicators = (desk: Desk, line: LineDraft, indicators: readonly SourcedSentence[]): LineDraft => {
  const [above, fresh] = [
    indicators.filter(({ sentence }) => desk.told.has(coreOf(sentence))),
    indicators.filter(({ sentence }) => !desk.told.has(coreOf(sentence))),
  ]
  let told = line
  for (const { sentence, evidence } of fresh) {
    const text = `${told.text} On record: ${closeSentence(sentence)}`
    const cites = [...told.cites, ...evidence]
    if (told.text.includes(sentence)) continue
    if (passes(desk, text, cites)) {
      told = { ...told, text, cites }
      desk.told.add(coreOf(sentence))
    } else
      hold(
        desk,
        sentence,
        lintReason(sentence, evidence, desk.book).map((fault) => fault.message),
      )
  }
  const pointer = `${told.text} On record: ${fresh.length > 0 ? 'also ' : ''}as told above.`
  return above.length === 0 ? told : { ...told, text: pointer, cites: [...told.cites, ...above.flatMap(({ evidence }) => evidence)] }
}

const dependenceLines = (desk: Desk, groups: readonly ItemGroup[]): LineDraft[] => {
  const judged = groups.flatMap((group) =>
    group.verdicts.filter(({ aspect }) => aspect === 'dependence').map(({ because, evidence }) => ({ sentence: because, evidence, group })),
  )
  const all = [...desk.tell.input.dependence, ...judged]
  const unique = all.filter((one, at) => all.findIndex((other) => other.sentence === one.sentence) === at)
  const lines = unique.flatMap(({ sentence, evidence }) =>
    checkedLine(desk, { text: closeSentence(sentence), items: [], cites: evidence, verdicts: [], basis: 'evidence', weight: 0 }),
  )
  for (const { text } of lines) desk.told.add(coreOf(text))
  return lines
}

const contactsTable = ({ tell }: Desk): Table | undefined => {
  const { contacts } = tell.input
  const [first] = contacts
  const rows = contacts.map(({ power, count, what, evidence }) => ({
    cells: [capitalise(power), `${count}`, what.replace(/^[^:]{0,120}: /u, '')],
    cites: evidence,
  }))
  const caption = `Summits with ${first?.circle ?? ''} in ${first?.year ?? ''}, by power, counted from the record`
  return rows.length === 0 ? undefined : { caption, columns: ['Power', 'Summits', 'Where and when'], rows }
}

const finish = (id: SectionId, lines: readonly LineDraft[], table?: Table): Section => ({
  id,
  title: sectionTitles[id],
  lines: lines.map((line, at): Line => ({ id: `${id}-${at + 1}`, ...line })),
  ...(table === undefined ? {} : { table }),
})

const byWeight = (a: LineDraft, b: LineDraft): number => b.weight - a.weight

const citesOf = (sections: readonly Section[]): Evidence[] =>
  sections.flatMap(({ lines, table }) => [
    ...lines.flatMap((line) => [...line.cites, ...line.verdicts.flatMap((verdict) => verdict.evidence)]),
    ...(table?.rows ?? []).flatMap((row) => row.cites),
  ])

/** Promises in the order of their dates, undated ones last; everything else by weight. */
const orderGroups = (id: SectionId, groups: readonly ItemGroup[]): readonly ItemGroup[] =>
  id === 'promises' ? [...groups].sort((a, b) => (a.items[0]?.due ?? '9999').localeCompare(b.items[0]?.due ?? '9999')) : groups

const itemSections = ['deals', 'promises', 'figures', 'contacts', 'relations', 'positions', 'judgements', 'unverified'] as const

const composeLines = (desk: Desk, groups: readonly ItemGroup[]): ReadonlyMap<SectionId, readonly LineDraft[]> => {
  const lines = new Map<SectionId, LineDraft[]>([
    [
      'bottom-line',
      bottomLine({ tell: desk.tell, holds: (text, cites) => passes(desk, text, cites) }, groups).flatMap((line) => checkedLine(desk, line)),
    ],
  ])
  lines.set('dependence', dependenceLines(desk, groups))
  for (const id of itemSections) {
    const here = groups.filter(({ items: [item], verdicts }) => item !== undefined && sectionOf(item, verdicts) === id)
    const told = orderGroups(id, here).flatMap((group) => groupLine(desk, group))
    const sorted = id === 'promises' ? told : told.sort(byWeight)
    const unique = sorted.filter((line, at) => sorted.findIndex((other) => other.text === line.text) === at)
    lines.set(
      id,
      id === 'deals'
        ? [...unique, ...totalLines(here, wordsBetweenIn([...desk.tell.documents.values()])).flatMap((line) => checkedLine(desk, line))]
        : unique,
    )
  }
  return lines
}

const pagesOf = ({ documents }: Teller, cites: readonly Evidence[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    cites.flatMap((cite) => {
      if (cite.kind !== 'claim') return []
      const document = documents.get(cite.documentId)
      const page = document === undefined ? null : pageAt(document, cite.start)
      return page === null ? [] : [[cite.claim, page]]
    }),
  )

/** Sections without a line or a table are left out. The order of items of equal weight is that of the input. */
export const composeBrief = (input: BriefInput): Brief => {
  const desk: Desk = { tell: teller(input), book: evidenceBook(input), told: new Set(), withheld: [] }
  const groups = groupItems(desk.tell)
  const lines = composeLines(desk, groups)
  const order: readonly SectionId[] = [
    'bottom-line',
    'deals',
    'promises',
    'figures',
    'contacts',
    'dependence',
    'relations',
    'positions',
    'judgements',
  ]
  const told = order.map((id) => finish(id, lines.get(id) ?? [], id === 'contacts' ? contactsTable(desk) : undefined))
  const doubts = finish('unverified', [
    ...(lines.get('unverified') ?? []),
    ...unverifiedLines(desk.tell, desk.withheld, countLone(groups)).flatMap((line) => checkedLine(desk, line)),
  ])
  const all = [...told, doubts]
  const health = finish('health', [], healthTable(told, input.accounts, coreOf))
  const sources = finish('sources', sourceLines(input.documents, citesOf(all), input.repeats))
  const title =
    input.documents.length === 1
      ? (input.documents[0]?.title ?? input.documents[0]?.name ?? 'Brief')
      : `Brief on ${input.documents.length} documents`
  const subtitle = input.documents.map((document) => datedLabel(desk.tell, document)).join('; ')
  return {
    title,
    subtitle,
    asOf: input.asOf,
    sections: [...all, health, sources].filter((section) => section.lines.length > 0 || section.table !== undefined),
    withheld: desk.withheld,
    pages: pagesOf(desk.tell, citesOf(all)),
  }
}
