/** The folder in which this user's programs keep what can be made anew. In: a name of ours. Out: its path; nothing is made. */
import { homedir } from 'node:os'
import { join } from 'node:path'

export const userCache = (name: string): string => {
  const caches = process.env.XDG_CACHE_HOME
  return join(caches === undefined || caches === '' ? join(homedir(), '.cache') : caches, 'chancery', name)
}
