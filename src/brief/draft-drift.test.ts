/** A draft against a record that went on: what changed is told at its block, and what a person settles does not come again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Verdict } from '../record/verdict.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { driftOf } from './draft-drift.ts'
import type { RecordNow } from './draft-now.ts'
import { settle } from './draft-settle.ts'
import { takeLines } from './draft-take.ts'
import { makeClaims, makeDocument, makeItem, makeVerdict, recorded } from './fixtures/story.ts'
import { citeClaim } from './item-line.ts'

const usd = (value: number, text: string) => ({ value, unit: 'USD', qualifier: 'exact' as const, text })

const readout = makeDocument({
  name: 'readout.txt',
  publisher: 'Press service',
  title: 'Readout',
  published: '2025-11-07',
  text: 'Cove Capital will invest $1.1 billion in a tungsten mine in Karaganda Region.',
})
const [first] = makeClaims(readout, [
  {
    quote: 'will invest $1.1 billion in a tungsten mine',
    type: 'investment',
    agents: ['Cove Capital'],
    amount: usd(1.1e9, '$1.1 billion'),
    factuality: 'planned',
  },
])
const wire = makeDocument({
  name: 'wire.txt',
  publisher: 'Caspian Wire',
  title: 'A mine for more',
  published: '2025-11-09',
  text: 'Cove Capital will invest $1.3 billion in the tungsten mine. Cove Capital opened the mine.',
})
const [second, third] = makeClaims(wire, [
  {
    quote: 'will invest $1.3 billion in the tungsten mine',
    type: 'investment',
    agents: ['Cove Capital'],
    amount: usd(1.3e9, '$1.3 billion'),
    factuality: 'planned',
  },
  { quote: 'opened the mine', type: 'investment', agents: ['Cove Capital'] },
])
if (first === undefined || second === undefined || third === undefined) throw new Error('claims are missing')

const [told, other, done] = [recorded(readout, first), recorded(wire, second), recorded(wire, third)]
const item = makeItem([told])
const open = makeVerdict('open', 'status', 'promised, not due yet')

const line = {
  id: 'x',
  text: 'Cove Capital will invest $1.1 billion in a tungsten mine in Karaganda Region (Press service, 7 November 2025).',
  items: [item.id],
  cites: [citeClaim(told)],
  verdicts: [],
  basis: 'evidence' as const,
  weight: 1,
}
const draft = takeLines(emptyDraft('Mines', '2025-11-10'), 0, [line], {
  documents: new Map([[readout.id, readout]]),
  items: new Map([[item.id, item]]),
  verdicts: new Map([[item.id, [open]]]),
})

interface Later {
  readonly items?: readonly Item[]
  readonly verdicts?: readonly Verdict[]
  readonly rejected?: readonly RecordedClaim[]
  readonly documents?: RecordNow['documents']
  readonly loose?: readonly RecordedClaim[]
}
const now = ({ items = [item], verdicts = [open], rejected = [], documents = [readout, wire], loose = [] }: Later): RecordNow => ({
  items: items.map((one) => ({ item: one, verdicts })),
  claims: [
    ...[...items.flatMap(({ claims }) => claims), ...loose].map((one) => ({ recorded: one, isRejected: false })),
    ...rejected.map((one) => ({ recorded: one, isRejected: true })),
  ],
  documents,
})
const withId = (made: Item, id: string): Item => ({ ...made, id })
const changed = (fields: Partial<Claim>): RecordedClaim => ({ ...told, claim: { ...told.claim, ...fields } })
const rejection = { id: 1, decision: 'rejected' as const, author: 'Anna', at: '2025-11-12T09:00:00Z', note: 'it was another mine' }

const cases: readonly (readonly [says: string, later: Later, ...messages: string[]])[] = [
  ['nothing changed', {}],
  ['a source that says the same', { items: [withId(makeItem([told, recorded(wire, { ...second, amount: first.amount })]), item.id)] }],
  [
    'another source gives another sum',
    { items: [withId(makeItem([told, other]), item.id)] },
    '“$1.1 billion” when this was written; the record now has $1.3 billion too (Caspian Wire, 9 November 2025).',
  ],
  [
    'the sum was corrected',
    { items: [withId(makeItem([changed({ amount: usd(1.3e9, '$1.3 billion') })]), item.id)] },
    '“$1.1 billion” when this was written; the record now has $1.3 billion (Press service, 7 November 2025).',
  ],
  [
    'another status',
    { verdicts: [makeVerdict('due-soon', 'status', 'due on 1 January 2026')] },
    '“open” when this was written; now “due soon”: due on 1 January 2026.',
  ],
  [
    'a verdict that is new',
    { verdicts: [open, makeVerdict('corroborated', 'source', 'Told alike by two')] },
    'Since this was written: now “corroborated”: Told alike by two.',
  ],
  ['a verdict that is gone', { verdicts: [] }, '“open” when this was written; the record no longer says so.'],
  [
    'a plan is told as done',
    { items: [withId(makeItem([told, done]), item.id)] },
    'Told as planned when this was written; now also as done (Caspian Wire, 9 November 2025).',
  ],
  [
    'the claim was rejected',
    { items: [], rejected: [{ ...told, decisions: [rejection] }] },
    '“will invest $1.1 billion in a tungsten mine” (readout.txt) was rejected by Anna, 12 November 2025: it was another mine.',
  ],
  [
    'the document was read anew, without the claim',
    { items: [] },
    'The record no longer has “will invest $1.1 billion in a tungsten mine” (readout.txt): its document was read anew and gives no such claim.',
  ],
  [
    'the document is gone',
    { items: [], documents: [] },
    'The record no longer has “will invest $1.1 billion in a tungsten mine” (readout.txt): its document is gone.',
  ],
  [
    'the claim became unsure',
    { items: [], loose: [changed({ confidence: 0.3 })] },
    '“will invest $1.1 billion in a tungsten mine” (readout.txt) is now too unsure to count.',
  ],
  ['the claim has another id since its document was read anew', { items: [makeItem([changed({ id: 'fresh' })])] }],
]
for (const [says, later, ...messages] of cases)
  test(`drift: ${says}`, () =>
    assert.deepEqual(
      driftOf(draft, now(later)).map(({ message }) => message),
      messages,
    ))

const settledText = (later: Later, choice: 'take' | 'keep'): string => {
  const [warning] = driftOf(draft, now(later))
  if (warning === undefined) throw new Error('no warning')
  const settled = settle(draft, warning, choice)
  assert.deepEqual(driftOf(settled, now(later)), [], 'a settled warning comes again')
  return settled.blocks[0]?.text ?? ''
}

test('a corrected value is taken in the place of the old, under the mark that is there', () => {
  const later = { items: [withId(makeItem([changed({ amount: usd(1.3e9, '$1.3 billion') })]), item.id)] }
  assert.equal(
    settledText(later, 'take'),
    'Cove Capital will invest $1.3 billion in a tungsten mine in Karaganda Region (Press service, 7 November 2025).{{c:1}}',
  )
  assert.equal(settledText(later, 'keep'), draft.blocks[0]?.text)
})

test('a value of another source comes to stand beside the old, with a mark of its own', () => {
  const later = { items: [withId(makeItem([told, other]), item.id)] }
  const text =
    'Cove Capital will invest $1.1 billion ($1.3 billion according to Caspian Wire, 9 November 2025) in a tungsten mine in Karaganda Region (Press service, 7 November 2025).{{c:1}}{{c:2}}'
  assert.equal(settledText(later, 'take'), text)
})

const noted = { ...draft, blocks: draft.blocks.map((block) => ({ ...block, notes: ['open: promised, not due yet.', 'my own remark'] })) }
const notesAfter = (later: Later): readonly string[] | undefined => {
  const [warning] = driftOf(noted, now(later))
  if (warning === undefined) throw new Error('no warning')
  const settled = settle(noted, warning, 'take')
  assert.deepEqual(driftOf(settled, now(later)), [])
  return settled.blocks[0]?.notes
}
const notesCases: readonly (readonly [says: string, later: Later, notes: readonly string[]])[] = [
  [
    'another status comes in the place of the note that told the old one',
    { verdicts: [makeVerdict('due-soon', 'status', 'due on 1 January 2026', [citeClaim(other)])] },
    ['due soon: Due on 1 January 2026.{{c:2}}', 'my own remark'],
  ],
  ['a verdict that is gone takes its note away', { verdicts: [] }, ['my own remark']],
  [
    'a new verdict comes as one more note',
    { verdicts: [open, makeVerdict('corroborated', 'source', 'Told alike by two', [citeClaim(told)])] },
    ['open: promised, not due yet.', 'my own remark', 'corroborated: Told alike by two.'],
  ],
]
for (const [says, later, notes] of notesCases) test(`taken: ${says}`, () => assert.deepEqual(notesAfter(later), notes))

test('every kind of warning can be settled by keeping what is written', () => {
  for (const [says, later, ...messages] of cases) {
    let kept: Draft = draft
    for (const warning of driftOf(kept, now(later))) kept = settle(kept, warning, 'keep')
    assert.deepEqual(driftOf(kept, now(later)), [], says)
    assert.equal(messages.length === 0, kept === draft)
  }
})

test('a figure that the text does not tell is no matter', () => {
  const silent = { ...draft, blocks: draft.blocks.map((block) => ({ ...block, text: 'Cove Capital will invest.{{c:1}}' })) }
  assert.deepEqual(driftOf(silent, now({ items: [withId(makeItem([told, other]), item.id)] })), [])
})

test('two lines that are now one thing', () => {
  const apart = makeItem([other])
  const both = takeLines(
    draft,
    1,
    [{ ...line, text: 'Cove Capital will invest $1.3 billion in the tungsten mine.', items: [apart.id], cites: [citeClaim(other)] }],
    {
      documents: new Map([[wire.id, wire]]),
      items: new Map([[apart.id, apart]]),
      verdicts: new Map([[apart.id, [open]]]),
    },
  )
  const joined = withId(makeItem([told, other]), item.id)
  const messages = driftOf(both, now({ items: [joined] })).map(({ block, message }) => [block, message])
  assert.deepEqual(
    messages.filter(([block]) => block === 'b2'),
    [
      ['b2', `This and “${line.text}” are now held to be one thing.`],
      ['b2', '“$1.3 billion” when this was written; the record now has $1.1 billion too (Press service, 7 November 2025).'],
    ],
  )
})
