/** Restrictions: measures in force between suppliers and an importer, from either side. In: both, a material, a side, a day. Out: the supplier that each is about, and the row. */
import { measuresInForce } from '../checks/measure-rows.ts'
import { membersOf } from '../world/members.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import type { Party } from './supply.ts'

export interface Restriction {
  readonly state: string
  readonly measure: Row<'measures'>
}

export interface RestrictionsAsked {
  readonly importer: Party
  readonly material: string
  /** Alpha-3; the importer's own are passed over. */
  readonly suppliers: readonly string[]
  /** ISO day. */
  readonly asOf: string
}

type Between = (world: World, asked: RestrictionsAsked) => readonly Restriction[]

/** Controls of exports that reach the importer. */
const bySupplier: Between = (world, { importer, material, suppliers, asOf }) =>
  suppliers.flatMap((state) =>
    measuresInForce(world, { state, type: 'export-control', materials: [material], targets: [importer.id, ...importer.states] }, asOf).map(
      (measure) => ({ state, measure }),
    ),
  )

/** How the notes of sanctions call it. */
const keepsOut = /\bimport (?:ban|restriction)s?\b/

/** Bans of imports of the material, and sanctions that restrict imports, of the importer or of a group that it belongs to. */
const byImporter: Between = (world, { importer, material, suppliers, asOf }) => {
  const groups = [...world.groups.keys()].filter((id) => {
    const members = membersOf(world, id, asOf)
    return importer.states.every((state) => members.includes(state))
  })
  const measures = [...new Set([importer.id, ...importer.states, ...groups])].flatMap((state) => [
    ...measuresInForce(world, { state, type: 'import-ban', materials: [material], targets: [] }, asOf),
    ...measuresInForce(world, { state, type: 'sanction', materials: [], targets: [] }, asOf).filter(({ note }) => keepsOut.test(note)),
  ])
  return suppliers.flatMap((state) => {
    const measure = measures.find(({ target }) => target.split(';').includes(state))
    return measure === undefined ? [] : [{ state, measure }]
  })
}

const sides = { supplier: bySupplier, importer: byImporter } as const

/** `side`: who restricts. In the order of the suppliers. */
export const restrictionsBetween = (world: World, side: keyof typeof sides, asked: RestrictionsAsked): readonly Restriction[] =>
  sides[side](world, { ...asked, suppliers: asked.suppliers.filter((state) => !asked.importer.states.includes(state)) })
