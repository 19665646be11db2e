/** The brief as plain data. In: what reading, record and checks found. Out: the types of a page whose every line names what it rests on. */
import type { Account } from '../checks/account.ts'
import type { Claim } from '../reading/claim.ts'
import type { Item } from '../record/item.ts'
import type { Evidence, Verdict } from '../record/verdict.ts'
import type { Document, Span } from '../text/document.ts'

/** Whom the leaders met: one power, how often; `evidence` has one entry for each meeting counted. */
export interface ContactRow {
  readonly power: string
  /** Who met it: "the leaders of Central Asia". */
  readonly circle: string
  readonly year: string
  readonly count: number
  /** "2 summits with the leaders of ... in 2025: Oslo, 3 May 2025; ...". */
  readonly what: string
  readonly evidence: readonly Evidence[]
}

/** A sentence about a series, a share or a count, with the rows it is computed from. */
export interface SourcedSentence {
  readonly sentence: string
  readonly evidence: readonly Evidence[]
}

/** Claims that the gate refused: `reason` as the gate says it, `count` how many. */
export interface RejectedCount {
  readonly documentId: string
  readonly reason: string
  readonly count: number
}

/** Sentences with an amount, a date or a deal word that gave no claim. */
export interface UnreadSpans {
  readonly documentId: string
  readonly spans: readonly Span[]
}

/** What a reader must be told about a document, e.g. that it has no publication date, and what would mend it. */
export interface DocumentHint {
  readonly documentId: string
  readonly hint: string
}

/** Names as the world knows them. */
export interface Naming {
  /** Usual name of a state or slug; null where the id is not known. */
  readonly nameOf: (id: string) => string | null
  /** Other words for a name (demonym, capital, short forms): what may stand in a source where the brief says `name`. */
  readonly aliasesOf: (name: string) => readonly string[]
}

export interface BriefInput {
  /** ISO day for which statuses were computed. */
  readonly asOf: string
  readonly documents: readonly Document[]
  readonly items: readonly Item[]
  /** By item id. */
  readonly verdicts: ReadonlyMap<string, readonly Verdict[]>
  /** By item id: how each is told. */
  readonly accounts: ReadonlyMap<string, Account>
  /** By document id: whose text it repeats, or which agency it names; of most documents nothing. */
  readonly repeats: ReadonlyMap<string, string>
  readonly contacts: readonly ContactRow[]
  /** By claim id of an assessment: the indicator on record that bears on it; never a verdict. */
  readonly indicators: ReadonlyMap<string, readonly SourcedSentence[]>
  /** Material by material: shares on record. */
  readonly dependence: readonly SourcedSentence[]
  readonly unsure: readonly { readonly documentId: string; readonly claim: Claim }[]
  readonly rejected: readonly RejectedCount[]
  readonly unread: readonly UnreadSpans[]
  readonly hints: readonly DocumentHint[]
  readonly naming: Naming
}

/** A verdict as it stands under a line. `about`: the words judged and their source, where the line holds other tellings too; else empty. */
export interface LineVerdict extends Verdict {
  readonly about: string
}

export interface LinePart {
  readonly text: string
  readonly cites: readonly Evidence[]
}

/** One sentence or two of the brief. `cites` carries each name, number and date of `text`. Heavier lines come first. */
export interface Line {
  /** Stable within a brief: `section-n`. */
  readonly id: string
  readonly text: string
  /** Items told here; a promise to five states is one line and five items. */
  readonly items: readonly string[]
  readonly cites: readonly Evidence[]
  /** Where several items are told in one sentence: its stretches, which make up `text` with `; ` between, each with its own part of `cites`. */
  readonly parts?: readonly LinePart[]
  readonly verdicts: readonly LineVerdict[]
  /** Told in small under it: how firm the words are, who gives which value. */
  readonly details?: readonly LinePart[]
  /** `reading`: tells what the program itself did or which documents it read; it cites nothing and holds no claim. */
  readonly basis: 'evidence' | 'reading'
  readonly weight: number
}

export interface TableRow {
  readonly cells: readonly string[]
  readonly cites: readonly Evidence[]
}

export interface Table {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

export const sectionTitles = {
  'bottom-line': 'Bottom line',
  deals: 'Deals and measures',
  promises: 'Promises and their dates',
  figures: 'Figures checked',
  contacts: 'Contacts',
  dependence: 'Dependence and diversification',
  relations: 'Standing relations',
  positions: 'What the parties said',
  judgements: 'Judgements of the authors',
  unverified: 'Not verified, and why',
  health: 'How well each thing is told',
  sources: 'Sources',
} as const

export type SectionId = keyof typeof sectionTitles

export interface Section {
  readonly id: SectionId
  readonly title: string
  readonly lines: readonly Line[]
  readonly table?: Table
}

/** A sentence that failed the lint and was left out, with what was wrong: shown, never lost in silence. */
export interface Withheld {
  readonly text: string
  readonly faults: readonly string[]
}

/** Plain JSON all through. */
export interface Brief {
  readonly title: string
  /** Whose documents: "Coastal Wire, 13 March 2026; Bergen Institute, 14 March 2026". */
  readonly subtitle: string
  readonly asOf: string
  readonly sections: readonly Section[]
  readonly withheld: readonly Withheld[]
  /** By claim id: the page on which a cited claim begins, in documents that have pages. */
  readonly pages: Readonly<Record<string, number>>
}

/** A line before it has its place and number. */
export type LineDraft = Omit<Line, 'id'>
