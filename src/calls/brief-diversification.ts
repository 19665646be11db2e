/**
 * Diversification in a brief: a sentence that says a state diversifies gets the evenness of its trade among the poles over the years. In: all that is
 * read. Out: one sourced sentence a state: the index where the state's own figures give it, else what is missing; never a verdict.
 */
import type { CheckContext } from '../checks/check.ts'
import type { SourcedSentence } from '../checks/dependence.ts'
import { rowEvidence, sentenceOf } from '../checks/evidence.ts'
import { listText, partyName, sentence, valueText } from '../checks/wording.ts'
import type { RecordedClaim } from '../record/item.ts'
import type { Evidence } from '../record/verdict.ts'
import type { TradeFigure, TradeVector } from '../supply/trade-vectors.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { World } from '../world/world.ts'
import { defaultPoles, partnersAnswer } from './supply-partners.ts'

const tellsDiversification = (words: string): boolean => /\b(?:diversif\w{1,7}|multi-?vector\w{0,4})\b/i.test(words)
/** Sources of a material are told material by material. */
const isOfSupply = (words: string): boolean =>
  /\bdiversif\w{1,7} (?:of )?(?:the |its |their |our )?(?:sources?|sourcing|suppl\w{1,5}|imports? of)\b/i.test(words)

/** Those who diversify: who the claim says, else who the sentence names first. */
const statesOf = ({ claim }: RecordedClaim, words: string, { world, asOf }: CheckContext): readonly string[] => {
  const own = claim.agents.flatMap(({ states }) => states)
  return own.length > 0 ? own : (findGazetteerNames(world, words, asOf)[0]?.candidates[0]?.entity.states ?? [])
}

/** So many states are told one by one: a wider group has no trade of its own on record. */
const mostStates = 6

const isYear = ({ period }: TradeVector): boolean => /^\d{4}$/.test(period)
const two = (value: number): string => value.toFixed(2)

/** The first row shows what is computed, the others what they hold. */
const evidenceOf = (world: World, figures: readonly TradeFigure[], text: string): readonly Evidence[] =>
  figures.flatMap((figure, at) => {
    const row = world.tables.trade.find(
      (one) =>
        one.reporter === figure.reporter && one.partner === figure.partner && one.period === figure.period && one.value === figure.value,
    )
    const partner = figure.partner === 'world' ? 'all partners' : partyName(world, figure.partner)
    const own = `trade of ${partyName(world, figure.reporter)} with ${partner}, ${figure.period}: ${valueText(figure.value, figure.unit)}, as it counts`
    return row === undefined ? [] : [rowEvidence(world, row, at === 0 ? text : own)]
  })

const shareText = ({ poles }: TradeVector): string => {
  const known = poles.filter(({ share }) => share?.value != null)
  return known.length === 0
    ? ''
    : `; of all its trade ${listText(known.map(({ pole, share }) => `${pole.name} ${Number(((share?.value ?? 0) * 100).toFixed(1))} %`))}`
}

const stateSentence = (world: World, state: string, today: string): SourcedSentence | null => {
  const name = partyName(world, state)
  const answer = (() => {
    try {
      return partnersAnswer(
        world,
        { state: { id: state, name, states: [state] }, poles: defaultPoles, flow: 'total', years: null },
        null,
        today,
      )
    } catch {
      // nothing of its trade is on record
      return null
    }
  })()
  const years = answer?.vectors.filter(isYear) ?? []
  if (answer === null || years.length === 0) return null
  const poles = listText(defaultPoles.map((id) => partyName(world, id.toLowerCase() === 'eu' ? 'eu' : id)))
  const known = years.filter(({ amongPoles }) => amongPoles?.evenness.value != null)
  const bounded = years.filter((one) => !known.includes(one)).map(({ period }) => period)
  const last = years.at(-1)
  const lead = `how evenly the trade of ${name} is spread over ${poles}, as it counts itself (0 to 1)`
  if (known.length === 0 && last !== undefined) {
    const missing = last.poles.filter(({ value }) => value === null).map(({ pole }) => partyName(world, pole.id))
    const text = `${lead}, is not computable for any year on record (${listText(bounded)}): for ${last.period} its own figure of its trade with ${listText(missing)} is missing`
    return { sentence: sentence(text), evidence: evidenceOf(world, last.figures, text) }
  }
  const values = known.map(({ period, amongPoles }) => `${two(amongPoles?.evenness.value ?? 0)} in ${period}`)
  const newest = known.at(-1)
  const rest = bounded.length === 0 ? '' : `; for ${listText(bounded)} a figure is missing, so whether it grew is not known`
  const as = newest?.amongPoles?.effective.value
  const text = `${lead}: ${listText(values)}${as == null ? '' : `, as even as ${two(as)} equal partners`}${newest === undefined ? '' : shareText(newest)}${known.length > 1 ? '' : rest}`
  return {
    sentence: sentence(text),
    evidence: evidenceOf(
      world,
      known.flatMap(({ figures }) => figures),
      text,
    ),
  }
}

export const diversificationLines = (context: CheckContext): readonly SourcedSentence[] => {
  const { world, documents, claims, asOf } = context
  const states = claims.flatMap((recorded) => {
    const words = sentenceOf(recorded, documents)
    if (!tellsDiversification(words) || isOfSupply(words)) return []
    const named = statesOf(recorded, words, context).filter((state) => !defaultPoles.some((pole) => pole === state))
    return named.length > mostStates ? [] : named
  })
  return [...new Set(states)].flatMap((state) => stateSentence(world, state, asOf) ?? [])
}
