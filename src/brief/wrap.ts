/** Text in columns. In: a paragraph or rows of cells, and a width. Out: lines no wider than it, as far as single words allow. */

/** Breaks at spaces; a word longer than the width stands on a line of its own. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** Too narrow for columns: each row as "heading: cell" lines. The first row holds the headings. */
const stacked = ([heads = [], ...rows]: readonly (readonly string[])[], width: number): string[] =>
  rows.flatMap((row) =>
    row.flatMap((cell, at) =>
      wrap(at === 0 ? cell : `${heads[at] ?? ''}: ${cell}`, width - 2).map((line, nth) => (at === 0 && nth === 0 ? line : `  ${line}`)),
    ),
  )

/** Columns as wide as their longest cell, two spaces between; the last column is wrapped into what is left. */
export const columnsOf = (rows: readonly (readonly string[])[], width: number): string[] => {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: Math.max(0, count - 1) }, (_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  const left = widths.reduce((sum, one) => sum + one + 2, 0)
  const room = width - left
  if (room < 20) return stacked(rows, width)
  return rows.flatMap((row) => {
    const cells = widths.map((one, at) => (row[at] ?? '').padEnd(one)).join('  ')
    const [first = '', ...rest] = wrap(row[count - 1] ?? '', room)
    return [`${cells}  ${first}`.trimEnd(), ...rest.map((text) => `${' '.repeat(left)}${text}`)]
  })
}
