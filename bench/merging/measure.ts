/** Merging measured: scores on each set of labelled mentions, and times on made claims. In: the files of this folder, claims. Out: rows for a table, seconds. */
import { readFileSync } from 'node:fs'
import type { RecordedClaim } from '../../src/record/item.ts'
import { mergeClaims } from '../../src/record/merge.ts'
import { mentionsOf } from './mention.ts'
import { type MergingScore, type Score, scoreMerging } from './score-merging.ts'

/** Weights and rules were made on `dev`; the others are scored only. */
export const mentionFiles = ['dev', 'held-news', 'held'] as const

export const mentionsIn = (name: (typeof mentionFiles)[number]) =>
  mentionsOf(readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8'))

export const mentionSets = (): readonly (readonly [name: string, score: MergingScore])[] =>
  mentionFiles.map((name) => [name, scoreMerging(mentionsIn(name))])

export const mergingHead = ['mentions', 'pairs', 'precision', 'recall', 'F1', 'B-cubed F1'] as const

const cells = (name: string, pairs: number, { precision, recall, f1 }: Score, bCubed: Score | null): readonly string[] => [
  name,
  String(pairs),
  ...[precision, recall, f1].map((one) => one.toFixed(1)),
  bCubed === null ? '' : bCubed.f1.toFixed(1),
]

/** A row for each set and, below it, one for each kind. */
export const mergingRows = (sets: ReturnType<typeof mentionSets>): readonly (readonly string[])[] =>
  sets.flatMap(([name, { pairs, pairwise, bCubed, byKind }]) => [
    cells(`**${name}**`, pairs, pairwise, bCubed),
    ...[...byKind].map(([kind, score]) => cells(kind, score.pairs, score, null)),
  ])

export interface TimedMerge {
  readonly claims: number
  readonly items: number
  readonly seconds: number
  readonly megabytes: number
}

export const timedMerge = (claims: readonly RecordedClaim[]): TimedMerge => {
  const begun = performance.now()
  const items = mergeClaims(claims).length
  const seconds = (performance.now() - begun) / 1000
  return { claims: claims.length, items, seconds, megabytes: Math.round(process.memoryUsage().rss / 1e6) }
}
