/** Data table: rows of any number under a head that stays; sorted here or by the desk; j, k and arrows move, Enter opens, space chooses. In: columns and rows as data. Out: the table. */
import {
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type MouseEvent, useMemo, useState } from 'react'
import { columnDefs, type DataColumn, templateOf } from './data-columns.ts'
import styles from './data-table.module.css'
import { Head } from './data-table-head.tsx'
import { Line } from './data-table-line.tsx'
import { useRows } from './rows.ts'
import { useLatest } from './use-latest.ts'

export interface Sorting {
  readonly column: string
  readonly descending: boolean
}

export interface DataTableProps<Row extends object> {
  readonly label: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  /** How the rows are sorted at first; with `onSort` how they came sorted. */
  readonly sorting?: Sorting | null
  /** Given, the desk sorts, and the rows stay as they come. */
  readonly onSort?: (sorting: Sorting | null) => void
  readonly onOpen?: (row: Row) => void
  /** Ids of rows that are chosen, for what is done with many at once. */
  readonly chosen?: ReadonlySet<string>
  readonly onChoose?: (chosen: ReadonlySet<string>) => void
  /** All there are, where `rows` is only the first of them. */
  readonly total?: number
  readonly onNearEnd?: () => void
  /** Takes the height that the page leaves; else it is as high as its rows, up to most of the window. */
  readonly fill?: boolean
  /** Words go on in a second line rather than being cut. */
  readonly wrap?: boolean
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
})

const ROW_PX = 28

const stateOf = (sorting: Sorting | null): SortingState => (sorting === null ? [] : [{ id: sorting.column, desc: sorting.descending }])

const sortingOf = ([first]: SortingState): Sorting | null => (first === undefined ? null : { column: first.id, descending: first.desc })

const useSorted = <Row extends object>({ columns, rows, idOf, sorting = null, onSort }: DataTableProps<Row>) => {
  const [own, setOwn] = useState<SortingState>(stateOf(sorting))
  const state = onSort === undefined ? own : stateOf(sorting)
  const data = useMemo(() => [...rows], [rows])
  const defs = useMemo(() => columnDefs(columns), [columns])
  const table = useTable({
    features,
    columns: defs,
    data,
    getRowId: idOf,
    state: { sorting: state },
    manualSorting: onSort !== undefined,
    onSortingChange: (change) => {
      const next = typeof change === 'function' ? change(state) : change
      if (onSort === undefined) setOwn(next)
      else onSort(sortingOf(next))
    },
  })
  return { table, sorting: sortingOf(state), sorted: table.getRowModel().rows.map((row) => row.original) }
}

/** A click on a link or button within a row, or the end of choosing words, does not open the row. */
const opens = (event: MouseEvent): boolean =>
  event.target instanceof Element && event.target.closest('a, button, input, label') === null && (getSelection()?.isCollapsed ?? true)

const toggled = (chosen: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  chosen.has(id) ? new Set([...chosen].filter((other) => other !== id)) : new Set([...chosen, id])

export const DataTable = <Row extends object>(props: DataTableProps<Row>) => {
  const { label, columns, rows, idOf, onOpen, chosen, onChoose, total = rows.length, onNearEnd, fill = false, wrap = false } = props
  const [current, setCurrent] = useState(-1)
  const { table, sorting, sorted } = useSorted(props)
  const choose = useLatest((row: Row) => (chosen === undefined ? undefined : onChoose?.(toggled(chosen, idOf(row)))))
  const open = useLatest((row: Row, event: MouseEvent) => (opens(event) ? onOpen?.(row) : undefined))
  const isChosen = chosen !== undefined && onChoose !== undefined
  const rowAt = (act: ((row: Row) => void) | undefined) => (at: number) => {
    const row = sorted[at]
    if (row !== undefined) act?.(row)
  }
  const { box, drawn, style, rowProps, onKeyDown } = useRows({
    count: sorted.length,
    keyOf: (at) => {
      const row = sorted[at]
      return row === undefined ? String(at) : idOf(row)
    },
    guess: ROW_PX,
    head: ROW_PX,
    current,
    onCurrent: setCurrent,
    onOpen: rowAt(onOpen),
    onToggle: isChosen ? rowAt(choose) : undefined,
    onNearEnd,
  })
  const template = templateOf(columns, isChosen)
  return (
    <div
      ref={box}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      className={styles.box}
      data-fill={fill || undefined}
      data-wrap={wrap || undefined}
      style={template}
      onKeyDown={onKeyDown}
    >
      <Head
        columns={columns}
        sorting={sorting}
        onSort={(id) => table.getColumn(id)?.toggleSorting()}
        {...(isChosen
          ? {
              chosen: chosen.size === 0 ? false : chosen.size >= rows.length || 'some',
              onAll: (all) => onChoose(new Set(all ? rows.map(idOf) : [])),
            }
          : {})}
      />
      <div role="rowgroup" className={styles.body} style={style}>
        {drawn.map((place) => {
          const row = sorted[place.index]
          if (row === undefined) return null
          return (
            <Line
              key={idOf(row)}
              columns={columns}
              row={row}
              place={{ 'aria-rowindex': place.index + 2, ...rowProps(place) }}
              onOpen={onOpen === undefined ? undefined : open}
              chosen={isChosen ? chosen.has(idOf(row)) : undefined}
              onChoose={isChosen ? choose : undefined}
            />
          )
        })}
      </div>
    </div>
  )
}
