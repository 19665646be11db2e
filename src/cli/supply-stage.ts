/** --stage of the supply commands. In: what was given. Out: the stage, null where none was. */
import type { Stage } from '../supply/rows.ts'
import type { ParsedArguments } from './command.ts'
import { choiceOption } from './options.ts'

export const stageOf = (given: ParsedArguments): Stage | null => {
  if (given.values.stage === undefined) return null
  const named = choiceOption(given, 'stage', ['ore', 'refined', 'extraction', 'processing'])
  return named === 'ore' || named === 'extraction' ? 'extraction' : 'processing'
}
