/** Trade store: imported trade flows, asked in place. In: the data folder, SQL over the Parquet files. Out: rows. DuckDB is loaded with the first question. */
import { type DataFile, dataFiles, parquetOf } from './data-folder.ts'
import { type Duck, openDuck, sqlText } from './duckdb.ts'

export interface TradeStore {
  /** Files of flows; [] where none was imported. */
  readonly files: readonly DataFile[]
  /** The file as a literal of SQL. */
  readonly literal: (file: DataFile) => string
  readonly rows: Duck['rows']
  readonly close: () => Promise<void>
}

/** Throws Problem `data/manifest`; a question throws `data/duckdb` where the package is missing. */
export const openTrade = (folder: string): TradeStore => {
  let duck: Promise<Duck> | null = null
  return {
    files: dataFiles(folder).filter(({ dataset }) => dataset === 'flows-between' || dataset === 'flows-reported'),
    literal: (file) => sqlText(parquetOf(folder, file)),
    rows: async (sql) => {
      duck ??= openDuck()
      return (await duck).rows(sql)
    },
    close: async () => (await duck)?.close(),
  }
}
