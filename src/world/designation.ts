/** Who a description means. In: segments of "Kazakh Foreign Ministry", "presidents of the five". Out: candidates with the states that the words tell. */
import { byScore, type Candidate, rounded, stateEntity } from './candidates.ts'
import { type Entity, type EntityType, makeEntity } from './entity.ts'
import { inForce } from './members.ts'
import type { Segment } from './segments.ts'
import type { World } from './world.ts'

/** What the patterns hand to the readers below: parts of the phrase by role. */
interface Parts {
  readonly world: World
  readonly phrase: string
  readonly onDate: string | null
  readonly former: boolean
  readonly polity: readonly Segment[]
  readonly role: readonly Segment[]
  readonly person: readonly Segment[]
}

type Reading = (parts: Parts) => readonly Candidate[]

/** Descriptions in order: the first whose letters fit decides. `polity`, `polity2`, `role` and `person` name the parts. */
const patterns: readonly { readonly letters: RegExp; readonly read: Reading }[] = [
  { letters: /^h{0,2}(?<person>P)$/d, read: (parts) => readTitled(parts) },
  { letters: /^(?<polity>N)(?!&)(?<role>[FwW&CB]*T)h?(?<person>NW+|[PW]*)$/d, read: (parts) => readTitled(parts) },
  { letters: /^(?<polity>N)(?<role>[FwW&]*To[F&]+)h?(?<person>[PW]*)$/d, read: (parts) => readTitled(parts) },
  { letters: /^(?<role>[FwW&CB]*T(?:o[F&]+)?)(?:o(?<polity>N(?:&+N)*))?&?h?(?<person>NW+|[PW]*)$/d, read: (parts) => readTitled(parts) },
  { letters: /^(?<person>[PW]+)&(?<polity>N)?(?<role>[FwW]*T(?:o[F&]+)?)(?:o(?<polity2>N))?$/d, read: (parts) => readTitled(parts) },
  { letters: /^(?<polity>N)(?!&)[FWw&CBSLE]*(?<role>[BECSL])(?:o(?:[F&]+|N))?$/d, read: (parts) => readNoun(parts) },
  { letters: /^[FWw&]*(?<role>[TEBC])o(?<polity>N)[FWw&]*B(?:o[F&]+)?$/d, read: (parts) => readNoun(parts) },
  { letters: /^(?<polity>N(?:&+N)+)[FW]*(?<role>[BECT])$/d, read: (parts) => readShared(parts) },
  { letters: /^[FWw&]*(?<role>[BECSLT])(?:o[F&]+)?o(?<polity>N(?:&+N)*)$/d, read: (parts) => readNoun(parts) },
  { letters: /^[NwTBECSLF]*(?<person>[NP])$/d, read: (parts) => readLastName(parts) },
  { letters: /^(?<person>[NP])oN$/d, read: (parts) => readLastName(parts) },
  { letters: /^(?<polity>N)[wBECSLF]*(?<person>W[W&]*)$/d, read: (parts) => readUnknownName(parts) },
  { letters: /^(?<person>W+)o(?<polity>N)$/d, read: (parts) => readUnknownName(parts) },
  { letters: /^(?<role>[FW&]*B(?:o[F&]+)?)$/d, read: (parts) => readRole(parts, 'organisation') },
]

/** Candidates of a phrase that is no name on record itself, best first; empty where no pattern fits. */
export const readDesignation = (
  world: World,
  phrase: string,
  segments: readonly Segment[],
  onDate: string | null,
): readonly Candidate[] => {
  const kept = segments.filter((segment) => segment.letter !== 'm' && segment.letter !== 'f')
  const letters = kept.map((segment) => segment.letter).join('')
  for (const { letters: pattern, read } of patterns) {
    const match = pattern.exec(letters)
    if (!match) continue
    const part = (name: string): readonly Segment[] => {
      const span = match.indices?.groups?.[name]
      return span ? kept.slice(span[0], span[1]).filter((segment) => name === 'role' || segment.letter !== '&') : []
    }
    const former = segments.some((segment) => segment.letter === 'f')
    const polity = [...part('polity'), ...part('polity2')]
    const candidates = read({ world, phrase, onDate, former, polity, role: part('role'), person: part('person') })
    return [...candidates].map((each) => withoutMembers(world, segments, each, phrase)).sort(byScore)
  }
  return []
}

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "Several Arab states", "two Baltic presidents": which members are meant, the words do not tell. "Three Baltic presidents" are all. */
const withoutMembers = (world: World, segments: readonly Segment[], each: Candidate, phrase: string): Candidate => {
  if (each.entity.states.length < 3 || !segments.some((segment) => bestEntity(segment)?.type === 'group')) return each
  const isPart = segments.some(({ letter, key }) => {
    const count = numbers.indexOf(key)
    return letter === 'm' && (world.names.words.get(key)?.has('partial') || (count > 0 && count !== each.entity.states.length))
  })
  return isPart ? candidate(makeEntity(null, phrase, 'people', []), 'role', 0.3, each.office) : each
}

const bestEntity = (segment: Segment): Entity | undefined => segment.candidates[0]?.entity
const politiesOf = (parts: Parts): readonly Entity[] => parts.polity.map(bestEntity).filter((entity) => entity !== undefined)
const statesOf = (parts: Parts): readonly string[] => politiesOf(parts).flatMap((entity) => entity.states)

const candidate = (entity: Entity, how: Candidate['how'], score: number, office: string | null = null): Candidate => ({
  entity,
  via: entity.name,
  how,
  score,
  office,
  ref: null,
})

/** An office, with or without state and name: "Angolan President Joao Lourenco", "the US president", "energy ministers of the G7". */
const readTitled = (parts: Parts): readonly Candidate[] => {
  const title = parts.role.find((segment) => segment.letter === 'T')
  const office = title ? officeOf(parts.world, title.key) : null
  if (parts.person.length > 0) return readPerson(parts, office)
  if (!title) return []
  const states = statesOf(parts)
  if (title.plural && states.length > 0) return [candidate(makeEntity(null, parts.phrase, 'people', states), 'title', 0.85, office)]
  if (title.plural) return readRole(parts, 'people', office)
  if (parts.polity.length === 0) return readRole(parts, 'person', office)
  const holder = parts.former || hasPortfolio(parts) ? null : officeHolderOf(parts, office)
  return [holder ?? candidate(makeEntity(null, parts.phrase, 'person', states), 'title', 0.75, office)]
}

const hasPortfolio = (parts: Parts): boolean => parts.role.some((segment) => segment.letter !== 'T')

const officeOf = (world: World, titleKey: string): string | null => world.titles.get(titleKey)?.office ?? null

/** The one person who holds the office of the one state named, on the day. A "leader" is named only where a single office can be meant. */
const officeHolderOf = (parts: Parts, office: string | null): Candidate | null => {
  const [polity, ...others] = politiesOf(parts)
  if (!polity?.id || others.length > 0 || polity.type !== 'state' || office === null) return null
  const wanted = office === 'leader' ? ['head-of-state', 'head-of-government'] : office === 'chairman' ? ['head-of-state'] : [office]
  if (wanted.some((slug) => !['head-of-state', 'head-of-government', 'foreign-minister'].includes(slug))) return null
  const terms = wanted
    .flatMap((slug) => parts.world.termsByOffice.get(`${polity.id} ${slug}`) ?? [])
    .filter((term) => inForce(term, parts.onDate))
  const [term] = terms
  if (!term || new Set(terms.map((row) => row.person)).size > 1) return null
  return {
    entity: makeEntity(term.person, term.name, 'person', polity.states),
    via: parts.phrase,
    how: 'title',
    score: 0.92,
    office: term.office,
    ref: term.ref,
  }
}

/** A named person: on record where the states told agree, else by the words alone. */
const readPerson = (parts: Parts, office: string | null): readonly Candidate[] => {
  const [only] = parts.person
  const states = statesOf(parts)
  const onRecord = parts.person.length === 1 && only?.letter === 'P' ? only.candidates.filter((each) => each.entity.type === 'person') : []
  const agreeing = onRecord.filter((each) => states.length === 0 || each.entity.states.some((state) => states.includes(state)))
  const titled = parts.role.length > 0
  const fitting = agreeing.map((each): Candidate => {
    const held = heldOffices(parts.world, each.entity.id, parts.onDate)
    const checked = office !== null && checkedOffices.has(office) && parts.polity.every((segment) => bestEntity(segment)?.type === 'state')
    const gain = !titled ? 0 : checked && !held.has(office) ? -0.2 : 0.12
    return { ...each, how: titled ? 'title+person' : each.how, score: Math.min(0.99, rounded(each.score + gain)) }
  })
  if (fitting.length > 0) return fitting
  if (!titled) return onRecord
  const name = parts.person.map((segment) => segment.text).join(' ')
  return [candidate(makeEntity(null, name, 'person', states), 'title+person', states.length > 0 ? 0.8 : 0.4, office)]
}

const checkedOffices = new Set(['head-of-state', 'head-of-government', 'foreign-minister'])
/** Offices held by the day, with those of the same person that a title may recall: a former president is still called President. */
const heldOffices = (world: World, person: string | null, onDate: string | null): ReadonlySet<string> =>
  new Set(
    (world.termsByPerson.get(person ?? '') ?? [])
      .filter((term) => onDate === null || (term.from ?? '') <= onDate)
      .map((term) => term.office),
  )

/** A noun with its state: the government is the state itself, other bodies, people and firms are told by origin. */
const readNoun = (parts: Parts): readonly Candidate[] => {
  const [noun] = parts.role
  const [polity, ...others] = politiesOf(parts)
  if (!noun || !polity) return []
  if (noun.letter === 'L')
    return others.length === 0
      ? (parts.polity[0]?.candidates ?? [])
      : [candidate(makeEntity(null, parts.phrase, 'place', statesOf(parts)), 'polity+noun', 0.7)]
  if (noun.letter === 'S' && others.length === 0 && polity.type === 'state' && polity.id !== null) {
    return [candidate(stateEntity(parts.world, polity.id), 'polity+noun', 0.9)]
  }
  if (noun.letter === 'S' && others.length === 0 && polity.type === 'group') return [candidate(polity, 'polity+noun', 0.85)]
  const office = noun.letter === 'T' ? officeOf(parts.world, noun.key) : null
  return [candidate(makeEntity(null, parts.phrase, nounTypes[noun.letter] ?? 'people', statesOf(parts)), 'polity+noun', 0.85, office)]
}

const nounTypes: Readonly<Record<string, EntityType>> = { B: 'organisation', C: 'company', E: 'people', S: 'organisation', T: 'people' }

/** "Norway's Equinor", "state miner Gecamines", "Traxys of Luxembourg": the name on record decides. */
const readLastName = (parts: Parts): readonly Candidate[] =>
  (parts.person[0]?.candidates ?? []).map((each) => ({ ...each, score: rounded(each.score - 0.05) }))

/** "Germany's HMS Bergbau": a name not on record, with its state told. What it is, the words do not say; most are firms or bodies. */
const readUnknownName = (parts: Parts): readonly Candidate[] => {
  const [polity] = politiesOf(parts)
  if (!polity || (polity.type !== 'state' && polity.type !== 'group')) return []
  const name = parts.person.map((segment) => segment.text).join(' ')
  return [candidate(makeEntity(null, name, 'organisation', polity.states), 'polity+name', 0.45)]
}

/** "Kazakh and Uzbek officials": one noun in the plural for several states. */
const readShared = (parts: Parts): readonly Candidate[] => (parts.role.at(-1)?.plural ? readNoun(parts) : [])

/** An office or body whose state the words do not tell: "the Energy Ministry", "the president". States are left to the reader. */
const readRole = (parts: Parts, type: EntityType, office: string | null = null): readonly Candidate[] => [
  candidate(makeEntity(null, parts.phrase, type, []), 'role', 0.3, office),
]
