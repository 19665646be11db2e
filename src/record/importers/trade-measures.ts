/** The data set `trade-measures`: one measure that restricts or eases trade a row. Lists stand in one cell, separated by `;`. */
import type { World } from '../../world/world.ts'
import type { Cell, CellType } from './data-importer.ts'

export const tradeMeasureColumns = {
  id: 'text',
  /** The act of a state that it is part of. */
  act: 'text',
  title: 'text',
  /** As its publisher judges it: Red, Amber, Green; empty where it does not. */
  evaluation: 'text',
  /** As printed: "Export licensing requirement". */
  type: 'text',
  chapter: 'text',
  flow: 'text',
  /** Alpha-3 codes. */
  implementers: 'text',
  affected: 'text',
  /** Slugs of materials.csv whose HS codes are among the products, or that the words name. */
  materials: 'text',
  /** HS codes of six digits. */
  products: 'text',
  sectors: 'text',
  announced: 'text',
  implemented: 'text',
  /** May lie in the future: a planned end. */
  removed: 'text',
  in_force: 'yes-no',
  /** Year of implementation, else of announcement. */
  year: 'integer',
  note: 'text',
} as const satisfies Readonly<Record<string, CellType>>

export type TradeMeasureRow = Readonly<Record<keyof typeof tradeMeasureColumns, Cell>>

/** Materials by each of their codes; four digits stand for all codes that begin so. */
export const materialsByCode = ({ tables }: World): ((code: string) => readonly string[]) => {
  const byCode = new Map<string, string[]>()
  for (const { slug, hs } of tables.materials) for (const code of hs) byCode.set(code, [...(byCode.get(code) ?? []), slug])
  return (code) => [...(byCode.get(code) ?? []), ...(byCode.get(code.slice(0, 4)) ?? [])]
}
