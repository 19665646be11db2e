/** Commitments page: promises and planned measures, as a board, a table or a calendar. In: filters, layout and month in the address. Out: the same promises in that layout. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ItemRow } from '../../record/register.ts'
import { Button } from '../design/button.tsx'
import { Empty } from '../design/empty.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { FullPage } from '../design/full-page.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { Select } from '../design/select.tsx'
import { useKeys } from '../keys.ts'
import { AllReminders } from '../parts/all-reminders.tsx'
import { BoardColumns } from '../parts/board-columns.tsx'
import { BulkBar } from '../parts/bulk-bar.tsx'
import { DueCalendar } from '../parts/due-calendar.tsx'
import { DueReminders } from '../parts/due-reminders.tsx'
import { FilterChips } from '../parts/filter-chips.tsx'
import { FilterSide } from '../parts/filter-side.tsx'
import { useItemList } from '../parts/item-list.ts'
import { orderOf } from '../parts/item-order.ts'
import { cleared, filterFields, filtersIn } from '../parts/item-search.ts'
import { ItemsTable } from '../parts/items-table.tsx'
import { askingBoard, askingPromises, promisesOnly } from '../parts/page-questions.ts'
import type { CommitmentsSearch } from '../parts/page-searches.ts'
import { SavedViews } from '../parts/saved-views.tsx'
import { useChosen } from '../parts/use-chosen.ts'
import styles from './commitments.module.css'

const facets = ['status', 'state', 'format', 'material', 'sector', 'type', 'verdict', 'reviewed'] as const
const written = ['words', 'due', 'sum'] as const

const views = [
  { value: 'board', label: 'Board' },
  { value: 'table', label: 'Table' },
  { value: 'calendar', label: 'Calendar' },
] as const

const groupings = [
  { value: 'status', label: 'Columns by status' },
  { value: 'state', label: 'Columns by state' },
  { value: 'format', label: 'Columns by format' },
  { value: 'material', label: 'Columns by material' },
  { value: 'month', label: 'Columns by month' },
] as const

interface ViewProps {
  readonly search: CommitmentsSearch
  readonly onSearch: (search: CommitmentsSearch) => void
}

const Nothing = ({ search, onSearch }: ViewProps) =>
  filtersIn(search).length > 0 ? (
    <Empty title="No promise has all of this" actions={<Button onClick={() => onSearch(cleared(search))}>Clear the filters</Button>}>
      <p>Take a filter away, or write a wider span of days.</p>
    </Empty>
  ) : (
    <Empty title="No promise is on record">
      <p>Add documents on the first page: what they promise, and planned measures, will stand here with their days.</p>
    </Empty>
  )

const uniqueRows = (rows: readonly ItemRow[]): readonly ItemRow[] => [...new Map(rows.map((row) => [row.id, row])).values()]

const BoardView = ({ search, onSearch }: ViewProps) => {
  const { data, error, refetch } = useQuery({
    ...askingBoard(search),
    placeholderData: keepPreviousData,
  })
  const chosen = useChosen(uniqueRows(data?.columns.flatMap(({ rows }) => rows) ?? []))
  if (error !== null) return <ErrorNote error={error} onRetry={() => refetch()} />
  if (data === undefined) return <Loading lines={14} />
  if (data.total.count === 0) return <Nothing search={search} onSearch={onSearch} />
  return (
    <>
      <BoardColumns board={data} search={search} chosen={chosen.chosen} onChoose={chosen.setChosen} />
      <BulkBar rows={chosen.rows} onClear={chosen.clear} />
    </>
  )
}

const TableView = ({ search, onSearch }: ViewProps) => {
  const order = orderOf(search.sort, 'due')
  const { rows, total, more, error, retry, isLoading } = useItemList(askingPromises(search))
  const chosen = useChosen(rows)
  if (error !== null) return <ErrorNote error={error} onRetry={retry} />
  if (isLoading) return <Loading lines={14} />
  if (rows.length === 0) return <Nothing search={search} onSearch={onSearch} />
  return (
    <>
      <ItemsTable
        label="Commitments"
        shows="promises"
        rows={rows}
        total={total?.count ?? rows.length}
        order={order}
        first="due"
        onOrder={(sort) => onSearch({ ...search, sort })}
        chosen={chosen.chosen}
        onChoose={chosen.setChosen}
        onNearEnd={more}
      />
      <BulkBar rows={chosen.rows} onClear={chosen.clear} />
    </>
  )
}

const Layout = ({ search, onSearch }: ViewProps) => {
  const shown = search.view ?? 'board'
  const show = (value: (typeof views)[number]['value']): void => onSearch({ ...search, view: value === 'board' ? undefined : value })
  useKeys(
    'Commitments',
    views.map(({ value, label }, at) => ({ keys: [String(at + 1)], words: `Show the ${label.toLowerCase()}`, run: () => show(value) })),
  )
  return (
    <div className={styles.layout}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay its buttons out in a line everywhere */}
      <div role="group" aria-label="Layout" className={styles.views}>
        {views.map(({ value, label }, at) => (
          <Button key={value} small kbd={String(at + 1)} pressed={shown === value} onClick={() => show(value)}>
            {label}
          </Button>
        ))}
      </div>
      {shown === 'board' ? (
        <Select
          label="Columns"
          choices={groupings}
          value={search.by ?? 'status'}
          onChange={(by) => onSearch({ ...search, by: by === 'status' ? undefined : by })}
        />
      ) : null}
    </div>
  )
}

export const CommitmentsPage = () => {
  const search = useSearch({ from: '/commitments' })
  const navigate = useNavigate({ from: '/commitments' })
  const onSearch = (next: CommitmentsSearch): void => void navigate({ search: next, replace: true })
  const view = search.view ?? 'board'
  return (
    <FullPage>
      <PageHead
        title="Commitments"
        about="What was promised or planned, and how it stands today. A status rests on evidence: nobody sets it."
        actions={
          <>
            <AllReminders />
            <SavedViews />
          </>
        }
      />
      <DueReminders />
      <FilterSide search={search} fields={promisesOnly(filterFields(search))} onSearch={onSearch} facets={facets} written={written}>
        <Layout search={search} onSearch={onSearch} />
        <FilterChips search={search} onSearch={onSearch} />
        {view === 'board' ? <BoardView search={search} onSearch={onSearch} /> : null}
        {view === 'table' ? <TableView search={search} onSearch={onSearch} /> : null}
        {view === 'calendar' ? (
          <DueCalendar fields={filterFields(search)} month={search.month} onMonth={(month) => onSearch({ ...search, month })} />
        ) : null}
      </FilterSide>
    </FullPage>
  )
}
