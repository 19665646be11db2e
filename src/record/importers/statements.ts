/** FollowTheMoney statements as CSV (`statements.csv` of OpenSanctions): a row a value. In: lines. Out: the parts and links of each run of rows with one canonical id. */
import { faultOf } from '../imported/part.ts'
import { type FtmEntity, ftmStates, lineOfFtm } from './ftm-model.ts'
import type { EntityImporter, LinePlace, LineReader, TakenLine } from './importer.ts'

/** What a row must have; others are not asked. The compact form has no canonical id and puts the schema before the property. */
const needed = ['entity_id', 'prop', 'value', 'dataset'] as const

/** Cells of one record of RFC 4180; null where a quote is not closed or something stands behind it. */
export const cellsOf = (text: string): readonly string[] | null => {
  const cells: string[] = []
  for (let at = 0; ; at += 1) {
    if (text[at] !== '"') {
      const comma = text.indexOf(',', at)
      const end = comma === -1 ? text.length : comma
      cells.push(text.slice(at, end))
      if (comma === -1) return cells
      at = end
      continue
    }
    let end = text.indexOf('"', at + 1)
    let doubled = false
    while (end !== -1 && text[end + 1] === '"') {
      doubled = true
      end = text.indexOf('"', end + 2)
    }
    if (end === -1) return null
    const cell = text.slice(at + 1, end)
    cells.push(doubled ? cell.replaceAll('""', '"') : cell)
    if (end + 1 === text.length) return cells
    if (text[end + 1] !== ',') return null
    at = end + 1
  }
}

const quotesIn = (text: string): number => {
  let count = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1
  return count
}

/** A value with a line break in it never comes this long; a quote that is not closed would swallow the file. */
const MOST_LINES = 1000

/** Rows of one canonical id that stand together. */
interface Run {
  readonly id: string
  readonly place: LinePlace
  schema: string
  readonly values: Map<string, string[]>
  readonly languages: Map<string, string>
  readonly datasets: Set<string>
  /** Of rows among those of the run: told with it, so that a run that is read again is counted once. */
  readonly faults: TakenLine[]
}

interface Open {
  text: string
  readonly place: LinePlace
  lines: number
}

class Faults extends Error {}

const rowsReader = (columns: readonly string[], stateOf: (code: string) => string | null): LineReader => {
  const column = Object.fromEntries(columns.map((name, at) => [name, at]))
  const isPacked = column.canonical_id === undefined
  let run: Run | null = null
  let open: Open | null = null

  const close = (): TakenLine[] => {
    if (run === null) return []
    const { id, schema, values, languages, datasets, faults, place } = run
    run = null
    const entity: FtmEntity = {
      id,
      schema,
      values: (property) => values.get(property) ?? [],
      language: (property, value) => languages.get(`${property} ${value}`) ?? null,
      datasets: [...datasets],
    }
    return [...faults, { ...lineOfFtm(entity, stateOf), line: place.line }]
  }

  const told = (fault: TakenLine): TakenLine[] => {
    if (run === null) return [fault]
    run.faults.push(fault)
    return []
  }

  const addRow = (text: string, place: LinePlace): TakenLine[] => {
    const cells = cellsOf(text)
    if (cells === null) throw new Faults('a quotation mark is not closed, or something stands behind it')
    if (cells.length !== columns.length) throw new Faults(`it has ${cells.length} cells where the header has ${columns.length}`)
    const cell = (name: string): string => cells[column[name] ?? -1] ?? ''
    const [told, packed] = isPacked ? cell('prop').split(':') : [cell('schema'), cell('prop')]
    const [schema, prop] = [told ?? '', packed ?? '']
    const id = isPacked ? cell('entity_id') : cell('canonical_id') || cell('entity_id')
    if (id === '' || schema === '' || prop === '') throw new Faults('it has no id, schema or property')
    const done = run !== null && run.id !== id ? close() : []
    // candidates that some matching proposed, and nobody confirmed
    if (/^(?:t|true|1)$/i.test(cell('external'))) return done
    run ??= { id, place, schema, values: new Map(), languages: new Map(), datasets: new Set(), faults: [] }
    run.datasets.add(cell('dataset'))
    // entities of several lists that are one may be told as a Person and as a LegalEntity: the narrower one is meant
    if (run.schema === 'LegalEntity' || run.schema === 'Organization') run.schema = schema
    if (prop === 'id') return done
    const value = cell('value')
    const known = run.values.get(prop)
    if (known === undefined) run.values.set(prop, [value])
    else if (!known.includes(value)) known.push(value)
    if (cell('lang') !== '') run.languages.set(`${prop} ${value}`, cell('lang'))
    return done
  }

  const record = (text: string, place: LinePlace): TakenLine[] => {
    try {
      return text === '' || place.start === 0 ? [] : addRow(text, place)
    } catch (error) {
      if (!(error instanceof Faults)) throw error
      return told({ ...faultOf(error.message), line: place.line })
    }
  }

  const cutShort = (): TakenLine[] => {
    const line = open?.place.line ?? 0
    open = null
    return told({ ...faultOf('a quotation mark is not closed'), line })
  }

  return {
    take: (line, place) => {
      const text = line.endsWith('\r') ? line.slice(0, -1) : line
      const isOdd = quotesIn(text) % 2 === 1
      if (open === null && !isOdd) return record(text, place)
      if (open === null) open = { text, place, lines: 1 }
      else {
        open.text += `\n${text}`
        open.lines += 1
        if (isOdd) {
          const whole = open
          open = null
          return record(whole.text, whole.place)
        }
      }
      return open.lines > MOST_LINES ? cutShort() : []
    },
    finish: () => [...(open === null ? [] : cutShort()), ...close()],
    waitingFrom: () => run?.place ?? open?.place ?? null,
  }
}

export const statements: EntityImporter = {
  name: 'statements',
  summary: 'FollowTheMoney statements, a row a value (OpenSanctions: statements.csv)',
  looksLike: (head) => {
    const columns = cellsOf(head.split(/\r?\n/)[0] ?? '') ?? []
    return needed.every((name) => columns.includes(name))
  },
  open: ({ states }, header) => rowsReader(cellsOf(header.replace(/^\uFEFF/, '').trimEnd()) ?? [], ftmStates(states)),
}
