/** Merging measured: scores on each set of labelled mentions, and times on made claims. In: the files of this folder, claims. Out: rows for a table, seconds. */
import { readFileSync } from 'node:fs'
import { mergeClaims } from '../../src/record/merge.ts'
import { mergeInThreads } from '../../src/record/merging/crew.ts'
import type { MadeClaims } from './made/made-claims.ts'
import { truthOf } from './made/truth.ts'
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
  /** Of all threads. */
  readonly cpuSeconds: number
  readonly megabytes: number
  /** Of pairs of claims, percent. */
  readonly precision: number
  readonly recall: number
}

/** `threads` 0: in this one, without sending anything. */
export const timedMerge = async (made: MadeClaims, threads: number): Promise<TimedMerge> => {
  const [begun, cpu] = [performance.now(), process.cpuUsage()]
  const items = threads === 0 ? mergeClaims(made.claims) : await mergeInThreads(made.claims, { threads })
  const { user, system } = process.cpuUsage(cpu)
  return {
    claims: made.claims.length,
    items: items.length,
    seconds: (performance.now() - begun) / 1000,
    cpuSeconds: (user + system) / 1e6,
    megabytes: Math.round(process.memoryUsage().rss / 1e6),
    ...truthOf(items, made),
  }
}

/** Slope on paper with logarithms both ways: 1 where ten times the claims take ten times as long. */
export const exponentOf = (first: TimedMerge, last: TimedMerge, by: 'seconds' | 'cpuSeconds'): number =>
  Math.log(last[by] / first[by]) / Math.log(last.claims / first.claims)
