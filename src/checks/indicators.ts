/** Indicators: the counts, series and shares on record that bear on a judgement. In: assessments. Out: sourced sentences by claim; never a verdict. */
import type { RecordedClaim } from '../record/item.ts'
import { membersOf } from '../world/members.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { CheckContext } from './check.ts'
import { type ContactRow, circleOf, contactsByPower } from './contacts.ts'
import { answerAsks, type SourcedSentence } from './dependence.ts'
import { asksByClaim, wordsOf } from './dependence-asks.ts'
import { rowEvidence } from './evidence.ts'
import { type Observation, observationsFor, observationText } from './observations.ts'
import { relationsBetween } from './relation-rows.ts'
import { amountText, dayText, listText, partyNames, sentence, spanText } from './wording.ts'

const aboutTrade = /\b(?:trade|trading|econom\w{1,4}|commerc\w{1,4}|invest\w{0,6})\b/i
const aboutDependence =
  /\b(?:depend\w{0,8}|relian\w{1,3}|diversif\w{1,7} (?:of )?(?:the |its |their )?(?:sources?|suppl\w{1,5})|raw materials?|minerals?|rare|resources?|supply chains?|suppliers?)\b/i
const aboutContacts =
  /\b(?:contacts?|engage\w{0,5}|interest|ties|initiative|meetings?|key partners?|pronounced|attention|rapprochement|dominant|influence|(?:enhanc|strengthen|deepen|improv)\w{0,4} (?:its |their |the )?(?:relations|cooperation))\b/i
const aboutEffect = /\b(?:symbolic|formality|gesture|(?:no|little) (?:real |practical )?(?:effect|impact))\b/i

/** At most so many sentences an assessment: an indicator points, it does not argue. */
const most = 4

/** By claim id; an assessment on which nothing on record bears has no entry. */
export const indicatorsFor = (context: CheckContext): ReadonlyMap<string, readonly SourcedSentence[]> => {
  const assessments = context.claims.filter(({ claim }) => claim.kind === 'assessment')
  const contacts = contactsByPower(context)
  const asks = asksByClaim(context)
  const entries = assessments.map((recorded) => [recorded.claim.id, indicatorsOf(recorded, context, contacts, asks)] as const)
  return new Map(entries.filter(([, sentences]) => sentences.length > 0))
}

type Asks = ReturnType<typeof asksByClaim>

const indicatorsOf = (
  recorded: RecordedClaim,
  context: CheckContext,
  contacts: readonly ContactRow[],
  asks: Asks,
): readonly SourcedSentence[] => {
  const words = wordsOf(recorded, context.documents)
  const sides = sidesOf(recorded, words, context)
  const found = [
    ...(aboutEffect.test(words) ? relationsOf(sides, context) : []),
    ...(aboutDependence.test(words) || recorded.claim.materials.length > 0 ? dependenceOf(recorded, sides, context, asks) : []),
    ...(aboutTrade.test(words) ? tradeOf(recorded, sides, context) : []),
    ...(aboutContacts.test(words) ? contactsOfSides(sides, context, contacts) : []),
  ]
  return found.slice(0, most)
}

/** States of each party told: agents and recipients, else those that the words name, each group as one. */
const sidesOf = ({ claim, published }: RecordedClaim, words: string, { world, asOf }: CheckContext): readonly (readonly string[])[] => {
  const told = [...claim.agents, ...claim.recipients].map(({ states }) => states).filter((states) => states.length > 0)
  const named = findGazetteerNames(world, words, published ?? asOf).map(({ candidates }) => candidates[0]?.entity.states ?? [])
  const sides = claim.agents.length > 0 && claim.recipients.length > 0 ? told : [...told, ...named.filter((states) => states.length > 0)]
  return [...new Map(sides.map((states) => [[...states].sort().join(), states])).values()]
}

/** Pairs of states of different sides. */
const pairsOf = (sides: readonly (readonly string[])[]): readonly (readonly [string, string])[] =>
  sides.flatMap((side, at) =>
    sides
      .slice(at + 1)
      .flatMap((other) => side.flatMap((one) => other.filter((two) => !side.includes(two)).map((two) => [one, two] as const))),
  )

/** What the two already have, for a judgement that a step changes little. */
const relationsOf = (sides: readonly (readonly string[])[], { world }: CheckContext): readonly SourcedSentence[] =>
  pairsOf(sides).flatMap(([one, other]) =>
    relationsBetween(world, 'diplomatic', one, other)
      .filter(({ start, end }) => start !== null && end === null)
      .map((row) => {
        const text = `Diplomatic relations between ${partyNames(world, [one, other])} since ${dayText(row.start ?? '')}`
        return { sentence: sentence(text), evidence: [rowEvidence(world, row, text)] }
      }),
  )

/** No answer where none of the parties imports. */
const dependenceOf = (
  recorded: RecordedClaim,
  sides: readonly (readonly string[])[],
  context: CheckContext,
  asks: Asks,
): readonly SourcedSentence[] => {
  const importers = new Set(context.world.tables['import-shares'].map((row) => row.importer))
  const parties = sides.flat()
  if (parties.length > 0 && !parties.some((state) => importers.has(state))) return []
  return answerAsks(asks.get(recorded.claim.id) ?? [], context)
}

/** The latest total on record between the sides as they are told, a region as one; where there is none, between each pair of their states. */
const tradeOf = ({ claim }: RecordedClaim, sides: readonly (readonly string[])[], context: CheckContext): readonly SourcedSentence[] => {
  const between = (one: readonly string[], other: readonly string[]): readonly SourcedSentence[] => {
    const entity = (states: readonly string[]) => ({
      id: null,
      name: states.join(),
      type: 'state',
      states: [...states],
      start: null,
      end: null,
    })
    const asked = { ...claim, type: 'trade', quote: 'trade', materials: [], agents: [entity(one)], recipients: [entity(other)] }
    return latest(observationsFor(context.world, asked), context)
  }
  const whole = sides.flatMap((side, at) => sides.slice(at + 1).flatMap((other) => between(side, other)))
  return whole.length > 0
    ? whole
    : pairsOf(sides)
        .slice(0, 12)
        .flatMap(([one, other]) => between([one], [other]))
}

const latest = (series: readonly Observation[], { world, asOf }: CheckContext): readonly SourcedSentence[] => {
  const last = series
    .map(({ period }) => period.end)
    .filter((end) => end <= asOf)
    .sort()
    .at(-1)
  const rows = series.filter(({ period }) => period.end === last)
  const [first] = rows
  if (!first) return []
  const counts = listText(rows.map((one) => `${amountText(one)} as counted by ${one.counter}`))
  return [
    {
      sentence: sentence(`${first.subject}, ${spanText(first.period.start, first.period.end)}: ${counts}`),
      evidence: rows.map((one) => rowEvidence(world, one.row, observationText(one))),
    },
  ]
}

/** Summits of the circle by power, in one sentence, where the claim names the circle or one of these powers. */
const contactsOfSides = (
  sides: readonly (readonly string[])[],
  context: CheckContext,
  rows: readonly ContactRow[],
): readonly SourcedSentence[] => {
  const circle = circleOf(context)
  const [first] = rows
  if (circle === null || !first) return []
  const members = membersOf(context.world, circle, context.asOf)
  const states = new Set(sides.flat())
  if (!members.every((state) => states.has(state)) && !rows.some(({ powerId }) => states.has(powerId))) return []
  const counts = listText(rows.map(({ power, count }) => `${power} ${count}`))
  return [
    {
      sentence: sentence(`Summits with ${first.circle} in ${first.year}, by power: ${counts}`),
      evidence: rows.flatMap(({ evidence }) => evidence),
    },
  ]
}
