/** Bracketed stakes: "its Matagami Mine (80%; Cree Corporation 20%)" in a firm's own release. In: a sentence. Out: matches of `relation/bracketed-stake`. */
import type { ActorMemory } from './actor-memory.ts'
import { type ReadSentence, within } from './annotate.ts'
import { readerName } from './apply.ts'
import type { ClaimEntity } from './claim.ts'
import type { RuleMatch } from './rule.ts'
import { bracketedStake } from './rules/relation/bracketed-stake.ts'

const figure = String.raw`(?<share>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|per cent)`
const own = new RegExp(
  `\\b(?:Mine|Project|Deposit|Smelter|Refinery|Plant|Joint Venture|JV|mine|project|deposit)\\s\\((?:[Ww]e own\\s)?${figure}(?:[-\\s](?:owned|owner|interest|stake|share|basis))?(?<rest>(?:(?:[;,]|\\sand\\b)[^()]{2,160})?)\\)`,
  'gu',
)
const others = new RegExp(`(?:^|[;,]|\\band\\b)\\s*(?<who>\\p{Lu}[\\p{L}\\d&'’. -]{2,60}?):?\\s${figure}(?=\\s*(?:$|[;,]|and\\b))`, 'gu')

const ownerNamed = (memory: ActorMemory, sentence: ReadSentence, start: number, end: number): ClaimEntity => {
  const hit = within(sentence.names, { start, end }).find(({ candidates }) => candidates[0]?.entity.type === 'company')
  const entity = hit?.candidates[0]?.entity
  const name = memory.document.text.slice(start, end)
  return {
    id: entity?.id ?? null,
    name,
    type: 'company',
    states: [...(entity?.states ?? memory.seats.get(name.toLowerCase()) ?? [])],
    start,
    end,
  }
}

const stakeOf = (memory: ActorMemory, sentence: ReadSentence, owner: ClaimEntity, share: string, start: number, end: number): RuleMatch => {
  const { text } = memory.document
  const words = /(?:\d[\d.]*\s?(?:%|per cent))/.exec(text.slice(start, end))?.[0] ?? ''
  const draft: RuleMatch['draft'] = {
    kind: bracketedStake.kind,
    type: bracketedStake.type,
    plover: bracketedStake.plover,
    agents: [owner],
    recipients: [],
    sectors: [],
    materials: [],
    amount: { value: Number(share), unit: '%', qualifier: 'exact', text: words },
    time: null,
    place: null,
    ordinal: null,
    factuality: 'happened',
    attribution: [],
    start,
    end,
    quote: text.slice(start, end),
    sentence: { start: sentence.tree.start, end: sentence.tree.end },
    confidence: bracketedStake.confidence,
    reader: readerName,
    rule: bracketedStake.id,
  }
  return { rule: bracketedStake, sentence: sentence.index, head: sentence.tree.tokens.findIndex((token) => token.end >= end), draft }
}

/** Only in a release, whose firm is the owner of what it tells of; the others are named in the bracket. */
export const stakesIn = (memory: ActorMemory, sentence: ReadSentence): readonly RuleMatch[] => {
  const { voice } = memory
  const [firm] = voice?.kind === 'release' ? voice.speakers : []
  if (!firm) return []
  return [...sentence.text.matchAll(own)].flatMap((hit) => {
    const at = sentence.tree.start + hit.index
    const { share = '', rest = '' } = hit.groups ?? {}
    const from = at + hit[0].length - 1 - rest.length
    return [
      stakeOf(memory, sentence, firm, share, at, from),
      ...[...rest.matchAll(others)].map((other) => {
        const { who = '', share: part = '' } = other.groups ?? {}
        const start = from + other.index + other[0].indexOf(who)
        return stakeOf(
          memory,
          sentence,
          ownerNamed(memory, sentence, start, start + who.length),
          part,
          start,
          from + other.index + other[0].length,
        )
      }),
    ]
  })
}
