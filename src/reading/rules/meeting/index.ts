/** Rules for claims of the kind `meeting`. The order does not matter: where two rules read the same words, `weight` decides (refiners/overlaps.ts). */
import type { ClaimRule } from '../../rule.ts'
import { atMeeting } from './at-meeting.ts'
import { atSummit } from './at-summit.ts'
import { broughtTogether } from './brought-together.ts'
import { byTelephone } from './by-telephone.ts'
import { calledOn } from './called-on.ts'
import { conferred } from './conferred.ts'
import { discussedWith } from './discussed-with.ts'
import { exchangedViews } from './exchanged-views.ts'
import { guest } from './guest.ts'
import { held } from './held.ts'
import { listedTalks } from './listed-talks.ts'
import { nextRound } from './next-round.ts'
import { onVisit } from './on-visit.ts'
import { paidVisit } from './paid-visit.ts'
import { raisedWith } from './raised-with.ts'
import { received } from './received.ts'
import { sent } from './sent.ts'
import { spentDays } from './spent-days.ts'
import { spoke } from './spoke.ts'
import { spokeTo } from './spoke-to.ts'
import { talks } from './talks.ts'
import { visit } from './visit.ts'
import { visitTold } from './visit-told.ts'
import { wasIn } from './was-in.ts'

export const meetingRules: readonly ClaimRule[] = [
  atMeeting,
  broughtTogether,
  byTelephone,
  conferred,
  guest,
  held,
  onVisit,
  paidVisit,
  received,
  spentDays,
  spoke,
  talks,
  visitTold,
  visit,
  wasIn,
  exchangedViews,
  listedTalks,
  atSummit,
  sent,
  raisedWith,
  spokeTo,
  nextRound,
  discussedWith,
  calledOn,
]
