/** One claim as a clause. In: a claim and its document. Out: "Ghana agreed to buy 12 ferries worth over $90 million"; null where a clause of our own would be awkward and the words must be quoted. */
import type { Claim, ClaimEntity } from '../reading/claim.ts'
import type { Document } from '../text/document.ts'
import { capitalise, nameActors } from './actor-names.ts'
import type { Naming } from './brief-model.ts'
import { holdsFiniteVerb, startsPassive, startsWithFiniteVerb } from './finite.ts'
import { settleTimes } from './settle-times.ts'
import { templateClause } from './templates.ts'

interface Setting {
  readonly claim: Claim
  readonly document: Pick<Document, 'text'>
  readonly naming: Naming
}

interface Predicate {
  readonly subject: readonly ClaimEntity[]
  readonly words: string
}

const leadingPronoun = /^(?:that\s)?(?:he|she|it|they|we|who|which|that)\s/iu

/** What may stand between a subject and the words quoted, or before words whose subject is only a pronoun. */
const subjectBefore =
  /(?:^|[\s,;])(?:he|she|it|they|we|who|the (?:country|company|government|ministry|airline|firm|bank|group|president|minister|two sides|two countries|sides|parties)|both (?:sides|countries|states)|and|also|has|have|had)(?:\s(?:also|has|have|had|now|then|recently|already))?\s{0,2}$/iu

const adverbsOnly = /^\s(?:(?:also|now|then|recently|already|still|jointly|later|has|have|had|[a-z]{3,15}ly)\s){0,3}$/u

/** Spans that run over a bracket or a quotation mark without its partner would read as torn. */
const isWhole = (words: string): boolean => {
  const count = (mark: string): number => words.split(mark).length - 1
  return count('(') === count(')') && count('“') === count('”') && count('"') % 2 === 0 && words.length <= 260 && !words.includes('\n')
}

const standsIn = (entity: ClaimEntity, start: number, end: number): boolean =>
  entity.start !== null && entity.start >= start && entity.start < end

/** The actor's own name followed by a predicate that runs to the end of the claim: "Tashkent has recently signed ... an agreement". */
const afterName = ({ claim, document }: Setting): Predicate | null => {
  const [own, ...others] = claim.agents
  if (own?.start == null || own.end === null || others.length > 0) return null
  if (own.start < claim.sentence.start || own.end > claim.end || own.end < claim.start - 70) return null
  const words = document.text.slice(own.end, claim.end)
  const gap = document.text.slice(own.end, Math.max(claim.start, own.end))
  const leading = document.text.slice(claim.start, Math.max(own.start, claim.start))
  const opens = /^(?:that\s|[^,;]{0,60},\s)?(?:(?:\p{Lu}[\p{L}.’'-]{0,20}|of|and|the)\s){0,6}$/u.test(leading)
  const plain = opens && /^\s/u.test(words) && !/[;:()–—“”"]/u.test(gap) && !/\b(?:that|who|which|said|told|and|but)\b/u.test(gap)
  const trimmed = words.trimStart()
  return plain && startsWithFiniteVerb(trimmed) && !startsPassive(trimmed) ? { subject: [own], words: trimmed } : null
}

/** The quote itself as the predicate, where its subject can be nobody but the agents. */
const quoteAlone = ({ claim, document }: Setting): Predicate | null => {
  const bare = claim.quote.replace(leadingPronoun, '')
  const subject = claim.agents.filter((agent) => !standsIn(agent, claim.start, claim.end))
  if (subject.length === 0 || !startsWithFiniteVerb(bare) || startsPassive(bare)) return null
  const inSentence = subject.filter((agent) => standsIn(agent, claim.sentence.start, claim.start))
  const last = Math.max(...inSentence.map((agent) => agent.end ?? 0))
  const gap = inSentence.length === 0 ? null : document.text.slice(last, claim.start)
  const before = document.text.slice(claim.sentence.start, claim.start)
  const fits = bare !== claim.quote || (gap !== null && adverbsOnly.test(gap)) || subjectBefore.test(before)
  return fits ? { subject, words: bare } : null
}

/** What governs an infinitive or a noun that a claim quotes: "agreed to develop a deposit", "the commitment of China to buy soybeans". */
const governs =
  /\b(?:agreed|agrees|decided|decides|pledged|pledges|promised|promises|plans|planned|intends|undertook|vowed|committed|offered|(?:agreement|contract|deal|commitment|decision|plan|pledge|promise|intention)(?:\sof\s[^,;]{2,40})?)\s$/u

/** The sentence of the source up to the end of the claim, where the claim is an infinitive: its subject and verb stand before it. */
const governedClause = ({ claim, document }: Setting): string | null => {
  const before = document.text.slice(claim.sentence.start, claim.start).replace(/^[-•*]\s/u, '')
  const words = `${before}${claim.quote}`
  const opens = /^(?:The |An? |\p{Lu})/u.test(before) && !looksBack.test(before) && !/[;:()–—“”"]/u.test(before)
  const fits = /^to\s/u.test(claim.quote) && governs.test(before) && opens && claim.attribution.length === 0
  return fits && isWhole(words) ? settleTimes(words, claim) : null
}

/** "Will also lift" stands beside what the source told before it; a clause that stands alone does without. */
const withoutAlso = (words: string): string =>
  words.replace(/^(?<auxiliary>(?:will|would|has|have|had|may|might|can|could)\s)?also\s/u, '$<auxiliary>')

const subjectClause = (setting: Setting): string | null => {
  const found = afterName(setting) ?? quoteAlone(setting)
  if (found === null || !isWhole(found.words) || !found.words.includes(' ')) return null
  const subject = nameActors(found.subject, setting.document.text, setting.naming)
  return subject === '' ? null : `${subject} ${settleTimes(withoutAlso(found.words), setting.claim)}`
}

/** Words that mean somebody or something told before. */
const looksBack = /^(?:It|He|She|They|This|That|Its|His|Her|Their|We|Which|Who)\b|\b(?:which|who|that|it|they|he|she)\b/u

/** A quote that has its own subject and verb: "the value of trade increased from ... to ...". */
const wholeClause = ({ claim, document }: Setting): string | null => {
  const before = /(?:^|[.!?\n]\s?)(?<preposition>On|In|By|Since)\s$/u.exec(document.text.slice(Math.max(0, claim.start - 8), claim.start))
  const quote = before === null ? claim.quote : `${before.groups?.preposition ?? ''} ${claim.quote}`
  const opensWell = /^(?:the |a |an |some |about |between |more |over |up to |[A-Z\d$€£])/u.test(quote)
  return opensWell && !looksBack.test(quote) && holdsFiniteVerb(quote, claim.kind === 'quantity') && isWhole(quote)
    ? settleTimes(quote, claim)
    : null
}

/** The claim in one clause, without its source and full stop; a judgement is never told in words of our own. */
export const clauseOf = (claim: Claim, document: Pick<Document, 'text'>, naming: Naming): string | null => {
  if (claim.kind === 'assessment') return null
  const setting = { claim, document, naming }
  const own =
    claim.kind === 'quantity' ? (wholeClause(setting) ?? subjectClause(setting)) : (subjectClause(setting) ?? wholeClause(setting))
  const text = own ?? governedClause(setting) ?? templateClause(claim, document, naming)
  return text === null ? null : capitalise(text)
}
