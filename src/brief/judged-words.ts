/** Whose words a verdict judges. In: a group of items told in one line, and its verdicts. Out: the same verdicts, those on some of the tellings only with these words and their source in front. */
import type { Claim } from '../reading/claim.ts'
import type { RecordedClaim } from '../record/item.ts'
import type { Verdict } from '../record/verdict.ts'
import type { LineVerdict } from './brief-model.ts'
import { evidenceKey } from './cite-numbers.ts'
import type { ItemGroup } from './grouping.ts'
import { citeClaim, labelOf, type Teller } from './item-line.ts'
import { onWhoseWord } from './whose-word.ts'

const ordinalOn =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,3}(?:st|nd|rd|th))\b.{0,90}$/isu

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const longest = 110

/** The words of a claim that a check looks at: the count, the amount, else the claim from its beginning. */
export const keyWords = ({ quote, ordinal, amount }: Pick<Claim, 'quote' | 'ordinal' | 'amount'>): string => {
  const counted = ordinal === null ? null : ordinalOn.exec(quote)?.[0]
  const figure = amount !== null && quote.includes(amount.text) ? amount.text : null
  const words = squeeze(counted ?? figure ?? quote)
  const cut = words.length <= longest ? words : words.slice(0, words.lastIndexOf(' ', longest))
  return `“${cut.replaceAll('“', '‘').replaceAll('”', '’')}”`
}

/** "Caspian Wire, citing the airline". */
export const wordFrom = (tell: Teller, { claim, documentId, document: name }: RecordedClaim): string => {
  const document = tell.documents.get(documentId)
  if (document === undefined) return name
  const citing = claim.attribution.length === 0 ? '' : `, citing ${onWhoseWord(claim, document, tell.input.naming)}`
  return `${labelOf(tell, document)}${citing}`
}

const aboutOf = (tell: Teller, judged: readonly RecordedClaim[]): string =>
  [...Map.groupBy(judged, ({ claim }) => keyWords(claim))]
    .map(([words, tellings]) => `${words}, ${[...new Set(tellings.map((one) => wordFrom(tell, one)))].join('; ')}`)
    .join('; ')

/** A verdict that weighs sources against each other names them itself; one on a count, a figure or a wrong telling must say which. */
const needsWords = ({ aspect, verdict }: Verdict): boolean =>
  aspect === 'ordinal' || aspect === 'quantity' || (aspect !== 'source' && verdict === 'contradicted')

/** A verdict on all tellings of a line needs no words in front. Those come first; verdicts on the same words stand together. */
export const judgedVerdicts = (tell: Teller, { items }: ItemGroup, verdicts: readonly Verdict[]): LineVerdict[] => {
  const claims = items.flatMap((item) => item.claims)
  const all = claims.filter((one, at) => claims.findIndex((other) => other.claim.id === one.claim.id) === at)
  const told = verdicts.map((verdict): LineVerdict => {
    const judged = all.filter(({ claim }) => verdict.claims?.includes(claim.id) === true)
    if (!needsWords(verdict) || judged.length === 0 || judged.length === all.length) return { ...verdict, about: '' }
    const shown = new Set(verdict.evidence.map(evidenceKey))
    const words = judged.map(citeClaim).filter((cite) => !shown.has(evidenceKey(cite)))
    return { ...verdict, about: aboutOf(tell, judged), evidence: [...verdict.evidence, ...words] }
  })
  const order = [...new Set(told.map(({ about }) => about))].toSorted((a, b) => Number(a !== '') - Number(b !== ''))
  return order.flatMap((about) => told.filter((one) => one.about === about))
}
