/** Desk: what its calls work with. In: nothing. Out: the types; the server fills them. */
import type { z } from 'zod'
import type { Store } from '../../record/store/open.ts'
import type { Solve } from '../../supply/linear-program.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../call.ts'
import type { Making } from '../register/making.ts'
import type { SupplyData } from '../supply-data.ts'
import type { TradeData } from '../trade.ts'
import type { Areas } from '../trade-codes.ts'
import type { Reading, ReadingJob } from './reading-job.ts'
import type { Watching } from './watching.ts'

/** What open pages are told as it happens. */
export type DeskEvent =
  /** Something in the record is otherwise: pages ask anew for what they show. `what` where it is known. */
  | { readonly event: 'changed'; readonly what?: readonly ChangedPart[] }
  /** A document is being read, or was. */
  | { readonly event: 'reading'; readonly job: ReadingJob }
  /** The lists are being made from readings and decisions, which takes longer than a second; null when they are. */
  | { readonly event: 'register'; readonly making: Making | null }

export type ChangedPart = 'documents' | 'items' | 'decisions' | 'kept'

/** Statistics, built in and imported. */
export interface DeskSupply extends SupplyData {
  /** Without files where no flows were imported. */
  readonly trade: TradeData
  readonly areas: Areas
  /** Of linear programmes; loaded with the first. */
  readonly solve: () => Promise<Solve>
}

export interface DeskDependencies {
  readonly store: Store
  readonly world: World
  /** Opened when first asked for. Throws Problems `data/...`. */
  readonly supply: () => Promise<DeskSupply>
  /** The UTC day for which statuses are computed. */
  readonly today: () => string
  /** ISO time, UTC. */
  readonly now: () => string
  /** Who decides. */
  readonly author: string
  readonly publish: (event: DeskEvent) => void
  /** Documents go through it into the record, one after another, while the desk answers. */
  readonly reading: Reading
  /** Sources that are read again and again. */
  readonly watching: Watching
}

/** Checks at compile time that a call is whole; returns it unchanged. */
export const deskCall = <Input extends z.ZodObject, Output extends z.ZodType>(
  call: Call<DeskDependencies, Input, Output>,
): Call<DeskDependencies, Input, Output> => call
