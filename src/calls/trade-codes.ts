/** Trade codes: what trade statistics call a material and a state. In: the World, numbers of areas. Out: HS codes of a material with who shares them; who a code of an area is. */
import type { Stage, SupplyRow } from '../supply/rows.ts'
import type { World } from '../world/world.ts'

export interface TradeCode {
  /** Four or six digits. */
  readonly code: string
  readonly name: string
  readonly stage: Stage
  /** Other materials in the same code: nothing can be told of one of them alone. */
  readonly jointWith: readonly string[]
  /** The wider term whose code it is; null where the material has codes of its own. */
  readonly of: string | null
}

/** Chapters 25 to 27 of the HS are mineral products: salt, earths, stone; ores; fuels. What is made of them stands in later ones. Source: HS nomenclature, section V. */
const stageOf = (code: string): Stage => (/^2[567]/.test(code) ? 'extraction' : 'processing')

/** Those of the material, else of the nearest wider term that has any; [] where none has. */
export const tradeCodesOf = (world: World, material: string, stage: Stage | null): readonly TradeCode[] => {
  const { materials } = world.tables
  const rowOf = (slug: string) => materials.find((row) => row.slug === slug)
  const above: string[] = []
  for (let at = rowOf(material); at !== undefined && !above.includes(at.slug); at = rowOf(at.umbrella ?? '')) above.push(at.slug)
  const owner = above.find((slug) => (rowOf(slug)?.hs.length ?? 0) > 0)
  const isKin = (slug: string): boolean => above.includes(slug) || rowOf(slug)?.umbrella === material
  const names = new Map(world.tables['hs-codes'].map(({ code, name }) => [code, name]))
  return (rowOf(owner ?? '')?.hs ?? [])
    .map((code) => ({
      code,
      name: names.get(code) ?? '',
      stage: stageOf(code),
      jointWith: materials.filter(({ slug, hs }) => hs.includes(code) && !isKin(slug)).map(({ name }) => name),
      of: owner === material ? null : (owner ?? null),
    }))
    .filter((one) => stage === null || one.stage === stage)
}

export interface Area {
  /** Null for an area that is no state. */
  readonly state: string | null
  readonly name: string
}

export interface Areas {
  /** `code`: a number of UN or CEPII, or an alpha-2 code of Eurostat. Null for groups of states, which would count twice. */
  readonly areaOf: (code: string) => Area | null
  readonly isWorld: (code: string) => boolean
  /** Numbers of the states. */
  readonly numbersOf: (states: readonly string[]) => readonly number[]
  /** The same as text, and their alpha-2 codes. */
  readonly codesOf: (states: readonly string[]) => readonly string[]
}

/** Eurostat's own: Greece goes by EL in most of its data, by GR in Comext. */
const ownOfEurostat: Readonly<Record<string, string>> = { EL: 'GRC', UK: 'GBR', XK: 'XKX' }
const world = ['0', 'WORLD', 'W00', 'WLD']

export const areasOf = ({ states }: World, numbers: readonly SupplyRow<'trade-areas'>[]): Areas => {
  const known = new Map<string, Area>()
  const nameOf = (iso3: string): string => states.get(iso3)?.name ?? iso3
  for (const { iso2, iso3 } of states.values()) known.set(iso2, { state: iso3, name: nameOf(iso3) })
  for (const [code, iso3] of Object.entries(ownOfEurostat)) known.set(code, { state: iso3, name: nameOf(iso3) })
  for (const { code, country_iso3, note } of numbers)
    known.set(code, country_iso3 === '' ? { state: null, name: note } : { state: country_iso3, name: nameOf(country_iso3) })
  const isGroup = (code: string): boolean => world.includes(code) || /_|^E[UA]\d/.test(code)
  return {
    areaOf: (code) => (isGroup(code) ? null : (known.get(code) ?? { state: null, name: `area ${code}` })),
    isWorld: (code) => world.includes(code),
    numbersOf: (wanted) => numbers.filter(({ country_iso3 }) => wanted.includes(country_iso3)).map(({ code }) => Number(code)),
    codesOf: (wanted) => [...known].filter(([, { state }]) => state !== null && wanted.includes(state)).map(([code]) => code),
  }
}
