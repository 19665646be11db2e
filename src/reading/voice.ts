/** Voice: who says "we" where nobody is quoted. In: a document, the world, where firms sit. Out: the speaker of a speech, the parties of a joint text, the issuer of a release. */
import { type Document, type Paragraph, quoteAt } from '../text/document.ts'
import { foldName } from '../world/fold.ts'
import { findGazetteerNames, type GazetteerName } from '../world/names-index.ts'
import { resolveName } from '../world/resolve.ts'
import type { World } from '../world/world.ts'
import type { ClaimEntity } from './claim.ts'
import { bareCompanyName, companySpans } from './company-names.ts'
import { issuerOf } from './issuer.ts'
import { isOwnText } from './own-text.ts'
import { isQuoted, quotationsOf } from './quotations.ts'

/** `speech`: all is one person's or body's word; `joint`: the parties speak together; `release`: a firm tells of itself; `office`: a body of a state does. */
export interface Voice {
  readonly kind: 'speech' | 'joint' | 'release' | 'office'
  readonly speakers: readonly ClaimEntity[]
}

interface Line {
  readonly text: string
  readonly start: number
}

const actorTypes = new Set(['state', 'person', 'organisation', 'company', 'group', 'format', 'people'])

const genre =
  '(?:speech|address|remarks|statement|keynote|lecture|intervention|toast|message|letter|testimony|briefing|press conference|comments|greetings?|sermon|oration|contribution|declaration)'
const spokenBy = new RegExp(`\\b${genre}\\b[^.\\n]{0,50}?\\b(?:by|of|from|delivered by|given by)\\s(?<who>[^\\n]{3,160})`, 'iu')
const ownSpeech = new RegExp(`^(?<who>[^\\n]{3,100}?)['’]s?\\s(?:[\\p{L}-]+\\s){0,3}${genre}\\b`, 'iu')
const byline = /^(?:by|delivered by|speaker:)\s(?<who>[^\n]{3,120})$/iu
const post =
  /\b(?:president|minister|secretary|premier|chancellor|chairman|chairwoman|chair|commissioner|governor|ambassador|king|queen|emir|director|representative)\b/iu
/** Where the words about the speaker end: the occasion, the day, the subject. */
const occasion =
  /\s(?:at|to|on|in|before|during|following|after|ahead of|regarding|concerning)\s|[,;:.]\s(?=\d|\p{L}+\s\d{1,4}\b)|\s[–—-]\s/u

const joint =
  /\b(?:joint|common)\s(?:[\p{L}-]+\s){0,2}(?:declaration|statement|communiqu[eé]|press (?:statement|release)|message|letter|position)(?!\p{L})|\bcommuniqu[eé](?!\p{L})|\bdeclaration\b|\b(?:memorandum of understanding|agreement|treaty|protocol|convention)\s(?:by and )?between\b/iu
const weTheParties = /^\s*(?:1\.\s)?We, (?<who>[^\n]{5,600})/u
const partiesOf = /\b(?:by|of|between|from|among)\s(?<who>[^\n]{5,300})/iu
const meetingVerb =
  /\b(?:met|meeting|gathered|gathering|assembled|having|convened|held|agreed?|declared?|have|hereby|reaffirm(?:ed)?|adopted|issued|recall(?:ing|ed)?|on the occasion|at the invitation|paid)\b/u

const aliasOf = /\((?:[^()]{0,60}[\s("“])?(?:the\s)?["“]\s?(?:the\s)?(?:Company|Group|Bank|Issuer|Corporation|Firm)["”]\)/u
const announcing =
  /^(?:\s\([^()]{1,80}\))?,?\s(?:[\p{L},’' -]{0,80}\s)?(?:today\s)?(?:announce[ds]?|report(?:s|ed)|publishe[ds]|is pleased)\b/u

/** In a text of its own: "X has today entered into a supply agreement". */
const acting =
  /^(?:\s\([^()]{1,80}\))?,?\s(?:has |have )?(?:today |also )?(?:entered into|signed|secured|agreed|completed|concluded|received|been awarded|won)\b/u

const linesOf = (document: Document, from: number, to: number): readonly (Line & { readonly role: Paragraph['role'] })[] =>
  document.paragraphs.slice(from, to).map((one) => ({ text: quoteAt(document, one), start: one.start, role: one.role }))

const entityOf = (hit: GazetteerName, line: Line, at: number): readonly ClaimEntity[] => {
  const entity = hit.candidates[0]?.entity
  if (!entity || !actorTypes.has(entity.type)) return []
  const start = line.start + at + hit.start
  return [
    {
      id: entity.id,
      name: line.text.slice(at + hit.start, at + hit.end),
      type: entity.type,
      states: [...entity.states],
      start,
      end: start + hit.end - hit.start,
    },
  ]
}

const actorsIn = (world: World, document: Document, line: Line, at: number, words: string): readonly ClaimEntity[] =>
  findGazetteerNames(world, words, document.published)
    .flatMap((hit) => entityOf(hit, line, at))
    .filter(({ states }) => states.length > 0)

/** Without those that only say of what another is ("the President of Chile, Gabriel Boric"), nor groups whose members are named. */
const apart = (entities: readonly ClaimEntity[]): readonly ClaimEntity[] => {
  const last = entities.filter((one, index) => !entities.some((other, at) => at > index && other.states.join() === one.states.join()))
  return last.filter(({ states }) => {
    const others = new Set(last.filter((other) => other.states.length < states.length).flatMap((other) => other.states))
    return states.length < 2 || !states.every((code) => others.has(code))
  })
}

/** ", Washington" behind a speaker's name. */
const isPlace = (world: World, document: Document, words: string): boolean =>
  findGazetteerNames(world, words, document.published).some(
    ({ start, end, candidates }) =>
      ['state', 'place'].includes(candidates[0]?.entity.type ?? '') && end - start >= words.replace(/^,\s|[,.;:]$/g, '').length,
  )

/** The words up to the occasion, as one speaker. */
const speakerIn = (world: World, document: Document, line: Line, found: RegExpExecArray): ClaimEntity | null => {
  const who = found.groups?.who ?? ''
  const at = found.index + found[0].indexOf(who)
  const name = who
    .slice(0, occasion.exec(who)?.index ?? who.length)
    .trim()
    .replace(/(?:,\s\p{Lu}[\p{L} ]{2,30})?[,.;:]?$/u, (place) => (isPlace(world, document, place) ? '' : place.replace(/[,.;:]$/, '')))
  const start = line.start + at
  const written = { name, start, end: start + name.length }
  const known = resolveName(world, name, document.published)[0]?.entity
  if (known && known.states.length > 0 && actorTypes.has(known.type))
    return { id: known.id, type: known.type, states: [...known.states], ...written }
  const [first] = actorsIn(world, document, line, at, name)
  return first ? { id: first.type === 'person' ? first.id : null, type: 'person', states: first.states, ...written } : null
}

const speechVoice = (world: World, document: Document): Voice | null => {
  for (const line of linesOf(document, 0, 4)) {
    if (line.text.length > 300) continue
    const named = spokenBy.exec(line.text) ?? ownSpeech.exec(line.text)
    const by = named ?? byline.exec(line.text)
    if (!by || (named === null && !post.test(by.groups?.who ?? ''))) continue
    const speaker = speakerIn(world, document, line, by)
    if (speaker) return { kind: 'speech', speakers: [speaker] }
  }
  return null
}

const several = (entities: readonly ClaimEntity[]): readonly ClaimEntity[] | null => {
  const parties = apart(entities)
  return new Set(parties.flatMap(({ states }) => states)).size > 1 ? parties : null
}

/** "We, the ministers of A and B", else who met by the first paragraph, else whom the title names. */
const jointVoice = (world: World, document: Document): Voice | null => {
  const top = linesOf(document, 0, 8)
  const we = top.map((line) => ({ line, found: weTheParties.exec(line.text) })).find(({ found }) => found !== null)
  const title = top[0]
  if (!we && !(title && title.text.length < 200 && joint.test(title.text))) return null
  const places = we?.found
    ? [{ line: we.line, at: we.line.text.indexOf('We, ') + 4 }]
    : top.flatMap((line, index) => {
        const named = index === 0 ? partiesOf.exec(line.text) : null
        if (index > 0) return line.role === 'paragraph' ? [{ line, at: 0 }] : []
        return named ? [{ line, at: named.index }] : []
      })
  const [head, ...body] = places
  for (const { line, at } of we || !head ? places : [...body.slice(0, 2), head]) {
    const words = line.text.slice(at, at + 600)
    const stop = line === title ? /\son\s/.exec(words)?.index : meetingVerb.exec(words)?.index
    const parties = stop === undefined && line !== title && !we ? null : several(actorsIn(world, document, line, at, words.slice(0, stop)))
    if (parties) return { kind: 'joint', speakers: parties }
  }
  return null
}

/** "Nordkobber AB - Annual Report 2024", "Results of Nordkobber AB for the third quarter". */
const ownReport =
  /\b(?:annual|interim|quarterly|half-year(?:ly)?|operations?|production|trading|activities|shareholders?['’]?)\s(?:report|update|results|review|letter|statement)\b|\bletter to (?:our )?shareholders\b|\b(?:chairman|chairwoman|chief executive(?: officer)?|CEO)['’]s (?:statement|review|letter)\b/iu

/** 'Nordkobber AB (the "Company")', a firm whose report the title announces, else the firm that announces in the first lines. */
const releaseVoice = (
  world: World,
  document: Document,
  seats: ReadonlyMap<string, readonly string[]>,
  home: readonly string[],
): Voice | null => {
  const isOwn = isOwnText(document)
  for (const line of linesOf(document, 0, 6)) {
    const words = line.text.slice(0, 600)
    const alias = aliasOf.exec(words)
    const firms = [
      ...findGazetteerNames(world, words, document.published)
        .filter(({ candidates }) => candidates[0]?.entity.type === 'company')
        .map(({ start, end, candidates }) => ({ start, end, entity: candidates[0]?.entity })),
      ...companySpans(words).map(({ start, end }) => ({ start, end, entity: undefined })),
    ].toSorted((a, b) => a.start - b.start || b.end - a.end)
    const issuer = alias
      ? firms.findLast(({ end }) => end <= alias.index + 1)
      : (firms.find(({ end }) => announcing.test(words.slice(end)) || (isOwn && acting.test(words.slice(end)))) ??
        (isReport(document, line, words) ? firms[0] : undefined))
    if (!alias && !tellsOfItself(document)) return null
    if (!issuer) continue
    const name = words.slice(issuer.start, issuer.end)
    const told =
      issuer.entity?.states ?? seats.get(foldName(name)) ?? seats.get(foldName(bareCompanyName(name))) ?? sentFrom(world, document, name)
    const states = told.length > 0 ? told : home
    const start = line.start + issuer.start
    return {
      kind: 'release',
      speakers: [{ id: issuer.entity?.id ?? null, name, type: 'company', states: [...states], start, end: start + name.length }],
    }
  }
  return null
}

/** The title announces the report, or is the firm alone above a line that does. */
const isReport = (document: Document, line: Line, words: string): boolean =>
  line.start === 0 && (ownReport.test(words) || linesOf(document, 1, 3).some(({ text }) => text.length < 120 && ownReport.test(text)))

/** "The Company", "our mine" outside quotations. */
const tellsOfItself = (document: Document): boolean => {
  const quotations = quotationsOf(document)
  return [...document.text.matchAll(/\b(?:[Tt]he Company|[Ww]e|[Oo]ur)\b/g)].some(({ index }) => !isQuoted({ quotations }, index))
}

/** A firm that no words place sits where its release was sent from: "Porto, Portugal, 3 May - X announced". */
const datelineStates = (world: World, document: Document, line: Line, issuer: number): readonly string[] => {
  const before = line.text.slice(0, issuer)
  if (!/[-–—:]\s$/.test(before) && !(before.length < 40 && /\.\s$/.test(before))) return []
  const states = new Set(
    findGazetteerNames(world, before, document.published).flatMap(({ candidates }) => candidates[0]?.entity.states ?? []),
  )
  return states.size === 1 ? [...states] : []
}

/** The first line that says where a firm's release was sent from. */
const sentFrom = (world: World, document: Document, name: string): readonly string[] =>
  linesOf(document, 0, 6)
    .flatMap((line) => (line.text.includes(name) ? [datelineStates(world, document, line, line.text.indexOf(name))] : []))
    .find((states) => states.length > 0) ?? []

const officeVoice = (world: World, document: Document): Voice | null => {
  const issuer = issuerOf(world, document)
  return issuer && { kind: 'office', speakers: [issuer] }
}

/** Null where the text is a reporter's, and says "we" in quotations only. */
export const voiceOf = (
  world: World,
  document: Document,
  seats: ReadonlyMap<string, readonly string[]>,
  home: readonly string[] = [],
): Voice | null =>
  jointVoice(world, document) ?? speechVoice(world, document) ?? releaseVoice(world, document, seats, home) ?? officeVoice(world, document)
