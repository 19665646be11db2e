/** Projects of a supply deal. In: its words, the World, an importer, a partner. Out: which projects on record it means, what they are to yield, and where the partner owns, takes or lets through. */
import type { Evidence } from '../record/verdict.ts'
import type { Known } from '../supply/draws.ts'
import { foldName } from '../world/fold.ts'
import { inForce } from '../world/members.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { rowEvidence } from './evidence.ts'
import { partyName } from './wording.ts'

/** "5,000 t a year of W": the capacity of projects on record, of the parts that an offtake row gives to the importer. */
export interface ProjectSupply {
  readonly known: Known | null
  readonly content: string | null
  readonly because: string
  readonly isForImporter: boolean
  readonly evidence: readonly Evidence[]
}

const yearly = (row: Row<'project-output'>) => row.values.at(-1)

/** What the source says of a capacity: "expected once in full operation, no year told". */
const notesOf = (rows: readonly Row<'project-output'>[]): string => {
  const notes = [...new Set(rows.map(({ note }) => note).filter((note) => note !== ''))]
  return notes.length === 0 ? '' : `; ${notes.join('; ')}`
}

export const supplyOfProjects = (world: World, ids: readonly string[], importer: string, material: string): ProjectSupply => {
  const outputs = ids.flatMap((id) =>
    world.tables['project-output']
      .filter((row) => row.project === id && row.material === material && row.measure === 'capacity')
      .slice(0, 1),
  )
  const offtakes = world.tables.offtake.filter(
    (row) => row.material === material && row.buyer_state === importer && row.project !== null && ids.includes(row.project),
  )
  const isForImporter = offtakes.length > 0
  const evidence = [
    ...outputs.map((row) =>
      rowEvidence(
        world,
        row,
        `${projectName(world, row.project)}: capacity ${yearly(row)?.value.toLocaleString('en-US')} t a year${row.content === '' ? '' : ` (${row.content})`}, ${yearly(row)?.period}${row.note === '' ? '' : `; ${row.note}`}`,
      ),
    ),
    ...offtakes.map((row) =>
      rowEvidence(
        world,
        row,
        `${row.buyer} is to get ${row.share_pct === null ? 'a share that is not told' : `${row.share_pct} %`} of the output of ${projectName(world, row.project ?? '')} (${row.firmness})`,
      ),
    ),
  ]
  const contents = new Set(outputs.map(({ content }) => content))
  if (outputs.length < ids.length || outputs.length === 0 || contents.size > 1)
    return { known: null, content: null, because: 'no tonnage: what the project is to yield is not on record', isForImporter, evidence }
  const sum = outputs.reduce((total, row) => {
    const share = offtakes.find(({ project }) => project === row.project)?.share_pct ?? 100
    return total + ((yearly(row)?.value ?? 0) * share) / 100
  }, 0)
  return {
    known: { how: 'bounds', range: { low: sum, high: sum } },
    content: [...contents][0] || null,
    because: `capacity of ${ids.map((id) => `${projectName(world, id)} (${world.tables.projects.find((row) => row.id === id)?.status ?? 'status not told'})`).join(' and ')}${notesOf(outputs)}`,
    isForImporter,
    evidence,
  }
}

export const projectName = (world: World, id: string): string => world.tables.projects.find((row) => row.id === id)?.name ?? id

/** Those of a state that yield a material, or are being built. */
export const projectsOf = (world: World, state: string, material: string): readonly string[] =>
  world.tables.projects
    .filter((row) => row.state === state && row.materials.includes(material) && (row.status === 'producing' || row.status === 'building'))
    .map(({ id }) => id)

/** Projects with this material that the words name, or whose owner they name: "Cove Capital ... a tungsten mine". */
export const projectsIn = (world: World, material: string, words: string, states: readonly string[]): readonly string[] => {
  const text = ` ${foldName(words)} `
  const has = (name: string): boolean => name !== '' && text.includes(` ${foldName(name)} `)
  const candidates = world.tables.projects.filter((row) => row.materials.includes(material))
  const named = candidates.filter((row) => [row.name, ...row.aliases].some(has))
  if (named.length > 0) return named.map(({ id }) => id)
  const ownerNames = (project: string): readonly string[] =>
    world.tables.ownership
      .filter((row) => row.project === project && row.owner !== 'unknown')
      .flatMap(({ owner }) => [
        owner.replace(/ ?\([^)]*\)/g, ''),
        ...[...owner.matchAll(/\((?<other>[^)]*)\)/g)].map(({ groups }) => groups?.other ?? ''),
      ])
  // a firm that holds all it has of this material in these projects means one of them, or all
  return candidates.filter(({ id, state }) => states.includes(state) && ownerNames(id).some(has)).map(({ id }) => id)
}

/** States that the words name. */
export const statesIn = (world: World, words: string): readonly string[] => {
  const text = ` ${foldName(words)} `
  return world.tables.states.filter(({ name }) => text.includes(` ${foldName(name)} `)).map(({ iso3 }) => iso3)
}

/** A sentence computed from rows, with these rows. */
interface Line {
  readonly text: string
  readonly evidence: readonly Evidence[]
}

export interface PartnerPart {
  /** Where the partner owns, takes the output, or lets it through. */
  readonly found: readonly Line[]
  /** What is not on record, so that nobody can say. */
  readonly unknown: readonly string[]
}

const openShare = (rows: readonly Row<'ownership'>[]): string | null => {
  const told = rows.filter(({ owner }) => owner !== 'unknown')
  if (told.length === 0) return 'who owns it'
  const sum = told.reduce((total, { share_pct }) => total + (share_pct ?? 0), 0)
  if (told.some(({ share_pct }) => share_pct === null)) return 'how its shares are divided'
  return sum < 99 ? `who owns ${Math.round(100 - sum)} % of it` : null
}

/** A deal lessens a dependence only as far as the partner has no hand in it. */
export const partnerIn = (
  world: World,
  {
    projects,
    suppliers,
    material,
  }: { readonly projects: readonly string[]; readonly suppliers: readonly string[]; readonly material: string },
  partners: readonly string[],
  importer: string,
  asOf: string,
): PartnerPart => {
  const found: Line[] = []
  const unknown: string[] = []
  for (const project of projects) {
    const name = projectName(world, project)
    const owners = world.tables.ownership.filter((row) => row.project === project && inForce(row, asOf))
    for (const row of owners.filter(({ owner_state }) => owner_state !== null && partners.includes(owner_state)))
      found.push(
        lineOf(
          world,
          row,
          `${name}: ${row.owner} of ${partyName(world, row.owner_state ?? '')} owns ${row.share_pct === null ? 'a share that is not told' : `${row.share_pct} %`}`,
        ),
      )
    const missing = openShare(owners)
    if (missing !== null) unknown.push(`${missing} (${name})`)
    const takers = world.tables.offtake.filter((row) => row.project === project && row.material === material && inForce(row, asOf))
    for (const row of takers.filter(({ buyer_state }) => buyer_state !== null && partners.includes(buyer_state)))
      found.push(
        lineOf(
          world,
          row,
          `${name}: ${row.buyer} of ${partyName(world, row.buyer_state ?? '')} takes ${row.share_pct === null ? 'a part that is not told' : `${row.share_pct} % of the output`}`,
        ),
      )
    if (takers.length === 0) unknown.push(`who takes its output (${name})`)
  }
  if (projects.length === 0) unknown.push('who owns what is to yield it and who takes the output: no project on record is named')
  const routes = world.tables.routes.filter(
    (row) =>
      (row.material === null || row.material === material) &&
      suppliers.includes(row.origin) &&
      [importer, 'world'].includes(row.destination),
  )
  for (const row of routes.filter(({ via }) => partners.includes(via)))
    found.push(
      lineOf(
        world,
        row,
        `the way from ${partyName(world, row.origin)} crosses ${partyName(world, row.via)}${row.only_route === true ? ', the only route' : row.share_pct === null ? ', how much of it is not told' : ` with ${row.share_pct} %`} (${row.period})`,
      ),
    )
  if (routes.length === 0) unknown.push('by which route it comes')
  return { found, unknown }
}

const lineOf = (world: World, row: Row<'ownership' | 'offtake' | 'routes'>, text: string): Line => ({
  text,
  evidence: [rowEvidence(world, row, text)],
})
