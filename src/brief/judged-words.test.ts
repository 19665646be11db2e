/** Verdicts on single tellings of one line: which stand with the words they judge. In: two papers that count one summit unlike. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Verdict } from '../record/verdict.ts'
import { composeBrief } from './brief.ts'
import { evidenceBook } from './evidence-book.ts'
import { makeClaims, makeDocument, makeInput, makeItem, makeRow, makeVerdict, recorded } from './fixtures/story.ts'
import { keyWords } from './judged-words.ts'
import { lintBrief } from './lint.ts'
import { renderText } from './text.ts'

const paper = makeDocument({
  name: 'paper.txt',
  publisher: 'Port Gazette',
  published: '2026-03-13',
  text: 'Jonas Vik received the presidents of Ghana and Peru on 12 March 2026 for the first summit of the Lithium Forum.',
})
const note = makeDocument({
  name: 'note.txt',
  publisher: 'Bergen Institute',
  published: '2026-03-14',
  text: 'On 12 March 2026 leaders gathered for the second summit of the Lithium Forum.',
})
const forum = [['Lithium Forum', 'lithium-forum', 'GHA', 'NOR', 'PER']] as const
const telling = (document: typeof paper, quote: string, n: number) => {
  const [claim] = makeClaims(document, [
    {
      quote,
      kind: 'meeting',
      type: 'summit',
      agents: forum,
      ordinal: { n, scope: 'Lithium Forum' },
      time: { start: '2026-03-12', end: '2026-03-12', text: '12 March 2026' },
    },
  ])
  assert.ok(claim !== undefined)
  return recorded(document, claim)
}
const first = telling(paper, 'the first summit of the Lithium Forum', 1)
const second = telling(note, 'the second summit of the Lithium Forum', 2)
const rows = [makeRow('meetings', 4, 'summit of the Lithium Forum, Lima, 3 May 2024', 'Forum Office', '2024-05-04')]
const on = (verdict: Verdict, ...judged: readonly (typeof first)[]): Verdict => ({
  ...verdict,
  claims: judged.map(({ claim }) => claim.id),
})

const verdicts = [
  on(
    makeVerdict(
      'contradicted',
      'ordinal',
      'Before 12 March 2026 there is 1 summit of the Lithium Forum on record, so this one is the second, not the first',
      rows,
    ),
    first,
  ),
  on(
    makeVerdict(
      'corroborated',
      'ordinal',
      'Before 12 March 2026 there is 1 summit of the Lithium Forum on record, so this one is the second',
      rows,
    ),
    second,
  ),
  on(
    makeVerdict('disputed', 'source', 'Sources differ on the count: Port Gazette has the first; Bergen Institute has the second', []),
    first,
    second,
  ),
  on(makeVerdict('corroborated', 'contact', 'The record has it: summit of the Lithium Forum', rows), first, second),
]
const item = makeItem([first, second])
const input = makeInput({ documents: [paper, note], items: [item], verdicts: new Map([[item.id, verdicts]]) })
const brief = composeBrief(input)
const line = brief.sections.find(({ id }) => id === 'contacts')?.lines[0]

test('a verdict on one of two tellings names its words and their source; what holds of both comes first and names none', () => {
  assert.deepEqual(
    line?.verdicts.map(({ verdict, about }) => [verdict, about]),
    [
      ['corroborated', ''],
      ['contradicted', '“first summit of the Lithium Forum”, Port Gazette'],
      ['corroborated', '“second summit of the Lithium Forum”, Bergen Institute'],
    ],
  )
})

test('the bottom line says whom the record contradicts, in what, and why', () => {
  const texts = brief.sections[0]?.lines.map(({ text }) => text) ?? []
  assert.ok(
    texts.includes(
      'The record contradicts “first summit of the Lithium Forum” (Port Gazette): before 12 March 2026 there is 1 summit of the Lithium Forum on record, so this one is the second, not the first.',
    ),
    texts.join('\n'),
  )
})

test('the words stand in the terminal, and the lint reads them', () => {
  assert.match(
    renderText(brief, { width: 200, color: false }),
    /× contradicted \(“first summit of the Lithium Forum”, Port Gazette\): Before/,
  )
  assert.deepEqual(lintBrief(brief, evidenceBook(input)), [])
  const wrong = {
    ...brief,
    sections: brief.sections.map((section) => ({
      ...section,
      lines: section.lines.map((one) => ({
        ...one,
        verdicts: one.verdicts.map((verdict) => ({ ...verdict, about: '“ninth summit”, Port Gazette' })),
      })),
    })),
  }
  assert.ok(lintBrief(wrong, evidenceBook(input)).some(({ rule }) => rule === 'quote'))
})

for (const [quote, amount, expected] of [
  ['trade grew from $3 million to $4 million in 2024', 'from $3 million to $4 million', '“from $3 million to $4 million”'],
  ['trade was $4 million', '$4 million', '“$4 million”'],
  ['trade was four million dollars', '$4 million', '“trade was four million dollars”'],
] as const)
  test(`the words that a figure's verdict judges: ${quote}`, () =>
    assert.equal(keyWords({ quote, ordinal: null, amount: { value: 4e6, unit: 'USD', qualifier: 'exact', text: amount } }), expected))
