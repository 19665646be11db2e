/** Data table line: one row. In: columns, the row, its place, what is done with it. Out: its cells. */
import { type ComponentProps, type MouseEvent, memo } from 'react'
import { Checkbox } from './checkbox.tsx'
import type { DataColumn } from './data-columns.ts'
import styles from './data-table.module.css'

export interface LineProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly row: Row
  readonly place: ComponentProps<'div'>
  readonly onOpen: ((row: Row, event: MouseEvent) => void) | undefined
  readonly chosen: boolean | undefined
  readonly onChoose: ((row: Row) => void) | undefined
}

const PlainLine = <Row,>({ columns, row, place, onOpen, chosen, onChoose }: LineProps<Row>) => (
  <div
    role="row"
    aria-selected={chosen}
    className={styles.row}
    data-opens={onOpen === undefined ? undefined : true}
    onClick={onOpen === undefined ? undefined : (event) => onOpen(row, event)}
    {...place}
  >
    {onChoose === undefined || chosen === undefined ? null : (
      <div role="gridcell" className={styles.choice}>
        <Checkbox label="Choose this row" bare checked={chosen} onChange={() => onChoose(row)} />
      </div>
    )}
    {columns.map(({ id, value, cell, align, wideOnly }) => (
      <div key={id} role="gridcell" className={styles.cell} data-align={align} data-wide={wideOnly || undefined}>
        {cell === undefined ? value(row) : cell(row)}
      </div>
    ))}
  </div>
)

const sameFields = (one: object, other: object): boolean => {
  const fields = Object.entries(one)
  return fields.length === Object.keys(other).length && fields.every(([name, value]) => Object.is(value, Reflect.get(other, name)))
}

/** The place is made anew at each drawing, and its style with it. */
const samePlace = (
  { style: one = {}, ...first }: ComponentProps<'div'>,
  { style: other = {}, ...second }: ComponentProps<'div'>,
): boolean => sameFields(one, other) && sameFields(first, second)

/** While one scrolls, most rows are what they were. */
export const Line = memo(
  PlainLine,
  ({ place: one, ...first }, { place: other, ...second }) => samePlace(one, other) && sameFields(first, second),
) as typeof PlainLine
