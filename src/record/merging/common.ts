/** Tests that several kinds share. In: two units. Out: whether their times, words or places speak for or against one thing. */

import { statesOf } from './party.ts'
import { countCommon, intersects, sameSet, without } from './sets.ts'
import { allOverlap, publishedWithin } from './time.ts'
import type { Unit } from './unit.ts'

/** Told further apart than this, with no day to tie them, two claims are about two things. */
export const newsDays = 400

export const bothTimed = (a: Unit, b: Unit): boolean => a.times.length > 0 && b.times.length > 0

/** No two known times exclude each other; where one side gives none, the documents must be of about one year. */
export const timesCanMeet = (a: Unit, b: Unit): boolean =>
  bothTimed(a, b) ? allOverlap(a.times, b.times) : publishedWithin(a.published, b.published, newsDays)

export const sameDocument = (a: Unit, b: Unit): boolean => a.documents.size === 1 && sameSet(a.documents, b.documents)

/** Both within one document and on one and the same word: then two figures are two things, not two sources. */
export const sameVoice = (a: Unit, b: Unit): boolean => sameDocument(a, b) && intersects(a.voices, b.voices)

/** Every pair of types is the same or stands in one of `groups`. */
export const typesMeet = (a: Unit, b: Unit, groups: readonly (readonly string[])[]): boolean =>
  [...a.types].every((one) =>
    [...b.types].every((other) => one === other || groups.some((group) => group.includes(one) && group.includes(other))),
  )

/** Names of projects, instruments or mines: words with a capital that are not parties in either. */
export const properWords = (a: Unit, b: Unit): readonly [ReadonlySet<string>, ReadonlySet<string>] => [
  without(a.capitals, b.known),
  without(b.capitals, a.known),
]

/** More than half of the shorter name is common: "Abraham Accords" and "the Accords of Dayton" share too little. */
export const sameName = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  countCommon(left, right) > Math.min(left.size, right.size) / 2

/** The states in which both are placed, compared; places without a state say nothing. */
export const placesDiffer = (a: Unit, b: Unit): boolean => {
  const [left, right] = [statesOf(a.places), statesOf(b.places)]
  return left.size > 0 && right.size > 0 && !intersects(left, right)
}
