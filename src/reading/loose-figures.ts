/** Loose figures: what a figure tells where no rule has read it. In: a sentence and the claims read so far. Out: matches of `quantity/told-beside`, typed by the words beside the figure. */
import type { AmountSpan } from '../language/amounts.ts'
import type { ActorMemory } from './actor-memory.ts'
import { resolveActor, resolveTheme, writtenActor } from './actors.ts'
import { amountKindOf, foundAmount } from './amount-role.ts'
import { type ReadSentence, within } from './annotate.ts'
import { onSpeakersWord, readerName } from './apply.ts'
import { attributionOf } from './attribution.ts'
import type { ClaimEntity } from './claim.ts'
import { type Clause, clauseAt } from './clause.ts'
import { domainOf, spanOf } from './clause-spans.ts'
import { headingActorOf, lineActor } from './heading-actor.ts'
import {
  benchmark,
  counted,
  doings,
  facilities,
  levels,
  moves,
  otherMatters,
  ownVerbs,
  pronounsOfWholes,
  rates,
  ruling,
  standing,
  wholes,
} from './loose-words.ts'
import { modalityOf } from './modality.ts'
import { caseOf, childrenOf, coordinates, corePhrase, tokenAt } from './phrase.ts'
import { placeFor } from './place-role.ts'
import type { AmountKind, RuleMatch } from './rule.ts'
import { other } from './rules/quantity/other.ts'
import { toldBeside } from './rules/quantity/told-beside.ts'
import { isPart } from './shapes.ts'
import { timeFor } from './time-role.ts'
import { isVerbless } from './trigger.ts'
import { figuresOwner, topicBefore } from './unnamed-agents.ts'

/** "at $248 a tonne, cost and freight": how the goods come. */
const isTermOfTrade = (sentence: ReadSentence, index: number): boolean =>
  lemmaOf(sentence, index) === 'cost' &&
  /^(?:and|,)$/.test(sentence.tree.tokens[index + 1]?.form ?? '') &&
  /^(?:freight|insurance)$/.test(sentence.tree.tokens[index + 2]?.form ?? '')

/** "the July contract closed at 301,200 yuan a tonne": what is traded, not what is signed. */
const isTraded = (sentence: ReadSentence, index: number, predicate: number): boolean => {
  const { lemma, subjects } = clauseAt(sentence.tree, predicate)
  return lemmaOf(sentence, index) === 'contract' && standing.has(lemma) && subjects.includes(index)
}

const time = /^(?:year|month|week|day|hour|quarter|person|km|ha|unit)$/

const isTold = (matches: readonly RuleMatch[], sentence: ReadSentence, amount: AmountSpan): boolean =>
  matches.some(({ sentence: at, draft }) => {
    if (at !== sentence.index) return false
    const same = draft.amount?.text.includes(amount.text)
    if (same) return true
    const inside = draft.start <= amount.start && draft.end >= amount.end
    return inside && !['statement', 'assessment'].includes(draft.kind) && (draft.kind !== 'quantity' || draft.amount?.text === amount.text)
  })

/** The token of a figure on which its other words hang. */
const headOf = (sentence: ReadSentence, { start, end }: AmountSpan): number =>
  sentence.tree.tokens.findIndex((token) => {
    if (token.start < start || token.end > end) return false
    const governor = sentence.tree.tokens[token.head]
    return governor === undefined || governor.start < start || governor.end > end
  })

/** The predicate over a figure: the nearest verb above it, else the root. */
const predicateOf = (sentence: ReadSentence, figure: number): number => {
  let at = figure
  for (let steps = 0; steps < 8; steps++) {
    const { head, upos } = tokenAt(sentence.tree, at)
    if (head < 0 || upos === 'VERB' || childrenOf(sentence.tree, at, 'cop').length > 0) return at
    at = head
  }
  return at
}

const lemmaOf = (sentence: ReadSentence, index: number): string => tokenAt(sentence.tree, index).lemma.toLowerCase()

/** The words among which a figure stands: its clause, with what a relative clause or a participle is said of. */
const wordsAround = (sentence: ReadSentence, predicate: number): readonly number[] => {
  const own = domainOf(sentence, predicate)
  const { subjects, objects } = clauseAt(sentence.tree, predicate)
  const fillers = [...subjects, ...objects].flatMap((filler) => corePhrase(sentence.tree, filler).tokens)
  return [...new Set([...own, ...fillers])]
}

/** "the blast at the mine": where something happened, not what is counted. */
const isPlace = (sentence: ReadSentence, index: number): boolean =>
  tokenAt(sentence.tree, index).upos === 'NOUN' && /^(?:at|near|outside|under|around)$/.test(caseOf(sentence.tree, index) ?? '')

/** The type by the nearest word that says what is counted; words before the figure go first. */
const typeBeside = (sentence: ReadSentence, figure: number, words: readonly number[]): { type: string; cue: number } | null => {
  const cues = words.flatMap((index) => {
    const entry = toldBeside.typeByNoun?.find(({ nouns }) => nouns.includes(lemmaOf(sentence, index)))
    return entry &&
      !(tokenAt(sentence.tree, index).upos === 'NOUN' && /^(?:ship|catch|pump)$/.test(lemmaOf(sentence, index))) &&
      !(tokenAt(sentence.tree, index).upos === 'VERB' && entry.type === 'reserves') &&
      Math.abs(index - figure) < 25 &&
      !(isPlace(sentence, index) && /^(?:mine|warehouse|vault|deposit)$/.test(lemmaOf(sentence, index)))
      ? [{ type: entry.type, cue: index }]
      : []
  })
  const rank = ({ cue }: { cue: number }): number => (cue < figure ? figure - cue : (cue - figure) * 1.5)
  return cues.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}

/** "half of the output", "a quarter of it": the whole's own word; null where the figure is no share of such a whole. */
const wholeOf = (sentence: ReadSentence, figure: number, { end }: AmountSpan): number | null => {
  const { tree } = sentence
  const of = childrenOf(tree, figure, ['nmod', 'obl']).filter((child) => caseOf(tree, child) === 'of' && tokenAt(tree, child).start >= end)
  const isSome = (child: number): boolean => childrenOf(tree, child, 'det').some((det) => /^an?$/i.test(tokenAt(tree, det).form))
  return (
    of.find((child) => {
      const phrase = corePhrase(tree, child)
      const named = phrase.tokens.some((index) => wholes.has(lemmaOf(sentence, index))) || within(sentence.materials, phrase).length > 0
      return pronounsOfWholes.test(tokenAt(tree, child).form) || (named && !isSome(child))
    }) ?? null
  )
}

const actorAt = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const actors = resolveActor(memory, sentence, head)
  return actors.length > 0 ? actors : resolveTheme(memory, sentence, head)
}

const isKnown = ({ states, type }: ClaimEntity): boolean =>
  states.length > 0 || type === 'company' || type === 'organisation' || type === 'unknown'

const first = (lists: Iterable<readonly ClaimEntity[]>): readonly ClaimEntity[] => {
  for (const list of lists) if (list.some(isKnown)) return list
  return []
}

/** "92% of anode material" in a line without a verb. */
const isOfSomething = (sentence: ReadSentence, figure: number): boolean =>
  childrenOf(sentence.tree, figure, 'nmod').some(
    (child) =>
      caseOf(sentence.tree, child) === 'of' &&
      !otherMatters.has(lemmaOf(sentence, child)) &&
      !/^(?:deposit|mine|company|firm|field|plant|smelter|refinery|venture|bank|sum)$/.test(lemmaOf(sentence, child)),
  )

const actorTypes = new Set(['state', 'company', 'organisation', 'group'])

/** "Peru with 2 million tonnes", "Gabon's at 61 million": the name right before a figure. */
const nameBefore = (memory: ActorMemory, sentence: ReadSentence, { start }: AmountSpan): readonly ClaimEntity[] => {
  const hit = sentence.names.findLast((name) => name.end <= start)
  const entity = hit?.candidates[0]?.entity
  if (!hit || !entity || !actorTypes.has(entity.type)) return []
  const between = memory.document.text.slice(hit.end, start)
  if (
    !/^(?:['’]s?)?,?\s(?:a\s\p{L}+\s\p{L}+\s)?(?:(?:with|at|on|for|now|still|already)\s){0,2}(?:(?:about|some|around|roughly|nearly|almost|over|only|just|another|a further)\s){0,2}$/u.test(
      between,
    )
  )
    return []
  return [
    {
      id: entity.id,
      name: memory.document.text.slice(hit.start, hit.end),
      type: entity.type,
      states: [...entity.states],
      start: hit.start,
      end: hit.end,
    },
  ]
}

/** Whose a figure is: whom it stands beside ("Peru with 2 million tonnes"), the doer, what the noun itself says, what the clause is said of. */
function* owners(
  memory: ActorMemory,
  sentence: ReadSentence,
  amount: AmountSpan,
  figure: number,
  predicate: number,
  cue: number | null,
): Generator<readonly ClaimEntity[]> {
  const { tree } = sentence
  const { head, deprel } = tokenAt(tree, figure)
  yield nameBefore(memory, sentence, amount)
  const line = lineActor(memory, sentence)
  yield line ? [line] : []
  const clause = clauseAt(tree, predicate)
  if (head >= 0 && head !== predicate && caseOf(tree, figure) === 'with' && /^nmod/.test(deprel) && tokenAt(tree, head).upos === 'PROPN')
    yield resolveActor(memory, sentence, head)
  // "nickel earned the country 4 billion"
  if (/^(?:earn|bring|bring in|net|give|cost)$/.test(clause.lemma))
    for (const object of clause.objects) if (object !== figure) yield resolveActor(memory, sentence, object)
  if (cue !== null && cue !== predicate && ['NOUN', 'PROPN'].includes(tokenAt(tree, cue).upos)) yield resolveTheme(memory, sentence, cue)
  yield clause.subjects.flatMap((subject) => [...actorAt(memory, sentence, subject)])
  // "remittances to Nepal": hers who gets them
  if (cue !== null && /^(?:remittance|inflow|arrival)$/.test(lemmaOf(sentence, cue)))
    for (const child of childrenOf(tree, cue, ['nmod', 'obl']))
      if (/^(?:to|into)$/.test(caseOf(tree, child) ?? '')) yield resolveActor(memory, sentence, child)
  if (clause.passive) for (const object of clause.objects) yield resolveTheme(memory, sentence, object)
  const above = tokenAt(tree, predicate)
  if (above.deprel === 'appos' && above.head >= 0) yield actorAt(memory, sentence, above.head)
  if (childrenOf(tree, predicate, 'cop').length === 0 && above.upos !== 'VERB') yield actorAt(memory, sentence, predicate)
  for (const child of childrenOf(tree, predicate, ['obl', 'nmod']))
    if (['in', 'from', 'at'].includes(caseOf(tree, child) ?? '') && child !== figure)
      yield coordinates(tree, child).flatMap((one) => actorAt(memory, sentence, one))
  if (above.deprel === 'acl:relcl' && above.head >= 0) yield actorAt(memory, sentence, above.head)
  // "Trade between Peru and Chile, worth 4 billion, fell to"
  if (cue !== null && /^(?:trade|turnover|commerce)$/.test(lemmaOf(sentence, cue)))
    yield childrenOf(tree, cue, 'nmod')
      .filter((child) => caseOf(tree, child) === 'between')
      .flatMap((child) => coordinates(tree, child).flatMap((one) => [...actorAt(memory, sentence, one)]))
  // "Fiji. Loadings slumped to": of the name that opens the paragraph
  const heading = headingActorOf(memory, sentence)
  if (heading?.start === sentence.paragraph.start && sentence.paragraph.role === 'paragraph') yield [heading]
  yield topicBefore(memory, sentence, figure, ['state', 'body'])
  for (const subject of clause.subjects) if (facilities.has(lemmaOf(sentence, subject))) yield [writtenActor(memory, sentence, subject)]
  yield figuresOwner(memory)
}

const partners = (memory: ActorMemory, sentence: ReadSentence, words: readonly number[], agents: readonly ClaimEntity[]): ClaimEntity[] =>
  words
    .filter((index) => ['to', 'from', 'with'].includes(caseOf(sentence.tree, index) ?? ''))
    .flatMap((index) => coordinates(sentence.tree, index))
    .flatMap((index) => [...resolveActor(memory, sentence, index)])
    .filter(
      ({ states, start }) => states.length > 0 && !agents.some((agent) => agent.start === start || agent.states.join() === states.join()),
    )

interface Told {
  readonly type: string
  readonly cue: number | null
}

/** "employs 1,100 people", "debt stands at $1.2 billion": counted of somebody, as what is done or by the noun beside it. */
const otherwise = (sentence: ReadSentence, kind: AmountKind, figure: number, predicate: number): Told | null => {
  const clause = clauseAt(sentence.tree, predicate)
  const around = [...clause.subjects, ...[figure, ...clause.objects].flatMap((head) => corePhrase(sentence.tree, head).tokens)]
  const noun = around.find((index) => counted.has(lemmaOf(sentence, index)) || (other.nouns?.includes(lemmaOf(sentence, index)) ?? false))
  const done = doings.has(clause.lemma) || (other.verbs?.includes(clause.lemma) ?? false)
  // "remittances grew to 35 billion", "inflation is 27%": what the figure is of moves or stands
  const moved =
    noun !== undefined &&
    levels.has(clause.lemma) &&
    clause.subjects.some((subject) => corePhrase(sentence.tree, subject).tokens.includes(noun))
  if (moved) return { type: other.type, cue: noun }
  if (done && (noun !== undefined || ownVerbs.has(clause.lemma))) return { type: other.type, cue: noun ?? predicate }
  // a weight or a volume that somebody did something with is a figure of theirs, whatever the verb
  return kind === 'physical' && clause.category === 'verb' && !ruling.test(clause.lemma) ? { type: other.type, cue: predicate } : null
}

/** "copper stood at $10,900": a material is at a sum, whatever its unit. */
const isPriced = (sentence: ReadSentence, amount: AmountSpan, figure: number, predicate: number): boolean => {
  const clause = clauseAt(sentence.tree, predicate)
  const at = /^(?:at|to|above|below|around|near)$/.test(caseOf(sentence.tree, figure) ?? '')
  return (
    at &&
    amount.value < 1e6 &&
    standing.has(clause.lemma) &&
    clause.subjects.some(
      (subject) =>
        within(sentence.materials, corePhrase(sentence.tree, subject)).length > 0 &&
        // "the contract in Shanghai", not "the price of tin"
        childrenOf(sentence.tree, subject, ['nmod:poss', 'nmod']).every((child) => /^(?:in|on)$/.test(caseOf(sentence.tree, child) ?? '')),
    )
  )
}

/** "lead was flat at $1,988", "Copper +1.2% at $9,410": how a material moved and where it stands, in the shorthand of markets. */
const isShorthand = (sentence: ReadSentence, { start, value }: AmountSpan): boolean => {
  const material = sentence.materials.findLast(({ end }) => end <= start)
  return (
    material !== undefined &&
    value < 1e6 &&
    moves.test(sentence.text.slice(material.end - sentence.tree.start, start - sentence.tree.start))
  )
}

const isQuoted = (sentence: ReadSentence, { start }: AmountSpan): boolean =>
  benchmark.test(sentence.text.slice(0, start - sentence.tree.start)) &&
  /\b(?:at|to|of|above|below|around|near|under|over|touched|hit|reached)\s(?:about\s|some\s|just\s)?$/.test(
    sentence.text.slice(0, start - sentence.tree.start),
  )

/** "fell to 31.9%", "stood at 31.9%", "is 31.9%": a level, not by how much it moved. */
const isLevel = (sentence: ReadSentence, { start }: AmountSpan): boolean =>
  /\b(?:to|at|averaged|reached|hit|was|is)\s(?:a\s\p{L}+\s)?(?:(?:about|some|around|nearly|almost|just|over|under)\s){0,2}$/u.test(
    sentence.text.slice(0, start - sentence.tree.start),
  )

const typeOfFigure = (
  sentence: ReadSentence,
  amount: AmountSpan,
  figure: number,
  predicate: number,
  words: readonly number[],
  goesOn: boolean,
): Told | null => {
  const kind = amountKindOf(amount.unit)
  if (kind === 'money' && amount.per !== null && !time.test(amount.per)) return { type: 'price', cue: null }
  if (kind === 'money' && (isShorthand(sentence, amount) || isQuoted(sentence, amount) || isPriced(sentence, amount, figure, predicate)))
    return { type: 'price', cue: null }
  if (kind === 'percent') {
    const whole = wholeOf(sentence, figure, amount)
    if (whole === null && goesOn) return { type: 'share', cue: null }
    const { subjects } = clauseAt(sentence.tree, predicate)
    if (whole === null && subjects.some((subject) => rates.has(lemmaOf(sentence, subject))) && isLevel(sentence, amount))
      return otherwise(sentence, kind, figure, predicate)
    if (whole === null && isVerbless(sentence) && isOfSomething(sentence, figure)) return { type: 'share', cue: null }
    return whole !== null && isPart(sentence, amount) ? { type: 'share', cue: whole } : null
  }
  if (kind === 'count') return otherwise(sentence, kind, figure, predicate)
  if (kind !== 'money' && kind !== 'physical') return null
  if (/^(?:km|ha|km2|ct|TEU)$/.test(amount.unit)) return null
  const found = typeBeside(sentence, figure, words)
  return found && (kind !== 'money' || found.type === 'trade') ? found : otherwise(sentence, kind, figure, predicate)
}

/** "is forecast to average 1.3%": foreseen, not promised. */
const isForecast = (sentence: ReadSentence, predicate: number): boolean => {
  const { deprel, head } = tokenAt(sentence.tree, predicate)
  return deprel === 'xcomp' && head >= 0 && /^(?:forecast|project|predict|expect|estimate)$/.test(lemmaOf(sentence, head))
}

/** "Peru, which mined 40 tonnes, or 4% of world supply, has no reactor": told between two commas before the predicate, whatever that denies. */
const isAside = (sentence: ReadSentence, amount: AmountSpan, predicate: number): boolean => {
  const verb = tokenAt(sentence.tree, predicate)
  if (verb.start < amount.end || verb.head !== -1) return false
  const before = sentence.text.slice(0, amount.start - sentence.tree.start)
  const between = sentence.text.slice(amount.end - sentence.tree.start, verb.start - sentence.tree.start)
  return /, (?:which|who|whose|or|equal to|equivalent to)\b[^;:]{0,120}$/.test(before) && /,\s/.test(between)
}

const matchOf = (memory: ActorMemory, sentence: ReadSentence, amount: AmountSpan, matches: readonly RuleMatch[]): readonly RuleMatch[] => {
  const refuse = (because: string): readonly RuleMatch[] => {
    memory.trace?.(`${toldBeside.id} at "${amount.text}": ${because}`, sentence.index)
    return []
  }
  const figure = headOf(sentence, amount)
  if (figure < 0) return []
  const predicate = predicateOf(sentence, figure)
  const words = wordsAround(sentence, predicate)
  // "A made up 40 percent, B 30 percent": a share of the same whole
  const before = matches.findLast(({ sentence: at, draft }) => at === sentence.index && draft.type === 'share' && draft.end <= amount.start)
  const goesOn = before !== undefined && nameBefore(memory, sentence, amount).length > 0
  const told = typeOfFigure(sentence, amount, figure, predicate, words, goesOn)
  if (!told) return refuse('no word beside it says what is counted')
  const beside = matches.some(
    ({ sentence: at, head, draft }) => at === sentence.index && head === predicate && draft.type === told.type && draft.kind === 'quantity',
  )
  if (beside && told.cue !== null && tokenAt(sentence.tree, told.cue).upos === 'VERB') return refuse('told by another figure of the clause')
  const nearby = told.type === 'price' ? words.filter((index) => Math.abs(index - figure) < 8) : words
  const beyond = nearby.find(
    (index) =>
      index !== told.cue &&
      otherMatters.has(lemmaOf(sentence, index)) &&
      !isTermOfTrade(sentence, index) &&
      !(told.type === 'price' && isTraded(sentence, index, predicate)),
  )
  if (beyond !== undefined) return refuse(`beside "${lemmaOf(sentence, beyond)}"`)
  const rule = told.type === other.type ? other : toldBeside
  const modality = modalityOf(sentence.tree, mainPredicate(sentence, predicate))
  // what a relative clause says of a thing is told as it is
  const { deprel, xpos } = tokenAt(sentence.tree, predicate)
  const isToldAside = isAside(sentence, amount, predicate)
  const isFact = (deprel === 'acl:relcl' && /^VB[DZP]$/.test(xpos)) || isToldAside
  if (
    (!isFact && (modality.asked || modality.wished || (told.type === 'share' && modality.obliged))) ||
    (['trade', other.type].includes(told.type) &&
      !isForecast(sentence, predicate) &&
      (modality.factuality !== 'happened' || modality.future)) ||
    (told.type === 'price' && modality.factuality === 'possible') ||
    // "would idle a fifth of output": nobody has that share
    (told.type === 'share' &&
      childrenOf(sentence.tree, predicate, 'aux').some((aux) => /^(?:would|could|might)$/.test(lemmaOf(sentence, aux))))
  )
    return refuse('not told as done')
  const agents =
    told.type === 'price'
      ? []
      : (restated(memory, matches, sentence, amount) ?? first(owners(memory, sentence, amount, figure, predicate, told.cue)))
  if (told.type !== 'price' && agents.length === 0 && !isTotal(sentence, told.cue, predicate)) return refuse('no agent')
  const clause: Clause = clauseAt(sentence.tree, predicate)
  const domain = spanOf(sentence, words)
  const found = foundAmount(sentence, amount)
  const when = timeFor(sentence, clause, 'quantity', modality.factuality, domain)
  const near = told.cue === null ? [figure] : [figure, told.cue]
  const span = spanOf(
    sentence,
    near.filter((index) => Math.abs(index - figure) < 20),
  )
  const start = Math.min(found.start, span.start)
  const end = Math.max(found.end, span.end)
  const recipients =
    told.type === 'trade'
      ? partners(memory, sentence, words, agents)
      : goesOn && told.cue === null
        ? [...(before?.draft.recipients ?? [])]
        : []
  const draft: RuleMatch['draft'] = {
    kind: 'quantity',
    type: told.type,
    plover: null,
    agents: [...agents],
    recipients,
    sectors: [],
    materials:
      goesOn && told.cue === null
        ? [...(before?.draft.materials ?? [])]
        : [...new Set(within(sentence.materials, domain).map(({ slug }) => slug))],
    amount: found.amount,
    time: found.amount.to?.time ?? when?.time ?? null,
    place: placeFor(memory, sentence, clause, 'quantity'),
    ordinal: null,
    factuality: isToldAside ? 'happened' : modality.factuality,
    attribution: onSpeakersWord(memory, sentence, [...attributionOf(memory, sentence, predicate)]),
    start,
    end,
    quote: memory.document.text.slice(start, end),
    sentence: { start: sentence.tree.start, end: sentence.tree.end },
    confidence: rule.confidence,
    reader: readerName,
    rule: rule.id,
  }
  return [{ rule, sentence: sentence.index, head: predicate, draft }]
}

/** "$140 million, three quarters of its revenue", "1.1 billion, or 4 per cent of": the figure before it told another way, of the same actor. */
const restated = (
  memory: ActorMemory,
  matches: readonly RuleMatch[],
  sentence: ReadSentence,
  { start }: AmountSpan,
): readonly ClaimEntity[] | undefined => {
  const before = sentence.amounts.findLast(({ end }) => end <= start)
  if (
    !before ||
    !/^(?:\sin\s\d{4}|\sa\syear)?,\s(?:or\s)?(?:(?:about|some|around|roughly|nearly|almost|over)\s)?$/.test(
      memory.document.text.slice(before.end, start),
    )
  )
    return undefined
  const told = matches.find(
    ({ sentence: at, draft }) => at === sentence.index && draft.kind === 'quantity' && draft.amount?.text === before.text,
  )
  return told && told.draft.agents.length > 0 ? told.draft.agents : undefined
}

/** "Stocks in the ports fell to": what is counted is the subject itself, whosever it is. */
const isTotal = (sentence: ReadSentence, cue: number | null, predicate: number): boolean =>
  cue !== null && clauseAt(sentence.tree, predicate).subjects.includes(cue) && tokenAt(sentence.tree, cue).upos === 'NOUN'

/** ", earning $1.5bn", "with Peru taking a quarter": told as the clause that it hangs on. */
const mainPredicate = (sentence: ReadSentence, predicate: number): number => {
  const { deprel, xpos, head } = tokenAt(sentence.tree, predicate)
  const marks = childrenOf(sentence.tree, predicate, 'mark').map((mark) => tokenAt(sentence.tree, mark).form.toLowerCase())
  return head >= 0 && deprel === 'advcl' && xpos === 'VBG' && marks.every((mark) => mark === 'with') ? head : predicate
}

/** The earlier figure of a change belongs to the later one. */
const isEarlier = (sentence: ReadSentence, { start, end }: AmountSpan): boolean =>
  sentence.changes.some(({ from }) => from !== null && from.amount.start <= start && from.amount.end >= end)

/** "by 30,000 to 2 million barrels": by how much, beside how much; "a 90-kg bag": what kind of bag. */
const isNoFigure = (sentence: ReadSentence, amount: AmountSpan): boolean => {
  const from = sentence.tree.start
  const step = /\bby\s(?:(?:about|some|nearly|almost|over|around|roughly)\s)?$/.test(sentence.text.slice(0, amount.start - from))
  const reached = sentence.amounts.some(({ start, unit }) => start > amount.end && unit === amount.unit)
  // "84,000 t, down 3,000 t"
  const less = /,\s(?:up|down)\s(?:by\s)?(?:(?:about|nearly|some)\s)?$/.test(sentence.text.slice(0, amount.start - from))
  const before = sentence.amounts.some(({ end, unit }) => end <= amount.start && unit === amount.unit)
  return (step && reached) || (less && before) || /\d-\p{L}+$/u.test(amount.text)
}

const looseIn = (memory: ActorMemory, sentence: ReadSentence, matches: readonly RuleMatch[]): readonly RuleMatch[] => {
  const said = memory.spoken.get(sentence.index)
  if (said === undefined) return []
  memory.speakers = said.speakers
  memory.answering = said.answering
  const found: RuleMatch[] = []
  for (const amount of sentence.amounts) {
    const known = [...matches, ...found]
    if (isEarlier(sentence, amount) || isNoFigure(sentence, amount) || isTold(known, sentence, amount)) continue
    found.push(...matchOf(memory, sentence, amount, known))
  }
  return found
}

/** Adds one claim for each figure that no other claim has. */
export const withLooseFigures = (
  memory: ActorMemory,
  sentences: readonly ReadSentence[],
  matches: readonly RuleMatch[],
): readonly RuleMatch[] => [...matches, ...sentences.flatMap((sentence) => looseIn(memory, sentence, matches))]
