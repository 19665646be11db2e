/** Reader: a document becomes claims. In: a document, its parsed paragraphs, the world. Out: admitted claims, the rejected with reasons, sentences not read. */
import type { Sentence } from '../language/tree.ts'
import type { Document, Span } from '../text/document.ts'
import type { World } from '../world/world.ts'
import { actNouns } from './act-nouns.ts'
import { type ActorMemory, actorMemory, type Trace } from './actor-memory.ts'
import { annotate, type ReadSentence } from './annotate.ts'
import { applyRule } from './apply.ts'
import { stakesIn } from './bracketed-stakes.ts'
import { cellIn } from './cells.ts'
import { type Claim, withIds } from './claim.ts'
import { type ClaimOrigin, originsOf } from './claim-origin.ts'
import { seatsIn } from './company-names.ts'
import { withConfidence } from './confidence.ts'
import { dealRowsIn } from './deal-rows.ts'
import { visitsIn } from './diary.ts'
import { admit, type Rejected } from './gate.ts'
import { headingActorOf } from './heading-actor.ts'
import { leadOf } from './lead.ts'
import { lenderRowsIn } from './lender-rows.ts'
import { withLooseFigures } from './loose-figures.ts'
import { modalityVerbs } from './modality-words.ts'
import { childrenOf } from './phrase.ts'
import { staysIn } from './presence.ts'
import { withQuotedViews } from './quoted-views.ts'
import { withCosts } from './refiners/carried-costs.ts'
import { withCarriedFigures } from './refiners/carried-figures.ts'
import { withCarriedGoods } from './refiners/carried-goods.ts'
import { withWholes } from './refiners/carried-wholes.ts'
import { withFurtherFigures } from './refiners/further-figures.ts'
import { withLineStatus } from './refiners/line-status.ts'
import { withMeetingLevel } from './refiners/meeting-level.ts'
import { withOrdinals } from './refiners/ordinals.ts'
import { withoutOverlaps } from './refiners/overlaps.ts'
import { withoutRepeats } from './refiners/repeats.ts'
import { remember } from './remember.ts'
import { withResumedMeasures } from './resumed-measures.ts'
import { rowsIn } from './rows.ts'
import type { ClaimRule, RuleMatch } from './rule.ts'
import { quotedJudgement } from './rules/assessment/quoted.ts'
import { costTold } from './rules/commitment/cost-told.ts'
import { diaryVisit } from './rules/commitment/diary-visit.ts'
import { claimRules } from './rules/index.ts'
import { resumed } from './rules/measure/resumed.ts'
import { wasIn } from './rules/meeting/was-in.ts'
import { row } from './rules/quantity/row.ts'
import { toldBeside } from './rules/quantity/told-beside.ts'
import { quotedView } from './rules/statement/quoted.ts'
import { harms } from './shapes.ts'
import { signedRowsIn } from './signed-rows.ts'
import { speakingIn } from './speaker.ts'
import { thingsBefore } from './things.ts'
import { unreadSentences } from './unread.ts'
import { verbForms } from './verb-forms.ts'

export interface Reading {
  readonly claims: readonly Claim[]
  /** By the id of each claim of the built-in reader. */
  readonly origins: ReadonlyMap<string, ClaimOrigin>
  readonly rejected: readonly Rejected[]
  readonly unread: readonly Span[]
  readonly sentences: readonly ReadSentence[]
}

/** Any reader, built-in or not, passes the same gate. `parsed` has one list of sentences for each paragraph. */
export type Reader = (document: Document, parsed: readonly (readonly Sentence[])[]) => Reading

/** Rules by the first word of their triggers: a token is shown only to those that it can set off. */
type RuleIndex = ReadonlyMap<string, readonly ClaimRule[]>

/** The keys of rules that any infinitive, or any predicate, can set off. */
const anyVerb = '*'
const anyPredicate = '**'

const rulesByTrigger = (rules: readonly ClaimRule[]): RuleIndex => {
  const index = new Map<string, ClaimRule[]>()
  for (const rule of rules) {
    const acts = [...actNouns].flatMap(([noun, verb]) => (rule.verbs?.includes(verb) ? [noun] : []))
    const triggers = [
      ...(rule.under ? [anyVerb] : []),
      ...(rule.anyPredicate ? [anyPredicate] : []),
      ...(rule.verbs ?? []),
      ...acts,
      ...(rule.nouns ?? []),
      ...(rule.adjectives ?? []),
    ]
    for (const word of new Set(triggers.map((trigger) => trigger.split(' ')[0] ?? trigger))) {
      const known = index.get(word)
      if (known) known.push(rule)
      else index.set(word, [rule])
    }
  }
  return index
}

/** "A fourth round will be held": whose rounds they are is told before. */
const rememberMeeting = (memory: ActorMemory, matches: readonly RuleMatch[]): void => {
  const met = matches.findLast(({ draft }) => draft.kind === 'meeting' && draft.type !== 'visit' && draft.recipients.length === 0)
  if (!met) return
  const states = new Set(met.draft.agents.flatMap((agent) => agent.states))
  if (states.size > 1) memory.met = { sentence: met.sentence, who: met.draft.agents }
  if (states.size > 3) memory.gathered = met.draft.agents
}

const matchesIn = (
  memory: ActorMemory,
  sentences: readonly ReadSentence[],
  sentence: ReadSentence,
  index: RuleIndex,
  known: ReadonlySet<ClaimRule>,
  withRows: boolean,
  withDiary: boolean,
  withStays: boolean,
): readonly RuleMatch[] => {
  remember(memory, sentence)
  // a title only tells again what stands below it
  if (sentence.paragraph.role === 'title') return []
  const { speakers, answering } = speakingIn(memory, sentences, sentence)
  memory.speakers = speakers
  memory.answering = answering
  memory.spoken.set(sentence.index, { speakers, answering })
  memory.lead = leadOf(memory, sentences, sentence)
  memory.headingActor = headingActorOf(memory, sentence)
  memory.things = thingsBefore(sentences, sentence)
  const found = sentence.tree.tokens.flatMap(({ upos, lemma, deprel }, head) => {
    if (['PUNCT', 'DET', 'ADP'].includes(upos)) return []
    const under = upos === 'VERB' && /^(?:xcomp|ccomp|conj)$/.test(deprel) ? (index.get(anyVerb) ?? []) : []
    const isPredicate = upos === 'VERB' || childrenOf(sentence.tree, head, 'cop').length > 0
    const any = isPredicate ? (index.get(anyPredicate) ?? []) : []
    return [...(index.get(lemma.toLowerCase()) ?? []), ...under, ...any].flatMap((rule) => {
      const matches = applyRule(rule, memory, sentence, head)
      rememberMeeting(memory, matches)
      return matches
    })
  })
  const rows = withRows
    ? [
        ...dealRowsIn(memory, sentence),
        ...rowsIn(memory, sentence),
        ...cellIn(memory, sentence),
        ...signedRowsIn(memory, sentence),
        ...lenderRowsIn(memory, sentence),
      ].filter(({ rule }) => known.has(rule))
    : []
  const stakes = stakesIn(memory, sentence).filter(({ rule }) => known.has(rule))
  const dated = withDiary ? visitsIn(memory, sentence) : []
  found.push(...stakes, ...dated, ...(withStays && dated.length === 0 ? staysIn(memory, sentence) : []))
  const kinds = new Set(rows.flatMap(({ draft }) => [draft.kind, 'quantity']))
  return [...rows, ...found.filter(({ draft }) => !kinds.has(draft.kind))]
}

const inOrder = (a: RuleMatch, b: RuleMatch): number =>
  a.draft.start - b.draft.start || a.draft.end - b.draft.end || (a.rule.id < b.rule.id ? -1 : 1)

/** Forms of all verbs that rules trigger on and modality hangs on. */
const forms = verbForms([
  ...claimRules.flatMap(({ verbs = [], carriers = [], happens = [] }) => [...verbs, ...carriers, ...happens]),
  ...[harms, ...modalityVerbs].flatMap((verbs) => [...verbs]),
])

/** The built-in reader: rules over dependency trees, then refiners, then the gate. Deterministic. */
export const builtInReader = (world: World, rules: readonly ClaimRule[] = claimRules, trace?: Trace): Reader => {
  const index = rulesByTrigger(rules)
  const known = new Set(rules)
  const withRows = rules.includes(row)
  const withDiary = rules.includes(diaryVisit)
  const withStays = rules.includes(wasIn)
  const withCostsToo = rules.includes(costTold)
  const withRules = rules.includes(resumed)
  const withLoose = rules.includes(toldBeside)
  const withViews = rules.includes(quotedView) && rules.includes(quotedJudgement)
  return (document, parsed) => {
    const sentences = annotate(document, parsed, world, forms)
    const names = sentences.flatMap((sentence) => sentence.names)
    const memory = actorMemory(document, world, seatsIn(document.text, names), trace)
    const found = sentences.flatMap((sentence) => matchesIn(memory, sentences, sentence, index, known, withRows, withDiary, withStays))
    const unrepeated = withoutOverlaps(found, sentences)
    const single = withRules ? withResumedMeasures(memory, sentences, unrepeated) : unrepeated
    const apart = withFurtherFigures(memory, sentences, single)
    const costed = withCostsToo ? withCosts(memory, sentences, apart) : apart
    const told = withCarriedFigures(document.text, sentences, costed)
    const loose = withLoose ? withLooseFigures(memory, sentences, told) : told
    const views = withViews ? withQuotedViews(memory, sentences, loose) : loose
    const whole = withWholes(sentences, views)
    const goods = withCarriedGoods(memory, sentences, whole)
    const ordered = withOrdinals(memory, sentences, goods)
    const listed = withLineStatus(memory, sentences, ordered)
    const levelled = withMeetingLevel(listed, document.text)
    const refined = [...withoutRepeats(levelled)].sort(inOrder)
    const claims = withIds(
      document.id,
      refined.map((match) => match.draft),
    )
    const stages = {
      'further-figures': [single, apart],
      'carried-figures': [apart, told],
      'carried-wholes': [views, whole],
      'carried-goods': [whole, goods],
      ordinals: [goods, ordered],
      'line-status': [ordered, listed],
      'meeting-level': [listed, levelled],
    } as const
    const origins = originsOf(claims, refined, stages)
    const { admitted, rejected } = admit(document, withConfidence(claims, origins, sentences))
    return { claims: admitted, origins, rejected, unread: unreadSentences(sentences, admitted), sentences }
  }
}
