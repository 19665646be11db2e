/** What may not be in the tables, in the order in which it is told. Wrong cells and ids without a row come before: `worldProblems`. */
import type { ContradictionCheck } from './contradiction.ts'
import { endBeforeStart, noSuchDay } from './days.ts'
import { coverageOfNothing, measureOnNobody, meetingBeforeFormat, meetingTwice, membershipTwice, relationTwice } from './lists.ts'
import { outputOfAnother, ownedTwice, ownerOfNothing, routeThroughNowhere, soldTwice } from './projects.ts'
import { declaredWithoutAddress, declaredWrongly, outcomeOfNothing } from './starter.ts'
import { onePersonTwoNames, twoInOneOffice, visitAtHome, visitOutsideTerm } from './terms.ts'

export const contradictionChecks: readonly ContradictionCheck[] = [
  noSuchDay,
  endBeforeStart,
  twoInOneOffice,
  onePersonTwoNames,
  visitOutsideTerm,
  visitAtHome,
  meetingBeforeFormat,
  meetingTwice,
  membershipTwice,
  relationTwice,
  coverageOfNothing,
  measureOnNobody,
  declaredWrongly,
  outcomeOfNothing,
  declaredWithoutAddress,
  ownedTwice,
  ownerOfNothing,
  soldTwice,
  outputOfAnother,
  routeThroughNowhere,
]
