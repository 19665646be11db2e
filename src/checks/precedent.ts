/** Precedent: what earlier meetings of the same sides declared about the same thing. In: items of the documents. Out: sourced sentences by claim; never a verdict. */
import type { Item } from '../record/item.ts'
import { expandParties } from '../world/members.ts'
import { type Declared, declaredRows, sidesOf } from '../world/starter.ts'
import type { World } from '../world/world.ts'
import type { CheckContext } from './check.ts'
import type { SourcedSentence } from './dependence.ts'
import { rowEvidence } from './evidence.ts'
import { firstTold } from './later-word.ts'
import { daysBetween, dayText, listText, sentence } from './wording.ts'

/** A document of these days after a meeting may tell of that very meeting, which is then no precedent. */
const sameMeetingDays = 30

const kinds: ReadonlySet<string> = new Set(['agreement', 'commitment', 'measure'])

/**
 * At most one an item, by the id of its first claim: of the declarations older than the document, between two sides that both take part
 * in the item, that of the smallest circle, then the latest, that names the same sum, else the same material, else the same sector. The
 * starter record is a choice of meetings: where it has nothing, that says nothing.
 */
export const precedentsFor = (context: CheckContext): ReadonlyMap<string, readonly SourcedSentence[]> => {
  const rows = declaredRows(context.world).map((declared) => ({ declared, sides: sidesOf(context.world, declared) }))
  const sizeOf = ({ declared: { meeting } }: Candidate): number => expandParties(context.world, meeting.participants, meeting.start).length
  const all = rows.toSorted((left, right) => sizeOf(left) - sizeOf(right))
  return new Map(
    context.items.flatMap((item) => {
      const [first] = item.claims
      const best = first && kinds.has(item.kind) ? bestOf(item, all, context) : null
      return first && best ? [[first.claim.id, [told(best, context)]] as const] : []
    }),
  )
}

interface Candidate {
  readonly declared: Declared
  readonly sides: readonly (readonly string[])[]
}

const bestOf = (item: Item, all: readonly Candidate[], context: CheckContext): Declared | null => {
  const day = firstTold(item)
  if (day === null) return null
  const states = new Set([...item.agents, ...item.recipients].flatMap((party) => party.states))
  const earlier = all.filter(
    ({ declared, sides }) =>
      daysBetween(declared.meeting.end, day) > sameMeetingDays &&
      sides.filter((side) => side.some((state) => states.has(state))).length > 1,
  )
  for (const isSame of sameSubject) {
    const found = earlier.find(({ declared }) => isSame(item, declared, context.world))
    if (found) return found.declared
  }
  return null
}

/** The closest first. */
const sameSubject: readonly ((item: Item, declared: Declared, world: World) => boolean)[] = [
  (item, { row }) =>
    row.amount !== null && item.claims.some(({ claim }) => claim.amount?.value === row.amount && claim.amount?.unit === row.unit),
  (item, { row }, world) => {
    const named = withUmbrellas(world, item.materials)
    return row.materials.some(
      (slug) =>
        named.has(slug) ||
        withUmbrellas(world, [slug])
          .values()
          .some((wider) => item.materials.includes(wider)),
    )
  },
  (item, { row }) =>
    row.materials.length === 0 && item.claims.some(({ claim }) => claim.sectors.some((sector) => row.sectors.includes(sector))),
]

/** Tungsten, and the critical minerals of which it is one. */
const withUmbrellas = (world: World, slugs: readonly string[]): ReadonlySet<string> => {
  const wider = new Map(world.tables.materials.map((row) => [row.slug, row.umbrella]))
  const found = new Set<string>()
  for (const slug of slugs) for (let at: string | null | undefined = slug; at && !found.has(at); at = wider.get(at)) found.add(at)
  return found
}

const told = ({ row, meeting, outcomes }: Declared, { world, asOf }: CheckContext): SourcedSentence => {
  const format = world.formats.get(meeting.format)?.name ?? meeting.format
  const where = [format, meeting.place].filter((part) => part !== '').join(', ')
  const text = `at an earlier meeting (${where}, ${dayText(meeting.end)}) ${row.sentence}`
  const known = outcomes.filter(({ day }) => day <= asOf)
  const since = known.length === 0 ? '' : `; since then ${listText(known.map(({ outcome }) => outcome))}`
  const evidence = [rowEvidence(world, row, text), ...known.map((one) => rowEvidence(world, one, one.outcome))]
  return { sentence: sentence(`${text}${since}`), evidence }
}
