/** Publication day from byline, dateline or title. In: text and paragraphs. Out: an ISO day or null: "KYIV, 10 December 2025. Ukraine …" gives 2025-12-10. */
import { dayAndMonth, type FoundDay, findDays, isoDay } from './days.ts'
import { type Document, type Paragraph, quoteAt } from './document.ts'
import { publisherAlone, publisherInLine } from './publisher.ts'

export interface BylineDay {
  readonly published: string | null
  /** Days without a year that stand where a publication day would, as "18 November". */
  readonly withoutYear: readonly string[]
  /** Named beside the day: "ASTANA, Nov 6 (Interfax) -", "Andes Dispatch, 14 March 2026". */
  readonly publisher: string | null
}

interface Hit {
  readonly rank: number
  readonly day: FoundDay
  readonly publisher: string | null
}

/** A byline stands among the first paragraphs, or signs off among the last. */
const TOP_PARAGRAPHS = 8
const TOP_CHARS = 2000
const LAST_PARAGRAPHS = 2
const DATE_LINE_CHARS = 120
const DATE_LINE_WORDS = 9

const WEEKDAY = /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?/gi
const CLOCK = /\b(?:at\s)?\d{1,2}[:.h]\d{2}(?::\d{2})?\s{0,2}(?:[ap]\.?m\.?)?|\b(?:GMT|UTC|CET|CEST|BST|EST|EDT|ET)\b(?:[+-]\d{1,2})?/gi
const LABEL =
  /\b(?:(?:first\s)?published|posted|issued|released|answered|date(?:\sof\s(?:issue|publication|release))?|dated|(?:publication|release|issue)\sdate|embargoed\suntil|done\s(?:at|in)|updated|last\s(?:updated|modified))\b(?:\son\b)?\s{0,2}:?/i
const UPDATED = /\b(?:updated|modified)\b/i
/** A capital begins them and no publication day follows. */
const NOT_A_PLACE =
  /^(?:on|in|by|from|since|until|till|after|before|during|last|next|as|between|effective|valid|deadline|due|signed|adopted|ratified|born|held|asked|tabled|meeting|to|starting|beginning|for|not)\b/i
const PLACE_WORDS = /^(?:[\p{Lu}\d][\p{L}\d.'’&-]{0,30}|of|and|de|la|el|al|del|di|da|do|du|des|von|van|the|[|/·,;:()–—.-]{1,3}|&|\s)*$/u
const DATELINE_CLOSE = /^(?:\s{0,2}\((?<agency>[^()]{2,40})\))?\s{0,2}(?:[–—.:]|-{1,2}(?=\s)|\/(?=\p{Lu}))/u
const TITLE_PERIOD = /\b(?:week|fortnight|month|quarter|days|year)\s{1,2}(?:to|ending|ended|until)\s{1,2}$/i
const TITLE_BREAK = /[,:–—|(]\s{0,2}$/

const withoutDay = (line: string, day: FoundDay): string => `${line.slice(0, day.start)} ${line.slice(day.end)}`

const besideDay = (line: string, day: FoundDay): string =>
  withoutDay(line, day).replace(LABEL, ' ').replace(WEEKDAY, ' ').replace(CLOCK, ' ')

/** Is this line nothing but a day with its place, weekday, hour, label and author? */
const dateLineDay = (line: string): FoundDay | null => {
  if (line.length > DATE_LINE_CHARS) return null
  const [day, second] = findDays(line)
  if (day === undefined || second !== undefined) return null
  const labelled = LABEL.test(line)
  const rest = besideDay(line, day)
    .replace(/^\s*By\b/, ' ')
    .trim()
  const words = rest.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  if (words.length > DATE_LINE_WORDS || NOT_A_PLACE.test(rest) || !PLACE_WORDS.test(rest)) return null
  // "Nov 18" alone is a day of something; with a label or place it is a byline whose year is missing.
  return day.year === null && words.length === 0 && !labelled ? null : day
}

/** "Answered on 3 December 2025", also after a separator in a longer line, but not "Published on 3 March 2020, the decree ...". */
const labelledDay = (line: string): FoundDay | null => {
  if (line.length > 2 * DATE_LINE_CHARS) return null
  for (const day of findDays(line)) {
    const before = line.slice(0, day.start).replace(WEEKDAY, '')
    const after = line.slice(day.end).replace(CLOCK, '')
    const label = /(?:^|[|;·(–—\n])\s{0,2}(?<label>[^|;·(–—\n]{3,40})$/.exec(before)?.groups?.label?.trim() ?? ''
    const isLabel = label !== '' && label.replace(LABEL, '').trim() === '' && !UPDATED.test(label)
    if (isLabel && /^[\s,.]{0,3}(?:$|[|;·)–—\n])/.test(after)) return day
  }
  return null
}

const datelineHit = (words: string): Hit | null => {
  const [day] = findDays(words.slice(0, DATE_LINE_CHARS))
  if (day === undefined) return null
  const place = words.slice(0, day.start).replace(WEEKDAY, ' ').trim()
  const close = DATELINE_CLOSE.exec(words.slice(day.end).replace(/^,/, ''))
  if (close === null || place.split(/\s+/).length > DATE_LINE_WORDS || NOT_A_PLACE.test(place) || !PLACE_WORDS.test(place)) return null
  if (place === '' && day.year === null) return null
  return { rank: 2, day, publisher: close.groups?.agency?.trim() ?? publisherInLine(place) }
}

const titleDay = (words: string): FoundDay | null => {
  const day = findDays(words).at(-1)
  if (day === undefined) return null
  const before = words.slice(0, day.start).replace(WEEKDAY, '')
  const closes = /^\)?\s*$/.test(words.slice(day.end))
  return TITLE_PERIOD.test(before) || (closes && day.year !== null && TITLE_BREAK.test(before)) ? day : null
}

/** Lower rank is better evidence: a label, a line of its own, a dateline, a title, a signature at the end, "updated". */
const hitIn = (words: string, role: Paragraph['role'], isTop: boolean): Hit | null => {
  const labelled = labelledDay(words)
  if (labelled !== null) return { rank: 0, day: labelled, publisher: publisherInLine(besideDay(words, labelled)) }
  const line = dateLineDay(words)
  if (line !== null) return { rank: UPDATED.test(words) ? 5 : isTop ? 1 : 4, day: line, publisher: publisherInLine(besideDay(words, line)) }
  const dateline = isTop && role !== 'item' && role !== 'cell' ? datelineHit(words) : null
  if (dateline !== null) return dateline
  const title = isTop && (role === 'title' || role === 'heading') ? titleDay(words) : null
  return title === null ? null : { rank: 3, day: title, publisher: null }
}

/** Is the paragraph a byline's day line and so no headline? */
export const isDateLine = (words: string): boolean => dateLineDay(words) !== null || labelledDay(words) !== null

const hitsIn = (text: string, paragraphs: readonly Paragraph[]): Hit[] =>
  paragraphs.flatMap((paragraph, i) => {
    const isTop = i < TOP_PARAGRAPHS && paragraph.start < TOP_CHARS
    if (!isTop && i < paragraphs.length - LAST_PARAGRAPHS) return []
    // A cell or item near the top tells what a table or list tells, not when the page came out.
    if (paragraph.role === 'cell' || paragraph.role === 'item') return []
    const hit = hitIn(quoteAt({ text }, paragraph), paragraph.role, isTop)
    if (hit === null || hit.publisher !== null || hit.rank > 1) return hit === null ? [] : [hit]
    const beside = [paragraphs[i - 1], paragraphs[i + 1]].map((one) => (one === undefined ? null : publisherAlone(quoteAt({ text }, one))))
    return [{ ...hit, publisher: beside.find((name) => name !== null) ?? null }]
  })

/** `year` completes a day without one ("LUANDA, Nov 18 -") where metadata give the year and nothing else does. */
export const publishedInText = (text: string, paragraphs: readonly Paragraph[], year: number | null = null): BylineDay => {
  const hits = hitsIn(text, paragraphs).sort((a, b) => a.rank - b.rank)
  const whole = hits.find((hit) => hit.day.year !== null)
  const partial = hits.filter((hit) => hit.day.year === null)
  const completed = year === null ? undefined : partial[0]
  const publisher = hits.find((hit) => hit.publisher !== null)?.publisher ?? null
  const published = whole !== undefined ? isoDay(whole.day) : completed !== undefined ? isoDay({ ...completed.day, year }) : null
  return { published, withoutYear: partial.map((hit) => dayAndMonth(hit.day)), publisher }
}

/** The line to print for a document without a publication day: which `--published` would settle it. Null where the day is known. */
export const publishedHint = (document: Document): string | null => {
  if (document.published !== null) return null
  const [day] = hitsIn(document.text, document.paragraphs).filter((hit) => hit.day.year === null)
  const rest = 'days without a year stay as written and promises get no due date.'
  if (day === undefined) return `${document.name}: nothing in it says when it was published; ${rest} Give --published YYYY-MM-DD.`
  const example = `--published YYYY-${String(day.day.month).padStart(2, '0')}-${String(day.day.day).padStart(2, '0')}`
  return `${document.name}: its byline says ${dayAndMonth(day.day)} without a year; ${rest} Give ${example} with the year.`
}
