/**
 * The EU's assessment of a material at one stage, by the method of 2017, from inputs of the form that its studies print. In: tables, a material, a
 * stage. Out: supply risk and economic importance, each a value or bounds, the terms they were made of, and what is missing by name.
 *
 * Example: antimony, extraction -> SR 1.8 (both mixes, import reliance 100 %), EI 5.4, nothing missing.
 */
import { type EndUse, economicImportance, type Sectors } from './economic-importance.ts'
import { between, type Estimate, knownOr, settled } from './estimate.ts'
import { heaviest, isUsable, type Mix, mixOf, type ShareRow, unknownMix } from './eu-mix.ts'
import type { Stage, SupplyRow } from './rows.ts'
import { type Basis, type SupplyRiskTerms, supplyRiskRange, supplyRiskValue } from './supply-risk.ts'

export interface EuTables {
  readonly shares: readonly ShareRow[]
  readonly inputs: readonly SupplyRow<'eu-inputs'>[]
  readonly endUses: readonly SupplyRow<'eu-end-use'>[]
  /** Groups whose members the study gives one mix. */
  readonly groups: readonly SupplyRow<'eu-groups'>[]
  /** 0 to 10, by state. */
  readonly risks: ReadonlyMap<string, number>
}

export interface EuAssessment {
  readonly material: string
  readonly stage: Stage
  /** Which mixes count; null where none can be used. */
  readonly basis: Basis | null
  readonly global: Mix | null
  readonly eu: Mix | null
  readonly terms: SupplyRiskTerms<Estimate>
  readonly supplyRisk: Estimate
  readonly substitutionEi: Estimate
  readonly endUses: readonly SupplyRow<'eu-end-use'>[]
  /** 10 / the largest value added is what EI is scaled by. */
  readonly sectors: Sectors
  readonly economicImportance: Estimate
  /** Of both results; those of one alone below. */
  readonly missing: readonly string[]
  readonly missingForRisk: readonly string[]
  readonly missingForImportance: readonly string[]
  readonly inputs: SupplyRow<'eu-inputs'> | null
}

/** The study prints one decimal: bounds no further apart settle the value. */
export const printedPrecision = 0.1

/** Tables by what is asked for, made once. */
interface Lookup {
  readonly tables: EuTables
  readonly shares: ReadonlyMap<string, readonly ShareRow[]>
  readonly inputs: ReadonlyMap<string, SupplyRow<'eu-inputs'>>
  readonly endUses: ReadonlyMap<string, readonly SupplyRow<'eu-end-use'>[]>
  readonly groupsOf: ReadonlyMap<string, readonly string[]>
  readonly most: number
  readonly sectors: Sectors
}

const lookupOf = (tables: EuTables): Lookup => {
  const added = tables.endUses.map(({ value_added_meur }) => value_added_meur)
  const groupsOf = Map.groupBy(tables.groups, ({ material }) => material)
  return {
    tables,
    shares: Map.groupBy(tables.shares, ({ material, stage, mix }) => `${material} ${stage} ${mix}`),
    inputs: new Map(tables.inputs.map((row) => [`${row.material} ${row.stage}`, row])),
    endUses: Map.groupBy(tables.endUses, ({ material }) => material),
    groupsOf: new Map([...groupsOf].map(([material, rows]) => [material, rows.map(({ group }) => group)])),
    most: heaviest(tables.shares),
    sectors: added.length === 0 ? { low: 0, high: 1 } : { low: Math.min(...added), high: Math.max(...added) },
  }
}

const mixNames = { global: 'global', 'eu-sourcing': 'EU sourcing' } as const

/** The material's own mix, else that of a group which the study gives as one. */
const findMix = (lookup: Lookup, material: string, stage: Stage, mix: keyof typeof mixNames): Mix | null => {
  const names = [material, ...(lookup.groupsOf.get(material) ?? [])]
  const rows = names.map((name) => lookup.shares.get(`${name} ${stage} ${mix}`) ?? []).find((found) => found.length > 0)
  return mixOf(rows ?? [], mixNames[mix], lookup.tables.risks, lookup.most)
}

const needs = (basis: Basis, part: 'global' | 'eu'): boolean => basis === 'global+eu' || basis === part

/** The declared basis; where it wants both mixes and one cannot be used, the other alone, as the method allows where data are poor. */
const basisOf = (declared: Basis, global: Mix | null, eu: Mix | null): Basis | null => {
  const usable = { global: isUsable(global), eu: isUsable(eu) }
  if (declared !== 'global+eu') return usable[declared] ? declared : null
  if (usable.global && usable.eu) return declared
  if (usable.global) return 'global'
  return usable.eu ? 'eu' : null
}

const fractionOf = (percent: number | null | undefined): Estimate =>
  knownOr(percent === null || percent === undefined ? null : percent / 100, 0, 1)

const riskOf = (declared: readonly Basis[], basis: Basis | null, terms: SupplyRiskTerms<Estimate>): Estimate => {
  const ranges = declared.map((one) => supplyRiskRange(one, terms))
  const range = { low: Math.min(...ranges.map(({ low }) => low)), high: Math.max(...ranges.map(({ high }) => high)) }
  const value = settled({ ...range, value: basis === null ? null : supplyRiskValue(basis, terms) }, printedPrecision)
  // a value by the other mix alone may lie outside what the declared mixes allow
  return { value, low: Math.min(range.low, value ?? range.low), high: Math.max(range.high, value ?? range.high) }
}

const useOf = ({ share_pct, value_added_meur }: SupplyRow<'eu-end-use'>): EndUse => ({
  fraction: share_pct.percent / 100,
  valueAdded: value_added_meur,
})

/** Whole per cents, each rounded, can sum to this much more or less than 100. */
const roundingOf = (uses: readonly unknown[]): number => uses.length * 0.005

const usesMissing = (uses: readonly SupplyRow<'eu-end-use'>[]): string[] => {
  if (uses.length === 0) return ['end uses']
  const listed = uses.reduce((total, { share_pct }) => total + share_pct.percent / 100, 0)
  return Math.abs(1 - listed) <= roundingOf(uses) + 1e-9 ? [] : [`end uses: their shares sum to ${Math.round(listed * 100)} %`]
}

const importanceOf = (uses: readonly SupplyRow<'eu-end-use'>[], substitution: Estimate, sectors: Sectors): Estimate => {
  const { value, low, high } = economicImportance(uses.map(useOf), substitution, sectors)
  const listed = uses.reduce((total, { share_pct }) => total + share_pct.percent / 100, 0)
  const isUsableList = listed >= 0.5
  return { value: settled({ value: isUsableList ? value : null, low, high }, printedPrecision), low, high }
}

const riskMissing = (
  row: SupplyRow<'eu-inputs'> | undefined,
  declared: Basis,
  { global, eu }: { readonly global: Mix | null; readonly eu: Mix | null },
): string[] => {
  const wanted = (part: 'global' | 'eu', mix: Mix | null, name: string): string[] => {
    if (!needs(declared, part)) return []
    return mix === null ? [`shares (${name})`] : [...mix.missing]
  }
  return [
    ...wanted('global', global, mixNames.global),
    ...wanted('eu', eu, mixNames['eu-sourcing']),
    ...(row === undefined ? ['import reliance, recycling and substitution'] : []),
    ...(row?.supply_used === '' ? ['which mixes count (supply_used)'] : []),
    ...(row?.import_reliance_pct === null && declared === 'global+eu' ? ['import reliance'] : []),
    ...(row?.eol_rir_pct === null ? ['recycling input rate'] : []),
    ...(row?.si_sr === null ? ['substitution index for supply risk'] : []),
  ]
}

const assessWith = (lookup: Lookup, material: string, stage: Stage): EuAssessment => {
  const row = lookup.inputs.get(`${material} ${stage}`)
  const [global, eu] = [findMix(lookup, material, stage, 'global'), findMix(lookup, material, stage, 'eu-sourcing')]
  const declared = row?.supply_used || 'global+eu'
  const basis = basisOf(declared, global, eu)
  const terms = {
    hhiGlobal: global?.weighted ?? unknownMix(lookup.most),
    hhiEu: eu?.weighted ?? unknownMix(lookup.most),
    importReliance: fractionOf(row?.import_reliance_pct),
    recycling: fractionOf(row?.eol_rir_pct),
    substitution: knownOr(row?.si_sr ?? null, 0, 1),
  }
  const uses = lookup.endUses.get(material) ?? []
  const missingForRisk = riskMissing(row, declared, { global, eu })
  const missingForImportance = [
    ...(row === undefined || row.si_ei === null ? ['substitution index for economic importance'] : []),
    ...usesMissing(uses),
  ]
  const substitutionEi = knownOr(row?.si_ei ?? null, 0, 1)
  return {
    material,
    stage,
    basis,
    global,
    eu,
    terms,
    // where nobody says which mixes count, each may be what counts
    supplyRisk: riskOf(row?.supply_used ? [row.supply_used] : ['global+eu', 'global', 'eu'], basis, terms),
    substitutionEi,
    endUses: uses,
    sectors: lookup.sectors,
    economicImportance: importanceOf(uses, substitutionEi, lookup.sectors),
    missing: [...new Set([...missingForRisk, ...missingForImportance])],
    missingForRisk,
    missingForImportance,
    inputs: row ?? null,
  }
}

const stageOrder: Readonly<Record<Stage, number>> = { extraction: 0, processing: 1 }

/** Every material and stage that has inputs or shares of its own, by name; what is a group's mix alone is no line. */
const stagesOf = ({ tables, groupsOf }: Lookup): readonly { material: string; stage: Stage }[] => {
  const groups = new Set([...groupsOf.values()].flat())
  const found = new Map<string, { material: string; stage: Stage }>()
  for (const { material, stage } of [...tables.inputs, ...tables.shares.filter((row) => !groups.has(row.material))])
    found.set(`${material} ${stage}`, { material, stage })
  return [...found.values()].toSorted((left, right) =>
    left.material === right.material ? stageOrder[left.stage] - stageOrder[right.stage] : left.material < right.material ? -1 : 1,
  )
}

/** All of them, or those of `materials`. Law: the order of rows changes nothing. */
export const assessEu = (tables: EuTables, materials?: readonly string[]): readonly EuAssessment[] => {
  const lookup = lookupOf(tables)
  return stagesOf(lookup)
    .filter(({ material }) => materials === undefined || materials.includes(material))
    .map(({ material, stage }) => assessWith(lookup, material, stage))
}

const meanEstimate = (all: readonly Estimate[]): Estimate => {
  if (all.length === 0) return between(0, 0)
  const mean = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0) / numbers.length
  const values = all.map(({ value }) => value).filter((value) => value !== null)
  const bounds = { low: mean(all.map(({ low }) => low)), high: mean(all.map(({ high }) => high)) }
  return values.length === all.length ? { ...bounds, value: mean(values) } : { ...bounds, value: null }
}

export interface GroupAssessment {
  readonly stage: Stage
  readonly members: readonly EuAssessment[]
  readonly supplyRisk: Estimate
  readonly economicImportance: Estimate
}

/** A group's result is the average of its members' (Study of 2017, Table 21), stage by stage. */
export const assessEuGroup = (members: readonly EuAssessment[]): readonly GroupAssessment[] =>
  [...Map.groupBy(members, ({ stage }) => stage)].map(([stage, of]) => ({
    stage,
    members: of,
    supplyRisk: meanEstimate(of.map(({ supplyRisk }) => supplyRisk)),
    economicImportance: meanEstimate(of.map(({ economicImportance: one }) => one)),
  }))
