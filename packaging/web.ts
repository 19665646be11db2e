/** The desk's page: src/web as files that a browser loads, in dist/web. In: the checkout. Out: the same, small, with hashes in their names. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { deskCalls } from '../src/calls/desk/index.ts'

/** What the page must know of a call to ask it; its code stays with the server. */
const routes = Object.fromEntries(Object.entries(deskCalls).map(([name, { method, path }]) => [name, { method, path }]))

/** Writes the page to the folder `to`, which is made anew. */
export const buildWeb = (to: string): Promise<unknown> =>
  build({
    root: fileURLToPath(new URL('../src/web', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    define: { __ROUTES__: JSON.stringify(routes) },
    // a style or picture within the code would need a weaker policy
    build: {
      license: { fileName: 'licences.md' },
      outDir: to,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'baseline-widely-available',
      modulePreload: { polyfill: false },
    },
  })
