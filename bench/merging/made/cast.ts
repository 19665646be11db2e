/** The cast of made claims: states as unevenly as news has them, people, firms and mines of each, materials. In: the world, chance. Out: whom to draw. */
import type { ClaimEntity } from '../../../src/reading/claim.ts'
import type { World } from '../../../src/world/world.ts'
import type { Chance } from './chance.ts'

export interface Player {
  readonly state: ClaimEntity
  /** Other words for the state: its capital, its people. */
  readonly alsoCalled: readonly ClaimEntity[]
  readonly people: readonly ClaimEntity[]
  readonly firms: readonly ClaimEntity[]
  readonly places: readonly string[]
}

export interface Cast {
  /** The United States and China in about a third of all draws of a pair, then ever more seldom. */
  readonly player: () => Player
  readonly materials: readonly string[]
  readonly projects: readonly string[]
}

const entity = (id: string | null, name: string, type: string, state: string): ClaimEntity => ({
  ...{ id, name, type, states: [state] },
  ...{ start: null, end: null },
})

const syllables = 'ka ra lo mi te so ver dan bel ush tor nai pel gor shi zan mor eth qua ril dor fen hu lai san'.split(' ')

/** "Karalor", "Mitesh": a name that no table has. */
const nameOf = (chance: Chance): string => {
  const made = Array.from({ length: 2 + chance.below(2) }, () => chance.pick(syllables)).join('')
  return `${made.slice(0, 1).toUpperCase()}${made.slice(1)}`
}

const often = ['USA', 'CHN']
const seldomer = 'RUS IND DEU JPN FRA GBR KAZ SAU TUR BRA KOR UZB IDN ARE ZAF AUS CAN ITA COD CHL'.split(' ')

const firmWords = ['Mining', 'Energy', 'Rail', 'Holding', 'Metals', 'Airways']

export const castOf = (world: World, chance: Chance): Cast => {
  const ranked = new Set([...seldomer, ...world.states.keys()].filter((iso3) => !often.includes(iso3)))
  const peopleOf = Map.groupBy(world.tables.offices, ({ state }) => state)
  const firmsOf = Map.groupBy(world.companies.values(), ({ state }) => state)
  const players = [...often, ...ranked].flatMap((iso3): readonly Player[] => {
    const row = world.states.get(iso3)
    if (row === undefined) return []
    const { name, capital, demonyms } = row
    const made = Array.from({ length: 4 }, () => entity(null, `${nameOf(chance)} ${chance.pick(firmWords)}`, 'company', iso3))
    const holders = [...new Map((peopleOf.get(iso3) ?? []).map(({ person, name: of }) => [person, of])).entries()]
    return [
      {
        state: entity(iso3, name, 'state', iso3),
        alsoCalled: [capital, demonyms[0] ?? ''].filter((word) => word !== '').map((word) => entity(iso3, word, 'state', iso3)),
        people: [
          ...holders.slice(-4).map(([id, of]) => entity(id, of, 'person', iso3)),
          ...Array.from({ length: 4 }, () => entity(null, `${nameOf(chance)} ${nameOf(chance)}`, 'person', iso3)),
        ],
        firms: [...(firmsOf.get(iso3) ?? []).slice(0, 12).map(({ id, name: of }) => entity(id, of, 'company', iso3)), ...made],
        places: Array.from({ length: 6 }, () => nameOf(chance)),
      },
    ]
  })
  const [first, others] = [players.slice(0, often.length), players.slice(often.length)]
  return {
    player: () => (chance.happens(0.185) ? chance.pick(first) : chance.often(others, 2.5)),
    materials: world.tables.materials.map(({ slug }) => slug),
    projects: Array.from({ length: 3000 }, () => nameOf(chance)),
  }
}
