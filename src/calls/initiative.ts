/** Initiative: who proposed, invited, travelled, announced first. In: a corpus, the world, a day. Out: rows whose counts hold their items, and the rule. */
import { type InitiativeTable, initiativeOf } from '../checks/following/initiative.ts'
import type { World } from '../world/world.ts'
import type { Corpus } from './corpus.ts'
import { judgedContext } from './judge.ts'

export const makeInitiative = (corpus: Corpus, world: World, asOf: string): InitiativeTable =>
  initiativeOf(judgedContext(corpus, world, asOf).context)
