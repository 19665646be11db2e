/**
 * Dependence: material by material, the named supplier's share on record, what others could supply, and what deals would change. In: what claims ask. Out:
 * sourced sentences; no verdict. Where a dependence that is told of does not exist, that comes first.
 */
import type { Evidence } from '../record/verdict.ts'
import { type Baseline, partnerShare } from '../supply/baseline.ts'
import { type WorldBaseline, worldBaselines } from '../supply/world-baselines.ts'
import type { CheckContext } from './check.ts'
import { asksByClaim, type DependenceAsk } from './dependence-asks.ts'
import { changeSentences } from './dependence-change.ts'
import { rowEvidence } from './evidence.ts'
import { materialName, measuresInForce, measureText } from './measure-rows.ts'
import { periodOf } from './periods.ts'
import { dayText, listText, partyName, sentence, spanText } from './wording.ts'

/** A sentence computed from rows, with these rows. */
export interface SourcedSentence {
  readonly sentence: string
  readonly evidence: readonly Evidence[]
}

/** Every sentence for what the documents ask, material by material in the order in which they are named. */
export const dependenceLines = (context: CheckContext): readonly SourcedSentence[] =>
  answerAsks([...asksByClaim(context).values()].flat(), context)

/** Asks about one importer, supplier and material are one: who could supply instead is united over them. */
const once = (asks: readonly DependenceAsk[]): readonly DependenceAsk[] =>
  [...Map.groupBy(asks, (ask) => `${ask.material} ${ask.importer} ${ask.supplier}`).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const sources = [...new Set(same.flatMap((ask) => ask.sources))]
    return [{ ...first, sources, isDependence: same.some((ask) => ask.isDependence) }]
  })

/** Sentences for each ask that the record can answer; the largest supplier is told only where none is named. What does not hold is said first. */
export const answerAsks = (asks: readonly DependenceAsk[], context: CheckContext): readonly SourcedSentence[] => {
  const unique = once(asks)
  const told = unique.filter(
    (ask) =>
      ask.supplier !== null ||
      !unique.some((other) => other.supplier !== null && other.material === ask.material && other.importer === ask.importer),
  )
  const answers = [...Map.groupBy(told, ({ material }) => material).values()].flatMap((ofMaterial) =>
    ofMaterial.flatMap((ask) => answersOf(ask, context)),
  )
  return [...answers.filter(({ holds }) => !holds), ...answers.filter(({ holds }) => holds)].flatMap(({ sentences }) => sentences)
}

interface Answer {
  readonly holds: boolean
  readonly sentences: readonly SourcedSentence[]
}

const isTotal = ({ baseline: { form, basis } }: WorldBaseline): boolean => form === 'total' || form === '' || basis === 'purchases'

const answersOf = (ask: DependenceAsk, context: CheckContext): readonly Answer[] => {
  const all = worldBaselines(context.world, ask.importer, ask.material, Number(context.asOf.slice(0, 4)))
  const total = all.filter(isTotal).slice(0, 1)
  return (total.length > 0 ? total : all).flatMap((found): readonly Answer[] => {
    const supplier = ask.supplier ?? found.baseline.suppliers.find(({ state }) => state !== ask.importer)?.state
    if (supplier === undefined) return []
    const { isNamed } = partnerShare(found.baseline, [supplier])
    const share = shareSentence({ ...ask, supplier }, found, context)
    const change = ask.isDependence && ask.supplier !== null ? changeSentences({ ...ask, supplier }, found, context) : []
    return [{ holds: isNamed || !ask.isDependence, sentences: [share, ...change] }]
  })
}

/** "the tungsten imports of the United States in 2021 to 2024": the denominator as the source has it, never another. */
export const wholeText = (baseline: Baseline, { world }: CheckContext): string => {
  const period = periodOf(baseline.period)
  const years = period ? spanText(period.start, period.end) : baseline.period
  const [material, importer] = [materialName(world, baseline.material), partyName(world, baseline.importer)]
  if (baseline.basis === 'purchases') return `the ${material} that ${importer} bought in ${years} (${baseline.form})`
  const form = baseline.form === 'total' || baseline.form === '' ? '' : `, ${baseline.form}`
  return `the ${material} imports of ${importer} in ${years}${form}`
}

const shareSentence = (
  { importer, supplier, material, isDependence }: DependenceAsk & { readonly supplier: string },
  { baseline, rows }: WorldBaseline,
  context: CheckContext,
): SourcedSentence => {
  const { world, asOf } = context
  const name = partyName(world, supplier)
  const measures = measuresInForce(world, { state: supplier, type: 'export-control', materials: [material], targets: [importer] }, asOf)
  const since = listText([...new Set(measures.flatMap(({ start }) => (start === null ? [] : [dayText(start)])))])
  const controls = measures.length === 0 ? '' : `; export controls of ${name} on it have been in force since ${since}`
  const shown = measures.map((row) => rowEvidence(world, row, measureText(world, { ...row, materials: [material] })))
  const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`
  const listed = baseline.suppliers.find(({ state }) => state === supplier)
  const whole = wholeText(baseline, context)
  if (listed) {
    const text = `${name} supplied ${percent(listed.share)} of ${whole}`
    const row = rows.find((one) => ('country' in one ? one.country : one.partner) === supplier)
    return { sentence: sentence(`${text}${controls}`), evidence: [...(row === undefined ? [] : [rowEvidence(world, row, text)]), ...shown] }
  }
  const list = listText(baseline.suppliers.slice(0, 4).map(({ state, share }) => `${partyName(world, state)} ${percent(share)}`))
  const rest = baseline.unnamedShare > 0 ? `; others together hold ${percent(baseline.unnamedShare)}` : ''
  const lead = !isDependence
    ? ''
    : baseline.unnamedShare > 0
      ? `for ${materialName(world, material)} a dependence on ${name} is not on record: `
      : `for ${materialName(world, material)} there is no dependence on ${name} to reduce: `
  const text = `${lead}${name} is not among the suppliers listed for ${whole}: ${list}${rest}`
  return {
    sentence: sentence(`${text}${controls}`),
    evidence: [...rows.slice(0, 1).map((row) => rowEvidence(world, row, text)), ...shown],
  }
}
