/** The desk's page: src/web as files that a browser loads, in dist/web. In: the checkout. Out: the same, small, with hashes in their names. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build, type Rolldown } from 'vite'
import { deskCalls } from '../src/calls/desk/index.ts'

/** What the page must know of a call to ask it; its code stays with the server. */
const routes = Object.fromEntries(Object.entries(deskCalls).map(([name, { method, path }]) => [name, { method, path }]))

/** Large, and on few pages. */
const PICTURES = /[\\/]node_modules[\\/](?:@observablehq|d3|d3-[\w-]+|topojson-client|world-atlas|internmap)[\\/]/

/** Beside each file of text what is sent of it, so that nothing is packed while somebody waits. */
const pack = (folder: string): void => {
  for (const name of readdirSync(folder))
    if (/\.(?:js|css)$/.test(name)) writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }))
}

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]

/** The letters of most names and texts. */
const FONT = /^assets\/inter-latin-wght-normal-[\w-]+\.woff2$/
const PAGE = /\/src\/web\/pages\/(?<page>[\w-]+)\.tsx$/

/** For each page ("item" is pages/item.tsx) what it will load after the first script: a browser that is told so at once need not find it out step by step. */
const aheadOf = (output: Output): Readonly<Record<string, readonly string[]>> => {
  const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])))
  const reached = (from: string, seen: Set<string>): Set<string> => {
    const chunk = chunks.get(from)
    if (chunk === undefined || chunk.isEntry || seen.has(from)) return seen
    seen.add(from)
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) reached(next, seen)
    return seen
  }
  const fonts = output.flatMap(({ fileName }) => (FONT.test(fileName) ? [fileName] : []))
  const pages = [...chunks.values()].flatMap(({ fileName, facadeModuleId, isDynamicEntry }) => {
    const page = PAGE.exec(facadeModuleId ?? '')?.groups?.page
    return page === undefined || !isDynamicEntry ? [] : [[page, [...fonts, ...reached(fileName, new Set())]] as const]
  })
  return Object.fromEntries(pages)
}

/** Writes the page to the folder `to`, which is made anew. */
export const buildWeb = async (to: string): Promise<void> => {
  const built = await build({
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
      // few files: on a busy machine each asking costs more than its bytes
      cssCodeSplit: false,
      chunkSizeWarningLimit: 700,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], priority: 1 },
              { name: 'shared', minShareCount: 3, test: (id) => !PICTURES.test(id) },
            ],
          },
        },
      },
    },
  })
  const { output } = built as Rolldown.RolldownOutput
  writeFileSync(join(to, 'ahead.json'), JSON.stringify(aheadOf(output)))
  pack(join(to, 'assets'))
}
