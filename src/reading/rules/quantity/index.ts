/** Rules for claims of the kind `quantity`. The order does not matter: where two rules read the same words, `weight` decides (refiners/overlaps.ts). */
import type { ClaimRule } from '../../rule.ts'
import { aid } from './aid.ts'
import { aidSoFar } from './aid-so-far.ts'
import { costPerUnit } from './cost-per-unit.ts'
import { guidance } from './guidance.ts'
import { imported } from './imported.ts'
import { investmentInflow } from './investment-inflow.ts'
import { investmentStock } from './investment-stock.ts'
import { investmentTold } from './investment-told.ts'
import { made } from './made.ts'
import { other } from './other.ts'
import { paidOut } from './paid-out.ts'
import { priceNoun } from './price-noun.ts'
import { production } from './production.ts'
import { reserves } from './reserves.ts'
import { reservesHeld } from './reserves-held.ts'
import { row } from './row.ts'
import { share } from './share.ts'
import { shareFlow } from './share-flow.ts'
import { storageFull } from './storage-full.ts'
import { target } from './target.ts'
import { toldBeside } from './told-beside.ts'
import { trade } from './trade.ts'
import { traded } from './traded.ts'
import { unitCost } from './unit-cost.ts'

export const quantityRules: readonly ClaimRule[] = [
  aid,
  aidSoFar,
  guidance,
  imported,
  investmentStock,
  investmentTold,
  made,
  priceNoun,
  production,
  reserves,
  reservesHeld,
  row,
  share,
  shareFlow,
  target,
  toldBeside,
  trade,
  traded,
  unitCost,
  other,
  storageFull,
  costPerUnit,
  paidOut,
  investmentInflow,
]
