/**
 * Trade: an importer's purchases of a material as imported trade data have them, code by code. In: files of flows, codes, areas. Out: a view a source:
 * as its publisher reconciled it, or as both sides reported it, with the pairs and the rule. Years, units and what is missing stand with each.
 */
import type { DataFile } from '../record/store/data-folder.ts'
import type { EvidenceSource } from '../record/verdict.ts'
import { type BetweenRow, betweenSql, type ReportedRow, reportedSql } from '../supply/bulk/material-flows.ts'
import { type MirrorPair, mirrorPairs, reconciledFlows, type TradeFlow, type TradeList, tradeListOf } from '../supply/trade-list.ts'
import type { Party } from './supply.ts'
import type { Areas, TradeCode } from './trade-codes.ts'

/** What is asked of a store of trade; record/store/trade.ts has it. */
export interface TradeData {
  readonly files: readonly DataFile[]
  readonly literal: (file: DataFile) => string
  readonly rows: <Row extends object>(sql: string) => Promise<readonly Row[]>
}

export const tradeViews = ['reconciled by the publisher', 'as the importer reports', 'as its suppliers report', 'both reports'] as const

export interface TradeView {
  readonly code: TradeCode
  readonly view: (typeof tradeViews)[number]
  readonly year: number
  /** Fewer than 12: the year is not whole. */
  readonly months: number
  readonly classification: string
  readonly currency: string
  readonly list: TradeList
  /** Of `both reports` alone. */
  readonly pairs: readonly MirrorPair[]
  /** Is any figure estimated by the publisher? */
  readonly estimated: boolean
  readonly sources: readonly EvidenceSource[]
}

export interface TradeQuestion {
  readonly importer: Party
  readonly codes: readonly TradeCode[]
  readonly year: number
  readonly areas: Areas
  readonly risks: ReadonlyMap<string, number>
}

const homepages: Readonly<Record<string, string>> = {
  baci: 'http://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
  comtrade: 'https://comtradeplus.un.org',
  comext: 'https://ec.europa.eu/eurostat/comext',
}

export const dataSource = ({ id, title, publisher, vintage, name, addedAt, format }: DataFile): EvidenceSource => ({
  id,
  title: `${title}${vintage === null ? '' : `, ${vintage}`} (${name}, added ${addedAt.slice(0, 10)})`,
  publisher,
  date: vintage ?? '',
  url: homepages[format] ?? null,
})

/** HS22 is younger than HS92, which is of 1992. */
const revisionYear = ({ details }: DataFile): number => {
  const year = Number(/\d{2}$/.exec(details.classification ?? '')?.[0] ?? 0)
  return year >= 88 ? 1900 + year : 2000 + year
}

/** The file that counts for a year: the latest edition, then the latest revision of the HS; two are never mixed. */
export const fileOfYear = (files: readonly DataFile[], year: number): DataFile | null =>
  files
    .filter(({ years }) => years.includes(year))
    .toSorted(
      (left, right) =>
        (left.vintage ?? '').localeCompare(right.vintage ?? '') * -1 ||
        revisionYear(right) - revisionYear(left) ||
        (left.addedAt < right.addedAt ? 1 : -1),
    )[0] ?? null

const textOfProduct = (product: number): string => String(product).padStart(6, '0')

const betweenViews = async (data: TradeData, { importer, codes, year, areas, risks }: TradeQuestion): Promise<readonly TradeView[]> => {
  const files = data.files.filter(({ dataset }) => dataset === 'flows-between')
  const years = [...new Set(files.flatMap((file) => file.years))].filter((one) => one <= year).sort((left, right) => right - left)
  const views = new Map<string, TradeView>()
  for (const one of years) {
    const [file, open] = [fileOfYear(files, one), codes.filter(({ code }) => !views.has(code))]
    if (file === null || open.length === 0) break
    const rows = await data.rows<BetweenRow>(
      `select * from (${betweenSql(
        data.literal(file),
        areas.numbersOf(importer.states),
        open.map(({ code }) => code),
      )}) where year = ${one}`,
    )
    for (const code of open) {
      const flows = flowsOf(
        rows.filter(({ product }) => textOfProduct(product).startsWith(code.code)),
        ({ exporter }) => String(exporter),
        areas,
      )
      const classification = file.details.classification ?? ''
      const source = dataSource(file)
      const list = tradeListOf([...flows.values()], { form: formOf(code), period: String(one), sources: [source.id] }, risks)
      const rest = { year: one, months: 12, classification, currency: 'USD', pairs: [], estimated: false, sources: [source] }
      if (list !== null) views.set(code.code, { code, view: 'reconciled by the publisher', list, ...rest })
    }
  }
  return codes.flatMap(({ code }) => views.get(code) ?? [])
}

export const formOf = ({ code }: TradeCode): string => `HS ${code}`

interface FlowRow {
  readonly value: number
  readonly tonnes: number | null
  readonly without: number
}

/** By state or area: one state may go by several numbers, and a group's members each have a row. */
const flowsOf = <Row extends FlowRow>(rows: readonly Row[], codeOf: (row: Row) => string, areas: Areas): ReadonlyMap<string, TradeFlow> => {
  const flows = new Map<string, TradeFlow>()
  for (const row of rows) {
    const area = areas.areaOf(codeOf(row))
    if (area === null) continue
    const key = area.state ?? area.name
    const before = flows.get(key) ?? { state: area.state, area: area.name, value: 0, tonnes: null, without: 0 }
    const tonnes = before.tonnes === null ? row.tonnes : before.tonnes + (row.tonnes ?? 0)
    flows.set(key, { ...before, tonnes, value: before.value + (row.value ?? 0), without: before.without + row.without })
  }
  return flows
}

const groupReporter = 'EU27_2020'

/** Of one code and year: what is sound of each side, members' trade with each other left out. */
const sidesOf = (rows: readonly ReportedRow[], { importer, areas }: TradeQuestion) => {
  const isMember = (code: string): boolean => importer.states.includes(areas.areaOf(code)?.state ?? '')
  const imports = rows.filter(({ flow }) => flow === 'import')
  const byMembers = imports.filter(({ reporter }) => reporter !== groupReporter)
  const counted = byMembers.length > 0 ? byMembers : imports
  return {
    imports: counted.filter(({ partner }) => !isMember(partner) && areas.areaOf(partner) !== null),
    // of a group's members each has a total of its own, with the other members in it
    total: importer.states.length === 1 ? (counted.find(({ partner }) => areas.isWorld(partner)) ?? null) : null,
    exports: rows.filter(
      ({ flow, reporter, partner }) => flow === 'export' && !isMember(reporter) && areas.areaOf(reporter) !== null && isMember(partner),
    ),
  }
}

const viewsOfYear = (rows: readonly ReportedRow[], code: TradeCode, files: readonly DataFile[], question: TradeQuestion): TradeView[] => {
  const { areas, risks } = question
  const { imports, exports, total } = sidesOf(rows, question)
  const [first] = rows
  if (first === undefined) return []
  const bought = flowsOf(imports, ({ partner }) => partner, areas)
  const sold = flowsOf(exports, ({ reporter }) => reporter, areas)
  const pairs = mirrorPairs(bought, sold)
  const whole = total === null ? null : { value: total.value, tonnes: total.tonnes }
  const make = (view: TradeView['view'], flows: readonly TradeFlow[], used: readonly ReportedRow[], withTotal: boolean): TradeView[] => {
    const own = [...new Set(used.map(({ file }) => file))].flatMap((at) => files[at] ?? [])
    const sources = own.map(dataSource)
    const list = tradeListOf(
      flows,
      { form: formOf(code), period: String(first.year), sources: sources.map(({ id }) => id) },
      risks,
      withTotal ? whole : null,
    )
    if (list === null) return []
    const months = Math.min(...used.map((row) => row.months))
    const estimated = used.some((row) => row.estimated)
    const classification = files[0]?.format === 'comext' ? 'CN' : 'HS'
    const both = view === 'both reports' ? pairs : []
    return [{ code, view, year: first.year, months, classification, currency: first.currency, list, pairs: both, estimated, sources }]
  }
  return [
    ...(bought.size > 0 ? make('as the importer reports', [...bought.values()], imports, true) : []),
    ...(sold.size > 0 ? make('as its suppliers report', [...sold.values()], exports, false) : []),
    ...(bought.size > 0 && sold.size > 0 ? make('both reports', reconciledFlows(pairs), [...imports, ...exports], true) : []),
  ]
}

const reportedViews = async (data: TradeData, format: string, question: TradeQuestion): Promise<readonly TradeView[]> => {
  const files = data.files
    .filter((file) => file.dataset === 'flows-reported' && file.format === format)
    .toSorted((left, right) => (left.addedAt < right.addedAt ? -1 : 1))
  if (files.length === 0) return []
  const { importer, codes, year, areas } = question
  const importers = [...areas.codesOf(importer.states), ...(importer.id === 'eu' ? [groupReporter] : [])]
  const rows = await data.rows<ReportedRow>(
    reportedSql(
      files.map(data.literal),
      importers,
      codes.map(({ code }) => code),
      year,
    ),
  )
  return codes.flatMap((code) => {
    const own = rows.filter(({ product }) => product.startsWith(code.code))
    // a whole year before a year that has begun
    const whole = own.filter(({ months }) => months === 12)
    const counted = whole.length > 0 ? whole : own
    const latest = Math.max(...counted.map((row) => row.year))
    return viewsOfYear(
      counted.filter((row) => row.year === latest),
      code,
      files,
      question,
    )
  })
}

/** [] where no file has flows of these codes to this importer. */
export const tradeViewsOf = async (data: TradeData, question: TradeQuestion): Promise<readonly TradeView[]> =>
  question.codes.length === 0
    ? []
    : [
        ...(await betweenViews(data, question)),
        ...(await reportedViews(data, 'comtrade', question)),
        ...(await reportedViews(data, 'comext', question)),
      ]
