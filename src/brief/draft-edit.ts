/** Draft edit: what a person does to a draft, each a new draft. In: a draft and the edit. Out: the draft after it; what it names and cannot find changes nothing. */
import { type Block, type Draft, nextKey, withSource } from './draft.ts'
import { citedKeys, markOf, piecesOf } from './draft-text.ts'

const at = (draft: Draft, id: string): number => draft.blocks.findIndex((block) => block.id === id)

const withBlock = (draft: Draft, id: string, change: (block: Block) => Block): Draft => ({
  ...draft,
  blocks: draft.blocks.map((block) => (block.id === id ? change(block) : block)),
})

/** `note`: which of the block's notes; null for its own text. A note without words is taken away when it is left. */
export const setText = (draft: Draft, id: string, note: number | null, text: string): Draft =>
  withBlock(draft, id, (block) => (note === null ? { ...block, text } : { ...block, notes: block.notes.with(note, text) }))

export const removeNote = (draft: Draft, id: string, note: number): Draft =>
  withBlock(draft, id, (block) => ({ ...block, notes: block.notes.toSpliced(note, 1) }))

/** A new block of a person's own, before the block at `place`; and its id. */
export const addBlock = (
  draft: Draft,
  place: number,
  kind: 'heading' | 'text',
  text = '',
): { readonly draft: Draft; readonly id: string } => {
  const id = `b${nextKey(draft.blocks.map((block) => block.id))}`
  const block: Block = { id, kind, text, notes: [], written: null, rests: [] }
  return { draft: { ...draft, blocks: draft.blocks.toSpliced(place, 0, block) }, id }
}

/** Cuts a block in two at a place of its text; its notes stay with the first part, and both rest on what it rested on. A mark is never cut. */
export const splitBlock = (draft: Draft, id: string, offset: number): { readonly draft: Draft; readonly id: string } => {
  const place = at(draft, id)
  const block = draft.blocks[place]
  if (block === undefined) return { draft, id }
  const [before, after] = [block.text.slice(0, offset), block.text.slice(offset).trimStart()]
  const added = addBlock(
    withBlock(draft, id, (one) => ({ ...one, text: before.trimEnd() })),
    place + 1,
    'text',
    after,
  )
  return { ...added, draft: withBlock(added.draft, added.id, (one) => ({ ...one, rests: after === '' ? [] : block.rests })) }
}

/** A line becomes a paragraph, a paragraph a heading: what it says and cites stays. */
export const setKind = (draft: Draft, id: string, kind: Block['kind']): Draft => withBlock(draft, id, (block) => ({ ...block, kind }))

export const removeBlock = (draft: Draft, id: string): Draft => ({ ...draft, blocks: draft.blocks.filter((block) => block.id !== id) })

/** To stand at `place` among the others. */
export const moveTo = (draft: Draft, id: string, place: number): Draft => {
  const from = at(draft, id)
  const block = draft.blocks[from]
  if (block === undefined) return draft
  const rest = draft.blocks.toSpliced(from, 1)
  return { ...draft, blocks: rest.toSpliced(Math.max(0, Math.min(rest.length, place)), 0, block) }
}

export const moveBy = (draft: Draft, id: string, by: -1 | 1): Draft => moveTo(draft, id, Math.max(0, at(draft, id) + by))

/** Numbers of the other draft's sources become numbers of this one. */
const renumbered = (text: string, keys: ReadonlyMap<string, string>): string =>
  piecesOf(text)
    .map((piece) => ('cite' in piece ? markOf(keys.get(piece.cite) ?? piece.cite) : piece.text))
    .join('')

/** The blocks of another draft come in before the block at `place`, with their sources. */
export const mergeIn = (draft: Draft, place: number, other: Draft): Draft => {
  let { sources } = draft
  const keys = new Map<string, string>()
  for (const [key, source] of Object.entries(other.sources)) {
    const taken = withSource(sources, source)
    sources = taken.sources
    keys.set(key, taken.key)
  }
  const first = nextKey(draft.blocks.map((block) => block.id))
  const blocks = other.blocks.map((block, nth) => ({
    ...block,
    id: `b${first + nth}`,
    text: renumbered(block.text, keys),
    notes: block.notes.map((note) => renumbered(note, keys)),
    written: block.written === null ? null : renumbered(block.written, keys),
  }))
  return { ...draft, sources, blocks: draft.blocks.toSpliced(place, 0, ...blocks) }
}

/** The sources of the other draft are cited in a block's text at `offset`, and what they rest on is kept with it. */
export const citeIn = (draft: Draft, id: string, note: number | null, offset: number, other: Draft): Draft => {
  const block = draft.blocks[at(draft, id)]
  if (block === undefined) return draft
  const merged = mergeIn(draft, draft.blocks.length, other)
  const came = merged.blocks.slice(draft.blocks.length)
  const text = note === null ? block.text : (block.notes[note] ?? '')
  const keys = came.flatMap((one) => citedKeys(one.text)).filter((key) => !citedKeys(text).includes(key))
  const cited = `${text.slice(0, offset)}${keys.map(markOf).join('')}${text.slice(offset)}`
  const known = new Set(block.rests.map(({ item }) => item))
  const rests = came.flatMap((one) => one.rests).filter(({ item }) => !known.has(item))
  const whole = { ...draft, sources: merged.sources }
  return withBlock(setText(whole, id, note, cited), id, (one) => ({ ...one, rests: [...one.rests, ...rests] }))
}
