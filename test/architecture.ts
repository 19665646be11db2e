/** The rules of the layout. In: a file's path under src/ and its source. Out: the rules it breaks, one sentence each: none for a file in order. */

/** Order of the rooms: a room imports the rooms before it, its own files and problem.ts. */
export const ROOMS: readonly string[] = [
  'text',
  'language',
  'world',
  'reading',
  'record',
  'supply',
  'checks',
  'brief',
  'calls',
  'server',
  'web',
  'cli',
]

/** Files that may touch `node:*`, drivers, native packages, the clock and the network. */
export const EDGES: readonly RegExp[] = [
  /^text\/open(?:-\w+)?\.ts$/,
  /^language\/parse\.ts$/,
  /^language\/crew\.ts$/,
  /^language\/onnxruntime-web\.d\.ts$/,
  /^world\/open\.ts$/,
  /^supply\/open(?:-\w+)?\.ts$/,
  // the endpoint of a language model, its cache and its retries; what is asked and how answers are held to the text is pure
  /^reading\/llm\/open-[\w-]+\.ts$/,
  /^record\/merging\/crew\.ts$/,
  /^record\/store\//,
  // the thread that makes the register; what is made is pure
  /^calls\/register\/open-thread\.ts$/,
  /^server\//,
  // the page's network
  /^web\/(?:client|events)\.tsx?$/,
  /^cli\//,
]

/** Packages that run anywhere, a browser too. A package in neither list is asked about. */
const PURE_PACKAGES = [
  'zod',
  'linkedom',
  '@mozilla/readability',
  'csv-parse',
  'tinyld',
  'fflate',
  'read-excel-file',
  'mammoth',
  'docx',
  'porter2',
  'pure-rand',
  'postal-mime',
  'feedsmith',
  'ical-generator',
  'unpdf',
  '@observablehq/plot',
  'd3-sankey',
  'topojson-client',
  'topojson-specification',
  'world-atlas',
]
const EDGE_PACKAGES = [
  'pg',
  'kysely',
  '@electric-sql/pglite',
  '@duckdb/node-api',
  'onnxruntime-node',
  'onnxruntime-web',
  '#onnxruntime-web',
  'highs',
  'hono',
  '@hono/node-server',
  '@napi-rs/canvas',
]

/** What draws the desk's page: in web/ and nowhere else. */
const PAGE_PACKAGES = [
  'react',
  'react-dom',
  '@tanstack/react-router',
  '@tanstack/react-query',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  '@base-ui/react',
  '@fontsource-variable/inter',
]

const MOST_LINES = 500

export interface Import {
  readonly from: string
  readonly line: number
}

const STATIC_IMPORT = /^[ \t]*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*(?<quote>['"])(?<from>[^'"\n]+)\k<quote>/gm
const DYNAMIC_IMPORT = /\b(?:import|require|getBuiltinModule|resolve)\(\s*(?<quote>['"`])(?<from>[^'"`\n]+)\k<quote>/g
const COMPUTED_IMPORT = /\bimport\(\s*(?!['"`])\S/

/** Comments become blanks of the same length, so that lines and offsets stay. Strings are kept; "//" after a colon is an address. */
export const withoutComments = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(?<before>^|[^:'"`\\])\/\/[^\n]*/gm, (whole, before: string) => before + ' '.repeat(whole.length - before.length))

const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length

/** Imports and re-exports, with or without names, types too, and dynamic ones with a plain path. */
export const importsOf = (source: string): Import[] => {
  const code = withoutComments(source)
  return [...code.matchAll(STATIC_IMPORT), ...code.matchAll(DYNAMIC_IMPORT)]
    .map((match) => ({ from: match.groups?.from ?? '', line: lineAt(code, match.index + match[0].length) }))
    .sort((a, b) => a.line - b.line)
}

const isTest = (path: string): boolean => path.endsWith('.test.ts')
const isFixture = (path: string): boolean => /\/fixtures\/[^/]+\.ts$/.test(path)
/** Tables of cases that tests run on every database. */
const isCases = (path: string): boolean => path.endsWith('/cases.ts')
export const isEdge = (path: string): boolean => EDGES.some((edge) => edge.test(path))
const roomOf = (path: string): string => path.split('/')[0] ?? ''

/** 'a/b/c.ts' and '../d.ts' give 'a/d.ts'; a path that leaves src/ begins with '..'. */
const resolveFrom = (path: string, from: string): string => {
  const parts = path.split('/').slice(0, -1)
  for (const part of from.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')

const packageFault = (path: string, from: string): string | null => {
  if (from.startsWith('node:')) return isEdge(path) ? null : `imports ${from}, and is no edge`
  const name = packageOf(from)
  if (PURE_PACKAGES.includes(name)) return null
  if (PAGE_PACKAGES.includes(name)) return roomOf(path) === 'web' ? null : `imports ${name}, which draws the page, and is not in web/`
  if (EDGE_PACKAGES.includes(name)) return isEdge(path) ? null : `imports the driver or native package ${name}, and is no edge`
  return `imports ${name}, which test/architecture.ts lists neither as pure nor as an edge's`
}

const roomFault = (path: string, from: string): string | null => {
  const target = resolveFrom(path, from)
  if (!/\.(?:ts|tsx|json|css)$/.test(target)) return `imports ${from} without its extension`
  if (target === 'problem.ts') return null
  if (/^(?:\.\.|test\/)/.test(target)) return `imports ${from}, which lies outside src/`
  if (isTest(target)) return `imports the test ${from}`
  if (isFixture(target) && !isFixture(path) && !isCases(path)) return `imports ${from}, which is there for tests alone`
  const [own, other] = [roomOf(path), roomOf(target)]
  if (own === other) return null
  const [ownRank, otherRank] = [ROOMS.indexOf(own), ROOMS.indexOf(other)]
  if (otherRank === -1) return `imports ${from}, which is in no room`
  return otherRank < ownRank ? null : `imports ${from}: ${own}/ comes before ${other}/`
}

const importFaults = (path: string, source: string): string[] =>
  importsOf(source).flatMap(({ from, line }) => {
    const fault = from.startsWith('.') ? roomFault(path, from) : packageFault(path, from)
    return fault === null ? [] : [`${path}:${line} ${fault}`]
  })

interface Banned {
  readonly pattern: RegExp
  readonly says: string
  readonly where: (path: string) => boolean
}

const everywhere = (): boolean => true
const inside = (path: string): boolean => !isTest(path) && !isEdge(path)

const BANNED: readonly Banned[] = [
  { pattern: /^\s*export\s+default\b/m, says: 'has a default export', where: everywhere },
  { pattern: /(?:[:<,|&]|\bas)\s*any\b(?!\s*[:=(.]|['"`])/, says: 'uses the type any', where: everywhere },
  {
    pattern: /\b(?:test|it|describe|suite)\.(?:skip|todo|only)\b|\b(?:skip|todo|only):\s*true\b/,
    says: 'skips tests other than by needs()',
    where: isTest,
  },
  { pattern: /\bDate\.now\(|\bnew Date\(\s*\)/, says: 'asks the clock, and is no edge', where: inside },
  {
    pattern: /(?<![\w.])process\.(?:env|cwd|argv|stdout|stderr|exit)\b|(?<![\w.])fetch\(/,
    says: 'touches the process or the network, and is no edge',
    where: inside,
  },
  {
    pattern: /\(\?[ims]{0,3}-?[ims]{1,3}:/,
    says: 'switches a flag within a pattern, which Node 22 cannot read',
    where: (path) => !isTest(path),
  },
  {
    pattern: /^import (?!type\b)[^'"]*from '(?:\.\.\/)+(?:calls|server|record\/store)\//m,
    says: 'brings code of the server into the page; only types may come',
    where: (path) => roomOf(path) === 'web' && !isTest(path),
  },
  { pattern: COMPUTED_IMPORT, says: 'imports a path that is computed, which nothing can check', where: inside },
]

const bannedFaults = (path: string, source: string): string[] => {
  const code = withoutComments(source)
  return BANNED.flatMap(({ pattern, says, where }) => {
    const match = where(path) ? pattern.exec(code) : null
    return match === null ? [] : [`${path}:${lineAt(code, match.index + match[0].search(/\S/))} ${says}`]
  })
}

/** `path` is relative to src/, with slashes. Tests may import what they like; the other rules hold for them too. */
export const faultsOf = (path: string, source: string): string[] => {
  const lines = source.split('\n').length - 1
  const length = lines > MOST_LINES ? [`${path} has ${lines} lines, and ${MOST_LINES} is the most`] : []
  const room = path.includes('/') && !ROOMS.includes(roomOf(path)) ? [`${path} is in a room that is not in the order`] : []
  const imports = isTest(path) || !path.includes('/') ? [] : importFaults(path, source)
  return [...room, ...imports, ...bannedFaults(path, source), ...length]
}
