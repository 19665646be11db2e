/** Rules for claims of the kind `relation`. The order does not matter: where two rules read the same words, `weight` decides (refiners/overlaps.ts). */
import type { ClaimRule } from '../../rule.ts'
import { admitted } from './admitted.ts'
import { allied } from './allied.ts'
import { belongs } from './belongs.ts'
import { belongsTo } from './belongs-to.ts'
import { bracketedStake } from './bracketed-stake.ts'
import { brokeWith } from './broke-with.ts'
import { candidate } from './candidate.ts'
import { diplomatic } from './diplomatic.ts'
import { format } from './format.ts'
import { membership } from './membership.ts'
import { observer } from './observer.ts'
import { operatesWith } from './operates-with.ts'
import { owned } from './owned.ts'
import { ownerOf } from './owner-of.ts'
import { ownership } from './ownership.ts'
import { raisedTies } from './raised-ties.ts'
import { recognition } from './recognition.ts'
import { shareholder } from './shareholder.ts'
import { stakeGiven } from './stake-given.ts'
import { status } from './status.ts'
import { subsidiary } from './subsidiary.ts'
import { ties } from './ties.ts'

export const relationRules: readonly ClaimRule[] = [
  allied,
  belongsTo,
  belongs,
  diplomatic,
  format,
  membership,
  observer,
  owned,
  ownerOf,
  ownership,
  recognition,
  raisedTies,
  shareholder,
  stakeGiven,
  status,
  ties,
  candidate,
  subsidiary,
  brokeWith,
  operatesWith,
  bracketedStake,
  admitted,
]
