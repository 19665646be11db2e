/** Brief: a corpus becomes a brief, its lint and the margin views. In: what was read, the world, a day. Out: plain data to render. */
import { type Brief, type BriefInput, composeBrief } from '../brief/brief.ts'
import { type CheckView, composeCheckView } from '../brief/check-view.ts'
import { dayInWords } from '../brief/days.ts'
import { evidenceBook } from '../brief/evidence-book.ts'
import { type LintFault, lintBrief } from '../brief/lint.ts'
import { accountOf } from '../checks/account.ts'
import { contactsByPower } from '../checks/contacts.ts'
import { dependenceLines } from '../checks/dependence.ts'
import { indicatorsFor } from '../checks/indicators.ts'
import { precedentsFor } from '../checks/precedent.ts'
import { repeatsText } from '../checks/repeats-text.ts'
import type { DecisionName } from '../record/decision.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Document, Span } from '../text/document.ts'
import { publishedHint } from '../text/published.ts'
import type { World } from '../world/world.ts'
import { diversificationLines } from './brief-diversification.ts'
import { type Corpus, unsureClaims } from './corpus.ts'
import { type Judged, judgedContext, visibleOn } from './judge.ts'
import { namesOf } from './naming.ts'

export interface BriefResult extends Judged {
  readonly brief: Brief
  /** Sentences that say more than their evidence; empty unless something is broken. */
  readonly faults: readonly LintFault[]
  readonly documents: readonly Document[]
  readonly views: readonly CheckView[]
}

const rejectedCounts = (corpus: Corpus): BriefInput['rejected'] =>
  corpus.flatMap(({ document, rejected }) =>
    [...Map.groupBy(rejected, ({ reason }) => reason)].map(([reason, list]) => ({ documentId: document.id, reason, count: list.length })),
  )

const deeds: Readonly<Record<Exclude<DecisionName, 'rejected' | 'undone'>, string>> = {
  confirmed: 'confirmed what was read in',
  corrected: 'corrected what was read in',
  added: 'entered by hand',
  merged: 'holds to be told elsewhere too:',
  split: 'holds to be another thing than what is told alike:',
}

/** A person's word stands beside the document's, with the reason given. */
const decisionHints = ({ claim, document, decisions = [] }: RecordedClaim): readonly string[] =>
  decisions.flatMap(({ decision, author, at, note }) =>
    decision === 'rejected' || decision === 'undone'
      ? []
      : [`${author} ${deeds[decision]} “${claim.quote}” (${document}), ${dayInWords(at.slice(0, 10))}${note === null ? '' : `: ${note}`}.`],
  )

const hintsOf = (corpus: Corpus): BriefInput['hints'] =>
  corpus.flatMap(({ document, claims }) => {
    const hint = publishedHint(document)
    return [...(hint === null ? [] : [hint]), ...claims.flatMap(decisionHints)].map((one) => ({ documentId: document.id, hint: one }))
  })

/** `asOf` is an ISO day; `renderText` and `renderHtml` make of its `brief` what the commands print. `sentences` by document id, where the reading is at hand; without it the views fall back on the claims' own sentences. `made` as for `judge`. */
export const makeBrief = (
  corpus: Corpus,
  world: World,
  asOf: string,
  sentences: ReadonlyMap<string, readonly Span[]> = new Map(),
  made?: readonly Item[],
): BriefResult => {
  const visible = visibleOn(corpus, asOf)
  const documents = visible.map(({ document }) => document)
  const { items, verdicts, context: judgedOn } = judgedContext(corpus, world, asOf, made)
  const context = { ...judgedOn, claims: visible.flatMap(({ claims }) => claims) }
  const input: BriefInput = {
    asOf,
    documents,
    items,
    verdicts,
    accounts: new Map(items.map((item) => [item.id, accountOf(item, judgedOn)])),
    repeats: repeatsText(documents, judgedOn.provenance),
    contacts: contactsByPower(context),
    indicators: new Map([...indicatorsFor(context), ...precedentsFor(context)]),
    dependence: [...dependenceLines(context), ...diversificationLines(context)],
    unsure: unsureClaims(visible).map(({ claim, documentId }) => ({ documentId, claim })),
    rejected: rejectedCounts(visible),
    unread: visible.map(({ document, unread }) => ({ documentId: document.id, spans: unread })),
    hints: hintsOf(visible),
    naming: namesOf(world),
  }
  const brief = composeBrief(input)
  const views = visible.map(({ document, claims, unread }) =>
    composeCheckView({
      document,
      claims: claims.map(({ claim }) => claim),
      items,
      verdicts,
      unread,
      ...(sentences.has(document.id) ? { sentences: sentences.get(document.id) ?? [] } : {}),
    }),
  )
  return { items, verdicts, brief, faults: lintBrief(brief, evidenceBook(input)), documents, views }
}
