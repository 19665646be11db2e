/** State supply: what a state has of the world's production, who takes it in, from whom it takes materials itself. In: its id, the world, a day. Out: lists with year and source; empty where nothing is on record. */
import { z } from 'zod'
import { importLists, productionLists, type SupplierList, shareOf } from '../../supply/state-profile.ts'
import type { World } from '../../world/world.ts'
import { productionPoints, shareRows } from '../supply.ts'
import { rounded } from '../supply-lines.ts'
import { namedParty, partySchema, sourceSchema, sourcesOf } from './sourced.ts'

const materialSchema = z.object({ slug: z.string(), name: z.string() })
const shareSchema = z.object({ party: partySchema, share: z.number() })
const boundsSchema = z.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })
const listFields = {
  material: materialSchema,
  /** "mine", "metal", "total". */
  form: z.string(),
  period: z.string(),
  sources: z.array(sourceSchema),
}

export const stateSupplySchema = z.object({
  /** Its share of the world's production, 0 to 1; largest first. */
  produces: z.array(z.object({ ...listFields, share: z.number(), rank: z.number(), producers: z.number() })),
  /** Who takes materials from it, and which part of the importer's imports that is. */
  supplies: z.array(z.object({ ...listFields, importer: partySchema, share: z.number() })),
  /** From whom it takes materials: the largest suppliers, the part of suppliers that are not named, and the Herfindahl index (1: one supplier). */
  imports: z.array(z.object({ ...listFields, of: z.string(), suppliers: z.array(shareSchema), rest: z.number(), hhi: boundsSchema })),
})
export type StateSupply = z.infer<typeof stateSupplySchema>

const noRisks: ReadonlyMap<string, number> = new Map()
const MOST_SUPPLIERS = 4

const listLine = (world: World, slug: string, { form, period, sources }: SupplierList) => ({
  material: { slug, name: world.tables.materials.find((row) => row.slug === slug)?.name ?? slug },
  form,
  period,
  // a list names the sources of its rows joined by ";"
  sources: sourcesOf(world, [...new Set(sources.flatMap((ids) => ids.split(';')))]),
})

const produced = (world: World, of: string, year: number): StateSupply['produces'] => {
  const slugs = [
    ...new Set(world.tables.series.flatMap(({ measure, state, material }) => (measure === 'production' && state === of ? [material] : []))),
  ]
  const lines = slugs.flatMap((slug) =>
    productionLists(productionPoints(world, slug), year, noRisks).flatMap((list) => {
      const at = list.suppliers.findIndex(({ supplier }) => supplier === of)
      const own = list.suppliers[at]
      const line = { ...listLine(world, slug, list), rank: at + 1, producers: list.suppliers.length }
      return own === undefined ? [] : [{ ...line, share: own.fraction }]
    }),
  )
  return lines.toSorted((left, right) => right.share - left.share).map((line) => ({ ...line, share: rounded(line.share) ?? 0 }))
}

const lists = (world: World, importer: string, year: number) => {
  const slugs = [...new Set(world.tables['import-shares'].flatMap((row) => (row.importer === importer ? [row.material] : [])))]
  return slugs.flatMap((slug) => importLists(shareRows(world, importer, slug), year, noRisks).map((list) => ({ slug, list })))
}

const supplied = (world: World, of: string, year: number): StateSupply['supplies'] => {
  const importers = [...new Set(world.tables['import-shares'].flatMap((row) => (row.country === of ? [row.importer] : [])))]
  return importers
    .flatMap((importer) =>
      lists(world, importer, year).flatMap(({ slug, list }) => {
        const share = list.suppliers.some(({ supplier }) => supplier === of) ? rounded(shareOf([of], list).low) : null
        return share === null ? [] : [{ ...listLine(world, slug, list), importer: namedParty(world, importer), share }]
      }),
    )
    .toSorted((left, right) => right.share - left.share)
}

const imported = (world: World, of: string, year: number): StateSupply['imports'] =>
  lists(world, of, year)
    .map(({ slug, list }) => ({
      ...listLine(world, slug, list),
      of: list.of,
      suppliers: list.suppliers.slice(0, MOST_SUPPLIERS).map(({ supplier, fraction }) => ({
        party: namedParty(world, supplier),
        share: rounded(fraction) ?? 0,
      })),
      rest: rounded(list.rest) ?? 0,
      hhi: { value: rounded(list.hhi.value), low: rounded(list.hhi.low), high: rounded(list.hhi.high) },
    }))
    .toSorted((left, right) => (right.hhi.low ?? 0) - (left.hhi.low ?? 0))

/** Of the latest year that each list has, to the year of the day. */
export const stateSupply = (world: World, of: string, asOf: string): StateSupply => {
  const year = Number(asOf.slice(0, 4))
  return { produces: produced(world, of, year), supplies: supplied(world, of, year), imports: imported(world, of, year) }
}
