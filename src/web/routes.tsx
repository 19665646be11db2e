/** Routes: which address shows which page. Filters stand in the address, checked by each route, so that a view can be sent to a colleague. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { asking, queryClient } from './client.ts'
import { type DocumentsSearch, documentSearch, documentsSearch } from './pages/documents-search.ts'
import { DEFAULT_IMPORTER, materialAddress, materialsAddress } from './pages/material-address.ts'
import { type SearchAddress, searchAddress } from './pages/search-address.ts'
import { DEFAULT_SINCE, stateSearch, statesSearch } from './pages/state-search.ts'
import { filterFields } from './parts/item-search.ts'
import {
  askingBoard,
  askingCalendar,
  askingDocuments,
  askingDue,
  askingItemsPage,
  askingPromises,
  askingSearch,
  askingWaiting,
  isAsked,
  promisesOnly,
} from './parts/page-questions.ts'
import {
  type CommitmentsSearch,
  commitmentsSearchSchema,
  type ItemsSearch,
  itemPageSearchSchema,
  itemsSearchSchema,
} from './parts/page-searches.ts'
import { Shell } from './shell.tsx'

/** What a page will ask is asked while its script is on the way: the page finds the answers there. */
const ahead = (...asked: readonly Promise<unknown>[]): void => void Promise.all(asked)

const root = createRootRoute({ loader: () => ahead(queryClient.prefetchQuery(asking('about', {}))), component: Shell })
const searchOf = <Search,>({ search }: { readonly search: Search }): Search => search

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: () =>
    ahead(
      queryClient.prefetchQuery(asking('changes', {})),
      queryClient.prefetchQuery(askingDue),
      queryClient.prefetchQuery(askingWaiting),
      queryClient.prefetchQuery(asking('reminders', {})),
    ),
  component: lazyRouteComponent(() => import('./pages/home.tsx'), 'HomePage'),
})
const design = createRoute({
  getParentRoute: () => root,
  path: '/design',
  component: lazyRouteComponent(() => import('./pages/design.tsx'), 'DesignPage'),
})
const states = createRoute({
  getParentRoute: () => root,
  path: '/states',
  validateSearch: statesSearch,
  loader: () => ahead(queryClient.prefetchQuery(asking('states', {}))),
  component: lazyRouteComponent(() => import('./pages/states.tsx'), 'StatesPage'),
})
const state = createRoute({
  getParentRoute: () => root,
  path: '/states/$id',
  validateSearch: stateSearch,
  loaderDeps: ({ search: { since = DEFAULT_SINCE } }) => ({ since }),
  loader: ({ params: { id }, deps: { since } }) =>
    ahead(queryClient.prefetchQuery(asking('state', { id, since })), queryClient.prefetchQuery(asking('stateTold', { id, since }))),
  component: lazyRouteComponent(() => import('./pages/state.tsx'), 'StatePage'),
})
const formats = createRoute({
  getParentRoute: () => root,
  path: '/formats',
  loader: () => ahead(queryClient.prefetchQuery(asking('formats', {}))),
  component: lazyRouteComponent(() => import('./pages/formats.tsx'), 'FormatsPage'),
})
const format = createRoute({
  getParentRoute: () => root,
  path: '/formats/$id',
  loader: ({ params: { id } }) =>
    ahead(queryClient.prefetchQuery(asking('format', { id })), queryClient.prefetchQuery(asking('formatTold', { id }))),
  component: lazyRouteComponent(() => import('./pages/format.tsx'), 'FormatPage'),
})
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: searchAddress,
  loaderDeps: searchOf<SearchAddress>,
  loader: ({ deps }) => ahead(...(isAsked(deps) ? [queryClient.prefetchInfiniteQuery(askingSearch(deps))] : [])),
  component: lazyRouteComponent(() => import('./pages/search.tsx'), 'SearchPage'),
})
const watch = createRoute({
  getParentRoute: () => root,
  path: '/watch',
  loader: () => ahead(queryClient.prefetchQuery(asking('changes', {})), queryClient.prefetchQuery(asking('watched', {}))),
  component: lazyRouteComponent(() => import('./pages/watch.tsx'), 'WatchPage'),
})
const materials = createRoute({
  getParentRoute: () => root,
  path: '/materials',
  validateSearch: materialsAddress,
  loaderDeps: ({ search: { importer = DEFAULT_IMPORTER } }) => ({ importer }),
  loader: ({ deps: { importer } }) => ahead(queryClient.prefetchQuery(asking('materials', { importer }))),
  component: lazyRouteComponent(() => import('./pages/materials.tsx'), 'MaterialsPage'),
})
const material = createRoute({
  getParentRoute: () => root,
  path: '/materials/$slug',
  validateSearch: materialAddress,
  loaderDeps: ({ search: { importer = DEFAULT_IMPORTER } }) => ({ importer }),
  loader: ({ params: { slug }, deps: { importer } }) =>
    ahead(
      queryClient.prefetchQuery(asking('material', { slug, importer })),
      queryClient.prefetchQuery(asking('whatIf', { slug, importer })),
    ),
  component: lazyRouteComponent(() => import('./pages/material.tsx'), 'MaterialPage'),
})
const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  validateSearch: documentsSearch,
  loaderDeps: searchOf<DocumentsSearch>,
  loader: ({ deps }) => ahead(queryClient.prefetchInfiniteQuery(askingDocuments(deps))),
  component: lazyRouteComponent(() => import('./pages/documents.tsx'), 'DocumentsPage'),
})
const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: lazyRouteComponent(() => import('./pages/review.tsx'), 'ReviewPage'),
})
const document = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  validateSearch: documentSearch,
  component: lazyRouteComponent(() => import('./pages/document.tsx'), 'DocumentPage'),
})
const items = createRoute({
  getParentRoute: () => root,
  path: '/items',
  validateSearch: itemsSearchSchema,
  loaderDeps: searchOf<ItemsSearch>,
  loader: ({ deps }) =>
    ahead(queryClient.prefetchInfiniteQuery(askingItemsPage(deps)), queryClient.prefetchQuery(asking('facets', filterFields(deps)))),
  component: lazyRouteComponent(() => import('./pages/items.tsx'), 'ItemsPage'),
})
const item = createRoute({
  getParentRoute: () => root,
  path: '/items/$id',
  loader: ({ params: { id } }) => ahead(queryClient.prefetchQuery(asking('itemView', { id }))),
  validateSearch: itemPageSearchSchema,
  component: lazyRouteComponent(() => import('./pages/item.tsx'), 'ItemPage'),
})
const aheadOfView = {
  board: (search: CommitmentsSearch) => queryClient.prefetchQuery(askingBoard(search)),
  table: (search: CommitmentsSearch) => queryClient.prefetchInfiniteQuery(askingPromises(search)),
  calendar: (search: CommitmentsSearch) => queryClient.prefetchQuery(askingCalendar(filterFields(search), search.month)),
}
const commitments = createRoute({
  getParentRoute: () => root,
  path: '/commitments',
  validateSearch: commitmentsSearchSchema,
  loaderDeps: searchOf<CommitmentsSearch>,
  loader: ({ deps }) =>
    ahead(aheadOfView[deps.view ?? 'board'](deps), queryClient.prefetchQuery(asking('facets', promisesOnly(filterFields(deps))))),
  component: lazyRouteComponent(() => import('./pages/commitments.tsx'), 'CommitmentsPage'),
})

const briefs = createRoute({
  getParentRoute: () => root,
  path: '/briefs',
  component: lazyRouteComponent(() => import('./pages/briefs.tsx'), 'BriefsPage'),
})
const brief = createRoute({
  getParentRoute: () => root,
  path: '/briefs/$id',
  component: lazyRouteComponent(() => import('./pages/brief.tsx'), 'BriefPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    materials,
    material,
    search,
    watch,
    commitments,
    item,
    items,
    documents,
    document,
    review,
    states,
    state,
    formats,
    format,
    briefs,
    brief,
    design,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router
  }
}
