/** Resumed measures: a rule that the text tells of again by its bare noun. In: sentences and the claims read so far. Out: matches of `measure/resumed`, with whose rule it is as told before. */
import type { ActorMemory } from './actor-memory.ts'
import { resolveActor } from './actors.ts'
import { amountFor } from './amount-role.ts'
import { type ReadSentence, within } from './annotate.ts'
import { onSpeakersWord, readerName } from './apply.ts'
import { attributionOf } from './attribution.ts'
import { type Clause, clauseAt } from './clause.ts'
import { domainOf, spanOf } from './clause-spans.ts'
import { factualityFor } from './firmness.ts'
import { modalityOf } from './modality.ts'
import { childrenOf, corePhrase, tokenAt } from './phrase.ts'
import { placeFor } from './place-role.ts'
import type { RuleMatch } from './rule.ts'
import { measureVerbs } from './rules/measure/measure-verbs.ts'
import { resumed } from './rules/measure/resumed.ts'
import { timeFor } from './time-role.ts'

/** Which types a bare noun can mean. */
const families: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:ban|prohibition|embargo|moratorium|suspension)$/, ['export-control', 'import-ban', 'sanction']],
  [/^(?:curb|restriction|control|limit)$/, ['export-control', 'import-ban', 'sanction']],
  [/^(?:quota|cap)$/, ['export-control', 'import-ban', 'tariff']],
  [/^(?:duty|tariff|levy|surcharge|rate|tax|royalty)$/, ['tariff']],
  [/^(?:sanction|listing)$/, ['sanction']],
  [/^(?:subsidy|rebate|credit|scheme|incentive)$/, ['subsidy']],
  [/^(?:measure|regime|rule|requirement)$/, ['export-control', 'import-ban', 'tariff', 'sanction', 'visa']],
]

/** What becomes of a rule by itself. */
const fates = new Set([
  'expire',
  'lapse',
  'end',
  'apply',
  'last',
  'run',
  'run out',
  'kick in',
  'extend',
  'cover',
  'begin',
  'start',
  'continue',
])
/** What is done to a rule and hardly to anything else, so that "it" is enough. */
const recalls = new Set([
  'renew',
  'lift',
  'reimpose',
  'reinstate',
  'rescind',
  'revoke',
  'relax',
  'ease',
  'tighten',
  'repeal',
  'waive',
  'reintroduce',
])
/** These only with a figure: "the duty rises to 50%". */
const moves = new Set(['rise', 'fall', 'go', 'go up', 'double', 'increase', 'stand', 'drop', 'climb', 'triple', 'jump'])
/** These only with the words that make a rule of them. */
const phrases: readonly (readonly [string, RegExp])[] = [
  ['take', /\btake[sn]?\s(?:immediate\s)?effect\b|\btook effect\b|\btaking effect\b/],
  ['enter', /\binto (?:force|effect)\b/],
  ['come', /\binto (?:force|effect)\b/],
  ['go', /\binto (?:force|effect)\b/],
  ['remain', /\b(?:in (?:force|place|effect)|on hold|unchanged|suspended)\b/],
  ['stay', /\b(?:in (?:force|place|effect)|on hold|unchanged|suspended)\b/],
]

/** Sentences back to where the rule was told of. */
const REACH = 3
const acting = new Set(measureVerbs)
const bareWords =
  /^(?:current|new|temporary|same|latest|existing|present|original|first|export|import|remaining|so-called|blanket|total|partial|additional|extra|old|initial|provisional|arms?|travel|entry|asset)$/

/** "the ban", "these measures": with nothing beside it that says which. */
const isBare = ({ tree }: ReadSentence, noun: number): boolean => {
  const definite = childrenOf(tree, noun, 'det').some((det) => /^(?:the|that|this|those|these)$/i.test(tokenAt(tree, det).form))
  const beside = childrenOf(tree, noun, ['nmod', 'amod', 'compound', 'nmod:poss', 'acl', 'acl:relcl', 'appos'])
  return definite && beside.every((child) => bareWords.test(tokenAt(tree, child).lemma.toLowerCase()))
}

/** The noun of a rule that the clause is about; null where it tells nothing of it. */
const themeOf = (memory: ActorMemory, sentence: ReadSentence, clause: Clause): number | null => {
  const isRule = (noun: number): boolean =>
    families.some(([nouns]) => nouns.test(tokenAt(sentence.tree, noun).lemma.toLowerCase())) && isBare(sentence, noun)
  // "It has since been reimposed"
  const again = recalls.has(clause.lemma)
    ? clause.objects.find((noun) => /^(?:it|they|them|this|these|those)$/i.test(tokenAt(sentence.tree, noun).form))
    : undefined
  if (again !== undefined) return again
  const done = acting.has(clause.lemma) ? clause.objects.find(isRule) : undefined
  if (done !== undefined)
    return clause.passive || clause.subjects.some((one) => resolveActor(memory, sentence, one).length > 0) ? done : null
  const subject = clause.subjects.find(isRule)
  if (subject === undefined) return null
  const words = sentence.text
  const isFate = fates.has(clause.lemma) || phrases.some(([verb, shape]) => verb === clause.lemma && shape.test(words))
  return isFate || moves.has(clause.lemma) ? subject : null
}

const isBefore = (
  sentence: ReadSentence,
  noun: number,
  { sentence: at, draft }: RuleMatch,
  sentences: readonly ReadSentence[],
  reach: number,
): boolean => {
  if (draft.kind !== 'measure' || draft.agents.length === 0) return false
  if (at === sentence.index) return draft.end <= tokenAt(sentence.tree, noun).start
  const from = sentences[at]
  if (at > sentence.index || from === undefined || sentence.index - at > reach) return false
  return sentence.paragraphIndex - from.paragraphIndex <= 1
}

const resumedAt = (
  memory: ActorMemory,
  sentences: readonly ReadSentence[],
  sentence: ReadSentence,
  head: number,
  matches: readonly RuleMatch[],
): RuleMatch | null => {
  const clause = clauseAt(sentence.tree, head)
  if (clause.category !== 'verb') return null
  const noun = themeOf(memory, sentence, clause)
  if (noun === null) return null
  const told = matches.some(
    ({ sentence: at, draft, head: known, rule }) =>
      at === sentence.index &&
      ((known === head && rule.id !== 'commitment/policy') ||
        known === noun ||
        (draft.kind === 'measure' && draft.start < tokenAt(sentence.tree, head).end && draft.end > tokenAt(sentence.tree, noun).start)),
  )
  if (told) return null
  const lemma = tokenAt(sentence.tree, noun).lemma.toLowerCase()
  const types = families.find(([nouns]) => nouns.test(lemma))?.[1]
  const reach = types === undefined ? 1 : REACH
  const before = matches.findLast(
    (match) => isBefore(sentence, noun, match, sentences, reach) && (types?.includes(match.draft.type) ?? true),
  )
  if (before === undefined) return null
  const modality = modalityOf(sentence.tree, head)
  if (modality.asked || modality.wished || modality.hypothetical || modality.conditional || modality.doubted) return null
  const states = new Set(before.draft.agents.flatMap((one) => one.states))
  const doers =
    clause.passive || clause.objects.length === 0 || !clause.objects.includes(noun)
      ? []
      : clause.subjects.flatMap((one) => [...resolveActor(memory, sentence, one)])
  if (doers.some((one) => one.states.length > 0 && !one.states.some((state) => states.has(state)))) return null
  const domain = spanOf(sentence, domainOf(sentence, head))
  const amount = amountFor(sentence, clause, before.draft.type === 'tariff' ? ['percent', 'money'] : ['physical'], domain)
  if (moves.has(clause.lemma) && amount === null) return null
  const factuality = factualityFor('measure', modality, sentence, clause)
  const when = timeFor(sentence, clause, 'measure', factuality, domain)
  const beside = childrenOf(sentence.tree, head, ['obl', 'xcomp', 'obj']).filter((child) => child > head && child < head + 5)
  const span = spanOf(sentence, [...corePhrase(sentence.tree, noun).tokens, head, ...clause.objects, ...beside])
  const start = Math.min(span.start, amount?.start ?? span.start, when?.start ?? span.start)
  const end = Math.max(span.end, amount?.end ?? span.end, when?.end ?? span.end)
  const materials = [...new Set(within(sentence.materials, domain).map(({ slug }) => slug))]
  const isAhead = factuality === 'happened' && (when?.time.start ?? '') > (memory.document.published ?? '9999')
  const draft: RuleMatch['draft'] = {
    kind: 'measure',
    type: before.draft.type,
    plover: before.draft.plover,
    agents: doers.length > 0 ? doers : [...before.draft.agents],
    recipients: [...before.draft.recipients],
    sectors: [],
    materials: materials.length > 0 ? materials : [...before.draft.materials],
    amount: amount?.amount ?? null,
    time: when?.time ?? null,
    place: placeFor(memory, sentence, clause, 'measure'),
    ordinal: null,
    factuality: isAhead ? 'planned' : factuality,
    attribution: onSpeakersWord(memory, sentence, [...attributionOf(memory, sentence, head)]),
    start,
    end,
    quote: memory.document.text.slice(start, end),
    sentence: { start: sentence.tree.start, end: sentence.tree.end },
    confidence: resumed.confidence,
    reader: readerName,
    rule: resumed.id,
  }
  return { rule: resumed, sentence: sentence.index, head, draft }
}

/** Adds a claim for each clause that tells what becomes of a rule told of before. */
export const withResumedMeasures = (
  memory: ActorMemory,
  sentences: readonly ReadSentence[],
  matches: readonly RuleMatch[],
): readonly RuleMatch[] => {
  const all = [...matches]
  for (const sentence of sentences) {
    const said = memory.spoken.get(sentence.index)
    if (said === undefined || sentence.text.trimEnd().endsWith('?')) continue
    memory.speakers = said.speakers
    memory.answering = said.answering
    sentence.tree.tokens.forEach(({ upos }, head) => {
      if (upos !== 'VERB') return
      const match = resumedAt(memory, sentences, sentence, head, all)
      if (match === null) return
      // "would not repeal it": what it will not do is to the rule
      const promise = all.findIndex(
        ({ sentence: at, head: known, rule }) => at === sentence.index && known === head && rule.id === 'commitment/policy',
      )
      if (promise >= 0) all.splice(promise, 1)
      all.push(match)
    })
  }
  return all
}
