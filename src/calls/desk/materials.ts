/** Materials: every material on record with who produces most of it, and how an importer stands with it. In: the importer. Out: one row each with year and sources; null where nothing is on record. */
import { z } from 'zod'
import { listOf, productionLists, relianceOf, type SupplierList } from '../../supply/state-profile.ts'
import type { World } from '../../world/world.ts'
import { type Party, partyOf, productionPoints } from '../supply.ts'
import { importerMix } from '../supply-mix.ts'
import { type DeskSupply, deskCall } from './desk.ts'
import { namedParty, partySchema, sourceSchema } from './sourced.ts'
import {
  estimateLine,
  estimateSchema,
  idsOf,
  importerField,
  listLine,
  listSchema,
  materialName,
  shareSchema,
  sourceIds,
  sourceTable,
  whereOnRecord,
} from './supply-shapes.ts'

const standingSchema = listSchema.omit({ suppliers: true }).extend({ top: shareSchema.nullable(), suppliers: z.number().int() })

export const relianceSchema = estimateSchema.extend({
  year: z.number().int(),
  /** What it is a share of. */
  of: z.string(),
  isNetExporter: z.boolean(),
  sources: sourceIds,
})

export const materialRowSchema = z.object({
  slug: z.string(),
  name: z.string(),
  /** Other names by which it is found. */
  aliases: z.array(z.string()),
  /** Of the world's production: mines where these are on record. */
  production: standingSchema.nullable(),
  /** Of what the importer takes. */
  imports: standingSchema.nullable(),
  reliance: relianceSchema.nullable(),
})
export type MaterialRow = z.infer<typeof materialRowSchema>

export const materialsSchema = z.object({ importer: partySchema, materials: z.array(materialRowSchema), sources: z.array(sourceSchema) })
export type MaterialsAnswer = z.infer<typeof materialsSchema>

const noRisks: ReadonlyMap<string, number> = new Map()

const standing = (world: World, list: SupplierList): z.infer<typeof standingSchema> => {
  const { suppliers, ...line } = listLine(world, list)
  return { ...line, top: suppliers[0] ?? null, suppliers: suppliers.length }
}

/** How a list of mines is called. */
const isMined = ({ form }: SupplierList): boolean => /^(?:mine|extraction)\b/.test(form)

const productionOf = (world: World, slug: string, year: number): SupplierList | null => {
  const lists = productionLists(productionPoints(world, slug), year, noRisks)
  return lists.find(isMined) ?? lists[0] ?? null
}

/** Of a state as published; of the EU as its study has it, refined before ore. */
export const relianceLine = (data: DeskSupply, importer: Party, slug: string, year: number): z.infer<typeof relianceSchema> | null => {
  if (importer.id === 'eu') {
    const rows = data.table('eu-inputs').filter((row) => row.material === slug && row.import_reliance_pct !== null)
    const row = rows.find(({ stage }) => stage === 'processing') ?? rows[0]
    const value = (row?.import_reliance_pct ?? 0) / 100
    return row === undefined
      ? null
      : {
          value,
          low: value,
          high: value,
          year: 2020,
          of: `${row.stage}, average of 2016 to 2020`,
          isNetExporter: false,
          sources: idsOf([row.source]),
        }
  }
  const found = relianceOf(
    data.table('net-import-reliance').filter((row) => row.importer === importer.id && row.material === slug),
    year,
  )
  if (found === null) return null
  const { fraction, year: ofYear, basis, isNetExporter, source } = found
  return { ...estimateLine(fraction), year: ofYear, of: basis, isNetExporter, sources: idsOf([source]) }
}

const importsOf = (data: DeskSupply, importer: Party, slug: string, year: number): SupplierList | null => {
  const { found } = whereOnRecord(() =>
    importerMix(data.world, data.table('eu-supply-shares'), { importer, material: slug, stage: null, year }),
  )
  return found === null
    ? null
    : listOf({ of: found.of, form: found.stage ?? '', period: found.period, sources: found.sources }, found.shares, noRisks)
}

/** Those of which anything is on record, by name. */
export const materialsAnswer = (data: DeskSupply, importer: Party, asOf: string): MaterialsAnswer => {
  const { world } = data
  const year = Number(asOf.slice(0, 4))
  const slugs = [
    ...new Set([...world.tables.materials.map(({ slug }) => slug), ...data.table('eu-inputs').map(({ material }) => material)]),
  ]
  const rows = slugs.flatMap((slug): MaterialRow[] => {
    const [production, imports] = [productionOf(world, slug, year), importsOf(data, importer, slug, year)]
    const reliance = relianceLine(data, importer, slug, year)
    if (production === null && imports === null && reliance === null) return []
    return [
      {
        slug,
        name: materialName(world, slug),
        aliases: [...(world.tables.materials.find((row) => row.slug === slug)?.aliases ?? [])],
        production: production === null ? null : standing(world, production),
        imports: imports === null ? null : standing(world, imports),
        reliance,
      },
    ]
  })
  const ids = rows.flatMap(({ production, imports, reliance }) => [production, imports, reliance].flatMap((one) => one?.sources ?? []))
  return {
    importer: namedParty(world, importer.id),
    materials: rows.toSorted((left, right) => left.name.localeCompare(right.name, 'en')),
    sources: sourceTable(world, ids),
  }
}

export const materials = deskCall({
  method: 'GET',
  path: '/materials',
  summary: 'Materials on record: who produces most, and from whom an importer takes them',
  input: z.object({ importer: importerField }),
  output: materialsSchema,
  run: async ({ supply, today }, { importer }) => {
    const data = await supply()
    return materialsAnswer(data, partyOf(data.world, importer, today()), today())
  },
})
