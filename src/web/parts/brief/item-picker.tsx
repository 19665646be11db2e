/** Item picker: items of the record to choose from. In: those that the draft has already, what to do with one. Out: a search, filters and a list; a adds the one under the cursor. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { memo, useDeferredValue, useState } from 'react'
import { claimKinds } from '../../../reading/claim.ts'
import { ask, type OutputOf } from '../../client.ts'
import { Button } from '../../design/button.tsx'
import { Empty } from '../../design/empty.tsx'
import { ErrorNote } from '../../design/error-note.tsx'
import { Field } from '../../design/field.tsx'
import { List } from '../../design/list.tsx'
import { Loading } from '../../design/loading.tsx'
import { Select } from '../../design/select.tsx'
import { TextInput } from '../../design/text-input.tsx'
import { VerdictBadge } from '../../design/verdict-badge.tsx'
import { useKeys } from '../../keys.ts'
import styles from './item-picker.module.css'

type Row = OutputOf<'items'>['rows'][number]

const kinds = [
  { value: 'all', label: 'All kinds' },
  ...claimKinds.map((kind) => ({ value: kind, label: `${kind[0]?.toUpperCase()}${kind.slice(1)}s` })),
]

const statuses = [
  { value: 'all', label: 'Any status' },
  ...(['open', 'due-soon', 'overdue', 'partly-kept', 'kept', 'lapsed'] as const).map((value) => ({
    value,
    label: value.replace('-', ' '),
  })),
]

interface Narrowed {
  readonly words: string
  readonly kind: string
  readonly status: string
}

const useItems = ({ words, kind, status }: Narrowed) =>
  useInfiniteQuery({
    queryKey: ['items', 'picker', words, kind, status],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'items',
        {
          ...(words.trim() === '' ? {} : { words }),
          ...(kind === 'all' ? {} : { kind }),
          ...(status === 'all' ? {} : { status }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

export interface ItemPickerProps {
  /** Ids of items that stand in the draft. */
  readonly taken: ReadonlySet<string>
  readonly onAdd: (row: Row) => void
}

export const ItemPicker = memo(({ taken, onAdd }: ItemPickerProps) => {
  const [narrowed, setNarrowed] = useState<Narrowed>({ words: '', kind: 'all', status: 'all' })
  const [current, setCurrent] = useState(0)
  const { data, error, refetch, hasNextPage, fetchNextPage } = useItems(useDeferredValue(narrowed))
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const narrow = (more: Partial<Narrowed>): void => {
    setNarrowed((all) => ({ ...all, ...more }))
    setCurrent(0)
  }
  const add = (): void => {
    const row = rows[current]
    if (row !== undefined) onAdd(row)
  }
  useKeys('Brief', [{ keys: ['a'], words: 'Add the item under the cursor', run: add }])
  return (
    <section className={styles.picker} aria-label="Items to choose from">
      <div className={styles.filters}>
        <Field label="Search items" bare>
          <TextInput
            value={narrowed.words}
            placeholder="Words, names"
            autoComplete="off"
            onChange={(words) => narrow({ words })}
            data-picker-search=""
          />
        </Field>
        <div className={styles.selects}>
          <Select label="Kind" choices={kinds} value={narrowed.kind} onChange={(kind) => narrow({ kind })} />
          <Select label="Status" choices={statuses} value={narrowed.status} onChange={(status) => narrow({ status })} />
        </div>
      </div>
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading lines={10} /> : null}
      {data !== undefined && rows.length === 0 ? (
        <Empty title="No item is like this">
          <p>Take a filter off, or search for fewer words.</p>
        </Empty>
      ) : null}
      {rows.length === 0 ? null : (
        <List
          label="Items"
          items={rows}
          idOf={({ id }) => id}
          current={current}
          onCurrent={setCurrent}
          onOpen={onAdd}
          onNearEnd={() => (hasNextPage ? void fetchNextPage() : undefined)}
          guess={76}
        >
          {(row) => (
            <div className={styles.item}>
              <p className={styles.line}>{row.line}</p>
              <p className={styles.about}>
                {row.status === null ? null : <VerdictBadge verdict={row.status} />}
                <span>
                  {[row.kind, row.last, row.sources > 1 ? `${row.sources} sources` : null].filter((part) => part !== null).join(' · ')}
                </span>
                {taken.has(row.id) ? (
                  <span>in the brief</span>
                ) : (
                  <Button small look="bare" icon="add" tabIndex={-1} aria-label={`Add: ${row.line}`} onClick={() => onAdd(row)}>
                    Add
                  </Button>
                )}
              </p>
            </div>
          )}
        </List>
      )}
    </section>
  )
})
