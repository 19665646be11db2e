/** MadeFrom: is dist/ made from src/ as it is now? In: a checkout. Out: a mark of its sources, which `npm run prepare` leaves in dist/ and the launcher compares. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const markFile = 'made-from'

/** By size and time, not by contents: that takes 0.02 s. A copy of the checkout with other times counts as changed. */
export const markOf = (sources: string): string => {
  const hash = createHash('sha256')
  for (const path of readdirSync(sources, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = statSync(join(sources, path))
    if (file.isFile()) hash.update(`${path} ${file.size} ${file.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Says in the folder `dist` from what it was made. */
export const markMade = (dist: string, mark: string): void => writeFileSync(join(dist, markFile), mark)

/** False too where `dist` says nothing. */
export const isMadeFrom = (dist: string, sources: string): boolean => {
  try {
    return readFileSync(join(dist, markFile), 'utf8') === markOf(sources)
  } catch {
    return false
  }
}
