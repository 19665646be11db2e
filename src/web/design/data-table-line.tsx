/** Data table line: one row. In: columns, the row, its place. Out: its cells. */
import { type ComponentProps, type MouseEvent, memo } from 'react'
import { Checkbox } from './checkbox.tsx'
import type { DataColumn } from './data-columns.ts'
import styles from './data-table.module.css'

export interface LineProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly row: Row
  readonly place: ComponentProps<'div'>
  readonly onClick?: (event: MouseEvent) => void
  readonly chosen?: boolean
  readonly onChoose?: () => void
}

const AllCells = <Row,>({ columns, row }: Pick<LineProps<Row>, 'columns' | 'row'>) => (
  <>
    {columns.map(({ id, value, cell, align, wideOnly }) => (
      <div key={id} role="gridcell" className={styles.cell} data-align={align} data-wide={wideOnly || undefined}>
        {cell === undefined ? value(row) : cell(row)}
      </div>
    ))}
  </>
)

/** While one scrolls, a row changes its place and nothing else. */
const Cells = memo(AllCells) as typeof AllCells

export const Line = <Row,>({ columns, row, place, onClick, chosen, onChoose }: LineProps<Row>) => (
  <div
    role="row"
    aria-selected={chosen}
    className={styles.row}
    data-opens={onClick === undefined ? undefined : true}
    onClick={onClick}
    {...place}
  >
    {onChoose === undefined || chosen === undefined ? null : (
      <div role="gridcell" className={styles.choice}>
        <Checkbox label="Choose this row" bare checked={chosen} onChange={onChoose} />
      </div>
    )}
    <Cells columns={columns} row={row} />
  </div>
)
