/**
 * The frame of a picture. In: a `document`, a title, what the drawing is, its source line. Out: one <svg> with title and description for those who cannot
 * see it, a white ground and all lengths in pixels, so that every program draws it alike. Text is set as text: nothing in it is markup.
 */
import { besideInk, ground, ink } from './palette.ts'

export interface Drawing {
  readonly element: Element
  readonly height: number
}

export interface Frame {
  readonly title: string
  /** What is counted, of which years. */
  readonly subtitle: string
  /** Publishers and years. */
  readonly source: string
  /** The figures in words. */
  readonly description: string
  readonly width: number
}

export const svgNamespace = 'http://www.w3.org/2000/svg'
export const fontSize = 12
const font = 'Arial, Helvetica, Liberation Sans, DejaVu Sans, sans-serif'
const [margin, titleSize, lineHeight] = [16, 17, 1.3]

/** Mean width of a letter of Arial, in parts of its size; a little too much, so that nothing is cut. */
const letter = 0.53
export const textWidth = (text: string, size = fontSize): number => text.length * size * letter

/** Lines that fit; a word that does not fit alone stands alone. */
export const linesOf = (text: string, width: number, size = fontSize): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** "Democratic Republic of the Congo" -> "Democratic Republic of th…". */
export const shortened = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`

export const element = (
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): Element => {
  const made = document.createElementNS(svgNamespace, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  if (text !== undefined) made.textContent = text
  return made
}

const lineElements = (
  document: Document,
  lines: readonly string[],
  y: number,
  attributes: Readonly<Record<string, string | number>>,
): Element[] => {
  const size = Number(attributes['font-size'] ?? fontSize)
  return lines.map((line, at) => element(document, 'text', { x: margin, y: Math.round(y + at * size * lineHeight), ...attributes }, line))
}

/** What Plot drew, as a group: without its style sheet, which not every program reads, and with lengths in pixels. */
export const drawingOf = (document: Document, plotted: Element, height: number): Drawing => {
  const group = element(document, 'g', { 'font-size': fontSize, 'text-anchor': 'middle' })
  for (const child of [...plotted.childNodes]) if (child.nodeName.toLowerCase() !== 'style') group.appendChild(child)
  for (const one of [...group.querySelectorAll('*')]) {
    one.removeAttribute('aria-label')
    one.removeAttribute('aria-hidden')
    one.removeAttribute('aria-description')
    for (const name of ['x', 'y', 'dx', 'dy']) {
      const value = one.getAttribute(name)
      if (value?.endsWith('em')) one.setAttribute(name, String(Number((Number.parseFloat(value) * fontSize).toFixed(2))))
    }
    const moved = one.getAttribute('transform')
    if (moved !== null)
      one.setAttribute(
        'transform',
        moved.replaceAll(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)))),
      )
    for (const name of ['fill', 'stroke']) if (one.getAttribute(name) === 'currentColor') one.setAttribute(name, ink)
  }
  return { element: group, height }
}

export const framed = (document: Document, frame: Frame, drawing: Drawing): Element => {
  const inner = frame.width - 2 * margin
  const titles = linesOf(frame.title, inner, titleSize)
  const subtitles = linesOf(frame.subtitle, inner)
  const sources = linesOf(frame.source, inner, 10.5)
  const titleTop = margin + titleSize
  const subtitleTop = titleTop + titles.length * titleSize * lineHeight
  const drawingTop = Math.round(subtitleTop + subtitles.length * fontSize * lineHeight)
  const sourceTop = drawingTop + drawing.height + 18
  const height = Math.round(sourceTop + sources.length * 10.5 * lineHeight + margin / 2)
  const svg = element(document, 'svg', {
    xmlns: svgNamespace,
    role: 'img',
    'aria-label': frame.title,
    width: frame.width,
    height,
    viewBox: `0 0 ${frame.width} ${height}`,
    'font-family': font,
    'font-size': fontSize,
    fill: ink,
  })
  const moved = element(document, 'g', { transform: `translate(0,${drawingTop})` })
  moved.appendChild(drawing.element)
  const parts = [
    element(document, 'title', {}, frame.title),
    element(document, 'desc', {}, frame.description),
    element(document, 'rect', { width: frame.width, height, fill: ground }),
    ...lineElements(document, titles, titleTop, { 'font-size': titleSize, 'font-weight': 'bold' }),
    ...lineElements(document, subtitles, subtitleTop, { fill: besideInk.subtitle }),
    moved,
    ...lineElements(document, sources, sourceTop, { 'font-size': 10.5, fill: besideInk.source }),
  ]
  for (const part of parts) svg.appendChild(part)
  return svg
}

/** Characters that XML does not allow are left out. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const textNode = 3

/** As XML, the same in server and browser: what a DOM makes of it by itself is HTML, whose attributes may hold a bare "<". */
const xmlOf = (node: Element): string => {
  const name = node.tagName.toLowerCase() === node.tagName ? node.tagName : node.localName
  const attributes = [...node.attributes]
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .map((one) => ` ${one.name}="${escaped(one.value)}"`)
    .join('')
  const inner = [...node.childNodes]
    .map((child) => (child.nodeType === textNode ? escaped(child.nodeValue ?? '') : 'tagName' in child ? xmlOf(child as Element) : ''))
    .join('')
  return inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`
}

/** A file of its own. */
export const svgText = (svg: Element): string => `${xmlOf(svg)}\n`
