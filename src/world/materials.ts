/** Materials and sectors named in a text. In: text. Out: slugs of materials.csv or sectors.csv with spans; "lead and zinc" has lead, "lead the talks" not. */
import { findTerms, type TermSpan } from './terms.ts'
import type { World } from './world.ts'

/** Every material that the words name, the umbrella terms too; in order, not overlapping. */
export const findMaterials = (world: World, text: string): readonly TermSpan[] => findTerms(world.materialTerms, text)

/** Sectors, loosely: a word of the field is enough. In order, not overlapping. */
export const findSectors = (world: World, text: string): readonly TermSpan[] => findTerms(world.sectorTerms, text)

/** The material and the wider terms above it, nearest first. */
export const termsAbove = (world: World, material: string): readonly string[] => {
  const above = world.tables.materials.find(({ slug }) => slug === material)?.umbrella ?? null
  return above === null ? [material] : [material, ...termsAbove(world, above)]
}
