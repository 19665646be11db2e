/** Which verdicts stand under a line. In: a group's verdicts. Out: those that tell a reader something about this line; what is so of nearly all lines is told once, in a sentence. */
import type { Verdict } from '../record/verdict.ts'
import type { ItemGroup } from './grouping.ts'

/** "Told by one source only" is the rule, not the exception; a party's own word on its own deed is worth its line. */
export const isLoneSource = ({ aspect, verdict, notes }: Verdict): boolean =>
  aspect === 'source' && verdict === 'unverifiable' && notes.length === 0

export const shownVerdicts = ({ items, verdicts }: ItemGroup): readonly Verdict[] => {
  const undated = items.every(({ due }) => due === null)
  return verdicts.filter(
    (one) => one.aspect !== 'dependence' && !isLoneSource(one) && !(undated && one.aspect === 'status' && one.verdict === 'open'),
  )
}

/** How many lines are told by one source and settled by nothing on record. */
export const countLone = (groups: readonly ItemGroup[]): number =>
  groups.filter(({ verdicts }) => verdicts.some(({ aspect, verdict }) => aspect === 'source' && verdict === 'unverifiable')).length
