/** Valid: whether what an item tells was so on a day, whatever day it became known. In: an item, an ISO day. Out: yes, no, or unknown. */
import type { ClaimKind, ClaimTime } from '../reading/claim.ts'
import type { Item } from './item.ts'

export type WasSo = 'yes' | 'no' | 'unknown'

/** What goes on once it has begun: a tie, a rule, an instrument. Its time tells when it began; a later end, how long it was to hold. */
const lasting: ReadonlySet<ClaimKind> = new Set(['relation', 'measure', 'agreement'])

const timesOf = ({ values }: Item): readonly ClaimTime[] => values.flatMap((one) => (one.field === 'time' ? [one.value] : []))

/** A promise stands from the day it was told until it is due. */
const promised = ({ claims, due }: Item, day: string): WasSo => {
  const told = claims[0]?.published ?? null
  if (told === null) return 'unknown'
  return told <= day && (due === null || day <= due) ? 'yes' : 'no'
}

const within = ({ start, end }: ClaimTime, day: string): WasSo => {
  if (start === null && end === null) return 'unknown'
  return (start === null || start <= day) && (end === null || day <= end) ? 'yes' : 'no'
}

const since = ({ start, end }: ClaimTime, day: string): WasSo => {
  if (start === null) return end !== null && end < day ? 'no' : 'unknown'
  if (day < start) return 'no'
  // a year or month in which it began is no day of its end, unless it had passed
  return end === null || end === start || day <= end ? 'yes' : 'unknown'
}

/** Several sources with several times: so if any of them has it so, not so if all say no. */
const anyOf = (answers: readonly WasSo[]): WasSo =>
  answers.includes('yes') ? 'yes' : answers.length > 0 && answers.every((one) => one === 'no') ? 'no' : 'unknown'

/** A thing denied was not so; a thing planned or possible was so as a promise only, never as an event. */
export const wasSoOn = (item: Item, day: string): WasSo => {
  if (item.factuality === 'denied') return 'no'
  if (item.factuality !== 'happened') return item.kind === 'commitment' ? promised(item, day) : 'no'
  return anyOf(timesOf(item).map((time) => (lasting.has(item.kind) ? since(time, day) : within(time, day))))
}
