/** Sources: do those who tell it agree, and are they more than one? In: an item's claims by origin. Out: corroborated, disputed, or told by one source only. */
import type { ClaimAmount, ClaimTime } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Evidence, VerdictName } from '../record/verdict.ts'
import type { World } from '../world/world.ts'
import { type CheckContext, check, type Judgement } from './check.ts'
import { claimEvidence } from './evidence.ts'
import { documentLabel, isOwnWord, type Origin, originOf } from './origin.ts'
import { scopeKey } from './scope-key.ts'
import { rangeOf, rangesMeet } from './value-range.ts'
import { amountText, listText, ordinalText, partyNames, sentence, timeText } from './wording.ts'

/**
 * Documents that rest on one person's or body's word are one source. Values that cannot both be true give `disputed`, each with its reporter;
 * two origins that agree give `corroborated`, unless both speak for the one state whose deed it is.
 */
export const sourcesCheck = check({
  id: 'sources',
  asks: 'How many independent sources tell it, and do they agree?',
  needs: ['a second document, or a second person or body on whose word it is told'],
  says: ['corroborated', 'disputed', 'unverifiable'],
  appliesTo: ['meeting', 'agreement', 'commitment', 'measure', 'relation', 'quantity'],
  decide: (item, context) => {
    const told = item.claims.map((recorded) => ({ recorded, origin: originOf(context.world, recorded) }))
    const disputes = [amountDispute, timeDispute, ordinalDispute, factualityDispute].flatMap((find) => find(item, told, context.world))
    return disputes.length > 0 ? disputes : agreement(item, told, context)
  },
})

interface Told {
  readonly recorded: RecordedClaim
  readonly origin: Origin
}

const judgement = (told: readonly Told[], verdict: VerdictName, because: string, notes: readonly string[]): Judgement => ({
  check: 'sources',
  aspect: 'source',
  verdict,
  because: sentence(because),
  evidence: told.map(({ recorded }): Evidence => claimEvidence(recorded)),
  notes,
  claims: told.map(({ recorded }) => recorded.claim.id),
})

/** "Boeing (in wire.html)", or the publisher of the document itself. */
const reporter = ({ recorded, origin }: Told): string =>
  origin.isQuoted ? `${origin.name} (in ${recorded.document})` : documentLabel(recorded)

/** Who tells one value more than once is named once for it. */
const sideBySide = (told: readonly Told[], value: (one: Told) => string): string =>
  [...new Set(told.map((one) => `${reporter(one)} ${value(one)}`))].join('; ')

/** The first pair of claims whose values cannot both be true; with it, one claim for each value told. */
const dispute = <Value>(
  told: readonly Told[],
  readValue: (one: Told) => Value | null,
  clash: (left: Value, right: Value, a: Told, b: Told) => boolean,
  text: (value: Value) => string,
  what: string,
): readonly Judgement[] => {
  const given = told.flatMap((one) => {
    const value = readValue(one)
    return value === null ? [] : [{ one, value }]
  })
  const clashing = given.filter((left) =>
    given.some(
      (right) => right.one.recorded.documentId !== left.one.recorded.documentId && clash(left.value, right.value, left.one, right.one),
    ),
  )
  if (clashing.length < 2) return []
  const shown = clashing.map(({ one }) => one)
  return [
    judgement(shown, 'disputed', `Sources differ on ${what}: ${sideBySide(shown, (one) => `has ${text(readValue(one) as Value)}`)}`, []),
  ]
}

const amountDispute = (_item: Item, told: readonly Told[]): readonly Judgement[] =>
  dispute<ClaimAmount>(
    told,
    ({ recorded }) => recorded.claim.amount,
    (left, right, a, b) =>
      left.unit === right.unit &&
      left.per === right.per &&
      sameTime(a, b) &&
      !rangesMeet(rangeOf(left, `${left.text} ${a.recorded.claim.quote}`), rangeOf(right, `${right.text} ${b.recorded.claim.quote}`)),
    amountText,
    'the amount',
  )

/** Figures of two years do not contradict each other; where one source tells no time they are of one thing, as the record has it. */
const sameTime = (a: Told, b: Told): boolean => {
  if (a.recorded.claim.kind !== 'quantity') return true
  const [left, right] = [a.recorded.claim.time, b.recorded.claim.time]
  return !left || !right || timesMeet(left, right)
}

const timesMeet = (left: ClaimTime, right: ClaimTime): boolean =>
  (left.start ?? '0000') <= (right.end ?? (right.start && left.end === null ? '9999' : (right.start ?? '9999'))) &&
  (right.start ?? '0000') <= (left.end ?? '9999')

const timeDispute = (item: Item, told: readonly Told[]): readonly Judgement[] => {
  if (item.kind === 'quantity' || item.kind === 'commitment') return []
  return dispute<ClaimTime>(
    told,
    ({ recorded }) => (recorded.claim.time?.start && recorded.claim.time.end ? recorded.claim.time : null),
    (left, right) => !timesMeet(left, right),
    timeText,
    'the date',
  )
}

/** Counts of two scopes are two questions: each has its own sentence. */
const ordinalDispute = (_item: Item, told: readonly Told[], world: World): readonly Judgement[] => {
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
const factualityDispute = (item: Item, told: readonly Told[]): readonly Judgement[] => {
  const laterDone = (a: Told, b: Told): boolean =>
    (a.origin.key === b.origin.key || isPromise(item)) && a.recorded.published !== b.recorded.published
  return dispute(
    told,
    ({ recorded }) => recorded.claim.factuality,
    (left, right, a, b) => (left === 'denied') !== (right === 'denied') && !laterDone(a, b),
    (factuality) => (factuality === 'denied' ? 'that it is not so' : 'that it is so'),
    'whether it is so',
  )
}

const isPromise = ({ kind }: Item): boolean => kind === 'commitment' || kind === 'measure'

/** No source differs: how many origins are there? What is told and denied at different times is neither one source nor agreement. */
const agreement = (item: Item, told: readonly Told[], { world }: CheckContext): readonly Judgement[] => {
  if (new Set(told.map(({ recorded }) => recorded.claim.factuality === 'denied')).size > 1) return []
  const byOrigin = [...Map.groupBy(told, ({ origin }) => origin.key).values()]
  const documents = new Set(told.map(({ recorded }) => recorded.documentId)).size
  if (item.kind === 'quantity' && documents > 1 && !told.some((one) => told.some((other) => one !== other && isSameFigure(one, other))))
    return []
  const origins = byOrigin.flatMap((group) => group.slice(0, 1).map(({ origin }) => origin))
  const own = origins.filter((origin) => isOwnWord(origin, item))
  const ownNote =
    own.length === 0 ? [] : [`${listText(own.map(({ name }) => name))} ${own.length === 1 ? 'is a party' : 'are parties'} to it.`]
  const [only] = origins
  if (origins.length === 1 && only) return [judgement(told, 'unverifiable', oneSource(only, documents), ownNote)]
  const state = oneState(origins)
  if (state !== null)
    return [
      judgement(
        told,
        'unverifiable',
        `Told by one side only: ${listText(origins.map(({ name }) => name))} all speak for ${partyNames(world, [state])}`,
        ownNote,
      ),
    ]
  if (documents === 1 && origins.every(({ isQuoted }) => !isQuoted)) return []
  const first = byOrigin.flatMap((group) => group.slice(0, 1))
  return [judgement(first, 'corroborated', `Told alike by ${listText(first.map(reporter))}`, [...ownNote, ...apartNote(first)])]
}

/** Figures of one time that can both be true; figures of two years say nothing of each other. */
const isSameFigure = (a: Told, b: Told): boolean => {
  const [left, right] = [a.recorded.claim, b.recorded.claim]
  if (!left.amount || !right.amount || left.amount.unit !== right.amount.unit || !sameTime(a, b)) return false
  return rangesMeet(rangeOf(left.amount, left.quote), rangeOf(right.amount, right.quote))
}

const oneSource = ({ name, isQuoted }: Origin, documents: number): string =>
  isQuoted && documents > 1
    ? `Told by one source only: ${name}; that ${name} said so is told by ${documents} documents, but what was said rests on that word alone`
    : `Told by one source only: ${name}`

/** The one state for which all origins speak; null where one of them is the press or another state. */
const oneState = (origins: readonly Origin[]): string | null => {
  const states = new Set(origins.map(({ states: spoken }) => (spoken.length === 1 ? spoken[0] : null)))
  const [state] = states
  return states.size === 1 && state ? state : null
}

/** Values that differ but can both be true stay side by side. */
const apartNote = (told: readonly Told[]): readonly string[] => {
  const amounts = told.flatMap((one) => (one.recorded.claim.amount ? [{ one, text: amountText(one.recorded.claim.amount) }] : []))
  return new Set(amounts.map(({ text }) => text)).size < 2
    ? []
    : [`Not the same figure, though both can be true: ${amounts.map(({ one, text }) => `${reporter(one)} has ${text}`).join('; ')}.`]
}
