/** Quoted views: a quotation that gave no claim is an official's position or another's judgement. In: sentences and matches. Out: matches, one more for each such sentence. */
import type { Span } from '../text/document.ts'
import type { ActorMemory } from './actor-memory.ts'
import { resolveActor } from './actors.ts'
import { amountKindOf } from './amount-role.ts'
import type { ReadSentence } from './annotate.ts'
import { readerName } from './apply.ts'
import type { ClaimEntity } from './claim.ts'
import { clauseAt } from './clause.ts'
import { isNegated } from './modality.ts'
import { branch, childrenOf, tokenAt } from './phrase.ts'
import type { ClaimRule, RuleMatch } from './rule.ts'
import { quotedJudgement } from './rules/assessment/quoted.ts'
import { quotedView } from './rules/statement/quoted.ts'

/** A quotation of fewer words takes no position. */
const fewestWords = 5

const hasFiniteVerb = (sentence: ReadSentence, { start, end }: Span): boolean =>
  sentence.tree.tokens.some(
    (token) => token.start >= start && token.end <= end && ['VERB', 'AUX'].includes(token.upos) && /^(?:VB[DZP]|MD)$/.test(token.xpos),
  )

/** The stretches of a sentence that are quoted, without the marks and the comma before the closing one. */
const quotedIn = (memory: ActorMemory, { tree }: ReadSentence): readonly Span[] =>
  memory.quotations.flatMap(({ start, end }) => {
    if (end <= tree.start || start >= tree.end) return []
    const from = Math.max(start, tree.start)
    const words = memory.document.text.slice(from, Math.min(end, tree.end))
    const lead = /^[\s"“«]*/.exec(words)?.[0].length ?? 0
    const trail = /[\s,.;!?"”»]*$/.exec(words)?.[0].length ?? 0
    return words.length > lead + trail ? [{ start: from + lead, end: from + words.length - trail }] : []
  })

const judging =
  /\b(?:analysts?|economists?|researchers?|professors?|fellows?|traders?|strategists?|consultants?|experts?|scholars?|historians?|scientists?|brokers?|geologists?|lecturers?)\b/i

/** An analyst or a firm's officer judges; who speaks for a state takes a position. */
const isJudge = (sentence: ReadSentence, speaker: ClaimEntity): boolean =>
  speaker.states.length === 0 || speaker.type === 'company' || judging.test(sentence.text)

/** "We will", "I am going to": what the speaker does, no view. */
const tellsOfOneself =
  /^(?:and |but |so |with this \p{L}+,? )?(?:we|i)(?:['’]ll|['’]m|['’]re|['’]ve)?\s(?:will|shall|can|(?:are|am)(?!\s(?:not|opposed|against|convinced)\b)|have|had|want|plan|hope)\b/iu

/** What a quotation does, by how it is built: "we will answer" threatens, "they broke" accuses, "there is no deal" rejects, "X must" demands. */
const sayingForms: readonly (readonly [string, RegExp])[] = [
  [
    'threat',
    /\b(?:will|shall|would|going to)\s(?:not\s(?:go|be|remain|stay)\s(?:unanswered|unpunished)|(?:\p{L}+ly\s)?(?:respond|retaliate|answer|hit back|strike back|pay (?:a|the|dearly)|regret|suffer|face the))\b|\b(?:consequences|a price to pay|countermeasures)\b/iu,
  ],
  [
    'rejection',
    /^(?:there (?:is|was|are|were|has been|have been|will be) (?:no|nothing|never)\b|no such\b|nothing of the\b|not true\b|that is (?:not true|untrue|false|a lie|nonsense)|this is (?:not true|untrue|false|a lie|nonsense)|it is (?:not true|untrue|false|a lie|nonsense)|(?:we|i) (?:never|reject|deny|refuse|(?:do|did|have|will|shall|can|could|would) (?:not|never)|cannot|won['’]t|don['’]t|didn['’]t|haven['’]t)\b)/iu,
  ],
  [
    'accusation',
    /\b(?:they|he|she|it|you|\p{Lu}\p{L}+) (?:has|have|had|is|are)?\s?(?:deliberately |again |once more |openly |brazenly )?(?:broken|broke|violated?|violating|betrayed|stolen|stole|stealing|lied|lying|attacked|invaded|bombed|cheated|cheating|dumped|dumping|blackmailed|blackmailing|bullied|bullying|occupied|occupying|sabotaged|plundered|plundering|looted|looting|killed|killing|armed|arming|threatened)\b/u,
  ],
  ['demand', /\b(?:must|should|has to|have to|needs to|need to|ought to)\b/iu],
]

const sayingVerb = /^(?:sa(?:id|ys?)|argu|claim|insist|maintain|declar|add|stress|assert|agree|suggest|conten)\p{L}*\s(?:that\s)?/u

const sayingType = (quote: string): string => {
  const words = quote.replace(sayingVerb, '')
  return sayingForms.find(([, form]) => form.test(words))?.[0] ?? quotedView.type
}

const viewIn = (memory: ActorMemory, sentence: ReadSentence, matches: readonly RuleMatch[]): readonly RuleMatch[] => {
  const [speaker, ...others] = memory.spoken.get(sentence.index)?.speakers ?? []
  if (speaker === undefined || others.length > 0 || sentence.paragraph.role === 'heading') return []
  const { text } = memory.document
  const [span] = quotedIn(memory, sentence).filter(
    (one) => text.slice(one.start, one.end).split(/\s+/).length >= fewestWords && hasFiniteVerb(sentence, one),
  )
  if (!span || matches.some(({ sentence: at, draft }) => at === sentence.index && draft.start < span.end && draft.end > span.start))
    return []
  const words = text.slice(span.start, span.end)
  const measured = sentence.amounts.some(
    (amount) => amount.start >= span.start && amount.end <= span.end && amountKindOf(amount.unit) !== 'duration',
  )
  if (measured || (tellsOfOneself.test(words) && !['rejection', 'threat'].includes(sayingType(words)))) return []
  const judges = isJudge(sentence, speaker)
  const rule = judges ? quotedJudgement : quotedView
  const head = sentence.tree.tokens.findIndex(({ start, upos }) => start >= span.start && upos === 'VERB')
  return [viewOf(memory, sentence, rule, Math.max(0, head), speaker, span)]
}

const viewOf = (
  memory: ActorMemory,
  sentence: ReadSentence,
  rule: ClaimRule,
  head: number,
  speaker: ClaimEntity,
  { start, end }: Span,
): RuleMatch => {
  const quote = memory.document.text.slice(start, end)
  const judges = rule.kind === 'assessment'
  const draft: RuleMatch['draft'] = {
    kind: rule.kind,
    type: judges ? (/\b(?:will|would|could|may|might)\b/.test(quote) ? 'expectation' : rule.type) : sayingType(quote),
    plover: null,
    agents: judges ? [] : [speaker],
    recipients: [],
    sectors: [],
    materials: [],
    amount: null,
    time: null,
    place: null,
    ordinal: null,
    factuality: 'happened',
    attribution: judges ? [speaker] : [],
    start,
    end,
    quote,
    sentence: { start: sentence.tree.start, end: sentence.tree.end },
    confidence: rule.confidence,
    reader: readerName,
    rule: rule.id,
  }
  return { rule, sentence: sentence.index, head, draft }
}

const sayings = new Set([
  'think',
  'believe',
  'feel',
  'consider',
  'hold',
  'say',
  'argue',
  'claim',
  'insist',
  'maintain',
  'contend',
  'declare',
  'add',
  'stress',
  'assert',
  'agree',
  'suggest',
])

/** What is said takes a view: it says what a thing is, what must or cannot be, or what is not so. */
const takesView = (sentence: ReadSentence, head: number): boolean => {
  const { tree } = sentence
  const forms = childrenOf(tree, head, ['aux', 'advmod', 'cop']).map((at) => tokenAt(tree, at).form.toLowerCase())
  return childrenOf(tree, head, 'cop').length > 0 || forms.some((form) => /^(?:should|must|cannot)$/.test(form))
}

/** "Tehran said the strike was no attack on its friends": said by a state or for it, and no other claim. */
const saidIn = (memory: ActorMemory, sentence: ReadSentence, matches: readonly RuleMatch[]): readonly RuleMatch[] =>
  sentence.tree.tokens.flatMap(({ upos, lemma }, verb): RuleMatch[] => {
    if (upos !== 'VERB' || !sayings.has(lemma)) return []
    const [said] = childrenOf(sentence.tree, verb, 'ccomp').filter((child) => child > verb)
    if (said === undefined || !takesView(sentence, said) || isNegated(sentence.tree, verb)) return []
    if (lemma === 'agree' && !childrenOf(sentence.tree, said, 'mark').some((at) => tokenAt(sentence.tree, at).form === 'that')) return []
    const [speaker] = clauseAt(sentence.tree, verb).subjects.flatMap((head) => [...resolveActor(memory, sentence, head)])
    if (!speaker || speaker.states.length === 0 || speaker.type === 'company' || judging.test(sentence.text)) return []
    const tokens = branch(sentence.tree, said)
    const start = tokenAt(sentence.tree, verb).start
    const end = tokenAt(sentence.tree, tokens.at(-1) ?? said).end
    const taken = matches.some(({ sentence: at, draft }) => at === sentence.index && draft.start < end && draft.end > start)
    return taken ? [] : [viewOf(memory, sentence, quotedView, verb, speaker, { start, end })]
  })

/** Adds what was said where no rule reads it. */
export const withQuotedViews = (
  memory: ActorMemory,
  sentences: readonly ReadSentence[],
  matches: readonly RuleMatch[],
): readonly RuleMatch[] => [
  ...matches,
  ...sentences.flatMap((sentence) => [...viewIn(memory, sentence, matches), ...saidIn(memory, sentence, matches)]),
]
