/** What would change a dependence. In: an ask with who could supply instead, and the importer's baseline. Out: what they produce, and what the deals or their whole output would change. */
import type { Evidence } from '../record/verdict.ts'
import { type Baseline, partnerShare } from '../supply/baseline.ts'
import { contentFactor } from '../supply/content.ts'
import { before, type Outcome, type SupplyChange, whatIf } from '../supply/what-if.ts'
import { productionOf, type StateFigure, tonnesAs, type WorldBaseline } from '../supply/world-baselines.ts'
import type { CheckContext } from './check.ts'
import type { SourcedSentence } from './dependence.ts'
import type { DependenceAsk } from './dependence-asks.ts'
import { rowEvidence } from './evidence.ts'
import { materialName } from './measure-rows.ts'
import { countedOnce, dealsFor, dealsWith, type SupplyDeal } from './supply-deals.ts'
import { partnerIn, projectsOf } from './supply-projects.ts'
import { countText, partyName, partyNames, sentence } from './wording.ts'

type Asked = DependenceAsk & { readonly supplier: string }

const number = (tonnes: number): string =>
  tonnes >= 100 ? Math.round(tonnes).toLocaleString('en-US') : String(Number(tonnes.toPrecision(3)))
const mass = (tonnes: number, content: string | null): string => `${number(tonnes)} t${content === null ? '' : ` ${content}`}`
const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`

const figureText = (context: CheckContext, { state, tonnes, content, year, mark }: StateFigure): string =>
  `${partyName(context.world, state)} ${mass(tonnes, content)} in ${year}${mark === 'estimated' ? ' (estimated)' : ''}`

/** What the states that could supply instead put out now; whoever is not on record is named, not counted as nothing. */
const outputSentence = (ask: Asked, figures: readonly StateFigure[], context: CheckContext): SourcedSentence | null => {
  const { world } = context
  if (ask.sources.length === 0) return null
  const material = materialName(world, ask.material)
  const known = figures.filter(({ tonnes }) => tonnes > 0).toSorted((left, right) => right.tonnes - left.tonnes)
  const missing = ask.sources.filter((state) => !figures.some((one) => one.state === state))
  const listed = figuresListed(context, ask.material)
  if (known.length === 0) {
    const text = `no output of ${material} is on record for ${partyNames(world, ask.sources)}; the lists on record name ${countText(listed.length, 'state')}`
    return { sentence: sentence(text), evidence: listed.slice(0, 1).map(({ row }) => rowEvidence(world, row, text)) }
  }
  const unknown = missing.length === 0 ? '' : `; none on record for ${partyNames(world, missing)}`
  const text = `output of ${material}: ${known.map((one) => figureText(context, one)).join('; ')}${unknown}`
  const hands = known.flatMap(
    ({ state }) =>
      partnerIn(
        world,
        { projects: projectsOf(world, state, ask.material), suppliers: [state], material: ask.material },
        [ask.supplier],
        ask.importer,
        context.asOf,
      ).found,
  )
  const hand = hands.length === 0 ? '' : `; ${hands.map((one) => one.text).join('; ')}`
  return {
    sentence: sentence(`${text}${hand}`),
    evidence: [
      ...known.map((one, at) => rowEvidence(world, one.row, at === 0 ? text : figureText(context, one))),
      ...hands.flatMap(({ evidence }) => evidence),
    ],
  }
}

/** Whoever is on record as putting it out, largest first. */
const figuresListed = ({ world, asOf }: CheckContext, material: string): readonly StateFigure[] =>
  [...productionOf(world, material, null, Number(asOf.slice(0, 4))).values()].toSorted((left, right) => right.tonnes - left.tonnes)

const changeOf = (
  { id, suppliers, tonnes, content, delivered, startYear, fullYear }: SupplyDeal,
  counted: string | null,
): SupplyChange | null => {
  const factor = content === null || content === counted ? 1 : contentFactor(content, counted)
  if (tonnes.value === null || tonnes.value.how === 'record' || factor === null) return null
  const range = { low: tonnes.value.range.low * factor, high: tonnes.value.range.high * factor }
  return { id, supplier: suppliers.join('/'), tonnes: { ...tonnes.value, range }, delivered: delivered.value, startYear, fullYear }
}

const spread = ({ partnerShare: { low, high } }: Outcome): string =>
  percent(low) === percent(high) ? percent(low) : `between ${percent(low)} and ${percent(high)}`

/** Reasons that are alike are told once. */
const each = (reasons: readonly string[]): string => [...new Set(reasons)].join('; ')

/** So many draws of a seed that is always the same: the brief of a day is the same brief. */
const draws = 10_000

interface CountedDeal {
  readonly deal: SupplyDeal
  readonly change: SupplyChange
}

const countedDeals = (ask: Asked, baseline: Baseline, context: CheckContext): readonly CountedDeal[] =>
  countedOnce(dealsWith(dealsFor(ask.importer, ask.material, context), [ask.importer]), context.world).flatMap((deal) => {
    const change = changeOf(deal, baseline.content)
    return change === null ? [] : [{ deal, change }]
  })

const dealsSentence = (
  ask: Asked,
  { baseline, tonnage }: WorldBaseline,
  counted: readonly CountedDeal[],
  context: CheckContext,
): SourcedSentence | null => {
  const { world } = context
  const outcomes =
    counted.length === 0
      ? null
      : whatIf({ baseline, partners: [ask.supplier], changes: counted.map(({ change }) => change), seed: 1, draws })
  const [additional, displacement] = outcomes ?? []
  if (additional === undefined || displacement === undefined) return null
  const most = counted.reduce((total, { change }) => total + (change.tonnes?.how === 'record' ? 0 : (change.tonnes?.range.high ?? 0)), 0)
  const today = before({ baseline, partners: [ask.supplier] }).partnerShare
  const when = counted.every(({ change }) => change.fullYear !== null)
    ? `by ${Math.max(...counted.map(({ change }) => change.fullYear ?? 0))}`
    : 'by no date that is stated'
  const text = `if all of it came, ${countText(counted.length, 'deal')} on record (${mass(most, baseline.content)} a year, ${when}; ${each(counted.map(({ deal }) => deal.tonnes.because))}) would bring the share of ${partyName(world, ask.supplier)} in ${materialName(world, ask.material)} from ${percent(today.low)} to ${spread({ ...additional, partnerShare: { ...additional.partnerShare, high: additional.partnerShare.low } })} on top of what is bought, or to ${percent(displacement.partnerShare.low)} in place of others in proportion; how much of it comes: ${each(counted.map(({ deal }) => deal.delivered.because))}`
  return {
    sentence: sentence(text),
    evidence: [
      ...evidenceOf(counted.map(({ deal }) => deal)),
      ...(tonnage?.rows.slice(0, 1).map((row) => rowEvidence(world, row, text)) ?? []),
    ],
  }
}

const evidenceOf = (deals: readonly SupplyDeal[]): readonly Evidence[] => deals.flatMap(({ evidence }) => evidence)

/** Without deals that can be computed: what one point of the share weighs, and how many points all that they put out now would be. */
const breakEvenSentence = (
  ask: Asked,
  { baseline, tonnage, rows }: WorldBaseline,
  figures: readonly StateFigure[],
  context: CheckContext,
): SourcedSentence => {
  const { world } = context
  const name = partyName(world, ask.supplier)
  const material = materialName(world, ask.material)
  const lead = `no deal read or on record tells tonnes of ${material}, so what it would change is not computable`
  if (tonnage === null || baseline.totalTonnes === null) {
    const text = `${lead}, nor how many tonnes a lower share would take: what ${partyName(world, ask.importer)} takes in all is not on record`
    return { sentence: sentence(text), evidence: rows.slice(0, 1).map((row) => rowEvidence(world, row, text)) }
  }
  const theirs = partnerShare(baseline, [ask.supplier]).low
  const output = figures.reduce((total, one) => total + (tonnesAs(one, baseline.content) ?? 0), 0)
  const period = /-/.test(tonnage.period) ? `on average in ${tonnage.period.replace('-', ' to 20')}` : `in ${tonnage.period}`
  const point = `one percentage point less for ${name} is ${mass(baseline.totalTonnes / 100, baseline.content)} a year from elsewhere (of ${mass(baseline.totalTonnes, baseline.content)} a year ${period})`
  const all =
    output <= 0
      ? ''
      : `; all that ${partyNames(
          world,
          figures.filter(({ tonnes }) => tonnes > 0).map(({ state }) => state),
        )} put out now, ${mass(output, baseline.content)}, would be ${output >= theirs * baseline.totalTonnes ? `more than all of its ${percent(theirs)}` : `${Number(((100 * output) / baseline.totalTonnes).toFixed(1))} points of its ${Number((theirs * 100).toFixed(1))}`}`
  const text = `${lead}; ${point}${all}`
  return {
    sentence: sentence(text),
    evidence: [
      ...tonnage.rows.map((row, at) =>
        rowEvidence(world, row, at === 0 ? text : `${material} imports of ${partyName(world, ask.importer)}: ${row.form}`),
      ),
      ...figures.filter(({ tonnes }) => tonnes > 0).map((one) => rowEvidence(world, one.row, figureText(context, one))),
    ],
  }
}

export const changeSentences = (ask: Asked, found: WorldBaseline, context: CheckContext): readonly SourcedSentence[] => {
  const { baseline } = found
  const isNamed = partnerShare(baseline, [ask.supplier]).isNamed
  const deals = isNamed ? countedDeals(ask, baseline, context) : []
  // who could supply, where the words name nobody: who supplies in the deals
  const sources = ask.sources.length > 0 ? ask.sources : [...new Set(deals.flatMap(({ deal }) => deal.suppliers))]
  const production = productionOf(context.world, ask.material, baseline.content, Number(context.asOf.slice(0, 4)))
  const figures = sources.flatMap((state) => production.get(state) ?? [])
  const output = outputSentence({ ...ask, sources }, figures, context)
  const change = isNamed ? (dealsSentence(ask, found, deals, context) ?? breakEvenSentence(ask, found, figures, context)) : null
  return [output, change].filter((one) => one !== null)
}
