/** Rules for claims of the kind `commitment`. The order does not matter: where two rules read the same words, `weight` decides (refiners/overlaps.ts). */
import type { ClaimRule } from '../../rule.ts'
import { agreedOn } from './agreed-on.ts'
import { aidAhead } from './aid-ahead.ts'
import { aidPackage } from './aid-package.ts'
import { appearance } from './appearance.ts'
import { assured } from './assured.ts'
import { attend } from './attend.ts'
import { bidMade } from './bid-made.ts'
import { booked } from './booked.ts'
import { borrowed } from './borrowed.ts'
import { boughtIn } from './bought-in.ts'
import { buildingBegun } from './building-begun.ts'
import { careAndMaintenance } from './care-and-maintenance.ts'
import { chosen } from './chosen.ts'
import { chosenMaker } from './chosen-maker.ts'
import { comesFrom } from './comes-from.ts'
import { comesUpWith } from './comes-up-with.ts'
import { considersGiving } from './considers-giving.ts'
import { construction } from './construction.ts'
import { contractFor } from './contract-for.ts'
import { contractGoods } from './contract-goods.ts'
import { contractVolume } from './contract-volume.ts'
import { contracted } from './contracted.ts'
import { costBorne } from './cost-borne.ts'
import { costTold } from './cost-told.ts'
import { creditLine } from './credit-line.ts'
import { dealPostponed } from './deal-postponed.ts'
import { dealRow } from './deal-row.ts'
import { dealWorth } from './deal-worth.ts'
import { delegationSent } from './delegation-sent.ts'
import { diaryVisit } from './diary-visit.ts'
import { disbursed } from './disbursed.ts'
import { donated } from './donated.ts'
import { eventAhead } from './event-ahead.ts'
import { expected } from './expected.ts'
import { finalDecision } from './final-decision.ts'
import { forceMajeure } from './force-majeure.ts'
import { funded } from './funded.ts'
import { given } from './given.ts'
import { givesAccess } from './gives-access.ts'
import { goAhead } from './go-ahead.ts'
import { goalSet } from './goal-set.ts'
import { goesLive } from './goes-live.ts'
import { goesTo } from './goes-to.ts'
import { grant } from './grant.ts'
import { guarantee } from './guarantee.ts'
import { interestLetter } from './interest-letter.ts'
import { investment } from './investment.ts'
import { launchesFund } from './launches-fund.ts'
import { lenderMoney } from './lender-money.ts'
import { lenderRow } from './lender-row.ts'
import { letsIn } from './lets-in.ts'
import { levelChanged } from './level-changed.ts'
import { listedGrant } from './listed-grant.ts'
import { listedMoney } from './listed-money.ts'
import { listedPurchase } from './listed-purchase.ts'
import { listedSale } from './listed-sale.ts'
import { listedSupply } from './listed-supply.ts'
import { listedWorks } from './listed-works.ts'
import { loan } from './loan.ts'
import { loanTold } from './loan-told.ts'
import { madeAvailable } from './made-available.ts'
import { moneyAhead } from './money-ahead.ts'
import { moneyReceived } from './money-received.ts'
import { moneySetApart } from './money-set-apart.ts'
import { moreImports } from './more-imports.ts'
import { noneGiven } from './none-given.ts'
import { nonePlanned } from './none-planned.ts'
import { notConsidered } from './not-considered.ts'
import { offered } from './offered.ts'
import { opened } from './opened.ts'
import { opens } from './opens.ts'
import { optionTaken } from './option-taken.ts'
import { orderWon } from './order-won.ts'
import { paidFor } from './paid-for.ts'
import { paperAhead } from './paper-ahead.ts'
import { paymentMade } from './payment-made.ts'
import { plannedWorks } from './planned-works.ts'
import { pledgeRow } from './pledge-row.ts'
import { pledged } from './pledged.ts'
import { pledgedMoney } from './pledged-money.ts'
import { policy } from './policy.ts'
import { programmeAnnounced } from './programme-announced.ts'
import { project } from './project.ts'
import { promiseOf } from './promise-of.ts'
import { promisedAct } from './promised-act.ts'
import { promisedGoods } from './promised-goods.ts'
import { purchase } from './purchase.ts'
import { putInto } from './put-into.ts'
import { renegotiated } from './renegotiated.ts'
import { setLevel } from './set-level.ts'
import { setsUpWorks } from './sets-up-works.ts'
import { shareOwed } from './share-owed.ts'
import { signedFor } from './signed-for.ts'
import { sold } from './sold.ts'
import { stake } from './stake.ts'
import { stakeIn } from './stake-in.ts'
import { stakeSought } from './stake-sought.ts'
import { stepAhead } from './step-ahead.ts'
import { suppliesAhead } from './supplies-ahead.ts'
import { supply } from './supply.ts'
import { takesDelivery } from './takes-delivery.ts'
import { tasked } from './tasked.ts'
import { tendered } from './tendered.ts'
import { visit } from './visit.ts'
import { wanted } from './wanted.ts'
import { wantsGoods } from './wants-goods.ts'
import { worksAhead } from './works-ahead.ts'
import { worksBegun } from './works-begun.ts'
import { worksHalted } from './works-halted.ts'
import { worksStart } from './works-start.ts'

export const commitmentRules: readonly ClaimRule[] = [
  aidPackage,
  appearance,
  booked,
  borrowed,
  boughtIn,
  buildingBegun,
  construction,
  contractFor,
  contractGoods,
  contracted,
  creditLine,
  dealWorth,
  diaryVisit,
  expected,
  finalDecision,
  given,
  grant,
  interestLetter,
  investment,
  listedPurchase,
  listedSupply,
  listedWorks,
  loan,
  madeAvailable,
  opens,
  paidFor,
  plannedWorks,
  pledged,
  policy,
  project,
  purchase,
  putInto,
  renegotiated,
  sold,
  stakeIn,
  stake,
  supply,
  takesDelivery,
  visit,
  wanted,
  worksBegun,
  worksStart,
  moneySetApart,
  funded,
  moneyReceived,
  promisedGoods,
  pledgedMoney,
  setLevel,
  stakeSought,
  donated,
  chosen,
  paymentMade,
  offered,
  programmeAnnounced,
  loanTold,
  goesTo,
  attend,
  setsUpWorks,
  orderWon,
  comesFrom,
  costBorne,
  goAhead,
  tendered,
  agreedOn,
  noneGiven,
  listedGrant,
  listedSale,
  comesUpWith,
  contractVolume,
  goalSet,
  costTold,
  bidMade,
  opened,
  nonePlanned,
  notConsidered,
  promisedAct,
  pledgeRow,
  lenderMoney,
  signedFor,
  disbursed,
  guarantee,
  worksHalted,
  forceMajeure,
  levelChanged,
  paperAhead,
  moreImports,
  suppliesAhead,
  delegationSent,
  eventAhead,
  stepAhead,
  letsIn,
  aidAhead,
  worksAhead,
  listedMoney,
  shareOwed,
  assured,
  considersGiving,
  dealPostponed,
  launchesFund,
  careAndMaintenance,
  optionTaken,
  tasked,
  dealRow,
  moneyAhead,
  chosenMaker,
  promiseOf,
  goesLive,
  lenderRow,
  givesAccess,
  wantsGoods,
]
