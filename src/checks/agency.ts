/** Agencies: whose wire a text prints. In: a document's text. Out: the agency that it names as its source; "LIMA, March 4 (Reuters) -" -> Reuters. */
import { foldName } from '../world/fold.ts'

export interface Agency {
  /** One for all names of an agency. */
  readonly key: string
  readonly name: string
}

/** As they sign their texts, the usual name first. Short forms count in these capitals only. */
const agencies: readonly (readonly [name: string, ...others: string[]])[] = [
  ['Reuters', 'Thomson Reuters', 'Reuters News Agency'],
  ['Associated Press', 'AP', 'The Associated Press'],
  ['Agence France-Presse', 'AFP'],
  ['Bloomberg', 'Bloomberg News'],
  ['Dow Jones Newswires'],
  ['United Press International', 'UPI'],
  ['Deutsche Presse-Agentur', 'DPA', 'dpa'],
  ['ANSA'],
  ['EFE', 'Agencia EFE'],
  ['Xinhua', 'Xinhua News Agency', '新华社'],
  ['Kyodo', 'Kyodo News'],
  ['Jiji Press'],
  ['Yonhap', 'Yonhap News Agency'],
  ['Press Trust of India', 'PTI'],
  ['Asian News International', 'ANI'],
  ['TASS', 'ITAR-TASS', 'ТАСС'],
  ['Interfax', 'Интерфакс'],
  ['RIA Novosti', 'РИА Новости'],
  ['Trend', 'Trend News Agency', 'Trend News'],
  ['Azertac', 'AZERTAC'],
  ['APA', 'Azeri-Press Agency'],
  ['Kazinform', 'Qazinform'],
  ['KazTAG'],
  ['UzA', 'Uzbekistan National News Agency'],
  ['Kabar', 'Kabar News Agency'],
  ['AKIpress'],
  ['Khovar'],
  ['Anadolu Agency', 'Anadolu', 'AA'],
  ['Armenpress'],
  ['Interpress News'],
  ['Montsame'],
  ['BelTA'],
  ['Ukrinform'],
  ['IRNA'],
  ['Saudi Press Agency', 'SPA'],
  ['Emirates News Agency', 'WAM'],
  ['Qatar News Agency', 'QNA'],
]

const isShortForm = (name: string): boolean => name === name.toUpperCase() && name.length <= 4

const byShortForm = new Map<string, Agency>()
const byName = new Map<string, Agency>()
for (const [name, ...others] of agencies)
  for (const one of [name, ...others])
    (isShortForm(one) ? byShortForm : byName).set(isShortForm(one) ? one : foldName(one), { key: foldName(name), name })

/** The agency of that name; null where it is not known as one. */
export const agencyCalled = (name: string): Agency | null =>
  byShortForm.get(name) ?? byName.get(foldName(name.replace(/^the\s/i, ''))) ?? null

const anyName = '\\p{Lu}[\\p{L}.&’-]{1,30}(?:\\s\\p{Lu}[\\p{L}.&’-]{1,30}){0,3}'
const known = agencies
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')

/** Where a text says of itself whose it is. */
const signed: readonly RegExp[] = [
  // a dateline: city, perhaps a day, the name in brackets, a dash
  new RegExp(`^\\p{Lu}[\\p{L}.’' -]{1,30}(?:,\\s[\\p{L}\\d., ]{2,30}?)?\\s\\((?<name>${anyName})\\)\\s?[-–—]{1,2}\\s`, 'mu'),
  new RegExp(`^(?:Source|Via)\\s?:\\s(?<name>${anyName})\\.?$`, 'mu'),
  new RegExp(`^[([](?:[Ww]ith (?:inputs?|reporting) (?:from|by) )?(?<name>${anyName})[)\\]]$`, 'mu'),
]

/** Others than those on the list are taken for agencies by their name only: "(World Bank)" signs nothing. */
const isWire = (name: string): boolean => agencyCalled(name) !== null || /\b(?:wire|news|newswires?|press|agency)\b/i.test(name)

/** What only an agency on the list makes a signature: the words could else be anybody's. */
const told: readonly RegExp[] = [
  new RegExp(`[.”"]\\s[(/](?<name>${known})[)/]\\s*$`, 'u'),
  new RegExp(`^©\\s(?:\\d{4}\\s)?(?<name>${known})\\b`, 'mu'),
  new RegExp(`,\\s(?<name>${known})\\s(?:reports|reported|writes)(?=[,.]|\\sciting\\b|\\swith reference\\b)`, 'u'),
  new RegExp(`\\b[Aa]ccording to (?:the )?(?<name>${known})(?: news agency)?(?=[,.])`, 'u'),
]

const LEAD = 700

/**
 * The agency that a text as a whole rests on: named in its dateline, its last line or, of those on the list, in its first paragraphs
 * ("..., Trend reports."). Null where it names none; that a single sentence is told on an agency's word is the claim's own attribution.
 * `ownVoice`: a ministry or a president publishes it, who speak for themselves although they mention an agency; then it must be signed.
 */
export const agencyNamedIn = (text: string, ownVoice = false): Agency | null => {
  const [head, tail] = [text.slice(0, LEAD), text.slice(-LEAD)]
  const sign = nameIn(signed, head) ?? nameIn(signed.slice(1), tail)
  const found = sign ?? (ownVoice ? null : (nameIn(told, head) ?? nameIn(told.slice(0, 2), tail)))
  return found === null ? null : (agencyCalled(found) ?? { key: foldName(found), name: found })
}

const nameIn = (patterns: readonly RegExp[], text: string): string | null =>
  patterns.map((pattern) => pattern.exec(text)?.groups?.name).find((name) => name !== undefined && isWire(name)) ?? null
