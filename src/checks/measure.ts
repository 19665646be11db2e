/** Measure: is it in force on record? In: a state's measure told as taken. Out: supported with what, since when and by which source, else unverifiable. */
import type { ClaimTime } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { VerdictName } from '../record/verdict.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { type CheckContext, check, documentsOf, type Judgement } from './check.ts'
import { independentRows, rowEvidence } from './evidence.ts'
import { materialName, measuresInForce, measureText } from './measure-rows.ts'
import { textsHave } from './origin.ts'
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

/** What the claim says and what the record has in force on its day. */
interface Asked {
  readonly day: string
  readonly what: string
  readonly named: readonly string[]
  readonly time: ClaimTime | null
  readonly rows: readonly Row<'measures'>[]
  readonly textsHave: string
}

const judgeMeasure = (item: Item, claims: readonly RecordedClaim[], context: CheckContext): readonly Judgement[] => {
  const { world } = context
  const asked = askedOf(item, claims, context)
  if (!asked) return []
  const [verdict, because] = answer(world, asked)
  const evidence = asked.rows.slice(0, 8).map((row) => rowEvidence(world, row, measureText(world, row)))
  const ids = claims.map(({ claim }) => claim.id)
  return [{ check: 'measure', aspect: 'source', verdict, because: sentence(because), evidence, notes: [], claims: ids }]
}

const askedOf = (item: Item, claims: readonly RecordedClaim[], context: CheckContext): Asked | null => {
  const { world } = context
  const first = claims[0]
  const state = first?.claim.agents.flatMap(({ states }) => states)[0]
  if (!first || state === undefined) return null
  const day = first.published ?? context.asOf
  const named = first.claim.materials.filter((slug) => isSingleMaterial(world, slug))
  const targets = first.claim.recipients.flatMap(({ states }) => states)
  const inForce = datedOrAll(measuresInForce(world, { state, type: item.type, materials: named, targets }, day))
  const on = named.length === 0 ? '' : ` on ${namesOf(world, named)}`
  const rows = independentRows(world, inForce, documentsOf(claims, context))
  return {
    day,
    what: `${item.type.replace('-', ' ')} of ${partyName(world, state)}${on}`,
    named,
    time: first.claim.time,
    rows,
    textsHave: textsHave(item.claims, claims),
  }
}

/** A regime whose first day no source told says less than one with its day. */
const datedOrAll = (rows: readonly Row<'measures'>[]): readonly Row<'measures'>[] => {
  const dated = rows.filter(({ start }) => start !== null)
  return dated.length > 0 ? dated : rows
}

/** "Critical minerals" is a heading, not a material that a measure or a share names. */
const isSingleMaterial = (world: World, slug: string): boolean =>
  world.tables.measures.some((row) => row.materials.includes(slug)) || world.tables['import-shares'].some((row) => row.material === slug)

const namesOf = (world: World, slugs: readonly string[]): string => listText(slugs.map((slug) => materialName(world, slug)))
const shownMost = 4

const answer = (world: World, { day, what, named, time, rows, textsHave }: Asked): readonly [VerdictName, string] => {
  if (rows.length === 0)
    return ['unverifiable', `No ${what} is on record as in force on ${dayText(day)}, and no source says that the list is complete`]
  const texts = rows.slice(0, shownMost).map((row) => measureText(world, { ...row, note: '' }))
  const list = listText(texts, '; ')
  const missing = named.filter((slug) => !rows.some((row) => row.materials.includes(slug)))
  if (missing.length > 0)
    return ['unverifiable', `On record as in force on ${dayText(day)}: ${list}; nothing on ${namesOf(world, missing)}`]
  if (rows.every(({ start }) => start === null)) return ['unverifiable', `The record has ${list}, but not since when`]
  const began = !time?.start || rows.some(({ start }) => start !== null && start >= (time.start ?? '') && start <= (time.end ?? day))
  if (!began) return ['unverifiable', `The record has ${list}; ${textsHave} ${timeText(time)}, and the list is not known to be complete`]
  return [
    'supported',
    `On record as in force on ${dayText(day)}: ${list}${rows.length > shownMost ? `; and ${rows.length - shownMost} more` : ''}`,
  ]
}
