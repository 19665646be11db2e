/** Reader: a document becomes claims. In: a document, its parsed paragraphs, the world. Out: admitted claims, the rejected with reasons, sentences not read. */
import type { Sentence } from '../language/tree.ts'
import type { Document, Span } from '../text/document.ts'
import type { World } from '../world/world.ts'
import { type ActorMemory, actorMemory, type Trace } from './actor-memory.ts'
import { annotate, type ReadSentence } from './annotate.ts'
import { applyRule } from './apply.ts'
import { type Claim, withIds } from './claim.ts'
import { type ClaimOrigin, originsOf } from './claim-origin.ts'
import { seatsIn } from './company-names.ts'
import { withConfidence } from './confidence.ts'
import { admit, type Rejected } from './gate.ts'
import { headingActorOf } from './heading-actor.ts'
import { leadOf } from './lead.ts'
import { modalityVerbs } from './modality-words.ts'
import { withCarriedFigures } from './refiners/carried-figures.ts'
import { withMeetingLevel } from './refiners/meeting-level.ts'
import { withOrdinals } from './refiners/ordinals.ts'
import { withoutOverlaps } from './refiners/overlaps.ts'
import { withoutRepeats } from './refiners/repeats.ts'
import { remember } from './remember.ts'
import { rowsIn } from './rows.ts'
import type { ClaimRule, RuleMatch } from './rule.ts'
import { claimRules } from './rules/index.ts'
import { row } from './rules/quantity/row.ts'
import { speakingIn } from './speaker.ts'
import { unreadSentences } from './unread.ts'
import { verbForms } from './verb-forms.ts'

export interface Reading {
  readonly claims: readonly Claim[]
  /** By the id of each admitted claim. */
  readonly origins: ReadonlyMap<string, ClaimOrigin>
  readonly rejected: readonly Rejected[]
  readonly unread: readonly Span[]
  readonly sentences: readonly ReadSentence[]
}

/** Any reader, built-in or not, passes the same gate. `parsed` has one list of sentences for each paragraph. */
export type Reader = (document: Document, parsed: readonly (readonly Sentence[])[]) => Reading

const matchesIn = (
  memory: ActorMemory,
  sentences: readonly ReadSentence[],
  sentence: ReadSentence,
  rules: readonly ClaimRule[],
): readonly RuleMatch[] => {
  remember(memory, sentence)
  // a title only tells again what stands below it
  if (sentence.paragraph.role === 'title') return []
  const { speakers, answering } = speakingIn(memory, sentences, sentence)
  memory.speakers = speakers
  memory.answering = answering
  memory.lead = leadOf(memory, sentences, sentence)
  memory.headingActor = headingActorOf(memory, sentence)
  const found = sentence.tree.tokens.flatMap((token, head) =>
    ['PUNCT', 'DET', 'ADP'].includes(token.upos) ? [] : rules.flatMap((rule) => applyRule(rule, memory, sentence, head)),
  )
  const rows = rules.includes(row) ? rowsIn(memory, sentence) : []
  return rows.length > 0 ? [...rows, ...found.filter(({ draft }) => draft.kind !== 'quantity')] : found
}

const inOrder = (a: RuleMatch, b: RuleMatch): number =>
  a.draft.start - b.draft.start || a.draft.end - b.draft.end || (a.rule.id < b.rule.id ? -1 : 1)

/** Forms of all verbs that rules trigger on and modality hangs on. */
const forms = verbForms([
  ...claimRules.flatMap(({ verbs = [], carriers = [] }) => [...verbs, ...carriers]),
  ...modalityVerbs.flatMap((verbs) => [...verbs]),
])

/** The built-in reader: rules over dependency trees, then refiners, then the gate. Deterministic. */
export const builtInReader =
  (world: World, rules: readonly ClaimRule[] = claimRules, trace?: Trace): Reader =>
  (document, parsed) => {
    const sentences = annotate(document, parsed, world, forms)
    const names = sentences.flatMap((sentence) => sentence.names)
    const memory = actorMemory(document, world, seatsIn(document.text, names), trace)
    const found = sentences.flatMap((sentence) => matchesIn(memory, sentences, sentence, rules))
    const single = withoutOverlaps(found, sentences)
    const told = withCarriedFigures(document.text, sentences, single)
    const ordered = withOrdinals(memory, sentences, told)
    const levelled = withMeetingLevel(ordered)
    const refined = [...withoutRepeats(levelled)].sort(inOrder)
    const claims = withIds(
      document.id,
      refined.map((match) => match.draft),
    )
    const stages = { 'carried-figures': [single, told], ordinals: [told, ordered], 'meeting-level': [ordered, levelled] } as const
    const origins = originsOf(claims, refined, stages)
    const { admitted, rejected } = admit(document, withConfidence(claims, origins, sentences))
    return { claims: admitted, origins, rejected, unread: unreadSentences(sentences, admitted), sentences }
  }
