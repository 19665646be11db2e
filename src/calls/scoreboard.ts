/** Scoreboard: how promises stand, by state, power, format or material. In: a corpus, the world, a day. Out: rows whose counts hold their items, and the rule they are counted by. */
import { type Scoreboard, type ScoreboardKey, scoreboardOf } from '../checks/following/scoreboard.ts'
import type { World } from '../world/world.ts'
import type { Corpus } from './corpus.ts'
import { judgedContext } from './judge.ts'

export const makeScoreboard = (corpus: Corpus, world: World, asOf: string, by: ScoreboardKey): Scoreboard => {
  const { verdicts, context } = judgedContext(corpus, world, asOf)
  return scoreboardOf(by, verdicts, context)
}
