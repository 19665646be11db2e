/** Search narrow: what the items found could be narrowed to. In: counts by facet. Out: the first values of each, a button each. */
import type { OutputOf } from '../client.ts'
import { digits } from '../parts/digits.ts'
import type { OneFilter } from '../parts/item-search.ts'
import styles from './search.module.css'

const offered = ['kind', 'status', 'verdict', 'state', 'material', 'format'] as const
const MOST = 6

export interface SearchNarrowProps {
  readonly facets: NonNullable<OutputOf<'search'>['facets']> | null
  readonly nameOf: (facet: string, value: string) => string
  readonly onChoose: (filter: OneFilter) => void
}

export const SearchNarrow = ({ facets, nameOf, onChoose }: SearchNarrowProps) =>
  facets === null ? null : (
    <section className={styles.narrow} aria-label="Narrow to">
      {offered.map((facet) => {
        const { values = [] } = facets[facet] ?? {}
        return values.length < 2 ? null : (
          <div key={facet} className={styles.facet}>
            <span className={styles.name}>{facet}</span>
            {values.slice(0, MOST).map(({ value, items }) => (
              <button key={value} type="button" className={styles.value} onClick={() => onChoose({ name: facet, value })}>
                {nameOf(facet, value)} <span className={styles.count}>{digits(items)}</span>
              </button>
            ))}
          </div>
        )
      })}
    </section>
  )
