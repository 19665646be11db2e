/** Further figures: "lend Kenya $200m and Uganda $150m". In: sentences and matches. Out: matches, one for each figure that has a partner or goods of its own. */
import { type AmountSpan, readAmounts } from '../../language/amounts.ts'
import type { Span } from '../../text/document.ts'
import type { ActorMemory } from '../actor-memory.ts'
import { resolveActor } from '../actors.ts'
import { amountKindOf, foundAmount } from '../amount-role.ts'
import { type ReadSentence, within } from '../annotate.ts'
import type { ClaimEntity, ClaimTime } from '../claim.ts'
import type { RuleMatch } from '../rule.ts'
import { firstPrice, pricedAfter } from './priced-goods.ts'

/** A figure and the words that are its own: "$150m for Uganda", "Uganda $150m". */
interface Part extends Span {
  readonly amount: AmountSpan
  readonly actors: readonly ClaimEntity[]
  readonly materials: readonly string[]
  /** "50,000 tonnes of rice": goods of its own, known or not. */
  readonly ofGoods: boolean
  /** "$2bn in data centres": where it goes, known or not. */
  readonly inThing: boolean
  /** "Hitachi trains worth $2bn": whoever it names makes them. */
  readonly priced: boolean
}

const kindsWithParts = new Set(['commitment', 'quantity', 'relation'])

/** What may stand between one part and the next. */
const joiner = /(?:,\s+and|;\s+and|,|;|\band|\bas well as|\bplus|\bbut|\bwhile)\s+$/
const hedge = /(?:\b(?:another|about|some|around|roughly|nearly|almost|over|up to|at least|only|just|a further|more than|less than)\s+)+$/i
const behind = /^\s(?<preposition>from|to|for|in|into|with|on|at|by|of)\s/

const segment = (sentence: ReadSentence, from: number, to: number): string =>
  sentence.text.slice(from - sentence.tree.start, to - sentence.tree.start)

/** "20 aircraft from Airbus and 15 from Embraer": a bare figure counts what the one before it counts. */
const bareCounts = (sentence: ReadSentence, first: AmountSpan): readonly AmountSpan[] => {
  if (first.unit !== 'count') return []
  const rest = segment(sentence, first.end, sentence.tree.end)
  return [...rest.matchAll(/(?<=\b(?:and|,)\s)(?:\d{1,5}|\p{L}{3,9})(?=\s(?:from|to|for|in|with)\s\p{Lu})/gu)].flatMap((hit) => {
    const value = readAmounts(`${hit[0]} tonnes`)[0]?.value
    const start = first.end + hit.index
    return value === undefined ? [] : [{ ...first, value, start, end: start + hit[0].length, text: hit[0], elided: true }]
  })
}

/** The sentence's figures of the first one's unit or kind behind it, in order. */
const figuresAfter = (sentence: ReadSentence, first: AmountSpan): readonly AmountSpan[] =>
  [
    ...sentence.amounts.filter(({ start, unit }) => start >= first.end && sameKind(unit, first.unit)),
    ...bareCounts(sentence, first),
  ].toSorted((a, b) => a.start - b.start)

const sameKind = (a: string, b: string): boolean => a === b || (amountKindOf(a) === 'money' && amountKindOf(b) === 'money')

const isVerb = (sentence: ReadSentence, span: Span): boolean =>
  sentence.tree.tokens.some(
    ({ upos, xpos, start, end }) => start >= span.start && end <= span.end && upos === 'VERB' && /^VB[DZP]$/.test(xpos),
  )

const actorsIn = (memory: ActorMemory, sentence: ReadSentence, span: Span): readonly ClaimEntity[] => {
  const found: ClaimEntity[] = []
  sentence.tree.tokens.forEach(({ start, end, upos }, index) => {
    if (start < span.start || end > span.end || upos !== 'PROPN') return
    const known = within(sentence.names, span).some((hit) => hit.start <= start && hit.end >= end)
    for (const entity of resolveActor(memory, sentence, index))
      if (
        (!known || entity.states.length > 0) &&
        entity.start !== null &&
        entity.start >= span.start &&
        !found.some((one) => one.start === entity.start)
      )
        found.push(entity)
  })
  // a name that the parser took for another word
  for (const { start, end, candidates } of within(sentence.names, span)) {
    const entity = candidates[0]?.entity
    if (!entity || !actorTypes.has(entity.type) || found.some((one) => one.start !== null && one.start < end && (one.end ?? 0) > start))
      continue
    found.push({ id: entity.id, name: memory.document.text.slice(start, end), type: entity.type, states: [...entity.states], start, end })
  }
  return found
}

const actorTypes = new Set(['state', 'company', 'organisation', 'group'])

const part = (memory: ActorMemory, sentence: ReadSentence, amount: AmountSpan, span: Span): Part => ({
  ...span,
  amount,
  actors: actorsIn(memory, sentence, span),
  ofGoods: /^ of \p{Ll}/u.test(segment(sentence, amount.end, span.end)),
  materials: [...new Set(within(sentence.materials, span).map(({ slug }) => slug))],
  inThing: /^ (?:in|into|for|to) (?:the |a |an |its |their )?\p{Ll}{3}/u.test(segment(sentence, amount.end, span.end)),
  priced: false,
})

/** "turbines worth $4bn, trains worth $2bn": each figure behind its goods. */
const pricedParts = (memory: ActorMemory, sentence: ReadSentence, { draft }: RuleMatch, first: AmountSpan): readonly Part[] => {
  const priced = draft.kind === 'commitment' ? firstPrice(sentence, first) : first
  const further = draft.kind === 'commitment' ? pricedAfter(sentence, priced) : []
  if (further.length === 0) return []
  return [{ start: draft.start, amount: priced }, ...further].map(({ start, amount }) => ({
    ...part(memory, sentence, amount, { start, end: amount.end }),
    ofGoods: true,
    priced: true,
  }))
}

/** Where the words of a figure end: at a comma, a full stop, or "and" before something else. */
const endOfPart = (sentence: ReadSentence, from: number): number => {
  const rest = segment(sentence, from, sentence.tree.end)
  const stop =
    /[,;:.!?](?=\s|$)|\s(?:and|but|while|which|that|under|when|if|by|in \d{4}|last|this|next|a year|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/.exec(
      rest,
    )
  return stop ? from + stop.index : sentence.tree.end
}

/** "A for X and B for Y", "X A and Y B"; none where the words run differently. */
const partsOf = (memory: ActorMemory, sentence: ReadSentence, first: AmountSpan): readonly Part[] => {
  const figures = [first, ...figuresAfter(sentence, first)]
  const parts: Part[] = []
  for (const [index, amount] of figures.entries()) {
    const next = figures[index + 1]
    const before = figures[index - 1]
    if (before && parts.length === 0) return []
    const body = next ? segment(sentence, amount.end, next.start).replace(hedge, '') : ''
    const preposition = behind.exec(segment(sentence, amount.end, sentence.tree.end))?.groups?.preposition
    if (!before) {
      if (!next) return []
      const join = joiner.exec(body)
      if (join)
        parts.push(part(memory, sentence, amount, { start: amount.start, end: amount.end + body.slice(0, join.index).trimEnd().length }))
      else if (!datives(sentence, amount, next)) return []
      else parts.push(part(memory, sentence, amount, { start: nameStart(sentence, amount) ?? amount.start, end: amount.end }))
      continue
    }
    const gap = segment(sentence, before.end, amount.start).replace(hedge, '')
    const named = nameStart(sentence, amount)
    const told = segment(sentence, before.end, amount.start)
    if (joiner.test(gap)) {
      const opens = parts[0] ? segment(sentence, first.end, parts[0].end) : ''
      const isDated = [first, amount].every(({ end }) => sentence.dates.some(({ start }) => start >= end && start - end < 20))
      if (!isDated && (preposition === undefined || !new RegExp(`\\b${preposition}\\s`).test(opens))) break
      const end = endOfPart(sentence, amount.end)
      if (isVerb(sentence, { start: amount.end, end })) break
      parts.push(part(memory, sentence, amount, { start: amount.start, end }))
    } else if (named !== null && joiner.test(told.slice(0, named - before.end))) {
      parts.push(part(memory, sentence, amount, { start: named, end: amount.end }))
    } else break
  }
  return parts.length > 1 ? parts : []
}

/** Where the name right before a figure begins: "Uganda $150m". */
const nameStart = (sentence: ReadSentence, { start }: AmountSpan): number | null => {
  const hit = sentence.names.findLast(
    ({ end }) => end <= start && /^\s(?:up to |about |some |another )?$/.test(segment(sentence, end, start)),
  )
  return hit?.start ?? null
}

/** "will contribute $300m and Azerbaijan $200m": the second figure stands behind its own name. */
const datives = (sentence: ReadSentence, first: AmountSpan, next: AmountSpan): boolean => {
  const named = nameStart(sentence, next)
  return named !== null && joiner.test(segment(sentence, first.end, named))
}

const without = (entities: readonly ClaimEntity[], parts: readonly Part[]): ClaimEntity[] =>
  entities.filter(({ start }) => start === null || !parts.some((one) => start >= one.start && start < one.end))

/** Each part's own day, where all have one: "$40m in 2023 and $60m in 2024". */
const timesOf = (sentence: ReadSentence, parts: readonly Part[]): readonly (ClaimTime | null)[] => {
  const dates = parts.map(({ amount }, index) => {
    const until = parts[index + 1]?.start ?? Math.max(amount.end, ...parts.map(({ end }) => end)) + 12
    return sentence.dates.find(({ start }) => start >= amount.end && start < until)
  })
  return dates.map((date) => (date && dates.every(Boolean) ? { start: date.from, end: date.to, text: date.text } : null))
}

/** Both sides of a part: the partner that stands in it takes the place of the partner in the first. */
const sidesOf = ({ rule, draft }: RuleMatch, parts: readonly Part[], own: Part): Pick<RuleMatch['draft'], 'agents' | 'recipients'> => {
  const others = parts.filter((one) => one !== own)
  if (own === parts[0]) return { agents: without(draft.agents, others), recipients: without(draft.recipients, others) }
  const kept = { agents: without(draft.agents, parts), recipients: without(draft.recipients, parts) }
  if (own.priced)
    return {
      agents: without(draft.agents, others.slice(1)),
      recipients: rule.recipients.length > 0 ? [...kept.recipients, ...own.actors] : kept.recipients,
    }
  const agentIsPart =
    kept.agents.length < draft.agents.length || (parts[0]?.actors.length === 0 && own.actors.length > 0 && own.start < own.amount.start)
  if (agentIsPart) return { agents: [...own.actors], recipients: kept.recipients }
  const takes = rule.recipients.length > 0 && own.actors.length > 0
  return { agents: kept.agents, recipients: takes ? [...kept.recipients, ...own.actors] : kept.recipients }
}

const materialsOf = ({ draft }: RuleMatch, parts: readonly Part[], own: Part): string[] => {
  if (own.materials.length > 0 || own.priced) return [...own.materials]
  const first = parts[0]?.materials ?? []
  if (own !== parts[0]) return own.ofGoods ? [] : first.length > 0 ? [...first] : [...draft.materials]
  const goods = new Set(parts.slice(1).flatMap(({ materials }) => materials))
  return draft.materials.filter((slug) => !goods.has(slug))
}

/** The claim with one part's figure, partner and goods; null where the part has nothing of its own. */
const withPart = (
  memory: ActorMemory,
  sentence: ReadSentence,
  match: RuleMatch,
  parts: readonly Part[],
  index: number,
): RuleMatch | null => {
  const { draft } = match
  const own = parts[index]
  const time = timesOf(sentence, parts)[index] ?? null
  if (!own || (index > 0 && own.actors.length === 0 && own.materials.length === 0 && !own.ofGoods && !own.inThing && time === null))
    return null
  const start = index === 0 ? Math.min(draft.start, own.start) : own.start
  const end = index === 0 ? Math.max(own.amount.end, Math.min(draft.end, own.end)) : own.end
  return {
    ...match,
    draft: {
      ...draft,
      ...sidesOf(match, parts, own),
      materials: materialsOf(match, parts, own),
      amount: index === 0 && !own.priced ? draft.amount : foundAmount(sentence, own.amount).amount,
      time: time ?? draft.time,
      start,
      end,
      quote: memory.document.text.slice(start, end),
    },
  }
}

/** "Chile and Peru will contribute $30m and $40m respectively". */
const respectively = (memory: ActorMemory, sentence: ReadSentence, match: RuleMatch, first: AmountSpan): readonly RuleMatch[] => {
  const { draft } = match
  const figures = [first, ...figuresAfter(sentence, first)].slice(0, draft.agents.length)
  const last = figures.at(-1)
  if (figures.length < 2 || !last || !/^,? respectively\b/.test(segment(sentence, last.end, sentence.tree.end))) return []
  return figures.flatMap((amount, index) => {
    const agent = draft.agents[index]
    const start = index === 0 ? draft.start : amount.start
    if (!agent) return []
    return {
      ...match,
      draft: {
        ...draft,
        agents: [agent],
        amount: foundAmount(sentence, amount).amount,
        start,
        end: amount.end,
        quote: memory.document.text.slice(start, amount.end),
      },
    }
  })
}

const withoutOthers = (matches: readonly RuleMatch[], match: RuleMatch, parts: readonly Part[]): readonly Part[] =>
  parts.filter(
    (one, index) =>
      index === 0 ||
      !matches.some(
        (other) =>
          other !== match &&
          other.draft.kind === match.draft.kind &&
          other.draft.start < one.end &&
          other.draft.end > one.amount.start &&
          other.draft.amount?.text === one.amount.text,
      ),
  )

/** A claim whose figure is the first of several alike in build becomes one claim for each of them. */
export const withFurtherFigures = (
  memory: ActorMemory,
  sentences: readonly ReadSentence[],
  matches: readonly RuleMatch[],
): readonly RuleMatch[] =>
  matches.flatMap((match) => {
    const { draft } = match
    const sentence = sentences[match.sentence]
    const { amount } = draft
    if (!sentence || !amount || amount.from || !kindsWithParts.has(draft.kind)) return [match]
    const first = sentence.amounts.find((one) => one.start >= draft.start && one.end <= draft.end && one.text === amount.text)
    if (!first) return [match]
    const each = respectively(memory, sentence, match, first)
    if (each.length > 1) return each
    const listed = pricedParts(memory, sentence, match, first)
    const parts = withoutOthers(matches, match, listed.length > 0 ? listed : partsOf(memory, sentence, first))
    if (parts.length < 2) return [match]
    const split = parts.flatMap((_, index) => withPart(memory, sentence, match, parts, index) ?? [])
    return split.length > 1 ? split : [match]
  })
