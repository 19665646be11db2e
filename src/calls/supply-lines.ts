/** Supply as JSON. In: answers of calls/supply.ts. Out: plain objects, one a line: figures as fractions of 1 or on the method's scale, each with its bounds. */
import { evidenceSource } from '../checks/evidence.ts'
import type { EvidenceSource } from '../record/verdict.ts'
import { economicImportanceFormula } from '../supply/economic-importance.ts'
import type { Estimate } from '../supply/estimate.ts'
import type { EuAssessment, GroupAssessment } from '../supply/eu-assessment.ts'
import type { Mix } from '../supply/eu-mix.ts'
import { type SupplierList, shareOf } from '../supply/state-profile.ts'
import { supplyRiskFormulas } from '../supply/supply-risk.ts'
import type { World } from '../world/world.ts'
import type { Governance, Party, StateAnswer } from './supply.ts'
import { type Consumption, ofConsumption } from './supply-consumption.ts'

const digits = 4
export const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(digits)))
const rangeOf = ({ value, low, high }: Estimate) => ({ value: rounded(value), low: rounded(low), high: rounded(high) })

/** One line of `--all`. `hhiGlobal` and `hhiEu` are those of the formula, weighted by governance and t; null where there is no such mix. */
export const euLine = (one: EuAssessment) => ({
  material: one.material,
  stage: one.stage,
  sr: rounded(one.supplyRisk.value),
  ei: rounded(one.economicImportance.value),
  hhiGlobal: rounded(one.global?.weighted.value ?? null),
  hhiEu: rounded(one.eu?.weighted.value ?? null),
  missing: one.missing,
  srLow: rounded(one.supplyRisk.low),
  srHigh: rounded(one.supplyRisk.high),
  eiLow: rounded(one.economicImportance.low),
  eiHigh: rounded(one.economicImportance.high),
  srMissing: one.missingForRisk,
  eiMissing: one.missingForImportance,
  basis: one.basis,
})

export const groupLine = (material: string, { stage, members, supplyRisk, economicImportance }: GroupAssessment) => ({
  material,
  stage,
  sr: rounded(supplyRisk.value),
  ei: rounded(economicImportance.value),
  averageOf: members.map((one) => one.material),
  srLow: rounded(supplyRisk.low),
  srHigh: rounded(supplyRisk.high),
  eiLow: rounded(economicImportance.low),
  eiHigh: rounded(economicImportance.high),
  missing: [...new Set(members.flatMap((one) => one.missing.map((what) => `${one.material}: ${what}`)))],
})

/** The mix as shares with a rest: a share printed as less than something is part of the rest. */
export const mixShares = ({ terms }: Mix) => {
  const suppliers = terms.filter(({ isLess }) => !isLess).map(({ supplier, fraction }) => ({ supplier, fraction }))
  return { suppliers, rest: Math.max(0, 1 - suppliers.reduce((total, { fraction }) => total + fraction, 0)) }
}

const mixLine = (mix: Mix, on: Party | null) => ({
  of: mix.material,
  suppliers: mix.terms.map(({ supplier, fraction, isLess, governance, t }) => ({
    supplier,
    share: rounded(fraction),
    ...(isLess ? { bound: '<' as const } : {}),
    governance: rounded(governance),
    t,
  })),
  listed: rounded(mix.listed),
  hhi: rangeOf(mix.hhi),
  weighted: rangeOf(mix.weighted),
  ...(on === null ? {} : { on: { partner: on.id, share: rangeOf(shareOf(on.states, mixShares(mix))) } }),
})

export const sourcesOf = (world: World, ids: readonly string[]): readonly EvidenceSource[] =>
  [...new Set(ids.flatMap((id) => id.split(';')).filter((id) => id !== ''))].map((id) => evidenceSource(world, id))

/** Some of the ids can be those of files that the user has imported: `imported` has them. */
export const withImported = (world: World, ids: readonly string[], imported: readonly EvidenceSource[]): readonly EvidenceSource[] => {
  const own = new Map(imported.map((source) => [source.id, source]))
  return sourcesOf(world, ids).map((source) => own.get(source.id) ?? source)
}

/** Ids of the sources of all that one assessment rests on. */
export const euSources = (one: EuAssessment, governanceSource: readonly string[]): readonly string[] => [
  ...[one.global, one.eu].flatMap((mix) => mix?.rows.map(({ source }) => source) ?? []),
  ...(one.inputs === null ? [] : [one.inputs.source]),
  ...one.endUses.map(({ source }) => source),
  ...governanceSource,
]

export const euDetails = (
  one: EuAssessment,
  world: World,
  governance: Governance,
  governanceSource: readonly string[],
  on: Party | null,
) => ({
  importer: 'EU27',
  ...euLine(one),
  formulas: { sr: one.basis === null ? null : supplyRiskFormulas[one.basis], ei: economicImportanceFormula },
  inputs: {
    importReliance: rangeOf(one.terms.importReliance),
    recyclingInputRate: rangeOf(one.terms.recycling),
    substitutionSr: rangeOf(one.terms.substitution),
    substitutionEi: rangeOf(one.substitutionEi),
    governanceYears: [governance.from, governance.to],
    largestValueAdded: one.sectors.high,
    endUses: one.endUses.map(({ application, share_pct, nace2, value_added_meur }) => ({
      application,
      share: rounded(share_pct.percent / 100),
      ...(share_pct.isLeast ? { bound: '>' as const } : {}),
      nace2,
      valueAdded: value_added_meur,
    })),
  },
  global: one.global === null ? null : mixLine(one.global, on),
  euSourcing: one.eu === null ? null : mixLine(one.eu, on),
  sources: sourcesOf(world, euSources(one, governanceSource)),
})

const consumptionLine = (list: SupplierList, consumption: Consumption | null, on: Party) => {
  const share = consumption === null ? null : ofConsumption(shareOf(on.states, list), consumption)
  return consumption === null || share === null ? null : { ...rangeOf(share), ...consumption }
}

export const listLine = (list: SupplierList, consumption: Consumption | null, on: Party | null) => ({
  of: list.of,
  form: list.form,
  period: list.period,
  suppliers: list.suppliers.map(({ supplier, fraction }) => ({ supplier, share: rounded(fraction) })),
  rest: rounded(list.rest),
  hhi: rangeOf(list.hhi),
  governanceWeightedHhi: rangeOf(list.weighted),
  effectivePartners: rounded(list.effective),
  evenness: rounded(list.evenness),
  missing: list.missing,
  ...(on === null
    ? {}
    : {
        on: {
          partner: on.id,
          of: list.of,
          share: rangeOf(shareOf(on.states, list)),
          ofConsumption: consumptionLine(list, consumption, on),
        },
      }),
})

export const stateSources = (
  { imports, consumption, production, reliance, restrictions }: StateAnswer,
  governanceSource: readonly string[],
): readonly string[] => [
  ...[...imports, ...production].flatMap(({ sources }) => sources),
  ...consumption.flatMap((one) => one?.sources ?? []),
  ...(reliance === null ? [] : [reliance.source]),
  ...restrictions.flatMap(({ source }) => source),
  ...governanceSource,
]

export const stateLine = (
  answer: StateAnswer,
  world: World,
  governance: Governance,
  governanceSource: readonly string[],
  on: Party | null,
) => ({
  importer: answer.importer.id,
  material: answer.material,
  year: answer.year,
  netImportReliance:
    answer.reliance === null
      ? null
      : {
          ...rangeOf(answer.reliance.fraction),
          year: answer.reliance.year,
          of: answer.reliance.basis,
          netExporter: answer.reliance.isNetExporter,
        },
  imports: answer.imports.map((list, at) => listLine(list, answer.consumption[at] ?? null, on)),
  worldProduction: answer.production.map((list) => listLine(list, null, on)),
  restrictions: answer.restrictions.map(({ state, type, start, end, note, source }) => ({
    state,
    type,
    from: start,
    to: end,
    note,
    source,
  })),
  inPlaceOfBuiltIn: answer.gaveWay.map(({ what, instead }) => ({ what, builtIn: instead })),
  governanceYears: [governance.from, governance.to],
  missing: answer.missing,
  sources: sourcesOf(world, stateSources(answer, governanceSource)),
})
