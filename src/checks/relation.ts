/** Relation: have they had it, and since when? In: relations, memberships and formats told with a year. Out: supported, contradicted by another year, or unverifiable. */
import type { ClaimTime } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Evidence, VerdictName } from '../record/verdict.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { type CheckContext, check, documentsOf, type Judgement } from './check.ts'
import { relationSpans, spanReaching } from './coverage.ts'
import { independentRows, rowEvidence, type SourcedRow } from './evidence.ts'
import { isYearOnly, relationsBetween } from './relation-rows.ts'
import { dayText, lastDayOfMonth, listText, partyName, partyNames, sentence } from './wording.ts'

export const relationCheck = check({
  id: 'relation',
  asks: 'Have they had this relation, and since when?',
  needs: ['the relation, the membership or the format on record'],
  says: ['supported', 'contradicted', 'unverifiable'],
  appliesTo: ['relation/diplomatic', 'relation/alliance', 'relation/membership', 'relation/format'],
  decide: (item, context) => {
    const groups = [...Map.groupBy(item.claims, ({ claim }) => `${claim.factuality} ${claim.time?.start} ${claim.time?.end}`).values()]
    return groups.flatMap((claims) => judgeRelation(item, claims, context))
  },
})

/** A relation on record; `start` null where no source says since when. */
interface Known {
  readonly row: SourcedRow
  readonly start: string | null
  readonly end: string | null
  readonly yearOnly: boolean
}

interface Asked {
  /** "diplomatic relations between Kazakhstan and Israel". */
  readonly label: string
  readonly plural: boolean
  readonly known: readonly Known[]
  /** Rows that say the list is complete on a day; none where no source does. */
  readonly listedOn: (day: string) => readonly Row<'coverage'>[]
}

/** A verdict, its sentence, and the rows it rests on. */
type Answer = readonly [VerdictName, string, readonly Evidence[]]

const judgeRelation = (item: Item, claims: readonly RecordedClaim[], context: CheckContext): readonly Judgement[] => {
  const first = claims[0]
  const asked = first ? askedOf(item, first, context) : null
  if (!first || !asked || first.claim.factuality === 'planned' || first.claim.factuality === 'possible') return []
  const rows = asked.known.map(({ row }) => row)
  const allowed = new Set(independentRows(context.world, rows, documentsOf(claims, context)))
  const known = asked.known.filter(({ row }) => allowed.has(row))
  const day = first.published ?? context.asOf
  const current = known.find(({ end }) => end === null || end >= day) ?? known.at(-1) ?? null
  const [verdict, because, evidence] = answer(first, asked, current, day, context.world)
  const ids = claims.map(({ claim }) => claim.id)
  return [{ check: 'relation', aspect: 'relation', verdict, because: sentence(because), evidence, notes: [], claims: ids }]
}

const answer = ({ claim }: RecordedClaim, asked: Asked, known: Known | null, day: string, world: World): Answer => {
  const isDenied = claim.factuality === 'denied'
  // relations told as lasting since 1995 would stand in a list that ends later than that
  const held = !isDenied && claim.time?.start && claim.time.end === null ? claim.time.start : null
  if (!known) return absent(asked, isDenied, held !== null && asked.listedOn(day).length === 0 ? held : day, world)
  const text = knownText(asked, known)
  const shown = [rowEvidence(world, known.row, text)]
  const isOver = known.end !== null && known.end < day
  if (isDenied) return [isOver ? 'supported' : 'contradicted', `The record has ${text}`, shown]
  if (isOver) return ['contradicted', `The record has ${text}`, shown]
  return [...sinceAnswer(claim.time, asked, known), shown]
}

/** Not on record: an answer only where the list is complete on that day. */
const absent = (asked: Asked, isDenied: boolean, day: string, world: World): Answer => {
  const list = asked.listedOn(day)
  const what = `${asked.label} ${asked.plural ? 'are' : 'is'} not on record`
  if (list.length === 0) return ['unverifiable', `${what}, and no source says that the list is complete`, []]
  const shown = list.map((row) =>
    rowEvidence(
      world,
      row,
      `${asked.label}: the list is complete from ${dayText(row.start ?? '')} to ${row.end === null ? 'today' : dayText(row.end)}`,
    ),
  )
  return [isDenied ? 'supported' : 'contradicted', `${what}, in a list that is complete`, shown]
}

const sinceAnswer = (time: ClaimTime | null, asked: Asked, known: Known): readonly [VerdictName, string] => {
  const told = time?.start ? toldSpan(time) : null
  const text = knownText(asked, known)
  if (told === null) return ['supported', `The record has ${text}`]
  if (known.start === null) return ['unverifiable', `The record has ${asked.label}, but not since when`]
  const reaches = known.yearOnly ? known.start.slice(0, 4) === told.start.slice(0, 4) : told.start <= known.start && known.start <= told.end
  return reaches ? ['supported', `The record agrees: ${text}`] : ['contradicted', `The record has ${text}, not since ${told.words}`]
}

/** "Since 1992" holds for any day of that year, "since May 1992" of that month. */
const toldSpan = ({ start, text }: ClaimTime): { readonly start: string; readonly end: string; readonly words: string } | null => {
  if (!start) return null
  if (start.endsWith('-01-01') && !/\b1\b|jan/i.test(text.replace(start, '')))
    return { start, end: `${start.slice(0, 4)}-12-31`, words: start.slice(0, 4) }
  if (start.endsWith('-01') && !/\b0?1(?:st)?\b/i.test(text.replace(start, '')))
    return { start, end: lastDayOfMonth(start), words: dayText(start).replace(/^1 /, '') }
  return { start, end: start, words: dayText(start) }
}

const knownText = ({ label }: Asked, { start, end, yearOnly }: Known): string => {
  const day = (iso: string): string => (yearOnly ? iso.slice(0, 4) : dayText(iso))
  return `${label}${start === null ? '' : ` since ${day(start)}`}${end === null ? '' : ` until ${dayText(end)}`}`
}

const askedOf = (item: Item, { claim, published }: RecordedClaim, { world, asOf }: CheckContext): Asked | null => {
  const entities = [...claim.agents, ...claim.recipients]
  const day = published ?? asOf
  if (item.type === 'format') {
    const row = entities.flatMap(({ id }) => (id === null ? [] : [world.formats.get(id)])).find((one) => one !== undefined)
    return row
      ? {
          label: `the format ${row.name}`,
          plural: false,
          known: [{ row, start: row.established, end: null, yearOnly: false }],
          listedOn: () => [],
        }
      : null
  }
  if (item.type === 'membership') {
    const group = entities.find(({ id }) => id !== null && world.membershipsByGroup.has(id))?.id
    const state = claim.agents.filter(({ id }) => id !== group).flatMap(({ states }) => states)[0]
    if (!group || state === undefined) return null
    const rows = (world.membershipsByGroup.get(group) ?? []).filter((row) => row.state === state)
    const listed = world.tables.coverage.filter(
      ({ subject, start, end }) => subject === `memberships:${group}` && (start ?? '') <= day && (end === null || end >= day),
    )
    return {
      label: `membership of ${partyName(world, state)} in ${partyName(world, group)}`,
      plural: false,
      known: rows.map((row) => ({ row, start: row.from, end: row.to, yearOnly: false })),
      listedOn: () => listed,
    }
  }
  const [a, b, ...others] = [...new Set(entities.flatMap(({ states }) => states))]
  if (a === undefined || b === undefined || others.length > 0) return null
  const noun = item.type === 'alliance' ? 'an alliance' : 'diplomatic relations'
  return {
    label: `${noun} between ${item.type === 'alliance' ? listText([partyName(world, a), partyName(world, b)]) : partyNames(world, [a, b])}`,
    plural: item.type !== 'alliance',
    known: relationsBetween(world, item.type, a, b).map((row) => ({ row, start: row.start, end: row.end, yearOnly: isYearOnly(row) })),
    listedOn: (on) => spanReaching(relationSpans(world, item.type, [a, b]), on)?.rows ?? [],
  }
}
