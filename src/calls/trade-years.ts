/** Trade over the years: an importer's purchases of a material as imported trade data have them, year by year. In: a store of trade, codes, years. Out: lists by tonnes and by value with their sources. */
import type { ImportedLists } from './supply-years.ts'
import { type TradeData, type TradeQuestion, type TradeView, tradeViewsOf } from './trade.ts'

const listsOf = ({ list, view, year, code, classification, sources }: TradeView): ImportedLists['lists'] =>
  [list.byTonnes, list.byValue].flatMap((one) =>
    one === null
      ? []
      : [
          {
            ...one,
            year,
            edition: [classification, ...sources.map(({ publisher, date }) => `${publisher} ${date}`)].join(),
            form: `${one.form} ${code.name}, ${view}`,
          },
        ],
  )

/** A year without flows of its own has no list. `risksOf`: governance as it counts for a year. */
export const tradeYearsOf = async (
  data: TradeData,
  asked: Omit<TradeQuestion, 'year' | 'risks'>,
  years: readonly number[],
  risksOf: (year: number) => TradeQuestion['risks'],
): Promise<ImportedLists> => {
  const views: TradeView[] = []
  for (const year of years)
    views.push(...(await tradeViewsOf(data, { ...asked, year, risks: risksOf(year) })).filter((view) => view.year === year))
  return { lists: views.flatMap(listsOf), sources: views.flatMap(({ sources }) => sources) }
}
