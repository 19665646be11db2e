/** Items page: all events, promises, measures, relations and figures. In: filters and order in the address. Out: facets at the left, rows, what can be done with many. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../design/button.tsx'
import { Empty } from '../design/empty.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { FullPage } from '../design/full-page.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { BulkBar } from '../parts/bulk-bar.tsx'
import { FilterChips } from '../parts/filter-chips.tsx'
import { FilterSide } from '../parts/filter-side.tsx'
import { useItemList } from '../parts/item-list.ts'
import { orderOf } from '../parts/item-order.ts'
import { cleared, filterFields, filtersIn } from '../parts/item-search.ts'
import { countedText } from '../parts/item-words.ts'
import { ItemsTable } from '../parts/items-table.tsx'
import { askingItemsPage } from '../parts/page-questions.ts'
import { SavedViews } from '../parts/saved-views.tsx'
import { useChosen } from '../parts/use-chosen.ts'

const facets = ['kind', 'type', 'verdict', 'status', 'state', 'format', 'material', 'sector', 'factuality', 'differs', 'reviewed'] as const
const written = ['words', 'told', 'due', 'sum'] as const

const Nothing = ({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) =>
  isFiltered ? (
    <Empty title="Nothing has all of this" actions={<Button onClick={onClear}>Clear the filters</Button>}>
      <p>Take a filter away, or write a wider span of days.</p>
    </Empty>
  ) : (
    <Empty title="The record is empty">
      <p>Add documents on the first page: what they tell of events and promises will stand here.</p>
    </Empty>
  )

export const ItemsPage = () => {
  const search = useSearch({ from: '/items' })
  const navigate = useNavigate({ from: '/items' })
  const onSearch = (next: typeof search): void => void navigate({ search: next, replace: true })
  const order = orderOf(search.sort, 'last')
  const { rows, total, more, error, retry, isLoading } = useItemList(askingItemsPage(search))
  const chosen = useChosen(rows)
  return (
    <FullPage>
      <PageHead title="Items" about={countedText(total)} actions={<SavedViews />} />
      <FilterSide search={search} fields={filterFields(search)} onSearch={onSearch} facets={facets} written={written}>
        <FilterChips search={search} onSearch={onSearch} />
        {error !== null ? <ErrorNote error={error} onRetry={retry} /> : null}
        {isLoading ? <Loading lines={14} /> : null}
        {!isLoading && error === null && rows.length === 0 ? (
          <Nothing isFiltered={filtersIn(search).length > 0} onClear={() => onSearch(cleared(search))} />
        ) : null}
        {rows.length === 0 ? null : (
          <ItemsTable
            label="Items"
            shows="items"
            rows={rows}
            total={total?.count ?? rows.length}
            order={order}
            first="last"
            onOrder={(sort) => onSearch({ ...search, sort })}
            chosen={chosen.chosen}
            onChoose={chosen.setChosen}
            onNearEnd={more}
          />
        )}
        <BulkBar rows={chosen.rows} onClear={chosen.clear} />
      </FilterSide>
    </FullPage>
  )
}
