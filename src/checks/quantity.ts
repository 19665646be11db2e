/** Quantity: does a stated figure agree with the series on record? In: a figure or a change. Out: a verdict for each end, its year and its counters named. */
import type { Claim, ClaimTime } from '../reading/claim.ts'
import type { RecordedClaim } from '../record/item.ts'
import type { Evidence, VerdictName } from '../record/verdict.ts'
import { changeVerdicts, growthNote } from './change.ts'
import { type CheckContext, check, documentsOf, type Judgement } from './check.ts'
import { independentRows, rowEvidence, sentenceOf } from './evidence.ts'
import { type Observation, observationsFor, observationText, type Period, samePeriod } from './observations.ts'
import { isSameBody, textsHave } from './origin.ts'
import { rangeOf, rangesMeet } from './value-range.ts'
import { amountText, listText, sentence, spanText } from './wording.ts'

/**
 * The same flow, parties, period and unit only; who counts what is kept apart, and nothing is converted. `supported` where all on record
 * agree, `disputed` where some do, `contradicted` where none does. Agreement with the body the figure came from is "traced to its source".
 */
export const quantityCheck = check({
  id: 'quantity',
  asks: 'Does the figure agree with the series on record, and do its words agree with its figures?',
  needs: ['a series on record of the same flow, parties, period and unit'],
  says: ['supported', 'disputed', 'contradicted', 'unverifiable'],
  appliesTo: ['quantity'],
  decide: (item, context) => {
    const told = item.claims.filter(({ claim }) => claim.amount !== null && claim.factuality === 'happened')
    const groups = [...Map.groupBy(told, ({ claim }) => valueKey(claim)).values()]
    return groups.flatMap((claims) => judgeFigures(claims, told, context))
  },
})

const valueKey = ({ amount, time }: Claim): string =>
  JSON.stringify([amount?.value, amount?.unit, amount?.qualifier, amount?.low, amount?.from, amount?.to, time?.start, time?.end])

interface Figure {
  readonly value: number
  readonly unit: string
  readonly qualifier: NonNullable<Claim['amount']>['qualifier']
  readonly low?: number | undefined
  readonly time: ClaimTime | null
}

/** Both ends of a change, else the one figure. */
const figuresOf = ({ amount, time }: Claim): readonly Figure[] => {
  if (!amount) return []
  const { unit, from, to } = amount
  if (from && to) return [from, to].map((end) => ({ value: end.value, unit, qualifier: end.qualifier ?? 'exact', time: end.time }))
  return [{ value: amount.value, unit, qualifier: amount.qualifier, low: amount.low, time }]
}

const tells = ({ claim }: RecordedClaim, { value, qualifier, time }: Figure): boolean =>
  figuresOf(claim).some(
    (one) => one.value === value && one.qualifier === qualifier && one.time?.start === time?.start && one.time?.end === time?.end,
  )

/** `all` are the figures of the item, of which `claims` give one value. */
const judgeFigures = (claims: readonly RecordedClaim[], all: readonly RecordedClaim[], context: CheckContext): readonly Judgement[] => {
  const [first, ...others] = claims
  if (!first) return []
  const words = sentenceOf(first, context.documents)
  const figures = figuresOf(first.claim)
  const judged = figures.map((figure) => judgeFigure(figure, [first, ...others], all, context))
  const last = judged.length - 1
  const growth = growthNote(first.claim, words)
  const noted = judged.map((one, at) =>
    growth !== null && at === last && figures.length > 1 ? { ...one, notes: [...one.notes, growth] } : one,
  )
  return [...noted, ...changeVerdicts(first, claims, words)]
}

const judgeFigure = (
  figure: Figure,
  claims: readonly [RecordedClaim, ...RecordedClaim[]],
  all: readonly RecordedClaim[],
  context: CheckContext,
): Judgement => {
  const [told] = claims
  const { world } = context
  const ids = claims.map(({ claim }) => claim.id)
  const about = observationsFor(world, told.claim)
  const stated = `${amountText({ ...figure, ...(figure.low === undefined ? {} : { low: figure.low }) })}`
  const period = wholePeriod(figure.time)
  const like = period === null ? [] : about.filter((one) => samePeriod(one.period, period) && one.unit === figure.unit)
  const allowed = new Set(
    independentRows(
      world,
      like.map(({ row }) => row),
      documentsOf(claims, context),
    ),
  )
  const counted = like.filter(({ row }) => allowed.has(row))
  if (counted.length === 0)
    return outcome(
      ids,
      'unverifiable',
      nothingLike(stated, figure, about, period, like.length > 0),
      about.slice(0, 6).map((one) => shown(one, context)),
      [],
    )
  const range = rangeOf(figure, `${told.claim.amount?.text ?? ''} ${sentenceOf(told, context.documents)}`)
  const agreeing = counted.filter((one) => rangesMeet(range, rangeOf(one, '')))
  const verdict: VerdictName = agreeing.length === counted.length ? 'supported' : agreeing.length > 0 ? 'disputed' : 'contradicted'
  const traced = agreeing.filter((one) => claims.some((recorded) => isSameBody(world, one.statedBy, recorded)))
  const because =
    verdict === 'supported'
      ? supportedText(stated, figure, counted, traced.length === agreeing.length)
      : differenceText(
          figure,
          counted,
          `${textsHave(
            all,
            all.filter((one) => tells(one, figure)),
          )} ${stated}`,
          verdict,
        )
  return outcome(
    ids,
    verdict,
    because,
    counted.map((one) => shown(one, context)),
    tracedNote(traced),
  )
}

/** A year, or any span with both ends. */
const wholePeriod = (time: ClaimTime | null): Period | null => (time?.start && time.end ? { start: time.start, end: time.end } : null)

const nothingLike = (
  stated: string,
  { time, unit }: Figure,
  about: readonly Observation[],
  period: Period | null,
  ownOnly: boolean,
): string => {
  if (ownOnly)
    return `The figure on record for ${period ? spanText(period.start, period.end) : 'that time'} rests on this document itself, so ${stated} stays open`
  if (about.length === 0) return `The record has no series to hold this figure against, ${stated}`
  if (period === null) return `The text does not say for which period ${stated} holds${time?.text ? ` ("${time.text}")` : ''}`
  const when = spanText(period.start, period.end)
  const years = listText(
    [...new Set(about.filter((one) => one.unit === unit).map((one) => spanText(one.period.start, one.period.end)))].slice(0, 6),
  )
  if (years === '') return `The figures on record are in other units than ${stated}, and nothing is converted`
  return `The series on record has no figure for ${when} (it has ${years}), so ${stated} stays open`
}

const whoCounts = (one: Observation): string =>
  `${one.counter} counts ${amountText(one)}${one.note === '' || /published as|up |down |conflict/.test(one.note) ? '' : ` (${one.note})`}${one.statedBy === '' || one.statedBy === one.counter ? '' : `, stated by ${one.statedBy}`}`

const when = ({ time }: Figure): string => (time?.start && time.end ? spanText(time.start, time.end) : (time?.text ?? 'that time'))

const supportedText = (stated: string, figure: Figure, counted: readonly Observation[], traced: boolean): string => {
  const who = [...new Set(counted.map(whoCounts))].join('; ')
  return traced
    ? `${stated} for ${when(figure)} is traced to its source: ${who}`
    : `${stated} for ${when(figure)} agrees with the series on record: ${who}`
}

/** `told`: who of the texts has it, so that all that have it get one verdict in the same words. */
const differenceText = (figure: Figure, counted: readonly Observation[], told: string, verdict: VerdictName): string =>
  `For ${when(figure)} ${[...new Set(counted.map(whoCounts))].join('; ')}; ${told}${verdict === 'contradicted' ? ', which none of them gives' : ''}`

const tracedNote = (traced: readonly Observation[]): readonly string[] =>
  traced.length === 0
    ? []
    : [
        `Traced to its source: ${listText([...new Set(traced.map(({ statedBy }) => statedBy))])} is the body that the figure came from, so this is no second source.`,
      ]

const shown = (one: Observation, { world }: CheckContext): Evidence => rowEvidence(world, one.row, observationText(one))

const outcome = (
  claims: readonly string[],
  verdict: VerdictName,
  because: string,
  evidence: readonly Evidence[],
  notes: readonly string[],
): Judgement => ({
  check: 'quantity',
  aspect: 'quantity',
  verdict,
  because: sentence(because),
  evidence,
  notes,
  claims,
})
