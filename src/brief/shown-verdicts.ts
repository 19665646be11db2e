/** Which verdicts stand under a line. In: a group's verdicts. Out: those that tell a reader something about this line; what is so of nearly all lines is told once, in a sentence. */
import type { Verdict } from '../record/verdict.ts'
import type { ItemGroup } from './grouping.ts'

/** "Told by one source only" is the rule, not the exception; a party's own word on its own deed is worth its line. */
export const isLoneSource = ({ aspect, verdict, notes }: Verdict): boolean =>
  aspect === 'source' && verdict === 'unverifiable' && notes.length === 0

/** That sources differ on a count is told by the verdicts on each of their counts. */
const isCountTold = ({ items, verdicts }: ItemGroup, { aspect, verdict }: Verdict): boolean =>
  aspect === 'source' &&
  verdict === 'disputed' &&
  verdicts.some((one) => one.aspect === 'ordinal' && one.verdict !== 'unverifiable') &&
  items.every(({ values }) => values.filter(({ field }) => field === 'amount').length < 2)

/** That a pledge is small beside its payer's means, or that nobody can say, is the rule. */
const isQuietPledge = ({ aspect, verdict }: Verdict): boolean =>
  aspect === 'plausibility' && (verdict === 'within-means' || verdict === 'unverifiable')

export const shownVerdicts = (group: ItemGroup): readonly Verdict[] => {
  const undated = group.items.every(({ due }) => due === null)
  return group.verdicts.filter(
    (one) =>
      one.aspect !== 'dependence' &&
      !isLoneSource(one) &&
      !isQuietPledge(one) &&
      !isCountTold(group, one) &&
      !(undated && one.aspect === 'status' && one.verdict === 'open'),
  )
}

/** How many lines are told by one source and settled by nothing on record. */
export const countLone = (groups: readonly ItemGroup[]): number =>
  groups.filter(({ verdicts }) => verdicts.some(({ aspect, verdict }) => aspect === 'source' && verdict === 'unverifiable')).length
