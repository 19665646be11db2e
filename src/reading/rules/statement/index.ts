/** Rules for claims of the kind `statement`. The order does not matter: where two rules read the same words, `weight` decides (refiners/overlaps.ts). */
import type { ClaimRule } from '../../rule.ts'
import { accusation } from './accusation.ts'
import { alleged } from './alleged.ts'
import { blocked } from './blocked.ts'
import { called } from './called.ts'
import { complaint } from './complaint.ts'
import { countermeasures } from './countermeasures.ts'
import { demand } from './demand.ts'
import { doesNotAccept } from './does-not-accept.ts'
import { doesNotRuleOut } from './does-not-rule-out.ts'
import { holdsResponsible } from './holds-responsible.ts'
import { imperative } from './imperative.ts'
import { invitation } from './invitation.ts'
import { invitationAccepted } from './invitation-accepted.ts'
import { invited } from './invited.ts'
import { judged } from './judged.ts'
import { must } from './must.ts'
import { mustAct } from './must-act.ts'
import { noSuch } from './no-such.ts'
import { noneSuch } from './none-such.ts'
import { notOnOffer } from './not-on-offer.ts'
import { objected } from './objected.ts'
import { position } from './position.ts'
import { quotedView } from './quoted.ts'
import { recommends } from './recommends.ts'
import { refused } from './refused.ts'
import { rejection } from './rejection.ts'
import { reservesRight } from './reserves-right.ts'
import { retaliation } from './retaliation.ts'
import { saidFalse } from './said-false.ts'
import { saidSo } from './said-so.ts'
import { saysHarm } from './says-harm.ts'
import { saysNo } from './says-no.ts'
import { saysNot } from './says-not.ts'
import { seesNo } from './sees-no.ts'
import { stance } from './stance.ts'
import { standsBy } from './stands-by.ts'
import { sued } from './sued.ts'
import { threat } from './threat.ts'
import { told } from './told.ts'
import { toldAsNoun } from './told-as-noun.ts'
import { ultimatum } from './ultimatum.ts'
import { unanswered } from './unanswered.ts'
import { unless } from './unless.ts'
import { view } from './view.ts'
import { voted } from './voted.ts'
import { vowed } from './vowed.ts'
import { wantsMeasure } from './wants-measure.ts'
import { warnsOf } from './warns-of.ts'
import { welcomeTo } from './welcome-to.ts'

export const statementRules: readonly ClaimRule[] = [
  accusation,
  alleged,
  called,
  complaint,
  demand,
  imperative,
  invitation,
  invited,
  judged,
  must,
  position,
  quotedView,
  refused,
  rejection,
  retaliation,
  saidFalse,
  saidSo,
  seesNo,
  stance,
  standsBy,
  sued,
  threat,
  told,
  ultimatum,
  unless,
  view,
  vowed,
  warnsOf,
  toldAsNoun,
  countermeasures,
  saysHarm,
  blocked,
  holdsResponsible,
  saysNot,
  unanswered,
  doesNotAccept,
  notOnOffer,
  noSuch,
  saysNo,
  doesNotRuleOut,
  voted,
  invitationAccepted,
  reservesRight,
  noneSuch,
  mustAct,
  welcomeTo,
  wantsMeasure,
  recommends,
  objected,
]
