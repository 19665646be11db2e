/** Rules: the list of all claim rules, kind by kind. The order does not matter: where two rules read the same words, `weight` decides (refiners/overlaps.ts). */
import type { ClaimRule } from '../rule.ts'
import { agreementRules } from './agreement/index.ts'
import { assessmentRules } from './assessment/index.ts'
import { commitmentRules } from './commitment/index.ts'
import { measureRules } from './measure/index.ts'
import { meetingRules } from './meeting/index.ts'
import { quantityRules } from './quantity/index.ts'
import { relationRules } from './relation/index.ts'
import { statementRules } from './statement/index.ts'

export const claimRules: readonly ClaimRule[] = [
  ...agreementRules,
  ...assessmentRules,
  ...commitmentRules,
  ...measureRules,
  ...meetingRules,
  ...quantityRules,
  ...relationRules,
  ...statementRules,
]
