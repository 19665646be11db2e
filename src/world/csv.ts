/** CSV as of RFC 4180, pure, so that a browser can read the tables. In: text. Out: records with the line each begins on. */

export interface CsvRecord {
  /** 1-based line of the file on which the record begins. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A record that closed its quote badly yields its cells as read; the row's schema then says what is wrong. Empty lines are left out. */
export const readCsv = (text: string, separator: ',' | ';' | '\t' = ','): readonly CsvRecord[] => {
  const records: CsvRecord[] = []
  let [at, line] = [text.charCodeAt(0) === 0xfeff ? 1 : 0, 1]
  while (at < text.length) {
    const cells: string[] = []
    const begin = line
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator)
      cells.push(cell.value)
      line += cell.lines
      at = cell.next
      if (text[at] !== separator) break
      at += 1
    }
    if (text[at] === '\r') at += 1
    at += 1
    line += 1
    if (cells.length > 1 || cells[0] !== '') records.push({ line: begin, cells })
  }
  return records
}

interface Cell {
  readonly value: string
  readonly next: number
  readonly lines: number
}

const cellEnds = { ',': /[,\r\n]/g, ';': /[;\r\n]/g, '\t': /[\t\r\n]/g } as const

const plainCell = (text: string, from: number, separator: keyof typeof cellEnds): Cell => {
  const cellEnd = cellEnds[separator]
  cellEnd.lastIndex = from
  const next = cellEnd.exec(text)?.index ?? text.length
  return { value: text.slice(from, next), next, lines: 0 }
}

const quotedCell = (text: string, from: number): Cell => {
  let close = text.indexOf('"', from + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  const end = close === -1 ? text.length : close
  const value = text.slice(from + 1, end).replaceAll('""', '"')
  return { value, next: Math.min(end + 1, text.length), lines: value.split('\n').length - 1 }
}
