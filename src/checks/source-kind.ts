/** Source kinds: what sort of source tells a thing. In: a telling. Out: a signed text, a state's own voice, a company, an agency, the press, an analyst. */
import { once } from '../record/merging/once.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { World } from '../world/world.ts'
import { agencyCalled } from './agency.ts'
import type { CheckContext } from './check.ts'
import { isOfficialPublisher, type Origin } from './origin.ts'
import type { Telling } from './tellings.ts'

/** With the words in which people are shown them, the surest first. */
export const sourceKinds = {
  'signed-text': 'the signed text',
  official: 'an official source',
  company: 'a company',
  agency: 'a news agency',
  press: 'the press',
  analyst: 'an analyst',
  person: 'a person who speaks for nobody known',
  unknown: 'a text that does not say whose it is',
} as const

export type SourceKind = keyof typeof sourceKinds

const analystWords =
  /\b(?:institut(?:e|ion)|cent(?:re|er)|foundation|university|research|think[- ]tank|analysts?|analytics|academy|carnegie|chatham house|council on|initiative|consult(?:ing|ancy|ants))\b/i
const companyWords =
  /\b(?:inc|ltd|limited|plc|corp(?:oration)?|company|group|holdings?|llc|llp|gmbh|ag|s\.?a|n\.?v|airways|airlines|mining|minerals|energy|bank)\b\.?$/i
const wireWords = /\b(?:wire|newswires?|news agency|press agency|information agency)\b/i

/** The first line of what parties put their names to: "Joint statement of ...", "Memorandum of understanding between ...". */
const signedText =
  /^\W{0,4}(?:joint (?:statement|declaration|communiqu[eé])\b|(?:memorandum|agreement|treaty|protocol|convention|declaration|framework)\b[^\n]{0,80}\bbetween\b)/i

/** By the type of an organisation on record; of the other types the name must say it. */
const kindOfType: Readonly<Record<string, SourceKind>> = {
  media: 'press',
  'think-tank': 'analyst',
  'analyst-firm': 'analyst',
  ministry: 'official',
  agency: 'official',
  parliament: 'official',
  court: 'official',
  institution: 'official',
  'central-bank': 'official',
  'development-bank': 'official',
  'export-credit-agency': 'official',
  'international-body': 'official',
}

const typeOf = once(
  (rows: World['tables']['organisations']): ReadonlyMap<string, string> => new Map(rows.map(({ id, type }) => [id, type])),
)

/** Of a name that is on record as a whole: "World Bank" is no company, whatever its last word. */
const kindOnRecord = (world: World, name: string): SourceKind | null => {
  const whole = findGazetteerNames(world, name, null).find(({ start, end }) => end - start === name.length)
  const entity = whole?.candidates[0]?.entity
  if (entity?.type === 'company') return 'company'
  return kindOfType[typeOf(world.tables.organisations).get(entity?.id ?? '') ?? ''] ?? null
}

const kindOfName = (world: World, name: string): SourceKind | null => {
  if (agencyCalled(name) !== null || wireWords.test(name)) return 'agency'
  return kindOnRecord(world, name) ?? (analystWords.test(name) ? 'analyst' : companyWords.test(name) ? 'company' : null)
}

const kindOfPublisher = (world: World, publisher: string): SourceKind =>
  isOfficialPublisher(publisher) ? 'official' : (kindOfName(world, publisher) ?? 'press')

/** Who is quoted: a company, a state or one of its people, an agency; a person or body of no state. */
const kindOfQuoted = (world: World, { name, states }: Origin, type: string): SourceKind => {
  if (type === 'company') return 'company'
  const named = kindOfName(world, name)
  if (named !== null && states.length !== 1) return named
  return states.length > 0 ? 'official' : (named ?? 'person')
}

/** The kind of the source on which a telling rests in the end: of a copy, that of the text that it copies. */
export const sourceKindOf = (
  { recorded, source, copyOf }: Telling,
  { world, provenance }: Pick<CheckContext, 'world' | 'provenance'>,
): SourceKind => {
  const documentId = copyOf?.documentId ?? recorded.documentId
  if (!source.isQuoted && signedText.test(provenance.documentOf(documentId)?.text?.slice(0, 200) ?? '')) return 'signed-text'
  if (source.isQuoted) return kindOfQuoted(world, source, recorded.claim.attribution[0]?.type ?? '')
  const publisher = copyOf === null ? recorded.publisher : copyOf.publisher
  return publisher === null ? 'unknown' : kindOfPublisher(world, publisher)
}
