/** Data columns: what a table shows of a row. In: columns as data. Out: what TanStack Table sorts by, and the widths as CSS. */
import type { CSSProperties, ReactNode } from 'react'

export interface DataColumn<Row> {
  readonly id: string
  readonly head: string
  /** What it sorts by, and what is shown where `cell` is not given; null sorts last. */
  readonly value: (row: Row) => string | number | null
  readonly cell?: (row: Row) => ReactNode
  /** In rem: the width, or with `grow` the least. */
  readonly width: number
  /** Its share of the room that is left. */
  readonly grow?: number
  readonly align?: 'end'
  readonly sortable?: boolean
  /** Not shown where the window is narrow. */
  readonly wideOnly?: boolean
}

const CHOICE_REM = 2
const PADDING_REM = 0.75

/** A null counts as nothing given, which stands last whichever way one sorts. */
export const columnDefs = <Row>(columns: readonly DataColumn<Row>[]) =>
  columns.map(({ id, value, sortable = true }) => ({
    id,
    accessorFn: (row: Row) => value(row) ?? undefined,
    enableSorting: sortable,
    sortUndefined: 'last' as const,
    sortFn: 'alphanumeric' as const,
  }))

const track = ({ width, grow }: DataColumn<never>): string => (grow === undefined ? `${width}rem` : `minmax(${width}rem, ${grow}fr)`)

const leastOf = (columns: readonly DataColumn<never>[], choice: number): string =>
  `${columns.reduce((sum, { width }) => sum + width, choice + PADDING_REM * (columns.length + 1))}rem`

/** Widths of all columns, and of those that a narrow window shows. */
export const templateOf = <Row>(columns: readonly DataColumn<Row>[], choice: boolean): CSSProperties => {
  const first = choice ? `${CHOICE_REM}rem ` : ''
  const narrow = columns.filter(({ wideOnly }) => wideOnly !== true)
  const widths = (some: readonly DataColumn<Row>[]): string => first + some.map(track).join(' ')
  return {
    '--columns': widths(columns),
    '--columns-narrow': widths(narrow),
    '--least': leastOf(columns, choice ? CHOICE_REM : 0),
    '--least-narrow': leastOf(narrow, choice ? CHOICE_REM : 0),
  } as CSSProperties
}
