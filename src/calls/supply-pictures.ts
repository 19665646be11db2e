/** Pictures of supply. In: answers of the calls, the World. Out: what draws them: a `document`, and for maps the borders, in; an SVG out. */

import { type Drawing, type Frame, framed } from '../brief/charts/frame.ts'
import { frontLine } from '../brief/charts/front-line.ts'
import { type ShareBar, shareBars } from '../brief/charts/share-bars.ts'
import { type Borders, hasShape, worldMap } from '../brief/charts/world-map.ts'
import { type YearPoint, yearLines } from '../brief/charts/year-lines.ts'
import { Problem } from '../problem.ts'
import type { EvidenceSource } from '../record/verdict.ts'
import type { Baseline } from '../supply/baseline.ts'
import type { Share } from '../supply/concentration.ts'
import { unnamed } from '../supply/diversify-market.ts'
import type { Estimate } from '../supply/estimate.ts'
import type { EuAssessment } from '../supply/eu-assessment.ts'
import type { YearList } from '../supply/over-years.ts'
import { productionOf, reservesOf, type StateFigure } from '../supply/world-baselines.ts'
import type { World } from '../world/world.ts'
import { type DiversifyAnswer, hhiOf } from './diversify.ts'
import { limitWords, listTitle } from './diversify-text.ts'
import type { StateAnswer } from './supply.ts'
import { mixShares, withImported } from './supply-lines.ts'
import { percent } from './supply-words.ts'
import type { YearsAnswer } from './supply-years.ts'

/** Draws; `borders` are there where a map was asked for. */
export type Picture = (document: Document, borders: Borders | null) => Element

export const pictureWidth = 820
const mostBars = 14

const stateOf = (world: World, code: string): string => world.states.get(code)?.name ?? code
const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
export const materialName = (world: World, slug: string): string =>
  capital(world.tables.materials.find((row) => row.slug === slug)?.name ?? slug)

/** `imported`: sources of files that the user has added. */
export const sourceLine = (world: World, ids: readonly string[], imported: readonly EvidenceSource[] = []): string => {
  const named = [
    ...new Set(
      withImported(world, ids, imported).map(({ title, publisher, date }) =>
        [publisher, title, date.slice(0, 4)]
          .filter((part, at, all) => part !== '' && (at < 2 || !(all[1] ?? '').includes(part)))
          .join(', '),
      ),
    ),
  ]
  return `${named.length === 1 ? 'Source' : 'Sources'}: ${named.join('; ')}.`
}

const frameOf = (frame: Omit<Frame, 'width'>, drawing: Drawing, document: Document): Element =>
  framed(document, { ...frame, width: pictureWidth }, drawing)

const bar = (label: string, today: number, isRest = false): ShareBar => ({ label, today, after: null, range: null, isRest })

export interface SharesShown {
  /** Of whom: "United States", "the world". */
  readonly whose: string
  readonly material: string
  /** "imports (total), 2021-24". */
  readonly list: string
  readonly axis: string
  readonly shares: readonly Share[]
  /** 0 to 1. */
  readonly rest: number
  readonly sources: readonly string[]
}

/** The largest suppliers; all smaller ones together, and those that nobody names. */
export const sharesPicture =
  (shown: SharesShown, world: World): Picture =>
  (document) => {
    const sorted = shown.shares.filter(({ fraction }) => fraction > 0).toSorted((left, right) => right.fraction - left.fraction)
    const smaller = sorted.slice(mostBars)
    const rows = [
      ...sorted.slice(0, mostBars).map(({ supplier, fraction }) => bar(stateOf(world, supplier), fraction)),
      ...(smaller.length === 0
        ? []
        : [
            bar(
              `${smaller.length} smaller ones`,
              smaller.reduce((total, { fraction }) => total + fraction, 0),
            ),
          ]),
      ...(shown.rest > 0.0005 ? [bar('others, not named', shown.rest, true)] : []),
    ]
    return frameOf(
      {
        title: `${materialName(world, shown.material)}, ${shown.whose}: suppliers`,
        subtitle: capital(shown.list),
        source: sourceLine(world, shown.sources),
        description: rows.map(({ label, today }) => `${label} ${percent(today)}`).join('; '),
      },
      shareBars(document, rows, { today: '', after: '', axis: shown.axis, cap: null }, pictureWidth),
      document,
    )
  }

/** A year whose source or form is another begins a new piece. */
const piecesOf = (years: readonly YearList[]): readonly (readonly YearList[])[] => {
  const pieces: YearList[][] = []
  for (const year of years) {
    const last = pieces.at(-1)
    if (last === undefined || year.isBreak) pieces.push([year])
    else last.push(year)
  }
  return pieces
}

const pointOf = (year: number, { value, low, high }: Estimate): YearPoint => ({ year, value, low, high })

/** HHI of each list, or the share of the partner that was asked for. */
export const yearsPicture =
  (answer: YearsAnswer, world: World): Picture =>
  (document) => {
    const { asked, onName, series, onShare } = answer
    const isShare = onName !== null
    const lines = series.map(({ of, form, years }) => ({
      name: form === '' || form === 'total' ? of : `${of} (${form})`,
      pieces: piecesOf(years).map((piece) =>
        piece.flatMap((list) => {
          const estimate = isShare ? onShare(list) : list.hhi
          return estimate === null ? [] : [pointOf(list.year, estimate)]
        }),
      ),
    }))
    const what = isShare ? `share of ${onName}` : 'concentration of suppliers (HHI)'
    return frameOf(
      {
        title: `${materialName(world, asked.material)}, ${asked.importer.name}: ${what}, ${asked.from} to ${asked.to}`,
        subtitle: isShare
          ? 'Bars: least and most, where not all suppliers are named'
          : 'HHI = sum of share^2, 0 to 1. Bars: least and most',
        source: sourceLine(
          world,
          series.flatMap(({ years }) => years.flatMap(({ sources }) => sources)),
          answer.imported,
        ),
        description: lines
          .map(
            ({ name, pieces }) =>
              `${name}: ${pieces
                .flat()
                .map(
                  ({ year, value, low, high }) =>
                    `${year} ${value === null ? `${low.toFixed(2)} to ${high.toFixed(2)}` : value.toFixed(2)}`,
                )
                .join(', ')}`,
          )
          .join('; '),
      },
      yearLines(
        document,
        lines,
        { axis: isShare ? 'share' : 'HHI', write: isShare ? percent : (value) => value.toFixed(2), most: 1 },
        pictureWidth,
      ),
      document,
    )
  }

const listSubtitle = (baseline: Baseline): string => `Share of ${listTitle(baseline)}`

/** Today beside the plan, with what each could deliver in an answer as good. */
export const planPicture =
  (answer: DiversifyAnswer, world: World): Picture =>
  (document) => {
    const { plan, built, ranges, ask } = answer
    const { demand } = built.market
    const rows = (plan?.allocations ?? [])
      .map(({ supplier, today, after }, index): ShareBar => {
        const { low, high } = ranges[index] ?? { low: after, high: after }
        return {
          label: supplier === unnamed ? 'others, not named' : stateOf(world, supplier),
          today: today / demand,
          after: after / demand,
          range: high - low > demand * 5e-4 ? { low: low / demand, high: high / demand } : null,
          isRest: supplier === unnamed,
        }
      })
      .filter(({ today, after }) => Math.max(today, after ?? 0) > 5e-4)
      .toSorted((left, right) => (right.after ?? 0) - (left.after ?? 0))
    const shown = rows.slice(0, mostBars + 2)
    const hidden = rows.length - shown.length
    const { each } = ask.limits
    const limits = limitWords(answer, world).join('; ')
    return frameOf(
      {
        title: `${materialName(world, answer.material)}, ${answer.importer.name}: ${limits === '' ? 'no limits' : limits}`,
        subtitle: `${listSubtitle(answer.list.baseline)}. ${answer.costUnit === null ? 'The fewest moved from today’s mix; no cost is known.' : `The least cost, by a file’s prices (${answer.costUnit}).`} Lines: between what other answers, as good, lie.${hidden > 0 ? ` ${hidden} who deliver less are not shown.` : ''}`,
        source: sourceLine(world, answer.sources),
        description: shown
          .map(({ label, today, after }) => `${label} ${percent(today)} today, ${percent(after ?? today)} after`)
          .join('; '),
      },
      shareBars(
        document,
        shown,
        {
          today: 'today',
          after: 'after',
          axis: 'share of the whole',
          cap: each === null ? null : { share: each, name: `${percent(each)}, the cap on one third country` },
        },
        pictureWidth,
      ),
      document,
    )
  }

/** Throws Problem `supply/no-front` where one answer is the least by both. */
export const frontPicture =
  (answer: DiversifyAnswer, world: World, governanceSources: readonly string[]): Picture =>
  (document) => {
    const { front, risk, costUnit, built } = answer
    if (front.length < 2)
      throw new Problem(
        'supply/no-front',
        `${answer.material}, ${answer.importer.name}`,
        'the answer that moves the fewest has the least risk too, so there is no front to draw',
        'Draw --picture plan, or another --risk.',
      )
    const isHhi = risk.measure === 'hhi'
    const riskName = isHhi ? 'HHI (0 to 1)' : 'governance-weighted risk (0 best to 10 worst)'
    const unit = costUnit === null ? (built.unit === 't' ? 'tonnes moved' : 'points moved') : `cost (${costUnit} x t)`
    const marks = front.map(({ risk: at, objective, shares }) => {
      const [largest] = shares.filter(({ supplier }) => supplier !== unnamed).toSorted((left, right) => right.share - left.share)
      return { risk: at, objective, label: largest === undefined ? '' : `${stateOf(world, largest.supplier)} ${percent(largest.share)}` }
    })
    const hhi = front.map(({ shares }) => hhiOf(shares.map(({ supplier, share }) => ({ supplier, quantity: share }))))
    return frameOf(
      {
        title: `${materialName(world, answer.material)}, ${answer.importer.name}: ${costUnit === null ? 'what must move' : 'what it costs'} for less risk`,
        subtitle: `${capital(listTitle(answer.list.baseline))}; ${limitWords(answer, world).join('; ') || 'no limits'}. Beside each point: the largest supplier.`,
        source: sourceLine(world, [...answer.sources, ...(isHhi ? [] : governanceSources)]),
        description: marks
          .map(
            ({ risk: at, objective, label }, index) =>
              `risk ${at.toFixed(2)}: ${unit} ${Math.round(objective)}, ${label}, HHI ${(hhi[index] ?? 0).toFixed(3)}`,
          )
          .join('; '),
      },
      frontLine(
        document,
        marks,
        {
          risk: riskName,
          objective: unit,
          writeRisk: (value) => String(Number(value.toFixed(3))),
          writeObjective: (value) => value.toLocaleString('en-US', { maximumFractionDigits: 1 }),
        },
        pictureWidth,
      ),
      document,
    )
  }

/** The importer's first list, else the world's production. Throws Problem `supply/no-data`. */
export const stateShown = ({ imports, production, importer, material }: StateAnswer): SharesShown => {
  const list = imports[0] ?? production[0]
  if (list === undefined) throw noShares(material, importer.name)
  return {
    whose: list.of === 'imports' ? importer.name : 'the world',
    material,
    list: `${list.of} (${list.form}), ${list.period}`,
    axis: `share of ${list.of}`,
    shares: list.suppliers,
    rest: list.rest,
    sources: list.sources,
  }
}

/** The EU's sourcing, refined before ore. Throws Problem `supply/no-data`. */
export const euShown = (assessments: readonly EuAssessment[], importer: string): SharesShown => {
  const one = assessments.findLast(({ eu }) => eu !== null && eu.terms.length > 0)
  if (one?.eu === undefined || one.eu === null) throw noShares(assessments[0]?.material ?? '', importer)
  const { suppliers, rest } = mixShares(one.eu)
  return {
    whose: importer,
    material: one.material,
    list: `own output and imports, ${one.stage}, averages of 2016 to 2020`,
    axis: 'share of supply',
    shares: suppliers,
    rest,
    sources: one.eu.rows.map(({ source }) => source),
  }
}

const noShares = (material: string, importer: string): Problem =>
  new Problem(
    'supply/no-data',
    `${material}, ${importer}`,
    'no shares are on record that could be drawn',
    'Draw --picture production, or name another material.',
  )

/** Throws Problem `supply/no-data`. */
export const mapShown = (world: World, of: MapShown['of'], material: string, year: number): MapShown => {
  const all = [...(of === 'production' ? productionOf : reservesOf)(world, material, null, year).values()]
  // what counts in another form cannot be added: the form of most states is drawn
  const [figures = []] = [...Map.groupBy(all, ({ content, stage }) => `${content} ${stage}`).values()].toSorted(
    (left, right) => right.length - left.length,
  )
  if (!figures.some(({ tonnes }) => tonnes > 0))
    throw new Problem(
      'supply/no-data',
      `${material}, ${of}`,
      'no figures by state are on record',
      'chancery supply MATERIAL tells what there is.',
    )
  return { of, material, figures }
}

export interface MapShown {
  readonly of: 'production' | 'reserves'
  readonly material: string
  readonly figures: readonly StateFigure[]
}

export const mapPicture =
  ({ of, material, figures }: MapShown, world: World): Picture =>
  (document, borders) => {
    if (borders === null) throw new Error('a map needs borders')
    const total = figures.reduce((sum, { tonnes }) => sum + tonnes, 0)
    const quantities = figures
      .filter(({ tonnes }) => tonnes > 0)
      .map(({ state, tonnes }) => ({ numeric: world.states.get(state)?.numeric ?? '', name: stateOf(world, state), quantity: tonnes }))
      .toSorted((left, right) => right.quantity - left.quantity)
    const unshown = quantities.filter((one) => !hasShape(borders, one))
    const years = [...new Set(figures.map(({ year }) => year))].toSorted((left, right) => left - right)
    const span = years.length > 1 ? `${years[0]} to ${years.at(-1)}, the latest of each state` : String(years[0] ?? '')
    const [first] = figures
    const counted = first?.content ? ` (${first.content})` : ''
    const largest = quantities.slice(0, 4).map(({ name, quantity }) => `${name} ${percent(quantity / total)}`)
    return frameOf(
      {
        title: `${materialName(world, material)}: ${of === 'production' ? `${first?.stage ?? ''} production` : 'reserves'} by state`,
        subtitle: `${total.toLocaleString('en-US', { maximumFractionDigits: 0 })} t${counted}, ${span}: ${largest.join(', ')}${unshown.length === 0 ? '' : `; too small for the map: ${unshown.map(({ name }) => name).join(', ')}`}`,
        source: `${sourceLine(world, [...new Set(figures.flatMap(({ row }) => row.source))])} Borders: Natural Earth, 1:110 million.`,
        description: quantities.map(({ name, quantity }) => `${name} ${percent(quantity / total)}`).join('; '),
      },
      worldMap(document, borders, quantities, total, { whole: 'what all on record have' }, pictureWidth),
      document,
    )
  }
