/** Flows from stage to stage: producers, refiners, the importer. In: nodes and flows in one unit, a `document`. Out: a drawing, its bands as wide as the flows. */
import { sankey, sankeyLinkHorizontal } from 'd3-sankey'
import { type Drawing, element, fontSize, shortened, textWidth } from './frame.ts'
import { ground, ink, noFigure, seriesColours } from './palette.ts'

export interface FlowNode {
  readonly id: string
  readonly label: string
  /** 0 for the first stage; the columns from left to right. */
  readonly column: number
  /** Nobody's in particular. */
  readonly isRest: boolean
}

export interface Flow {
  readonly from: string
  readonly to: string
  /** In the unit of all flows. */
  readonly value: number
}

export interface FlowWords {
  /** Over each column. */
  readonly columns: readonly string[]
  readonly write: (value: number) => string
}

interface Placed extends FlowNode {
  readonly value?: number
  readonly x0?: number
  readonly x1?: number
  readonly y0?: number
  readonly y1?: number
}

const longestLabel = 26
/** Of those for whom no colour is left; told from grey by its darkness. */
const smallColour = '#5F5F5F'

export const flowSankey = (
  document: Document,
  nodes: readonly FlowNode[],
  flows: readonly Flow[],
  words: FlowWords,
  width: number,
): Drawing => {
  const inColumn = Map.groupBy(nodes, ({ column }) => column)
  const most = Math.max(...[...inColumn.values()].map((list) => list.length))
  const [top, height] = [30, Math.max(220, most * 30) + 30]
  const labelOf = (node: Placed): string => `${shortened(node.label, longestLabel)}  ${words.write(node.value ?? 0)}`
  const lastColumn = Math.max(...nodes.map(({ column }) => column))
  const room = (column: number): number =>
    Math.max(...(inColumn.get(column) ?? []).map((node) => textWidth(shortened(node.label, longestLabel)) + 70), 60)
  const graph = sankey<Placed, Flow>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(12)
    .nodePadding(14)
    .extent([
      [16 + room(0), top],
      [width - 16 - room(lastColumn), height - 8],
    ])({
    nodes: nodes.map((node) => ({ ...node })),
    links: flows.filter(({ value }) => value > 0).map(({ from, to, value }) => ({ source: from, target: to, from, to, value })),
  })
  const colours = new Map(
    nodes.filter(({ column, isRest }) => column === 0 && !isRest).map(({ id }, at) => [id, seriesColours[at] ?? smallColour]),
  )
  const group = element(document, 'g', {})
  const path = sankeyLinkHorizontal<Placed, Flow>()
  for (const link of graph.links) {
    const from = typeof link.source === 'object' ? link.source : undefined
    group.appendChild(
      element(document, 'path', {
        d: path(link) ?? '',
        fill: 'none',
        stroke: colours.get(from?.id ?? '') ?? noFigure,
        'stroke-opacity': 0.5,
        'stroke-width': Number(Math.max(1, link.width ?? 1).toFixed(1)),
      }),
    )
  }
  for (const node of graph.nodes) {
    const [x0, x1, y0, y1] = [node.x0 ?? 0, node.x1 ?? 0, node.y0 ?? 0, node.y1 ?? 0]
    group.appendChild(
      element(document, 'rect', {
        x: Number(x0.toFixed(1)),
        y: Number(y0.toFixed(1)),
        width: Number((x1 - x0).toFixed(1)),
        height: Number(Math.max(1, y1 - y0).toFixed(1)),
        fill: node.isRest ? noFigure : (colours.get(node.id) ?? ink),
      }),
    )
    const isLeft = node.column === 0
    const place = {
      x: Number((isLeft ? x0 - 6 : x1 + 6).toFixed(1)),
      y: Number(((y0 + y1) / 2 + fontSize * 0.35).toFixed(1)),
      'text-anchor': isLeft ? 'end' : 'start',
    }
    // a white edge first, so that the name can be read over a band
    const edge = { stroke: ground, 'stroke-width': 3, 'stroke-linejoin': 'round' }
    group.appendChild(element(document, 'text', { ...place, ...edge }, labelOf(node)))
    group.appendChild(element(document, 'text', place, labelOf(node)))
  }
  const columnAt = new Map(graph.nodes.map(({ column, x0 = 0, x1 = 0 }) => [column, (x0 + x1) / 2]))
  for (const [column, name] of words.columns.entries())
    group.appendChild(
      element(
        document,
        'text',
        {
          x: Number((columnAt.get(column) ?? 0).toFixed(1)),
          y: 14,
          'text-anchor': column === 0 ? 'end' : column === lastColumn ? 'start' : 'middle',
          'font-weight': 'bold',
        },
        name,
      ),
    )
  return { element: group, height }
}
