/** documents.csv of a folder. In: its text. Out: what it says about each file, and a Problem for each line that cannot stand, naming file and line. */
import { parse } from 'csv-parse/sync'
import { Problem } from '../problem.ts'
import { dayOfStamp } from './days.ts'

export interface DocumentRow {
  readonly file: string
  readonly published: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly title: string | null
  /** Line of the CSV file, from 1. */
  readonly line: number
}

export interface DocumentRows {
  readonly rows: ReadonlyMap<string, DocumentRow>
  readonly problems: readonly Problem[]
}

const COLUMNS = ['file', 'published', 'publisher', 'url', 'title']
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

const problem = (name: string, line: number, why: string, fix: string): Problem =>
  new Problem('text/documents-csv', `${name}, line ${line}`, why, fix)

const parseRows = (name: string, text: string): readonly Parsed[] | Problem => {
  try {
    return parse(text, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as readonly Parsed[]
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    return problem(
      name,
      line,
      'it is not well-formed CSV (a quote is open, perhaps)',
      'Put quotes around values that hold a comma, and double the quotes inside.',
    )
  }
}

const columnProblem = (name: string, columns: readonly string[]): Problem | null => {
  if (!columns.includes('file')) return problem(name, 1, 'it has no column "file"', `Name the columns: ${COLUMNS.join(', ')}.`)
  const unknown = columns.filter((column) => !COLUMNS.includes(column))
  if (unknown.length === 0) return null
  return problem(
    name,
    1,
    `it has a column "${unknown[0]}", which means nothing here and is passed over`,
    `The columns are ${COLUMNS.join(', ')}.`,
  )
}

const readRow = (name: string, columns: readonly string[], { record, info }: Parsed): DocumentRow | Problem => {
  const value = (column: string): string | null => record[columns.indexOf(column)] || null
  const [file, published] = [value('file'), value('published')]
  if (file === null) return problem(name, info.lines, 'it names no file', 'Write the file name in the column "file".')
  if (published !== null && (!ISO_DAY.test(published) || dayOfStamp(published) === null)) {
    return problem(name, info.lines, `published is "${published}" for ${file}`, 'Write the day as YYYY-MM-DD.')
  }
  return { file, published, publisher: value('publisher'), url: value('url'), title: value('title'), line: info.lines }
}

/** A line with a fault leaves its document without the row, never the others. A file named twice keeps its first row. */
export const readDocumentRows = (name: string, text: string): DocumentRows => {
  const parsed = parseRows(name, text)
  if (parsed instanceof Problem) return { rows: new Map(), problems: [parsed] }
  const columns = (parsed[0]?.record ?? []).map((column) => column.toLowerCase())
  const headerProblem = columnProblem(name, columns)
  if (!columns.includes('file')) return { rows: new Map(), problems: headerProblem === null ? [] : [headerProblem] }
  const rows = new Map<string, DocumentRow>()
  const problems: Problem[] = headerProblem === null ? [] : [headerProblem]
  for (const line of parsed.slice(1)) {
    const row = readRow(name, columns, line)
    if (row instanceof Problem) problems.push(row)
    else if (rows.has(row.file))
      problems.push(
        problem(name, row.line, `${row.file} is named a second time (first on line ${rows.get(row.file)?.line})`, 'Keep one of the lines.'),
      )
    else rows.set(row.file, row)
  }
  return { rows, problems }
}
