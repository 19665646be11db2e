/** Trade as JSON. In: views of calls/trade.ts. Out: plain objects: shares as fractions of 1, values in thousands, tonnes or null. */
import { type SupplierList, shareOf } from '../supply/state-profile.ts'
import { gapOf, reconciledRule, type TradeFlow } from '../supply/trade-list.ts'
import type { Party } from './supply.ts'
import { listLine, rounded } from './supply-lines.ts'
import type { TradeView } from './trade.ts'

const flowLine = (flow: TradeFlow | null) =>
  flow === null ? null : { value: rounded(flow.value), tonnes: rounded(flow.tonnes), valueWithoutTonnes: rounded(flow.without) }

const sharesLine = (list: SupplierList | null, on: Party | null) => (list === null ? null : listLine(list, null, on))

/** The share of a partner by both measures, the first that is told first. */
export const shareOn = (view: TradeView, on: Party) => {
  const list = view.list.byTonnes ?? view.list.byValue
  return shareOf(on.states, list)
}

export const tradeLine = (view: TradeView, on: Party | null) => ({
  code: view.code.code,
  name: view.code.name,
  stage: view.code.stage,
  jointWith: view.code.jointWith,
  ...(view.code.of === null ? {} : { codeOf: view.code.of }),
  view: view.view,
  ...(view.view === 'both reports' ? { rule: reconciledRule } : {}),
  year: view.year,
  months: view.months,
  classification: view.classification,
  valueUnit: `thousand ${view.currency}`,
  value: rounded(view.list.value),
  tonnes: rounded(view.list.tonnes),
  estimated: view.estimated,
  suppliers: view.list.flows.map((flow) => ({ supplier: flow.state, area: flow.area, ...flowLine(flow) })),
  byTonnes: sharesLine(view.list.byTonnes, on),
  byValue: sharesLine(view.list.byValue, on),
  ...(view.pairs.length === 0
    ? {}
    : {
        mirror: view.pairs.map((pair) => ({
          supplier: pair.partner,
          importer: flowLine(pair.byImporter),
          exporter: flowLine(pair.byExporter),
          gap: rounded(gapOf(pair)),
        })),
      }),
  sources: view.sources,
})
