/** One act of a state told twice? In: two units of measures. Out: a score, 0 for no; imposing and lifting one control are two acts. */

import { compareAmounts } from '../amount.ts'
import { bothTimed, sameVoice, timesCanMeet } from '../common.ts'
import { compareParties } from '../party.ts'
import { closeness, intersects, sameSet } from '../sets.ts'
import type { Unit } from '../unit.ts'

export const sameMeasure = (a: Unit, b: Unit): number => {
  if (!sameSet(a.types, b.types) || !timesCanMeet(a, b) || a.actWords.easing !== b.actWords.easing) return 0
  const target = compareParties(a.second, b.second)
  if (compareParties(a.first, b.first) !== 'same' || target === 'differ') return 0
  const goods = intersects(a.materials, b.materials)
  if (a.materials.size > 0 && b.materials.size > 0 && !goods) return 0
  const amounts = compareAmounts(a.amounts, b.amounts)
  if (amounts === 'far' || (amounts === 'differ' && sameVoice(a, b))) return 0
  const evidence =
    (target === 'same' ? 2 : 0) + (goods ? 2 : 0) + (amounts === 'agree' ? 1 : 0) + (closeness(a.stems, b.stems) >= 0.4 ? 1 : 0)
  return evidence === 0 ? 0 : evidence + (bothTimed(a, b) ? 1 : 0)
}
