/** Entries: items as the register keeps them. In: items judged for a day, their documents. Out: for each its row, tags, words, verdicts and account, and the places of its claims; pure. */
import { leadClaim } from '../../brief/item-line.ts'
import { type Account, accountOf } from '../../checks/account.ts'
import { type CheckContext, statesOf } from '../../checks/check.ts'
import { formatsOf } from '../../checks/following/formats.ts'
import { keyName } from '../../checks/following/party-keys.ts'
import type { ClaimEntity } from '../../reading/claim.ts'
import type { Item } from '../../record/item.ts'
import { hasTag, type ItemRow, type RegisterEntry, tagOf } from '../../record/register.ts'
import type { Verdict } from '../../record/verdict.ts'
import type { Document } from '../../text/document.ts'
import type { World } from '../../world/world.ts'
import type { JudgedContext } from '../judge.ts'
import { type ItemLine, lineMaker } from './lines.ts'
import { type Parts, partsIn, placesOf } from './places.ts'

const unique = <One>(list: readonly One[]): readonly One[] => [...new Set(list)]

const named = ({ id, name }: ClaimEntity): ItemRow['agents'][number] => ({ id, name })

const amountOf = (item: Item): ItemRow['amount'] => {
  const lead = leadClaim(item)?.claim.amount ?? item.values.flatMap((one) => (one.field === 'amount' ? [one.value] : []))[0] ?? null
  if (lead === null) return null
  const { value, low, unit, qualifier, per } = lead
  return { value, unit, qualifier, ...(low === undefined ? {} : { low }), ...(per === undefined ? {} : { per }) }
}

/** What an entry is made of. */
export interface Made {
  readonly item: Item
  readonly verdicts: readonly Verdict[]
  readonly account: Account
  readonly told: ItemLine
  readonly formats: readonly string[]
}

const differsIn = ({ verdicts, account }: Made): boolean =>
  account.differences.some(({ clash }) => clash) || verdicts.some(({ verdict }) => verdict === 'disputed')

const rowOf = (made: Made): ItemRow => {
  const { item, verdicts, account, told, formats } = made
  const days = item.claims.flatMap(({ published }) => published ?? []).toSorted()
  return {
    ...{ id: item.id, kind: item.kind, type: item.type, line: told.line, quote: leadClaim(item)?.claim.quote ?? '' },
    ...{ factuality: item.factuality, agents: item.agents.map(named), recipients: item.recipients.map(named) },
    ...{ states: [...statesOf({ agents: [...item.agents], recipients: [...item.recipients] })], formats: [...formats] },
    ...{ materials: [...item.materials], sectors: [...unique(item.claims.flatMap(({ claim }) => claim.sectors))].toSorted() },
    ...{ first: days[0] ?? null, last: days.at(-1) ?? null, due: item.due, amount: amountOf(item) },
    status: verdicts.find(({ aspect }) => aspect === 'status')?.verdict ?? null,
    verdicts: [...unique(verdicts.map(({ verdict }) => verdict))],
    sources: account.independent,
    documents: new Set(item.claims.map(({ documentId }) => documentId)).size,
    claims: item.claims.length,
    confidence: Math.min(...item.claims.map(({ claim }) => claim.confidence)),
    reviewed: item.claims.some(({ decisions }) => decisions !== undefined),
    differs: differsIn(made),
  }
}

/** Ids, and the states that somebody is or stands for. */
const keysOf = (entities: readonly ClaimEntity[]): readonly string[] =>
  unique(entities.flatMap(({ id, states }) => [...(id === null ? [] : [id]), ...states]))

const tagsOf = (row: ItemRow, { agents, recipients }: Item): readonly string[] => [
  ...[tagOf('kind', row.kind), tagOf('type', row.type), tagOf('factuality', row.factuality)],
  ...(row.status === null ? [] : [tagOf('status', row.status), hasTag('status')]),
  ...row.verdicts.map((one) => tagOf('verdict', one)),
  ...row.states.map((one) => tagOf('state', one)),
  ...row.materials.map((one) => tagOf('material', one)),
  ...row.sectors.map((one) => tagOf('sector', one)),
  ...row.formats.map((one) => tagOf('format', one)),
  ...(row.amount === null ? [] : [tagOf('unit', row.amount.unit)]),
  ...(row.due === null ? [] : [hasTag('due')]),
  ...(row.amount === null ? [] : [hasTag('amount')]),
  ...(row.reviewed ? [tagOf('reviewed', 'yes')] : []),
  ...(row.differs ? [tagOf('differs', 'yes')] : []),
  ...keysOf(agents).map((one) => tagOf('agent', one)),
  ...keysOf(recipients).map((one) => tagOf('recipient', one)),
  ...keysOf([...agents, ...recipients]).map((one) => tagOf('party', one)),
]

const materialNames = (world: World, slugs: readonly string[]): readonly string[] =>
  world.tables.materials.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name)

const wordsOf = (row: ItemRow, item: Item, world: World, titles: ReadonlyMap<string, string | null>): RegisterEntry['words'] => {
  const claims = item.claims.map(({ claim }) => claim)
  const parties = claims.flatMap(({ agents, recipients, attribution, place }) => [
    ...[...agents, ...recipients, ...attribution].map(({ name }) => name),
    ...(place === null ? [] : [place.name]),
  ])
  const ids = [...row.states, ...row.formats].map((id) => keyName(world, id))
  return {
    names: unique([...parties, ...ids, ...materialNames(world, row.materials)]).join(' . '),
    quotes: unique(claims.flatMap(({ quote, gloss }) => [quote, ...(gloss === undefined ? [] : [gloss])])).join(' . '),
    titles: unique(
      item.claims.flatMap(({ document, publisher, documentId }) => [document, publisher ?? '', titles.get(documentId) ?? '']),
    ).join(' . '),
  }
}

export const entryOf = (made: Made, world: World, titles: ReadonlyMap<string, string | null>, parts: Parts): RegisterEntry => {
  const { item, verdicts, account, told } = made
  const row = rowOf(made)
  return {
    ...{ row, item, tags: tagsOf(row, item) },
    detail: { verdicts, account, told: told.told, cites: told.cites },
    words: wordsOf(row, item, world, titles),
    places: placesOf(item, row.differs, parts),
  }
}

/** One by one, so that many need not be held at once. `documents`: those of the context with their text. */
export function* registerEntries(
  { items, verdicts, context }: JudgedContext,
  documents: readonly Document[],
  world: World,
): Generator<RegisterEntry, void, undefined> {
  const titles = new Map(documents.map(({ id, title }) => [id, title]))
  const { lineOf } = lineMaker(context, documents)
  const parts = partsIn(items)
  for (const item of items) {
    const own = verdicts.get(item.id) ?? []
    const made = { item, verdicts: own, account: accountOf(item, context), told: lineOf(item, own), formats: formatsIn(item, context) }
    yield entryOf(made, world, titles, parts)
  }
}

const formatsIn = (item: Item, context: CheckContext): readonly string[] => unique(formatsOf(item, context))
