/** The bundle: src/ as few modules of JavaScript, since Node takes a third of a millisecond for each module that it loads. In: the checkout. Out: dist/ without declarations and assets (docs/adr/0016). */
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'

const sources = fileURLToPath(new URL('../src/', import.meta.url))

/** What is started or imported by its own name: the command, the library, what the launcher asks, and the threads. */
const entries = [
  'cli/main',
  'cli/made-from',
  'api',
  'oldest-node',
  'calls/register/open-thread',
  'language/crew',
  'record/merging/crew',
  'record/store/pglite-apart',
  'text/open-apart',
  'server/reading-process',
]

/** Packages of hundreds of small modules, and docx, of whose 23 MB one file is run. All others stay where npm puts them. */
export const bundledPackages = ['docx', 'kysely', 'zod']

const isBundled = (from: string): boolean => bundledPackages.some((name) => from === name || from.startsWith(`${name}/`))

/** From the place of one file in dist/ to that of another, as a URL is written. */
const wayTo = (from: string, to: string): string => {
  const way = relative(dirname(from), to).replaceAll('\\', '/')
  return way.startsWith('.') ? way : `./${way}`
}

/** A module asks for what lies beside it: its own address stays that of its source in src/, moved to dist/, in whatever chunk it comes to stand. */
const ownAddresses: Plugin = {
  name: 'own-addresses',
  transform: {
    filter: { id: /\.ts$/, code: /import\.meta\.url/ },
    handler: (code, id) =>
      code.replaceAll(
        'import.meta.url',
        `__addressOf(${JSON.stringify(relative(sources, id).replaceAll('\\', '/').replace(/\.ts$/, '.js'))})`,
      ),
  },
  renderChunk: (code, { fileName }) =>
    code.replaceAll(/__addressOf\("(?<module>[^"]+)"\)/g, (_, module: string) =>
      module === fileName ? 'import.meta.url' : `new URL(${JSON.stringify(wayTo(fileName, module))}, import.meta.url).href`,
    ),
}

/** Writes the JavaScript of src/ to the folder `to`. */
export const bundle = async (to: string): Promise<void> => {
  const build = await rolldown({
    input: Object.fromEntries(entries.map((entry) => [entry, `${sources}${entry}.ts`])),
    external: (from) => /^[^./]/.test(from) && !from.startsWith(sources) && !isBundled(from),
    platform: 'node',
    tsconfig: false,
    plugins: [ownAddresses],
  })
  await build.write({ dir: to, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' })
  await build.close()
}
