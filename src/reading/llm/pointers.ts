/** Words that point back: "he", "the ministry". In: an English sentence and whom a model takes it to be about. Out: where that one was last named before, if the sentence can point to it. */
import type { Document, Span } from '../../text/document.ts'
import type { GazetteerName } from '../../world/names-index.ts'
import { anaphoricNouns, type MentionKind, pronouns } from '../actor-words.ts'

const kinds: Readonly<Record<string, MentionKind>> = {
  person: 'person',
  state: 'state',
  organisation: 'body',
  company: 'body',
  group: 'group',
  format: 'group',
}

const WORD = /(?<the>\b(?:the|this|that)\s)?(?<word>\p{L}+)/giu

const canPointTo = (text: string, kind: MentionKind): boolean =>
  [...text.matchAll(WORD)].some(({ groups }) => {
    const word = groups?.word?.toLowerCase() ?? ''
    return pronouns.get(word)?.includes(kind) === true || (groups?.the !== undefined && anaphoricNouns.get(word)?.includes(kind) === true)
  })

/** The last one of its kind that is named between the window's start and the sentence must be the one that is meant. */
export const pointedTo = (
  document: Document,
  names: readonly GazetteerName[],
  sentence: Span,
  window: Span,
  { id, type }: { readonly id: string | null; readonly type: string },
): Span | undefined => {
  const kind = kinds[type]
  if (id === null || kind === undefined || document.language !== 'en') return undefined
  if (!canPointTo(document.text.slice(sentence.start, sentence.end), kind)) return undefined
  const last = names.findLast(
    ({ start, end, candidates }) => start >= window.start && end <= sentence.start && kinds[candidates[0]?.entity.type ?? ''] === kind,
  )
  return last?.candidates[0]?.entity.id === id ? { start: last.start, end: last.end } : undefined
}
