/** Indicators: the counts, series and shares on record that bear on a judgement. In: assessments. Out: sourced sentences by claim; never a verdict. */
import type { RecordedClaim } from '../record/item.ts'
import { membersOf } from '../world/members.ts'
import { type CheckContext, statesOf } from './check.ts'
import { circleOf, contactsByPower } from './contacts.ts'
import { answerDependence, questionOf, type SourcedSentence } from './dependence.ts'
import { rowEvidence } from './evidence.ts'
import { type Observation, observationsFor, observationText } from './observations.ts'
import { amountText, listText, sentence, spanText } from './wording.ts'

const aboutTrade = /\b(?:trade|trading|econom\w{1,4}|commerc\w{1,4}|export\w{0,3}|import\w{0,3}|invest\w{0,6})\b/i
const aboutDependence =
  /\b(?:depend\w{0,8}|relian\w{1,3}|diversif\w{1,7} (?:of )?(?:the |its |their )?(?:sources?|suppl\w{1,5})|raw materials?|minerals?|rare|resources?|supply chains?|suppliers?)\b/i
const aboutContacts =
  /\b(?:contacts?|engage\w{0,5}|interest|relations?|ties|initiative|meetings?|partners?|pronounced|attention|rapprochement|cooperation|dominant|influence|wish|desire)\b/i

/** At most so many sentences an assessment: an indicator points, it does not argue. */
const most = 4

/** By claim id; an assessment on which nothing on record bears has no entry. */
export const indicatorsFor = (context: CheckContext): ReadonlyMap<string, readonly SourcedSentence[]> => {
  const assessments = context.claims.filter(({ claim }) => claim.kind === 'assessment')
  const entries = assessments.map((recorded) => [recorded.claim.id, indicatorsOf(recorded, context)] as const)
  return new Map(entries.filter(([, sentences]) => sentences.length > 0))
}

const indicatorsOf = (recorded: RecordedClaim, context: CheckContext): readonly SourcedSentence[] => {
  const { quote } = recorded.claim
  const found = [
    ...(aboutDependence.test(quote) || recorded.claim.materials.length > 0 ? dependenceOf(recorded, context) : []),
    ...(aboutTrade.test(quote) ? tradeOf(recorded, context) : []),
    ...(aboutContacts.test(quote) ? contactsOfClaim(recorded, context) : []),
  ]
  return found.slice(0, most)
}

/** The claim's own materials and supplier; what it leaves open is taken from the other claims of its document. */
const dependenceOf = (recorded: RecordedClaim, context: CheckContext): readonly SourcedSentence[] => {
  const own = questionOf([recorded], context)
  const around = questionOf(
    context.claims.filter(({ documentId }) => documentId === recorded.documentId),
    context,
  )
  return answerDependence(
    {
      materials: own.materials.length > 0 ? own.materials : around.materials,
      suppliers: own.suppliers.length > 0 ? own.suppliers : around.suppliers,
      importers: own.importers.length > 0 ? own.importers : around.importers,
    },
    context,
  )
}

/** The latest total on record between each pair of parties of two sides; a region stands for its members. */
const tradeOf = ({ claim }: RecordedClaim, context: CheckContext): readonly SourcedSentence[] => {
  const sides = [claim.agents.flatMap(({ states }) => states), claim.recipients.flatMap(({ states }) => states)]
  const pairs = (sides[0] ?? []).flatMap((one) => (sides[1] ?? []).filter((other) => other !== one).map((other) => [one, other] as const))
  return pairs.slice(0, 10).flatMap(([one, other]) => {
    const entity = (id: string) => ({ id, name: id, type: 'state', states: [id], start: null, end: null })
    const series = observationsFor(context.world, {
      ...claim,
      type: 'trade',
      quote: 'trade',
      materials: [],
      agents: [entity(one)],
      recipients: [entity(other)],
    })
    return latest(series, context)
  })
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

/** Summits with the powers that the claim names, beside the others, in one sentence. */
const contactsOfClaim = ({ claim }: RecordedClaim, context: CheckContext): readonly SourcedSentence[] => {
  const circle = circleOf(context)
  if (circle === null) return []
  const members = membersOf(context.world, circle, context.asOf)
  const states = statesOf(claim)
  if (
    states.length > 0 &&
    !states.some((state) => members.includes(state) || contactsByPower(context).some(({ powerId }) => powerId === state))
  )
    return []
  const rows = contactsByPower(context)
  if (rows.length === 0) return []
  const counts = listText(rows.map(({ power, count }) => `${power} ${count}`))
  const what = rows[0]?.what.replace(/^\d{1,4} summits? with /, '').replace(/:.*/, '') ?? ''
  return [{ sentence: sentence(`Summits with ${what}, by power: ${counts}`), evidence: rows.flatMap(({ evidence }) => evidence) }]
}
