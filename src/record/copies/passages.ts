/** Passages: the stretches of one text that stand in another. In: two texts' words and where they may agree. Out: stretches with their counterpart, edits of a few words within. */
import { shingleAt, type Words } from './words.ts'

/** Words, `to` exclusive, in the later text and in the earlier one; `shared` of those in the later are also in the earlier, in shingles. */
export interface WordPassage {
  readonly from: number
  readonly to: number
  readonly ofFrom: number
  readonly ofTo: number
  readonly shared: number
}

/** A fingerprint met in both: `at` in the later text, `of` in the earlier. */
export interface Meeting {
  readonly at: number
  readonly of: number
}

/** Words shared at least: a formula of diplomats ("signed a memorandum of understanding on cooperation in the field of") is shorter. */
export const LEAST = 18
/** Words in a row that prove words the same, and other words that may stand between two such runs. */
const RUN = 4
const GAP = 8
/** Of the words of a passage, those that must be shared. */
const SHARE = 0.6
/** Meetings this near, in both texts, belong to one passage; beyond the outermost of them its ends are looked for as far again. */
const NEAR = 40

/** Groups of meetings that run side by side; a lone one is chance. */
export const runsOf = (meetings: readonly Meeting[]): readonly (readonly Meeting[])[] => {
  const runs: Meeting[][] = []
  for (const meeting of meetings.toSorted((a, b) => a.at - b.at || a.of - b.of)) {
    const run = runs.findLast((one) => {
      const last = one.at(-1)
      return last !== undefined && meeting.at - last.at <= NEAR && Math.abs(meeting.of - last.of - (meeting.at - last.at)) <= NEAR / 2
    })
    if (run) run.push(meeting)
    else runs.push([meeting])
  }
  return runs.filter((run) => run.length > 1)
}

interface Area {
  readonly from: number
  readonly to: number
}

const areaOf = (words: readonly number[], length: number): Area => ({
  from: Math.max(0, Math.min(...words) - NEAR),
  to: Math.min(length, Math.max(...words) + NEAR),
})

/** By shingle, where in an area of the earlier text it stands. */
const shinglesIn = (hashes: Uint32Array, { from, to }: Area): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  for (let at = from; at + RUN <= to; at += 1) found.set(shingleAt(hashes, at, RUN), at)
  return found
}

/** For each word of the later area its counterpart in the earlier text, or -1. */
const counterparts = (later: Uint32Array, area: Area, earlier: ReadonlyMap<number, number>): Int32Array => {
  const of = new Int32Array(area.to - area.from).fill(-1)
  for (let at = area.from; at + RUN <= area.to; at += 1) {
    const there = earlier.get(shingleAt(later, at, RUN))
    if (there !== undefined) for (let word = 0; word < RUN; word += 1) of[at - area.from + word] = there + word
  }
  return of
}

/** Stretches without more than `GAP` foreign words in a row. */
const stretches = (of: Int32Array, { from }: Area): readonly WordPassage[] => {
  const found: WordPassage[] = []
  for (let at = 0; at < of.length; at += 1) {
    const there = of[at] ?? -1
    if (there < 0) continue
    const last = found.at(-1)
    const one = { from: from + at, to: from + at + 1, ofFrom: there, ofTo: there + 1, shared: 1 }
    if (last === undefined || from + at - last.to > GAP) found.push(one)
    else
      found[found.length - 1] = {
        ...last,
        to: one.to,
        ofFrom: Math.min(last.ofFrom, there),
        ofTo: Math.max(last.ofTo, there + 1),
        shared: last.shared + 1,
      }
  }
  return found
}

/** Passages of at least `LEAST` shared words, in the order of the later text; those that two runs find alike are one. */
export const passagesOf = (later: Words, earlier: Words, meetings: readonly Meeting[]): readonly WordPassage[] => {
  const found = runsOf(meetings).flatMap((run) => {
    const area = areaOf(
      run.map(({ at }) => at),
      later.hashes.length,
    )
    const there = areaOf(
      run.map(({ of }) => of),
      earlier.hashes.length,
    )
    return stretches(counterparts(later.hashes, area, shinglesIn(earlier.hashes, there)), area)
  })
  const enough = found
    .filter(({ from, to, shared }) => shared >= LEAST && shared >= SHARE * (to - from))
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
  return enough.filter((one, at) => !enough.slice(0, at).some((other) => other.to >= one.to && other.ofTo >= one.ofTo))
}

/** Of a few words those that stand in another text in the same runs: how many, and the stretch there that holds them; null where none do. */
export const sharedWords = (words: Words, other: Words): { readonly count: number; readonly from: number; readonly to: number } | null => {
  const whole = { from: 0, to: words.hashes.length }
  const of = [...counterparts(words.hashes, whole, shinglesIn(other.hashes, { from: 0, to: other.hashes.length }))].filter((at) => at >= 0)
  return of.length === 0 ? null : { count: of.length, from: Math.min(...of), to: Math.max(...of) + 1 }
}
