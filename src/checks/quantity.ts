/** Quantity: does a stated figure agree with the series on record? In: a figure or a change. Out: a verdict for each end, its year and its counters named. */
import type { Claim } from '../reading/claim.ts'
import type { RecordedClaim } from '../record/item.ts'
import type { Evidence, VerdictName } from '../record/verdict.ts'
import { changeVerdicts, growthNote } from './change.ts'
import { type CheckContext, check, documentsOf, type Judgement } from './check.ts'
import { independentRows, rowEvidence, sentenceOf } from './evidence.ts'
import { type Figure, type Found, likeFigures, weigh, whenText, wholePeriod } from './figure-verdict.ts'
import { type Observation, observationsFor, observationText } from './observations.ts'
import { isSameBody, textsHave } from './origin.ts'
import { superlativeVerdicts } from './superlative.ts'
import { rangeOf } from './value-range.ts'
import { amountText, listText, sentence, spanText } from './wording.ts'

/**
 * The same flow, parties, period and unit only; who counts what is kept apart, and nothing is converted. `supported` where all on record
 * agree, `disputed` where some do, `contradicted` where none does. Agreement with the body the figure came from is "traced to its source".
 */
export const quantityCheck = check({
  id: 'quantity',
  asks: 'Does the figure agree with the series on record, do its words agree with its figures, and is it the most or least since that year?',
  needs: ['a series on record of the same flow, parties, period and unit'],
  says: ['supported', 'corroborated', 'disputed', 'contradicted', 'unverifiable'],
  appliesTo: ['quantity'],
  decide: (item, context) => {
    const told = item.claims.filter(({ claim }) => claim.amount !== null && claim.factuality === 'happened')
    const groups = [...Map.groupBy(told, ({ claim }) => valueKey(claim)).values()]
    return groups.flatMap((claims) => judgeFigures(claims, told, context))
  },
})

const valueKey = ({ amount, time }: Claim): string =>
  JSON.stringify([amount?.value, amount?.unit, amount?.qualifier, amount?.low, amount?.from, amount?.to, time?.start, time?.end])

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
  return [...noted, ...changeVerdicts(first, claims, words), ...superlativeVerdicts(first, claims, context)]
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
  const words = sentenceOf(told, context.documents)
  const about = observationsFor(world, told.claim, words)
  const stated = amountText(figure.low === undefined ? { ...figure, low: undefined } : figure)
  const like = likeFigures(about, figure, told.published ?? context.asOf)
  const allowed = new Set(
    independentRows(
      world,
      like.map(({ row }) => row),
      documentsOf(claims, context),
    ),
  )
  const counted = like.filter(({ row }) => allowed.has(row))
  if (counted.length === 0) {
    const seen = about.slice(0, 6).flatMap((one) => shown(one, context))
    return outcome(ids, 'unverifiable', nothingLike(stated, told.claim, figure, about, like.length > 0), seen, [])
  }
  const found = weigh(figure, rangeOf(figure, `${told.claim.amount?.text ?? ''} ${words}`), counted)
  const { verdict, rows, agreeing, why, notes } = found.verdict === 'contradicted' ? openForStage(found, figure, about) : found
  const traced = agreeing.filter((one) => claims.some((recorded) => isSameBody(world, one.statedBy, recorded)))
  const having = textsHave(
    all,
    all.filter((one) => tells(one, figure)),
  )
  const because =
    verdict === 'supported'
      ? supportedText(stated, figure, rows, traced.length === agreeing.length)
      : differenceText(figure, rows, `${having} ${stated}`, verdict, why)
  return outcome(
    ids,
    verdict,
    because,
    rows.flatMap((one) => shown(one, context)),
    [...notes, ...tracedNote(traced)],
  )
}

/** "Produced copper" may be of the mine: nothing contradicts it where the year is on record of the refinery alone and other years of both. */
const openForStage = (found: Found, figure: Figure, about: readonly Observation[]): Found => {
  const counted = new Set(found.rows.map(({ definition }) => definition))
  const others = [
    ...new Set(
      about.flatMap(({ definition, isStock, unit }) =>
        definition === undefined || isStock || unit !== figure.unit || counted.has(definition) ? [] : [definition],
      ),
    ),
  ]
  if (others.length === 0) return found
  return {
    ...found,
    verdict: 'unverifiable',
    why: `the text does not say of which stage it is (for other years the record has also ${listText(others)})`,
    notes: [],
  }
}

const nothingLike = (stated: string, claim: Claim, figure: Figure, about: readonly Observation[], ownOnly: boolean): string => {
  const period = wholePeriod(figure)
  if (ownOnly)
    return `The figure on record for ${period ? spanText(period.start, period.end) : 'that time'} rests on this document itself, so ${stated} stays open`
  if (about.length === 0) return `The record has no series to hold this figure against, ${stated}${neededText(claim)}`
  const years = [...new Set(about.filter(({ unit }) => unit === figure.unit).map((one) => spanText(one.period.start, one.period.end)))]
  if (years.length === 0) return `The figures on record are in other units than ${stated}, and nothing is converted`
  if (period === null) return `The text does not say for which period ${stated} holds${figure.time?.text ? ` ("${figure.time.text}")` : ''}`
  const some = listText(years.length > 6 ? [...years.slice(0, 2), '...', ...years.slice(-3)] : years)
  return `The series on record has no figure for ${spanText(period.start, period.end)} (it has ${some}), so ${stated} stays open`
}

/** What would settle a figure of a kind for which series exist at all. */
const neededText = ({ type, materials, amount }: Claim): string => {
  const what = { production: 'output', reserves: 'reserves', price: `prices${amount?.per ? ` a ${amount.per}` : ''}`, share: 'shares' }[
    type
  ]
  if (what === undefined || materials.length === 0) return ''
  return `; a published series of ${what} of ${listText(materials.map((slug) => slug.replaceAll('-', ' ')))} for this state and form would be needed`
}

const whoCounts = (one: Observation): string =>
  `${one.counter} counts ${amountText(one)}${one.note === '' || /published as|up |down |conflict/.test(one.note) ? '' : ` (${one.note})`}${one.statedBy === '' || one.statedBy === one.counter ? '' : `, stated by ${one.statedBy}`}`

const supportedText = (stated: string, figure: Figure, rows: readonly Observation[], traced: boolean): string => {
  const who = [...new Set(rows.map(whoCounts))].join('; ')
  const when = whenText(figure, rows)
  return traced ? `${stated} for ${when} is traced to its source: ${who}` : `${stated} for ${when} agrees with the series on record: ${who}`
}

/** `told`: who of the texts has it, so that all that have it get one verdict in the same words. */
const differenceText = (figure: Figure, rows: readonly Observation[], told: string, verdict: VerdictName, why: string | null): string => {
  const end = why !== null ? `, and ${why}` : verdict === 'contradicted' ? ', which none of them gives' : ''
  return `For ${whenText(figure, rows)} ${[...new Set(rows.map(whoCounts))].join('; ')}; ${told}${end}`
}

const tracedNote = (traced: readonly Observation[]): readonly string[] =>
  traced.length === 0
    ? []
    : [
        `Traced to its source: ${listText([...new Set(traced.map(({ statedBy }) => statedBy))])} is the body that the figure came from, so this is no second source.`,
      ]

const shown = (one: Observation, { world }: CheckContext): readonly Evidence[] => [
  rowEvidence(world, one.row, observationText(one)),
  ...(one.beside ? [rowEvidence(world, one.beside, `The whole: ${one.subject}`)] : []),
]

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
