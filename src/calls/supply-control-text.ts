/** Who controls what is mined, for the terminal. In: the answer of calls/supply-control.ts, a width. Out: shares by place, owner and offtake, the projects, what is missing, sources. */
import { columnsOf, wrap } from '../brief/wrap.ts'
import type { ControlShares } from '../supply/control.ts'
import type { Range } from '../supply/estimate.ts'
import type { World } from '../world/world.ts'
import { type ControlAnswer, controlFormulas, type ProjectControl } from './supply-control.ts'
import { mixTitle } from './supply-mix.ts'
import { cellText, missingLines, numberedSources, percent, stateName } from './supply-words.ts'

type Cite = (ids: readonly string[]) => string

const rangeText = ({ low, high }: Range): string => cellText({ value: high - low < 1e-9 ? low : null, low, high }, percent)
const shareOf = (state: string, { shares, unknown }: ControlShares): Range =>
  shares.find((one) => one.state === state) ?? { low: 0, high: unknown }

const worldRows = ({ places, owner, buyer, projects }: ControlAnswer, world: World): string[][] => {
  const states = [
    ...new Set([
      ...places.suppliers.slice(0, 8).map(({ supplier }) => supplier),
      ...owner.shares.map(({ state }) => state),
      ...buyer.shares.map(({ state }) => state),
      // who has a stake in a project whose output is not told is named too
      ...projects.flatMap(({ owners }) => owners.flatMap(({ owner_state }) => owner_state ?? [])),
    ]),
  ]
  return [
    ['  state', 'by place', 'by owner', 'by offtake'],
    ...states.map((state) => [
      `  ${stateName(world, state)}`,
      percent(places.suppliers.find(({ supplier }) => supplier === state)?.fraction ?? 0),
      rangeText(shareOf(state, owner)),
      rangeText(shareOf(state, buyer)),
    ]),
    ['  not told', percent(places.rest), percent(owner.unknown), percent(buyer.unknown)],
  ]
}

const mass = (tonnes: number): string => `${Math.round(tonnes).toLocaleString('en-US')} t`

const projectLines = (
  { project, quantity, owners, buyers }: ProjectControl,
  content: string,
  world: World,
  cite: Cite,
  width: number,
): string[] => {
  const owned = owners.map(
    ({ owner, owner_state, share_pct, source }) =>
      `${owner}${owner_state === null ? '' : ` (${owner_state})`} ${share_pct === null ? 'share not told' : `${share_pct} %`} ${cite(source)}`,
  )
  const sold = buyers.map(
    ({ buyer, buyer_state, share_pct, tonnes_per_year, firmness, source }) =>
      `${buyer}${buyer_state === null ? '' : ` (${buyer_state})`} ${share_pct !== null ? `${share_pct} %` : tonnes_per_year !== null ? `${mass(tonnes_per_year)} a year` : 'how much is not told'}, ${firmness.replaceAll('-', ' ')} ${cite(source)}`,
  )
  const output = quantity === null ? 'output not on record' : `${mass(quantity)}${content === '' ? '' : ` ${content}`}`
  return [
    ...wrap(`${project.name}, ${world.states.get(project.state)?.name ?? project.state} (${project.status}): ${output}`, width - 2).map(
      (line) => `  ${line}`,
    ),
    ...wrap(`owners: ${owned.length === 0 ? 'not on record' : owned.join('; ')}`, width - 4).map((line) => `    ${line}`),
    ...(sold.length === 0 ? [] : wrap(`offtake: ${sold.join('; ')}`, width - 4).map((line) => `    ${line}`)),
  ]
}

export const controlText = (answer: ControlAnswer, world: World, width: number): string => {
  const { asked, places, importer, projects } = answer
  const [, content = ''] = places.form.split(', ')
  const { cite, lines } = numberedSources(world, [...answer.sources, ...(importer?.final.sources ?? [])], width)
  return `${[
    `${asked.material}: who controls what is mined (${places.form}, ${places.period}; stakes as of ${asked.onDay})`,
    ...Object.values(controlFormulas).flatMap((formula) => wrap(formula, width - 2).map((line) => `  ${line}`)),
    '',
    `Of world production ${cite(places.sources)}`,
    ...columnsOf(worldRows(answer, world), width),
    ...(answer.owner.unknown > 0.9995 && answer.buyer.unknown > 0.9995
      ? ['  of no output on record is it told whose it is: each state can have all or none']
      : []),
    '',
    ...(importer === null
      ? []
      : [
          ...wrap(`Of what ${asked.importer?.name ?? ''} takes (${mixTitle(importer.final)}) ${cite(importer.final.sources)}`, width),
          ...columnsOf(
            [
              ['  state', 'by place', 'by owner', 'by offtake'],
              ...importer.rows.map(({ state, place, owner, buyer }) => [
                `  ${stateName(world, state)}`,
                rangeText(place),
                rangeText(owner),
                rangeText(buyer),
              ]),
            ],
            width,
          ),
          '',
        ]),
    ...(projects.length === 0 ? ['No project is on record: who owns the output is unknown.'] : ['Projects']),
    ...projects.flatMap((one) => projectLines(one, content, world, cite, width)),
    '',
    ...missingLines(answer.missing, width),
    ...lines,
  ].join('\n')}\n`
}
