/** What documents ask of dependence. In: claims about dependence, restrictions and materials. Out: who imports what from whom, as one claim, sentence or paragraph tells it. */
import type { Claim } from '../reading/claim.ts'
import type { RecordedClaim } from '../record/item.ts'
import { importersOnRecord } from '../supply/world-baselines.ts'
import { partitionPoint } from '../text/partition-point.ts'
import { termsAbove } from '../world/materials.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { World } from '../world/world.ts'
import type { CheckContext } from './check.ts'
import { sentenceOf } from './evidence.ts'

/** `supplier` is null where none is named: then the largest on record is told. */
export interface DependenceAsk {
  readonly importer: string
  readonly supplier: string | null
  readonly material: string
  /** States that could supply instead, as the claim, its sentence or its paragraph names them. */
  readonly sources: readonly string[]
  /** A dependence is told of, not only a restriction. */
  readonly isDependence: boolean
}

/** A claim with the words that say what it is about; `tells` of dependence or supply, or else it only names who takes part. */
interface Told {
  readonly recorded: RecordedClaim
  readonly tells: boolean
  readonly suppliers: readonly string[]
  readonly materials: readonly string[]
  readonly parties: readonly string[]
  /** All states that it names, groups by their members. */
  readonly states: readonly string[]
  readonly isDependence: boolean
  readonly sentence: string
  readonly paragraph: string
}

const tellsDependence = (quote: string): boolean => /\b(?:depend\w{0,8}|relian\w{1,3}|rel(?:y|ies|ied)|vulnerab\w{1,5})\b/i.test(quote)
const tellsSupply = (quote: string): boolean =>
  /\b(?:diversif\w{1,7}|restrict\w{0,5}|controls?|bans?|curbs?|sourc(?:e|es|ing)|suppl\w{1,5}|critical|raw materials?|minerals?|resources?|export\w{0,4}|import\w{0,4})\b/i.test(
    quote,
  )

/** A quote of a few words does not say what a judgement is about: its sentence does. */
export const wordsOf = (recorded: RecordedClaim, documents: CheckContext['documents']): string =>
  recorded.claim.quote.length < shortQuote ? sentenceOf(recorded, documents) : recorded.claim.quote
const shortQuote = 60

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)]
const single = (entities: Claim['agents']): readonly string[] => entities.flatMap(({ states }) => (states.length === 1 ? states : []))
/** A state, or a group that is an importer on record: the EU. */
const importersIn = (entities: Claim['agents'], importers: ReadonlySet<string>): readonly string[] =>
  entities
    .flatMap(({ id, states }) => (id !== null && importers.has(id) ? [id] : states.length === 1 ? states : []))
    .filter((id) => importers.has(id))

/** "on China for gallium": the rest of the clause, not of the sentence; a list may have commas of its own. */
const dependedOn = (words: string): string => {
  const after =
    /\b(?:depend\w{0,8}|relian\w{1,3}|rel(?:y|ies|ied))\b[^.;]{0,15}\bon\b(?<rest>[^.;:]{1,80})/i.exec(words)?.groups?.rest ?? ''
  const clause = /^.{0,80}?(?=,? (?:while|which|who|whose|but|because|as|where|when|after|before)\b|$)/i.exec(after)?.[0] ?? after
  return /^[^,]{1,80}, and\b/.test(clause) ? clause.slice(0, clause.indexOf(',')) : clause
}

/** Who restricts its exports, and on whom an importer depends: a single state, never the one that depends. */
const suppliersIn = (world: World, claim: Claim, words: string, importers: ReadonlySet<string>): readonly string[] => {
  if (claim.kind === 'measure') return claim.type === 'export-control' ? single(claim.agents) : []
  const own = new Set(claim.agents.flatMap(({ states }) => states))
  if (!tellsDependence(words) || (own.size > 0 && ![...own].some((state) => importers.has(state)))) return []
  const named = findGazetteerNames(world, dependedOn(words), null).flatMap(({ candidates }) => candidates[0]?.entity.states ?? [])
  return [...single(claim.recipients), ...named].filter((state) => !own.has(state))
}

/** The materials that a document names, by the wider terms above them. */
const namedUnder = ({ claims, world }: CheckContext, onRecord: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const named = new Map<string, string[]>()
  for (const { claim, documentId } of claims)
    for (const slug of claim.materials.filter((one) => onRecord.has(one)))
      for (const wider of termsAbove(world, slug).slice(1)) {
        const key = `${documentId} ${wider}`
        named.set(key, unique([...(named.get(key) ?? []), slug]) as string[])
      }
  return named
}

/** A dependence told of "critical raw materials" is one on those of them that the document names, wherever it does. */
const materialsOf = (
  { materials }: Claim,
  documentId: string,
  isDependence: boolean,
  onRecord: ReadonlySet<string>,
  named: ReadonlyMap<string, readonly string[]>,
): readonly string[] => {
  const own = materials.filter((slug) => onRecord.has(slug))
  return own.length > 0 || !isDependence ? own : unique(materials.flatMap((wider) => named.get(`${documentId} ${wider}`) ?? []))
}

/** Where a claim stands; without paragraphs at hand the whole document is one. */
const paragraphOf = ({ claim, documentId }: RecordedClaim, paragraphs: CheckContext['documents'][number]['paragraphs']): string =>
  `${documentId} ${paragraphs === undefined ? '' : partitionPoint(paragraphs, ({ end }) => end <= claim.start)}`

/** The asks of each claim, by claim id: what it leaves open is taken from its sentence, then from its paragraph, never from further off. */
export const asksByClaim = (context: CheckContext): ReadonlyMap<string, readonly DependenceAsk[]> => {
  const { world, documents } = context
  const shares = world.tables['import-shares']
  const onRecord = { importers: importersOnRecord(world), materials: new Set(shares.map((row) => row.material)) }
  const named = namedUnder(context, onRecord.materials)
  const paragraphs = new Map(documents.map((document) => [document.id, document.paragraphs]))
  const told = context.claims.map((recorded): Told => {
    const { claim, documentId } = recorded
    const words = wordsOf(recorded, documents)
    const tells = tellsDependence(words) || tellsSupply(words) || claim.type === 'export-control'
    return {
      recorded,
      tells,
      suppliers: tells ? suppliersIn(world, claim, words, onRecord.importers) : [],
      materials: tells ? materialsOf(claim, documentId, tellsDependence(words), onRecord.materials, named) : [],
      parties: importersIn([...claim.agents, ...claim.recipients], onRecord.importers),
      states: [...claim.agents, ...claim.recipients, ...(claim.place ? [claim.place] : [])].flatMap(({ states }) => states),
      isDependence: tellsDependence(words),
      sentence: `${documentId} ${claim.sentence.start}`,
      paragraph: paragraphOf(recorded, paragraphs.get(documentId)),
    }
  })
  const bySentence = Map.groupBy(told, ({ sentence }) => sentence)
  const byParagraph = Map.groupBy(told, ({ paragraph }) => paragraph)
  return new Map(
    told.map((one) => [
      one.recorded.claim.id,
      one.tells ? asksOf([[one], bySentence.get(one.sentence) ?? [], byParagraph.get(one.paragraph) ?? []]) : [],
    ]),
  )
}

type Circles = readonly (readonly Told[])[]

/** The values of the nearest circle that has any. */
const nearest = (circles: Circles, read: (circle: readonly Told[]) => readonly string[]): readonly string[] =>
  circles.map((circle) => unique(read(circle))).find((values) => values.length > 0) ?? []

const asksOf = (circles: Circles): readonly DependenceAsk[] =>
  nearest(circles, (circle) => circle.flatMap(({ materials }) => materials)).flatMap((material) => {
    // who restricts one material is not asked about another, but a dependence told in general is one on each
    const isAbout = ({ materials }: Told): boolean => materials.length === 0 || materials.includes(material)
    const suppliers = nearest(circles, (circle) => circle.filter(isAbout).flatMap((one) => one.suppliers))
    const importers = nearest(circles, (circle) => circle.flatMap(({ parties }) => parties).filter((state) => !suppliers.includes(state)))
    const isDependence = (circles[0] ?? []).some((told) => told.isDependence)
    return importers.flatMap((importer) => {
      const sources = nearest(circles, (circle) =>
        circle.flatMap(({ states }) => states).filter((state) => state !== importer && !suppliers.includes(state)),
      )
      return (suppliers.length > 0 ? suppliers : [null]).map((supplier) => ({ importer, supplier, material, sources, isDependence }))
    })
  })
