/** Record lines: on which lines of a CSV file its records begin. In: a path, records by their number. Out: lines from 1. Cells in quotes may hold line feeds; empty lines are no records. */
import { createReadStream } from 'node:fs'

const LINE_FEED = 10
const RETURN = 13
const QUOTE = 34

export interface RecordLines {
  /** By a record's number as DuckDB's rejects count it: every record and every empty line, the header being 1. */
  readonly byNumber: ReadonlyMap<number, number>
  /** By a record's number among those that were not rejected, without header and empty lines, from 1. */
  readonly byRow: ReadonlyMap<number, number>
}

/** `rejected` and `rows` in any order. Memory grows with what is asked for, not with the file. */
export const recordLines = async (path: string, rejected: ReadonlySet<number>, rows: ReadonlySet<number>): Promise<RecordLines> => {
  const [byNumber, byRow] = [new Map<number, number>(), new Map<number, number>()]
  let [number, row, line, start] = [1, 0, 1, 1]
  let [isQuoted, isEmpty] = [false, true]
  const end = (): void => {
    if (rejected.has(number)) byNumber.set(number, start)
    else if (!isEmpty && number > 1) {
      row += 1
      if (rows.has(row)) byRow.set(row, start)
    }
    number += 1
    isEmpty = true
  }
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]
      if (byte === LINE_FEED) {
        line += 1
        if (isQuoted) continue
        end()
        start = line
      } else if (byte === QUOTE) {
        isQuoted = !isQuoted
        isEmpty = false
      } else if (byte !== RETURN) isEmpty = false
    }
  }
  if (!isEmpty) end()
  return { byNumber, byRow }
}
