/** Who controls what is mined: shares by the owner's state and by contracted offtake beside shares by place. In: a material, a year, an importer or none, the World. Out: bounds, the projects they rest on, what is unknown; and as JSON. */
import { Problem } from '../problem.ts'
import { chainShares, type StageMatrix } from '../supply/chain.ts'
import { contentFactor } from '../supply/content.ts'
import { type ControlShares, controlShares, type ProjectQuantity, type Stake } from '../supply/control.ts'
import type { Range } from '../supply/estimate.ts'
import { type ProductionPoint, productionLists, type SupplierList } from '../supply/state-profile.ts'
import { sum } from '../supply/sum.ts'
import { inForce } from '../world/members.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { type Party, productionPoints } from './supply.ts'
import { rounded, sourcesOf } from './supply-lines.ts'
import { type EuShares, importerMix, type PlaceMix } from './supply-mix.ts'

export interface ControlAsked {
  readonly material: string
  readonly importer: Party | null
  /** ISO day: stakes are those of this day, output that of the latest year up to it. */
  readonly onDay: string
}

export interface ProjectControl {
  readonly project: Row<'projects'>
  /** In the unit and content of the production list; null where no output of its year is on record. */
  readonly quantity: number | null
  readonly owners: readonly Row<'ownership'>[]
  readonly buyers: readonly Row<'offtake'>[]
}

export interface ImporterControl {
  readonly final: PlaceMix
  readonly rows: readonly { readonly state: string; readonly place: Range; readonly owner: Range; readonly buyer: Range }[]
}

export interface ControlAnswer {
  readonly asked: ControlAsked
  /** World production by place. */
  readonly places: SupplierList
  /** In the unit of the source, of the world. */
  readonly whole: number
  readonly owner: ControlShares
  readonly buyer: ControlShares
  readonly importer: ImporterControl | null
  readonly projects: readonly ProjectControl[]
  readonly missing: readonly string[]
  readonly sources: readonly string[]
}

export const controlFormulas = {
  owner:
    'by owner = sum over projects of (output x stake held from that state) / world output; a firm counts for the state of its owner where that is told',
  buyer:
    'by offtake = sum over projects of (output x part bound to buyers of that state by contract, right or practice) / world output; letters of intent do not count',
  unknown: 'what no row tells is unknown: it can be anyone’s, so each share lies between what is told and that with all of the unknown',
} as const

const placeStages = ['mine', 'extraction']

const mined = (points: readonly ProductionPoint[], year: number): SupplierList | null =>
  productionLists(
    points.filter(({ stage }) => placeStages.includes(stage)),
    year,
    new Map(),
  )[0] ?? null

const quantityOf = (
  world: World,
  project: string,
  material: string,
  year: string,
  content: string,
): { quantity: number; source: readonly string[] } | null => {
  const rows = world.tables['project-output'].filter(
    (row) => row.project === project && row.material === material && row.stage === 'mine' && row.measure === 'production',
  )
  for (const row of rows) {
    const point = row.values.find(({ period }) => period === year)
    const factor = row.content === content ? 1 : contentFactor(row.content || null, content || null)
    if (point !== undefined && factor !== null) return { quantity: point.value * factor, source: row.source }
  }
  return null
}

const buyerFraction = ({ share_pct, tonnes_per_year, content }: Row<'offtake'>, quantity: number | null, own: string): number | null => {
  if (share_pct !== null) return share_pct / 100
  const factor = content === own ? 1 : contentFactor(content || null, own || null)
  return tonnes_per_year === null || quantity === null || quantity <= 0 || factor === null
    ? null
    : Math.min(1, (tonnes_per_year * factor) / quantity)
}

/** Throws Problem `supply/no-data` where no mining of the material is on record, or no suppliers of the importer. */
export const controlAnswer = (world: World, eu: EuShares, asked: ControlAsked): ControlAnswer => {
  const { material, onDay, importer } = asked
  const points = productionPoints(world, material)
  const places = mined(points, Number(onDay.slice(0, 4)))
  if (places === null)
    throw new Problem(
      'supply/no-data',
      `who mines ${material}`,
      'no production by state is on record',
      'chancery supply --all lists what is.',
    )
  const [, content = ''] = places.form.split(', ')
  const same = points.filter(
    (point) =>
      placeStages.includes(point.stage) &&
      point.content === content &&
      String(point.year) === places.period &&
      places.sources.includes(point.source),
  )
  const byPlace = sum(same.map(({ state, quantity }) => (state === null ? 0 : quantity)))
  const whole = Math.max(byPlace, same.find(({ state }) => state === null)?.quantity ?? 0)
  const found = world.tables.projects
    .filter((project) => project.materials.includes(material))
    .map((project) => {
      const output = quantityOf(world, project.id, material, places.period, content)
      const owners = world.tables.ownership.filter((row) => row.project === project.id && inForce(row, onDay))
      const buyers = world.tables.offtake.filter((row) => row.project === project.id && row.material === material && inForce(row, onDay))
      return { project, quantity: output?.quantity ?? null, owners, buyers, source: output?.source ?? [] }
    })
  const stakes = found.flatMap(({ owners }) => owners.map(ownerStake))
  const bought = found.flatMap(({ buyers, quantity }) =>
    buyers.filter(({ firmness }) => firmness !== 'letter-of-intent').map((row) => buyerStake(row, quantity, content)),
  )
  const quantities = found.flatMap(({ project, quantity }): (ProjectQuantity & { state: string })[] =>
    quantity === null ? [] : [{ project: project.id, quantity, state: project.state }],
  )
  const none: ControlShares = { shares: [], unknown: 1 }
  return {
    asked,
    places,
    whole,
    owner: controlShares(whole, quantities, stakes) ?? none,
    buyer: controlShares(whole, quantities, bought) ?? none,
    importer: importer === null ? null : importerControl(world, eu, asked, importer, same, quantities, stakes, bought),
    projects: found,
    missing: missingOf(found, places),
    sources: [
      ...places.sources,
      ...found.flatMap((one) => [
        ...one.source,
        ...one.owners.flatMap(({ source }) => source),
        ...one.buyers.flatMap(({ source }) => source),
      ]),
    ],
  }
}

const ownerStake = ({ project, owner, owner_state, share_pct }: Row<'ownership'>): Stake => ({
  project,
  state: owner === 'unknown' ? null : owner_state,
  fraction: share_pct === null ? null : share_pct / 100,
})

const buyerStake = (row: Row<'offtake'>, quantity: number | null, content: string): Stake => ({
  project: row.project ?? '',
  state: row.buyer_state,
  fraction: buyerFraction(row, quantity, content),
})

/** By place: whose output it is, as one more stage of a chain. */
const matrixOf = (
  points: readonly ProductionPoint[],
  quantities: readonly (ProjectQuantity & { readonly state: string })[],
  stakes: readonly Stake[],
): StageMatrix =>
  new Map(
    points.flatMap(({ state, quantity }) => {
      const own = controlShares(
        quantity,
        quantities.filter((one) => one.state === state),
        stakes,
      )
      return state === null || own === null ? [] : [[state, own.shares.map((one) => ({ supplier: one.state, fraction: one.low }))] as const]
    }),
  )

const importerControl = (
  world: World,
  eu: EuShares,
  { material, onDay }: ControlAsked,
  importer: Party,
  points: readonly ProductionPoint[],
  quantities: readonly (ProjectQuantity & { readonly state: string })[],
  stakes: readonly Stake[],
  bought: readonly Stake[],
): ImporterControl => {
  const stage =
    importer.id === 'eu' && eu.some((row) => row.material === material && row.stage === 'extraction' && row.mix === 'eu-sourcing')
      ? 'extraction'
      : null
  const final = importerMix(world, eu, { importer, material, stage, year: Number(onDay.slice(0, 4)) })
  const [owners, buyers] = [matrixOf(points, quantities, stakes), matrixOf(points, quantities, bought)]
  const states = [
    ...new Set([
      ...final.shares.map(({ supplier }) => supplier),
      ...[...owners.values(), ...buyers.values()].flatMap((of) => of.map(({ supplier }) => supplier)),
    ]),
  ]
  const unknown = { low: 0, high: 1 }
  return {
    final,
    rows: states.map((state) => ({
      state,
      place: chainShares([], final.shares, [state]).direct,
      owner: chainShares([owners], final.shares, [state]).byStage[0] ?? unknown,
      buyer: chainShares([buyers], final.shares, [state]).byStage[0] ?? unknown,
    })),
  }
}

const missingOf = (found: readonly ProjectControl[], places: SupplierList): readonly string[] => {
  const without = found.filter(({ quantity }) => quantity === null).map(({ project }) => project.name)
  const listed = new Set(found.map(({ project }) => project.state))
  const unlisted = places.suppliers
    .filter(({ supplier, fraction }) => fraction > 0 && !listed.has(supplier))
    .map(({ supplier }) => supplier)
  return [
    ...(without.length === 0 ? [] : [`output of ${without.join(', ')} in ${places.period}`]),
    ...(unlisted.length === 0 ? [] : [`projects in ${unlisted.join(', ')}`]),
  ]
}

const rangeOf = ({ low, high }: Range) => ({ low: rounded(low), high: rounded(high) })
const controlLineOf = ({ shares, unknown }: ControlShares) => ({
  shares: shares.map(({ state, low, high }) => ({ state, ...rangeOf({ low, high }) })),
  unknown: rounded(unknown),
})

export const controlLine = (answer: ControlAnswer, world: World) => ({
  material: answer.asked.material,
  onDay: answer.asked.onDay,
  year: Number(answer.places.period),
  counted: answer.places.form,
  byPlace: answer.places.suppliers.map(({ supplier, fraction }) => ({ state: supplier, share: rounded(fraction) })),
  byOwner: controlLineOf(answer.owner),
  byOfftake: controlLineOf(answer.buyer),
  ...(answer.importer === null
    ? {}
    : {
        importer: answer.asked.importer?.id ?? null,
        supplies: { of: answer.importer.final.of, period: answer.importer.final.period },
        importerShares: answer.importer.rows.map(({ state, place, owner, buyer }) => ({
          state,
          byPlace: rangeOf(place),
          byOwner: rangeOf(owner),
          byOfftake: rangeOf(buyer),
        })),
      }),
  projects: answer.projects.map(({ project, quantity, owners, buyers }) => ({
    project: project.id,
    name: project.name,
    state: project.state,
    status: project.status,
    output: quantity,
    owners: owners.map((row) => ({
      owner: row.owner,
      state: row.owner_state,
      sharePercent: row.share_pct,
      note: row.note,
      source: row.source,
    })),
    buyers: buyers.map((row) => ({
      buyer: row.buyer,
      state: row.buyer_state,
      sharePercent: row.share_pct,
      tonnesPerYear: row.tonnes_per_year,
      firmness: row.firmness,
      source: row.source,
    })),
  })),
  formulas: controlFormulas,
  missing: answer.missing,
  sources: sourcesOf(world, [...answer.sources, ...(answer.importer?.final.sources ?? [])]),
})
