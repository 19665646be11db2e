/** Origin: on whose word a claim rests. In: a recorded claim. Out: a key and a name; two documents with one key are one source, however many print it. */
import type { ClaimEntity } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import { foldName } from '../world/fold.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { World } from '../world/world.ts'
import { agencyCalled } from './agency.ts'
import type { CheckContext } from './check.ts'
import { listText } from './wording.ts'

export interface Origin {
  readonly key: string
  readonly name: string
  /** States for which it speaks; empty for the press and where unknown. */
  readonly states: readonly string[]
  /** True where a person or body is quoted, false where the document speaks for itself. */
  readonly isQuoted: boolean
}

/** Words that make a publisher a voice of its state rather than the press of its country. */
const officialWords =
  /\b(?:press service|ministry|government|presiden(?:t|cy|tial)|prime minister|cabinet|embassy|department of|administration|white house|kremlin|parliament|chancellery|commission)\b/i

export const isOfficialPublisher = (publisher: string): boolean => officialWords.test(publisher)

const statesOfPublisher = (world: World, publisher: string): readonly string[] =>
  isOfficialPublisher(publisher) ? (findGazetteerNames(world, publisher, null)[0]?.candidates[0]?.entity.states ?? []) : []

const keyOf = (name: string): string => agencyCalled(name)?.key ?? foldName(name)

/** Who publishes a document, in its own voice: a ministry's or a president's own page speaks for its state. */
export const publisherOrigin = (world: World, { publisher, document }: Pick<RecordedClaim, 'publisher' | 'document'>): Origin => {
  const name = publisher ?? document
  return { key: keyOf(name), name, states: publisher === null ? [] : statesOfPublisher(world, publisher), isQuoted: false }
}

/** The nearest source named; else the agency that the whole text names as its own, the publisher, or the document itself. */
export const originOf = (context: Pick<CheckContext, 'world' | 'provenance'>, recorded: RecordedClaim): Origin => {
  const source = recorded.claim.attribution[0]
  if (source)
    return {
      key: agencyCalled(source.name)?.key ?? source.id ?? foldName(source.name),
      name: source.name,
      states: source.states,
      isQuoted: true,
    }
  const own = publisherOrigin(context.world, recorded)
  const agency = context.provenance.agencyOf(recorded.documentId)
  return agency === null || agency.key === own.key ? own : { ...agency, states: [], isQuoted: true }
}

const smallWords: ReadonlySet<string> = new Set(['the', 'of', 'and', 'for', 's'])

/** Words of a body's name without brackets and small words; a state by its code, so that "Kazakh ministry" is the "ministry of Kazakhstan". */
const wordsOfBody = (world: World, name: string): ReadonlySet<string> => {
  const bare = name.replace(/\([^)]{0,60}\)/g, ' ')
  const hits = findGazetteerNames(world, bare, null).filter(({ candidates }) => candidates[0]?.entity.type === 'state')
  const coded = hits.toReversed().reduce((text, { start, end, candidates }) => {
    const code = candidates[0]?.entity.id ?? ''
    return `${text.slice(0, start)} ${code} ${text.slice(end)}`
  }, bare)
  return new Set(
    foldName(coded)
      .split(' ')
      .filter((word) => word.length > 1 && !smallWords.has(word)),
  )
}

/** Is the body that states a figure the one on whose word the document has it, or its publisher? */
export const isSameBody = (world: World, statedBy: string, recorded: RecordedClaim): boolean => {
  const names = [...recorded.claim.attribution.map(({ name }) => name), recorded.publisher ?? '']
  const body = wordsOfBody(world, statedBy)
  return names.some((name) => {
    const words = wordsOfBody(world, name)
    const [small, large] = words.size < body.size ? [words, body] : [body, words]
    return small.size >= 2 && small.isSubsetOf(large)
  })
}

const sameParty = (origin: Origin, entity: ClaimEntity): boolean =>
  (entity.id !== null && entity.id === origin.key) ||
  foldName(entity.name) === origin.key ||
  (origin.states.length === 1 && entity.type !== 'company' && entity.states.join() === origin.states.join())

/** Does a party tell of its own deed? */
export const isOwnWord = (origin: Origin, item: Pick<Item, 'agents'>): boolean => item.agents.some((agent) => sameParty(origin, agent))

/** Is it told by one to whom it matters: who does it, or the other side? */
export const isParty = (origin: Origin, { agents, recipients }: Pick<Item, 'agents' | 'recipients'>): boolean =>
  [...agents, ...recipients].some((entity) => sameParty(origin, entity))

/** "Andes Courier (copper.txt)", or the name of the document alone where nobody published it. */
export const documentLabel = ({ publisher, document }: Pick<RecordedClaim, 'publisher' | 'document'>): string =>
  publisher === null ? document : `${publisher} (${document})`

/** "the text has", or where an item has several texts "Andes Courier (copper.txt) and mines.html have". */
export const textsHave = (all: readonly RecordedClaim[], those: readonly RecordedClaim[]): string => {
  if (new Set(all.map(({ documentId }) => documentId)).size < 2) return 'the text has'
  const labels = [...new Set(those.map(documentLabel))]
  return `${listText(labels)} ${labels.length === 1 ? 'has' : 'have'}`
}
