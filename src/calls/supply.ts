/** Supply: how an importer stands with a material. In: who, what, which stage and year, tables, the World. Out: measures with their terms, formulas, sources and what is missing. */
import { Problem } from '../problem.ts'
import { assessEu, assessEuGroup, type EuAssessment, type EuTables, type GroupAssessment } from '../supply/eu-assessment.ts'
import { type GovernanceRow, governanceRisks } from '../supply/governance.ts'
import { governanceRows } from '../supply/governance-rows.ts'
import type { ImportShare } from '../supply/import-dependence.ts'
import type { Stage, SupplyRow } from '../supply/rows.ts'
import {
  importLists,
  type ProductionPoint,
  productionLists,
  type Reliance,
  relianceOf,
  type SupplierList,
} from '../supply/state-profile.ts'
import type { GaveWay } from '../supply/statistics/with-statistics.ts'
import { foldName } from '../world/fold.ts'
import { membersOf } from '../world/members.ts'
import { resolveName } from '../world/resolve.ts'
import type { Row } from '../world/tables.ts'
import { findTerms } from '../world/terms.ts'
import type { World } from '../world/world.ts'
import { restrictionsBetween } from './restrictions.ts'
import { type Consumption, consumptionOf } from './supply-consumption.ts'

/** Averages of the years up to this one are what the study of 2023 rests on. */
export const studyYear = 2020
/** The years whose averages it prints. */
export const studyPeriod = '2016-2020'
/** Governance counts as the mean of so many years, as the study takes it. */
export const yearsOfGovernance = 5

export interface Governance {
  readonly risks: ReadonlyMap<string, number>
  readonly from: number
  readonly to: number
  /** Lines of the table whose own figures disagree. */
  readonly contradicted: readonly number[]
}

/** Throws Problem `supply/year` where no estimate lies in the five years to `year`. */
export const governanceUpTo = (rows: readonly SupplyRow<'wgi'>[], year: number): Governance => {
  const { rows: counted, contradicted } = governanceRows(rows)
  const [from, to] = [year - yearsOfGovernance + 1, year]
  const risks = governanceRisks(counted, from, to)
  if (risks.size === 0) {
    const years = counted.map((row) => row.year)
    const has = years.length === 0 ? 'the table has no rows' : `the table has ${Math.min(...years)} to ${Math.max(...years)}`
    throw new Problem('supply/year', `governance of ${from} to ${to}`, has, 'Give a year within it with --year.')
  }
  return { risks, from, to, contradicted }
}

export const lastYearOf = (rows: readonly Pick<GovernanceRow, 'year'>[]): number => Math.max(...rows.map(({ year }) => year))

/** A slug or any name of materials.csv: "rare earths", "barite". Throws Problem `supply/material`. */
export const materialOf = (world: World, words: string, known: readonly string[] = []): string => {
  const slug = foldName(words).replaceAll(' ', '-')
  if (known.includes(slug) || world.tables.materials.some((row) => row.slug === slug)) return slug
  const named = world.tables.materials.find((row) => [row.name, ...row.aliases].some((name) => foldName(name) === foldName(words)))
  const [found] = named === undefined ? findTerms(world.materialTerms, words) : []
  const match = named?.slug ?? (found !== undefined && found.start === 0 && found.end === words.length ? found.slug : undefined)
  if (match !== undefined) return match
  throw new Problem(
    'supply/material',
    `"${words}"`,
    'no material of this name is on record',
    'Names are in src/world/data/materials.csv; chancery supply --all lists those of the EU.',
  )
}

/** A state or group by code, id or name: its name and the alpha-3 codes it stands for. Throws Problem `supply/party`. */
export interface Party {
  readonly id: string
  readonly name: string
  readonly states: readonly string[]
}

export const partyOf = (world: World, words: string, onDate: string): Party => {
  const id = /^[A-Z]{3}$/.test(words) && world.states.has(words) ? words : idOf(world, words, onDate)
  const state = world.states.get(id)
  if (state !== undefined) return { id, name: state.name, states: [id] }
  const group = world.groups.get(id)
  if (group === undefined)
    throw new Problem(
      'supply/party',
      `"${words}"`,
      'it is no state or group on record',
      'Write EU27, an alpha-3 code such as USA, or a name.',
    )
  return { id, name: group.name, states: membersOf(world, id, onDate) }
}

const idOf = (world: World, words: string, onDate: string): string => {
  const group = world.groups.get(words.toLowerCase())
  if (group !== undefined) return group.id
  const [best] = resolveName(world, words, onDate).filter(({ entity }) => entity.type === 'state' || entity.type === 'group')
  return best?.entity.id ?? ''
}

/** The materials that a name stands for in the EU's tables: itself, or the members of the group or of the wider term. */
export const euMembers = (world: World, tables: EuTables, material: string): readonly string[] => {
  const known = new Set(tables.inputs.map((row) => row.material))
  if (known.has(material)) return [material]
  const ofGroup = tables.groups.filter(({ group }) => group === material).map((row) => row.material)
  const below = world.tables.materials.filter(({ umbrella }) => umbrella === material).map(({ slug }) => slug)
  return [...new Set([...ofGroup, ...below])].filter((slug) => known.has(slug))
}

export interface EuAnswer {
  readonly material: string
  readonly assessments: readonly EuAssessment[]
  /** Averages, where the name stands for several. */
  readonly groups: readonly GroupAssessment[]
}

/** Throws Problem `supply/no-data` where the tables do not have the material, or not at this stage. */
export const euAnswer = (world: World, tables: EuTables, material: string, stage: Stage | null): EuAnswer => {
  const members = euMembers(world, tables, material)
  const all = assessEu(tables, members.length === 0 ? [material] : members)
  const assessments = all.filter((one) => stage === null || one.stage === stage)
  if (assessments.length === 0)
    throw new Problem(
      'supply/no-data',
      `${material}${stage === null || all.length === 0 ? '' : `, ${stage}`}`,
      all.length === 0 ? "the EU's tables do not have it" : `the tables have it at the stage ${all[0]?.stage} only`,
      'chancery supply --all --importer EU27 lists what they have; --shares and --inputs take files of your own.',
    )
  return { material, assessments, groups: members.length > 1 ? assessEuGroup(assessments) : [] }
}

export interface StateAnswer {
  readonly material: string
  readonly importer: Party
  readonly year: number
  readonly reliance: Reliance | null
  readonly imports: readonly SupplierList[]
  /** Of each list of imports, in their order; null where imports and consumption of the same forms are not on record. */
  readonly consumption: readonly (Consumption | null)[]
  readonly production: readonly SupplierList[]
  /** Of states that supply or produce it, in force on the day: controls of exports that reach the importer. */
  readonly restrictions: readonly Row<'measures'>[]
  /** Figures built in that an imported one stands in place of. */
  readonly gaveWay: readonly GaveWay[]
  readonly missing: readonly string[]
}

export const productionPoints = (world: World, material: string): readonly ProductionPoint[] =>
  world.tables.series
    .filter((row) => row.measure === 'production' && row.material === material)
    .flatMap((row) =>
      row.values.map(({ period, value }) => ({
        state: row.state,
        stage: row.stage,
        content: row.content,
        unit: row.unit,
        year: Number(period.slice(0, 4)),
        quantity: value,
        source: row.source.join(';'),
      })),
    )

/** What the stages are called in series.csv. */
export const productionStages: Readonly<Record<Stage, readonly string[]>> = {
  extraction: ['mine', 'extraction'],
  processing: ['refinery', 'smelter'],
}

/** Published import shares of one importer and material. */
export const shareRows = (world: World, importer: string, material: string): readonly (ImportShare & { readonly source: string })[] =>
  world.tables['import-shares']
    .filter((row) => row.importer === importer && row.material === material)
    .map(({ form, period, country, share_pct, source }) => ({
      material,
      form,
      period,
      country,
      sharePercent: share_pct,
      source: source.join(';'),
    }))

/** What the record has of a state that is not the EU: lists of suppliers, reliance, world production. */
export const stateAnswer = (
  world: World,
  relianceRows: readonly SupplyRow<'net-import-reliance'>[],
  governance: Governance,
  asked: {
    readonly importer: Party
    readonly material: string
    readonly stage: Stage | null
    readonly year: number
    /** Of measures in force. */
    readonly asOf: string
    readonly gaveWay?: readonly GaveWay[]
  },
): StateAnswer => {
  const { importer, material, stage, year, asOf, gaveWay = [] } = asked
  const imports = importLists(shareRows(world, importer.id, material), year, governance.risks)
  const points = productionPoints(world, material).filter((point) => stage === null || productionStages[stage].includes(point.stage))
  const production = productionLists(points, year, governance.risks)
  const reliance = relianceOf(
    relianceRows.filter((row) => row.importer === importer.id && row.material === material),
    year,
  )
  return {
    material,
    importer,
    year,
    reliance,
    imports,
    consumption: imports.map((list) => consumptionOf(world, importer.id, material, list)),
    production,
    restrictions: restrictionsBetween(world, 'supplier', {
      importer,
      material,
      // largest first, as the lists have them
      suppliers: [...new Set([...imports, ...production].flatMap((list) => list.suppliers.map(({ supplier }) => supplier)))],
      asOf,
    }).map(({ measure }) => measure),
    gaveWay: gaveWay.filter((one) => one.material === material),
    missing: [
      ...(imports.length === 0 ? [`import shares of ${importer.name}`] : []),
      ...(reliance === null ? [`net import reliance of ${importer.name}`] : []),
      ...(production.length === 0 ? [`world production${stage === null ? '' : `, ${stage}`}`] : []),
      `recycling, substitution and end uses of ${importer.name}: no supply risk or economic importance by the method of the EU`,
    ],
  }
}
