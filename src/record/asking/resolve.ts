/** A question made ready to be answered. In: its fields, the world and a day. Out: tests of an item, with what each was taken to mean; or the Problem that says which value is unknown. */
import { Problem } from '../../problem.ts'
import { type ClaimEntity, claimKinds, factualities } from '../../reading/claim.ts'
import { claimTypes } from '../../reading/claim-types.ts'
import type { Entity } from '../../world/entity.ts'
import { foldName } from '../../world/fold.ts'
import { findMaterials, findSectors } from '../../world/materials.ts'
import { soughtEntity } from '../../world/sought.ts'
import type { World } from '../../world/world.ts'
import type { Item } from '../item.ts'
import { type Verdict, verdicts } from '../verdict.ts'
import { amountMeets, askedAmount } from './amounts.ts'
import { askedDays, daysOf } from './days.ts'
import { type AskField, exampleOf, type FieldTerm } from './parse.ts'

export interface Asked {
  readonly item: Item
  readonly verdicts: readonly Verdict[]
}

export interface FieldTest {
  /** "agent: Uzbekistan (UZB)". */
  readonly means: string
  readonly holds: (asked: Asked) => boolean
}

interface Meaning {
  readonly name: string
  readonly holds: (asked: Asked) => boolean
}

type Reader = (value: string, term: FieldTerm, world: World, asOf: string) => Meaning

const unknown = ({ field }: FieldTerm, value: string, why: string, fix: string): Problem =>
  new Problem('ask/value', `${field}:${value}`, why, fix)

/** A state stands for all that act for it; a group for its members; anybody else for itself. */
const isMeant = (sought: Entity, { id, states }: ClaimEntity): boolean => {
  if (id !== null && id === sought.id) return true
  if (sought.type === 'state') return states.includes(sought.id ?? '')
  return (
    (sought.type === 'group' || sought.type === 'format') && states.length > 0 && states.every((state) => sought.states.includes(state))
  )
}

const isCalled = (folded: string, { name }: ClaimEntity): boolean => ` ${foldName(name)} `.includes(` ${folded} `)

/** Whom the world does not know is looked for by the words of the name. */
const party =
  (of: (item: Item) => readonly ClaimEntity[]): Reader =>
  (value, _, world, asOf) => {
    const sought = soughtEntity(world, value, asOf)
    const folded = foldName(value)
    return sought === null
      ? { name: `“${value}” in the name`, holds: ({ item }) => of(item).some((entity) => isCalled(folded, entity)) }
      : {
          name: `${sought.name} (${sought.id})`,
          holds: ({ item }) => of(item).some((entity) => isMeant(sought, entity) || (sought.type !== 'state' && isCalled(folded, entity))),
        }
  }

/** On whose word: somebody quoted; where nobody is, the publisher. */
const by: Reader = (value, term, world, asOf) => {
  const quoted = party((item) => item.claims.flatMap(({ claim }) => claim.attribution))(value, term, world, asOf)
  const folded = foldName(value)
  return {
    name: quoted.name,
    holds: (asked) =>
      quoted.holds(asked) ||
      asked.item.claims.some(
        ({ claim, publisher }) =>
          claim.attribution.length === 0 && publisher !== null && ` ${foldName(publisher)} `.includes(` ${folded} `),
      ),
  }
}

/** One of a list, whatever its case. */
const oneOf =
  (list: readonly string[], holds: (asked: Asked, value: string) => boolean): Reader =>
  (value, term) => {
    const known = list.find((one) => one === value.toLowerCase())
    if (known === undefined) throw unknown(term, value, `there is no such ${term.field}`, `Write one of ${list.join(', ')}.`)
    return { name: known, holds: (asked) => holds(asked, known) }
  }

const subject =
  (
    rowsOf: (world: World) => readonly { readonly slug: string; readonly name: string; readonly umbrella?: string | null }[],
    find: typeof findMaterials,
    of: (item: Item) => readonly string[],
  ): Reader =>
  (value, term, world) => {
    const rows = rowsOf(world)
    const slug =
      rows.find((row) => row.slug === value.toLowerCase())?.slug ?? find(world, value)[0]?.slug ?? find(world, value.toLowerCase())[0]?.slug
    if (slug === undefined)
      throw unknown(
        term,
        value,
        `no ${term.field} on record has that name`,
        `Write it as ${exampleOf(term.field)}, or look for the words themselves.`,
      )
    const within = new Set([slug])
    for (let size = 0; size !== within.size; ) {
      size = within.size
      for (const row of rows) if (row.umbrella != null && within.has(row.umbrella)) within.add(row.slug)
    }
    const narrower = within.size - 1
    const name = rows.find((row) => row.slug === slug)?.name ?? slug
    return {
      name: narrower === 0 ? name : `${name} and ${narrower} narrower`,
      holds: ({ item }) => of(item).some((one) => within.has(one)),
    }
  }

const place: Reader = (value, _, world, asOf) => {
  const sought = soughtEntity(world, value, asOf)
  const folded = foldName(value)
  const state = sought?.type === 'state' && foldName(sought.name) === folded ? sought : null
  const isCode = sought?.type === 'state' && sought.id?.toLowerCase() === value.toLowerCase() ? sought : null
  const whole = state ?? isCode
  return {
    name: whole === null ? `“${value}” in the name` : `${whole.name} (${whole.id})`,
    holds: ({ item }) =>
      item.claims.some(
        ({ claim }) =>
          claim.place !== null && (isCalled(folded, claim.place) || (whole?.id != null && claim.place.states.includes(whole.id))),
      ),
  }
}

const days =
  (
    meets: (own: { readonly first: string; readonly last: string }, asked: { readonly first: string; readonly last: string }) => boolean,
  ): Reader =>
  (value, term) => {
    const asked = askedDays(value)
    if (asked === null)
      throw unknown(term, value, 'it is no day, month or year', `Write it as ${exampleOf(term.field)}, 2025-11 or 2025-11-06.`)
    return {
      name: value,
      holds: ({ item }) =>
        item.claims.some((told) => {
          const own = daysOf(told)
          return own !== null && meets(own, asked)
        }),
    }
  }

const amount: Reader = (value, term) => {
  const asked = askedAmount(value)
  if (asked === null) throw unknown(term, value, 'it is no amount', `Write it as ${exampleOf('amount')}, amount>=$500m or amount<15%.`)
  return {
    name: `${term.comparison === '=' ? '' : `${term.comparison} `}${value}`,
    holds: ({ item }) => item.values.some((one) => one.field === 'amount' && amountMeets(one.value, asked, term.comparison)),
  }
}

const statuses = ['open', 'due-soon', 'kept', 'partly-kept', 'overdue', 'lapsed', 'superseded', 'unverifiable'] as const

const readers: Readonly<Record<AskField, Reader>> = {
  agent: party(({ agents }) => agents),
  recipient: party(({ recipients }) => recipients),
  party: party(({ agents, recipients }) => [...agents, ...recipients]),
  by,
  kind: oneOf(claimKinds, ({ item }, value) => item.kind === value),
  type: oneOf([...new Set(claimTypes.map(({ type }) => type))], ({ item }, value) => item.type === value),
  factuality: oneOf(factualities, ({ item }, value) => item.factuality === value),
  material: subject(
    (world) => world.tables.materials,
    findMaterials,
    ({ materials }) => materials,
  ),
  sector: subject(
    (world) => world.tables.sectors,
    findSectors,
    ({ claims }) => claims.flatMap(({ claim }) => claim.sectors),
  ),
  place,
  document: (value) => ({
    name: value,
    holds: ({ item }) => item.claims.some(({ document }) => document.toLowerCase().includes(value.toLowerCase())),
  }),
  status: oneOf(statuses, ({ verdicts: all }, value) => all.some(({ aspect, verdict }) => aspect === 'status' && verdict === value)),
  verdict: oneOf(Object.keys(verdicts), ({ verdicts: all }, value) => all.some(({ verdict }) => verdict === value)),
  since: days((own, asked) => own.last >= asked.first),
  until: days((own, asked) => own.first <= asked.last),
  amount,
}

/** Throws Problem `ask/value`. */
export const fieldTest = (term: FieldTerm, world: World, asOf: string): FieldTest => {
  const read = readers[term.field]
  const meanings = term.values.map((value) => read(value, term, world, asOf))
  const names = meanings.map(({ name }) => name).join(' or ')
  return {
    means: `${term.isNegated ? 'not ' : ''}${term.field}: ${names}`,
    holds: (asked) => meanings.some(({ holds }) => holds(asked)) !== term.isNegated,
  }
}
