/** Decide: what a person says of claims and items becomes statements for the record. In: what the record holds, an act with ids as the record list shows them. Out: decisions to be written, or a Problem that names the id. */
import { Problem } from '../problem.ts'
import { type Claim, type ClaimEntity, claimSchema, fnv1a } from '../reading/claim.ts'
import { standingDecisions } from '../record/decided.ts'
import type { ClaimReference, Decision, RecordedDecision } from '../record/decision.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Document, Span } from '../text/document.ts'
import type { World } from '../world/world.ts'
import { readClaimFields } from './claim-fields.ts'
import { itemsOfClaims } from './items.ts'

/** What a record holds, as people left it, or as much of it as an act needs: the document and the items concerned. */
export interface Held {
  readonly documents: readonly Document[]
  readonly claims: readonly RecordedClaim[]
  readonly decisions: readonly RecordedDecision[]
  /** Where they are at hand; else they are made of the claims. */
  readonly items?: readonly Item[]
}

/** `claim` and `item` are ids; the id of an item with one claim stands for its claim. `fields` are "field=value". */
export type Act =
  | { readonly act: 'confirm' | 'reject'; readonly claim: string }
  | { readonly act: 'correct'; readonly claim: string; readonly fields: readonly string[] }
  | {
      readonly act: 'add'
      readonly document: string
      readonly words: string
      readonly at: number | null
      readonly fields: readonly string[]
    }
  | { readonly act: 'merge'; readonly items: readonly string[] }
  | { readonly act: 'split'; readonly item: string; readonly claims: readonly string[] }
  | { readonly act: 'undo'; readonly decision: string }

const problem = (what: string, why: string, fix: string): Problem => new Problem('decide/id', what, why, fix)

const reference = ({ claim: { id, kind, type, quote }, documentId }: RecordedClaim): ClaimReference => ({
  documentId,
  claim: id,
  kind,
  type,
  quote,
})

const itemOf = (id: string, items: readonly Item[]): Item => {
  const found = items.find((item) => item.id === id)
  if (found) return found
  throw problem(`there is no item ${id}`, `the record has ${items.length} items`, 'chancery record list shows them.')
}

const itemsIn = ({ items, claims }: Held, world: World): readonly Item[] => items ?? itemsOfClaims(claims, world)

const claimOf = (id: string, held: Held, world: World): RecordedClaim => {
  const found = held.claims.find(({ claim }) => claim.id === id)
  if (found) return found
  const item = itemsIn(held, world).find((one) => one.id === id)
  const [only, more] = item?.claims ?? []
  if (only !== undefined && more === undefined) return only
  if (item) {
    const ids = item.claims.map(({ claim, document }) => `${claim.id} (${document})`).join(', ')
    throw problem(`${id} is an item of ${item.claims.length} claims`, 'one of them must be named', `Write one of ${ids}.`)
  }
  throw problem(
    `there is no claim ${id}`,
    `the record has ${held.claims.length} claims`,
    'chancery record list shows their ids, chancery record search WORDS finds them.',
  )
}

const entitiesOf = ({ agents, recipients, attribution, place }: Claim): readonly ClaimEntity[] => [
  ...agents,
  ...recipients,
  ...attribution,
  ...(place === null ? [] : [place]),
]

/** Whom the document's claims name, those nearest to a place first. */
const namedNear = (at: number, documentId: string, { claims }: Held): readonly ClaimEntity[] =>
  claims
    .filter((one) => one.documentId === documentId)
    .toSorted((one, other) => Math.abs(one.claim.start - at) - Math.abs(other.claim.start - at))
    .flatMap(({ claim }) => entitiesOf(claim))

const correct = (recorded: RecordedClaim, fields: readonly string[], held: Held, world: World): Decision => {
  const { claim, documentId, published } = recorded
  if (fields.length === 0)
    throw problem('nothing to correct', 'no field was named', 'Write FIELD=VALUE, such as amount="1.1 billion dollars".')
  const text = held.documents.find(({ id }) => id === documentId)?.text ?? ''
  const { sentence, kind, type, amount } = claim
  const known = [...entitiesOf(claim), ...namedNear(claim.start, documentId, held)]
  const correction = readClaimFields(fields, { world, text, published, sentence, kind, type, amount, known })
  return { ...reference(recorded), decision: 'corrected', correction, note: null }
}

const documentOf = (name: string, { documents }: Held): Document => {
  const found = documents.filter((one) => one.id === name || one.name === name)
  const [only, more] = found
  if (only !== undefined && more === undefined) return only
  if (only === undefined)
    throw problem(`there is no document ${name}`, `the record has ${documents.length} documents`, 'Write its name as the record shows it.')
  const ids = found.map(({ id, published }) => `${id} (${published ?? 'without a day'})`).join(', ')
  throw problem(`${name} is ${found.length} documents`, 'one of them must be named', `Write one of ${ids}.`)
}

const placeOf = (words: string, at: number | null, { text, name }: Document): Span => {
  const starts: number[] = []
  for (let from = text.indexOf(words); words !== '' && from >= 0; from = text.indexOf(words, from + 1)) starts.push(from)
  if (at !== null && starts.includes(at)) return { start: at, end: at + words.length }
  const [only, more] = starts
  if (only !== undefined && more === undefined && at === null) return { start: only, end: only + words.length }
  if (only === undefined) throw problem(`“${words}”`, `these words are not in ${name}`, 'Write them exactly as the document has them.')
  throw problem(`“${words}”`, `they stand in ${name} at ${starts.join(', ')}`, 'Say which is meant with --at OFFSET.')
}

/** The sentence, heading or item around the words, which must lie in one paragraph. Sentences by Unicode's rules (UAX 29), joined where the words run over an end that these see. */
const sentenceAround = ({ start, end }: Span, { text, paragraphs }: Document): Span => {
  const paragraph = paragraphs.find((one) => one.start <= start && one.end >= end)
  if (!paragraph)
    throw problem(
      `“${text.slice(start, end)}”`,
      'these words reach over more than one paragraph',
      'Name words of one sentence, heading or list item.',
    )
  const inside = text.slice(paragraph.start, paragraph.end)
  const parts = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(inside)]
    .map(({ index, segment }) => ({ start: paragraph.start + index, end: paragraph.start + index + segment.trimEnd().length }))
    .filter((part) => part.end > start && part.start < end)
  return { start: Math.min(start, parts[0]?.start ?? start), end: Math.max(end, parts.at(-1)?.end ?? end) }
}

/** A claim from words of a document: what a person reads in them. */
const added = ({ document: name, words, at, fields }: Extract<Act, { act: 'add' }>, held: Held, world: World): Decision => {
  const document = documentOf(name, held)
  const span = placeOf(words, at, document)
  const sentence = sentenceAround(span, document)
  const known = namedNear(span.start, document.id, held)
  const context = { world, text: document.text, sentence, published: document.published, kind: '', type: '', known }
  const read = readClaimFields(fields, context)
  if (read.kind === undefined || read.type === undefined)
    throw problem(`“${words}”`, 'its kind and type were not named', 'Write kind=commitment type=purchase, or another of docs/claims.md.')
  const nth = held.decisions.filter(({ decision, documentId }) => decision === 'added' && documentId === document.id).length
  const claim: Claim = claimSchema.parse({
    id: fnv1a([document.id, read.kind, read.type, span.start, span.end, 'by hand', nth].join('|')),
    plover: null,
    agents: [],
    recipients: [],
    sectors: [],
    materials: [],
    amount: null,
    time: null,
    place: null,
    ordinal: null,
    factuality: 'happened',
    attribution: [],
    ...read,
    ...span,
    quote: words,
    sentence,
    confidence: 1,
    reader: 'person',
    rule: 'by-hand',
  })
  const { id, kind, type, quote } = claim
  return { documentId: document.id, claim: id, kind, type, quote, decision: 'added', added: claim, note: null }
}

/** All claims of what is merged: a person holds to be one thing what each item shows. */
const merged = (ids: readonly string[], held: Held, world: World): readonly Decision[] => {
  const items = itemsIn(held, world)
  const [first, ...rest] = [...new Set(ids)].map((id) => itemOf(id, items))
  if (first === undefined || rest.length === 0) throw problem(ids.join(' '), 'two items or more are merged', 'Write the ids of two items.')
  const other = rest.find(({ kind }) => kind !== first.kind)
  if (other)
    throw problem(
      `${first.id} and ${other.id}`,
      `one is a ${first.kind}, the other a ${other.kind}`,
      'Only items of one kind can be one thing.',
    )
  const [about, ...others] = [first, ...rest].flatMap(({ claims }) => claims.map(reference))
  return about === undefined ? [] : [{ ...about, decision: 'merged', others, note: null }]
}

/** Each claim named is another thing than every claim that stays; those named are compared among themselves as before. */
const split = (id: string, claims: readonly string[], held: Held, world: World): readonly Decision[] => {
  const item = itemOf(id, itemsIn(held, world))
  const leaving = new Set(claims)
  const strange = claims.find((claim) => !item.claims.some((one) => one.claim.id === claim))
  if (strange !== undefined)
    throw problem(`claim ${strange}`, `it is none of item ${id}`, `Its claims are ${item.claims.map(({ claim }) => claim.id).join(', ')}.`)
  const staying = item.claims.filter(({ claim }) => !leaving.has(claim.id)).map(reference)
  if (leaving.size === 0 || staying.length === 0)
    throw problem(
      `item ${id}`,
      leaving.size === 0 ? 'no claim was named' : 'no claim would be left',
      'Name the claims that are another thing.',
    )
  return item.claims
    .filter(({ claim }) => leaving.has(claim.id))
    .map((one) => ({ ...reference(one), decision: 'split', others: staying, note: null }))
}

const undone = (id: string, { decisions }: Held): Decision => {
  const found = decisions.find((one) => String(one.id) === id)
  if (!found)
    throw problem(`there is no decision ${id}`, `the record has ${decisions.length} decisions`, 'chancery record decisions shows them.')
  const holds =
    found.decision === 'undone'
      ? !decisions.some((one) => one.decision === 'undone' && one.undoes === found.id)
      : standingDecisions(decisions).includes(found)
  if (!holds) throw problem(`decision ${id}`, 'it was undone already', 'Undo the undoing to have it hold again.')
  const { documentId, claim, kind, type, quote } = found
  return { documentId, claim, kind, type, quote, decision: 'undone', undoes: found.id, note: null }
}

const decisionsOf = (act: Act, held: Held, world: World): readonly Decision[] => {
  switch (act.act) {
    case 'confirm':
      return [{ ...reference(claimOf(act.claim, held, world)), decision: 'confirmed', note: null }]
    case 'reject':
      return [{ ...reference(claimOf(act.claim, held, world)), decision: 'rejected', note: null }]
    case 'correct':
      return [correct(claimOf(act.claim, held, world), act.fields, held, world)]
    case 'add':
      return [added(act, held, world)]
    case 'merge':
      return merged(act.items, held, world)
    case 'split':
      return split(act.item, act.claims, held, world)
    case 'undo':
      return [undone(act.decision, held)]
  }
}

/** `because` is the person's reason, kept with each; null where none was given. Throws Problem `decide/id` or `decide/field`; then nothing is to be written. */
export const decide = (act: Act, because: string | null, held: Held, world: World): readonly Decision[] =>
  decisionsOf(act, held, world).map((decision) => ({ ...decision, note: because }))
