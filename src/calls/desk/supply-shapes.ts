/** Supply shapes: how the desk's answers write shares, lists of suppliers and what is not on record. In: results of supply/. Out: schemas, and plain rows that name parties and the ids of their sources. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import type { EvidenceSource } from '../../record/verdict.ts'
import type { Share } from '../../supply/concentration.ts'
import type { Estimate, Range } from '../../supply/estimate.ts'
import type { SupplierList } from '../../supply/state-profile.ts'
import type { World } from '../../world/world.ts'
import { rounded, withImported } from '../supply-lines.ts'
import { namedParty, partySchema } from './sourced.ts'

/** Who imports: a state's code, the id of a group, or a name. */
export const importerField = z.string().min(1).default('USA')

export const rangeSchema = z.object({ low: z.number(), high: z.number() })
/** `value` is null where an input is missing: then it lies between the two. */
export const estimateSchema = rangeSchema.extend({ value: z.number().nullable() })
/** 0 to 1. */
export const shareSchema = z.object({ party: partySchema, share: z.number() })
/** Ids of the answer's `sources`. */
export const sourceIds = z.array(z.string())

/** Shares of one whole, which `of` names: lists of two wholes are never mixed. */
export const listSchema = z.object({
  of: z.string(),
  form: z.string(),
  period: z.string(),
  suppliers: z.array(shareSchema),
  /** What nobody has by name. */
  rest: z.number(),
  /** Herfindahl index, 0 to 1. */
  hhi: estimateSchema,
  sources: sourceIds,
})
export type ListLine = z.infer<typeof listSchema>

const exact = (value: number): number => rounded(value) ?? 0
export const rangeLine = ({ low, high }: Range): z.infer<typeof rangeSchema> => ({ low: exact(low), high: exact(high) })
export const estimateLine = ({ value, low, high }: Estimate): z.infer<typeof estimateSchema> => ({
  value: rounded(value),
  low: exact(low),
  high: exact(high),
})
export const shareLine = (world: World, { supplier, fraction }: Share): z.infer<typeof shareSchema> => ({
  party: namedParty(world, supplier),
  share: exact(fraction),
})

/** A row names its sources one by one; tables join them by ";". */
export const idsOf = (sources: readonly string[]): string[] => [
  ...new Set(sources.flatMap((ids) => ids.split(';')).filter((id) => id !== '')),
]

export const listLine = (world: World, { of, form, period, suppliers, rest, hhi, sources }: SupplierList): ListLine => ({
  of,
  form,
  period,
  suppliers: suppliers.map((one) => shareLine(world, one)),
  rest: exact(rest),
  hhi: estimateLine(hhi),
  sources: idsOf(sources),
})

/** All sources that an answer's rows name, once each. `imported`: those of files that the user has added. */
export const sourceTable = (world: World, ids: readonly string[], imported: readonly EvidenceSource[] = []): EvidenceSource[] => [
  ...withImported(world, ids, imported),
]

/** What is not on record is null, and said. */
export const whereOnRecord = <Value>(make: () => Value): { readonly found: Value | null; readonly missing: readonly string[] } => {
  try {
    return { found: make(), missing: [] }
  } catch (error) {
    if (error instanceof Problem && error.code === 'supply/no-data') return { found: null, missing: [`${error.what}: ${error.why}`] }
    throw error
  }
}

export const materialName = (world: World, slug: string): string =>
  world.tables.materials.find((row) => row.slug === slug)?.name ?? slug.replaceAll('-', ' ')
