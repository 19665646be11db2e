/**
 * Break-even: how many tonnes a year from elsewhere bring a partner's share to a target. In: a baseline, the partner, the target, who would supply.
 * Out: tonnes, or as much of today's whole where no tonnage is known; null where it cannot be reached so.
 * With M the whole, p the partner's share, q the new supplier's share, T the target, x the new tonnes a year, and p > T:
 *   x replaces the partner's tonnes alone:         (p - T) M                  the fewest
 *   x replaces all others' in proportion:          (1 - T/p)(1 - q) M
 *   x comes on top of all that is bought today:    (p/T - 1) M
 * Law: delivered in a what-if, each of the last two gives the target.
 */
import type { Baseline } from './baseline.ts'
import { before } from './what-if.ts'

export interface BreakEven {
  /** Fractions of the whole of the baseline; 0 where the partner's share is already no more than the target. */
  readonly replacingPartner: number
  readonly replacingAll: number
  /** Null for a target of 0: no addition brings a share to nothing. */
  readonly onTop: number | null
}

/** `target` 0 to 1. `supplierShare`: today's share of who would supply, together. */
export const breakEven = (partner: number, supplierShare: number, target: number): BreakEven => {
  if (partner <= target) return { replacingPartner: 0, replacingAll: 0, onTop: 0 }
  return {
    replacingPartner: partner - target,
    replacingAll: (1 - target / partner) * (1 - supplierShare),
    onTop: target === 0 ? null : partner / target - 1,
  }
}

/** With the least and the most that the partner's share can be; they differ where it is among the unnamed. */
export const breakEvenFor = (
  baseline: Baseline,
  partners: readonly string[],
  suppliers: readonly string[],
  target: number,
): { readonly low: BreakEven; readonly high: BreakEven } => {
  const { low, high } = before({ baseline, partners }).partnerShare
  const supplying = before({ baseline, partners: suppliers }).partnerShare.low
  return { low: breakEven(low, supplying, target), high: breakEven(high, supplying, target) }
}
