/** Keeper: a draft is kept at every pause, and in this browser at every key, so that no words are lost. In: what sends and what holds, each draft as it is written. Out: how it stands with it, and what settles two windows. */
import type { Draft } from '../../../brief/draft.ts'

export type Keeping =
  | { readonly is: 'kept' | 'waiting' | 'keeping' }
  /** The desk does not answer, or refuses. `held`: this browser holds the words. */
  | { readonly is: 'unsent'; readonly why: string; readonly held: boolean }
  /** Another window has kept a newer version. */
  | { readonly is: 'newer'; readonly version: number; readonly author: string; readonly at: string }

export interface Answer {
  readonly kept: boolean
  readonly version: number
  readonly author: string
  readonly at: string
}

export interface KeeperOptions {
  /** The version that the draft was written from. */
  readonly version: number
  /** As the desk has it; null where what stands here was never sent. */
  readonly sent: Draft | null
  readonly send: (draft: Draft, after: number, anyway: boolean) => Promise<Answer>
  /** False where the browser cannot hold it. */
  readonly hold: (after: number, draft: Draft) => boolean
  readonly forget: () => void
  readonly pauseMs?: number
  readonly againMs?: number
}

export interface Keeper {
  readonly state: () => Keeping
  readonly version: () => number
  readonly listen: (listener: () => void) => () => void
  /** The draft is now this one. */
  readonly change: (draft: Draft) => void
  /** At once, without waiting for a pause; `anyway`: mine becomes the newest, and the other stays among the versions. */
  readonly keep: (anyway?: boolean) => Promise<void>
  /** The version of the other window is what stands here now. */
  readonly took: (draft: Draft, version: number) => void
  readonly close: () => void
}

export const openKeeper = (options: KeeperOptions): Keeper => {
  const { send, hold, forget, pauseMs = 2000, againMs = 3000 } = options
  const listeners = new Set<() => void>()
  let { version, sent } = options
  let latest = sent
  let now: Keeping = { is: 'kept' }
  let busy = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const become = (next: Keeping): void => {
    now = next
    for (const listener of listeners) listener()
  }
  const later = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), ms)
  }
  const took = (draft: Draft, of: number): void => {
    ;[sent, version] = [draft, of]
    if (latest === draft) {
      forget()
      become({ is: 'kept' })
    } else later(pauseMs)
  }
  const keep = async (anyway = false): Promise<void> => {
    const draft = latest
    if (busy || draft === null || draft === sent) return
    busy = true
    become({ is: 'keeping' })
    const answer = await send(draft, version, anyway).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
    busy = false
    if (answer instanceof Error) {
      become({ is: 'unsent', why: answer.message, held: hold(version, latest ?? draft) })
      later(againMs)
    } else if (answer.kept) took(draft, answer.version)
    else become({ is: 'newer', version: answer.version, author: answer.author, at: answer.at })
  }
  const change = (draft: Draft): void => {
    latest = draft
    if (draft === sent) return
    const held = hold(version, draft)
    if (now.is === 'newer') return
    become(now.is === 'unsent' ? { ...now, held } : { is: 'waiting' })
    later(pauseMs)
  }
  return {
    state: () => now,
    version: () => version,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change,
    keep,
    took: (draft, of) => {
      latest = draft
      took(draft, of)
    },
    close: () => clearTimeout(timer),
  }
}
