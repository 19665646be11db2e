/** Rows of imported tables. In: the data folder, the name of a data set. Out: its rows, each with the file that it stands in. */
import type { Cell } from '../importers/data-importer.ts'
import { type DataFile, dataFiles, parquetOf } from './data-folder.ts'
import { openDuck, sqlText } from './duckdb.ts'

/** The rows of one file. */
export interface DataTable<Row> {
  readonly file: DataFile
  readonly rows: readonly Row[]
}

/** In the order of `data list`; [] where nothing of this kind was imported, and DuckDB is not loaded then. Numbers as numbers, nothing as null. */
export const dataTables = async <Row extends Readonly<Record<string, Cell>>>(
  folder: string,
  dataset: string,
): Promise<readonly DataTable<Row>[]> => {
  const files = dataFiles(folder).filter((file) => file.dataset === dataset)
  if (files.length === 0) return []
  const duck = await openDuck()
  try {
    const tables: DataTable<Row>[] = []
    for (const file of files) tables.push({ file, rows: await duck.rows<Row>(`select * from ${sqlText(parquetOf(folder, file))}`) })
    return tables
  } finally {
    duck.close()
  }
}
