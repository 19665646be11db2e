/** Issuer: whose notice, bulletin or record a document is. In: a document, the world. Out: the body or state that its first lines name; null for a reporter's or a firm's text. */
import { type Document, quoteAt } from '../text/document.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { World } from '../world/world.ts'
import type { ClaimEntity } from './claim.ts'
import { datelineCity } from './dateline.ts'

/** Bodies of a state, as a line of its own calls them. */
const bodies =
  /\b(?:ministry|ministers?|department|central bank|reserve bank|national bank|bank of|monetary authority|bureau|authority|commission|agency|office|customs|statistics|treasury|treasurer|government|embassy|council|directorate|secretariat|cabinet|(?:global|foreign|external) affairs|administration|board|presidency)\b/iu
/** What such a body issues: its line tells a state's word even where the body goes without a name. */
const papers = /\b(?:gazette|notice|regulations?|decree|order|circular|proclamation|official journal)\b/iu
/** A line, or the words before its colon or comma, that are nothing but a name: "Central Bank of Oman", "Statistics Iceland: Fisheries in May". */
const nameAlone = /^(?:The\s)?(?:(?:\p{Lu}[\p{L}.’'-]*|of|and|for|the|on|in|under|to|&)\s?){1,12}(?=$|[,:(–—-]|\s[(–—-]|\d)/u
/** What is said in a house of parliament is its members' word, and what a scholar or a club publishes his own; neither is the state's. */
const others =
  /\b(?:institut[eo]|university|cent(?:re|er) for|foundation|association|chamber of commerce|federation|council on|parliament|senate|congress|assembly|chamber|house of|committee|hearing|questions?)\b/iu

/** Houses that need no country beside their name. */
const named: readonly (readonly [RegExp, string])[] = [
  [/\b(?:House Committee|Senate|House of Representatives|Congress|Subcommittee)\b/, 'USA'],
  [/\b(?:House of Commons|House of Lords)\b/, 'GBR'],
]

/** Whose parliament the headings name, where its own name says it. */
export const houseState = (document: Document): string | null => {
  const headings = document.paragraphs.slice(0, 3).filter(({ role }) => role === 'title' || role === 'heading')
  return headings.flatMap((heading) => named.filter(([words]) => words.test(quoteAt(document, heading)))).at(0)?.[1] ?? null
}

interface Line {
  readonly text: string
  readonly start: number
}

/** The first lines that are short enough to be no sentence of a report. */
const topOf = (document: Document): readonly Line[] =>
  document.paragraphs
    .slice(0, 4)
    .map((one) => ({ text: quoteAt(document, one), start: one.start }))
    .filter(({ text }) => text.length <= 140)

/** States and bodies that a line names, in order. */
const namedIn = (world: World, document: Document, line: Line): readonly ClaimEntity[] =>
  findGazetteerNames(world, line.text, document.published).flatMap(({ start, end, candidates }) => {
    const entity = candidates[0]?.entity
    if (!entity || entity.states.length === 0 || !['state', 'place', 'organisation'].includes(entity.type)) return []
    const at = { start: line.start + start, end: line.start + end }
    return [{ id: entity.id, name: line.text.slice(start, end), type: entity.type, states: [...entity.states], ...at }]
  })

/** The one state, or union of states, that these lines name; null where they name several. */
const single = (found: readonly ClaimEntity[]): ClaimEntity | null =>
  new Set(found.map(({ states }) => states.join())).size === 1 ? (found[0] ?? null) : null

/** The body that the first lines name with its state, else that state where they are a state's notice. */
export const issuerOf = (world: World, document: Document): ClaimEntity | null => {
  const top = topOf(document)
  const lines = top.filter(({ text }) => {
    const name = nameAlone.exec(text)?.[0] ?? ''
    return bodies.test(name) || papers.test(name)
  })
  // "Notice No. 7" above "Ministry of Trade, Malaysia": the line that names a state says whose it is
  const line = lines.find((one) => single(namedIn(world, document, one)) !== null) ?? lines[0]
  if (!line || top.some(({ text }) => others.test(text))) return null
  const city = datelineCity(document)
  const cityAt = city === null ? -1 : document.text.search(new RegExp(`\\b${city.replace(/[^\p{L} '’-]/gu, '.')}\\b`, 'iu'))
  const from = cityAt < 0 || city === null ? [] : [{ text: document.text.slice(cityAt, cityAt + city.length), start: cityAt }]
  const places = [line, ...from].map((one) => single(namedIn(world, document, one)))
  const place = places.find((one) => one !== null) ?? null
  if (place === null) return null
  const name = (nameAlone.exec(line.text)?.[0] ?? '').trim()
  if (!bodies.test(name)) return place
  return { id: null, name, type: 'organisation', states: [...place.states], start: line.start, end: line.start + name.length }
}
