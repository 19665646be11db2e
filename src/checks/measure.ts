/** Measure: is it in force on record? In: a state's measure told as taken. Out: supported with what, since when and by which source, else unverifiable. */
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Evidence, VerdictName } from '../record/verdict.ts'
import { type CheckContext, check, documentsOf, type Judgement } from './check.ts'
import { independentRows, rowEvidence } from './evidence.ts'
import { materialName, measuresInForce, measureText } from './measure-rows.ts'
import { dayText, listText, partyName, sentence, timeText } from './wording.ts'

/** Lifting and easing are acts too, but not measures in force. */
const eases = (quote: string): boolean =>
  /\b(?:lift|eas|suspend|abolish|remov|scrap|relax|waiv|end|drop|cancel|exempt|repeal)(?:e|s|es|ed|ing|ped|ped|led|ring)?\b/i.test(quote)

/** No list of measures is known to be complete, so what is not on record stays open and another day contradicts nothing. */
export const measureCheck = check({
  id: 'measure',
  asks: 'Is the measure in force on record?',
  needs: ['measures of that state on record, with their days and materials'],
  says: ['supported', 'unverifiable'],
  appliesTo: ['measure'],
  decide: (item, context) => {
    const told = item.claims.filter(({ claim }) => claim.factuality === 'happened' && !eases(claim.quote))
    const groups = [...Map.groupBy(told, ({ claim }) => `${claim.time?.start} ${claim.time?.end} ${claim.materials.join()}`).values()]
    return groups.flatMap((claims) => judgeMeasure(item, claims, context))
  },
})

const judgeMeasure = (item: Item, claims: readonly RecordedClaim[], context: CheckContext): readonly Judgement[] => {
  const first = claims[0]
  const { world } = context
  const state = first?.claim.agents.flatMap(({ states }) => states)[0]
  if (!first || state === undefined) return []
  const day = first.published ?? context.asOf
  const named = first.claim.materials.filter(
    (slug) =>
      world.tables.measures.some((row) => row.materials.includes(slug)) ||
      world.tables['import-shares'].some((row) => row.material === slug),
  )
  const asked = { state, type: item.type, materials: named, targets: first.claim.recipients.flatMap(({ states }) => states) }
  const rows = independentRows(world, measuresInForce(world, asked, day), documentsOf(claims, context))
  const outcome = (verdict: VerdictName, because: string, evidence: readonly Evidence[]): readonly Judgement[] => [
    {
      check: 'measure',
      aspect: 'source',
      verdict,
      because: sentence(because),
      evidence,
      notes: [],
      claims: claims.map(({ claim }) => claim.id),
    },
  ]
  const evidence = rows.slice(0, 8).map((row) => rowEvidence(world, row, measureText(world, row)))
  const what = `${item.type.replace('-', ' ')} of ${partyName(world, state)}${named.length === 0 ? '' : ` on ${listText(named.map((slug) => materialName(world, slug)))}`}`
  if (rows.length === 0)
    return outcome(
      'unverifiable',
      `No ${what} is on record as in force on ${dayText(day)}, and no source says that the list is complete`,
      [],
    )
  const missing = named.filter((slug) => !rows.some((row) => row.materials.includes(slug)))
  const list = listText(
    rows.slice(0, 4).map((row) => measureText(world, { ...row, note: '' })),
    '; ',
  )
  if (missing.length > 0)
    return outcome(
      'unverifiable',
      `On record as in force on ${dayText(day)}: ${list}; nothing on ${listText(missing.map((slug) => materialName(world, slug)))}`,
      evidence,
    )
  const time = first.claim.time
  const began = !time?.start || rows.some(({ start }) => start !== null && start >= (time.start ?? '') && start <= (time.end ?? day))
  if (!began)
    return outcome(
      'unverifiable',
      `The record has ${list}; the text has ${timeText(time)}, and the list is not known to be complete`,
      evidence,
    )
  return outcome(
    'supported',
    `On record as in force on ${dayText(day)}: ${list}${rows.length > 4 ? ` and ${rows.length - 4} more` : ''}`,
    evidence,
  )
}
