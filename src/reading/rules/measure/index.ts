/** Rules for claims of the kind `measure`. The order does not matter: where two rules read the same words, `weight` decides (refiners/overlaps.ts). */
import type { ClaimRule } from '../../rule.ts'
import { aidOpenTo } from './aid-open-to.ts'
import { answeredWith } from './answered-with.ts'
import { assetsFrozen } from './assets-frozen.ts'
import { borderShut } from './border-shut.ts'
import { borderTax } from './border-tax.ts'
import { borderTaxApplies } from './border-tax-applies.ts'
import { dutyBorne } from './duty-borne.ts'
import { dutyFree } from './duty-free.ts'
import { embargo } from './embargo.ts'
import { entersFree } from './enters-free.ts'
import { exemptFromVisas } from './exempt-from-visas.ts'
import { exportBanApplies } from './export-ban-applies.ts'
import { exportControl } from './export-control.ts'
import { exportQuota } from './export-quota.ts'
import { exportRestrictions } from './export-restrictions.ts'
import { exportsNoLonger } from './exports-no-longer.ts'
import { exportsStayBarred } from './exports-stay-barred.ts'
import { flowStops } from './flow-stops.ts'
import { goodsBan } from './goods-ban.ts'
import { goodsBanApplies } from './goods-ban-applies.ts'
import { goodsBarred } from './goods-barred.ts'
import { goodsStayBarred } from './goods-stay-barred.ts'
import { importBan } from './import-ban.ts'
import { importCurb } from './import-curb.ts'
import { importRestrictions } from './import-restrictions.ts'
import { incentive } from './incentive.ts'
import { keptOut } from './kept-out.ts'
import { licenceNeeded } from './licence-needed.ts'
import { licenceWithdrawn } from './licence-withdrawn.ts'
import { listedTariff } from './listed-tariff.ts'
import { materialCurb } from './material-curb.ts'
import { materialCurbApplies } from './material-curb-applies.ts'
import { mayNotEnter } from './may-not-enter.ts'
import { moratorium } from './moratorium.ts'
import { permitExpires } from './permit-expires.ts'
import { priceCap } from './price-cap.ts'
import { purchasesBarred } from './purchases-barred.ts'
import { putOnList } from './put-on-list.ts'
import { quotaIs } from './quota-is.ts'
import { quotaLets } from './quota-lets.ts'
import { rateApplies } from './rate-applies.ts'
import { resumed } from './resumed.ts'
import { royalty } from './royalty.ts'
import { salesBarred } from './sales-barred.ts'
import { sanction } from './sanction.ts'
import { sanctionApplies } from './sanction-applies.ts'
import { sanctionExempt } from './sanction-exempt.ts'
import { sanctionHit } from './sanction-hit.ts'
import { sanctioned } from './sanctioned.ts'
import { staysHome } from './stays-home.ts'
import { stopsExporting } from './stops-exporting.ts'
import { struckOff } from './struck-off.ts'
import { subjectTo } from './subject-to.ts'
import { subsidised } from './subsidised.ts'
import { subsidy } from './subsidy.ts'
import { tariff } from './tariff.ts'
import { tariffApplies } from './tariff-applies.ts'
import { tariffExempt } from './tariff-exempt.ts'
import { tariffFaced } from './tariff-faced.ts'
import { taxed } from './taxed.ts'
import { visa } from './visa.ts'
import { visaChange } from './visa-change.ts'
import { visaExempt } from './visa-exempt.ts'
import { visaFreePolicy } from './visa-free-policy.ts'
import { visaFreeTravel } from './visa-free-travel.ts'
import { visaNeeded } from './visa-needed.ts'
import { visaNoLonger } from './visa-no-longer.ts'
import { visaRequired } from './visa-required.ts'
import { visasStopped } from './visas-stopped.ts'
import { waived } from './waived.ts'

export const measureRules: readonly ClaimRule[] = [
  assetsFrozen,
  borderTax,
  dutyFree,
  embargo,
  exportBanApplies,
  exportControl,
  exportQuota,
  exportRestrictions,
  goodsBanApplies,
  goodsBan,
  importBan,
  importRestrictions,
  incentive,
  licenceNeeded,
  materialCurb,
  putOnList,
  sanctionApplies,
  sanctionHit,
  sanction,
  sanctioned,
  stopsExporting,
  subsidised,
  subsidy,
  tariff,
  tariffApplies,
  tariffExempt,
  tariffFaced,
  taxed,
  visa,
  visaChange,
  visaExempt,
  visaFreePolicy,
  visaFreeTravel,
  visaNeeded,
  visaNoLonger,
  visaRequired,
  visasStopped,
  importCurb,
  salesBarred,
  licenceWithdrawn,
  waived,
  staysHome,
  goodsBarred,
  listedTariff,
  moratorium,
  exportsNoLonger,
  answeredWith,
  subjectTo,
  quotaLets,
  flowStops,
  rateApplies,
  mayNotEnter,
  struckOff,
  priceCap,
  keptOut,
  quotaIs,
  materialCurbApplies,
  purchasesBarred,
  sanctionExempt,
  permitExpires,
  entersFree,
  exemptFromVisas,
  royalty,
  exportsStayBarred,
  goodsStayBarred,
  dutyBorne,
  aidOpenTo,
  borderShut,
  resumed,
  borderTaxApplies,
]
