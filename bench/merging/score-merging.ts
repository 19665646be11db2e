/** Scores of merging on labelled mentions. In: mentions. Out: pairwise and B-cubed precision, recall and F1 in percent, by kind too, and the pairs that went wrong. */
import { type Claim, fnv1a } from '../../src/reading/claim.ts'
import type { RecordedClaim } from '../../src/record/item.ts'
import { mergeClaims } from '../../src/record/merge.ts'
import { type Mention, type MentionPair, pairsOf } from './mention.ts'

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface MergingScore {
  readonly mentions: number
  readonly pairs: number
  readonly pairwise: Score
  /** Bagga and Baldwin (1998): each mention's own share of what its item holds rightly, and of what it should hold. */
  readonly bCubed: Score
  readonly byKind: ReadonlyMap<string, Score & { readonly pairs: number }>
  readonly falselyJoined: readonly MentionPair[]
  readonly missed: readonly MentionPair[]
}

const keyOf = ({ document, kind, type, quote }: Mention): string => fnv1a([document, kind, type, quote].join('|'))

/** The claim as a reader of that document would give it; what labels and notes say is not in it. */
export const recordedOf = (mention: Mention): RecordedClaim => {
  const { document, publisher, published, sentence, quote, kind, type, factuality, materials, sectors, ordinal } = mention
  const placed = <Entity extends object>(entity: Entity) => ({ ...entity, start: null, end: null })
  const start = sentence.indexOf(quote)
  const claim: Claim = {
    id: keyOf(mention),
    ...{ kind, type, factuality, materials, sectors, ordinal, quote, start },
    plover: null,
    agents: mention.agents.map(placed),
    recipients: mention.recipients.map(placed),
    attribution: mention.attribution.map(placed),
    place: mention.place && placed(mention.place),
    amount: mention.amount && { ...mention.amount, text: `${mention.amount.value}` },
    time: mention.time && { ...mention.time, text: '' },
    end: start + quote.length,
    sentence: { start: 0, end: sentence.length },
    confidence: 1,
    reader: 'labelled',
    rule: 'labelled',
  }
  return { claim, documentId: document, document, publisher, published }
}

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole)

const scoreOf = (precision: number, recall: number): Score => ({
  precision,
  recall,
  f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
})

const pairScore = (pairs: readonly MentionPair[], joined: (pair: MentionPair) => boolean): Score => {
  const together = pairs.filter(joined)
  const right = together.filter(({ same }) => same).length
  return scoreOf(percent(right, together.length), percent(right, pairs.filter(({ same }) => same).length))
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)

/** All mentions are merged as one record, so that stories may mix up with each other too. */
export const scoreMerging = (mentions: readonly Mention[]): MergingScore => {
  const items = mergeClaims(mentions.map(recordedOf))
  const itemsOfClaim = new Map<string, Set<string>>()
  for (const item of items)
    for (const { claim } of item.claims) itemsOfClaim.set(claim.id, (itemsOfClaim.get(claim.id) ?? new Set()).add(item.id))
  const together = (left: Mention, right: Mention): boolean => {
    const [a, b] = [itemsOfClaim.get(keyOf(left)), itemsOfClaim.get(keyOf(right))]
    return a !== undefined && b !== undefined && !a.isDisjointFrom(b)
  }
  const isSame = (left: Mention, right: Mention): boolean => left.story === right.story && left.item === right.item
  const joined = ({ left, right }: MentionPair): boolean => together(left, right)
  const pairs = pairsOf(mentions)
  const shares = mentions.map((mention) => {
    const [cluster, truth] = [mentions.filter((one) => together(mention, one)), mentions.filter((one) => isSame(mention, one))]
    const right = cluster.filter((one) => isSame(mention, one)).length
    return { precision: percent(right, cluster.length), recall: percent(right, truth.length) }
  })
  const byKind = Map.groupBy(pairs, ({ left }) => left.kind)
  return {
    mentions: mentions.length,
    pairs: pairs.length,
    pairwise: pairScore(pairs, joined),
    bCubed: scoreOf(mean(shares.map(({ precision }) => precision)), mean(shares.map(({ recall }) => recall))),
    byKind: new Map([...byKind].map(([kind, those]) => [kind, { ...pairScore(those, joined), pairs: those.length }])),
    falselyJoined: pairs.filter((pair) => joined(pair) && !pair.same),
    missed: pairs.filter((pair) => !joined(pair) && pair.same),
  }
}
