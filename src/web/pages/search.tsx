/** Search page: over everything, by words and fields. In: the question and its filters, from the address. Out: names, documents and items with the quotes that have the words. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type CSSProperties, useEffect, useState } from 'react'
import { asking, type OutputOf } from '../client.ts'
import { Chip } from '../design/chip.tsx'
import { Empty } from '../design/empty.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { Field } from '../design/field.tsx'
import { List } from '../design/list.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { PageLink } from '../design/page-link.tsx'
import { Panel } from '../design/panel.tsx'
import { TextInput } from '../design/text-input.tsx'
import { useKeys } from '../keys.ts'
import { digits } from '../parts/digits.ts'
import { filtersIn, toggled } from '../parts/item-search.ts'
import { askingSearch, isAsked } from '../parts/page-questions.ts'
import { goTo } from '../shell/go.ts'
import styles from './search.module.css'
import type { SearchAddress } from './search-address.ts'
import { SearchHit } from './search-hit.tsx'
import { SearchNarrow } from './search-narrow.tsx'

type Answer = OutputOf<'search'>

const route = getRouteApi('/search')

/** Typing settles before the desk is asked. */
const SETTLE_MS = 150

const useTyped = (q: string, settle: (q: string) => void) => {
  const [typed, setTyped] = useState(q)
  const [asked, setAsked] = useState(q)
  // the address changed by other means, as by going back
  if (q !== asked) {
    setAsked(q)
    setTyped(q)
  }
  useEffect(() => {
    if (typed === asked) return
    const timer = setTimeout(() => {
      setAsked(typed)
      settle(typed)
    }, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [typed, asked, settle])
  return [typed, setTyped] as const
}

/** Without what its chip stands for; the other words stay as they were typed. */
const withoutTerm = (q: string, term: string): string => q.replace(term, ' ').replace(/\s+/g, ' ').trim()

const placePath = { state: '/states', format: '/formats', material: '/materials' } as const

const Places = ({ places }: { readonly places: Answer['places'] }) =>
  places.length === 0 ? null : (
    <Panel title="By name" flush>
      <div className={styles.places}>
        {places.map(({ kind, id, name }) => (
          <PageLink key={`${kind} ${id}`} href={`${placePath[kind]}/${encodeURIComponent(id)}`}>
            {name}
          </PageLink>
        ))}
      </div>
    </Panel>
  )

const Documents = ({ documents }: { readonly documents: Answer['documents'] }) =>
  documents.length === 0 ? null : (
    <Panel title="Documents" flush>
      <div className={styles.places}>
        {documents.map(({ id, title, name, publisher, published }) => (
          <PageLink key={id} href={`/documents/${encodeURIComponent(id)}`}>
            {title ?? name}
            {publisher === null && published === null ? '' : ` (${[publisher, published].filter((part) => part !== null).join(', ')})`}
          </PageLink>
        ))}
      </div>
    </Panel>
  )

const useAnswers = (search: SearchAddress) =>
  useInfiniteQuery({ ...askingSearch(search), enabled: isAsked(search), placeholderData: (before) => before })

const countWords = ({ count, more }: Answer['items']['total']): string =>
  count === 0 ? 'No items' : `${digits(count)}${more ? ' or more' : ''} ${count === 1 && !more ? 'item' : 'items'}`

const Items = ({ answers }: { readonly answers: ReturnType<typeof useAnswers> }) => {
  const router = useRouter()
  const [current, setCurrent] = useState(-1)
  const hits = answers.data?.pages.flatMap(({ items }) => items.rows) ?? []
  const [first] = answers.data?.pages ?? []
  if (first === undefined) return <Loading label="Searching" />
  return (
    <Panel title={countWords(first.items.total)} flush>
      {hits.length === 0 ? (
        <Empty title="No item has these words">
          Nothing found is no evidence that there was nothing. Try fewer words, or another form of a name.
        </Empty>
      ) : (
        <div className={styles.results} style={{ '--hits': hits.length } as CSSProperties}>
          <List
            label="Items found"
            items={hits}
            idOf={({ row }) => row.id}
            current={current}
            onCurrent={setCurrent}
            onOpen={({ row }) => goTo(router, `/items/${encodeURIComponent(row.id)}`)}
            onNearEnd={() => {
              if (answers.hasNextPage && !answers.isFetchingNextPage) answers.fetchNextPage()
            }}
          >
            {(hit) => <SearchHit hit={hit} />}
          </List>
        </div>
      )}
    </Panel>
  )
}

const Help = () => (
  <Empty title="What to ask">
    <p>
      Words in any form, <code>"words in a row"</code>, <code>-without</code>; fields such as <code>agent:UZB</code>,{' '}
      <code>kind:commitment</code>, <code>material:tungsten</code>, <code>since:2025</code>, <code>status:overdue</code>,{' '}
      <code>amount&gt;1bn</code>.
    </p>
  </Empty>
)

export const SearchPage = () => {
  const search: SearchAddress = route.useSearch()
  const navigate = route.useNavigate()
  const { q = '' } = search
  const [typed, setTyped] = useTyped(q, (words) =>
    navigate({ search: (before) => ({ ...before, q: words === '' ? undefined : words }), replace: true }),
  )
  const answers = useAnswers(search)
  const { data: labels } = useQuery(asking('labels', {}))
  const [first] = answers.data?.pages ?? []
  useKeys('Search', [{ keys: ['i'], words: 'Go to the question', run: () => document.getElementById('question')?.focus() }])
  const nameOf = (name: string, value: string): string => {
    const names: Readonly<Record<string, string>> = labels?.[name as keyof typeof labels] ?? {}
    return names[value] ?? value
  }
  return (
    <div className={styles.page}>
      <PageHead
        title="Search"
        tab={q === '' ? 'Search' : `${q} · Search`}
        about="Items with their quotes, documents, states, formats and materials."
      />
      <search className={styles.ask}>
        <Field label="Question" bare>
          <TextInput id="question" value={typed} onChange={setTyped} placeholder={'tungsten agent:UZB since:2025'} autoFocus={q === ''} />
        </Field>
        <div className={styles.chips}>
          {(first?.terms ?? []).map(({ text, means }) => (
            <Chip key={text} value={means} onRemove={() => setTyped(withoutTerm(typed, text))} />
          ))}
          {filtersIn(search).map((one) => (
            <Chip
              key={`${one.name} ${one.value}`}
              name={one.name}
              value={nameOf(one.name, one.value)}
              onRemove={() => navigate({ search: (before) => toggled(before, one), replace: true })}
            />
          ))}
        </div>
        {first === undefined ? null : (
          <SearchNarrow
            facets={first.facets}
            nameOf={nameOf}
            onChoose={(one) => navigate({ search: (before) => toggled(before, one), replace: true })}
          />
        )}
      </search>
      {answers.error === null ? null : <ErrorNote error={answers.error} onRetry={() => answers.refetch()} />}
      {isAsked(search) ? (
        <>
          <Places places={first?.places ?? []} />
          <Documents documents={first?.documents ?? []} />
          {answers.error === null ? <Items answers={answers} /> : null}
        </>
      ) : (
        <Help />
      )}
    </div>
  )
}
