/** The mix that indirect dependence starts from. In: an importer, a material, a stage, the EU's tables, the World. Out: shares by place with what they are shares of, their period and sources; Problem `supply/no-data`. */
import { Problem } from '../problem.ts'
import type { Share } from '../supply/concentration.ts'
import type { Stage, SupplyRow } from '../supply/rows.ts'
import { importLists } from '../supply/state-profile.ts'
import { sum } from '../supply/sum.ts'
import type { World } from '../world/world.ts'
import { type Party, shareRows, studyPeriod } from './supply.ts'
import { percent } from './supply-words.ts'

export interface PlaceMix {
  readonly shares: readonly Share[]
  readonly rest: number
  /** "EU sourcing, own output too", "imports (total)": never mixed with another. */
  readonly of: string
  /** Null where the source does not part ore from refined. */
  readonly stage: Stage | null
  readonly period: string
  readonly sources: readonly string[]
}

export type EuShares = readonly SupplyRow<'eu-supply-shares'>[]

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids.flatMap((id) => id.split(';')))]

/** One printed mix of the study; shares printed as less than something are part of the rest. Null where it has none. */
export const studyMix = (rows: EuShares, material: string, stage: Stage, mix: 'global' | 'eu-sourcing'): PlaceMix | null => {
  const own = rows.filter((row) => row.material === material && row.stage === stage && row.mix === mix)
  if (own.length === 0) return null
  const shares = own
    .filter(({ bound }) => bound !== '<')
    .map(({ country_iso3, share_pct }) => ({ supplier: country_iso3, fraction: share_pct / 100 }))
  return {
    shares,
    rest: Math.max(0, 1 - sum(shares.map(({ fraction }) => fraction))),
    of: mix === 'global' ? `world ${stage}` : 'EU sourcing, own output too',
    stage,
    period: studyPeriod,
    sources: unique(own.map(({ source }) => source)),
  }
}

/** Who supplies the importer, refined before ore where the source parts them. */
export const importerMix = (
  world: World,
  eu: EuShares,
  asked: { readonly importer: Party; readonly material: string; readonly stage: Stage | null; readonly year: number },
): PlaceMix => {
  const { importer, material, stage, year } = asked
  if (importer.id === 'eu') {
    const stages: readonly Stage[] = stage === null ? ['processing', 'extraction'] : [stage]
    const [found] = stages.flatMap((one) => studyMix(eu, material, one, 'eu-sourcing') ?? [])
    if (found !== undefined) return found
  }
  const lists = importLists(shareRows(world, importer.id, material), year, new Map())
  const list = lists.find(({ form }) => form === 'total') ?? lists[0]
  if (list === undefined)
    throw new Problem(
      'supply/no-data',
      `suppliers of ${material} to ${importer.name}${stage === null ? '' : `, ${stage}`}`,
      'none are on record',
      'Import trade data with chancery data add, or ask of EU27 or the United States.',
    )
  return {
    shares: list.suppliers,
    rest: list.rest,
    of: list.form.startsWith(list.of) ? list.form : `${list.of} (${list.form})`,
    stage: null,
    period: list.period,
    sources: unique(list.sources),
  }
}

export const mixTitle = ({ of, period, rest }: PlaceMix): string => `${of}, ${period}${rest < 0.0005 ? '' : `; ${percent(rest)} not named`}`
