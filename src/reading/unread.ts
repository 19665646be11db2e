/** Unread: sentences with an amount, a date or a deal word that gave no claim. In: annotated sentences and claims. Out: their spans, for people to look at. */
import type { Span } from '../text/document.ts'
import type { ReadSentence } from './annotate.ts'
import type { Claim } from './claim.ts'

const dealWords = new Set(
  'agreement contract deal memorandum pact treaty accord invest investment loan grant purchase buy order supply pledge promise commit tariff sanction quota ban visa summit visit declaration'.split(
    ' ',
  ),
)

export const unreadSentences = (sentences: readonly ReadSentence[], claims: readonly Claim[]): readonly Span[] =>
  sentences
    .filter((sentence) => !claims.some((claim) => claim.start < sentence.tree.end && claim.end > sentence.tree.start))
    .filter(
      (sentence) =>
        sentence.paragraph.role !== 'title' &&
        (sentence.paragraph.role === 'item' || sentence.tree.tokens.some(({ upos }) => ['VERB', 'AUX'].includes(upos))),
    )
    .filter(
      (sentence) =>
        sentence.amounts.length > 0 ||
        sentence.dates.some((date) => date.kind !== 'vague') ||
        sentence.tree.tokens.some((token) => dealWords.has(token.lemma.toLowerCase())),
    )
    .map((sentence) => ({ start: sentence.tree.start, end: sentence.tree.end }))
