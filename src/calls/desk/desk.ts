/** Desk: what its calls work with. In: nothing. Out: the types; the server fills them. */
import type { z } from 'zod'
import type { Store } from '../../record/store/open.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../call.ts'

/** What open pages are told as it happens. */
export type DeskEvent =
  /** Something in the record is otherwise: pages ask anew for what they show. */
  { readonly event: 'changed' }

export interface DeskDependencies {
  readonly store: Store
  readonly world: World
  /** The UTC day for which statuses are computed. */
  readonly today: () => string
  /** ISO time, UTC. */
  readonly now: () => string
  /** Who decides. */
  readonly author: string
  readonly publish: (event: DeskEvent) => void
}

/** Checks at compile time that a call is whole; returns it unchanged. */
export const deskCall = <Input extends z.ZodObject, Output extends z.ZodType>(
  call: Call<DeskDependencies, Input, Output>,
): Call<DeskDependencies, Input, Output> => call
