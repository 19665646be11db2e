/** Edits of a draft: each leaves a draft in order, and the one before as it was. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Block, type Draft, draftSchema, type Source } from './draft.ts'
import { addBlock, citeIn, mergeIn, moveBy, moveTo, removeBlock, removeNote, setKind, setText, splitBlock } from './draft-edit.ts'

const source = (claim: string): Source => ({
  ...{ kind: 'claim', claim, documentId: 'd', document: 'd.txt', start: 0, end: 4, quote: 'Peru', publisher: null, title: null },
  ...{ published: null, page: null, url: null },
})
const rest = (item: string) => ({ item, kind: 'commitment', type: 'purchase', claims: [], values: [], verdicts: [] })
const block = (id: string, text: string, more: Partial<Block> = {}): Block => ({
  id,
  kind: 'text',
  text,
  notes: [],
  written: null,
  rests: [],
  ...more,
})
const draft: Draft = {
  ...{ version: 1, title: 'T', asOf: '2026-01-01' },
  blocks: [block('b1', 'One.{{c:1}}'), block('b2', 'Two.', { notes: ['open: yes', 'new: no'] }), block('b4', 'Four.')],
  sources: { '1': source('x') },
}
const texts = ({ blocks }: Draft): readonly string[] => blocks.map(({ id, text }) => `${id} ${text}`)

const other: Draft = {
  ...{ version: 1, title: '', asOf: '2026-01-01' },
  blocks: [
    block('b1', 'Mine.{{c:1}}{{c:2}}', { kind: 'line', notes: ['open: soon{{c:2}}'], written: 'Mine.{{c:1}}{{c:2}}', rests: [rest('i')] }),
  ],
  sources: { '1': source('y'), '2': source('x') },
}

const cases: readonly (readonly [says: string, after: Draft, blocks: readonly string[]])[] = [
  ['up', moveBy(draft, 'b2', -1), ['b2 Two.', 'b1 One.{{c:1}}', 'b4 Four.']],
  ['up, where it is first already', moveBy(draft, 'b1', -1), ['b1 One.{{c:1}}', 'b2 Two.', 'b4 Four.']],
  ['down, where it is last already', moveBy(draft, 'b4', 1), ['b1 One.{{c:1}}', 'b2 Two.', 'b4 Four.']],
  ['to a place', moveTo(draft, 'b1', 2), ['b2 Two.', 'b4 Four.', 'b1 One.{{c:1}}']],
  ['a block that is not there', moveTo(draft, 'b9', 0), ['b1 One.{{c:1}}', 'b2 Two.', 'b4 Four.']],
  ['taken away', removeBlock(draft, 'b2'), ['b1 One.{{c:1}}', 'b4 Four.']],
  ['a new one has a new id', addBlock(draft, 1, 'heading', 'H').draft, ['b1 One.{{c:1}}', 'b5 H', 'b2 Two.', 'b4 Four.']],
  [
    'cut in two',
    splitBlock(setText(draft, 'b4', null, 'Four. Five.'), 'b4', 5).draft,
    ['b1 One.{{c:1}}', 'b2 Two.', 'b4 Four.', 'b5 Five.'],
  ],
  ['another draft', mergeIn(draft, 1, other), ['b1 One.{{c:1}}', 'b5 Mine.{{c:2}}{{c:1}}', 'b2 Two.', 'b4 Four.']],
  ['cited where it was not', citeIn(draft, 'b2', null, 3, other), ['b1 One.{{c:1}}', 'b2 Two{{c:2}}{{c:1}}.', 'b4 Four.']],
  ['cited once only', citeIn(draft, 'b1', null, 4, other), ['b1 One.{{c:2}}{{c:1}}', 'b2 Two.', 'b4 Four.']],
]
for (const [says, after, blocks] of cases)
  test(`edit: ${says}`, () => {
    assert.deepEqual(texts(after), blocks)
    assert.deepEqual(draftSchema.parse(after), after)
    assert.deepEqual(texts(draft), ['b1 One.{{c:1}}', 'b2 Two.', 'b4 Four.'])
  })

test('what comes in from another draft brings its notes, sources and items under the numbers of this one', () => {
  const merged = mergeIn(draft, 0, other)
  assert.deepEqual(merged.blocks[0]?.notes, ['open: soon{{c:1}}'])
  assert.equal(merged.blocks[0]?.written, 'Mine.{{c:2}}{{c:1}}')
  assert.deepEqual(Object.keys(merged.sources), ['1', '2'])
  assert.deepEqual(citeIn(draft, 'b2', null, 0, other).blocks[1]?.rests, [rest('i')])
})

test('notes are changed and taken away one by one; a block keeps its words when its kind changes', () => {
  assert.deepEqual(setText(draft, 'b2', 1, 'new: yes').blocks[1]?.notes, ['open: yes', 'new: yes'])
  assert.deepEqual(removeNote(draft, 'b2', 0).blocks[1]?.notes, ['new: no'])
  assert.deepEqual(setKind(draft, 'b1', 'heading').blocks[0], block('b1', 'One.{{c:1}}', { kind: 'heading' }))
})
