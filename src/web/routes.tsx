/** Routes: which address shows which page. Filters stand in the address, checked by each route, so that a view can be sent to a colleague. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { stateSearch, statesSearch } from './pages/state-search.ts'
import { Shell } from './shell.tsx'

// code made from text is refused by the page's policy, the attempt too
z.config({ jitless: true })

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
const document = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  validateSearch: z.object({
    claim: z.string().optional().catch(undefined),
    at: z.coerce.number().int().nonnegative().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./pages/document.tsx'), 'DocumentPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([home, document, states, state, formats, format, design]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router
  }
}
