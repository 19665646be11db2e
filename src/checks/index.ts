/** The checks in the order in which their verdicts are shown: what was counted or measured first, then how it stands, then who tells it. */
import type { Check } from './check.ts'
import { effectCheck } from './effect.ts'
import { measureCheck } from './measure.ts'
import { meetingCheck } from './meeting.ts'
import { ordinalCheck } from './ordinal.ts'
import { plausibilityCheck } from './plausibility.ts'
import { quantityCheck } from './quantity.ts'
import { relationCheck } from './relation.ts'
import { sourcesCheck } from './sources.ts'
import { statusCheck } from './status.ts'

export const checks: readonly Check[] = [
  ordinalCheck,
  effectCheck,
  quantityCheck,
  relationCheck,
  measureCheck,
  meetingCheck,
  statusCheck,
  plausibilityCheck,
  sourcesCheck,
]
