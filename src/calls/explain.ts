/** Explain: how a claim came about, and why words gave none. In: a reading, a claim of it or a stretch of the text. Out: tree, rule, trigger and where each field came from, as plain data. */
import type { Token } from '../language/tree.ts'
import type { Trace } from '../reading/actor-memory.ts'
import type { ReadSentence } from '../reading/annotate.ts'
import { within } from '../reading/annotate.ts'
import type { Claim, ClaimEntity } from '../reading/claim.ts'
import type { ClaimOrigin } from '../reading/claim-origin.ts'
import { readingTexts } from '../reading/dateline.ts'
import { corePhrase } from '../reading/phrase.ts'
import { builtInReader, type Reading } from '../reading/reader.ts'
import type { ActorSource, RoleOrigin } from '../reading/rule.ts'
import { claimRules } from '../reading/rules/index.ts'
import type { Document, Span } from '../text/document.ts'
import type { ReadDependencies } from './read.ts'

export interface ExplainedField {
  readonly field: string
  readonly value: string
  readonly from: string
}

export interface ExplainedToken {
  /** Of the document's text. */
  readonly start: number
  readonly form: string
  readonly lemma: string
  readonly upos: string
  /** Index among the sentence's tokens; -1 for the root. */
  readonly head: number
  readonly deprel: string
}

export interface ExplainedSentence {
  readonly text: string
  readonly tokens: readonly ExplainedToken[]
}

export interface ExplainedClaim {
  readonly claim: Claim
  readonly sentence: ExplainedSentence
  /** `head`: the trigger's index among the sentence's tokens. */
  readonly trigger: { readonly head: number; readonly form: string; readonly lemma: string }
  readonly fields: readonly ExplainedField[]
}

/** A sentence, the claims found in it, and which rules stopped there and why. */
export interface ExplainedWords {
  readonly sentence: ExplainedSentence
  readonly claims: readonly string[]
  readonly refused: readonly string[]
}

export interface Explained {
  readonly document: Document
  readonly reading: Reading
  /** Lines of the trace, by sentence. */
  readonly refused: ReadonlyMap<number, readonly string[]>
}

/** Reads a document and keeps what each rule said. Deterministic. */
export const readToExplain = async (document: Document, { parser, world, onWords }: ReadDependencies): Promise<Explained> => {
  const refused = new Map<number, string[]>()
  const trace: Trace = (line, sentence) => void refused.set(sentence, [...(refused.get(sentence) ?? []), line])
  const parsed = await parser.parse(readingTexts(document), onWords)
  return { document, reading: builtInReader(world, claimRules, trace)(document, parsed), refused }
}

const quoted = (words: string): string => `“${words.replace(/\s+/g, ' ')}”`

const SOURCES: Readonly<Record<string, string>> = {
  subject: 'the subject of the trigger',
  object: 'the object of the trigger',
  purpose: 'what its purpose names',
  owner: 'the owner of the trigger',
  modifier: 'a modifier of the trigger',
  'object-modifier': 'a modifier of the object',
  'owner-of-subject': 'a modifier of the subject',
  'trading-pair': 'the two states told of before (“bilateral”)',
  voice: 'who speaks in the text, or in the first line of the list',
  'own-clause': 'the clause that says who negotiates or signed it',
  'told-before': 'the actor told of just before',
  'told-by': 'the source that tells it, since the passive names nobody',
  'list-heading': 'the heading of the list',
}

const sourceWords = (source: ActorSource): string =>
  source.startsWith('prep:') ? `what stands behind “${source.slice('prep:'.length)}”` : (SOURCES[source] ?? source)

const liesIn = (inner: { readonly start: number | null; readonly end: number | null }, outer: Span): boolean =>
  inner.start !== null && inner.end !== null && inner.start >= outer.start && inner.end <= outer.end

const whoIs = ({ id, states, type }: ClaimEntity): string => {
  const known = id === null ? `${type}, in no table` : `${type} ${id}`
  return states.length === 0 ? `${known}, no state known` : `${known}, of ${states.join(', ')}`
}

/** Where an actor's words lie against the sentence: in it, or before it, with how the pronoun or noun led there. */
const lookedUp = (
  { sentences }: Reading,
  document: Document,
  sentence: ReadSentence,
  entity: ClaimEntity,
  role: RoleOrigin | undefined,
): string => {
  const phrase = role?.head == null ? null : corePhrase(sentence.tree, role.head)
  const words = phrase === null ? null : quoted(document.text.slice(phrase.start, phrase.end))
  if (liesIn(entity, sentence.tree)) {
    if (words === null || (phrase !== null && liesIn(entity, phrase))) return ''
    return `: ${words} means ${quoted(entity.name)} in the same sentence`
  }
  const at = entity.start
  if (at === null) return ''
  const there = sentences.findIndex(({ tree }) => tree.start <= at && at < tree.end)
  const apart = there < 0 ? null : sentence.index - there
  const where = apart === null || apart <= 0 ? 'elsewhere' : apart === 1 ? 'one sentence before' : `${apart} sentences before`
  return words === null ? `: ${quoted(entity.name)}, ${where}` : `: ${words} looks back to ${quoted(entity.name)}, ${where}`
}

const actorFields = (explained: Explained, sentence: ReadSentence, claim: Claim, origin: ClaimOrigin): readonly ExplainedField[] =>
  (['agents', 'recipients'] as const).flatMap((field) =>
    claim[field].map((entity) => {
      // among equals those of either role are agents
      const role = origin.roles.find(({ names }) => names.includes(entity.name))
      const from = role === undefined ? 'what the sentence says beside the trigger' : sourceWords(role.source)
      return {
        field,
        value: `${entity.name} (${whoIs(entity)})`,
        from: `${from}${lookedUp(explained.reading, explained.document, sentence, entity, role)}`,
      }
    }),
  )

const timeFrom = (document: Document, { time }: Claim): string => {
  if (time === null || time.text === '') return 'no words of its own'
  const whole = /\b\d{4}\b/.test(time.text)
  if (whole) return quoted(time.text)
  return document.published === null
    ? `${quoted(time.text)}; the document has no day to count from`
    : `${quoted(time.text)}, counted from the document’s day, ${document.published}`
}

const amountValue = ({ amount }: Claim): string => {
  if (amount === null) return ''
  const { value, unit, qualifier, low, per, from, to } = amount
  const size = low === undefined ? String(value) : `${low} to ${value}`
  const change = from === undefined && to === undefined ? '' : `, from ${from?.value ?? '?'} to ${to?.value ?? value}`
  return `${qualifier === 'exact' ? '' : `${qualifier} `}${size} ${unit}${per === undefined ? '' : ` for each ${per}`}${change}`
}

const MODALS = new Set(['aux', 'aux:pass', 'mark', 'advmod', 'cop'])

/** Words beside the trigger that bear on whether it happened: "will", "not", "to". */
const modalWords = ({ tree }: ReadSentence, head: number): string =>
  tree.tokens
    .filter((token) => token.head === head && MODALS.has(token.deprel) && ['AUX', 'PART', 'SCONJ', 'ADV'].includes(token.upos))
    .map(({ form }) => form)
    .join(', ')

const topicFields = (sentence: ReadSentence, claim: Claim): readonly ExplainedField[] =>
  (['materials', 'sectors'] as const).flatMap((field) =>
    claim[field].map((slug) => {
      const span = within(sentence[field], sentence.tree).find((topic) => topic.slug === slug)
      const words = span && sentence.text.slice(span.start - sentence.tree.start, span.end - sentence.tree.start)
      return { field, value: slug, from: words === undefined ? 'the heading or the sentence before' : quoted(words) }
    }),
  )

const fieldsOf = (
  explained: Explained,
  sentence: ReadSentence,
  claim: Claim,
  origin: ClaimOrigin,
  trigger: Token,
): readonly ExplainedField[] => {
  const { rule, refiners } = origin
  const modal = modalWords(sentence, origin.head)
  const byRefiner = refiners.length === 0 ? '' : `; then ${refiners.join(', ')}`
  const own = claim.type === rule.type ? `rule ${rule.id}` : `rule ${rule.id}, its type by the words beside the trigger`
  const entities = (list: readonly ClaimEntity[], field: string, from: string): ExplainedField[] =>
    list.map((entity) => ({ field, value: `${entity.name} (${whoIs(entity)})`, from }))
  return [
    { field: 'kind, type', value: `${claim.kind}/${claim.type}`, from: `${own}, at ${quoted(trigger.form)}${byRefiner}` },
    ...actorFields(explained, sentence, claim, origin),
    ...topicFields(sentence, claim),
    ...(claim.amount ? [{ field: 'amount', value: amountValue(claim), from: quoted(claim.amount.text) }] : []),
    ...(claim.time
      ? [{ field: 'time', value: `${claim.time.start ?? '…'} to ${claim.time.end ?? '…'}`, from: timeFrom(explained.document, claim) }]
      : []),
    ...entities(claim.place ? [claim.place] : [], 'place', 'where the sentence says it is'),
    ...(claim.ordinal
      ? [{ field: 'ordinal', value: `${claim.ordinal.n}, among ${claim.ordinal.scope}`, from: 'the counting word in the sentence' }]
      : []),
    {
      field: 'factuality',
      value: claim.factuality,
      from: `${rule.firmness}, told with ${quoted(trigger.form)}${modal === '' ? '' : ` beside ${quoted(modal)}`}`,
    },
    ...entities(claim.attribution, 'attribution', 'whoever is told to say it'),
    { field: 'confidence', value: claim.confidence.toFixed(2), from: 'how often such claims were right on documents with gold' },
  ]
}

const sentenceOf = ({ tree, text }: ReadSentence): ExplainedSentence => ({
  text,
  tokens: tree.tokens.map(({ start, form, lemma, upos, head, deprel }) => ({ start, form, lemma, upos, head, deprel })),
})

/** Null where the claim is none of this reading's built-in claims. */
export const explainClaim = (explained: Explained, claim: Claim): ExplainedClaim | null => {
  const origin = explained.reading.origins.get(claim.id)
  const sentence = origin && explained.reading.sentences[origin.sentence]
  const trigger = origin && sentence?.tree.tokens[origin.head]
  if (origin === undefined || sentence === undefined || trigger === undefined) return null
  return {
    claim,
    sentence: sentenceOf(sentence),
    trigger: { head: origin.head, form: trigger.form, lemma: trigger.lemma },
    fields: fieldsOf(explained, sentence, claim, origin, trigger),
  }
}

/** Every sentence that overlaps a stretch of the text. */
export const explainSpan = ({ reading, refused }: Explained, span: Span): readonly ExplainedWords[] =>
  reading.sentences
    .filter(({ tree }) => tree.start < span.end && span.start < tree.end)
    .map((sentence) => ({
      sentence: sentenceOf(sentence),
      claims: reading.claims.filter(({ id }) => reading.origins.get(id)?.sentence === sentence.index).map(({ id }) => id),
      refused: [...new Set(refused.get(sentence.index) ?? [])],
    }))
