/** Repeats: a thing told twice in one document is entered once, at its fullest mention. In: drafts. Out: drafts. */
import type { RuleMatch } from '../rule.ts'

const key = (match: RuleMatch): string | null => {
  const { draft } = match
  if (draft.kind === 'assessment' || draft.kind === 'statement') return null
  if (draft.amount === null && draft.ordinal === null) return null
  const states = (list: readonly { states: readonly string[]; name: string }[]): string =>
    list
      .map((entity) => entity.states.join('+') || entity.name)
      .sort()
      .join(',')
  return [
    draft.kind,
    draft.type,
    states(draft.agents),
    draft.amount?.value ?? '',
    draft.amount?.unit ?? '',
    draft.ordinal?.n ?? '',
    draft.ordinal?.scope ?? '',
    draft.materials.join(),
    draft.factuality,
  ].join('|')
}

const fullness = ({ draft }: RuleMatch): number =>
  draft.agents.length +
  draft.recipients.length +
  (draft.time ? 1 : 0) +
  (draft.amount?.from ? 2 : 0) +
  (draft.place ? 1 : 0) +
  draft.quote.length / 1000

export const withoutRepeats = (matches: readonly RuleMatch[]): readonly RuleMatch[] => {
  const best = new Map<string, RuleMatch>()
  for (const match of matches) {
    const id = key(match)
    if (id === null) continue
    const known = best.get(id)
    if (!known || fullness(match) > fullness(known)) best.set(id, match)
  }
  return matches.filter((match) => {
    const id = key(match)
    return id === null || best.get(id) === match
  })
}
