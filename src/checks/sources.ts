/** Sources: do those who tell it agree, and are they more than one? In: an item's claims by origin. Out: corroborated, disputed, or told by one source only. */
import type { ClaimAmount, ClaimTime } from '../reading/claim.ts'
import type { Item } from '../record/item.ts'
import type { Evidence, VerdictName } from '../record/verdict.ts'
import type { World } from '../world/world.ts'
import { check, type Judgement } from './check.ts'
import { amountsClash, sameTime, timesClash } from './clash.ts'
import { claimEvidence } from './evidence.ts'
import { documentLabel, isOwnWord, type Origin } from './origin.ts'
import { type Revision, revisionsOf, revisionText, standing } from './revisions.ts'
import { scopeKey } from './scope-key.ts'
import { type Telling, tellingsOf } from './tellings.ts'
import { rangeOf, rangesMeet } from './value-range.ts'
import { amountText, listText, ordinalText, sentence, timeText } from './wording.ts'

/**
 * Documents that rest on one person's or body's word are one source, and so are those that print one text. What a source replaces itself is
 * `superseded`, and no difference between sources. Values that cannot both be true give `disputed`, each with its reporter;
 * two origins that agree give `corroborated`, unless both speak for the one state whose deed it is.
 */
export const sourcesCheck = check({
  id: 'sources',
  asks: 'How many independent sources tell it, and do they agree?',
  needs: ['a second document, or a second person or body on whose word it is told'],
  says: ['corroborated', 'disputed', 'superseded', 'unverifiable'],
  appliesTo: ['meeting', 'agreement', 'commitment', 'measure', 'relation', 'quantity'],
  decide: (item, context) => {
    const told = tellingsOf(item.claims, context)
    const revised = revisionsOf(told)
    const disputes = [amountDispute, timeDispute, ordinalDispute, factualityDispute].flatMap((find) =>
      find(item, told, revised, context.world),
    )
    return [...revised.map(replaced), ...(disputes.length > 0 ? disputes : agreement(item, told))]
  },
})

type Find = (item: Item, told: readonly Telling[], revised: readonly Revision[], world: World) => readonly Judgement[]

const judgement = (told: readonly Telling[], verdict: VerdictName, because: string, notes: readonly string[]): Judgement => ({
  check: 'sources',
  aspect: 'source',
  verdict,
  because: sentence(because),
  evidence: told.map(({ recorded }): Evidence => claimEvidence(recorded)),
  notes,
  claims: told.map(({ recorded }) => recorded.claim.id),
})

/** What a source gave before it gave another value: told of the earlier words, which stay. */
const replaced = (revision: Revision): Judgement => ({
  ...judgement([revision.now], 'superseded', revisionText(revision), []),
  claims: [revision.first.recorded.claim.id],
})

/** "Boeing (in wire.html)", or the publisher of the document itself; who repeats another's text says so. */
const reporter = ({ recorded, own, copyOf }: Telling): string => {
  const name = own.isQuoted ? `${own.name} (in ${recorded.document})` : documentLabel(recorded)
  return copyOf === null ? name : `${name}, repeating ${documentLabel(copyOf)},`
}

/** Who tells one value more than once is named once for it. */
const sideBySide = (told: readonly Telling[], value: (one: Telling) => string): string =>
  [...new Set(told.map((one) => `${reporter(one)} ${value(one)}`))].join('; ')

/** The first pair of claims whose values cannot both be true; with it, one claim for each value told. */
const dispute = <Value>(
  told: readonly Telling[],
  readValue: (one: Telling) => Value | null,
  clash: (left: Value, right: Value, a: Telling, b: Telling) => boolean,
  text: (value: Value) => string,
  what: string,
): readonly Judgement[] => {
  const given = told.flatMap((one) => {
    const value = readValue(one)
    return value === null ? [] : [{ one, value, key: JSON.stringify([value, one.recorded.claim.time]) }]
  })
  // who says the same need not be held against each other: of a wire that a thousand print, that is nearly all
  const byKey = Map.groupBy(given, ({ key }) => key)
  const clashing = given.filter((left) =>
    [...byKey].some(
      ([key, others]) =>
        key !== left.key &&
        others.some(
          (right) => right.one.recorded.documentId !== left.one.recorded.documentId && clash(left.value, right.value, left.one, right.one),
        ),
    ),
  )
  if (clashing.length < 2) return []
  const shown = clashing.map(({ one }) => one)
  return [
    judgement(shown, 'disputed', `Sources differ on ${what}: ${sideBySide(shown, (one) => `has ${text(readValue(one) as Value)}`)}`, []),
  ]
}

/** What a source replaced itself is no difference between sources. */
const amountDispute: Find = (_item, told, revised) =>
  dispute<ClaimAmount>(
    standing(told, revised, 'amount'),
    ({ recorded }) => recorded.claim.amount,
    (_left, _right, a, b) => amountsClash(a.recorded, b.recorded),
    amountText,
    'the amount',
  )

const timeDispute: Find = (_item, told, revised) =>
  dispute<ClaimTime>(
    standing(told, revised, 'time'),
    ({ recorded }) => recorded.claim.time,
    (_left, _right, a, b) => timesClash(a.recorded, b.recorded),
    timeText,
    'the date',
  )

/** Counts of two scopes are two questions: each has its own sentence. */
const ordinalDispute: Find = (_item, told, _revised, world) => {
  const counts = told.filter(({ recorded }) => recorded.claim.ordinal !== null)
  return [...Map.groupBy(counts, ({ recorded }) => scopeKey(world, recorded)).values()].flatMap((ofScope) =>
    dispute(
      ofScope,
      ({ recorded }) => recorded.claim.ordinal,
      (left, right) => left.n !== right.n,
      ({ n }) => `the ${ordinalText(n)}`,
      'the count',
    ),
  )
}

/** Denied by one and told by another. A promise withdrawn later, and what one source takes back, are no difference: `status` tells of them. */
const factualityDispute: Find = (item, told) => {
  const laterDone = (a: Telling, b: Telling): boolean =>
    (a.source.key === b.source.key || isPromise(item)) && a.recorded.published !== b.recorded.published
  return dispute(
    told,
    ({ recorded }) => recorded.claim.factuality,
    (left, right, a, b) => (left === 'denied') !== (right === 'denied') && !laterDone(a, b),
    (factuality) => (factuality === 'denied' ? 'that it is not so' : 'that it is so'),
    'whether it is so',
  )
}

const isPromise = ({ kind }: Item): boolean => kind === 'commitment' || kind === 'measure'

/** No source differs: how many are there that do not rest on each other? What is told and denied at different times is neither one source nor agreement. */
const agreement = (item: Item, told: readonly Telling[]): readonly Judgement[] => {
  if (new Set(told.map(({ recorded }) => recorded.claim.factuality === 'denied')).size > 1) return []
  const bySource = [...Map.groupBy(told, ({ source }) => source.key).values()]
  const documents = new Set(told.map(({ recorded }) => recorded.documentId)).size
  if (item.kind === 'quantity' && documents > 1 && !told.some((one) => told.some((other) => one !== other && isSameFigure(one, other))))
    return []
  const sources = bySource.flatMap((group) => group.slice(0, 1).map(({ source }) => source))
  const own = sources.filter((source) => isOwnWord(source, item))
  const notes = [
    ...(own.length === 0 ? [] : [`${listText(own.map(({ name }) => name))} ${own.length === 1 ? 'is a party' : 'are parties'} to it.`]),
    ...copiesNote(told),
  ]
  const [only] = sources
  if (sources.length === 1 && only) return [judgement(told, 'unverifiable', oneSource(only, told), notes)]
  const state = oneState(sources)
  if (state !== null)
    return [
      judgement(
        told,
        'unverifiable',
        `Told by one side only: ${listText(sources.map(({ name }) => name))} ${sources.length === 2 ? 'both' : 'all'} speak for one state`,
        notes,
      ),
    ]
  if (documents === 1 && sources.every(({ isQuoted }) => !isQuoted)) return []
  const first = bySource.flatMap((group) => (group.find(({ copyOf }) => copyOf === null) ?? group[0]) || [])
  return [judgement(first, 'corroborated', `Told alike by ${listText(first.map(reporter))}`, [...notes, ...apartNote(first)])]
}

/** Who prints another's text is named with it, and counted with it. */
const copiesNote = (told: readonly Telling[]): readonly string[] => {
  const copies = told.flatMap((one) => (one.copyOf === null ? [] : [{ ...one, copyOf: one.copyOf }]))
  return [...Map.groupBy(copies, ({ copyOf }) => copyOf.documentId).values()].flatMap((group) => {
    const [first] = group
    const who = [...new Set(group.map(({ recorded }) => documentLabel(recorded)))].toSorted()
    return first
      ? [
          sentence(
            `${listText(who)} ${who.length === 1 ? 'repeats' : 'repeat'} the text of ${documentLabel(first.copyOf)}, and ${who.length === 1 ? 'counts' : 'count'} with it`,
          ),
        ]
      : []
  })
}

/** Figures of one time that can both be true; figures of two years say nothing of each other. */
const isSameFigure = (a: Telling, b: Telling): boolean => {
  const [left, right] = [a.recorded.claim, b.recorded.claim]
  if (!left.amount || !right.amount || left.amount.unit !== right.amount.unit || !sameTime(a.recorded, b.recorded)) return false
  return rangesMeet(rangeOf(left.amount, left.quote), rangeOf(right.amount, right.quote))
}

const oneSource = ({ name, isQuoted }: Origin, told: readonly Telling[]): string => {
  const documents = new Set(told.filter(({ copyOf }) => copyOf === null).map(({ recorded }) => recorded.documentId)).size
  return isQuoted && documents > 1
    ? `Told by one source only: ${name}; that ${name} said so is told by ${documents} documents, but what was said rests on that word alone`
    : `Told by one source only: ${name}`
}

/** The one state for which all origins speak; null where one of them is the press or another state. */
const oneState = (origins: readonly Origin[]): string | null => {
  const states = new Set(origins.map(({ states: spoken }) => (spoken.length === 1 ? spoken[0] : null)))
  const [state] = states
  return states.size === 1 && state ? state : null
}

/** Values that differ but can both be true stay side by side. */
const apartNote = (told: readonly Telling[]): readonly string[] => {
  const amounts = told.flatMap((one) => (one.recorded.claim.amount ? [{ one, text: amountText(one.recorded.claim.amount) }] : []))
  return new Set(amounts.map(({ text }) => text)).size < 2
    ? []
    : [`Not the same figure, though both can be true: ${amounts.map(({ one, text }) => `${reporter(one)} has ${text}`).join('; ')}.`]
}
