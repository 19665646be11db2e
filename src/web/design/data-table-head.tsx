/** Data table head: names of the columns; a press sorts by one. In: columns, how it is sorted. Out: the first row, which stays in sight. */
import { Checkbox } from './checkbox.tsx'
import type { DataColumn } from './data-columns.ts'
import styles from './data-table.module.css'
import type { Sorting } from './data-table.tsx'
import { Icon } from './icon.tsx'

export interface HeadProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly sorting: Sorting | null
  readonly onSort: (column: string) => void
  readonly chosen?: boolean | 'some'
  readonly onAll?: (all: boolean) => void
}

const ariaSort = (id: string, sorting: Sorting | null): 'ascending' | 'descending' | 'none' => {
  if (sorting?.column !== id) return 'none'
  return sorting.descending ? 'descending' : 'ascending'
}

export const Head = <Row,>({ columns, sorting, onSort, chosen, onAll }: HeadProps<Row>) => (
  <div role="rowgroup" className={styles.head}>
    <div role="row" aria-rowindex={1} className={styles.row}>
      {onAll === undefined || chosen === undefined ? null : (
        <div role="columnheader" className={styles.choice}>
          <Checkbox label="All rows" bare checked={chosen} onChange={onAll} />
        </div>
      )}
      {columns.map(({ id, head, align, sortable = true, wideOnly }) => (
        <div
          key={id}
          role="columnheader"
          className={styles.cell}
          data-align={align}
          data-wide={wideOnly || undefined}
          {...(sortable ? { 'aria-sort': ariaSort(id, sorting) } : {})}
        >
          {sortable ? (
            <button type="button" className={styles.sort} onClick={() => onSort(id)}>
              {head}
              <Icon name="chevron" />
            </button>
          ) : (
            head
          )}
        </div>
      ))}
    </div>
  </div>
)
