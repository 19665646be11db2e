/** Meeting level: a meeting of the leaders of three or more states is a summit. In: matches. Out: matches with that type. */
import type { ClaimEntity } from '../claim.ts'
import type { RuleMatch } from '../rule.ts'

const leaderWords =
  /\b(president|presidents|prime minister|prime ministers|leader|leaders|heads? of state|chancellor|premier|chairman|king|emir)\b/i

/** A group of more states sends one or two leaders. */
const mostInGroup = 15

const isLeader = (entity: ClaimEntity): boolean => entity.type === 'person' || leaderWords.test(entity.name)

/** "the leaders of Kenya, Uganda and Chad": each state stands for itself, and the words before the first say who came. */
const leadersOf = /\b(?:leaders|presidents|prime ministers|heads of (?:state|government)) (?:of|from) (?:the )?$/i

export const withMeetingLevel = (matches: readonly RuleMatch[], text: string): readonly RuleMatch[] =>
  matches.map((match) => {
    const { draft } = match
    if (draft.kind !== 'meeting' || draft.type === 'call') return match
    const parties = [...draft.agents, ...draft.recipients]
    // the European Union is one party, not twenty-seven
    const states = new Set(parties.flatMap(({ states: of }) => (of.length > mostInGroup ? [of.join()] : of)))
    const atTheTop =
      parties.some(isLeader) ||
      leaderWords.test(draft.quote) ||
      parties.some(({ start }) => start !== null && leadersOf.test(text.slice(Math.max(0, start - 40), start)))
    if (states.size < 3 || !atTheTop || draft.type === 'visit') return match
    return { ...match, draft: { ...draft, type: 'summit' } }
  })
