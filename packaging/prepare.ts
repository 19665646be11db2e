/** `npm run prepare`, which `npm ci` and `npm pack` run too. In: the checkout. Out: dist/: JavaScript, declarations, assets, and the empty database that a new record begins from. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { markMade, markOf } from '../src/cli/made-from.ts'
import { makePrepared } from '../src/record/store/prepared.ts'
import { copyAssets } from './assets.ts'
import { bundle } from './bundle.ts'
import { makeRows } from './rows.ts'
import { buildWeb } from './web.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const [dist, sources] = [join(root, 'dist'), join(root, 'src')]

/** It has the versions in its name, and takes seconds to make. */
const kept = 'prepared'

mkdirSync(dist, { recursive: true })
for (const name of readdirSync(dist)) if (name !== kept) rmSync(join(dist, name), { recursive: true })
const mark = markOf(sources)
await bundle(dist)
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
copyAssets(dist)
makeRows(dist)
await buildWeb(join(dist, 'web'))
markMade(dist, mark)
try {
  await makePrepared(new Date().toISOString())
} catch (error) {
  console.error(
    `There is no prepared database, so new records take some seconds longer to make: ${error instanceof Error ? error.message : error}`,
  )
}
