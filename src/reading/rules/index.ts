/** Rules: the list of all claim rules. The order does not matter: where two rules read the same words, `weight` decides (refiners/overlaps.ts). */
import type { ClaimRule } from '../rule.ts'
import { accession as agreementAccession } from './agreement/accession.ts'
import { appliedToJoin as agreementAppliedToJoin } from './agreement/applied-to-join.ts'
import { becomesParty as agreementBecomesParty } from './agreement/becomes-party.ts'
import { between as agreementBetween } from './agreement/between.ts'
import { covers as agreementCovers } from './agreement/covers.ts'
import { inForce as agreementInForce } from './agreement/in-force.ts'
import { jointStatement as agreementJointStatement } from './agreement/joint-statement.ts'
import { leftBody as agreementLeftBody } from './agreement/left-body.ts'
import { licence as agreementLicence } from './agreement/licence.ts'
import { ratification as agreementRatification } from './agreement/ratification.ts'
import { renewed as agreementRenewed } from './agreement/renewed.ts'
import { signed as agreementSigned } from './agreement/signed.ts'
import { signing as agreementSigning } from './agreement/signing.ts'
import { talksConcluded as agreementTalksConcluded } from './agreement/talks-concluded.ts'
import { withdrew as agreementWithdrew } from './agreement/withdrew.ts'
import { wonContract as agreementWonContract } from './agreement/won-contract.ts'
import { authorsWord as assessmentAuthorsWord } from './assessment/authors-word.ts'
import { awaited as assessmentAwaited } from './assessment/awaited.ts'
import { cause as assessmentCause } from './assessment/cause.ts'
import { compared as assessmentCompared } from './assessment/compared.ts'
import { comparison as assessmentComparison } from './assessment/comparison.ts'
import { dependence as assessmentDependence } from './assessment/dependence.ts'
import { expectation as assessmentExpectation } from './assessment/expectation.ts'
import { forecast as assessmentForecast } from './assessment/forecast.ts'
import { isA as assessmentIsA } from './assessment/is-a.ts'
import { mayYet as assessmentMayYet } from './assessment/may-yet.ts'
import { motive as assessmentMotive } from './assessment/motive.ts'
import { policyShift as assessmentPolicyShift } from './assessment/policy-shift.ts'
import { quotedJudgement as assessmentQuoted } from './assessment/quoted.ts'
import { remains as assessmentRemains } from './assessment/remains.ts'
import { resultOf as assessmentResultOf } from './assessment/result-of.ts'
import { seems as assessmentSeems } from './assessment/seems.ts'
import { seenAs as assessmentSeenAs } from './assessment/seen-as.ts'
import { significance as assessmentSignificance } from './assessment/significance.ts'
import { trend as assessmentTrend } from './assessment/trend.ts'
import { without as assessmentWithout } from './assessment/without.ts'
import { aidPackage as commitmentAidPackage } from './commitment/aid-package.ts'
import { appearance as commitmentAppearance } from './commitment/appearance.ts'
import { booked as commitmentBooked } from './commitment/booked.ts'
import { borrowed as commitmentBorrowed } from './commitment/borrowed.ts'
import { boughtIn as commitmentBoughtIn } from './commitment/bought-in.ts'
import { buildingBegun as commitmentBuildingBegun } from './commitment/building-begun.ts'
import { chosen as commitmentChosen } from './commitment/chosen.ts'
import { construction as commitmentConstruction } from './commitment/construction.ts'
import { contractFor as commitmentContractFor } from './commitment/contract-for.ts'
import { contractGoods as commitmentContractGoods } from './commitment/contract-goods.ts'
import { contracted as commitmentContracted } from './commitment/contracted.ts'
import { creditLine as commitmentCreditLine } from './commitment/credit-line.ts'
import { dealWorth as commitmentDealWorth } from './commitment/deal-worth.ts'
import { diaryVisit as commitmentDiaryVisit } from './commitment/diary-visit.ts'
import { donated as commitmentDonated } from './commitment/donated.ts'
import { expected as commitmentExpected } from './commitment/expected.ts'
import { finalDecision as commitmentFinalDecision } from './commitment/final-decision.ts'
import { funded as commitmentFunded } from './commitment/funded.ts'
import { given as commitmentGiven } from './commitment/given.ts'
import { grant as commitmentGrant } from './commitment/grant.ts'
import { interestLetter as commitmentInterestLetter } from './commitment/interest-letter.ts'
import { investment as commitmentInvestment } from './commitment/investment.ts'
import { listedPurchase as commitmentListedPurchase } from './commitment/listed-purchase.ts'
import { listedSupply as commitmentListedSupply } from './commitment/listed-supply.ts'
import { listedWorks as commitmentListedWorks } from './commitment/listed-works.ts'
import { loan as commitmentLoan } from './commitment/loan.ts'
import { madeAvailable as commitmentMadeAvailable } from './commitment/made-available.ts'
import { moneyReceived as commitmentMoneyReceived } from './commitment/money-received.ts'
import { moneySetApart as commitmentMoneySetApart } from './commitment/money-set-apart.ts'
import { offered as commitmentOffered } from './commitment/offered.ts'
import { opens as commitmentOpens } from './commitment/opens.ts'
import { paidFor as commitmentPaidFor } from './commitment/paid-for.ts'
import { paymentMade as commitmentPaymentMade } from './commitment/payment-made.ts'
import { plannedWorks as commitmentPlannedWorks } from './commitment/planned-works.ts'
import { pledged as commitmentPledged } from './commitment/pledged.ts'
import { pledgedMoney as commitmentPledgedMoney } from './commitment/pledged-money.ts'
import { policy as commitmentPolicy } from './commitment/policy.ts'
import { programmeAnnounced as commitmentProgrammeAnnounced } from './commitment/programme-announced.ts'
import { project as commitmentProject } from './commitment/project.ts'
import { promisedGoods as commitmentPromisedGoods } from './commitment/promised-goods.ts'
import { purchase as commitmentPurchase } from './commitment/purchase.ts'
import { putInto as commitmentPutInto } from './commitment/put-into.ts'
import { renegotiated as commitmentRenegotiated } from './commitment/renegotiated.ts'
import { setLevel as commitmentSetLevel } from './commitment/set-level.ts'
import { sold as commitmentSold } from './commitment/sold.ts'
import { stake as commitmentStake } from './commitment/stake.ts'
import { stakeIn as commitmentStakeIn } from './commitment/stake-in.ts'
import { stakeSought as commitmentStakeSought } from './commitment/stake-sought.ts'
import { supply as commitmentSupply } from './commitment/supply.ts'
import { takesDelivery as commitmentTakesDelivery } from './commitment/takes-delivery.ts'
import { visit as commitmentVisit } from './commitment/visit.ts'
import { wanted as commitmentWanted } from './commitment/wanted.ts'
import { worksBegun as commitmentWorksBegun } from './commitment/works-begun.ts'
import { worksStart as commitmentWorksStart } from './commitment/works-start.ts'
import { assetsFrozen as measureAssetsFrozen } from './measure/assets-frozen.ts'
import { borderTax as measureBorderTax } from './measure/border-tax.ts'
import { dutyFree as measureDutyFree } from './measure/duty-free.ts'
import { embargo as measureEmbargo } from './measure/embargo.ts'
import { exportBanApplies as measureExportBanApplies } from './measure/export-ban-applies.ts'
import { exportControl as measureExportControl } from './measure/export-control.ts'
import { exportQuota as measureExportQuota } from './measure/export-quota.ts'
import { exportRestrictions as measureExportRestrictions } from './measure/export-restrictions.ts'
import { exportsNoLonger as measureExportsNoLonger } from './measure/exports-no-longer.ts'
import { goodsBan as measureGoodsBan } from './measure/goods-ban.ts'
import { goodsBanApplies as measureGoodsBanApplies } from './measure/goods-ban-applies.ts'
import { goodsBarred as measureGoodsBarred } from './measure/goods-barred.ts'
import { importBan as measureImportBan } from './measure/import-ban.ts'
import { importCurb as measureImportCurb } from './measure/import-curb.ts'
import { importRestrictions as measureImportRestrictions } from './measure/import-restrictions.ts'
import { incentive as measureIncentive } from './measure/incentive.ts'
import { licenceNeeded as measureLicenceNeeded } from './measure/licence-needed.ts'
import { licenceWithdrawn as measureLicenceWithdrawn } from './measure/licence-withdrawn.ts'
import { listedTariff as measureListedTariff } from './measure/listed-tariff.ts'
import { materialCurb as measureMaterialCurb } from './measure/material-curb.ts'
import { moratorium as measureMoratorium } from './measure/moratorium.ts'
import { putOnList as measurePutOnList } from './measure/put-on-list.ts'
import { salesBarred as measureSalesBarred } from './measure/sales-barred.ts'
import { sanction as measureSanction } from './measure/sanction.ts'
import { sanctionApplies as measureSanctionApplies } from './measure/sanction-applies.ts'
import { sanctionHit as measureSanctionHit } from './measure/sanction-hit.ts'
import { sanctioned as measureSanctioned } from './measure/sanctioned.ts'
import { staysHome as measureStaysHome } from './measure/stays-home.ts'
import { stopsExporting as measureStopsExporting } from './measure/stops-exporting.ts'
import { subsidised as measureSubsidised } from './measure/subsidised.ts'
import { subsidy as measureSubsidy } from './measure/subsidy.ts'
import { tariff as measureTariff } from './measure/tariff.ts'
import { tariffApplies as measureTariffApplies } from './measure/tariff-applies.ts'
import { tariffExempt as measureTariffExempt } from './measure/tariff-exempt.ts'
import { tariffFaced as measureTariffFaced } from './measure/tariff-faced.ts'
import { taxed as measureTaxed } from './measure/taxed.ts'
import { visa as measureVisa } from './measure/visa.ts'
import { visaChange as measureVisaChange } from './measure/visa-change.ts'
import { visaExempt as measureVisaExempt } from './measure/visa-exempt.ts'
import { visaFreePolicy as measureVisaFreePolicy } from './measure/visa-free-policy.ts'
import { visaFreeTravel as measureVisaFreeTravel } from './measure/visa-free-travel.ts'
import { visaNeeded as measureVisaNeeded } from './measure/visa-needed.ts'
import { visaNoLonger as measureVisaNoLonger } from './measure/visa-no-longer.ts'
import { visaRequired as measureVisaRequired } from './measure/visa-required.ts'
import { visasStopped as measureVisasStopped } from './measure/visas-stopped.ts'
import { waived as measureWaived } from './measure/waived.ts'
import { atMeeting as meetingAtMeeting } from './meeting/at-meeting.ts'
import { atSummit as meetingAtSummit } from './meeting/at-summit.ts'
import { broughtTogether as meetingBroughtTogether } from './meeting/brought-together.ts'
import { byTelephone as meetingByTelephone } from './meeting/by-telephone.ts'
import { conferred as meetingConferred } from './meeting/conferred.ts'
import { exchangedViews as meetingExchangedViews } from './meeting/exchanged-views.ts'
import { guest as meetingGuest } from './meeting/guest.ts'
import { held as meetingHeld } from './meeting/held.ts'
import { listedTalks as meetingListedTalks } from './meeting/listed-talks.ts'
import { onVisit as meetingOnVisit } from './meeting/on-visit.ts'
import { paidVisit as meetingPaidVisit } from './meeting/paid-visit.ts'
import { phoneCall as meetingPhoneCall } from './meeting/phone-call.ts'
import { raisedWith as meetingRaisedWith } from './meeting/raised-with.ts'
import { received as meetingReceived } from './meeting/received.ts'
import { sent as meetingSent } from './meeting/sent.ts'
import { spentDays as meetingSpentDays } from './meeting/spent-days.ts'
import { spoke as meetingSpoke } from './meeting/spoke.ts'
import { spokeTo as meetingSpokeTo } from './meeting/spoke-to.ts'
import { talks as meetingTalks } from './meeting/talks.ts'
import { visit as meetingVisit } from './meeting/visit.ts'
import { visitTold as meetingVisitTold } from './meeting/visit-told.ts'
import { wasIn as meetingWasIn } from './meeting/was-in.ts'
import { aid as quantityAid } from './quantity/aid.ts'
import { aidSoFar as quantityAidSoFar } from './quantity/aid-so-far.ts'
import { guidance as quantityGuidance } from './quantity/guidance.ts'
import { imported as quantityImported } from './quantity/imported.ts'
import { investmentStock as quantityInvestmentStock } from './quantity/investment-stock.ts'
import { investmentTold as quantityInvestmentTold } from './quantity/investment-told.ts'
import { made as quantityMade } from './quantity/made.ts'
import { priceNoun as quantityPriceNoun } from './quantity/price-noun.ts'
import { production as quantityProduction } from './quantity/production.ts'
import { reserves as quantityReserves } from './quantity/reserves.ts'
import { reservesHeld as quantityReservesHeld } from './quantity/reserves-held.ts'
import { row as quantityRow } from './quantity/row.ts'
import { share as quantityShare } from './quantity/share.ts'
import { shareFlow as quantityShareFlow } from './quantity/share-flow.ts'
import { target as quantityTarget } from './quantity/target.ts'
import { toldBeside as quantityToldBeside } from './quantity/told-beside.ts'
import { trade as quantityTrade } from './quantity/trade.ts'
import { traded as quantityTraded } from './quantity/traded.ts'
import { unitCost as quantityUnitCost } from './quantity/unit-cost.ts'
import { allied as relationAllied } from './relation/allied.ts'
import { belongs as relationBelongs } from './relation/belongs.ts'
import { belongsTo as relationBelongsTo } from './relation/belongs-to.ts'
import { brokeWith as relationBrokeWith } from './relation/broke-with.ts'
import { candidate as relationCandidate } from './relation/candidate.ts'
import { diplomatic as relationDiplomatic } from './relation/diplomatic.ts'
import { format as relationFormat } from './relation/format.ts'
import { membership as relationMembership } from './relation/membership.ts'
import { observer as relationObserver } from './relation/observer.ts'
import { owned as relationOwned } from './relation/owned.ts'
import { ownerOf as relationOwnerOf } from './relation/owner-of.ts'
import { ownership as relationOwnership } from './relation/ownership.ts'
import { raisedTies as relationRaisedTies } from './relation/raised-ties.ts'
import { recognition as relationRecognition } from './relation/recognition.ts'
import { shareholder as relationShareholder } from './relation/shareholder.ts'
import { stakeGiven as relationStakeGiven } from './relation/stake-given.ts'
import { status as relationStatus } from './relation/status.ts'
import { subsidiary as relationSubsidiary } from './relation/subsidiary.ts'
import { ties as relationTies } from './relation/ties.ts'
import { accusation as statementAccusation } from './statement/accusation.ts'
import { alleged as statementAlleged } from './statement/alleged.ts'
import { blocked as statementBlocked } from './statement/blocked.ts'
import { called as statementCalled } from './statement/called.ts'
import { complaint as statementComplaint } from './statement/complaint.ts'
import { countermeasures as statementCountermeasures } from './statement/countermeasures.ts'
import { demand as statementDemand } from './statement/demand.ts'
import { holdsResponsible as statementHoldsResponsible } from './statement/holds-responsible.ts'
import { imperative as statementImperative } from './statement/imperative.ts'
import { invitation as statementInvitation } from './statement/invitation.ts'
import { invited as statementInvited } from './statement/invited.ts'
import { judged as statementJudged } from './statement/judged.ts'
import { must as statementMust } from './statement/must.ts'
import { position as statementPosition } from './statement/position.ts'
import { quotedView as statementQuoted } from './statement/quoted.ts'
import { refused as statementRefused } from './statement/refused.ts'
import { rejection as statementRejection } from './statement/rejection.ts'
import { retaliation as statementRetaliation } from './statement/retaliation.ts'
import { saidFalse as statementSaidFalse } from './statement/said-false.ts'
import { saidSo as statementSaidSo } from './statement/said-so.ts'
import { saysHarm as statementSaysHarm } from './statement/says-harm.ts'
import { saysNot as statementSaysNot } from './statement/says-not.ts'
import { seesNo as statementSeesNo } from './statement/sees-no.ts'
import { stance as statementStance } from './statement/stance.ts'
import { standsBy as statementStandsBy } from './statement/stands-by.ts'
import { sued as statementSued } from './statement/sued.ts'
import { threat as statementThreat } from './statement/threat.ts'
import { told as statementTold } from './statement/told.ts'
import { toldAsNoun as statementToldAsNoun } from './statement/told-as-noun.ts'
import { ultimatum as statementUltimatum } from './statement/ultimatum.ts'
import { unanswered as statementUnanswered } from './statement/unanswered.ts'
import { unless as statementUnless } from './statement/unless.ts'
import { view as statementView } from './statement/view.ts'
import { vowed as statementVowed } from './statement/vowed.ts'
import { warned as statementWarned } from './statement/warned.ts'
import { warnsOf as statementWarnsOf } from './statement/warns-of.ts'

export const claimRules: readonly ClaimRule[] = [
  agreementAccession,
  agreementAppliedToJoin,
  agreementBecomesParty,
  agreementBetween,
  agreementCovers,
  agreementJointStatement,
  agreementLicence,
  agreementRatification,
  agreementRenewed,
  agreementSigned,
  agreementSigning,
  agreementWonContract,
  agreementWithdrew,
  agreementInForce,
  agreementTalksConcluded,
  agreementLeftBody,
  assessmentAuthorsWord,
  assessmentAwaited,
  assessmentCause,
  assessmentCompared,
  assessmentComparison,
  assessmentDependence,
  assessmentExpectation,
  assessmentForecast,
  assessmentIsA,
  assessmentMayYet,
  assessmentMotive,
  assessmentPolicyShift,
  assessmentQuoted,
  assessmentRemains,
  assessmentResultOf,
  assessmentSeems,
  assessmentSeenAs,
  assessmentSignificance,
  assessmentTrend,
  assessmentWithout,
  commitmentAidPackage,
  commitmentAppearance,
  commitmentBooked,
  commitmentBorrowed,
  commitmentBoughtIn,
  commitmentBuildingBegun,
  commitmentConstruction,
  commitmentContractFor,
  commitmentContractGoods,
  commitmentContracted,
  commitmentCreditLine,
  commitmentDealWorth,
  commitmentDiaryVisit,
  commitmentExpected,
  commitmentFinalDecision,
  commitmentGiven,
  commitmentGrant,
  commitmentInterestLetter,
  commitmentInvestment,
  commitmentListedPurchase,
  commitmentListedSupply,
  commitmentListedWorks,
  commitmentLoan,
  commitmentMadeAvailable,
  commitmentOpens,
  commitmentPaidFor,
  commitmentPlannedWorks,
  commitmentPledged,
  commitmentPolicy,
  commitmentProject,
  commitmentPurchase,
  commitmentPutInto,
  commitmentRenegotiated,
  commitmentSold,
  commitmentStakeIn,
  commitmentStake,
  commitmentSupply,
  commitmentTakesDelivery,
  commitmentVisit,
  commitmentWanted,
  commitmentWorksBegun,
  commitmentWorksStart,
  commitmentMoneySetApart,
  commitmentFunded,
  commitmentMoneyReceived,
  commitmentPromisedGoods,
  commitmentPledgedMoney,
  commitmentSetLevel,
  commitmentStakeSought,
  commitmentDonated,
  commitmentChosen,
  commitmentPaymentMade,
  commitmentOffered,
  commitmentProgrammeAnnounced,
  measureAssetsFrozen,
  measureBorderTax,
  measureDutyFree,
  measureEmbargo,
  measureExportBanApplies,
  measureExportControl,
  measureExportQuota,
  measureExportRestrictions,
  measureGoodsBanApplies,
  measureGoodsBan,
  measureImportBan,
  measureImportRestrictions,
  measureIncentive,
  measureLicenceNeeded,
  measureMaterialCurb,
  measurePutOnList,
  measureSanctionApplies,
  measureSanctionHit,
  measureSanction,
  measureSanctioned,
  measureStopsExporting,
  measureSubsidised,
  measureSubsidy,
  measureTariff,
  measureTariffApplies,
  measureTariffExempt,
  measureTariffFaced,
  measureTaxed,
  measureVisa,
  measureVisaChange,
  measureVisaExempt,
  measureVisaFreePolicy,
  measureVisaFreeTravel,
  measureVisaNeeded,
  measureVisaNoLonger,
  measureVisaRequired,
  measureVisasStopped,
  measureImportCurb,
  measureSalesBarred,
  measureLicenceWithdrawn,
  measureWaived,
  measureStaysHome,
  measureGoodsBarred,
  measureListedTariff,
  measureMoratorium,
  measureExportsNoLonger,
  meetingAtMeeting,
  meetingBroughtTogether,
  meetingByTelephone,
  meetingConferred,
  meetingGuest,
  meetingHeld,
  meetingOnVisit,
  meetingPaidVisit,
  meetingPhoneCall,
  meetingReceived,
  meetingSpentDays,
  meetingSpoke,
  meetingTalks,
  meetingVisitTold,
  meetingVisit,
  meetingWasIn,
  meetingExchangedViews,
  meetingListedTalks,
  meetingAtSummit,
  meetingSent,
  meetingRaisedWith,
  meetingSpokeTo,
  quantityAid,
  quantityAidSoFar,
  quantityGuidance,
  quantityImported,
  quantityInvestmentStock,
  quantityInvestmentTold,
  quantityMade,
  quantityPriceNoun,
  quantityProduction,
  quantityReserves,
  quantityReservesHeld,
  quantityRow,
  quantityShare,
  quantityShareFlow,
  quantityTarget,
  quantityToldBeside,
  quantityTrade,
  quantityTraded,
  quantityUnitCost,
  relationAllied,
  relationBelongsTo,
  relationBelongs,
  relationDiplomatic,
  relationFormat,
  relationMembership,
  relationObserver,
  relationOwned,
  relationOwnerOf,
  relationOwnership,
  relationRecognition,
  relationRaisedTies,
  relationShareholder,
  relationStakeGiven,
  relationStatus,
  relationTies,
  relationCandidate,
  relationSubsidiary,
  relationBrokeWith,
  statementAccusation,
  statementAlleged,
  statementCalled,
  statementComplaint,
  statementDemand,
  statementImperative,
  statementInvitation,
  statementInvited,
  statementJudged,
  statementMust,
  statementPosition,
  statementQuoted,
  statementRefused,
  statementRejection,
  statementRetaliation,
  statementSaidFalse,
  statementSaidSo,
  statementSeesNo,
  statementStance,
  statementStandsBy,
  statementSued,
  statementThreat,
  statementTold,
  statementUltimatum,
  statementUnless,
  statementView,
  statementVowed,
  statementWarned,
  statementWarnsOf,
  statementToldAsNoun,
  statementCountermeasures,
  statementSaysHarm,
  statementBlocked,
  statementHoldsResponsible,
  statementSaysNot,
  statementUnanswered,
]
