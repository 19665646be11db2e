/** Items table: a list of items of any length. In: rows, an order, which are chosen. Out: the table; Enter opens an item, x or space chooses it. */
import { useNavigate } from '@tanstack/react-router'
import type { ItemSort } from '../../record/item-sorts.ts'
import type { ItemRow } from '../../record/register.ts'
import type { DataColumn } from '../design/data-columns.ts'
import { DataTable, type Sorting } from '../design/data-table.tsx'
import { PageLink } from '../design/page-link.tsx'
import { StatusBadge } from '../design/status-badge.tsx'
import { VerdictBadge } from '../design/verdict-badge.tsx'
import { type Order, type OrderText, orderTextOf, sorts } from './item-order.ts'
import { isStatus } from './item-status.ts'
import { apartText, capital, shortDay, typeWord, worthText } from './item-words.ts'
import styles from './items-table.module.css'

/** Not the router's link, which works out at each drawing where it leads: a list has hundreds. */
const Line = ({ row }: { readonly row: ItemRow }) => (
  <PageLink href={`/items/${encodeURIComponent(row.id)}`} className={styles.line} title={row.line} tabIndex={-1}>
    {apartText(row) === '' ? null : <span className={styles.apart}>{apartText(row)}: </span>}
    {row.line}
  </PageLink>
)

const Standing = ({ row: { status, verdicts } }: { readonly row: ItemRow }) => {
  if (isStatus(status)) return <StatusBadge status={status} />
  const [verdict] = verdicts
  return verdict === undefined ? null : <VerdictBadge verdict={verdict} />
}

type Column = DataColumn<ItemRow>

const what: Column = {
  id: 'what',
  head: 'What',
  value: ({ line }) => line,
  cell: (row) => <Line row={row} />,
  width: 11,
  grow: 1,
  sortable: false,
}
const type: Column = {
  id: 'type',
  head: 'Type',
  value: ({ kind, type: own }) => capital(typeWord(own || kind)),
  width: 7,
  sortable: false,
  wideOnly: true,
}
const standing: Column = {
  id: 'standing',
  head: 'Stands',
  value: ({ status }) => status,
  cell: (row) => <Standing row={row} />,
  width: 7.5,
  sortable: false,
}
const due: Column = {
  id: 'due',
  head: 'Due',
  value: ({ due: day }) => day,
  cell: ({ due: day }) => (day === null ? '' : shortDay(day)),
  width: 6,
  wideOnly: true,
}
const worth: Column = {
  id: 'worth',
  head: 'Worth',
  value: ({ amount }) => amount?.value ?? null,
  cell: worthText,
  width: 7.5,
  align: 'end',
  wideOnly: true,
}
const sources: Column = { id: 'sources', head: 'Sources', value: (row) => row.sources, width: 4.25, align: 'end', wideOnly: true }
const told: Column = {
  id: 'told',
  head: 'Last told',
  value: ({ last }) => last,
  cell: ({ last }) => (last === null ? '' : shortDay(last)),
  width: 6,
  wideOnly: true,
}

/** `items`: of all kinds; `promises`: with the day on which each is due. */
const columnsOf: Readonly<Record<ItemsTableProps['shows'], readonly Column[]>> = {
  items: [what, type, standing, worth, sources, told],
  promises: [what, standing, due, worth, sources],
}

export interface ItemsTableProps {
  readonly label: string
  readonly shows: 'items' | 'promises'
  readonly rows: readonly ItemRow[]
  readonly total: number
  readonly order: Order
  readonly first: ItemSort
  readonly onOrder: (order: OrderText) => void
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly onNearEnd: () => void
}

export const ItemsTable = ({ label, shows, rows, total, order, first, onOrder, chosen, onChoose, onNearEnd }: ItemsTableProps) => {
  const navigate = useNavigate()
  const column = Object.entries(sorts).find(([, { sort }]) => sort === order.sort)?.[0]
  const sortBy = (sorting: Sorting | null): void => {
    const wanted = sorting === null ? undefined : sorts[sorting.column]
    onOrder(
      wanted === undefined || sorting === null ? undefined : orderTextOf({ sort: wanted.sort, descending: sorting.descending }, first),
    )
  }
  return (
    <DataTable
      label={label}
      columns={columnsOf[shows]}
      rows={rows}
      idOf={({ id }) => id}
      sorting={column === undefined ? null : { column, descending: order.descending }}
      onSort={sortBy}
      onOpen={({ id }) => void navigate({ to: '/items/$id', params: { id } })}
      chosen={chosen}
      onChoose={onChoose}
      total={total}
      onNearEnd={onNearEnd}
      fill
      wrap
    />
  )
}
