/** Change: what two figures of a text say together. In: a claim with both ends. Out: the growth with what rounding allows; a verdict where words and figures disagree. */

import { type Direction, directions, multiples } from '../language/amounts/change-words.ts'
import { growthRange, readAmounts, readChanges } from '../language/amounts.ts'
import type { Claim } from '../reading/claim.ts'
import type { RecordedClaim } from '../record/item.ts'
import type { Judgement } from './check.ts'
import { claimEvidence } from './evidence.ts'
import { rangesMeet, rounding, stepOfDigits, type ValueRange } from './value-range.ts'
import { sentence, spanText, valueText } from './wording.ts'

interface Growth {
  readonly percent: number
  readonly low: number
  readonly high: number
}

/** Per cent, negative for a fall; null where the claim is no change or starts from nothing. */
export const growthOf = ({ amount }: Claim, words: string): Growth | null => {
  if (!amount?.from || !amount.to) return null
  const text = `${amount.text} ${words}`
  const [from, to] = [amount.from, amount.to].map((end) => rounding({ value: end.value, unit: amount.unit }, text))
  return from && to ? growthRange(from, to) : null
}

const whole = (percent: number): string => `${Math.abs(Math.round(percent))}`

/** "From 2022 to 2024 that is a rise of about 35 % (32 to 39 % with rounding)." */
export const growthNote = (claim: Claim, words: string): string | null => {
  const growth = growthOf(claim, words)
  if (!growth || !claim.amount?.from || !claim.amount.to) return null
  const times = [claim.amount.from.time, claim.amount.to.time].map((time) =>
    time?.start && time.end ? spanText(time.start, time.end) : null,
  )
  const span = times.every((time) => time !== null) ? `From ${times[0]} to ${times[1]}` : 'Between the two figures'
  if (claim.amount.unit === '%') return pointsNote(claim.amount.from.value, claim.amount.to.value, span)
  const { percent, low, high } = growth
  const word = percent < 0 ? 'a fall' : 'a rise'
  const [near, far] = percent < 0 ? [high, low] : [low, high]
  if (Math.round(percent) === 0) return `${span} that is next to no change (${signed(low)} to ${signed(high)} % with rounding).`
  if (whole(near) === whole(far)) return `${span} that is ${word} of about ${whole(percent)} %.`
  const edge = Math.sign(Math.round(near)) === -Math.sign(percent) ? signed(near) : whole(near)
  return `${span} that is ${word} of about ${whole(percent)} % (${edge} to ${whole(far)} % with rounding).`
}

/** Shares rise and fall by points, not by per cent of themselves. */
const pointsNote = (from: number, to: number, span: string): string | null =>
  from === to ? null : `${span} that is a ${to > from ? 'rise' : 'fall'} of ${valueText(Math.abs(to - from), 'count')} percentage points.`

const signed = (percent: number): string => `${Math.round(percent) < 0 ? 'minus ' : ''}${whole(percent)}`

/** The words just before and around the two figures: a sentence can tell of other rises and falls. */
const wordsOfChange = ({ amount, quote }: Claim, words: string): string => {
  const found = readChanges(words).find(
    ({ from, to }) => from?.amount.value === amount?.from?.value && to.amount.value === amount?.to?.value,
  )
  return found ? words.slice(Math.max(0, found.start - reachBack), found.end) : quote
}
const reachBack = 40

/** The one direction that the words tell; null where they tell none or both. */
const directionIn = (quote: string): Direction | null => {
  const told = new Set((quote.toLowerCase().match(/\p{L}{2,30}/gu) ?? []).flatMap((word) => directions.get(word) ?? []))
  const [only] = told
  return told.size === 1 && only ? only : null
}

/** `contradicted` in itself: the words say a rise and the figures fall, or the rate told is not the one of the figures. */
export const changeVerdicts = (told: RecordedClaim, claims: readonly RecordedClaim[], words: string): readonly Judgement[] => {
  const { amount } = told.claim
  const growth = growthOf(told.claim, words)
  if (!amount?.from || !amount.to || !growth) return []
  const [from, to] = [valueText(amount.from.value, amount.unit), valueText(amount.to.value, amount.unit)]
  const near = wordsOfChange(told.claim, words)
  const direction = directionIn(near)
  const shown: Direction | null = amount.to.value > amount.from.value ? 'up' : amount.to.value < amount.from.value ? 'down' : null
  const names = { up: 'rise', down: 'fall' }
  if (direction !== null && direction !== shown)
    return [
      inItself(
        told,
        claims,
        `The text contradicts itself: its words tell of a ${names[direction]}, its figures ${shown === null ? `stay at ${to}` : `${shown === 'up' ? 'rise' : 'fall'} from ${from} to ${to}`}`,
      ),
    ]
  const multiple = multipleIn(near)
  if (multiple && amount.unit !== '%' && !rangesMeet(multiple, { low: 1 + growth.low / 100, high: 1 + growth.high / 100 }))
    return [
      inItself(
        told,
        claims,
        `The text contradicts itself: it tells that the figure ${multiple.text}, but from ${from} to ${to} it is ${Number((amount.to.value / amount.from.value).toPrecision(2))} times as much`,
      ),
    ]
  const rate = amount.unit === '%' ? undefined : readAmounts(near).find((one) => one.unit === '%')
  if (!rate) return []
  const half = stepOfDigits(rate.value) / 2
  const allowed = {
    low: Math.min(Math.abs(growth.low), Math.abs(growth.high)),
    high: Math.max(Math.abs(growth.low), Math.abs(growth.high)),
  }
  if (rangesMeet({ low: rate.value - half, high: rate.value + half }, allowed)) return []
  return [
    inItself(
      told,
      claims,
      `The text contradicts itself: it tells of ${rate.value} %, but from ${from} to ${to} it is about ${whole(growth.percent)} %`,
    ),
  ]
}

/** A round word for a multiple allows a tenth either way; "nearly" stays on the near side of it, up to a quarter; "more than" goes beyond. */
const multipleIn = (words: string): (ValueRange & { readonly text: string }) | null => {
  const found = /(?:\b(?<hedge>nearly|almost|close to|more than|over|well over|at least)\s{1,3})?\b(?<word>\p{L}{4,12})\b/giu
  for (const { groups } of words.matchAll(found)) {
    const times = multiples.get(groups?.word?.toLowerCase() ?? '')
    if (times === undefined) continue
    const hedge = groups?.hedge?.toLowerCase() ?? ''
    const text = `${hedge} ${groups?.word?.toLowerCase() ?? ''}`.trim()
    const grows = times > 1
    if (/nearly|almost|close/.test(hedge))
      return grows ? { low: times * 0.75, high: times, text } : { low: times, high: times * 1.25, text }
    if (hedge !== '') return grows ? { low: times, high: Number.POSITIVE_INFINITY, text } : { low: 0, high: times, text }
    return { low: times * 0.9, high: times * 1.1, text }
  }
  return null
}

/** Here alone the document's own words are the evidence: they are held against each other, not against the world. */
const inItself = (told: RecordedClaim, claims: readonly RecordedClaim[], because: string): Judgement => ({
  check: 'quantity',
  aspect: 'quantity',
  verdict: 'contradicted',
  because: sentence(because),
  evidence: [claimEvidence(told)],
  notes: [],
  claims: claims.map(({ claim }) => claim.id),
})
