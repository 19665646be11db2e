/** `npm run bench:supply`: every section of bench/supply/, each in a process of its own; `npm run bench:supply -- trade` runs those whose name has the word. Out: what the sections print. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('supply/', import.meta.url))
const [word = '', ...options] = process.argv.slice(2)
for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts') && file.includes(word))) {
  const { status } = spawnSync(process.execPath, [`${folder}${name}`, ...options], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
