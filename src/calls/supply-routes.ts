/** What part of an importer's supplies crosses a state or a chokepoint. In: an importer, a material, what is crossed, the World. Out: bounds by crossing, the rows they rest on, what is missing; and as JSON. */
import { Problem } from '../problem.ts'
import { crossingShare } from '../supply/corridors.ts'
import type { Range } from '../supply/estimate.ts'
import { foldName } from '../world/fold.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import type { Party } from './supply.ts'
import { rounded, sourcesOf } from './supply-lines.ts'
import { type EuShares, importerMix, type PlaceMix } from './supply-mix.ts'

type RouteRow = Row<'routes'>

export interface RoutesAsked {
  readonly importer: Party
  readonly material: string
  readonly year: number
  /** A state's code or a chokepoint's name; null: all on record for these origins. */
  readonly via: string | null
}

export interface Crossing {
  readonly via: string
  readonly kind: RouteRow['via_kind']
  readonly range: Range
  readonly rows: readonly RouteRow[]
  /** Origins whose way is not told. */
  readonly unknown: readonly string[]
}

export interface RoutesAnswer {
  readonly asked: RoutesAsked
  readonly final: PlaceMix
  readonly crossings: readonly Crossing[]
  readonly missing: readonly string[]
  readonly sources: readonly string[]
}

export const routesFormula =
  'crossing = sum over origins of (share of the origin x part of its flow that crosses); an origin whose way is not told lies between 0 and all of it; what comes from a state crosses it whole, what the importer makes itself crosses none; crossings are not added, since one way crosses several'

/** A row of this destination before one of "world", of the material before one of all goods. */
const rank = (row: RouteRow, importer: string): number => (row.destination === importer ? 2 : 0) + (row.material === null ? 0 : 1)

/** Only a share of the flow is a part of it; a tonnage alone says too little. */
const partOf = (row: RouteRow | undefined): Range | null => {
  if (row === undefined || row.share_pct === null) return row?.only_route === true ? { low: 1, high: 1 } : null
  return { low: row.share_pct / 100, high: row.share_pct / 100 }
}

const crossingOf = (via: string, rows: readonly RouteRow[], final: PlaceMix, importer: Party): Crossing => {
  const parts = new Map<string, Range>()
  for (const { supplier } of final.shares) {
    if (supplier === via || importer.states.includes(supplier)) {
      parts.set(supplier, supplier === via ? { low: 1, high: 1 } : { low: 0, high: 0 })
      continue
    }
    const own = rows
      .filter(({ origin }) => origin === supplier)
      .toSorted((left, right) => rank(right, importer.id) - rank(left, importer.id))
    const part = partOf(own.find((row) => partOf(row) !== null))
    if (part !== null) parts.set(supplier, part)
  }
  return {
    via,
    kind: rows[0]?.via_kind ?? 'state',
    range: crossingShare(final.shares, parts),
    rows,
    unknown: final.shares.map(({ supplier }) => supplier).filter((state) => !parts.has(state)),
  }
}

/** Throws Problem `supply/no-data` where no suppliers, or no route, is on record. */
export const routesAnswer = (world: World, eu: EuShares, asked: RoutesAsked): RoutesAnswer => {
  const { importer, material, via } = asked
  const final = importerMix(world, eu, { importer, material, stage: null, year: asked.year })
  const origins = new Set(final.shares.map(({ supplier }) => supplier))
  const near = world.tables.routes.filter(
    (row) =>
      (row.material === null || row.material === material) &&
      origins.has(row.origin) &&
      (row.destination === 'world' || row.destination === importer.id),
  )
  const wanted = via === null ? near : near.filter((row) => foldName(row.via) === foldName(via))
  const byVia = Map.groupBy(wanted, (row) => row.via)
  const vias = via !== null && byVia.size === 0 ? [via] : [...byVia.keys()]
  if (vias.length === 0)
    throw new Problem(
      'supply/no-data',
      `routes of ${material} to ${importer.name}`,
      'none are on record',
      'Name what may be crossed with --via RUS: what comes from there is told at least.',
    )
  const crossings = vias.map((one) => crossingOf(one, byVia.get(one) ?? [], final, importer))
  return {
    asked,
    final,
    crossings,
    missing: missingOf(crossings),
    sources: [...final.sources, ...wanted.flatMap(({ source }) => source)],
  }
}

/** Origins whose way is not told, crossings of which the same is missing together. */
const missingOf = (crossings: readonly Crossing[]): readonly string[] =>
  [...Map.groupBy(crossings, ({ unknown }) => unknown.join(', '))].flatMap(([origins, of]) =>
    origins === '' ? [] : [`the way from ${origins}, by ${of.map(({ via }) => via).join(', ')} or not`],
  )

export const routesLine = (answer: RoutesAnswer, world: World) => ({
  importer: answer.asked.importer.id,
  material: answer.asked.material,
  supplies: {
    of: answer.final.of,
    period: answer.final.period,
    shares: answer.final.shares.map(({ supplier, fraction }) => ({ state: supplier, share: rounded(fraction) })),
    rest: rounded(answer.final.rest),
  },
  crossings: answer.crossings.map(({ via, kind, range, rows, unknown }) => ({
    via,
    kind,
    low: rounded(range.low),
    high: rounded(range.high),
    unknown,
    routes: rows.map(({ origin, destination, share_pct, tonnes, period, only_route, note, source }) => ({
      origin,
      destination,
      sharePercent: share_pct,
      tonnes,
      period,
      onlyRoute: only_route,
      note,
      source,
    })),
  })),
  formula: routesFormula,
  missing: answer.missing,
  sources: sourcesOf(world, answer.sources),
})
