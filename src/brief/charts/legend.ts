/** A legend: colour and name, beside each other, in as many lines as they need. In: names with colours, a width. Out: a drawing. */
import { type Drawing, element, fontSize, textWidth } from './frame.ts'

export interface Key {
  readonly name: string
  readonly colour: string
}

const [box, gap, row] = [11, 18, 19]

export const legend = (document: Document, keys: readonly Key[], width: number, left = 16): Drawing => {
  const group = element(document, 'g', {})
  let [x, y] = [left, 8]
  for (const { name, colour } of keys) {
    const wide = box + 5 + textWidth(name)
    if (x > left && x + wide > width - left) [x, y] = [left, y + row]
    group.appendChild(element(document, 'rect', { x: Math.round(x), y, width: box, height: box, fill: colour }))
    group.appendChild(element(document, 'text', { x: Math.round(x + box + 5), y: y + box - 1, 'font-size': fontSize }, name))
    x += wide + gap
  }
  return { element: group, height: y + row }
}

/** One below the other. */
export const stacked = (document: Document, drawings: readonly Drawing[]): Drawing => {
  const group = element(document, 'g', {})
  let height = 0
  for (const drawing of drawings) {
    const moved = element(document, 'g', { transform: `translate(0,${Math.round(height)})` })
    moved.appendChild(drawing.element)
    group.appendChild(moved)
    height += drawing.height
  }
  return { element: group, height }
}
