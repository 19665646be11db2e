/** Contact matrix: who met whom in which year. In: a state or a group, items told, meetings and visits on record. Out: rows by power or by state, each source by itself, each count with what it counts. */
import type { ClaimEntity } from '../../reading/claim.ts'
import type { Item } from '../../record/item.ts'
import type { Evidence } from '../../record/verdict.ts'
import { expandParties, membersOf } from '../../world/members.ts'
import type { Row } from '../../world/tables.ts'
import type { World } from '../../world/world.ts'
import type { CheckContext } from '../check.ts'
import { circleOf } from '../contacts.ts'
import { claimEvidence, rowEvidence } from '../evidence.ts'
import { daysBetween, daysText, partyName } from '../wording.ts'
import { keyName, keysOf } from './party-keys.ts'

export const contactKeys = ['power', 'state'] as const
export type ContactKey = (typeof contactKeys)[number]
export const contactSources = ['meetings', 'visits', 'documents'] as const
export type ContactSource = (typeof contactSources)[number]

export interface MatrixContact {
  readonly year: string
  readonly start: string
  readonly end: string
  readonly what: string
  readonly evidence: Evidence
  /** Of a contact told by a document: is it among the meetings or visits on record too? */
  readonly isOnRecord: boolean
}

export interface MatrixRow {
  /** A state, a group or a format. */
  readonly key: string
  readonly name: string
  readonly source: ContactSource
  readonly contacts: readonly MatrixContact[]
}

export interface ContactMatrix {
  readonly by: ContactKey
  /** Whose contacts: a state or a group. */
  readonly of: string
  readonly ofName: string
  /** In order, those without a contact too. */
  readonly years: readonly string[]
  readonly rows: readonly MatrixRow[]
  /** Complete lists among those counted; `until` is their last day, null for one that is complete to this day. */
  readonly complete: readonly { readonly what: string; readonly until: string | null }[]
  readonly rule: readonly string[]
}

export interface MatrixQuestion {
  readonly by: ContactKey
  readonly of: string
  /** First year, "2019". */
  readonly since: string
}

interface Contact extends MatrixContact {
  readonly source: ContactSource
  /** Its own side: states of the group asked about that took part. */
  readonly own: readonly string[]
  /** The other side. */
  readonly others: readonly string[]
}

/** More than this many states without a group of their own are told by the name of their meeting. */
const MOST_STATES = 3

export interface Sides {
  readonly own: readonly string[]
  readonly others: readonly string[]
}

/** `format` names the other side where it is too many to name. Null where one side is missing. */
export const sidesOf = (world: World, of: string, parties: readonly string[], format: string | null, day: string): Sides | null => {
  const members = membersOf(world, of, day)
  const states = expandParties(world, parties, day)
  const own = states.filter((state) => members.includes(state))
  const outside = states.filter((state) => !members.includes(state))
  if (own.length === 0 || outside.length === 0) return null
  const whole = parties.filter((party) => !membersOf(world, party, day).some((state) => members.includes(state)))
  const named = [...new Set(whole)]
  const rest = outside.filter((state) => !named.some((party) => membersOf(world, party, day).includes(state)))
  // a state met together with its own group is not met twice
  const others = named.filter((party) => !named.some((other) => other !== party && membersOf(world, other, day).includes(party)))
  if (others.length > 0 && others.length <= MOST_STATES) return { own, others }
  if (others.length === 0 && rest.length <= MOST_STATES) return { own, others: rest }
  if (format === null) return { own, others: [...others, ...rest] }
  const across = (world.formats.get(format)?.members ?? []).filter((party) => {
    const inParty = membersOf(world, party, day)
    return inParty.some((state) => outside.includes(state)) && !inParty.some((state) => members.includes(state))
  })
  return { own, others: across.length > 0 && across.length <= MOST_STATES ? across : [format] }
}

const meetingContacts = ({ of, since }: MatrixQuestion, { world, asOf }: CheckContext): readonly Contact[] =>
  world.tables.meetings.flatMap((row) => {
    if (row.start < since || row.start > asOf) return []
    const sides = sidesOf(world, of, row.participants, row.format, row.start)
    if (sides === null) return []
    const what = `${keyName(world, row.format)}, ${row.level.replaceAll('-', ' ')}${row.place === '' ? '' : `, ${row.place}`}, ${daysText(row.start, row.end)}`
    return [contactOf('meetings', row, sides, what, rowEvidence(world, row, what))]
  })

const contactOf = (
  source: ContactSource,
  { start, end }: { readonly start: string; readonly end: string },
  sides: Sides,
  what: string,
  evidence: Evidence,
  isOnRecord = true,
): Contact => ({ source, year: start.slice(0, 4), start, end, what, evidence, isOnRecord, ...sides })

const visitText = (world: World, row: Row<'visits'>): string => {
  const name = world.termsByPerson.get(row.person)?.[0]?.name ?? row.person
  return `${name} in ${partyName(world, row.host_state)}${row.place === '' ? '' : ` (${row.place})`}, ${daysText(row.start, row.end)}`
}

const visitContacts = ({ of, since }: MatrixQuestion, { world, asOf }: CheckContext): readonly Contact[] =>
  world.tables.visits.flatMap((row) => {
    if (row.start < since || row.start > asOf) return []
    const sides = sidesOf(world, of, [row.visitor_state, row.host_state], null, row.start)
    const what = visitText(world, row)
    return sides === null ? [] : [contactOf('visits', row, sides, what, rowEvidence(world, row, what))]
  })

/** A format's name stands for its members, unless somebody else took part. */
const partiesIn = (world: World, entities: readonly ClaimEntity[], format: string | null, day: string): readonly string[] => {
  const keys = keysOf(world, entities, day)
  const members = format === null ? undefined : world.formats.get(format)?.members
  if (members === undefined) return keys
  const states = expandParties(world, members, day)
  return expandParties(world, keys, day).every((state) => states.includes(state)) ? members : keys
}

const meetsOn = (left: Contact, right: Contact): boolean =>
  left.others.some((one) => right.others.includes(one)) &&
  left.own.some((one) => right.own.includes(one)) &&
  daysBetween(left.end, right.start) <= 1 &&
  daysBetween(right.end, left.start) <= 1

const told = (item: Item, { of, since }: MatrixQuestion, { world, asOf }: CheckContext): readonly Contact[] => {
  const happened = item.claims.filter(({ claim }) => claim.factuality === 'happened')
  const dated = happened.find(({ claim: { time } }) => time?.start && time.end && time.start.slice(0, 4) === time.end.slice(0, 4))
  const { start, end } = dated?.claim.time ?? {}
  if (item.kind !== 'meeting' || !dated || !start || !end || start < since || start > asOf) return []
  const entities = [...item.agents, ...item.recipients]
  const format = entities.find(({ type }) => type === 'format')?.id ?? null
  const sides = sidesOf(world, of, partiesIn(world, entities, format, start), format, start)
  return sides === null ? [] : [contactOf('documents', { start, end }, sides, `“${dated.claim.quote}”`, claimEvidence(dated), false)]
}

const plain = ({ year, start, end, what, evidence, isOnRecord }: Contact): MatrixContact => ({
  year,
  start,
  end,
  what,
  evidence,
  isOnRecord,
})

const rowsOf = (contacts: readonly Contact[], by: ContactKey, world: World): readonly MatrixRow[] => {
  const keyed = contacts.flatMap((contact) => (by === 'power' ? contact.others : contact.own).map((key) => ({ key, contact })))
  const rows = [...Map.groupBy(keyed, ({ key, contact }) => `${key} ${contact.source}`).values()].flatMap((group): MatrixRow[] => {
    const [first] = group
    if (first === undefined) return []
    const sorted = group.map(({ contact }) => contact).toSorted((left, right) => (left.start < right.start ? -1 : 1))
    return [{ key: first.key, name: keyName(world, first.key), source: first.contact.source, contacts: sorted.map(plain) }]
  })
  const most = new Map<string, number>()
  for (const { key, contacts: all } of rows) most.set(key, Math.max(most.get(key) ?? 0, all.length))
  return rows.toSorted(
    (left, right) =>
      (most.get(right.key) ?? 0) - (most.get(left.key) ?? 0) ||
      (left.name < right.name
        ? -1
        : left.name > right.name
          ? 1
          : contactSources.indexOf(left.source) - contactSources.indexOf(right.source)),
  )
}

/** Lists of meetings that the group takes part in, and of visits between it and a power counted; of one subject the longest. */
const completeLists = (of: string, contacts: readonly Contact[], { world, asOf }: CheckContext): ContactMatrix['complete'] => {
  const others = new Set(contacts.flatMap((contact) => contact.others))
  const meetings = world.tables.meetings.filter((row) => sidesOf(world, of, row.participants, row.format, row.start) !== null)
  const formats = new Set(meetings.map(({ format }) => format))
  const members = membersOf(world, of, asOf)
  const inWords = (subject: string): string | null => {
    const [kind, whose = '', what, host] = subject.split(':')
    const level = what === undefined ? '' : ` (${what.replaceAll('-', ' ')})`
    if (kind === 'meetings') return formats.has(whose) ? `${keyName(world, whose)}${level}` : null
    if (kind !== 'visits' || !others.has(whose)) return null
    const hosts = host === undefined ? members : membersOf(world, host, asOf)
    if (!members.some((state) => hosts.includes(state))) return null
    return `visits by ${partyName(world, whose)}${level}${host === undefined ? '' : ` to ${partyName(world, host)}`}`
  }
  const found = world.tables.coverage.flatMap(({ subject, end }) => {
    const what = inWords(subject)
    return what === null ? [] : [{ what, until: end }]
  })
  const ends = (until: string | null): string => until ?? '9999'
  const longest = [...Map.groupBy(found, ({ what }) => what).values()].flatMap((same) =>
    same.toSorted((left, right) => (ends(left.until) < ends(right.until) ? 1 : -1)).slice(0, 1),
  )
  return longest.toSorted((left, right) => (left.what < right.what ? -1 : 1))
}

/** The group whose leaders meet others together in the documents; else the state that meets others most often there; null where nobody meets. */
export const whoseContacts = (context: CheckContext): string | null => {
  const circle = circleOf(context)
  if (circle !== null) return circle
  const meetings = context.items.filter(({ kind }) => kind === 'meeting')
  const keys = meetings.flatMap(({ agents, recipients }) => keysOf(context.world, [...agents, ...recipients], context.asOf))
  const counted = [...Map.groupBy(keys, (key) => key)].map(([key, all]) => ({ key, count: all.length }))
  return counted.toSorted((left, right) => right.count - left.count || (left.key < right.key ? -1 : 1))[0]?.key ?? null
}

const rules: Readonly<Record<ContactKey, string>> = {
  power: 'A contact counts for each state or union on the other side; of more than three, for the format in which they met.',
  state: 'A contact counts for each of the states asked about that took part.',
}

/** Rows by most contacts from one source, then name, then source. Laws: the order of items changes nothing; counts of two sources are never added. */
export const contactMatrix = (question: MatrixQuestion, context: CheckContext): ContactMatrix => {
  const { by, of, since } = question
  const onRecord = [...meetingContacts(question, context), ...visitContacts(question, context)]
  const documents = context.items
    .flatMap((item) => told(item, question, context))
    .map((contact) => ({ ...contact, isOnRecord: onRecord.some((other) => meetsOn(contact, other)) }))
  const contacts = [...onRecord, ...documents]
  const last = Number(context.asOf.slice(0, 4))
  return {
    by,
    of,
    ofName: partyName(context.world, of),
    years: Array.from({ length: Math.max(0, last - Number(since) + 1) }, (_, at) => String(Number(since) + at)),
    rows: rowsOf(contacts, by, context.world),
    complete: completeLists(of, contacts, context),
    rule: [
      rules[by],
      'Each source is counted by itself, and their counts are not added: meetings and visits are rows of the record, documents is what the documents tell; a visit to two states is two.',
      'Visits on record are journeys of heads of state, heads of government and foreign ministers as far as lists are at hand; where no list is complete, a count is "at least".',
    ],
  }
}
