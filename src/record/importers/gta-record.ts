/** A measure of Global Trade Alert, whatever the file that tells it. In: lists of names and codes, days. Out: a row of `trade-measures`, or the reason for which it is none. */
import type { PublishedNames } from './published-names.ts'
import type { TradeMeasureRow } from './trade-measures.ts'

export interface ReadMeasure {
  readonly id: string
  readonly act: string
  readonly title: string
  readonly evaluation: string
  readonly type: string
  readonly chapter: string
  readonly flow: string
  readonly implementers: readonly string[]
  readonly affected: readonly string[]
  readonly products: readonly string[]
  readonly sectors: readonly string[]
  readonly announced: string
  readonly implemented: string
  readonly removed: string
  /** "1", "0", "Yes", "true", ... */
  readonly inForce: string
}

const dayForm = /^(?<day>\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ].*)?$/
const noDay = /^(?:|null|NA|N\/A|-)$/i

/** Null where none is given; undefined where what is given is no day. */
const dayOf = (text: string): string | null | undefined => (noDay.test(text.trim()) ? null : dayForm.exec(text.trim())?.groups?.day)

/** A code read as a number lost its leading zero; those of four digits are headings. */
const codeOf = (text: string): string | null => {
  const digits = text.trim()
  if (!/^\d{4,8}$/.test(digits)) return null
  return (digits.length % 2 === 1 ? `0${digits}` : digits).slice(0, 6)
}

const truth: Readonly<Record<string, boolean>> = { '1': true, yes: true, true: true, '0': false, no: false, false: false }

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)]

export const gtaRow = (
  names: PublishedNames,
  materialsOf: (code: string) => readonly string[],
  read: ReadMeasure,
): TradeMeasureRow | string => {
  if (read.id === '') return 'it has no intervention id'
  if (read.type === '') return 'it has no intervention type'
  const implementers = read.implementers.map((name) => names.stateOf(name)?.state ?? null)
  const unknown = read.implementers.find((_, at) => implementers[at] === null)
  if (read.implementers.length === 0) return 'it names no implementing jurisdiction'
  if (unknown !== undefined) return `the implementing jurisdiction "${unknown}" is no state on record`
  const affected = read.affected.map((name) => ({ name, state: names.stateOf(name)?.state ?? null }))
  const codes = read.products.map((product) => ({ product, code: codeOf(product) }))
  const odd = codes.find(({ code }) => code === null)
  if (odd !== undefined) return `the product "${odd.product}" is no HS code`
  const products = unique(codes.flatMap(({ code }) => (code === null ? [] : [code])))
  const [announced, implemented, removed] = [dayOf(read.announced), dayOf(read.implemented), dayOf(read.removed)]
  if (announced === undefined || implemented === undefined || removed === undefined)
    return `"${[read.announced, read.implemented, read.removed].find((day) => dayOf(day) === undefined)}" is no day such as 2025-02-04`
  const lost = affected.filter(({ state }) => state === null).map(({ name }) => name)
  const since = implemented ?? announced
  return {
    id: read.id,
    act: read.act || null,
    title: read.title,
    evaluation: read.evaluation,
    type: read.type,
    chapter: read.chapter,
    flow: read.flow,
    implementers: unique(implementers.filter((state) => state !== null)).join(';'),
    affected: unique(affected.flatMap(({ state }) => (state === null ? [] : [state]))).join(';'),
    materials: unique(products.flatMap(materialsOf)).join(';'),
    products: products.join(';'),
    sectors: unique(read.sectors).join(';'),
    announced,
    implemented,
    removed,
    in_force: truth[read.inForce.trim().toLowerCase()] ?? null,
    year: since === null ? null : Number(since.slice(0, 4)),
    note: lost.length === 0 ? '' : `affected too, not known here: ${lost.join(', ')}`,
  }
}
