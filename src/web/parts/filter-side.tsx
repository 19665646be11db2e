/** Filter side: all that narrows a list, at its left; behind one button where the window is narrow. In: the filters of the address. Out: fields and facets. */
import type { ReactNode } from 'react'
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
  const count = filtersIn(search).length
  const all = (
    <>
      <WrittenFilters search={search} onSearch={onSearch} names={written} />
      <FacetRail search={search} fields={fields} onSearch={onSearch} facets={facets} />
    </>
  )
  return (
    <div className={styles.columns}>
      <aside className={styles.side} aria-label="Filters">
        <details className={styles.fold}>
          <summary>{count === 0 ? 'Filters' : `Filters (${count} on)`}</summary>
          {all}
        </details>
        <div className={styles.open}>{all}</div>
      </aside>
      <div className={styles.list}>{children}</div>
    </div>
  )
}
