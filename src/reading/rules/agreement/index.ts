/** Rules for claims of the kind `agreement`. The order does not matter: where two rules read the same words, `weight` decides (refiners/overlaps.ts). */
import type { ClaimRule } from '../../rule.ts'
import { accession } from './accession.ts'
import { appliedToJoin } from './applied-to-join.ts'
import { becomesParty } from './becomes-party.ts'
import { between } from './between.ts'
import { covers } from './covers.ts'
import { has } from './has.ts'
import { inForce } from './in-force.ts'
import { itemised } from './itemised.ts'
import { jointStatement } from './joint-statement.ts'
import { leftBody } from './left-body.ts'
import { licence } from './licence.ts'
import { listed } from './listed.ts'
import { listedEntry } from './listed-entry.ts'
import { putName } from './put-name.ts'
import { ratification } from './ratification.ts'
import { renewed } from './renewed.ts'
import { signed } from './signed.ts'
import { signedRow } from './signed-row.ts'
import { signing } from './signing.ts'
import { talksConcluded } from './talks-concluded.ts'
import { withdrew } from './withdrew.ts'
import { wonContract } from './won-contract.ts'

export const agreementRules: readonly ClaimRule[] = [
  accession,
  appliedToJoin,
  becomesParty,
  between,
  covers,
  jointStatement,
  licence,
  ratification,
  renewed,
  signed,
  signing,
  wonContract,
  withdrew,
  inForce,
  talksConcluded,
  leftBody,
  listed,
  listedEntry,
  putName,
  has,
  itemised,
  signedRow,
]
