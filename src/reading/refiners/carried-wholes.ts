/** Carried wholes: "imported 4 million tonnes of coal in 2024; 44% of it came from X". In: matches. Out: matches, shares with the whole's goods, day and owner. */
import type { ReadSentence } from '../annotate.ts'
import type { ClaimEntity } from '../claim.ts'
import type { RuleMatch } from '../rule.ts'

/** Words after the figure, or before it, that stand for a whole told before. */
const ofIt = /^\s(?:of (?:it|that|this|these|those|them|which|the (?:total|volume|amount|sum|figure|imports|exports))|from)\b/i
const ofWhich = /\b(?:of which|thereof)\s(?:(?:about|some|around|roughly|nearly|almost|over|at least)\s)?$/i

/** The figure that a share can be a part of: the last one told in the same sentence before it, or in the sentence before. */
const wholeBefore = (matches: readonly RuleMatch[], share: RuleMatch): RuleMatch | undefined =>
  matches
    .filter(({ draft, sentence }) => {
      const isWhole = draft.kind === 'quantity' && ['trade', 'production', 'reserves'].includes(draft.type) && draft.amount?.unit !== '%'
      return isWhole && draft.end <= share.draft.start && (sentence === share.sentence || sentence === share.sentence - 1)
    })
    .toSorted((a, b) => a.draft.start - b.draft.start)
    .at(-1)

const around = ({ draft }: RuleMatch, sentence: ReadSentence): { before: string; after: string } | null => {
  const figure = sentence.amounts.find(({ start, end, text }) => start >= draft.start && end <= draft.end && text === draft.amount?.text)
  const from = sentence.tree.start
  return figure ? { before: sentence.text.slice(0, figure.start - from), after: sentence.text.slice(figure.end - from) } : null
}

const states = (entities: readonly ClaimEntity[]): string => [...new Set(entities.flatMap((entity) => entity.states))].sort().join()

/** "went to Y": Y got it, and the owner of the whole is who sent it. */
const goesTo = (sentence: ReadSentence, entity: ClaimEntity): boolean =>
  entity.start !== null && /\bto\s(?:the\s)?$/.test(sentence.text.slice(0, Math.max(0, entity.start - sentence.tree.start)))

const withWhole = (share: RuleMatch, whole: RuleMatch, sentence: ReadSentence): RuleMatch => {
  const { draft } = share
  const owner = whole.draft.agents
  const gone = draft.agents.length > 0 && draft.agents.every((agent) => goesTo(sentence, agent))
  const sides = gone
    ? { agents: [...owner], recipients: [...draft.agents] }
    : {
        agents: draft.agents,
        recipients: draft.recipients.length > 0 || states(owner) === states(draft.agents) ? draft.recipients : [...owner],
      }
  return {
    ...share,
    draft: {
      ...draft,
      ...sides,
      materials: draft.materials.length > 0 ? draft.materials : [...whole.draft.materials],
      time: draft.time ?? whole.draft.time,
    },
  }
}

/** "38% of that, China 27%": the second is a share of the same whole. */
const isOfWhole = (sentences: readonly ReadSentence[], matches: readonly RuleMatch[], match: RuleMatch): boolean =>
  matches.some((other) => {
    const sentence = sentences[other.sentence]
    if (!sentence || other.sentence !== match.sentence || other.head !== match.head || other.rule !== match.rule) return false
    const words = around(other, sentence)
    return words !== null && (ofIt.test(words.after) || ofWhich.test(words.before))
  })

/** A share "of it" is one of what was told just before: it has its goods, its day and its owner. */
export const withWholes = (sentences: readonly ReadSentence[], matches: readonly RuleMatch[]): readonly RuleMatch[] =>
  matches.map((match) => {
    const sentence = sentences[match.sentence]
    if (match.draft.kind !== 'quantity' || match.draft.type !== 'share' || !sentence) return match
    const whole = isOfWhole(sentences, matches, match) ? wholeBefore(matches, match) : undefined
    return whole ? withWhole(match, whole, sentence) : match
  })
