/**
 * What part of an importer's flow crosses a state or a chokepoint. In: shares by origin, for each origin the part of its flow that crosses. Out: bounds.
 * Example: 40 % from A, of which 80 % crosses X, and 60 % from B, of whose way nothing is on record -> between 32 % and 92 %.
 *
 *   crossing = sum over origins of (share of the origin x part of its flow that crosses); an origin that is the crossed state itself counts whole
 *
 * Laws: the bounds hold the value for any way of what is unknown; crossings of different states are never added, since one way crosses several.
 */
import type { Share } from './concentration.ts'
import type { Range } from './estimate.ts'

/** `crossing`: by origin; who is not in it has a way that is not on record. */
export const crossingShare = (origins: readonly Share[], crossing: ReadonlyMap<string, Range>): Range => {
  const total = origins.reduce((sum, { fraction }) => sum + fraction, 0)
  const scale = total > 1 ? 1 / total : 1
  const rest = Math.max(0, 1 - total)
  const at = (edge: keyof Range): number =>
    origins.reduce(
      (sum, { supplier, fraction }) => sum + fraction * scale * (crossing.get(supplier)?.[edge] ?? (edge === 'low' ? 0 : 1)),
      0,
    )
  return { low: Math.min(1, at('low')), high: Math.min(1, at('high') + rest) }
}
