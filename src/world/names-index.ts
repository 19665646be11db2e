/** The gazetteer: all names of world/data found in running text. In: a document's text. Out: spans, longest first, each with its candidates. */
import type { Span } from '../text/document.ts'
import { type Candidate, rankCandidates } from './candidates.ts'
import { type NameWord, nameWords } from './fold.ts'
import { type NameMatch, nameAt } from './name-lookup.ts'
import type { World } from './world.ts'

export interface GazetteerName extends Span {
  /** Best first, never empty. */
  readonly candidates: readonly Candidate[]
}

/** A match with what stands around it. */
interface Finding extends Span {
  readonly candidates: readonly Candidate[]
  readonly context: Context
}

/** Candidates below this are no names in running text: a bare surname of one who left office long ago. */
const leastScore = 0.5

/**
 * Names in order, not overlapping, longest first where they begin together. `onDate` (ISO day, null if unknown) decides who holds an
 * office and who belongs to a group. Give it the whole document: a bare surname of one who is no national leader counts only where the
 * text has the full name, or a title before the surname, somewhere.
 */
export const findGazetteerNames = (world: World, text: string, onDate: string | null): readonly GazetteerName[] => {
  const words = nameWords(text)
  const findings: Finding[] = []
  for (let at = 0; at < words.length; ) {
    const finding = findingAt(world, text, words, at, onDate)
    if (finding) findings.push(finding.finding)
    at += finding?.count ?? 1
  }
  const named = new Set(findings.flatMap(introducedPersons))
  return findings.flatMap(({ start, end, candidates, context }) => {
    const kept = candidates.filter((candidate) => candidate.how !== 'surname' || isToldBySurname(world, candidate, context, named))
    return kept.length === 0 ? [] : [{ start, end, candidates: kept }]
  })
}

const findingAt = (
  world: World,
  text: string,
  words: readonly NameWord[],
  at: number,
  onDate: string | null,
): { readonly finding: Finding; readonly count: number } | null => {
  const match = nameAt(world.names, text, words, at)
  const [first, last] = [words[at], words[at + (match?.count ?? 0) - 1]]
  if (!match || !first || !last) return null
  const context = contextOf(world, text, words, match)
  const candidates = rankCandidates(world, match.entries, onDate).filter((candidate) => fitsContext(candidate, context))
  return candidates.length === 0 ? null : { finding: { start: first.start, end: last.end, candidates, context }, count: match.count }
}

interface Context {
  readonly opensSentence: boolean
  readonly afterTitle: boolean
  /** Does an unknown word with a capital stand right before or after it, as in "Melania Trump" or "Georgia Brown"? */
  readonly followsName: boolean
  readonly leadsName: boolean
  /** "Trans-Caspian", "the West Bank": it is a part of another name. */
  readonly isPart: boolean
  readonly kinds: ReadonlySet<string>
}

const noKinds: ReadonlySet<string> = new Set()

const contextOf = (world: World, text: string, words: readonly NameWord[], match: NameMatch): Context => {
  const first = words[match.at]
  const before = words[match.at - 1]
  const after = words[match.at + match.count]
  const gapBefore = text.slice(before?.end ?? 0, first?.start)
  const gapAfter = text.slice(words[match.at + match.count - 1]?.end, after?.start)
  const opensSentence = !before || /[.!?:;"“”\n]/.test(gapBefore)
  const headline = isHeadline(words, match.at)
  const single = match.count === 1
  const beforeKinds = kindsOf(world, before)
  return {
    opensSentence,
    afterTitle: beforeKinds.has('title') || beforeKinds.has('honorific'),
    followsName: !headline && gapBefore === ' ' && isUnknownName(world, before),
    leadsName: !headline && single && gapAfter === ' ' && isUnknownName(world, after),
    isPart:
      (gapBefore === '-' && !world.names.byKey.has(before?.key ?? '') && /^\p{Lu}/u.test(before?.text ?? '')) ||
      (first?.key === 'the' && gapAfter === ' ' && /^\p{Lu}/u.test(after?.text ?? '')),
    kinds: single ? kindsOf(world, first) : noKinds,
  }
}

const kindsOf = (world: World, word: NameWord | undefined): ReadonlySet<string> => world.names.words.get(word?.key ?? '') ?? noKinds

const isUnknownName = (world: World, word: NameWord | undefined): boolean =>
  word !== undefined && /^\p{Lu}\p{Ll}/u.test(word.text) && !world.names.words.has(word.key) && !world.names.byKey.has(word.key)

/** Most longer words around it have capitals: there a capital says nothing. */
const isHeadline = (words: readonly NameWord[], at: number): boolean => {
  const around = words.slice(Math.max(0, at - 5), at + 6).filter((word) => word.text.length > 3)
  return around.length >= 4 && around.filter((word) => /^\p{Lu}/u.test(word.text)).length > around.length * 0.8
}

const fitsContext = (candidate: Candidate, context: Context): boolean => {
  if (candidate.how === 'surname' && (context.followsName || context.leadsName)) return false
  if (context.isPart && (candidate.how === 'place' || candidate.how === 'group' || candidate.how === 'surname')) return false
  const givenName = context.kinds.has('given-name') && context.leadsName ? 0.6 : 0
  const commonWord = context.kinds.has('common-word') && context.opensSentence && candidate.how !== 'surname' ? 0.5 : 0
  return candidate.score - givenName - commonWord >= leastScore
}

/** Persons whom the text names in full, or by title and surname. */
const introducedPersons = ({ candidates, context }: Finding): readonly string[] =>
  candidates.filter(({ how }) => how === 'person' || (how === 'surname' && context.afterTitle)).flatMap(({ entity }) => entity.id ?? [])

const leaders = new Set(['head-of-state', 'head-of-government', 'foreign-minister'])

const isToldBySurname = (world: World, { entity }: Candidate, context: Context, named: ReadonlySet<string>): boolean => {
  if (context.afterTitle || named.has(entity.id ?? '')) return true
  if (context.kinds.has('common-word') || context.kinds.has('given-name')) return false
  return (world.termsByPerson.get(entity.id ?? '') ?? []).some((term) => leaders.has(term.office))
}
