/** Item list: rows of a list as far as one has scrolled. In: what is asked. Out: rows, how many there are, what asks for more. */
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ItemRow } from '../../record/register.ts'
import { ask, type OutputOf } from '../client.ts'
import type { Order } from './item-order.ts'
import type { FilterFields } from './item-search.ts'

const PAGE = 100

/** Whoever asks ahead asks the same. */
export const askingItems = (fields: FilterFields, order: Order) =>
  infiniteQueryOptions({
    queryKey: ['items', fields, order],
    queryFn: ({ pageParam, signal }) =>
      ask('items', { ...fields, ...order, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: OutputOf<'items'>) => last.next,
  })

export const useItemList = (asked: ReturnType<typeof askingItems>) => {
  const query = useInfiniteQuery({ ...asked, placeholderData: keepPreviousData })
  const pages = query.data?.pages ?? []
  const rows: readonly ItemRow[] = pages.flatMap((page) => page.rows)
  const more = (): void => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
  }
  return { rows, total: pages[0]?.total, more, error: query.error, retry: () => void query.refetch(), isLoading: query.isPending }
}
