/** Series: production, reserves, prices and shares of the world on record. In: a claim and its words. Out: observations of the same state, material, stage and form. */
import type { Claim, ClaimEntity, Qualifier } from '../reading/claim.ts'
import { once } from '../record/merging/once.ts'
import type { SeriesPoint } from '../world/rows.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { isSameForm } from './forms.ts'
import type { Observation } from './observations.ts'
import { periodOf } from './periods.ts'
import { partyName, valueText } from './wording.ts'

type Series = Row<'series'>

/** Country sums of the tables meet their world totals within this share (facts as transcribed), so a figure is known no better. */
const knownError = 0.03

/** Figures of the claim's own material and state, or of the world where it names none; none for a group, whose sum no series gives. */
export const seriesObservations = (world: World, claim: Claim, words: string): readonly Observation[] => {
  if (claim.type === 'price') return priceObservations(world, claim, words)
  const measure = claim.type === 'reserves' ? 'reserves' : 'production'
  const state = stateAsked(claim, words)
  if (state === undefined) return []
  const rows = rowsOf(world, measure, claim, words).filter((row) => row.state === state)
  return withoutRevised(
    world,
    rows.flatMap((row) => row.values.flatMap((point) => observed(world, row, point))),
  )
}

/** The share of one state in the world's production or reserves, both from the same table. */
export const worldShares = (world: World, claim: Claim, words: string): readonly Observation[] => {
  const state = stateAsked(claim, '')
  if (!state || !tellsWorld(words)) return []
  const measure = /\breserves?\b/i.test(words) ? 'reserves' : 'production'
  const rows = rowsOf(world, measure, claim, words)
  const shares = rows
    .filter((row) => row.state === state)
    .flatMap((row) => {
      const whole = rows.find((other) => other.state === null && isSameTable(row, other))
      return whole ? row.values.flatMap((point) => shareOf(world, row, point, whole)) : []
    })
  return withoutRevised(world, shares)
}

export const tellsWorld = (words: string): boolean => /\b(?:world|world['’]s|global|globally|worldwide)\b/i.test(words)

const statesIn = (entities: readonly ClaimEntity[]): readonly string[] => [...new Set(entities.flatMap(({ states }) => states))]

/** Undefined where it is no single state; null is the world. */
const stateAsked = ({ agents }: Claim, words: string): string | null | undefined => {
  const states = statesIn(agents)
  if (states.length === 1) return states[0]
  return agents.length === 0 && tellsWorld(words) ? null : undefined
}

const stageWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:refin\w{1,5}|smelt\w{0,4}|process(?:ed|ing)|primary metal)\b/i, ['refinery', 'smelter']],
  [/\b(?:min(?:e|es|ed|ing)|extract\w{0,4})\b/i, ['mine', 'extraction']],
]

const byMaterial = once((rows: World['tables']['series']) => Map.groupBy(rows, ({ material }) => material))

const seriesOf = (world: World, { materials }: Claim): readonly Series[] =>
  materials.flatMap((slug) => byMaterial(world.tables.series).get(slug) ?? [])

/** Rows of the claim's materials in the stage and the form that its words name; of every stage where they name none. */
const rowsOf = (world: World, measure: Series['measure'], claim: Claim, words: string): readonly Series[] => {
  const rows = seriesOf(world, claim).filter((row) => row.measure === measure)
  const stages = measure === 'production' ? stageWords.find(([pattern]) => pattern.test(words))?.[1] : undefined
  return rows.filter((row) => isSameForm(words, row.content) && (stages === undefined || stages.includes(row.stage)))
}

const isSameTable = (left: Series, right: Series): boolean =>
  left.material === right.material &&
  left.stage === right.stage &&
  left.content === right.content &&
  left.source.join() === right.source.join()

/** "mine, W content", "refinery", "phosphate rock". */
const definitionOf = ({ stage, content }: Series): string =>
  [stage, /^[A-Z]\w*$/.test(content) ? `${content} content` : content].filter((part) => part !== '').join(', ')

const qualifierOf = ({ mark }: SeriesPoint): Qualifier => (mark === 'at-least' ? 'over' : mark === 'estimated' ? 'about' : 'exact')

const publisherOf = (world: World, row: Series): string => world.sources.get(row.source[0] ?? '')?.publisher ?? ''

const nameOf = (world: World, slug: string): string => world.tables.materials.find((row) => row.slug === slug)?.name ?? slug

const observed = (world: World, row: Series, point: SeriesPoint): readonly Observation[] => {
  const period = periodOf(point.period)
  if (!period) return []
  const whose = row.state === null ? 'the world' : partyName(world, row.state)
  const publisher = publisherOf(world, row)
  return [
    {
      counter: publisher,
      statedBy: publisher,
      value: point.value,
      unit: row.unit,
      qualifier: qualifierOf(point),
      period,
      subject: `${row.measure} of ${nameOf(world, row.material)}, ${whose}`,
      note: definitionOf(row),
      row,
      definition: definitionOf(row),
      content: row.content,
      error: knownError,
      isStock: row.measure === 'reserves',
    },
  ]
}

const shareOf = (world: World, row: Series, point: SeriesPoint, whole: Series): readonly Observation[] => {
  const all = whole.values.find(({ period }) => period === point.period)
  const [observation] = observed(world, row, point)
  if (!observation || !all || all.value <= 0) return []
  const [part, total] = [valueText(point.value, row.unit), valueText(all.value, row.unit)]
  return [
    {
      ...observation,
      value: Number(((100 * point.value) / all.value).toPrecision(3)),
      unit: '%',
      subject: `share of ${partyName(world, row.state ?? '')} in the world's ${row.measure} of ${nameOf(world, row.material)}: ${part} of ${total}`,
      beside: whole,
    },
  ]
}

/** A price is an average of its month or year; `per` must be the same ("a barrel"), and the kind where the words name one ("Brent"). */
const priceObservations = (world: World, claim: Claim, words: string): readonly Observation[] => {
  const rows = seriesOf(world, claim).filter((row) => row.measure === 'price' && row.per === (claim.amount?.per ?? ''))
  const named = rows.filter(({ stage }) => words.toLowerCase().includes(stage.toLowerCase()))
  const isAverage = /\baverag\w{1,4}\b|\bmean\b/i.test(words)
  return (named.length > 0 ? named : rows).flatMap((row) =>
    row.values.flatMap((point) =>
      observed(world, row, point).map((one) => ({
        ...one,
        subject: `price of ${nameOf(world, row.material)} (${row.stage}), average`,
        note: `${row.stage}, average, a ${row.per}`,
        error: isAverage ? 0 : priceSwing,
        isAverageOnly: !isAverage,
      })),
    ),
  )
}

/** A price of one day may stand so far from the average of its month or year and still be near it. */
const priceSwing = 0.1

/** A later edition of the same publisher replaces the figure of an earlier one, which stays to be shown. */
const withoutRevised = (world: World, all: readonly Observation[]): readonly Observation[] => {
  const editionOf = ({ row }: Observation): string => world.sources.get(row.source[0] ?? '')?.date ?? ''
  const same = Map.groupBy(all, (one) => `${one.counter} ${one.definition} ${one.unit} ${one.period.start} ${one.period.end}`)
  return [...same.values()].flatMap((editions) => {
    const last = editions.map(editionOf).sort().at(-1) ?? ''
    return editions.map((one) => (editionOf(one) === last ? one : { ...one, isRevised: true }))
  })
}
