/** What the commands of supply share. In: parsed arguments. Out: the record and documents as a context, baselines, checked options. */
import type { Party } from '../calls/supply.ts'
import type { SupplyData } from '../calls/supply-data.ts'
import type { EuShares } from '../calls/supply-mix.ts'
import type { CheckContext } from '../checks/check.ts'
import { Problem } from '../problem.ts'
import { type WorldBaseline, worldBaselines } from '../supply/world-baselines.ts'
import type { World } from '../world/world.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { asOfOption, neededMaterial, recordOption } from './options.ts'
import { supplyDataOf } from './supply-data.ts'

/** All that was given for an option that may be repeated. */
export const listOption = ({ values }: ParsedArguments, name: string): readonly string[] => {
  const given: unknown = values[name]
  return Array.isArray(given) ? given.map(String) : typeof given === 'string' ? [given] : []
}

/** "20%", "20 %" or 0.2; null where nothing was said. */
export const fractionOption = ({ values }: ParsedArguments, name: string): number | null => {
  const value = values[name]
  if (value === undefined) return null
  const parts = /^(?<number>\d{1,3}(?:\.\d+)?)\s*(?<percent>%?)$/.exec(String(value).trim())?.groups
  const fraction = parts === undefined ? Number.NaN : Number(parts.number) / (parts.percent === '%' ? 100 : 1)
  if (fraction >= 0 && fraction <= 1) return fraction
  throw new Problem('cli/share', `--${name} ${String(value)}`, 'it is no share', `Write it as --${name} 20% or --${name} 0.2.`)
}

export const wholeNumberOption = ({ values }: ParsedArguments, name: string, otherwise: number, least: number): number => {
  const value = values[name]
  if (value === undefined) return otherwise
  if (typeof value === 'string' && /^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value)
  throw new Problem('cli/number', `--${name} ${String(value)}`, 'it is no whole number', `Write it as --${name} ${otherwise}.`)
}

/** The record where one is named and the documents of --read; without either, the World alone. */
export const openSupplyContext = async (
  given: ParsedArguments,
  terminal: Terminal,
): Promise<{ readonly context: CheckContext; readonly failed: number }> => {
  const asOf = asOfOption(given, terminal)
  const paths = listOption(given, 'read')
  const [{ provenanceOf }, { openWorld }, { withoutStarter }] = await Promise.all([
    import('../checks/provenance.ts'),
    import('../world/open.ts'),
    import('../world/starter.ts'),
  ])
  if (paths.length === 0 && recordOption(given, terminal) === null) {
    const own = given.values['no-starter'] === true ? withoutStarter(openWorld()) : openWorld()
    const { world } = await supplyDataOf(given, terminal, own)
    return { context: { items: [], claims: [], documents: [], world, asOf, provenance: provenanceOf([]) }, failed: 0 }
  }
  const [{ openSession }, { openCorpus }, { judgedContext }] = await Promise.all([
    import('./session.ts'),
    import('./corpus.ts'),
    import('../calls/judge.ts'),
  ])
  const session = await openSession(given, terminal)
  const { corpus, failed } = await openCorpus(paths, session, given, terminal)
  const { world } = await supplyDataOf(given, terminal, session.world)
  return { context: judgedContext(corpus, world, asOf).context, failed }
}

export interface ImporterAsked extends SupplyData {
  readonly eu: EuShares
  readonly importer: Party
  readonly material: string
  /** ISO day. */
  readonly day: string
  readonly year: number
}

/** Who imports what, and what it is computed from: the EU where no importer is named. `name`: of the command. */
export const importerAsked = async (given: ParsedArguments, terminal: Terminal, name: string): Promise<ImporterAsked> => {
  const words = neededMaterial(given, name)
  const { materialOf, partyOf } = await import('../calls/supply.ts')
  const data = await supplyDataOf(given, terminal)
  const [eu, day] = [data.table('eu-supply-shares'), asOfOption(given, terminal)]
  const importer = partyOf(data.world, typeof given.values.importer === 'string' ? given.values.importer : 'EU27', day)
  const known = eu.map((row) => row.material)
  return { ...data, eu, importer, material: materialOf(data.world, words, known), day, year: Number(day.slice(0, 4)) }
}

/** The first list of the importer, the total; null or a Problem where there is none. */
export const amongBaselines = (world: World, importer: Party, material: string, asOf: string, isNeeded: boolean): WorldBaseline | null => {
  const [first] = worldBaselines(world, importer.id, material, Number(asOf.slice(0, 4)))
  if (first !== undefined || !isNeeded) return first ?? null
  throw new Problem(
    'supply/no-shares',
    `${material}, ${importer.name}`,
    'who supplies it is not on record',
    'Import shares are in src/world/data/import-shares.csv and material-flows.csv; chancery supply MATERIAL --importer tells what there is.',
  )
}

/** The one that is named, else every material that an item, a declaration or an offtake on record names. */
export const materialsFor = async (given: ParsedArguments, { world, items }: CheckContext): Promise<readonly string[]> => {
  if (given.positionals.length > 0) {
    const { materialOf } = await import('../calls/supply.ts')
    return [materialOf(world, given.positionals.join(' '))]
  }
  const touched = new Set([
    ...items.flatMap((item) => (item.kind === 'agreement' || item.kind === 'commitment' ? item.materials : [])),
    ...world.tables.declarations.flatMap(({ materials }) => materials),
    ...world.tables.offtake.map(({ material }) => material),
  ])
  return world.tables.materials.map(({ slug }) => slug).filter((slug) => touched.has(slug))
}
