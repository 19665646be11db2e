/** Company names: firms that only the text knows, by their legal form, and where they sit. In: sentences with the names found in them. Out: spans, and states by folded name. */
import type { Span } from '../text/document.ts'
import { foldName } from '../world/fold.ts'
import type { NameHit } from './annotate.ts'

const word = "\\p{Lu}[\\p{L}\\d&’'-]*"
/** Source: the abbreviations of ISO 20275 (Entity Legal Forms, GLEIF list 1.5) that stand behind a name. */
const legalForm =
  '(?:ASA|AB|AS|A/S|AG|SE|S\\.A\\.|SA|N\\.V\\.|NV|B\\.V\\.|BV|[Pp]lc|PLC|LLC|LLP|L\\.P\\.|GmbH|KGaA|Oyj|Oy|S\\.p\\.A\\.|SpA|Tbk|Bhd|Berhad|JSC|PJSC|OJSC|Corp\\b\\.?|Inc\\b\\.?|Ltd\\b\\.?|Limited|Co\\.)'
const named = `${word}(?:\\s(?:&\\s)?${word}){0,4}`
const companyName = new RegExp(`${named}(?:,?\\s${legalForm}(?![\\p{L}\\d])){1,3}`, 'gu')
const formAtEnd = new RegExp(`(?:,?\\s${legalForm})+$`, 'u')

/** "Fjordholm Metall ASA": where such a name stands in a text. */
export const companySpans = (text: string): readonly Span[] =>
  [...text.matchAll(companyName)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }))

/** The name without its legal form. */
export const bareCompanyName = (name: string): string => name.replace(formAtEnd, '')

const trades =
  '(?:company|firm|group|miner|producer|maker|manufacturer|builder|developer|operator|utility|refiner|smelter|trader|airline|carrier|bank|lender|explorer|supplier|giant|conglomerate|contractor|shipyard|start-up|startup|fund|insurer|steelmaker|carmaker|chipmaker|battery-maker|consortium|agency)'
const full = `(?<name>${named}(?:,?\\s${legalForm}(?![\\p{L}\\d])){0,3})`

/** What stands before a place or an adjective of a state, and what behind it, where the words say whose the firm is. `last`: the end of `before`, asked first, for most words say nothing. */
const seats: readonly { readonly last: RegExp; readonly before: RegExp; readonly behind: RegExp }[] = [
  {
    last: /\sin\s(?:the\s)?$/,
    before: new RegExp(
      `${full},?\\s(?:which\\s)?(?:(?:is|was)\\s)?(?:headquartered|based|listed|registered|incorporated|domiciled)\\sin\\s(?:the\\s)?$`,
      'u',
    ),
    behind: /^/,
  },
  {
    last: /\s(?:an?|the)\s(?:\S+\s){0,2}$/,
    before: new RegExp(`${full}(?:\\s\\([^()]{1,60}\\))?,?\\s(?:(?:is|was)\\s)?(?:an?|the)\\s(?:[\\p{L}-]+\\s){0,2}$`, 'u'),
    behind: new RegExp(`^(?:['’]s)?\\s(?:[\\p{L}-]+\\s){0,5}${trades}\\b`, 'u'),
  },
  { last: /,\sof\s(?:the\s)?$/, before: new RegExp(`${full},\\sof\\s(?:the\\s)?$`, 'u'), behind: /^(?=[\s,.;])/ },
  { last: /\s\($/, before: new RegExp(`${full}\\s\\($`, 'u'), behind: /^\)/ },
]
const trade = new RegExp(trades)
const behindPlace = new RegExp(`^(?:['’]s)?(?:-based|-listed)?\\s(?:[\\p{Ll}][\\p{L}-]*\\s){0,4}${trades}\\s${full}`, 'u')
const basedIn = new RegExp(`^-(?:based|listed|headquartered)\\s(?:[\\p{Ll}][\\p{L}-]*\\s){0,3}${full}`, 'u')

/** The firm that the words around one place or adjective give to it; null where they say nothing of a seat. */
const seatedAt = (text: string, hit: Span): string | null => {
  const before = text.slice(Math.max(0, hit.start - 160), hit.start)
  const behind = text.slice(hit.end, hit.end + 160)
  const own = seats.find(({ last, ...pattern }) => last.test(before) && pattern.behind.test(behind) && pattern.before.test(before))
  if (own) return own.before.exec(before)?.groups?.name ?? null
  const found = (trade.test(behind) ? behindPlace.exec(behind) : null) ?? (behind.startsWith('-') ? basedIn.exec(behind) : null)
  return found?.groups?.name ?? null
}

/** States of firms by their folded names, with and without the legal form; `names` are offsets in `text`. */
export const seatsIn = (text: string, names: readonly NameHit[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>()
  for (const hit of names) {
    const entity = hit.candidates[0]?.entity
    if (entity?.states.length !== 1 || !['state', 'place', 'people'].includes(entity.type)) continue
    const name = seatedAt(text, hit)
    if (name === null) continue
    for (const form of [name, bareCompanyName(name)]) if (!found.has(foldName(form))) found.set(foldName(form), entity.states)
  }
  return found
}
