/** Owners, buyers and routes that cannot all hold. In: their tables. Out: findings; shares of one project that come to more than all of it. */
import type { ContradictionCheck, Finding } from './contradiction.ts'
import { groupsBy, overlapping, spanText } from './contradiction.ts'

/** Shares are printed to a hundredth at best. */
const rounding = 0.11

interface Held {
  readonly share_pct: number | null
  readonly from: string | null
  readonly to: string | null
}

const holdsOn = ({ from, to }: Held, day: string): boolean => (from === null || from <= day) && (to === null || to > day)

/** On the first day of each row: between two such days nobody comes in. */
const tooMuch = <Row extends Held>(rows: readonly Row[]): { readonly row: Row; readonly sum: number } | null => {
  for (const row of rows) {
    const together = rows.filter((other) => holdsOn(other, row.from ?? '0000'))
    const sum = together.reduce((total, { share_pct }) => total + (share_pct ?? 0), 0)
    if (sum > 100 + rounding) return { row, sum }
  }
  return null
}

export const ownedTwice: ContradictionCheck = {
  id: 'owned-twice',
  asks: 'Owners of a project hold no more than all of it at a time, each once.',
  find: ({ ownership }) => [
    ...groupsBy(ownership, ({ project }) => project).flatMap((rows): Finding[] => {
      const over = tooMuch(rows)
      return over === null
        ? []
        : [{ ref: over.row.ref, what: `owners of ${over.row.project} hold ${Number(over.sum.toFixed(2))} % together` }]
    }),
    ...groupsBy(ownership, ({ project, owner }) => `${project} ${owner}`).flatMap((rows) =>
      overlapping(rows.map((row) => ({ start: row.from, end: row.to, row }))).map(([earlier, later]) => ({
        ref: later.row.ref,
        what: `${later.row.owner} holds ${later.row.project} ${spanText(later)} and, in line ${earlier.row.ref.line}, ${spanText(earlier)}`,
      })),
    ),
  ],
}

export const ownerOfNothing: ContradictionCheck = {
  id: 'project-without-owner',
  asks: 'Every project says who owns it, if only that it is unknown; who is unknown has no state.',
  find: ({ projects, ownership }) => {
    const owned = new Set(ownership.map(({ project }) => project))
    return [
      ...projects
        .filter(({ id }) => !owned.has(id))
        .map(({ ref, id }) => ({ ref, what: `${id} has no row in ownership.csv: write the owner "unknown" where nobody tells` })),
      ...ownership
        .filter(({ owner, owner_state }) => owner === 'unknown' && owner_state !== null)
        .map(({ ref, owner_state }) => ({ ref, what: `an owner that is unknown is given the state ${owner_state}` })),
    ]
  },
}

export const soldTwice: ContradictionCheck = {
  id: 'sold-twice',
  asks: 'Contracts take no more than all of what a project puts out.',
  find: ({ offtake }) =>
    groupsBy(
      offtake.filter(({ project, firmness }) => project !== null && firmness === 'contract'),
      ({ project, material, stage }) => `${project} ${material} ${stage}`,
    ).flatMap((rows): Finding[] => {
      const over = tooMuch(rows)
      return over === null
        ? []
        : [{ ref: over.row.ref, what: `${Number(over.sum.toFixed(2))} % of ${over.row.project} (${over.row.material}) is sold` }]
    }),
}

export const outputOfAnother: ContradictionCheck = {
  id: 'output-of-another',
  asks: 'What a project puts out or sells is one of its materials.',
  find: ({ projects, offtake, 'project-output': outputs }) => {
    const materials = new Map(projects.map((row) => [row.id, row.materials]))
    return [...outputs, ...offtake].flatMap(({ ref, project, material }): Finding[] => {
      const own = project === null ? undefined : materials.get(project)
      return own === undefined || own.includes(material)
        ? []
        : [{ ref, what: `${project} is on record for ${own.join(', ')}, not ${material}` }]
    })
  },
}

export const routeThroughNowhere: ContradictionCheck = {
  id: 'route-through-nowhere',
  asks: 'A route that crosses a state names one, and it is neither end of the route.',
  find: ({ routes, states }) => {
    const known = new Set(states.map(({ iso3 }) => iso3))
    return routes.flatMap(({ ref, via, via_kind, origin, destination }): Finding[] => {
      if (via_kind === 'state' && !known.has(via)) return [{ ref, what: `"${via}" is no state` }]
      return via === origin || via === destination
        ? [{ ref, what: `${origin} to ${destination} crosses ${via}, which is one end of it` }]
        : []
    })
  },
}
