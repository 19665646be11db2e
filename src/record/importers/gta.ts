/** Global Trade Alert: records of its API as JSON, and its export as CSV, whose columns are found by name. In: bytes. Out: a measure a row. */
import { z } from 'zod'
import { csvTable, inOrder, takeRecords } from './csv-table.ts'
import type { RejectedRow, TableImporter, TableRead } from './data-importer.ts'
import { gtaRow } from './gta-record.ts'
import { publishedColumns, publishedNames } from './published-names.ts'
import { brokenJson, decodeSniffed } from './sniff-text.ts'
import { materialsByCode, type TradeMeasureRow, tradeMeasureColumns } from './trade-measures.ts'

const common = {
  kind: 'table',
  dataset: 'trade-measures',
  publisher: 'Global Trade Alert',
  columns: tradeMeasureColumns,
} as const

/** What may be told line by line: a measure that affects five states may stand on five lines. */
const lists = ['implementers', 'affected', 'materials', 'products', 'sectors', 'note'] as const

const besideLists = (row: TradeMeasureRow): string =>
  JSON.stringify(Object.entries(row).filter(([name]) => !(lists as readonly string[]).includes(name)))

const joined = (one: TradeMeasureRow, other: TradeMeasureRow): TradeMeasureRow => ({
  ...one,
  ...Object.fromEntries(
    lists.map((name) => {
      const parts = [one[name], other[name]].flatMap((cell) => String(cell ?? '').split(';'))
      return [name, [...new Set(parts)].filter((part) => part !== '').join(';')]
    }),
  ),
})

/** Lines of one measure become one row, where they differ in lists alone. */
const onceEach = (
  taken: readonly { readonly line: number; readonly row: TradeMeasureRow | string }[],
): Pick<TableRead, 'rows' | 'rejected' | 'passedOver'> => {
  const byId = new Map<string, TradeMeasureRow>()
  const rejected: RejectedRow[] = []
  let repeated = 0
  for (const { line, row } of taken) {
    if (typeof row === 'string') {
      rejected.push({ line, reason: row })
      continue
    }
    const key = String(row.id)
    const before = byId.get(key)
    if (before === undefined) byId.set(key, row)
    else if (besideLists(before) === besideLists(row)) {
      repeated += 1
      byId.set(key, joined(before, row))
    } else rejected.push({ line, reason: `intervention ${key} is told before, and otherwise` })
  }
  return { rows: [...byId.values()], rejected, passedOver: repeated === 0 ? {} : { 'further lines of a measure': repeated } }
}

const text = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value)))
/** Objects with a name, names, or, of products and sectors, numbers and objects with an id. */
const item = z.union([
  z.object({ name: z.string() }).transform(({ name }) => name),
  z.looseObject({ product_id: z.union([z.string(), z.number()]) }).transform((one) => String(one.product_id)),
  z.looseObject({ sector_id: z.union([z.string(), z.number()]) }).transform((one) => String(one.sector_id)),
  z.looseObject({ id: z.union([z.string(), z.number()]) }).transform((one) => String(one.id)),
  z.union([z.string(), z.number()]).transform(String),
])
const list = z
  .array(item)
  .nullish()
  .transform((items) => items ?? [])

const apiRecord = z.object({
  intervention_id: text,
  state_act_id: text,
  state_act_title: text,
  gta_evaluation: text,
  implementing_jurisdictions: list,
  affected_jurisdictions: list,
  intervention_type: text,
  mast_chapter: text,
  affected_flow: text,
  affected_sectors: list,
  affected_products: list,
  date_announced: text,
  date_implemented: text,
  date_removed: text,
  is_in_force: text,
})

/** A bare array, one object, or the records under a name such as `results` or `data`. */
const recordsIn = (json: string, shown: string): readonly unknown[] => {
  try {
    const whole: unknown = JSON.parse(json)
    if (Array.isArray(whole)) return whole
    if (typeof whole !== 'object' || whole === null) return [whole]
    return Object.values(whole).find((value) => Array.isArray(value) && apiRecord.safeParse(value[0]).success) ?? [whole]
  } catch {
    throw brokenJson(shown)
  }
}

export const gtaApi: TableImporter = {
  ...common,
  name: 'gta-api',
  summary: 'Global Trade Alert (JSON of its API)',
  looksLike: (head) => /^\s*[[{]/.test(head.text) && /"intervention_id"/.test(head.text) && /"implementing_jurisdictions"/.test(head.text),
  read: ({ bytes, world, head }) => {
    const [names, materialsOf] = [publishedNames(world, 'global-trade-alert'), materialsByCode(world)]
    const taken = recordsIn(decodeSniffed(bytes).text, head.name).map((record, index) => {
      const line = index + 1
      const read = apiRecord.safeParse(record)
      if (!read.success) {
        const [issue] = read.error.issues
        return { line, row: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it is no measure'}` }
      }
      const one = read.data
      const row = gtaRow(names, materialsOf, {
        id: one.intervention_id,
        act: one.state_act_id,
        title: one.state_act_title,
        evaluation: one.gta_evaluation,
        type: one.intervention_type,
        chapter: one.mast_chapter,
        flow: one.affected_flow,
        implementers: one.implementing_jurisdictions,
        affected: one.affected_jurisdictions,
        products: one.affected_products,
        sectors: one.affected_sectors,
        announced: one.date_announced,
        implemented: one.date_implemented,
        removed: one.date_removed,
        inForce: one.is_in_force,
      })
      return { line, row }
    })
    return { title: 'Global Trade Alert, measures', vintage: null, ...onceEach(taken) }
  },
}

/** Names of states hold commas ("Korea, Republic of"): where a semicolon or bar stands, it separates. */
const parts = (cell: string): readonly string[] => {
  const separator = cell.includes(';') ? ';' : cell.includes('|') ? '|' : ','
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

export const gtaCsv: TableImporter = {
  ...common,
  name: 'gta',
  summary: 'Global Trade Alert (export of its site as CSV)',
  looksLike: ({ columns }) => {
    const folded = columns.map((name) => name.toLowerCase().replaceAll(/[\s_]+/g, ' '))
    return (
      folded.includes('intervention id') && folded.some((name) => name.startsWith('implement')) && folded.some((name) => /type/.test(name))
    )
  },
  read: (input) => {
    const { world } = input
    const table = csvTable(input)
    const columns = publishedColumns(world, 'global-trade-alert', table.header)
    const [names, materialsOf] = [publishedNames(world, 'global-trade-alert'), materialsByCode(world)]
    const { rows: taken, rejected } = takeRecords(table.records, ({ line, cells }) => {
      const cell = (id: string): string => cells[columns.get(id) ?? -1] ?? ''
      const whole = cell('implementers')
      const row = gtaRow(names, materialsOf, {
        id: cell('id'),
        act: cell('act'),
        title: cell('title'),
        evaluation: cell('evaluation'),
        type: cell('type'),
        chapter: cell('chapter'),
        flow: cell('flow'),
        // one state's name may have a comma of its own
        implementers: names.stateOf(whole) === null ? parts(whole) : [whole],
        affected: names.stateOf(cell('affected')) === null ? parts(cell('affected')) : [cell('affected')],
        products: parts(cell('products')),
        sectors: parts(cell('sectors')),
        announced: cell('announced'),
        implemented: cell('implemented'),
        removed: cell('removed'),
        inForce: cell('in-force'),
      })
      return [{ line, row }]
    })
    const made = onceEach(taken)
    return {
      title: 'Global Trade Alert, measures',
      vintage: null,
      ...made,
      rejected: inOrder(table.rejected, rejected, made.rejected),
    }
  },
}
