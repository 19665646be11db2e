/** Differences: where sources give different values of one thing. In: an item's tellings. Out: for each field the range, and who says what with what interest. */
import type { ClaimAmount } from '../reading/claim.ts'
import type { Item } from '../record/item.ts'
import type { CheckContext } from './check.ts'
import { amountsClash, timesClash } from './clash.ts'
import { isParty } from './origin.ts'
import { type Revision, replacedIn } from './revisions.ts'
import { type SourceKind, sourceKindOf } from './source-kind.ts'
import { type Original, repeatsAnother, type Telling } from './tellings.ts'
import { amountText, timeText } from './wording.ts'

/** What a reporter has at stake: a party to the deal, a third party, or one who prints another's text. */
export type Interest = 'party' | 'third party' | 'copy'

export interface Says {
  readonly source: string
  readonly kind: SourceKind
  readonly interest: Interest
  readonly document: string
  readonly published: string | null
  readonly claim: string
  readonly value: string
  readonly copyOf: Original | null
  /** Its own source, or that whose text it prints, has given another value since. */
  readonly replaced: boolean
}

export interface Difference {
  readonly field: 'amount' | 'time'
  /** "$7 billion to $8.5 billion"; from the least to the most that still stands. */
  readonly range: string
  /** Base units of `unit`, or ISO days where `unit` is "day"; null where an end is open. */
  readonly low: number | string | null
  readonly high: number | string | null
  readonly unit: string
  /** Two of the values that still stand cannot both be true. */
  readonly clash: boolean
  readonly says: readonly Says[]
}

export const interestOf = (telling: Telling, item: Pick<Item, 'agents' | 'recipients'>): Interest =>
  repeatsAnother(telling) ? 'copy' : isParty(telling.source, item) ? 'party' : 'third party'

interface Valued {
  readonly telling: Telling
  readonly value: string
}

const saysOf = ({ telling, value }: Valued, item: Item, replaced: boolean, context: CheckContext): Says => ({
  source: telling.own.name,
  kind: sourceKindOf(telling, context),
  interest: interestOf(telling, item),
  document: telling.recorded.document,
  published: telling.recorded.published,
  claim: telling.recorded.claim.id,
  value,
  copyOf: telling.copyOf,
  replaced,
})

/** Of those who say the same in the same words one is held against the others: of a wire that a thousand print, that is nearly all. */
const anyClash = (tellings: readonly Telling[], clash: typeof amountsClash): boolean => {
  const same = ({ recorded: { claim } }: Telling): string => JSON.stringify([claim.amount, claim.time, claim.quote])
  const told = [...new Map(tellings.map((one) => [same(one), one])).values()]
  return told.some((one, at) => told.slice(at + 1).some((other) => clash(one.recorded, other.recorded)))
}

/** Figures of one unit and rate; of a quantity also of one period, for figures of two years do not differ. */
const amountKey = ({ claim }: Telling['recorded'], { unit, per }: ClaimAmount): string =>
  [unit, per ?? '', claim.kind === 'quantity' ? timeText(claim.time) : ''].join('|')

const amountDifferences = (
  item: Item,
  tellings: readonly Telling[],
  revisions: readonly Revision[],
  context: CheckContext,
): readonly Difference[] => {
  const replaced = replacedIn(tellings, revisions, 'amount')
  const given = tellings.flatMap((telling) => {
    const { amount } = telling.recorded.claim
    return amount && !amount.from ? [{ telling, amount, value: amountText(amount) }] : []
  })
  return [...Map.groupBy(given, ({ telling, amount }) => amountKey(telling.recorded, amount)).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined || new Set(group.map(({ value }) => value)).size < 2) return []
    const now = group.filter(({ telling }) => !replaced.has(telling)).toSorted((a, b) => a.amount.value - b.amount.value)
    const [least, most] = [now[0], now.at(-1)]
    if (least === undefined || most === undefined) return []
    return [
      {
        field: 'amount' as const,
        range: least.value === most.value ? least.value : `${least.value} to ${most.value}`,
        low: least.amount.low ?? least.amount.value,
        high: most.amount.value,
        unit: first.amount.unit,
        clash: anyClash(
          now.map(({ telling }) => telling),
          amountsClash,
        ),
        says: group.map((one) => saysOf(one, item, replaced.has(one.telling), context)),
      },
    ]
  })
}

const earliest = (days: readonly (string | null)[]): string | null => (days.includes(null) ? null : ([...days].sort()[0] ?? null))
const latest = (days: readonly (string | null)[]): string | null => (days.includes(null) ? null : ([...days].sort().at(-1) ?? null))

const timeDifferences = (
  item: Item,
  tellings: readonly Telling[],
  revisions: readonly Revision[],
  context: CheckContext,
): readonly Difference[] => {
  if (item.kind === 'quantity') return []
  const replaced = replacedIn(tellings, revisions, 'time')
  const given = tellings.flatMap((telling) => {
    const { time } = telling.recorded.claim
    return time && (time.start || time.end) ? [{ telling, time, value: timeText(time) }] : []
  })
  // "in 1992" and "since 1992" of what has lasted since are one day said twice
  const key =
    item.kind === 'relation' ? ({ time, value }: (typeof given)[number]) => time.start ?? value : ({ value }: { value: string }) => value
  if (new Set(given.map(key)).size < 2) return []
  const now = given.filter(({ telling }) => !replaced.has(telling))
  const [low, high] = [earliest(now.map(({ time }) => time.start)), latest(now.map(({ time }) => time.end))]
  return [
    {
      field: 'time',
      range: timeText({ start: low, end: high }),
      low,
      high,
      unit: 'day',
      clash: anyClash(
        now.map(({ telling }) => telling),
        timesClash,
      ),
      says: given.map((one) => saysOf(one, item, replaced.has(one.telling), context)),
    },
  ]
}

/** Fields on which all that tell it agree, or that one alone gives, have no entry. Every value stays with its source, also one that its source replaced. */
export const differencesOf = (
  item: Item,
  tellings: readonly Telling[],
  revisions: readonly Revision[],
  context: CheckContext,
): readonly Difference[] => [
  ...amountDifferences(item, tellings, revisions, context),
  ...timeDifferences(item, tellings, revisions, context),
]
