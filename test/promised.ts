/** What a rule's example promises, found in what was read, whichever rule read it. In: a rule, an example, claims. Out: whether one claim keeps the promise. */
import type { Claim, ClaimEntity } from '../src/reading/claim.ts'
import { ordinalRule } from '../src/reading/refiners/ordinals.ts'
import type { ClaimRule, RuleExample } from '../src/reading/rule.ts'

const isNamed = (entities: readonly ClaimEntity[], expected: string): boolean =>
  entities.some((entity) => (/^[A-Z]{3}$/.test(expected) ? entity.states.includes(expected) : entity.name.includes(expected)))

const hasParties = (claim: Claim, { agents = [], recipients = [], attribution = [], materials = [] }: RuleExample): boolean =>
  agents.every((name) => isNamed(claim.agents, name)) &&
  recipients.every((name) => isNamed(claim.recipients, name)) &&
  attribution.every((name) => isNamed(claim.attribution, name)) &&
  materials.every((slug) => claim.materials.includes(slug))

const hasValues = (claim: Claim, { amount, time }: RuleExample): boolean =>
  Object.entries(amount ?? {}).every(([key, value]) => claim.amount?.[key as 'value'] === value) &&
  (!time || (claim.time?.start === time.start && claim.time.end === time.end))

/** A second count ("the first to be held there") is a promise where its visit lies ahead, so its kind may be either. */
const isKind = (claim: Claim, rule: ClaimRule): boolean =>
  claim.kind === rule.kind || (rule.id === ordinalRule.id && claim.kind === 'commitment')

/** An example without a type of its own promises its rule's, or one of those that hang on its nouns. */
const isType = (claim: Claim, rule: ClaimRule, { type }: RuleExample): boolean =>
  type === undefined ? claim.type === rule.type || (rule.typeByNoun ?? []).some((one) => one.type === claim.type) : claim.type === type

export const keepsPromise = (rule: ClaimRule, example: RuleExample, claims: readonly Claim[]): boolean =>
  claims.some(
    (claim) =>
      isKind(claim, rule) &&
      isType(claim, rule, example) &&
      hasParties(claim, example) &&
      hasValues(claim, example) &&
      (example.factuality === undefined || claim.factuality === example.factuality) &&
      (example.ordinal === undefined || (claim.ordinal?.n ?? null) === example.ordinal) &&
      (example.place === undefined || (claim.place?.name ?? null) === example.place),
  )
