/** From names to whom they mean on a day. In: entries of the index and a day. Out: candidates, best first; office and membership are as of that day. */
import { compareText, type Entity, makeEntity } from './entity.ts'
import { foldName } from './fold.ts'
import { inForce, membersOf } from './members.ts'
import type { NameEntry, NameKind } from './name-entries.ts'
import type { Row, RowReference } from './tables.ts'
import type { World } from './world.ts'

export interface Candidate {
  readonly entity: Entity
  /** The name on record that matched, or the words as given. */
  readonly via: string
  /**
   * `title+person`: office and name; `title`: office alone; `polity+noun`: "Kazakh companies"; `polity+name`: a name not on record with its
   * state told; `role`: an office or body whose state the words do not tell.
   */
  readonly how: NameKind | 'title+person' | 'title' | 'polity+noun' | 'polity+name' | 'role'
  /** 0 to 1; above 0.5 the words alone suffice. */
  readonly score: number
  /** Office slug of titles.csv that the person holds or the words tell; null where neither does. */
  readonly office: string | null
  /** The row it rests on; null where only words made it. */
  readonly ref: RowReference | null
  /** Ids that fit alike, where the entity has none for that reason. */
  readonly candidates?: readonly string[]
}

/** One candidate an entity, best first; ties by id, so that the order never depends on the tables. */
export const rankCandidates = (world: World, entries: readonly NameEntry[], onDate: string | null): readonly Candidate[] => {
  const best = new Map<string, Candidate>()
  for (const entry of entries) {
    const candidate = candidateOf(world, entry, onDate)
    const key = `${candidate.entity.type} ${candidate.entity.id}`
    const known = best.get(key)
    if (!known || candidate.score > known.score) best.set(key, candidate)
  }
  return [...best.values()].sort(byScore)
}

export const byScore = (left: Candidate, right: Candidate): number =>
  right.score - left.score || compareText(left.entity.id ?? '', right.entity.id ?? '') || compareText(left.entity.name, right.entity.name)

const candidateOf = (world: World, entry: NameEntry, onDate: string | null): Candidate => {
  if (entry.imported) {
    const { entity, candidates } = entry.imported
    const also = candidates.length > 1 ? { candidates } : {}
    return { entity, via: entry.name, how: entry.how, score: entry.score, office: null, ref: null, ...also }
  }
  if (entry.how === 'person' || entry.how === 'surname') return personCandidate(world, entry, onDate)
  const score = rounded(entry.score - homonymCost(world, entry))
  return { entity: entityOf(world, entry, onDate), via: entry.name, how: entry.how, score, office: null, ref: entry.ref }
}

/** Three decimals, so that sums of scores print and compare well. */
export const rounded = (score: number): number => Math.round(score * 1000) / 1000

/** 0.2 for each place down the list of a homonym; 0.6 when it is not on that list. */
const homonymCost = (world: World, entry: NameEntry): number => {
  const order = world.names.homonyms.get(foldName(entry.name))
  if (!order) return 0
  const rank = order.indexOf(entry.id)
  return rank === -1 ? 0.6 : rank * 0.2
}

const entityOf = (world: World, entry: NameEntry, onDate: string | null): Entity => {
  const { id, ref } = entry
  const table = ref?.table
  const company = table === 'companies' ? world.companies.get(id) : undefined
  if (company) return makeEntity(id, company.name, 'company', company.state === null ? [] : [company.state])
  const organisation = table === 'organisations' ? world.organisations.get(id) : undefined
  if (organisation) {
    const states = organisation.states_or_group.flatMap((party) => membersOf(world, party, onDate))
    return makeEntity(id, organisation.name, 'organisation', states)
  }
  if (table === 'groups') return makeEntity(id, world.groups.get(id)?.name ?? id, 'group', membersOf(world, id, onDate))
  if (table === 'formats') return makeEntity(id, world.formats.get(id)?.name ?? id, 'format', membersOf(world, id, onDate))
  if (table === 'instruments') return makeEntity(id, world.instruments.get(id)?.name ?? id, 'instrument', [])
  if (table === 'places') {
    const row = world.tables.places.find((place) => place.ref === ref)
    return makeEntity(null, id, 'place', row?.state ? [row.state] : [])
  }
  return stateEntity(world, id)
}

/** The state of an alpha-3 code. */
export const stateEntity = (world: World, code: string): Entity => makeEntity(code, world.states.get(code)?.name ?? code, 'state', [code])

/**
 * A person with the office held on `onDate`. Who left office scores less the longer ago it was, and a bare surname counts only near the
 * time in office: "Trump" is a name in 2025 and in 2022, "Bush" in 2025 needs more than that.
 */
const personCandidate = (world: World, entry: NameEntry, onDate: string | null): Candidate => {
  const terms = world.termsByPerson.get(entry.id) ?? []
  const term = currentTerm(terms, onDate) ?? terms.at(-1)
  const holds = term !== undefined && inForce(term, onDate)
  const years = holds || term === undefined || onDate === null ? 0 : yearsApart(term, onDate)
  const score = entry.score - (holds ? 0 : 0.05) - Math.min(years, 10) * (entry.how === 'surname' ? 0.06 : 0.02)
  const states = term ? membersOf(world, term.state, onDate) : []
  return {
    entity: makeEntity(entry.id, term?.name ?? entry.name, 'person', states),
    via: entry.name,
    how: entry.how,
    score: rounded(score),
    office: holds ? term.office : null,
    ref: term?.ref ?? entry.ref,
  }
}

/** The term in force, highest office first; else the latest that began before the day; else the first. */
const currentTerm = (terms: readonly Row<'offices'>[], onDate: string | null): Row<'offices'> | undefined => {
  const current = terms.filter((term) => inForce(term, onDate))
  return (
    current.sort((left, right) => officeRank(left) - officeRank(right))[0] ??
    terms.findLast((term) => onDate === null || (term.from ?? '') <= onDate)
  )
}

const officeOrder = ['head-of-state', 'head-of-government', 'foreign-minister', 'commissioner', 'minister']
const officeRank = (term: Row<'offices'>): number => (officeOrder.indexOf(term.office) + officeOrder.length + 1) % (officeOrder.length + 1)

/** Whole years between a day and the nearer end of a term. */
const yearsApart = (term: Row<'offices'>, onDate: string): number => {
  const near = term.to !== null && term.to < onDate ? term.to : (term.from ?? onDate)
  return Math.abs(Number(onDate.slice(0, 4)) - Number(near.slice(0, 4)))
}
