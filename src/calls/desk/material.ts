/** Material: all that is on record of one material and an importer. In: both, the first year. Out: production and reserves, suppliers over the years, the chain, control, routes, restrictions; each row with its sources, and what is missing. */
import { z } from 'zod'
import type { YearList } from '../../supply/over-years.ts'
import type { World } from '../../world/world.ts'
import { governanceUpTo, lastYearOf, materialOf, type Party, partyOf, stateAnswer } from '../supply.ts'
import { chainAnswer, refinersOf } from '../supply-chain.ts'
import { controlAnswer } from '../supply-control.ts'
import { noOre, oreOf } from '../supply-ore.ts'
import { routesAnswer } from '../supply-routes.ts'
import { type YearsAnswer, yearFormulas, yearsAnswer } from '../supply-years.ts'
import { tradeCodesOf } from '../trade-codes.ts'
import { tradeYearsOf } from '../trade-years.ts'
import { type DeskSupply, deskCall } from './desk.ts'
import { chainSchema, materialChain } from './material-chain.ts'
import { controlSchema, materialControl, materialRoutes, routesSchema } from './material-control.ts'
import { figuresSchema, materialFigures } from './material-figures.ts'
import { relianceLine, relianceSchema } from './materials.ts'
import { namedParty, partySchema, sourceSchema } from './sourced.ts'
import {
  estimateLine,
  estimateSchema,
  idsOf,
  importerField,
  listLine,
  listSchema,
  materialName,
  sourceIds,
  sourceTable,
  whereOnRecord,
} from './supply-shapes.ts'

const yearSchema = listSchema.extend({
  year: z.number().int(),
  /** Another source, content or form than the year before: no series with it. */
  isBreak: z.boolean(),
  weighted: estimateSchema,
  effective: z.number().nullable(),
})

export const materialSchema = z.object({
  slug: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  codes: z.array(z.object({ code: z.string(), name: z.string(), stage: z.string(), jointWith: z.array(z.string()) })),
  importer: partySchema,
  figures: figuresSchema,
  /** The world's production of the latest year, a stage each. */
  production: z.array(listSchema),
  /** What the importer takes, and the world's production, over the years; each list of its own whole. */
  series: z.array(z.object({ of: z.string(), form: z.string(), years: z.array(yearSchema) })),
  reliance: relianceSchema.nullable(),
  relianceYears: z.array(relianceSchema),
  chain: chainSchema.nullable(),
  control: controlSchema.nullable(),
  routes: routesSchema.nullable(),
  /** Controls of exports, in force, that reach the importer. */
  restrictions: z.array(
    z.object({
      state: partySchema,
      type: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      note: z.string(),
      sources: sourceIds,
    }),
  ),
  formulas: z.record(z.string(), z.string()),
  missing: z.array(z.string()),
  sources: z.array(sourceSchema),
})
export type MaterialAnswer = z.infer<typeof materialSchema>

export interface MaterialAsked {
  readonly importer: Party
  readonly material: string
  readonly since: number
  /** ISO day. */
  readonly asOf: string
}

const yearOf = (asOf: string): number => Number(asOf.slice(0, 4))

/** Imported flows count where there are any: a list a year, a code and a view. */
const importedOf = async ({ world, trade, areas, table }: DeskSupply, { importer, material, since, asOf }: MaterialAsked) => {
  const years = [...new Set(trade.files.flatMap((file) => file.years))].filter((year) => year >= since && year <= yearOf(asOf))
  const last = lastYearOf(table('wgi'))
  return tradeYearsOf(
    trade,
    { importer, areas, codes: tradeCodesOf(world, material, null) },
    years.toSorted((left, right) => left - right),
    (year) => governanceUpTo(table('wgi'), Math.min(year, last)).risks,
  )
}

const yearLine = (world: World, list: YearList): z.infer<typeof yearSchema> => ({
  ...listLine(world, list),
  year: list.year,
  isBreak: list.isBreak,
  weighted: estimateLine(list.weighted),
  effective: list.effective,
})

const overYears = (world: World, { series, reliance }: YearsAnswer): Pick<MaterialAnswer, 'series' | 'relianceYears'> => ({
  series: series.map(({ of, form, years }) => ({ of, form, years: years.map((list) => yearLine(world, list)) })),
  relianceYears: reliance.map(({ fraction, year, basis, isNetExporter, source }) => ({
    ...estimateLine(fraction),
    year,
    of: basis,
    isNetExporter,
    sources: idsOf([source]),
  })),
})

const chainOf = async (data: DeskSupply, asked: MaterialAsked) => {
  const { world, table, trade } = data
  const chain = { importer: asked.importer, material: asked.material, year: yearOf(asked.asOf), on: null }
  const refiners = whereOnRecord(() => refinersOf(world, table('eu-supply-shares'), chain))
  if (refiners.found === null) return { ...refiners, found: null }
  const ore = trade.files.length === 0 ? noOre : await oreOf(trade, data, { ...chain, refiners: refiners.found })
  return whereOnRecord(() => chainAnswer(world, table('eu-supply-shares'), chain, ore))
}

/** Ids of every source that a row of the answer names. */
const idsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => (name === 'sources' ? z.array(z.string()).parse(part) : idsIn(part)))
}

export const materialAnswer = async (data: DeskSupply, asked: MaterialAsked): Promise<MaterialAnswer> => {
  const { world, table } = data
  const { importer, material, since, asOf } = asked
  const [year, eu, wgi, rows] = [yearOf(asOf), table('eu-supply-shares'), table('wgi'), table('net-import-reliance')]
  const imported = await importedOf(data, asked)
  const years = yearsAnswer(world, { wgi, reliance: rows }, { importer, material, stage: null, from: since, to: year, on: null }, imported)
  const today = stateAnswer(world, rows, governanceUpTo(wgi, Math.min(year, lastYearOf(wgi))), {
    importer,
    material,
    stage: null,
    year,
    asOf,
  })
  const chain = await chainOf(data, asked)
  const control = whereOnRecord(() => controlAnswer(world, eu, { material, importer: null, onDay: asOf }))
  const routes = whereOnRecord(() => routesAnswer(world, eu, { importer, material, year, via: null }))
  const reliance = relianceLine(data, importer, material, year)
  const row = world.tables.materials.find(({ slug }) => slug === material)
  const answer = {
    slug: material,
    name: materialName(world, material),
    aliases: [...(row?.aliases ?? [])],
    codes: tradeCodesOf(world, material, null).map(({ code, name, stage, jointWith }) => ({
      code,
      name,
      stage,
      jointWith: [...jointWith],
    })),
    importer: namedParty(world, importer.id),
    figures: materialFigures(world, material, year),
    production: today.production.map((list) => listLine(world, list)),
    ...overYears(world, years),
    reliance,
    chain: chain.found === null ? null : materialChain(world, chain.found),
    control: control.found === null ? null : materialControl(world, control.found),
    routes: routes.found === null ? null : materialRoutes(world, routes.found),
    restrictions: today.restrictions.map(({ state, type, start, end, note, source }) => ({
      state: namedParty(world, state),
      type,
      from: start,
      to: end,
      note,
      sources: [...source],
    })),
    formulas: { ...yearFormulas },
    missing: [
      ...new Set([
        ...years.missing.filter((what) => reliance === null || !what.startsWith('net import reliance')),
        ...chain.missing,
        ...control.missing,
        ...routes.missing,
      ]),
    ],
  }
  return { ...answer, sources: sourceTable(world, idsIn(answer), [...imported.sources, ...(chain.found?.imported ?? [])]) }
}

const YEARS_SHOWN = 10

export const material = deskCall({
  method: 'GET',
  path: '/materials/{slug}',
  summary: 'One material: production and reserves by state, an importer’s suppliers over the years, the chain, control, routes',
  input: z.object({ slug: z.string(), importer: importerField, since: z.coerce.number().int().min(1990).max(2100).optional() }),
  output: materialSchema,
  run: async ({ supply, today }, { slug, importer, since }) => {
    const data = await supply()
    const asOf = today()
    const known = data.table('eu-inputs').map((row) => row.material)
    return materialAnswer(data, {
      importer: partyOf(data.world, importer, asOf),
      material: materialOf(data.world, slug, known),
      since: since ?? yearOf(asOf) - YEARS_SHOWN,
      asOf,
    })
  },
})
