/** Heading actor: whose list an item stands in. In: a sentence and its document. Out: the one state or body that the heading above, or "Name:" before it, names. */
import { quoteAt, type Span } from '../text/document.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { ActorMemory } from './actor-memory.ts'
import type { ReadSentence } from './annotate.ts'
import { nameDate } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'

const actorTypes = new Set(['state', 'organisation', 'company', 'group'])

/** "B. Announcements by India:": a heading without its number and without the words for what a list holds. */
const listWords = (text: string): string =>
  text
    .replace(/^\s*(?:[A-Za-z]|[IVX]{1,4}|\d{1,2})[.)]\s+/, '')
    .replace(/[:.–—-]\s{0,3}$/, '')
    .replace(
      /\b(?:announcements?|pledges?|commitments?|deliverables?|outcomes?|offers?|steps|measures|actions|contributions?|undertakings?|promises|obligations|assistance|support|projects|deals|agreements|contracts|decisions|made|given|new|announced|offered|pledged|promised|signed)\b/gi,
      '',
    )
    .replace(/\b(?:by|of|from|the|side|on|part|what|will|do|for|in|with)\b|['’]s\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The single actor that a heading consists of, give or take a word: "Mongolia:", "Announcements by India"; null for "Deals of the week". */
const actorIn = (memory: ActorMemory, start: number, text: string): ClaimEntity | null => {
  const bare = listWords(text)
  if (bare.length === 0 || text.length > 80) return null
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

const signings =
  /\b(?:signed|exchanged|adopted|concluded|initialled|agreements?|documents?|instruments?|mous?|memoranda|memorandums|treaties|outcomes?)\b/i

/** "Documents signed" above, two states in the title: whose instruments the items of the list are. */
export const titleParties = (memory: ActorMemory, sentence: ReadSentence): readonly ClaimEntity[] => {
  const { paragraphs } = memory.document
  const title = paragraphs[0]
  if (sentence.paragraph.role !== 'item' || !title || title.end - title.start > 200) return []
  const above = paragraphs.findLast(({ role }, index) => index < sentence.paragraphIndex && role !== 'item')
  if (!above || !signings.test(quoteAt(memory.document, above))) return []
  // "Ministry of Foreign Affairs" above "Visit of the Foreign Minister of X to Y"
  const heads = paragraphs.slice(0, 3).filter(({ role, start, end }) => ['title', 'heading'].includes(role) && end - start <= 200)
  return heads.map((head) => partiesIn(memory, head)).find((parties) => parties.length === 2) ?? memory.sides
}

const partiesIn = (memory: ActorMemory, title: Span): readonly ClaimEntity[] => {
  const words = quoteAt(memory.document, title)
  const parties = findGazetteerNames(memory.world, words, nameDate(memory.document)).flatMap(({ start, end, candidates }) => {
    const entity = candidates[0]?.entity
    if (!entity || !['state', 'group', 'organisation'].includes(entity.type) || entity.states.length === 0) return []
    const place = { start: title.start + start, end: title.start + end }
    return [{ id: entity.id, name: words.slice(start, end), type: entity.type, states: [...entity.states], ...place }]
  })
  const distinct = parties.filter(({ states }, index) => parties.findIndex((one) => one.states.join() === states.join()) === index)
  return distinct.length === 2 ? distinct : []
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
