/** Trade for the terminal. In: views of calls/trade.ts, a width. Out: suppliers with tonnes and value, shares by both, what is missing, where the two reports differ, sources. */
import { columnsOf, wrap } from '../brief/wrap.ts'
import { type SupplierList, shareOf } from '../supply/state-profile.ts'
import { gapOf, reconciledRule, type TradeFlow } from '../supply/trade-list.ts'
import type { World } from '../world/world.ts'
import type { Party } from './supply.ts'
import { numberText, percent, stateName, three, two } from './supply-words.ts'
import type { TradeView } from './trade.ts'

const mostShown = 10
/** From here on two reports of one flow are told apart. */
const wideGap = 2

const figure = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3))))

const tonnesText = (flow: TradeFlow): string => (flow.tonnes === null ? 'tonnes not told' : `${figure(flow.tonnes)} t`)

const measures = (list: SupplierList, what: string): string =>
  `by ${what}: HHI ${numberText(list.hhi, three)}, weighted by governance ${numberText(list.weighted, three)}${list.effective === null ? '' : `, as diverse as ${two(list.effective)} equal suppliers`}`

const share = (list: SupplierList | null, state: string | null): string => {
  const found = list?.suppliers.find(({ supplier }) => supplier === state)
  return found === undefined ? '' : percent(found.fraction)
}

/** The code's name is told once. */
const headLine = ({ code, year, months, view, classification, list, currency, estimated }: TradeView, isFirst: boolean): string =>
  `Imports, HS ${code.code}${code.name === '' || !isFirst ? '' : ` (${code.name})`}, ${year}${months < 12 ? `, ${months} of its months only` : ''}, ${view}${classification === 'HS' ? '' : ` (${classification})`}: ${list.tonnes === null ? 'tonnes not told' : `${figure(list.tonnes)} t`}, ${figure(list.value)} thousand ${currency}${estimated ? ', in part estimated by the publisher' : ''}`

const jointLines = ({ code }: TradeView): string[] => [
  ...(code.jointWith.length === 0 ? [] : [`  the code is one for ${code.jointWith.join(', ')} too: it cannot be split`]),
  ...(code.of === null ? [] : [`  it is the code of ${code.of}: the material alone has none`]),
]

const gapLines = ({ pairs, currency }: TradeView, world: World): string[] =>
  pairs.flatMap((pair) => {
    const gap = gapOf(pair)
    if (gap === null || gap < wideGap || pair.byImporter === null || pair.byExporter === null) return []
    const side = (flow: TradeFlow): string => `${tonnesText(flow)}, ${figure(flow.value)} thousand ${currency}`
    return [
      `  reports differ by ${gap.toFixed(1)} times, ${stateName(world, pair.partner)}: importer ${side(pair.byImporter)}; exporter ${side(pair.byExporter)}`,
    ]
  })

const viewLines = (view: TradeView, isFirst: boolean, world: World, on: Party | null, width: number): string[] => {
  const { list, currency } = view
  const shown = list.flows.slice(0, mostShown)
  const { byTonnes, byValue } = list
  const rows = shown.map((flow) => [
    `  ${flow.state === null ? flow.area : stateName(world, flow.state)}`,
    tonnesText(flow),
    share(byTonnes, flow.state),
    `${figure(flow.value)} thousand ${currency}`,
    share(byValue, flow.state),
  ])
  const missing = [...new Set([...(byTonnes?.missing ?? ['tonnes of all suppliers']), ...byValue.missing])]
  return [
    ...wrap(headLine(view, isFirst), width),
    ...(isFirst ? jointLines(view).flatMap((line) => wrap(line, width)) : []),
    ...columnsOf(rows, width),
    ...(list.flows.length > shown.length ? [`  and ${list.flows.length - shown.length} smaller ones`] : []),
    ...(byTonnes === null ? [] : wrap(measures(byTonnes, 'tonnes'), width - 2).map((line) => `  ${line}`)),
    ...wrap(measures(byValue, 'value'), width - 2).map((line) => `  ${line}`),
    ...(on === null
      ? []
      : [
          `  share of ${on.name}: ${byTonnes === null ? '' : `${numberText(shareOf(on.states, byTonnes), percent)} of the tonnes, `}${numberText(shareOf(on.states, byValue), percent)} of the value`,
        ]),
    ...(view.view === 'both reports' ? wrap(`Rule: ${reconciledRule}.`, width - 2).map((line) => `  ${line}`) : []),
    ...gapLines(view, world).flatMap((line) => wrap(line, width)),
    ...(missing.length === 0 ? [] : wrap(`Missing: ${missing.join('; ')}.`, width - 2).map((line) => `  ${line}`)),
    ...view.sources.flatMap(({ publisher, title, url }) =>
      wrap(`Source: ${publisher}, ${title}${url === null ? '' : `, ${url}`}`, width - 2).map((line) => `  ${line}`),
    ),
  ]
}

/** Where both reports are there, one table is printed of them, and --json has each alone. */
export const tradeText = (views: readonly TradeView[], world: World, on: Party | null, width: number): string => {
  const isPart = (one: TradeView): boolean =>
    (one.view === 'as the importer reports' || one.view === 'as its suppliers report') &&
    views.some((other) => other.view === 'both reports' && other.code === one.code && other.currency === one.currency)
  const shown = views.filter((one) => !isPart(one))
  const isFirst = (view: TradeView): boolean => shown.find(({ code }) => code === view.code) === view
  return `${shown.map((one) => viewLines(one, isFirst(one), world, on, width).join('\n')).join('\n\n')}\n`
}
