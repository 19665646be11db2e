/** Heading actor: whose list an item stands in. In: a sentence and its document. Out: the one state or body that the heading above, or "Name:" before it, names. */
import { quoteAt } from '../text/document.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { ActorMemory } from './actor-memory.ts'
import type { ReadSentence } from './annotate.ts'
import { nameDate } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'

const actorTypes = new Set(['state', 'organisation', 'company', 'group'])

/** The single actor that a heading consists of, give or take a word: "Mongolia:", "In Ghana"; null for "Deals of the week". */
const actorIn = (memory: ActorMemory, start: number, text: string): ClaimEntity | null => {
  const bare = text.replace(/[:.–—-]\s{0,3}$/, '').trim()
  if (bare.length === 0 || bare.length > 50) return null
  const hits = findGazetteerNames(memory.world, text, nameDate(memory.document)).filter((hit) =>
    actorTypes.has(hit.candidates[0]?.entity.type ?? ''),
  )
  const [hit] = hits
  const entity = hit?.candidates[0]?.entity
  if (!hit || !entity || hits.length !== 1 || hit.end - hit.start < bare.length - 8) return null
  return {
    id: entity.id,
    name: text.slice(hit.start, hit.end),
    type: entity.type,
    states: [...entity.states],
    start: start + hit.start,
    end: start + hit.end,
  }
}

/** Paragraphs from a heading to the last that it is about. */
const reach = 20

/** "Rwanda: output up": whose line a sentence is, where it opens with a name and a colon. */
export const lineActor = (memory: ActorMemory, sentence: ReadSentence): ClaimEntity | null => {
  const prefix = /^[^:\n]{2,40}:\s/.exec(sentence.text)?.[0]
  return prefix ? actorIn(memory, sentence.tree.start, prefix) : null
}

/** Only for items and for lines that begin with "Name: "; a new heading without a name ends the list. */
export const headingActorOf = (memory: ActorMemory, sentence: ReadSentence): ClaimEntity | null => {
  const { paragraphs } = memory.document
  const own = quoteAt(memory.document, sentence.paragraph)
  const prefix = /^[^:.\n]{2,40}(?:[:.]|\s[–—-])\s/.exec(own)?.[0]
  const before = prefix ? actorIn(memory, sentence.paragraph.start, prefix) : null
  const { role } = sentence.paragraph
  if (before || role === 'heading' || role === 'title') return before
  for (let at = sentence.paragraphIndex - 1; at >= Math.max(0, sentence.paragraphIndex - reach); at--) {
    const above = paragraphs[at]
    if (!above || above.role === 'item') continue
    if (role === 'item') return actorIn(memory, above.start, quoteAt(memory.document, above))
    if (above.role === 'heading' || above.role === 'title') return actorIn(memory, above.start, quoteAt(memory.document, above))
  }
  return null
}
