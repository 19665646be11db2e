/** Own text: a release, readout or fact sheet that its issuer puts out about itself, not a reporter's. In: a document, the world. Out: whether it is one, whom its title names, and the two sides that it is about. */
import { type Document, quoteAt, type Span } from '../text/document.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { World } from '../world/world.ts'
import { nameDate } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'
import { hasPlaceLine } from './dateline.ts'
import type { Voice } from './voice.ts'

const bodies = new Set(['state', 'organisation', 'company', 'group'])

const genres =
  /\b(?:press|media|news|stock exchange) (?:release|statement|briefing|conference)\b|\b(?:readout|read-out|fact ?sheet|summary of outcomes|(?:list|summary) of (?:the )?outcomes|press note|transcript|briefing|communiqu[eé]|joint statement|joint declaration)(?![a-z])/i

/** Called so in its first lines, or with its place and day on a line of their own. */
export const isOwnText = (document: Document): boolean =>
  hasPlaceLine(document) ||
  document.paragraphs.slice(0, 3).some((line) => line.end - line.start < 300 && genres.test(quoteAt(document, line)))

/** The states and bodies of the title, else of the heading below it that names two; each state once. */
export const titleActors = (world: World, document: Document): readonly ClaimEntity[] => {
  const [own = [], ...below] = document.paragraphs
    .slice(0, 3)
    .filter(({ role }, index) => index === 0 || role === 'heading')
    .map((line) => actorsOfLine(world, document, line))
  return own.length > 1 ? own : (below.find((named) => named.filter(({ type }) => type === 'state').length === 2) ?? own)
}

const actorsOfLine = (world: World, document: Document, title: Span): readonly ClaimEntity[] => {
  if (title.end - title.start > 200) return []
  const words = quoteAt(document, title)
  const found = findGazetteerNames(world, words, nameDate(document)).flatMap(({ start, end, candidates }): ClaimEntity[] => {
    const entity = candidates[0]?.entity
    if (!entity || !bodies.has(entity.type)) return []
    const place = { start: title.start + start, end: title.start + end }
    return [{ id: entity.id, name: words.slice(start, end), type: entity.type, states: [...entity.states], ...place }]
  })
  return found.filter((one, at) => found.findIndex(({ states }) => states.join() === one.states.join()) === at).slice(0, 3)
}

/** The state of the dateline, as the text first names it. */
const homeIn = (world: World, document: Document, home: readonly string[]): readonly ClaimEntity[] => {
  const id = home.length === 1 ? home[0] : undefined
  if (id === undefined) return []
  for (const line of document.paragraphs.slice(0, 8))
    for (const { start, end, candidates } of findGazetteerNames(world, quoteAt(document, line), nameDate(document))) {
      const entity = candidates[0]?.entity
      if (entity?.id !== id) continue
      const place = { start: line.start + start, end: line.start + end }
      return [{ id, name: quoteAt(document, place), type: 'state', states: [...entity.states], ...place }]
    }
  return []
}

/** The two whom an own text is about: of a joint text, of the title, or the one there and the state that it is written from; empty where they are not two. */
export const sidesOfText = (world: World, document: Document, voice: Voice | null, home: readonly string[]): readonly ClaimEntity[] => {
  if (voice?.kind === 'joint') return voice.speakers.length === 2 ? voice.speakers : []
  if ((voice !== null && voice.kind !== 'office') || !isOwnText(document)) return []
  const named = titleActors(world, document)
  const states = named.filter(({ type, states }) => type === 'state' && states.length === 1)
  const [only] = states
  const both = states.length === 1 && only && only.states[0] !== home[0] ? [...homeIn(world, document, home), only] : states
  if (both.length === 2) return both
  const [first, second] = named
  const joined = first && second && /^ and (?:the )?$/.test(document.text.slice(first.end ?? 0, second.start ?? 0))
  return joined ? [first, second] : []
}

/** For whom an own text speaks: the state that it is written from, else whom its title names. */
export const issuersOfText = (world: World, document: Document, voice: Voice | null, home: readonly string[]): readonly ClaimEntity[] => {
  if (voice !== null) return voice.speakers
  if (!isOwnText(document)) return []
  const from = homeIn(world, document, home)
  return from.length > 0 ? from : titleActors(world, document)
}
