/** Dependence: material by material, the named supplier's share on record. In: what claims ask. Out: sourced sentences; no verdict. */
import type { Evidence } from '../record/verdict.ts'
import { type ImportShare, type SupplierShare, supplierShares } from '../supply/import-dependence.ts'
import type { Row } from '../world/tables.ts'
import type { CheckContext } from './check.ts'
import { asksByClaim, type DependenceAsk } from './dependence-asks.ts'
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

/** One sentence for each ask that the record can answer; the largest supplier is told only where none is named. */
export const answerAsks = (asks: readonly DependenceAsk[], context: CheckContext): readonly SourcedSentence[] => {
  const once = [...new Map(asks.map((ask) => [`${ask.material} ${ask.importer} ${ask.supplier}`, ask])).values()]
  const told = once.filter(
    (ask) =>
      ask.supplier !== null ||
      !once.some((other) => other.supplier !== null && other.material === ask.material && other.importer === ask.importer),
  )
  return [...Map.groupBy(told, ({ material }) => material).values()].flatMap((ofMaterial) =>
    ofMaterial.flatMap((ask) => shareSentences(ask, context)),
  )
}

type Share = ImportShare & { readonly row: Row<'import-shares'> }

const shareSentences = ({ importer, supplier, material }: DependenceAsk, context: CheckContext): readonly SourcedSentence[] => {
  const { world } = context
  const rows = world.tables['import-shares'].filter((row) => row.importer === importer && row.material === material)
  const shares: readonly Share[] = rows.map((row) => ({
    material,
    form: row.form,
    period: row.period,
    country: row.country,
    sharePercent: row.share_pct,
    row,
  }))
  return supplierShares(shares, supplier ?? '').flatMap((found) => {
    const named = supplier ?? found.suppliers[0]?.country
    return named === undefined ? [] : [shareSentence(importer, named, material, found, context)]
  })
}

const shareSentence = (
  importer: string,
  supplier: string,
  material: string,
  found: SupplierShare<Share>,
  context: CheckContext,
): SourcedSentence => {
  const { world, asOf } = context
  const measures = measuresInForce(world, { state: supplier, type: 'export-control', materials: [material], targets: [importer] }, asOf)
  const since = listText([...new Set(measures.flatMap(({ start }) => (start === null ? [] : [dayText(start)])))])
  const controls = measures.length === 0 ? '' : `; export controls of ${partyName(world, supplier)} on it have been in force since ${since}`
  const listed = found.suppliers.find(({ country }) => country === supplier)
  const period = periodOf(found.period)
  const years = period ? spanText(period.start, period.end) : found.period
  const form = found.form === 'total' || found.form === '' ? '' : `, ${found.form.replace(/ ?\(.*\)$/, '')}`
  const imports = `the ${materialName(world, material)} imports of ${partyName(world, importer)} in ${years}${form}`
  const shown = measures.map((row) => rowEvidence(world, row, measureText(world, { ...row, materials: [material] })))
  if (listed) {
    const text = `${partyName(world, supplier)} supplied ${listed.sharePercent} % of ${imports}`
    return { sentence: sentence(`${text}${controls}`), evidence: [rowEvidence(world, listed.row, text), ...shown] }
  }
  const list = listText(found.suppliers.slice(0, 4).map(({ country, sharePercent }) => `${partyName(world, country)} ${sharePercent} %`))
  const text = `${partyName(world, supplier)} is not among the suppliers listed for ${imports}: ${list}`
  const rest = found.othersPercent > 0 ? `; others together hold ${found.othersPercent} %` : ''
  return {
    sentence: sentence(`${text}${rest}${controls}`),
    evidence: [...found.suppliers.slice(0, 1).map(({ row }) => rowEvidence(world, row, `${text}${rest}`)), ...shown],
  }
}
