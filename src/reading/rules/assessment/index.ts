/** Rules for claims of the kind `assessment`. The order does not matter: where two rules read the same words, `weight` decides (refiners/overlaps.ts). */
import type { ClaimRule } from '../../rule.ts'
import { authorsWord } from './authors-word.ts'
import { awaited } from './awaited.ts'
import { cause } from './cause.ts'
import { compared } from './compared.ts'
import { comparison } from './comparison.ts'
import { dependence } from './dependence.ts'
import { expectation } from './expectation.ts'
import { forecast } from './forecast.ts'
import { gives } from './gives.ts'
import { hasLittle } from './has-little.ts'
import { isA } from './is-a.ts'
import { leaves } from './leaves.ts'
import { littleSign } from './little-sign.ts'
import { mayYet } from './may-yet.ts'
import { motive } from './motive.ts'
import { observersThink } from './observers-think.ts'
import { policyShift } from './policy-shift.ts'
import { quotedJudgement } from './quoted.ts'
import { remains } from './remains.ts'
import { resultOf } from './result-of.ts'
import { seems } from './seems.ts'
import { seenAs } from './seen-as.ts'
import { significance } from './significance.ts'
import { trend } from './trend.ts'
import { turnsOut } from './turns-out.ts'
import { without } from './without.ts'
import { would } from './would.ts'

export const assessmentRules: readonly ClaimRule[] = [
  authorsWord,
  awaited,
  cause,
  compared,
  comparison,
  dependence,
  expectation,
  forecast,
  isA,
  mayYet,
  motive,
  policyShift,
  quotedJudgement,
  remains,
  resultOf,
  seems,
  seenAs,
  significance,
  trend,
  without,
  leaves,
  gives,
  hasLittle,
  turnsOut,
  littleSign,
  observersThink,
  would,
]
