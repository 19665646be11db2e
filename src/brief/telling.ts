/** Claims told with their source and hedge. In: a claim and its document. Out: "Trump told reporters that Kazakhstan would join the accords", without the bracket that names the document. */
import type { Claim } from '../reading/claim.ts'
import type { Document } from '../text/document.ts'
import { capitalise } from './actor-names.ts'
import type { Naming } from './brief-model.ts'
import { clauseOf } from './clause.ts'
import { hedgeLabels, isBackshifted, keepsHedge, namesSource, tellsOnWord } from './hedge-words.ts'
import { quoteClaims } from './quoting.ts'
import { settleTimes } from './settle-times.ts'
import { onWhoseWord, whoSaid } from './whose-word.ts'

type Text = Pick<Document, 'text'>

const saying = 'said|told|announced|stated|declared|stressed|added|noted|recalled|confirmed|warned|argued|claimed|wrote'
const sayingVerb = new RegExp(`\\b(?:${saying})\\b`, 'u')
const sayingGap = new RegExp(`^\\s(?:[a-z]+ly\\s|also\\s)?(?:${saying})\\b`, 'u')

/** Words with which our sentences begin and that are no names. */
const opener =
  /^(?:The|A|An|Some|About|Between|Before|Over|Up to|For|By|On|In|Since|Trade|Exports|Imports|Planned:|Possible:|Told|Sources)\s/u

export const lowerFirst = (clause: string): string => clause.replace(opener, (word) => word.toLowerCase())

/** The source's own words from the speaker to the end of the claim: "Marco Rubio said that he would visit all five". */
const saidInSource = (claim: Claim, document: Text): string | null => {
  const [speaker] = claim.attribution
  if (speaker?.start == null || speaker.end == null || speaker.start < claim.sentence.start || speaker.end > claim.start) return null
  const words = document.text.slice(speaker.start, claim.end)
  const gap = document.text.slice(speaker.end, claim.start)
  const plain = gap.length < 70 && sayingGap.test(gap) && !/[;:“”"()\n]/u.test(gap)
  return plain && words.length < 280 && /^(?:[\p{Lu}]|the )/u.test(words) && !/\b(?:his|her|their|its)$/u.test(speaker.name)
    ? settleTimes(words, claim)
    : null
}

const isOwnWord = ({ attribution, agents }: Claim): boolean =>
  attribution.every((source) => agents.some((agent) => agent.name === source.name || (agent.id !== null && agent.id === source.id)))

const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`)

const attributed = (clause: string, claim: Claim, document: Text, naming: Naming): string => {
  const direct = claim.attribution.length === 1 ? saidInSource(claim, document) : null
  if (direct !== null) return direct
  const who = onWhoseWord(claim, document, naming)
  const said = sayingVerb.test(document.text.slice(claim.sentence.start, claim.sentence.end))
  if (isOwnWord(claim)) return `${clause.replace(/\bwould\b/u, 'will')}, on ${possessive(who)} own word`
  if (said && isBackshifted(clause)) return `${whoSaid(claim, document, naming)} that ${lowerFirst(clause)}`
  return said ? `${clause}, ${whoSaid(claim, document, naming)}` : `${clause}, according to ${who}`
}

/** "He would visit" without a speaker in front is "will visit": the plan, told in the present. */
const plainTense = (clause: string, claim: Claim): string =>
  claim.factuality === 'planned' && !sayingVerb.test(clause) ? clause.replace(/\bwould\b/u, 'will') : clause

const hedged = (text: string, claims: readonly Claim[]): string => {
  const unhedged = claims.find(({ factuality }) => !keepsHedge(text, factuality))
  return unhedged === undefined ? text : `${hedgeLabels[unhedged.factuality]}${text}`
}

/** Quotes of one sentence with the source added where the quoted words do not say it. */
const quoted = (claims: readonly Claim[], document: Text, naming: Naming): string => {
  const text = quoteClaims(claims, document, naming)
  const [told] = claims.filter(({ attribution }) => attribution.length > 0)
  if (told === undefined) return text
  const named =
    tellsOnWord(text) &&
    namesSource(
      text,
      told.attribution.map(({ name }) => name),
    )
  return named ? text : `${text}, according to ${onWhoseWord(told, document, naming)}`
}

/** The sentence without its full stop and its bracket. Attributed claims name their source; what has not happened keeps a hedge. */
export const tellClaims = (claims: readonly Claim[], document: Text, naming: Naming): string => {
  const [claim, ...more] = claims
  if (claim === undefined) return ''
  const clause = more.length > 0 ? null : clauseOf(claim, document, naming)
  if (clause === null) return capitalise(hedged(quoted(claims, document, naming), claims))
  return capitalise(
    hedged(claim.attribution.length === 0 ? plainTense(clause, claim) : attributed(clause, claim, document, naming), claims),
  )
}

/** The bare quote with its source: what is told when a composed sentence fails the lint. */
export const quoteClaim = (claim: Claim, document: Text, naming: Naming): string => {
  const words = `“${claim.quote.replace(/\s+/gu, ' ').replaceAll('“', '‘').replaceAll('”', '’')}”`
  const who = claim.attribution.length === 0 ? '' : `, according to ${onWhoseWord(claim, document, naming)}`
  return `${keepsHedge(words, claim.factuality) ? '' : hedgeLabels[claim.factuality]}${words}${who}`
}
