/** All trade of a state by partner, from flows that were imported. In: files of flows that name both sides, areas, a state. Out: figures for trade-vectors.ts with every partner named, and their sources; null where there are none. */
import type { EvidenceSource } from '../record/verdict.ts'
import { type PartnerTotalRow, partnerTotalsSql } from '../supply/bulk/partner-totals.ts'
import type { TradeFigure } from '../supply/trade-vectors.ts'
import type { Party } from './supply.ts'
import { dataSource, fileOfYear, type TradeData } from './trade.ts'
import type { Areas } from './trade-codes.ts'

export interface WholeTrade {
  /** Exports and imports of each year and partner, in USD. */
  readonly figures: readonly TradeFigure[]
  readonly sources: readonly EvidenceSource[]
}

/** Each year of one file, its latest edition: sums of all goods do not depend on the revision of the HS. */
export const wholeTradeOf = async (data: TradeData, areas: Areas, state: Party): Promise<WholeTrade | null> => {
  const files = data.files.filter(({ dataset }) => dataset === 'flows-between')
  const byFile = Map.groupBy(
    [...new Set(files.flatMap(({ years }) => years))].sort((left, right) => left - right),
    (year) => fileOfYear(files, year),
  )
  const figures: TradeFigure[] = []
  const sources: EvidenceSource[] = []
  for (const [file, years] of byFile) {
    if (file === null) continue
    const source = dataSource(file)
    const rows = await data.rows<PartnerTotalRow>(partnerTotalsSql(data.literal(file), areas.numbersOf(state.states), years))
    if (rows.length > 0) sources.push(source)
    figures.push(...figuresOf(rows, areas, state, source))
  }
  return figures.length === 0 ? null : { figures, sources }
}

/** One state may go by several numbers; an area that is no state is a partner of its own. */
const figuresOf = (rows: readonly PartnerTotalRow[], areas: Areas, state: Party, source: EvidenceSource): readonly TradeFigure[] => {
  const named = rows.flatMap((row) => {
    const area = areas.areaOf(String(row.partner))
    return area === null ? [] : [{ ...row, partner: area.state ?? area.name }]
  })
  return [...Map.groupBy(named, ({ year, flow, partner }) => `${year} ${flow} ${partner}`).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    return [
      {
        reporter: state.id,
        partner: first.partner,
        flow: first.flow,
        period: String(first.year),
        value: same.reduce((total, { value }) => total + value, 0) * 1000,
        unit: 'USD',
        statedBy: source.publisher,
        note: '',
        told: source.date,
        sources: [source.id],
      },
    ]
  })
}
