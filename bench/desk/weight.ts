/** Weight: what the desk's page weighs on the way to the browser (`node bench/desk/weight.ts`). In: dist/web, as `npm run prepare` wrote it. Out: compressed kB of the first load, and of what each page loads besides. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { table } from '../table.ts'

/** Script that is loaded before anything can be done, compressed. */
export const MOST_FIRST_LOAD_KB = 350

export interface Weight {
  readonly name: string
  readonly scriptKb: number
  /** Null where it is not told apart. */
  readonly styleKb: number | null
}

const TAGGED = /<(?:script|link)\b[^>]*?(?:src|href)="(?<path>\/[^"]+\.(?:js|css))"/g
const STATIC = /\b(?:from|import)\s*["'](?<path>\.\/[^"']+\.js)["']/g
const DYNAMIC = /\bimport\(\s*["'`](?<path>\.\/[^"'`]+\.js)["'`]\s*\)/g

const pathsIn = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(({ groups }) => groups?.path ?? '')

const kb = (bytes: number): number => Math.round(bytes / 100) / 10

/** Files that come with these, by what they import from the start. */
const withImports = (read: (name: string) => string, names: readonly string[]): ReadonlySet<string> => {
  const all = new Set<string>()
  const take = (name: string): void => {
    if (all.has(name)) return
    all.add(name)
    if (name.endsWith('.js')) for (const path of pathsIn(read(name), STATIC)) take(path.slice(2))
  }
  for (const name of names) take(name)
  return all
}

/** First load first, then the parts that are loaded when they are wanted, heaviest first. */
export const pageWeights = (folder: string): readonly Weight[] => {
  const assets = join(folder, 'assets')
  const read = (name: string): string => readFileSync(join(assets, name), 'utf8')
  const packed = new Map(readdirSync(assets).map((name) => [name, gzipSync(readFileSync(join(assets, name))).length]))
  const sum = (names: Iterable<string>, end: string): number =>
    kb([...names].filter((name) => name.endsWith(end)).reduce((bytes, name) => bytes + (packed.get(name) ?? 0), 0))
  const index = readFileSync(join(folder, 'index.html'), 'utf8')
  const first = withImports(
    read,
    pathsIn(index, TAGGED).flatMap((path) => (path.startsWith('/assets/') ? [path.slice('/assets/'.length)] : [])),
  )
  const later = new Set([...first].filter((name) => name.endsWith('.js')).flatMap((name) => pathsIn(read(name), DYNAMIC)))
  const parts = [...later].map((path) => {
    const name = path.slice(2)
    const own = [...withImports(read, [name])].filter((one) => !first.has(one))
    return { name: name.replace(/-[\w-]{8}\.js$/, ''), scriptKb: sum(own, '.js'), styleKb: null }
  })
  return [
    { name: 'first load', scriptKb: sum(first, '.js'), styleKb: sum(first, '.css') },
    ...parts.toSorted((a, b) => b.scriptKb - a.scriptKb),
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const weights = pageWeights(fileURLToPath(new URL('../../dist/web', import.meta.url)))
  console.log(`What the page loads, gzip, kB (script of the first load: at most ${MOST_FIRST_LOAD_KB})`)
  console.log(
    table(
      ['part', 'script', 'style'],
      weights.map(({ name, scriptKb, styleKb }) => [name, scriptKb.toFixed(1), styleKb === null ? '' : styleKb.toFixed(1)]),
    ),
  )
}
