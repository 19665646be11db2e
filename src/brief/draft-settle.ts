/** Settling a warning: the new value in a draft, or what is written. In: a draft, a warning, the choice. Out: the draft, in which the warning does not come again. */
import { type Block, type Draft, type Rest, withSource } from './draft.ts'
import type { DriftWarning, Seen, Take } from './draft-drift.ts'
import { citedKeys, markOf } from './draft-text.ts'
import { placeIn } from './draft-words.ts'

const seenBy = (rest: Rest, seen: Seen): Rest => {
  if (seen.part === 'values') return { ...rest, values: [...rest.values.filter(({ field }) => field !== seen.field), ...seen.values] }
  if (seen.part === 'verdicts')
    return { ...rest, verdicts: [...rest.verdicts.filter(({ aspect }) => aspect !== seen.aspect), ...seen.verdicts] }
  return { ...rest, item: seen.item, claims: [...seen.claims] }
}

/** The new words in the place of the old; marks that the text has not yet stand behind the marks that follow. */
const inText = (text: string, { words, by }: Take, keys: readonly string[]): string => {
  const at = placeIn(text, words)
  if (at < 0) return text
  const [before, after] = [text.slice(0, at), text.slice(at + words.length)]
  const fresh = keys.filter((key) => !citedKeys(text).includes(key)).map(markOf)
  if (fresh.length === 0) return `${before}${by}${after}`
  const marks = /^(?:.*?(?:\{\{c:\d+\}\})+|.*$)/su.exec(after)?.[0] ?? after
  return `${before}${by}${marks}${fresh.join('')}${after.slice(marks.length)}`
}

/** What the line above cites need not be cited again. */
const inNotes = ({ notes, text }: Block, { note, words, by }: Take, keys: readonly string[]): readonly string[] => {
  if (note === null || (notes[note] ?? '') !== words) return notes
  const told = `${by}${keys
    .filter((key) => !citedKeys(text).includes(key))
    .map(markOf)
    .join('')}`
  return by === '' ? notes.toSpliced(note, 1) : notes.toSpliced(note, 1, told)
}

const withTaken = (block: Block, take: Take, keys: readonly string[]): Block =>
  take.note === null ? { ...block, text: inText(block.text, take, keys) } : { ...block, notes: [...inNotes(block, take, keys)] }

export const settle = (draft: Draft, { block: id, rest: index, seen, take }: DriftWarning, choice: 'take' | 'keep'): Draft => {
  const chosen = choice === 'take' ? take : null
  let { sources } = draft
  const keys = (chosen?.sources ?? []).map((source) => {
    const came = withSource(sources, source)
    sources = came.sources
    return came.key
  })
  const settled = (block: Block): Block => ({
    ...(chosen === null ? block : withTaken(block, chosen, [...new Set(keys)])),
    rests: block.rests.map((rest, at) => (at === index ? seenBy(rest, seen) : rest)),
  })
  return { ...draft, sources, blocks: draft.blocks.map((block) => (block.id === id ? settled(block) : block)) }
}
