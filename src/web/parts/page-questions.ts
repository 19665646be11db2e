/** Page questions: what a page asks of the desk as it is opened. In: what stands in its address. Out: queries, for the page itself and for whoever asks ahead while its script is on the way. */
import { infiniteQueryOptions } from '@tanstack/react-query'
import { ask, asking, type OutputOf } from '../client.ts'
import type { DocumentsSearch } from '../pages/documents-search.ts'
import type { SearchAddress } from '../pages/search-address.ts'
import { askingItems } from './item-list.ts'
import { orderOf } from './item-order.ts'
import { type FilterFields, filterFields, filtersIn } from './item-search.ts'
import type { CommitmentsSearch, ItemsSearch } from './page-searches.ts'

export const askingItemsPage = (search: ItemsSearch) => askingItems(filterFields(search), orderOf(search.sort, 'last'))

/** A promise or planned measure is what has a status. */
export const promisesOnly = (fields: FilterFields): FilterFields => (fields.status === undefined ? { ...fields, promised: true } : fields)

/** Of the promises that are overdue or fall due soon the first. */
export const askingDue = asking('items', { status: ['overdue', 'due-soon'], sort: 'due', limit: 8 })

/** Of the claims that wait for a person the first. */
export const askingWaiting = asking('queue', { limit: 4 })

export const askingPromises = (search: CommitmentsSearch) => askingItems(promisesOnly(filterFields(search)), orderOf(search.sort, 'due'))

export const askingCalendar = (fields: FilterFields, month: string | undefined) =>
  asking('calendar', { ...fields, ...(month === undefined ? {} : { month }) })

export const askingBoard = (search: CommitmentsSearch) =>
  asking('board', { ...filterFields(search), ...(search.by === undefined ? {} : { by: search.by }) })

export const askingSearch = (search: SearchAddress) => {
  const { words: _, ...fields } = filterFields(search)
  const input = { q: search.q ?? '', ...fields }
  return infiniteQueryOptions({
    queryKey: ['search', input],
    queryFn: ({ pageParam, signal }) => ask('search', pageParam === null ? input : { ...input, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ items }: OutputOf<'search'>) => items.next,
  })
}

/** Something is asked: words, or a filter. */
export const isAsked = ({ q = '', ...search }: SearchAddress): boolean => q !== '' || filtersIn(search).length > 0

const DOCUMENTS = 100

export const askingDocuments = ({ words, unsure, sort, descending }: DocumentsSearch) =>
  infiniteQueryOptions({
    queryKey: ['documents', words, unsure, sort, descending],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'documents',
        {
          limit: DOCUMENTS,
          sort: sort ?? 'published',
          descending: String(descending ?? sort === undefined),
          ...(words === undefined ? {} : { words }),
          ...(unsure === true ? { unsure: 'true' } : {}),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: OutputOf<'documents'>) => next,
  })
