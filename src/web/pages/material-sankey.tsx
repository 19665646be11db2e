/** Material Sankey: from mines through refiners to the importer. In: nodes and flows. Out: a drawing. */
import { useCallback } from 'react'
import { flowSankey } from '../../brief/charts/flow-sankey.ts'
import { framed } from '../../brief/charts/frame.ts'
import type { OutputOf } from '../client.ts'
import { Drawing } from '../parts/drawing.tsx'
import { percent } from './state-supply.tsx'

const WIDTH = 820

export interface MaterialSankeyProps {
  readonly chain: NonNullable<OutputOf<'material'>['chain']>
  readonly title: string
  readonly source: string
}

export const MaterialSankey = ({ chain, title, source }: MaterialSankeyProps) => {
  const draw = useCallback(
    (into: Document): Element => {
      const { nodes, flows, columns } = chain
      const frame = {
        title,
        subtitle: 'Shares of what the importer takes',
        source,
        description: 'The shares stand in the table below.',
        width: WIDTH,
      }
      return framed(into, frame, flowSankey(into, nodes, flows, { columns, write: percent }, WIDTH - 32))
    },
    [chain, title, source],
  )
  return <Drawing draw={draw} />
}
