/** The chain as a picture: producers, refiners, the importer. In: a chain answer. Out: its nodes and flows, and what draws them. */
import { type Flow, type FlowNode, flowSankey } from '../brief/charts/flow-sankey.ts'
import { framed } from '../brief/charts/frame.ts'
import type { World } from '../world/world.ts'
import { type ChainAnswer, chainSources, chainTitle } from './supply-chain.ts'
import { type Picture, pictureWidth, sourceLine } from './supply-pictures.ts'
import { percent } from './supply-words.ts'

const mostRefiners = 12
const [unknownOre, smaller, unnamed] = ['ore ?', 'place smaller', 'place ?']

/** Shares of what the importer takes. Ore whose origin is not on record is one grey band, and nobody's in particular. */
export const chainFlows = ({ final, asked, origins }: ChainAnswer, world: World) => {
  const nameOf = (code: string): string => world.states.get(code)?.name ?? code
  const total = Math.max(
    1,
    final.shares.reduce((sum, { fraction }) => sum + fraction, 0),
  )
  const sorted = final.shares.filter(({ fraction }) => fraction > 0).toSorted((left, right) => right.fraction - left.fraction)
  const rest = sorted.slice(mostRefiners).reduce((sum, { fraction }) => sum + fraction, 0)
  const places = [
    ...sorted
      .slice(0, mostRefiners)
      .map(({ supplier, fraction }) => ({ id: `place ${supplier}`, state: supplier, label: nameOf(supplier), fraction })),
    ...(rest > 0 ? [{ id: smaller, state: '', label: 'smaller ones', fraction: rest }] : []),
    ...(final.rest > 0.0005 ? [{ id: unnamed, state: '', label: 'others, not named', fraction: final.rest }] : []),
  ].map((one) => ({ ...one, fraction: one.fraction / total }))
  const ore = places.flatMap(({ id, state, fraction }): Flow[] => {
    const known = origins.get(state) ?? []
    const open = Math.max(0, 1 - known.reduce((sum, one) => sum + one.fraction, 0))
    return [
      ...known.map(({ supplier, fraction: part }) => ({ from: `ore ${supplier}`, to: id, value: fraction * part })),
      { from: unknownOre, to: id, value: fraction * open },
    ].filter(({ value }) => value > 1e-6)
  })
  const miners = [...new Set(ore.map(({ from }) => from))].toSorted(
    (left, right) => Number(left === unknownOre) - Number(right === unknownOre),
  )
  const isKnown = miners.some((id) => id !== unknownOre)
  const first = isKnown ? 1 : 0
  const nodes: readonly FlowNode[] = [
    ...(isKnown ? miners : []).map((id) => ({
      id,
      column: 0,
      isRest: id === unknownOre,
      label: id === unknownOre ? 'not on record' : nameOf(id.slice(4)),
    })),
    ...places.map(({ id, label }) => ({ id, label, column: first, isRest: id === unnamed })),
    { id: 'importer', label: asked.importer.name, column: first + 1, isRest: false },
  ]
  const taken = places.map(({ id, fraction }) => ({ from: id, to: 'importer', value: fraction }))
  const stage = final.stage === null ? 'supplied by' : final.stage === 'processing' ? 'refined in' : 'mined in'
  const columns = [...(isKnown ? ['ore from'] : []), stage, 'taken by']
  return { nodes, flows: isKnown ? [...ore, ...taken] : taken, columns, places, isKnown }
}

export const chainPicture =
  (answer: ChainAnswer, world: World): Picture =>
  (document) => {
    const { nodes, flows, columns, places, isKnown } = chainFlows(answer, world)
    const title = chainTitle(answer)
    return framed(
      document,
      {
        title: `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`,
        subtitle: `Shares of what the importer takes.${isKnown ? ' Ore: by trade on record, else the least that the world’s shares leave. Grey: not on record, or suppliers that nobody names.' : ' Whose ore they work up is not on record.'}`,
        source: sourceLine(world, chainSources(answer), answer.imported),
        description: places.map(({ label, fraction }) => `${label} ${percent(fraction)}`).join('; '),
        width: pictureWidth,
      },
      flowSankey(document, nodes, flows, { columns, write: percent }, pictureWidth),
    )
  }
