/** Facet rail: what a list can be narrowed by, with counts. In: the filters of the address, which facets. Out: groups of values; a press narrows, a second press lets go. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asking, type OutputOf } from '../client.ts'
import { ErrorNote } from '../design/error-note.tsx'
import { Icon } from '../design/icon.tsx'
import { Loading } from '../design/loading.tsx'
import { digits } from './digits.ts'
import styles from './facet-rail.module.css'
import { type FilterFields, flagNames, type ItemSearch, type ListName, toggled, valuesIn } from './item-search.ts'
import { capital, filterWords, type Labels, valueWord } from './item-words.ts'

export type FacetName = Extract<ListName, keyof OutputOf<'facets'>> | (typeof flagNames)[number]

export interface FacetRailProps<Search extends ItemSearch> {
  readonly search: Search
  /** The same as the calls take them. */
  readonly fields: FilterFields
  readonly onSearch: (search: Search) => void
  readonly facets: readonly FacetName[]
}

const SHOWN = 8

interface GroupProps {
  readonly name: FacetName
  readonly facet: OutputOf<'facets'>[FacetName]
  readonly chosen: readonly string[]
  readonly labels: Labels | undefined
  readonly onValue: (value: string) => void
}

const isFlag = (name: FacetName): boolean => flagNames.some((one) => one === name)

const Group = ({ name, facet, chosen, labels, onValue }: GroupProps) => {
  const [isAll, setAll] = useState(false)
  const there = facet.values.filter(({ items, value }) => items > 0 || chosen.includes(value))
  if (there.length === 0) return null
  const shown = isAll ? there : there.filter(({ value }, at) => at < SHOWN || chosen.includes(value))
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>{filterWords[name]}</legend>
      {shown.map(({ value, items }) => (
        <button
          key={value}
          type="button"
          className={styles.value}
          aria-pressed={chosen.includes(value)}
          title="With Shift: leave these out"
          onClick={(event) => onValue(event.shiftKey ? `-${value}` : value)}
        >
          <span className={styles.word}>{isFlag(name) ? 'Yes' : capital(valueWord(name, value, labels))}</span>
          <span className={styles.count}>
            {digits(items)}
            {facet.more ? '+' : ''}
          </span>
          {chosen.includes(value) ? <Icon name="close" /> : null}
        </button>
      ))}
      {there.length > shown.length || isAll ? (
        <button type="button" className={styles.more} onClick={() => setAll(!isAll)}>
          {isAll ? 'Fewer' : `${there.length - shown.length} more`}
        </button>
      ) : null}
    </fieldset>
  )
}

export const FacetRail = <Search extends ItemSearch>({ search, fields, onSearch, facets }: FacetRailProps<Search>) => {
  const { data: labels } = useQuery({ ...asking('labels', {}), staleTime: Number.POSITIVE_INFINITY })
  const { data, error, refetch } = useQuery({ ...asking('facets', fields), placeholderData: (before) => before })
  if (error !== null) return <ErrorNote error={error} onRetry={() => refetch()} />
  if (data === undefined) return <Loading lines={12} label="Loading the filters" />
  return (
    <div className={styles.rail}>
      {facets.map((name) => (
        <Group
          key={name}
          name={name}
          facet={data[name]}
          chosen={valuesIn(search[name])}
          labels={labels}
          onValue={(value) => onSearch(toggled(search, { name, value }))}
        />
      ))}
    </div>
  )
}
