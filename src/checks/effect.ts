/** Effect: would joining an instrument change anything? In: an accession. Out: `symbolic` where all that it declares is so already, party by party. */
import type { Claim } from '../reading/claim.ts'
import type { Item } from '../record/item.ts'
import type { Evidence, VerdictName } from '../record/verdict.ts'
import { expandParties } from '../world/members.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { type CheckContext, check, documentsOf, type Judgement } from './check.ts'
import { type CoveredSpan, relationSpans, spanReaching } from './coverage.ts'
import { independentRows, rowEvidence } from './evidence.ts'
import { relationsBetween } from './relation-rows.ts'
import { dayText, partyName, partyNames, sentence } from './wording.ts'

/** What the documents say of the relation never counts, nor what an author thinks of the step: only rows of the record do. */
export const effectCheck = check({
  id: 'effect',
  asks: 'Would joining the instrument change what it declares, or is that so already?',
  needs: ['the instrument on record with the effects that it declares', 'the relation on record for each party that joins'],
  says: ['symbolic', 'new', 'unverifiable'],
  appliesTo: ['agreement/accession'],
  decide: (item, context) => {
    const claim = item.claims.find(({ claim: one }) => one.factuality !== 'denied')
    if (item.factuality === 'denied' || !claim) return []
    const ids = item.claims.map(({ claim: one }) => one.id)
    const day = dayOf(claim.claim) ?? claim.published ?? context.asOf
    const instrument = instrumentOf(context.world, item, day)
    if (!instrument)
      return [unverifiable(ids, 'The instrument that would be joined is not on record, so nothing says what it would change.', [])]
    const parties = partiesOf(item)
    if (parties.length === 0) return [unverifiable(ids, `The text names no state that would join the ${instrument.name}.`, [])]
    return parties.map((party) => judgeParty(party, instrument, day, item, ids, context))
  },
})

const dayOf = ({ time }: Claim): string | null => time?.start ?? null

/** Named among the parties, else in the words. */
const instrumentOf = (world: World, item: Item, day: string): Row<'instruments'> | undefined => {
  const entities = [...item.recipients, ...item.agents]
  const byId = entities.flatMap(({ id }) => (id === null ? [] : [world.instruments.get(id)])).find((row) => row !== undefined)
  if (byId) return byId
  const texts = [...entities.map(({ name }) => name), ...item.claims.map(({ claim }) => claim.quote)]
  const named = texts.flatMap((text) => findGazetteerNames(world, text, day)).map(({ candidates }) => candidates[0]?.entity)
  return named
    .flatMap((entity) => (entity?.type === 'instrument' && entity.id !== null ? [world.instruments.get(entity.id)] : []))
    .find((row) => row !== undefined)
}

const partiesOf = (item: Item): readonly string[] => [
  ...new Set(item.agents.filter(({ type }) => type !== 'instrument' && type !== 'format').flatMap(({ states }) => states)),
]

interface Joining {
  readonly party: string
  readonly instrument: Row<'instruments'>
  readonly day: string
  readonly ids: readonly string[]
  readonly world: World
}

const judgeParty = (
  party: string,
  instrument: Row<'instruments'>,
  day: string,
  item: Item,
  ids: readonly string[],
  context: CheckContext,
): Judgement => {
  const { world } = context
  const joining = { party, instrument, day, ids, world }
  const notes = [membershipNote(world, party, instrument, day)]
  const declared = rowEvidence(world, instrument, instrumentText(world, instrument))
  const { effect, effect_with: other, name } = instrument
  if (effect === null || other === null) {
    const because = `The record has no effect that the ${name} declares, so nothing says what joining would change for ${partyName(world, party)}.`
    return { ...unverifiable(ids, because, [declared]), notes }
  }
  const label = relationLabel(world, effect, party, other)
  const rows = independentRows(world, relationsBetween(world, effect, party, other), documentsOf(item.claims, context))
  const before = rows.find((row) => row.start !== null && row.start < day && (row.end === null || row.end > day))
  if (before) {
    const because = `${label.have} since ${dayText(before.start ?? '')}, so what the ${name} declare${/s$/.test(name) ? '' : 's'} is already so`
    return outcome(ids, 'symbolic', because, [relationEvidence(world, before, label.noun), declared], notes)
  }
  const past = rows.filter((row) => row.end !== null && row.end <= day)
  const answer = notYet(joining, label, past, relationSpans(world, effect, [party, other]))
  return outcome(
    ids,
    answer.verdict,
    answer.because,
    [...past.map((row) => relationEvidence(world, row, label.noun)), ...answer.list, declared],
    notes,
  )
}

/** Not so on record: `new` only where the list of the other side's relations is complete up to that day. */
const notYet = (
  { day, world }: Joining,
  { noun }: Label,
  past: readonly Row<'relations'>[],
  spans: readonly CoveredSpan[],
): { readonly verdict: VerdictName; readonly because: string; readonly list: readonly Evidence[] } => {
  const ended = dayText(past[0]?.end ?? day)
  const span = spanReaching(spans, day)
  if (span) {
    const before = past.length === 0 ? '' : `; those of ${dayText(past[0]?.start ?? '')} ended on ${ended}`
    const because = `${noun} are not on record before ${dayText(day)}, in a list complete from ${dayText(span.start)}${before}, so joining would establish them`
    return { verdict: 'new', because, list: listEvidence(world, noun, span) }
  }
  if (past.length > 0) {
    const because = `${noun} on record ended on ${ended}; no source says whether they were resumed before ${dayText(day)}`
    return { verdict: 'unverifiable', because, list: [] }
  }
  const reach = spans.at(-1)
  const until =
    reach && reach.end < day
      ? `the list is known to be complete only up to ${dayText(reach.end)}`
      : 'no source says that the list is complete'
  const because = `${noun} before ${dayText(day)} are not on record, and ${until}, so joining may change something or nothing`
  return { verdict: 'unverifiable', because, list: reach ? listEvidence(world, noun, reach) : [] }
}

const listEvidence = (world: World, noun: string, { rows }: CoveredSpan): readonly Evidence[] =>
  rows.map((row) => {
    const until = row.end === null ? 'today' : dayText(row.end)
    return rowEvidence(
      world,
      row,
      `${noun}: the list is complete from ${dayText(row.start ?? '')} to ${until}${row.note === '' ? '' : ` (${row.note})`}`,
    )
  })

const membershipNote = (world: World, party: string, instrument: Row<'instruments'>, day: string): string =>
  expandParties(world, instrument.parties, day).includes(party)
    ? `Not formally new either: ${partyName(world, party)} is a party to the ${instrument.name} already.`
    : `Formally new: that ${partyName(world, party)} becomes a party to the ${instrument.name}.`

const instrumentText = (world: World, row: Row<'instruments'>): string => {
  const effect =
    row.effect === null || row.effect_with === null
      ? 'no effect on record'
      : `it declares ${effectNouns[row.effect]} with ${partyName(world, row.effect_with)}`
  return `${row.name}${row.initiated === null ? '' : `, ${dayText(row.initiated)}`}: ${effect}; parties: ${partyNames(world, row.parties)}${row.note === '' ? '' : ` (${row.note})`}`
}

const effectNouns: Readonly<Record<string, string>> = {
  diplomatic: 'diplomatic relations',
  alliance: 'an alliance',
  membership: 'membership',
}

interface Label {
  readonly noun: string
  readonly have: string
}

const relationLabel = (world: World, effect: string, a: string, b: string): Label => {
  const kind = effectNouns[effect] ?? effect
  const pair = partyNames(world, [a, b])
  return { noun: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} between ${pair}`, have: `${pair} have had ${kind}` }
}

const relationEvidence = (world: World, row: Row<'relations'>, noun: string): Evidence =>
  rowEvidence(
    world,
    row,
    `${noun} since ${dayText(row.start ?? '')}${row.end === null ? '' : ` until ${dayText(row.end)}`}${row.note === '' ? '' : ` (${row.note})`}`,
  )

const outcome = (
  claims: readonly string[],
  verdict: VerdictName,
  because: string,
  evidence: readonly Evidence[],
  notes: readonly string[],
): Judgement => ({
  check: 'effect',
  aspect: 'effect',
  verdict,
  because: sentence(because),
  evidence,
  notes,
  claims,
})

const unverifiable = (claims: readonly string[], because: string, evidence: readonly Evidence[]): Judgement =>
  outcome(claims, 'unverifiable', because, evidence, [])
