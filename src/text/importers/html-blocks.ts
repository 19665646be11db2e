/** Blocks of an article. In: the node that holds it. Out: headings, paragraphs, items and cells in reading order, each with its own words only. */
import { type Block, tidyLine } from '../blocks.ts'
import type { CellPlace } from '../document.ts'
import { isFurniture } from './html-article.ts'
import { cellPlaces } from './html-table.ts'

const TEXT_NODE = 3
const ELEMENT_NODE = 1
/** Tags whose words flow in their parent's line; any other tag begins a block of its own. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const HEADING = /^h[1-6]$/
/** "[3]", "3" or "*" raised above the line is a reference mark, not a word; "2nd" and "CO2" keep theirs. */
const REFERENCE_MARK = /^(?:\[\d{1,3}\]|\*{1,3}|[†‡]|\[(?:note|nb) ?\d{1,3}\])$/i
/** A footnote's number, when it is a link. */
const NOTE_NUMBER = /^\d{1,3}$/
/** <br> is kept apart from white space, which means nothing in HTML. */
const BREAK = '\u2028'
const ENDS_SENTENCE = /[.!?…:;]["'”’»)\]]{0,3}$/

interface Place {
  readonly role: Exclude<Block['role'], 'cell'>
  readonly marker: string
  /** Inside a cell of data, whose words are one block. */
  readonly inCell: boolean
}

interface Walk {
  readonly blocks: Block[]
  line: string
  tables: number
  hasTitle: boolean
  /** The item's marker is written before its first words only. */
  marker: string
  /** Where the cells of each table lie; null for a table that only lays out. */
  readonly places: Map<Element, ReadonlyMap<Element, CellPlace> | null>
}

/** A line break inside a sentence is a space; any other one ends the paragraph, for readouts that part their paragraphs by <br>. */
const piecesOf = (line: string): string[] => {
  const pieces: string[] = []
  for (const raw of line.split(BREAK)) {
    const piece = tidyLine(raw)
    const before = pieces.at(-1)
    if (piece === '') continue
    if (before !== undefined && !ENDS_SENTENCE.test(before) && /^\p{Ll}/u.test(piece)) pieces[pieces.length - 1] = `${before} ${piece}`
    else pieces.push(piece)
  }
  return pieces
}

const flush = (walk: Walk, place: Place): void => {
  const isHeadline = place.role === 'title' || place.role === 'heading'
  const pieces = isHeadline ? [tidyLine(walk.line.replaceAll(BREAK, ' '))] : piecesOf(walk.line)
  for (const text of pieces.filter((piece) => piece !== '')) {
    walk.blocks.push({ role: place.role, text, marker: walk.marker })
    walk.marker = ''
  }
  walk.line = ''
}

const isReferenceMark = (element: Element): boolean => {
  if (element.tagName.toLowerCase() !== 'sup') return false
  const words = (element.textContent ?? '').trim()
  return REFERENCE_MARK.test(words) || (NOTE_NUMBER.test(words) && (element.querySelector('a') ?? element.closest('a')) !== null)
}

const walkRow = (walk: Walk, row: Element, place: Place, places: ReadonlyMap<Element, CellPlace>): void => {
  flush(walk, place)
  for (const element of row.children) {
    const cell = places.get(element)
    if (cell === undefined || isFurniture(element)) continue
    // Blocks inside a cell would part the row: all its words are one cell.
    const inner = newWalk(true)
    const inside: Place = { role: 'paragraph', marker: '', inCell: true }
    walkChildren(inner, element, inside)
    flush(inner, inside)
    walk.blocks.push({ role: 'cell', cell, text: inner.blocks.map((block) => block.text).join(' ') })
  }
}

/** Layout tables of old pages hold whole articles in a cell or two a row: those are read as blocks. */
const isDataTable = (table: Element): boolean =>
  table.querySelector('table, p + p, h1, h2, ul') === null && [...table.querySelectorAll('tr')].some((row) => row.children.length > 1)

/** The table's places, found at its first row; null for a table that only lays out. */
const placesOf = (walk: Walk, table: Element): ReadonlyMap<Element, CellPlace> | null => {
  const known = walk.places.get(table)
  if (known !== undefined) return known
  const places = isDataTable(table) ? cellPlaces(table, walk.tables++) : null
  walk.places.set(table, places)
  return places
}

const itemMarker = (item: Element): string => {
  const list = item.parentElement
  if (list?.tagName.toLowerCase() !== 'ol') return '- '
  const first = Number(list.getAttribute('start') ?? 1)
  const siblings = [...list.children].filter((child) => child.tagName.toLowerCase() === 'li')
  return `${(Number.isInteger(first) ? first : 1) + siblings.indexOf(item)}. `
}

const blockPlace = (walk: Walk, element: Element, tag: string, place: Place): Place => {
  if (place.inCell) return place
  if (HEADING.test(tag)) {
    const role = tag === 'h1' && !walk.hasTitle ? 'title' : 'heading'
    if (role === 'title') walk.hasTitle = true
    return { ...place, role }
  }
  if (tag === 'li' || tag === 'dd') return { ...place, role: 'item', marker: tag === 'li' ? itemMarker(element) : '- ' }
  return tag === 'dt' || tag === 'caption' || tag === 'summary' ? { ...place, role: 'heading' } : place
}

const walkBlock = (walk: Walk, element: Element, tag: string, place: Place): void => {
  flush(walk, place)
  const inner = blockPlace(walk, element, tag, place)
  const table = tag === 'tr' && !place.inCell ? element.closest('table') : null
  const places = table === null ? null : placesOf(walk, table)
  if (places !== null) {
    walkRow(walk, element, place, places)
    return
  }
  const outer = walk.marker
  if (inner.marker !== place.marker || tag === 'li') walk.marker = inner.marker
  walkChildren(walk, element, inner)
  flush(walk, inner)
  walk.marker = tag === 'li' ? outer : walk.marker
}

const walkElement = (walk: Walk, element: Element, place: Place): void => {
  const tag = element.tagName.toLowerCase()
  if (isFurniture(element) || isReferenceMark(element)) return
  if (tag === 'br') walk.line += BREAK
  else if (INLINE.has(tag)) walkChildren(walk, element, place)
  else if (tag !== 'img' && tag !== 'hr') walkBlock(walk, element, tag, place)
  else flush(walk, place)
}

const walkChildren = (walk: Walk, element: Element, place: Place): void => {
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT_NODE) walk.line += (child.textContent ?? '').replaceAll(BREAK, ' ')
    else if (child.nodeType === ELEMENT_NODE) walkElement(walk, child as Element, place)
  }
}

const newWalk = (hasTitle: boolean): Walk => ({ blocks: [], line: '', tables: 0, hasTitle, marker: '', places: new Map() })

/** `hasTitle` where the title was already taken from elsewhere: then an <h1> is one heading among others. */
export const articleBlocks = (article: Element, { hasTitle }: { readonly hasTitle: boolean }): readonly Block[] => {
  const walk = newWalk(hasTitle)
  const place: Place = { role: 'paragraph', marker: '', inCell: false }
  walkChildren(walk, article, place)
  flush(walk, place)
  return walk.blocks
}
