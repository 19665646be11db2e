/** Routes: which address shows which page. Filters stand in the address, checked by each route, so that a view can be sent to a colleague. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { documentSearch, documentsSearch } from './pages/documents-search.ts'
import { materialAddress, materialsAddress } from './pages/material-address.ts'
import { searchAddress } from './pages/search-address.ts'
import { stateSearch, statesSearch } from './pages/state-search.ts'
import { commitmentsSearchSchema, itemPageSearchSchema, itemsSearchSchema } from './parts/page-searches.ts'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
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
  component: lazyRouteComponent(() => import('./pages/states.tsx'), 'StatesPage'),
})
const state = createRoute({
  getParentRoute: () => root,
  path: '/states/$id',
  validateSearch: stateSearch,
  component: lazyRouteComponent(() => import('./pages/state.tsx'), 'StatePage'),
})
const formats = createRoute({
  getParentRoute: () => root,
  path: '/formats',
  component: lazyRouteComponent(() => import('./pages/formats.tsx'), 'FormatsPage'),
})
const format = createRoute({
  getParentRoute: () => root,
  path: '/formats/$id',
  component: lazyRouteComponent(() => import('./pages/format.tsx'), 'FormatPage'),
})
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: searchAddress,
  component: lazyRouteComponent(() => import('./pages/search.tsx'), 'SearchPage'),
})
const watch = createRoute({
  getParentRoute: () => root,
  path: '/watch',
  component: lazyRouteComponent(() => import('./pages/watch.tsx'), 'WatchPage'),
})
const materials = createRoute({
  getParentRoute: () => root,
  path: '/materials',
  validateSearch: materialsAddress,
  component: lazyRouteComponent(() => import('./pages/materials.tsx'), 'MaterialsPage'),
})
const material = createRoute({
  getParentRoute: () => root,
  path: '/materials/$slug',
  validateSearch: materialAddress,
  component: lazyRouteComponent(() => import('./pages/material.tsx'), 'MaterialPage'),
})
const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  validateSearch: documentsSearch,
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
  component: lazyRouteComponent(() => import('./pages/items.tsx'), 'ItemsPage'),
})
const item = createRoute({
  getParentRoute: () => root,
  path: '/items/$id',
  validateSearch: itemPageSearchSchema,
  component: lazyRouteComponent(() => import('./pages/item.tsx'), 'ItemPage'),
})
const commitments = createRoute({
  getParentRoute: () => root,
  path: '/commitments',
  validateSearch: commitmentsSearchSchema,
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
