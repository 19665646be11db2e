/** Check data: is every imported file whole and as it was stored? In: the data folder. Out: a finding a file: what is wrong with it, which rows of it were not taken, what of it does not count. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type DataFile, dataFiles, hashOf, parquetOf } from './data-folder.ts'
import { type Duck, sqlText } from './duckdb.ts'

export interface DataFinding {
  readonly file: DataFile
  /** Why it cannot be used; null where it is sound. */
  readonly fault: string | null
  /** What does not count, or counts in part: "of 2022 the edition 202601 counts". */
  readonly notes: readonly string[]
}

export interface DataCheck {
  readonly findings: readonly DataFinding[]
  /** Files that no manifest names: of an import that was cut off before its end. */
  readonly strays: readonly string[]
}

const faultOf = async (folder: string, file: DataFile, duck: () => Promise<Duck>): Promise<string | null> => {
  const path = parquetOf(folder, file)
  if (!existsSync(path)) return 'its rows are gone'
  if (statSync(path).size !== file.stored.bytes || (await hashOf(path)) !== file.stored.hash)
    return 'its rows are not those that were stored'
  const [counted] = await (await duck()).rows<{ count: number }>(`select count(*) as count from read_parquet(${sqlText(path)})`)
  return counted?.count === file.rows ? null : `it has ${counted?.count ?? 0} rows, and ${file.rows} were stored`
}

/** Of files with the same years the later edition counts: that is told with the earlier one. */
const editionNotes = (file: DataFile, files: readonly DataFile[]): string[] => {
  const later = files.filter(
    (other) =>
      other.id !== file.id &&
      other.format === file.format &&
      other.details.classification === file.details.classification &&
      file.dataset === 'flows-between' &&
      (other.vintage ?? '') > (file.vintage ?? ''),
  )
  const years = file.years.filter((year) => later.some((other) => other.years.includes(year)))
  const edition = later
    .map(({ vintage }) => vintage ?? '')
    .toSorted()
    .at(-1)
  return years.length === 0 ? [] : [`of ${years.join(', ')} the edition ${edition} counts, and not this one`]
}

const massNotes = async (folder: string, file: DataFile, duck: () => Promise<Duck>): Promise<string[]> => {
  if (file.dataset !== 'flows-between' && file.dataset !== 'flows-reported') return []
  const without = file.dataset === 'flows-between' ? 'sum(value) filter (where tonnes is null)' : 'sum(value_without_tonnes)'
  const [row] = await (await duck()).rows<{ without: number | null; whole: number | null }>(
    `select ${without} as without, sum(value) as whole from read_parquet(${sqlText(parquetOf(folder, file))})`,
  )
  const share = (row?.without ?? 0) / (row?.whole || 1)
  return share === 0 ? [] : [`${share < 0.001 ? 'less than 0.1' : (share * 100).toFixed(1)} % of the value has no tonnes beside it`]
}

/** Throws Problem `data/manifest`. */
export const checkData = async (folder: string, duck: () => Promise<Duck>, onFile: (name: string) => void): Promise<DataCheck> => {
  const files = dataFiles(folder)
  const findings: DataFinding[] = []
  for (const file of files) {
    onFile(file.name)
    const fault = await faultOf(folder, file, duck)
    const notes = fault === null ? [...editionNotes(file, files), ...(await massNotes(folder, file, duck))] : []
    findings.push({ file, fault, notes })
  }
  const known = new Set(files.map((file) => parquetOf(folder, file)))
  const strays = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.parquet') && !known.has(join(folder, name))) : []
  return { findings, strays }
}
