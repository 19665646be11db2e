/** Revisions: a source that gives another value later. In: tellings of one item. Out: for each field the value given first and the one that stands now. */
import { amountsClash, timesClash } from './clash.ts'
import { repeatsAnother, type Telling } from './tellings.ts'
import { amountText, dayText, sentence, timeText } from './wording.ts'

/** `first` was told on an earlier day than `now`, on the same word; both stay on record. */
export interface Revision {
  readonly field: 'amount' | 'time'
  readonly first: Telling
  readonly now: Telling
}

const fields = [
  { field: 'amount', clash: amountsClash },
  { field: 'time', clash: timesClash },
] as const

const dayOf = ({ recorded }: Telling): string => recorded.published ?? ''

const isNear = (left: number, right: number): boolean => Math.abs(left - right) <= 0.005 * Math.abs(right)

/**
 * The last telling that says itself what stood before: "revised its figure to 46 from 40", of a promise also "raised from 40 to 46". Where it
 * says so of its own figure, on one word with this telling; else of whoever gave that very figure on an earlier day.
 */
const saysItReplaces = (telling: Telling, tellings: readonly Telling[]): Telling | null =>
  tellings
    .filter((other) => !repeatsAnother(other) && dayOf(telling) !== '' && dayOf(other) > dayOf(telling))
    .filter(({ own, recorded: { claim } }) => {
      const { amount, kind } = claim
      const before = amount?.was ?? (kind === 'commitment' ? amount?.from : undefined)
      const first = telling.recorded.claim.amount
      if (!amount || !first || before === undefined || first.unit !== amount.unit || first.was !== undefined) return false
      return (
        isNear(before.value, first.value) &&
        !isNear(amount.value, first.value) &&
        (own.key === telling.own.key || kind === 'commitment' || !own.isQuoted || !telling.own.isQuoted)
      )
    })
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))[0] ?? null

/** Of what one source said, its last word that cannot stand beside this one. */
const laterThan = (telling: Telling, said: readonly Telling[], clash: (typeof fields)[number]['clash']): Telling | null =>
  said
    .filter((other) => !repeatsAnother(other) && dayOf(telling) !== '' && dayOf(other) > dayOf(telling))
    .filter((other) => clash(telling.recorded, other.recorded))
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))[0] ?? null

/**
 * One source that says two things on two days has revised itself: that is no difference between sources. On one day, or where a day is
 * not known, nobody can say which holds. A copy that alters its original's figure revises nothing: it is another's text.
 */
export const revisionsOf = (tellings: readonly Telling[]): readonly Revision[] => {
  const bySource = Map.groupBy(tellings, ({ own }) => own.key)
  return fields.flatMap(({ field, clash }) =>
    tellings.flatMap((telling) => {
      const said = bySource.get(telling.own.key) ?? []
      const now = laterThan(telling, said, clash) ?? (field === 'amount' ? saysItReplaces(telling, tellings) : null)
      // who came back to the first value did not revise it
      return now === null || laterThan(now, said, clash) !== null ? [] : [{ field, first: telling, now }]
    }),
  )
}

/** Tellings whose value of a field was replaced: by their own source, or by that whose text they print. */
export const replacedIn = (
  tellings: readonly Telling[],
  revisions: readonly Revision[],
  field: Revision['field'],
): ReadonlySet<Telling> => {
  const firsts = revisions.filter((one) => one.field === field).map(({ first }) => first)
  const texts = new Set(firsts.map(({ recorded }) => recorded.documentId))
  const values = new Set(firsts.map((first) => revisedValue(field, first)))
  const copies = tellings.filter(
    (one) => one.copyOf !== null && repeatsAnother(one) && texts.has(one.copyOf.documentId) && values.has(revisedValue(field, one)),
  )
  return new Set([...firsts, ...copies])
}

/** The values that still stand. */
export const standing = (tellings: readonly Telling[], revisions: readonly Revision[], field: Revision['field']): readonly Telling[] => {
  const replaced = replacedIn(tellings, revisions, field)
  return tellings.filter((telling) => !replaced.has(telling))
}

export const revisedValue = (field: Revision['field'], { recorded: { claim } }: Telling): string =>
  field === 'amount' ? (claim.amount ? amountText(claim.amount) : '') : timeText(claim.time)

/**
 * "Northern Wire had $8 billion on 6 November 2025 and has $7 billion since 9 November 2025: the later value stands." Where another tells that
 * a figure was replaced, the sentence names both.
 */
export const revisionText = ({ field, first, now }: Revision): string => {
  const [before, after] = [revisedValue(field, first), revisedValue(field, now)]
  const then = `had ${before} on ${dayText(dayOf(first))} (${first.recorded.document})`
  const since = `${after} on ${dayText(dayOf(now))} (${now.recorded.document})`
  const rest = 'the later value replaces the earlier, which stays on record'
  return sentence(
    first.own.key === now.own.key
      ? `${now.own.name} ${then} and has ${since}: ${rest}`
      : `${first.own.name} ${then}; ${now.own.name} tells that it was replaced, and has ${since}: ${rest}`,
  )
}
