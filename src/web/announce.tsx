/** Announce: tells those who listen what has changed on the page: "12 items". In: words, from anywhere. Out: they are read out when there is a pause. */
import { useSyncExternalStore } from 'react'
import styles from './announce.module.css'

let words = ''
const listeners = new Set<() => void>()

export const announce = (next: string): void => {
  words = next
  for (const listener of listeners) listener()
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands once, in the shell. */
export const Announcer = () => (
  <div className={styles.unseen} role="status" aria-live="polite">
    {useSyncExternalStore(listen, () => words)}
  </div>
)
