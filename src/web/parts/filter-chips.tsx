/** Filter chips: what a list is narrowed by, each with its removal. In: the filters of the address. Out: chips; nothing where there are none. */
import { useQuery } from '@tanstack/react-query'
import { asking } from '../client.ts'
import { Button } from '../design/button.tsx'
import { Chip } from '../design/chip.tsx'
import styles from './filter-chips.module.css'
import { cleared, filtersIn, type ItemSearch, toggled } from './item-search.ts'
import { filterText, filterWords } from './item-words.ts'

export interface FilterChipsProps<Search extends ItemSearch> {
  readonly search: Search
  readonly onSearch: (search: Search) => void
}

export const FilterChips = <Search extends ItemSearch>({ search, onSearch }: FilterChipsProps<Search>) => {
  const { data: labels } = useQuery({ ...asking('labels', {}), staleTime: Number.POSITIVE_INFINITY })
  const filters = filtersIn(search)
  if (filters.length === 0) return null
  return (
    <section className={styles.chips} aria-label="Filters that are on">
      {filters.map((filter) => (
        <Chip
          key={`${filter.name} ${filter.value}`}
          name={filterWords[filter.name]}
          value={filterText(filter.name, filter.value, labels)}
          onRemove={() => onSearch(toggled(search, filter))}
        />
      ))}
      <Button look="bare" small onClick={() => onSearch(cleared(search))}>
        Clear all
      </Button>
    </section>
  )
}
