/** Event hub: what happens in the desk, to all who listen. In: events. Out: each to every listener, at once. */
import type { DeskEvent } from '../calls/desk/desk.ts'

export interface EventHub {
  readonly publish: (event: DeskEvent) => void
  /** Gives what ends it. */
  readonly subscribe: (hear: (event: DeskEvent) => void) => () => void
}

export const openEventHub = (): EventHub => {
  const listeners = new Set<(event: DeskEvent) => void>()
  return {
    publish: (event) => {
      for (const hear of listeners) hear(event)
    },
    subscribe: (hear) => {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
  }
}
