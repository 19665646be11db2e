/** Ordinals: "the second summit of heads of state", "the first to be held in Rome". In: annotated sentences and matches. Out: claims with the number and its scope. */
import { universalRelation } from '../../language/tree.ts'
import type { ActorMemory } from '../actor-memory.ts'
import { resolveActor } from '../actors.ts'
import type { ReadSentence } from '../annotate.ts'
import { within } from '../annotate.ts'
import { readerName } from '../apply.ts'
import { attributionOf } from '../attribution.ts'
import type { ClaimEntity } from '../claim.ts'
import { clauseAt } from '../clause.ts'
import { modalityOf } from '../modality.ts'
import { branch, caseOf, childrenOf, tokenAt, wholePhrase } from '../phrase.ts'
import { placeFor } from '../place-role.ts'
import { type ClaimRule, claimRule, type RuleMatch } from '../rule.ts'

/** Nouns that can be counted as meetings, and the type of the meeting. */
const countable: ReadonlyMap<string, string> = new Map([
  ['summit', 'summit'],
  ['visit', 'visit'],
  ['trip', 'visit'],
  ['meeting', 'talks'],
  ['round', 'talks'],
  ['session', 'talks'],
  ['conference', 'talks'],
  ['gathering', 'talks'],
])

/** "the second time that they met": what was done for the second time. */
const repeatedVerbs: ReadonlyMap<string, string> = new Map([
  ['meet', 'talks'],
  ['gather', 'talks'],
  ['convene', 'talks'],
  ['visit', 'visit'],
  ['travel', 'visit'],
])

/** The type of meeting that a noun counts; undefined where it counts none. */
const countedType = (sentence: ReadSentence, at: number): string | undefined => {
  const { tree } = sentence
  const lemma = tokenAt(tree, at).lemma.toLowerCase()
  if (lemma !== 'time') return countable.get(lemma)
  const verb = childrenOf(tree, at, ['acl', 'ccomp', 'advcl']).find((child) => repeatedVerbs.has(tokenAt(tree, child).lemma.toLowerCase()))
  return verb === undefined ? undefined : repeatedVerbs.get(tokenAt(tree, verb).lemma.toLowerCase())
}

export const ordinalRule: ClaimRule = claimRule({
  id: 'meeting/ordinal',
  kind: 'meeting',
  type: 'summit',
  plover: 'CONSULT',
  nouns: [...countable.keys()],
  agents: ['owner', 'prep:by', 'prep:of', 'subject'],
  recipients: ['prep:to'],
  needs: ['ordinal'],
  firmness: 'event',
  weight: 90,
  confidence: 0.85,
  yields: [
    {
      text: 'It was the third summit of the C5+1 format and the first ever held in Tashkent.',
      type: 'summit',
      ordinal: 3,
      factuality: 'happened',
    },
    { text: 'It was the second visit by a Chinese president to Malawi.', type: 'visit', ordinal: 2, agents: ['CHN'] },
  ],
  yieldsNothing: [{ text: 'The second mine lies near Kitwe.', because: 'a mine is not held' }],
})

interface Counted {
  readonly head: number
  readonly noun: number
  readonly n: number
  readonly ordinalStart: number
}

/** The noun that an ordinal counts: its head, or, where the noun is left out ("the first to"), the one it is coordinated with. */
const countedBy = (sentence: ReadSentence, start: number, end: number, n: number): Counted | null => {
  const { tree } = sentence
  const index = tree.tokens.findIndex((token) => token.start >= start && token.start < end)
  if (index < 0) return null
  const token = tokenAt(tree, index)
  const isCountable = (at: number): boolean => countedType(sentence, at) !== undefined
  const elided = !['amod', 'nummod', 'advmod', 'compound'].includes(universalRelation(token.deprel))
  const steps = elided ? 8 : 3
  for (let at = token.head, step = 0; at >= 0 && step < steps; at = tokenAt(tree, at).head, step++) {
    if (isCountable(at)) return { head: elided ? index : at, noun: at, n, ordinalStart: token.start }
    if (!elided && /^(acl|advcl|ccomp|parataxis)/.test(tokenAt(tree, at).deprel)) break
  }
  const nounInside = childrenOf(tree, index).find(isCountable)
  return nounInside === undefined ? null : { head: index, noun: nounInside, n, ordinalStart: token.start }
}

/** Where the next counted thing begins: "the second summit … and the first in Rome" are two counts. */
const nextOrdinal = (sentence: ReadSentence, from: number): number => {
  const next = sentence.tree.tokens.findIndex(
    (token) => token.start > from && token.feats.NumType === 'Ord' && !['amod', 'advmod', 'compound'].includes(token.deprel),
  )
  if (next < 0) return Number.MAX_SAFE_INTEGER
  const opening = childrenOf(sentence.tree, next, ['cc', 'det']).map((child) => tokenAt(sentence.tree, child).start)
  return Math.min(tokenAt(sentence.tree, next).start, ...opening)
}

const spanText = (memory: ActorMemory, start: number, end: number): string => memory.document.text.slice(start, end)

/** Words that the number counts over: the noun and what narrows it down. */
const scopeOf = (memory: ActorMemory, sentence: ReadSentence, counted: Counted): { start: number; end: number; scope: string } => {
  const { tree } = sentence
  const own = wholePhrase(tree, counted.head)
  const stop = childrenOf(tree, counted.head, ['conj', 'cc', 'parataxis']).map((child) => wholePhrase(tree, child).start)
  const start = Math.max(own.start, Math.min(tokenAt(tree, counted.head).start, counted.ordinalStart))
  const end = Math.min(own.end, nextOrdinal(sentence, counted.ordinalStart), ...stop.filter((at) => at > start))
  const words = spanText(memory, start, withPlaceBehind(memory, sentence, counted, end)).replace(/[\s,;.–—-]+$/, '')
  const shared = counted.head === counted.noun ? '' : ` (${sharedScope(memory, sentence, counted)})`
  return { start, end: start + words.length, scope: `${words}${shared}` }
}

/** What a count without a noun of its own takes over from the count beside it: all of that but its number and its place. */
const sharedScope = (memory: ActorMemory, sentence: ReadSentence, { noun, ordinalStart }: Counted): string => {
  const { start, end } = wholePhrase(sentence.tree, noun)
  const from = sentence.ordinals.find((one) => one.start >= start && one.start < tokenAt(sentence.tree, noun).start)
  const stop = ordinalStart > tokenAt(sentence.tree, noun).start ? Math.min(end, openingOf(sentence, ordinalStart)) : end
  const words = spanText(memory, from?.end ?? tokenAt(sentence.tree, noun).start, stop)
  return words.replace(/\s(?:to be held|held|to take place)\b(?=\s(?:in|at)\s\p{Lu})/u, '').replace(/^[\s–—-]+|[\s,;.–—-]+$/g, '')
}

/** Where the words of a second count begin: at its "and the". */
const openingOf = (sentence: ReadSentence, ordinalStart: number): number => {
  const before = sentence.text.slice(0, ordinalStart - sentence.tree.start)
  const opening = /(?:,?\s{1,2}(?:and|but)\s{1,2})?(?:also\s)?(?:the|its|their)?\s{0,2}$/i.exec(before)
  return ordinalStart - (opening?.[0].length ?? 0)
}

/** "the first in Lima": the place belongs to the count, also where the parser hung it elsewhere. */
const withPlaceBehind = (memory: ActorMemory, sentence: ReadSentence, counted: Counted, end: number): number => {
  if (counted.head === counted.noun || end - counted.ordinalStart > 12) return end
  const behind = memory.document.text.slice(end, sentence.tree.end)
  const link = /^\s(?:to (?:be held|take place|happen) |held )?(?:in|at)\s(?:the\s)?/.exec(behind)?.[0]
  const place = link && sentence.names.find((hit) => hit.start === end + link.length)
  return place ? place.end : end
}

const partiesOf = (memory: ActorMemory, sentence: ReadSentence, counted: Counted): { agents: ClaimEntity[]; recipients: ClaimEntity[] } => {
  const { tree } = sentence
  const phrase = wholePhrase(tree, counted.noun)
  const formats = within(sentence.names, phrase).filter((hit) => hit.candidates[0]?.entity.type === 'format')
  const format = formats[0]
  const candidate = format?.candidates[0]
  if (format && candidate)
    return {
      agents: [
        {
          id: candidate.entity.id,
          name: spanText(memory, format.start, format.end),
          type: 'format',
          states: [...candidate.entity.states],
          start: format.start,
          end: format.end,
        },
      ],
      recipients: [],
    }
  const heads = [counted.noun, counted.head]
  const by = heads.flatMap((head) =>
    childrenOf(tree, head, ['nmod', 'obl', 'nmod:poss']).filter((child) =>
      ['by', 'between', 'of', 'from', null].includes(caseOf(tree, child)),
    ),
  )
  const to = branch(tree, counted.noun).filter(
    (index) => ['to', 'in'].includes(caseOf(tree, index) ?? '') && tokenAt(tree, index).start < nextOrdinal(sentence, counted.ordinalStart),
  )
  const clause = clauseAt(tree, tokenAt(tree, counted.noun).head < 0 ? counted.noun : tokenAt(tree, counted.noun).head)
  const owned = by.some((head) => tokenAt(tree, head).upos !== 'PRON')
  const told = !owned && countedType(sentence, counted.noun) !== 'visit' ? formatBefore(memory, sentence) : null
  if (told) return { agents: [told], recipients: [] }
  const agents = distinct(by.flatMap((head) => resolveActor(memory, sentence, head)))
  const fallback = agents.length > 0 ? agents : clause.subjects.flatMap((head) => resolveActor(memory, sentence, head))
  return {
    agents: fallback,
    recipients: distinct(
      to
        .flatMap((head) => resolveActor(memory, sentence, head))
        .filter((entity) => entity.type !== 'place' && !agents.some((agent) => agent.start === entity.start)),
    ),
  }
}

/** "It was its second summit": that of the format told of in this sentence or just before. */
const formatBefore = (memory: ActorMemory, sentence: ReadSentence): ClaimEntity | null =>
  memory.mentions.findLast(
    ({ entity, sentence: at }) => entity.type === 'format' && at <= sentence.index && sentence.index - at <= formatReach,
  )?.entity ?? null
const formatReach = 2

const distinct = (entities: readonly ClaimEntity[]): ClaimEntity[] => [
  ...new Map(entities.map((entity) => [`${entity.start}-${entity.name}`, entity])).values(),
]

const matchFor = (memory: ActorMemory, sentence: ReadSentence, counted: Counted): RuleMatch => {
  const type = countedType(sentence, counted.noun) ?? 'summit'
  const copula = modalityOf(sentence.tree, counted.noun)
  const governor = tokenAt(sentence.tree, counted.noun).head
  const above = governor >= 0 && childrenOf(sentence.tree, counted.noun, 'cop').length === 0 ? modalityOf(sentence.tree, governor) : copula
  const conditional = childrenOf(sentence.tree, counted.noun, 'aux').some((child) =>
    /^(would|could|may|might)$/i.test(tokenAt(sentence.tree, child).form),
  )
  const factuality = conditional ? 'possible' : above.factuality
  const { start, end, scope } = scopeOf(memory, sentence, counted)
  const { agents, recipients } = partiesOf(memory, sentence, counted)
  const ahead = type === 'visit' && factuality !== 'happened'
  return {
    rule: ordinalRule,
    sentence: sentence.index,
    head: counted.head,
    draft: {
      kind: ahead ? 'commitment' : 'meeting',
      type,
      plover: 'CONSULT',
      agents,
      recipients,
      sectors: [],
      materials: [],
      amount: null,
      time: null,
      place: placeIn(memory, sentence, start, end) ?? sentencePlace(memory, sentence, counted),
      ordinal: { n: counted.n, scope },
      factuality,
      attribution: [...attributionOf(memory, sentence, counted.noun)],
      start,
      end,
      quote: spanText(memory, start, end),
      sentence: { start: sentence.tree.start, end: sentence.tree.end },
      confidence: ordinalRule.confidence,
      reader: readerName,
      rule: ordinalRule.id,
    },
  }
}

/** The place told beside the count; where a second count follows, that place may be its own. */
const sentencePlace = (memory: ActorMemory, sentence: ReadSentence, counted: Counted): ClaimEntity | null =>
  nextOrdinal(sentence, counted.ordinalStart) < sentence.tree.end
    ? null
    : placeFor(memory, sentence, clauseAt(sentence.tree, counted.noun), 'meeting')

const placeIn = (memory: ActorMemory, sentence: ReadSentence, start: number, end: number): ClaimEntity | null => {
  for (const hit of within(sentence.names, { start, end })) {
    const candidate = hit.candidates[0]
    const before = spanText(memory, Math.max(0, hit.start - 4), hit.start)
    if (candidate && /\b(in|at|to)\s(?:the\s)?$/i.test(before) && ['place', 'state'].includes(candidate.entity.type))
      return {
        id: candidate.entity.id,
        name: spanText(memory, hit.start, hit.end),
        type: 'place',
        states: [...candidate.entity.states],
        start: hit.start,
        end: hit.end,
      }
  }
  return null
}

/** "X received Y. It was the first visit by a Polish minister": the index of the visit told just before; -1 where it is none of these. */
const toldBefore = (sentence: ReadSentence, counted: Counted, found: RuleMatch, matches: readonly RuleMatch[]): number => {
  const subjects = childrenOf(sentence.tree, counted.noun, 'nsubj').map((child) => tokenAt(sentence.tree, child).form.toLowerCase())
  if (found.draft.type !== 'visit' || !subjects.some((form) => /^(?:it|this|that)$/.test(form))) return -1
  const visitors = found.draft.agents.flatMap(({ states }) => states)
  return matches.findLastIndex(
    ({ sentence: at, draft }) =>
      at < sentence.index &&
      sentence.index - at <= 2 &&
      draft.kind === found.draft.kind &&
      draft.ordinal === null &&
      [...draft.agents, ...draft.recipients].some(({ states }) => states.some((code) => visitors.includes(code))),
  )
}

/** A meeting of the same sentence that has no number yet and shares the counted words takes it; else the count is a claim of its own. */
export const withOrdinals = (
  memory: ActorMemory,
  sentences: readonly ReadSentence[],
  matches: readonly RuleMatch[],
): readonly RuleMatch[] => {
  const result: RuleMatch[] = [...matches]
  for (const sentence of sentences) {
    for (const ordinal of sentence.ordinals) {
      const counted = countedBy(sentence, ordinal.start, ordinal.end, ordinal.n)
      if (!counted) continue
      const found = matchFor(memory, sentence, counted)
      const host = result.findIndex(
        (match) =>
          match.sentence === sentence.index &&
          match.draft.kind === found.draft.kind &&
          match.draft.ordinal === null &&
          match.draft.start <= counted.ordinalStart &&
          match.draft.end >= counted.ordinalStart,
      )
      const holder = result[host]
      if (holder && counted.head === counted.noun)
        result[host] = {
          ...holder,
          draft: {
            ...holder.draft,
            ordinal: found.draft.ordinal,
            ...(found.draft.type === 'summit' ? { type: 'summit' } : {}),
            ...(holder.head === counted.noun ? { factuality: found.draft.factuality } : {}),
          },
        }
      else {
        const told = toldBefore(sentence, counted, found, result)
        const visit = result[told]
        if (visit) result[told] = { ...visit, draft: { ...visit.draft, ordinal: found.draft.ordinal } }
        else result.push(found)
      }
    }
  }
  return result
}
