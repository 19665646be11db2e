/** Dependence: material by material, the named supplier's share on record. In: claims about dependence, restrictions and materials. Out: sourced sentences; no verdict. */
import type { Claim } from '../reading/claim.ts'
import type { RecordedClaim } from '../record/item.ts'
import type { Evidence } from '../record/verdict.ts'
import { type ImportShare, type SupplierShare, supplierShares } from '../supply/import-dependence.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import type { CheckContext } from './check.ts'
import { rowEvidence, sentenceOf } from './evidence.ts'
import { materialName, measuresInForce, measureText } from './measure-rows.ts'
import { periodOf } from './observations.ts'
import { dayText, listText, partyName, sentence, spanText } from './wording.ts'

/** A sentence computed from rows, with these rows. */
export interface SourcedSentence {
  readonly sentence: string
  readonly evidence: readonly Evidence[]
}

/** Who imports, from whom, and what: as the documents name them. */
export interface DependenceQuestion {
  readonly importers: readonly string[]
  /** Empty where no supplier is named: then the largest on record is told. */
  readonly suppliers: readonly string[]
  readonly materials: readonly string[]
}

/** Every sentence for the documents' materials, importers and suppliers, in the order in which the materials are named. */
export const dependenceLines = (context: CheckContext): readonly SourcedSentence[] =>
  answerDependence(questionOf(context.claims, context), context)

const tellsDependence = (quote: string): boolean => /\b(?:depend\w{0,8}|relian\w{1,3}|rel(?:y|ies|ied)|vulnerab\w{1,5})\b/i.test(quote)
const tellsSupply = (quote: string): boolean =>
  /\b(?:diversif\w{1,7}|restrict\w{0,5}|controls?|bans?|curbs?|sourc(?:e|es|ing)|suppl\w{1,5}|critical|raw materials?|minerals?|resources?|export\w{0,4}|import\w{0,4})\b/i.test(
    quote,
  )

/** What a set of claims asks: materials of claims about supply, suppliers they depend on or that restrict exports, importers with shares on record. */
export const questionOf = (claims: readonly RecordedClaim[], { world, documents }: CheckContext): DependenceQuestion => {
  const shares = world.tables['import-shares']
  const [importersOnRecord, materialsOnRecord] = [new Set(shares.map((row) => row.importer)), new Set(shares.map((row) => row.material))]
  const told = claims.flatMap((recorded) => {
    const words = wordsOf(recorded, documents)
    return tellsDependence(words) || tellsSupply(words) || recorded.claim.type === 'export-control'
      ? [{ claim: recorded.claim, words }]
      : []
  })
  const suppliers = unique(told.flatMap((one) => suppliersIn(world, one.claim, one.words, importersOnRecord)))
  const parties = [...told.map(({ claim }) => claim), ...claims.map(({ claim }) => claim)].flatMap((claim) =>
    single([...claim.agents, ...claim.recipients]),
  )
  return {
    importers: unique(parties).filter((state) => importersOnRecord.has(state) && !suppliers.includes(state)),
    suppliers,
    materials: unique(told.flatMap(({ claim }) => claim.materials)).filter((slug) => materialsOnRecord.has(slug)),
  }
}

/** A quote of a few words does not say what a judgement is about: its sentence does. */
export const wordsOf = (recorded: RecordedClaim, documents: CheckContext['documents']): string =>
  recorded.claim.quote.length < shortQuote ? sentenceOf(recorded, documents) : recorded.claim.quote
const shortQuote = 60

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)]

/** Who restricts its exports, and on whom an importer depends: a single state, never the one that depends. */
const suppliersIn = (world: World, claim: Claim, words: string, importers: ReadonlySet<string>): readonly string[] => {
  if (claim.kind === 'measure') return claim.type === 'export-control' ? single(claim.agents) : []
  const own = new Set(claim.agents.flatMap(({ states }) => states))
  if (!tellsDependence(words) || (own.size > 0 && ![...own].some((state) => importers.has(state)))) return []
  const after = /\b(?:depend\w{0,8}|relian\w{1,3}|rel(?:y|ies|ied))\b[^.;]{0,15}\bon\b(?<rest>.{1,80})/i.exec(words)?.groups?.rest ?? ''
  const named = findGazetteerNames(world, after, null).flatMap(({ candidates }) => candidates[0]?.entity.states ?? [])
  return [...single(claim.recipients), ...named].filter((state) => !own.has(state))
}

const single = (entities: Claim['agents']): readonly string[] => entities.flatMap(({ states }) => (states.length === 1 ? states : []))

/** One sentence for each importer, supplier and material that the record can answer. */
export const answerDependence = (
  { importers, suppliers, materials }: DependenceQuestion,
  context: CheckContext,
): readonly SourcedSentence[] =>
  materials.flatMap((material) =>
    importers.flatMap((importer) =>
      (suppliers.length > 0 ? suppliers : [null]).flatMap((supplier) => shareSentences(importer, supplier, material, context)),
    ),
  )

type Share = ImportShare & { readonly row: Row<'import-shares'> }

const shareSentences = (importer: string, supplier: string | null, material: string, context: CheckContext): readonly SourcedSentence[] => {
  const { world } = context
  const rows = world.tables['import-shares'].filter((row) => row.importer === importer && row.material === material)
  const shares: readonly Share[] = rows.map((row) => ({
    material,
    form: row.form,
    period: row.period,
    country: row.country,
    sharePercent: row.share_pct,
    row,
  }))
  return supplierShares(shares, supplier ?? '').flatMap((found) => {
    const named = supplier ?? found.suppliers[0]?.country
    return named === undefined ? [] : [shareSentence(importer, named, material, found, context)]
  })
}

const shareSentence = (
  importer: string,
  supplier: string,
  material: string,
  found: SupplierShare<Share>,
  context: CheckContext,
): SourcedSentence => {
  const { world, asOf } = context
  const measures = measuresInForce(world, { state: supplier, type: 'export-control', materials: [material], targets: [importer] }, asOf)
  const since = listText([...new Set(measures.flatMap(({ start }) => (start === null ? [] : [dayText(start)])))])
  const controls = measures.length === 0 ? '' : `; export controls of ${partyName(world, supplier)} on it are in force since ${since}`
  const listed = found.suppliers.find(({ country }) => country === supplier)
  const period = periodOf(found.period)
  const years = period ? spanText(period.start, period.end) : found.period
  const form = found.form === 'total' || found.form === '' ? '' : `, ${found.form.replace(/ ?\(.*\)$/, '')}`
  const imports = `the ${materialName(world, material)} imports of ${partyName(world, importer)} in ${years}${form}`
  const shown = measures.map((row) => rowEvidence(world, row, measureText(world, { ...row, materials: [material] })))
  if (listed) {
    const text = `${partyName(world, supplier)} supplied ${listed.sharePercent} % of ${imports}`
    return { sentence: sentence(`${text}${controls}`), evidence: [rowEvidence(world, listed.row, text), ...shown] }
  }
  const list = listText(found.suppliers.slice(0, 4).map(({ country, sharePercent }) => `${partyName(world, country)} ${sharePercent} %`))
  const text = `${partyName(world, supplier)} is not among the suppliers listed for ${imports}: ${list}`
  const rest = found.othersPercent > 0 ? `; others together hold ${found.othersPercent} %` : ''
  return {
    sentence: sentence(`${text}${rest}${controls}`),
    evidence: [...found.suppliers.slice(0, 1).map(({ row }) => rowEvidence(world, row, `${text}${rest}`)), ...shown],
  }
}
