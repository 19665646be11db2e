/** Filter side: all that narrows a list, at its left; behind one button where the window is narrow. In: the filters of the address. Out: fields and facets. */
import { type ReactNode, useState } from 'react'
import { Button } from '../design/button.tsx'
import { FacetRail, type FacetRailProps } from './facet-rail.tsx'
import styles from './filter-side.module.css'
import type { ItemSearch } from './item-search.ts'
import { filtersIn } from './item-search.ts'
import { WrittenFilters, type WrittenFiltersProps } from './written-filters.tsx'

export interface FilterSideProps<Search extends ItemSearch> extends FacetRailProps<Search> {
  readonly written: WrittenFiltersProps<Search>['names']
  /** The list. */
  readonly children: ReactNode
}

export const FilterSide = <Search extends ItemSearch>({ search, fields, onSearch, facets, written, children }: FilterSideProps<Search>) => {
  const [isOpen, setOpen] = useState(false)
  const count = filtersIn(search).length
  return (
    <div className={styles.columns}>
      <aside className={styles.side} aria-label="Filters">
        <div className={styles.fold}>
          <Button small icon="filter" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {count === 0 ? 'Filters' : `Filters (${count} on)`}
          </Button>
        </div>
        <div className={styles.all} data-open={isOpen || undefined}>
          <WrittenFilters search={search} onSearch={onSearch} names={written} />
          <FacetRail search={search} fields={fields} onSearch={onSearch} facets={facets} />
        </div>
      </aside>
      <div className={styles.list}>{children}</div>
    </div>
  )
}
