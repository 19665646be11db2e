/** Claims told twice, because two windows share the words. In: the claims of each window. Out: each once, the one with the longer quote. */
import type { ClaimDraft } from '../claim.ts'

const parties = ({ agents, recipients }: ClaimDraft): readonly string[] =>
  [...agents, ...recipients].flatMap(({ id, name, states }) => [id ?? name, ...states])

/** The same words told as the same thing, by and about the same. */
export const isDouble = (one: ClaimDraft, other: ClaimDraft): boolean => {
  if (one.kind !== other.kind || one.type !== other.type) return false
  if (one.start >= other.end || other.start >= one.end) return false
  if (one.amount?.value !== other.amount?.value || one.amount?.unit !== other.amount?.unit) return false
  const theirs = new Set(parties(other))
  return parties(one).length === 0 || theirs.size === 0 || parties(one).some((party) => theirs.has(party))
}

/** In the order of the text; claims of one window are left as the model told them, but for exact repeats. */
export const withoutDoubles = (windows: readonly (readonly ClaimDraft[])[]): readonly ClaimDraft[] => {
  const kept: { draft: ClaimDraft; window: number }[] = []
  windows.forEach((drafts, window) => {
    for (const draft of drafts) {
      const length = ({ start, end }: ClaimDraft): number => end - start
      const same = kept.find((other) =>
        other.window === window ? JSON.stringify(other.draft) === JSON.stringify(draft) : isDouble(other.draft, draft),
      )
      if (!same) kept.push({ draft, window })
      else if (length(draft) > length(same.draft)) same.draft = draft
    }
  })
  return kept.map(({ draft }) => draft).sort((a, b) => a.start - b.start || a.end - b.end)
}
