/** Text map: where offsets of a document stand on the page. In: an element whose parts with text say their offset in `data-at`. Out: ranges of the browser, and offsets of a place or a selection. */
import type { Span } from './reader-types.ts'

interface Point {
  readonly node: Node
  readonly offset: number
}

export interface TextMap {
  /** Null where the words are not on the page. */
  readonly rangeOf: (span: Span) => Range | null
  readonly offsetAt: (node: Node, offset: number) => number | null
  /** The element that has the words at an offset. */
  readonly elementAt: (offset: number) => HTMLElement | null
}

const startOf = (element: HTMLElement): number => Number(element.dataset.at)

/** The last element that begins at the offset or before. */
const holding = (elements: readonly HTMLElement[], starts: readonly number[], offset: number): HTMLElement | null => {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return elements[low - 1] ?? null
}

/** An element may hold its words in several text nodes. */
const pointIn = (element: HTMLElement, offset: number): Point | null => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = offset
  let last: Point | null = null
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (left <= length) return { node, offset: left }
    left -= length
    last = { node, offset: length }
  }
  return last
}

const lengthBefore = (element: HTMLElement, node: Node): number => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let one = walker.nextNode(); one !== null && one !== node; one = walker.nextNode()) length += one.nodeValue?.length ?? 0
  return length
}

export const textMapOf = (root: HTMLElement): TextMap => {
  const elements = [...root.querySelectorAll<HTMLElement>('[data-at]')].toSorted((one, other) => startOf(one) - startOf(other))
  const starts = elements.map(startOf)
  const pointAt = (offset: number): Point | null => {
    const element = holding(elements, starts, offset)
    return element === null ? null : pointIn(element, offset - startOf(element))
  }
  return {
    elementAt: (offset) => holding(elements, starts, offset),
    rangeOf: ({ start, end }) => {
      const [from, to] = [pointAt(start), pointAt(Math.max(start, end - 1))]
      if (from === null || to === null) return null
      const range = document.createRange()
      range.setStart(from.node, from.offset)
      range.setEnd(to.node, Math.min(to.offset + 1, to.node.nodeValue?.length ?? 0))
      return range
    },
    offsetAt: (node, offset) => {
      const element = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>('[data-at]') ?? null
      if (element === null || !root.contains(element)) return null
      return startOf(element) + (node.nodeType === Node.TEXT_NODE ? lengthBefore(element, node) + offset : 0)
    },
  }
}

/** What the person has selected, without blanks at its ends; null for nothing, or for what lies elsewhere. */
export const selectedSpan = (map: TextMap, text: string): Span | null => {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const [start, end] = [map.offsetAt(range.startContainer, range.startOffset), map.offsetAt(range.endContainer, range.endOffset)]
  if (start === null || end === null || end <= start) return null
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  return to > from ? { start: from, end: to } : null
}

/** The offset below a place of the pointer. */
export const offsetBelow = (map: TextMap, x: number, y: number): number | null => {
  const place = document.caretPositionFromPoint?.(x, y) ?? null
  return place === null ? null : map.offsetAt(place.offsetNode, place.offset)
}
