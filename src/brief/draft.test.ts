/** Drafts made of a brief: what is taken passes the schema and its own lint, and what is written is held to its sources. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeBrief } from './brief.ts'
import { type Block, type Draft, draftSchema, emptyDraft } from './draft.ts'
import { draftBook } from './draft-book.ts'
import { lintDraft } from './draft-lint.ts'
import { draftOfBrief, takeLines } from './draft-take.ts'
import { citedKeys } from './draft-text.ts'
import { evidenceTexts } from './evidence-book.ts'
import { toMarkdown } from './exports/markdown.ts'
import { printedDraft } from './exports/printed.ts'
import { forumInput } from './fixtures/forum.ts'

const brief = composeBrief(forumInput)
const from = {
  documents: new Map(forumInput.documents.map((document) => [document.id, document])),
  items: new Map(forumInput.items.map((item) => [item.id, item])),
  verdicts: forumInput.verdicts,
}
const lists = {
  aliases: { Ghana: ['Ghanaian', 'Accra'], Norway: ['Norwegian', 'Oslo'], Peru: ['Peruvian', 'Lima'], 'United States': ['Washington'] },
  names: ['Ghana', 'Norway', 'Peru', 'Bolivia', 'Accra', 'Washington'],
}
const evidence = {
  asOf: forumInput.asOf,
  documents: forumInput.documents.length,
  claims: Object.fromEntries(evidenceTexts(forumInput, [...forumInput.items.flatMap(({ claims }) => claims), ...forumInput.unsure])),
}
const bookFor = (draft: Draft) => draftBook(draft.sources, evidence, lists)

const line = (words: RegExp) => {
  const found = brief.sections.flatMap(({ lines }) => lines).find(({ text }) => words.test(text))
  if (found === undefined) throw new Error(`no line with ${words}`)
  return found
}
const ferries = takeLines(
  emptyDraft('Ferries', forumInput.asOf),
  0,
  [line(/^Ghana signed an agreement to buy 14 ferries/), line(/^Norway will lend/)],
  from,
)

const text = (words: string): Block => ({ id: 'b9', kind: 'text', text: words, notes: [], written: null, rests: [] })
const faultsIn = (words: string, draft = ferries): readonly (readonly [string, string, string])[] => {
  const written = { ...draft, blocks: [text(words)] }
  const plain = words.replace(/\{\{c:\d+\}\}/gu, '')
  return lintDraft(written, bookFor(written)).map(({ rule, found, start, end }) => [rule, found, plain.slice(start, end)])
}

test('a whole brief as a draft is plain JSON, passes its schema, and its own lint has nothing to say', () => {
  const draft = draftOfBrief(brief, from)
  assert.deepEqual(draftSchema.parse(JSON.parse(JSON.stringify(draft))), draft)
  assert.deepEqual(lintDraft(draft, bookFor(draft)), [])
  assert.equal(new Set(draft.blocks.map(({ id }) => id)).size, draft.blocks.length)
})

test('a line that is taken keeps its sources, its items as they stood, and its verdicts as notes', () => {
  const [first, second] = ferries.blocks
  assert.match(first?.text ?? '', /^Ghana signed .*\.\{\{c:1\}\}\{\{c:2\}\}$/u)
  assert.match(first?.notes[0] ?? '', /^not verifiable: Nothing on record tells of the delivery\.$/u)
  assert.deepEqual(first?.rests[0]?.values.filter(({ field }) => field === 'amount').length, 2)
  assert.deepEqual(citedKeys(second?.text ?? ''), ['3'])
  assert.deepEqual(Object.keys(ferries.sources), ['1', '2', '3'])
})

test('the same source taken twice has one number', () => {
  const twice = takeLines(ferries, 2, [line(/^Norway will lend/)], from)
  assert.deepEqual(citedKeys(twice.blocks[2]?.text ?? ''), ['3'])
})

test('a draft is printed with its notes in the order of its text', () => {
  const printed = printedDraft({ ...ferries, blocks: ferries.blocks.toReversed() })
  assert.match(toMarkdown(printed), /Norway will lend .*\[\^1\]\n- Ghana signed .*\[\^2\]\[\^3\]\n {2}- not verifiable/u)
  assert.match(
    toMarkdown(printed),
    /\[\^1\]: Bergen Institute, “Oslo looks south”, 14 March 2026, characters 366–434: “Norway will lend Peru/u,
  )
})

const clean: readonly (readonly [says: string, words: string])[] = [
  ['what the source says', 'Ghana signed an agreement to buy 14 ferries from Hardanger Yards for over $90 million.{{c:1}}'],
  ['other words for the same names', 'Accra signed for 14 ferries; Hardanger Yards gets over $90 million.{{c:1}}'],
  ['the first word of a sentence', 'However, Ghana signed an agreement to buy 14 ferries.{{c:1}}'],
  [
    'a mark covers the sentences before it',
    'Norway will lend Peru money. It may reach $40 million by the end of 2027, the finance ministry said.{{c:3}}',
  ],
  [
    'a mark inside its sentence',
    'Ghana signed for over $90 million{{c:1}} and Norway will lend up to $40 million, the finance ministry said.{{c:3}}',
  ],
  ['no figure, no date, no new name: one’s own words', 'Officials in Ghana have two reasons to hurry.'],
  ['the source and its day', 'Ghana signed an agreement (Bergen Institute, 14 March 2026).{{c:1}}'],
  ['nothing written yet', ''],
]
for (const [says, words] of clean) test(`no mark: ${says}`, () => assert.deepEqual(faultsIn(words), []))

const faulty: readonly (readonly [says: string, words: string, ...faults: (readonly [string, string, string])[]])[] = [
  ['another sum', 'Ghana signed an agreement to buy 14 ferries for $80 million.{{c:1}}', ['number', '$80 million', '$80 million']],
  ['another number, not the day beside it', 'On 14 March 2026 Ghana signed an agreement to buy 15 ferries.{{c:1}}', ['number', '15', '15']],
  ['another name', 'Bolivia signed an agreement to buy 14 ferries.{{c:1}}', ['name', 'Bolivia', 'Bolivia']],
  ['another day', 'Ghana signed an agreement on 9 March 2026.{{c:1}}', ['date', '9 March 2026', '9 March 2026']],
  ['other words in quotation marks', 'Ghana “bought 14 ferries”.{{c:1}}', ['quote', 'bought 14 ferries', 'bought 14 ferries']],
  ['a figure for which nothing is cited', 'Ghana pays $90 million.', ['number', '$90 million', '$90 million']],
  ['a quotation for which nothing is cited', 'Some called it “a bold step”.', ['quote', 'a bold step', 'a bold step']],
  ['a day for which nothing is cited', 'It starts on 3 May 2027.', ['date', '3 May 2027', '3 May 2027']],
  ['a name that no source has', 'It will please Bolivia.', ['name', 'Bolivia', 'Bolivia']],
  ['a name that begins the sentence', 'Washington will be pleased.', ['name', 'Washington', 'Washington']],
  ['the second time, behind the last mark', 'Ghana signed for 14 ferries.{{c:1}} It wants 15.', ['number', '15', '15']],
  [
    'a plan told as done',
    'Norway lent Peru $40 million, the finance ministry said.{{c:3}}',
    ['hedge', 'planned', 'Norway lent Peru $40 million, the finance ministry said.'],
  ],
  [
    'without whose word it is',
    'Norway will lend Peru up to $40 million.{{c:3}}',
    ['attribution', 'finance ministry', 'Norway will lend Peru up to $40 million.'],
  ],
  ['a source that is not there', 'Ghana signed.{{c:77}}', ['evidence', '77', 'Ghana signed.']],
  ['the same number twice', 'Ghana bought 15 and then 15 more.{{c:1}}', ['number', '15', '15'], ['number', '15', '15']],
]
for (const [says, words, ...faults] of faulty) test(`marked: ${says}`, () => assert.deepEqual(faultsIn(words), faults))

test('two faults of the same words have two places', () => {
  const written = { ...ferries, blocks: [text('Ghana bought 15 and then 15 more.{{c:1}}')] }
  assert.deepEqual(
    lintDraft(written, bookFor(written)).map(({ start }) => start),
    [13, 25],
  )
})

test('a note rests on the line above it too; whose word it is need not be said again', () => {
  const [block] = ferries.blocks
  const noted = (note: string) => ({ ...ferries, blocks: block === undefined ? [] : [{ ...block, notes: [note] }] })
  assert.deepEqual(lintDraft(noted('disputed: $95 million from Hardanger Yards.'), bookFor(ferries)), [])
  assert.deepEqual(
    lintDraft(noted('disputed: $96 million.'), bookFor(ferries)).map(({ note, found }) => [note, found]),
    [[0, '$96 million']],
  )
})
