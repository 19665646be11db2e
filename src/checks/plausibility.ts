/** Plausibility: could the payer pay it? In: a promise of money. Out: its size a year against what the payer does in a year, graded, with what came of its earlier promises. */
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Evidence, VerdictName } from '../record/verdict.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { type CheckContext, check, type Judgement } from './check.ts'
import { rowEvidence, sentenceOf } from './evidence.ts'
import { horizonOf, timesAYear } from './horizon.ts'
import { type Base, inDollars, isPayable, meansOf, neededFor } from './means.ts'
import { pastOf } from './past-promises.ts'
import { listText, partyName, sentence, valueText } from './wording.ts'

/**
 * After the "ability to pay" of the Peterson Institute for International Economics (G. Auclair and A. Mazarei, January 2026): the sum by the
 * year, ten years where none are told, against a year's outward investment, imports, aid or spending, whichever the promise is paid from.
 * It says what the payer could do, not what it will.
 */
export const plausibilityCheck = check({
  id: 'plausibility',
  asks: 'Could the payer pay it: how large is it a year beside what the payer does in a year?',
  needs: ['the sum in money', 'the payer’s outward investment, imports, aid, lending or spending by the year, on record'],
  says: ['within-means', 'stretches-means', 'beyond-means', 'unverifiable'],
  appliesTo: ['commitment'],
  decide: (item, context) => {
    if (!isPayable(item.type) || item.factuality === 'denied') return []
    const told = item.claims.filter(({ claim }) => isMoney(claim.amount?.unit) && claim.factuality !== 'denied')
    const groups = [...Map.groupBy(told, ({ claim }) => `${claim.amount?.value} ${claim.amount?.unit} ${claim.amount?.per ?? ''}`).values()]
    return groups.flatMap((claims) => judgeSum(item, claims, context))
  },
})

const isMoney = (unit: string | undefined): boolean => /^[A-Z]{3}$/.test(unit ?? '')

const judgeSum = (item: Item, claims: readonly RecordedClaim[], context: CheckContext): readonly Judgement[] => {
  const [first] = claims
  const amount = first?.claim.amount
  if (!first || !amount || amount.from) return []
  const { world } = context
  const told = first.published ?? context.asOf
  const payers = first.claim.agents.length > 0 ? first.claim.agents : item.agents
  const who = listText(payers.map(({ name }) => name))
  const outcome = (verdict: VerdictName, because: string, rows: readonly Evidence[], notes: readonly string[]): readonly Judgement[] => [
    {
      check: 'plausibility',
      aspect: 'plausibility',
      verdict,
      because: sentence(because),
      evidence: rows,
      notes,
      claims: claims.map(({ claim }) => claim.id),
    },
  ]
  if (item.agents.length === 0) return outcome('unverifiable', 'The text does not say who would pay', [], [])
  const times = amount.per ? timesAYear(amount.per) : 1
  if (times === null) return outcome('unverifiable', `The sum is told per ${amount.per}, and not what it comes to in all`, [], [])
  const value = inDollars(world, times * (amount.low ?? amount.value), amount.unit, told)
  if (value === null)
    return outcome(
      'unverifiable',
      `No rate of ${amount.unit} is on record, so the sum cannot be held against what the payer does in a year`,
      [],
      [],
    )
  const base = meansOf(world, payers, item.type, told)
  const past = pastOf(item, context)
  if (base === null) {
    const because = `No series on record tells what ${who} can pay; ${neededFor(item.type)} would be needed`
    return outcome('unverifiable', because, past.evidence, past.notes)
  }
  const horizon = horizonOf(first.claim, sentenceOf(first, context.documents), told)
  const share = value / horizon.years / base.value
  const yearly =
    horizon.years === 1
      ? `${sumText(value)} a year`
      : `${sumText(value)} over ${yearsText(horizon.years)} is ${sumText(value / horizon.years)} a year`
  const because = `${yearly}, ${shareText(share)} of ${base.text}`
  const rows = [...base.rows.map((row) => rowEvidence(world, row, `${seriesText(world, row)}. By this: ${because}`)), ...past.evidence]
  const [verdict, end] = gradeOf(share, base)
  const notes = [...(horizon.isTold ? [] : ['The text tells no horizon; ten years are assumed.']), ...standsNote(base, who), ...past.notes]
  return outcome(verdict, `${because}${end}`, rows, notes)
}

const measureNames: Readonly<Record<Row<'means'>['measure'], string>> = {
  'outward-fdi': 'Net outward direct investment',
  imports: 'Imports',
  spending: 'Spending of the central government',
  aid: 'Development aid',
  financing: 'Financing',
}

/** "Imports of Japan: 2023 $996.364 billion, 2024 $965.047 billion". */
const seriesText = (world: World, { measure, payer, values, unit }: Row<'means'>): string =>
  `${measureNames[measure]} of ${partyName(world, payer)}: ${values.map(({ period, value }) => `${period} ${valueText(value, unit)}`).join(', ')}`

/** Of one firm only the upper bound can be told: what is more than all of its state's is more than its own. */
const gradeOf = (share: number, { limits, standsFor }: Base): readonly [VerdictName, string] => {
  if (share > limits.beyond) return ['beyond-means', '']
  if (standsFor === 'company') return ['unverifiable', '; how much of it is this firm’s is not on record']
  return share > limits.within ? ['stretches-means', ''] : ['within-means', '']
}

const standsNote = ({ standsFor }: Base, who: string): readonly string[] =>
  standsFor === 'itself' ? [] : [`${who} has no series of its own on record; that of its state is taken.`]

const sumText = (value: number): string => valueText(Number(value.toPrecision(3)), 'USD')
const yearsText = (years: number): string => {
  const rounded = Number(years.toFixed(1))
  return rounded === 1 ? 'one year' : `${rounded} years`
}

/** "0.4 %", "26 %", "1.8 times the size". */
const shareText = (share: number): string =>
  share >= 1.5
    ? `${Number(share.toPrecision(2))} times the size`
    : share < 0.001
      ? 'less than 0.1 %'
      : `${Number((100 * share).toPrecision(2))} %`
