/** Taking lines of a brief into a draft. In: a draft, lines with their items, verdicts and documents. Out: the draft with blocks whose marks point to their sources and whose items are kept as they stood. */
import type { Item } from '../record/item.ts'
import type { Evidence, Verdict } from '../record/verdict.ts'
import type { Document } from '../text/document.ts'
import { type Brief, type Line, type SectionId, sectionTitles } from './brief-model.ts'
import { evidenceKey } from './cite-numbers.ts'
import { type Block, type Draft, nextKey, type Rest, withSource } from './draft.ts'
import { markOf } from './draft-text.ts'
import { sourceOf } from './exports/printed.ts'
import { verdictMarks } from './marks.ts'
import { reasonOf } from './sentence.ts'

/** What a line is taken with. */
export interface TakenFrom {
  readonly documents: ReadonlyMap<string, Document>
  readonly items: ReadonlyMap<string, Item>
  readonly verdicts: ReadonlyMap<string, readonly Verdict[]>
}

/** An item as it stands now. */
export const restOf = (item: Item, verdicts: readonly Verdict[]): Rest => ({
  item: item.id,
  kind: item.kind,
  type: item.type,
  claims: item.claims.map(({ claim, documentId, document }) => ({
    documentId,
    claim: claim.id,
    kind: claim.kind,
    type: claim.type,
    quote: claim.quote,
    document,
  })),
  values: item.values.map((value) => ({ ...value, claims: [...value.claims] })),
  verdicts: verdicts.map(({ aspect, verdict, because }) => ({ aspect, verdict, because })),
})

type Sources = Draft['sources']

/** The marks of what is cited, and the sources with those that came in. */
const marked = (sources: Sources, cites: readonly Evidence[], from: TakenFrom): { readonly marks: string; readonly sources: Sources } => {
  let all = sources
  const keys = cites.map((cite) => {
    const { key, sources: more } = withSource(all, sourceOf(cite, from.documents))
    all = more
    return key
  })
  return { marks: [...new Set(keys)].map(markOf).join(''), sources: all }
}

/** Its text with marks, and under it each verdict with its reason. */
const blockOfLine = (line: Line, sources: Sources, from: TakenFrom): { readonly block: Omit<Block, 'id'>; readonly sources: Sources } => {
  let all = sources
  const withMarks = (text: string, cites: readonly Evidence[]): string => {
    const { marks, sources: more } = marked(all, cites, from)
    all = more
    return `${text}${marks}`
  }
  const text = (line.parts ?? [{ text: line.text, cites: line.cites }]).map((part) => withMarks(part.text, part.cites)).join('; ')
  const above = new Set(line.cites.map(evidenceKey))
  const notes = line.verdicts.map((judged) => {
    const about = judged.about === '' ? '' : ` (${judged.about})`
    const further = judged.evidence.filter((one) => !above.has(evidenceKey(one)))
    return withMarks(`${verdictMarks[judged.verdict].word}${about}: ${reasonOf(judged)}`, further)
  })
  const rests = line.items.flatMap((id) => {
    const item = from.items.get(id)
    return item === undefined ? [] : [restOf(item, from.verdicts.get(id) ?? [])]
  })
  return { block: { kind: 'line', text, notes, written: text, rests }, sources: all }
}

/** Blocks come in at `at`, in their order. */
export const withBlocks = (draft: Draft, at: number, blocks: readonly Omit<Block, 'id'>[]): Draft => {
  const first = nextKey(draft.blocks.map(({ id }) => id))
  const numbered = blocks.map((block, nth) => ({ ...block, id: `b${first + nth}` }))
  return { ...draft, blocks: draft.blocks.toSpliced(at, 0, ...numbered) }
}

export const takeLines = (draft: Draft, at: number, lines: readonly Line[], from: TakenFrom): Draft => {
  let { sources } = draft
  const blocks = lines.map((line) => {
    const taken = blockOfLine(line, sources, from)
    sources = taken.sources
    return taken.block
  })
  return withBlocks({ ...draft, sources }, at, blocks)
}

const heading = (text: string): Omit<Block, 'id'> => ({ kind: 'heading', text, notes: [], written: null, rests: [] })

const left: ReadonlySet<SectionId> = new Set(['health', 'sources'])

/** A whole brief: what tells of the reading itself, and the lists at its end, stay behind. */
export const draftOfBrief = (brief: Brief, from: TakenFrom): Draft => {
  const start: Draft = { version: 1, title: brief.title, asOf: brief.asOf, blocks: [], sources: {} }
  return brief.sections.reduce((draft, { id, lines }) => {
    const told = lines.filter(({ basis }) => basis === 'evidence')
    if (left.has(id) || told.length === 0) return draft
    const headed = withBlocks(draft, draft.blocks.length, [heading(sectionTitles[id])])
    return takeLines(headed, headed.blocks.length, told, from)
  }, start)
}
