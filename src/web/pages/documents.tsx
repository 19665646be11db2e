/** Documents: what the record was made from: found by words and days, with what was read and is to review in each. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { OutputOf } from '../client.ts'
import { Checkbox } from '../design/checkbox.tsx'
import type { DataColumn } from '../design/data-columns.ts'
import { DataTable, type Sorting } from '../design/data-table.tsx'
import { Empty } from '../design/empty.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { Field } from '../design/field.tsx'
import { FullPage } from '../design/full-page.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { PageLink } from '../design/page-link.tsx'
import { TextInput } from '../design/text-input.tsx'
import { askingDocuments } from '../parts/page-questions.ts'
import { ReadingBox, ReadingButtons, ReadingJobs } from '../parts/reading-box.tsx'
import styles from './documents.module.css'
import type { DocumentsSearch } from './documents-search.ts'

const route = getRouteApi('/documents')

type Row = OutputOf<'documents'>['rows'][number]

const columns: readonly DataColumn<Row>[] = [
  {
    id: 'name',
    head: 'Document',
    value: ({ title, name }) => title ?? name,
    cell: ({ id, title, name }) => <PageLink href={`/documents/${id}`}>{title ?? name}</PageLink>,
    width: 12,
    grow: 3,
  },
  { id: 'publisher', head: 'Publisher', value: ({ publisher }) => publisher, width: 8, grow: 1, sortable: false, wideOnly: true },
  { id: 'published', head: 'Published', value: ({ published }) => published, width: 6.5 },
  { id: 'claims', head: 'Claims', value: ({ claims }) => claims, width: 5, align: 'end' },
  { id: 'review', head: 'To review', value: ({ claims, decided }) => claims - decided, width: 6, align: 'end', sortable: false },
  { id: 'unsure', head: 'Unsure', value: ({ unsure }) => unsure, width: 5, align: 'end', wideOnly: true },
  { id: 'unread', head: 'Unread', value: ({ unread }) => unread, width: 5, align: 'end', sortable: false, wideOnly: true },
]

const sorts = ['name', 'published', 'claims', 'unsure'] as const
type Sort = (typeof sorts)[number]

const sortOf = (column: string): Sort | undefined => sorts.find((sort) => sort === column)

const Filters = ({ search, onChange }: { readonly search: DocumentsSearch; readonly onChange: (search: DocumentsSearch) => void }) => {
  const [words, setWords] = useState(search.words ?? '')
  return (
    <div className={styles.filters}>
      <Field label="Words of title, name or publisher" bare>
        <TextInput
          value={words}
          placeholder="Words of title, name or publisher"
          onChange={(next) => {
            setWords(next)
            onChange({ ...search, words: next.trim() === '' ? undefined : next })
          }}
        />
      </Field>
      <Checkbox
        label="With unsure claims"
        checked={search.unsure === true}
        onChange={(unsure) => onChange({ ...search, unsure: unsure || undefined })}
      />
    </div>
  )
}

export const DocumentsPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...askingDocuments(search),
    placeholderData: (before) => before,
  })
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const total = data?.pages[0]?.total
  const change = (next: DocumentsSearch): void => void navigate({ search: next, replace: true })
  const sorting: Sorting = { column: search.sort ?? 'published', descending: search.descending ?? search.sort === undefined }
  const isFiltered = search.words !== undefined || search.unsure === true
  return (
    <FullPage>
      <ReadingBox>
        <PageHead
          title="Documents"
          {...(total === undefined
            ? {}
            : {
                about: `${total.more ? 'At least ' : ''}${total.count} ${total.count === 1 ? 'document' : 'documents'}. Drop files anywhere here, or paste.`,
              })}
        />
        <ReadingButtons />
        <ReadingJobs />
        <Filters search={search} onChange={change} />
        {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null ? <Loading lines={12} /> : null}
        {data !== undefined && rows.length === 0 ? (
          isFiltered ? (
            <Empty title="No document fits">Take away a word, or the tick.</Empty>
          ) : (
            <Empty title="No documents yet">
              Drop files anywhere on this page, paste a text or an address, or add files. What is read stays on this machine.
            </Empty>
          )
        ) : null}
        {rows.length === 0 ? null : (
          <DataTable
            label="Documents"
            columns={columns}
            rows={rows}
            idOf={({ id }) => id}
            sorting={sorting}
            onSort={(next) => change({ ...search, sort: sortOf(next?.column ?? ''), descending: next?.descending })}
            onOpen={({ id }) => void navigate({ to: '/documents/$id', params: { id }, search: {} })}
            {...(total === undefined ? {} : { total: total.count })}
            onNearEnd={() => {
              if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
            }}
            fill
          />
        )}
      </ReadingBox>
    </FullPage>
  )
}
