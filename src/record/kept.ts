/** Kept: what people keep beside the record: a saved view, a draft, a reminder, the last visit. In: nothing. Out: the type; nothing is overwritten, the newest version counts. */

export interface Kept {
  /** 'view', 'draft', 'reminder', 'visit'. */
  readonly kind: string
  readonly id: string
  /** From 1. */
  readonly version: number
  /** JSON, as it was given; whoever reads it checks it. */
  readonly body: unknown
  readonly author: string
  /** ISO time, UTC. */
  readonly at: string
  /** This version takes it away. */
  readonly gone: boolean
}
