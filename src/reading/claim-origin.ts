/** Claim origin: how a claim came about. In: claims, their matches, what the refiners were given and gave. Out: rule, trigger, actors' roles and refiners of each claim. */
import type { Claim } from './claim.ts'
import type { ClaimRule, RoleOrigin, RuleMatch } from './rule.ts'

/** How a claim came about: what `chancery explain` tells. `sentence` is an index in `Reading.sentences`, `head` that of the trigger among its tokens. */
export interface ClaimOrigin {
  readonly rule: ClaimRule
  readonly sentence: number
  readonly head: number
  readonly roles: readonly RoleOrigin[]
  /** Refiners that changed what the rule gave. */
  readonly refiners: readonly string[]
}

/** What a refiner was given, and what it gave. */
type Stage = readonly [readonly RuleMatch[], readonly RuleMatch[]]

/** A refiner leaves a match as it is, or gives another object for it at the same trigger. */
export const originsOf = (
  claims: readonly Claim[],
  refined: readonly RuleMatch[],
  stages: Readonly<Record<string, Stage>>,
): ReadonlyMap<string, ClaimOrigin> => {
  const made = Object.entries(stages).map(([name, [before, after]]) => {
    const given = new Set(before)
    return {
      name,
      places: new Set(after.flatMap((match) => (given.has(match) ? [] : [`${match.sentence} ${match.head} ${match.rule.id}`]))),
    }
  })
  return new Map(
    claims.map(({ id }, index) => {
      const { rule, sentence, head, roles = [] } = refined[index] as RuleMatch // one claim for each match, in order
      const refiners = made.flatMap(({ name, places }) => (places.has(`${sentence} ${head} ${rule.id}`) ? [name] : []))
      return [id, { rule, sentence, head, roles, refiners }]
    }),
  )
}
