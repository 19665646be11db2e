/** Lint: wrong sentences fail for the right reason, right ones pass. In: sentences of our own about the forum documents. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence } from '../record/verdict.ts'
import { composeBrief } from './brief.ts'
import { evidenceBook } from './evidence-book.ts'
import { analysis, analysisClaims, forumInput, wire, wireClaims } from './fixtures/forum.ts'
import { makeRow } from './fixtures/story.ts'
import { type LintRule, lintBrief, lintReason, lintSentence } from './lint.ts'

const book = evidenceBook(forumInput)

const cite = (words: string): Evidence => {
  for (const [document, claims] of [
    [analysis, analysisClaims],
    [wire, wireClaims],
  ] as const) {
    const claim = claims.find(({ quote }) => quote.includes(words))
    if (claim !== undefined)
      return {
        kind: 'claim',
        claim: claim.id,
        documentId: document.id,
        document: document.name,
        start: claim.start,
        end: claim.end,
        quote: claim.quote,
      }
  }
  throw new Error(`no claim with ${words}`)
}

const ferries = cite('signed an agreement')
const ferriesWire = cite('worth $95 million')
const loan = cite('will lend')
const charter = cite('Coastal Charter')
const growth = cite('rose from')
const tradeWire = cite('was $240 million')
const visit = cite('both states in 2027')
const visa = cite('lift visa')
const dock = cite('dock in Tema')
const received = cite('were received')
const copper = cite('Peruvian copper')
const relation = cite('since 1971')
const row = makeRow('meetings', 4, 'Lithium Forum, summit, Oslo, 2026-03-12, 3 leaders', 'Forum Secretariat', '2026-03-13')

type Case = readonly [rule: LintRule, found: string, sentence: string, cites: readonly Evidence[]]

const wrong: readonly Case[] = [
  [
    'number',
    '$95 million',
    'Ghana signed an agreement to buy 14 ferries for over $95 million (Bergen Institute, 14 March 2026).',
    [ferries],
  ],
  ['number', '15', 'Ghana signed an agreement to buy 15 ferries from Hardanger Yards.', [ferries]],
  ['number', '$90 billion', 'Ghana signed an agreement to buy 14 ferries for over $90 billion.', [ferries]],
  ['number', '€90 million', 'Ghana signed an agreement to buy 14 ferries for over €90 million.', [ferries]],
  ['number', 'three', 'Ghana and Peru were received in Oslo with three other states.', [received]],
  ['number', 'third', 'It was the third summit of the Lithium Forum.', [cite('second summit')]],
  ['number', '31 %', 'Trade between Norway and Ghana rose by 31 % from $210 million in 2023 to $260 million in 2025.', [growth]],
  ['number', '$400 million', 'Deals with Ghana and Hardanger Yards come to $400 million in total.', [ferries]],
  ['number', '$240 million', 'Trade between Norway and Ghana was $240 million in 2025.', [growth]],
  ['date', '2024', 'Trade between Norway and Ghana rose from $210 million in 2024 to $260 million in 2025.', [growth]],
  ['date', '2028', 'Liv Aasen said that she would visit both states in 2028.', [visit]],
  ['date', '2026', 'Ghana will lift visa requirements for Norwegian citizens from 2026 (Bergen Institute, 14 March 2026).', [visa]],
  ['date', '13 March 2026', 'The presidents of Ghana and Peru were received in Oslo on 13 March 2026.', [received]],
  ['date', '12 April 2026', 'The presidents of Ghana and Peru were received in Oslo on 12 April 2026.', [received]],
  ['date', '12 March 2025', 'The presidents of Ghana and Peru were received in Oslo on 12 March 2025.', [received]],
  ['date', '1972', 'Peru has had diplomatic relations with Ghana since 1972.', [relation]],
  ['date', '14 March 2026', 'Ghana signed an agreement on 14 March 2026 to buy 14 ferries from Hardanger Yards.', [ferries]],
  ['name', 'Bolivia', 'Bolivia signed an agreement to buy 14 ferries from Hardanger Yards for over $90 million.', [ferries]],
  ['name', 'Trondheim', 'Ghana signed an agreement to buy 14 ferries from Trondheim Yards for over $90 million.', [ferries]],
  ['name', 'Bergen', 'The presidents of Ghana and Peru were received by Prime Minister Jonas Vik in Bergen.', [received]],
  ['name', 'Ana', 'Ana Quispe announced that Peru would join the Coastal Charter.', [charter]],
  ['name', 'Arctic', 'Rosa Quispe announced that Peru would join the Arctic Charter.', [charter]],
  ['name', 'Coastal', 'Ghana signed an agreement to buy 14 ferries from Hardanger Yards (Coastal Wire, 13 March 2026).', [ferries]],
  ['name', 'Mongolia', 'The finance ministry said that Norway will lend Mongolia up to $40 million.', [loan]],
  ['name', 'Lima', 'Lithium Forum: summit in Lima on 12 March 2026.', [row]],
  ['attribution', 'Rosa Quispe', 'Peru would join the Coastal Charter (Bergen Institute, 14 March 2026).', [charter]],
  ['attribution', 'finance ministry', 'Norway will lend Peru up to $40 million for ports by the end of 2027.', [loan]],
  [
    'attribution',
    'Ghana Statistical Office',
    'Trade between Norway and Ghana was $240 million in 2025 (Coastal Wire, 13 March 2026).',
    [tradeWire],
  ],
  ['attribution', 'shipyard', 'Ghana will buy 14 ferries worth $95 million from Hardanger Yards, Norway said.', [ferriesWire]],
  ['hedge', 'planned', 'Ghana lifted visa requirements for Norwegian citizens.', [visa]],
  ['hedge', 'planned', 'Norway lent Peru up to $40 million for ports, the finance ministry said.', [loan]],
  ['hedge', 'planned', 'Liv Aasen said that she visited both states in 2027.', [visit]],
  ['hedge', 'possible', 'Hardanger Yards will build a dock in Tema, a project of about $300 million.', [dock]],
  ['hedge', 'possible', 'Hardanger Yards built a dock in Tema.', [dock]],
  ['quote', 'an agreement to sell 14 ferries', 'Ghana: “an agreement to sell 14 ferries”.', [ferries]],
  ['quote', 'was $240 million', 'Bergen Institute: “was $240 million”.', [growth]],
  [
    'evidence',
    'no-such-claim',
    'Ghana signed.',
    [{ ...(ferries as Extract<Evidence, { kind: 'claim' }>), claim: 'no-such-claim' }, ferries],
  ],
]

for (const [rule, found, sentence, cites] of wrong)
  test(`fails (${rule}): ${sentence}`, () => {
    const faults = lintSentence(sentence, cites, book)
    assert.ok(
      faults.some((fault) => fault.rule === rule && fault.found.includes(found)),
      JSON.stringify(faults),
    )
    assert.ok(faults.every((fault) => fault.message.length > 10))
  })

const right: readonly (readonly [sentence: string, cites: readonly Evidence[]])[] = [
  ['Ghana signed an agreement to buy 14 ferries from Hardanger Yards for over $90 million (Bergen Institute, 14 March 2026).', [ferries]],
  ['Ghana agreed to buy fourteen ferries for over $90m.', [ferries]],
  [
    'Ghana signed an agreement to buy 14 ferries (Bergen Institute, 14 March 2026); Coastal Wire, citing the shipyard, gives $95 million and tells it as planned.',
    [ferries, ferriesWire],
  ],
  ['The presidents of Ghana and Peru were received in Oslo on 12 March 2026.', [received]],
  ['On 12 March Jonas Vik received the presidents of Ghana and Peru.', [received]],
  ['In March 2026 Jonas Vik received the presidents of Ghana and Peru.', [received]],
  ['Norway will lend Peru up to $40 million for ports by the end of 2027, the finance ministry said.', [loan]],
  ['Rosa Quispe announced that Peru would join the Coastal Charter.', [charter]],
  ['A planned accession by Peru to the Coastal Charter (Rosa Quispe said).', [charter]],
  ['Liv Aasen said that she would visit both states in 2027.', [visit]],
  ['Hardanger Yards may build a dock in Tema (about $300 million).', [dock]],
  ['Norway denied that it would buy Peruvian copper.', [copper]],
  ['Norway denied that it would buy copper from Peru.', [copper]],
  ['Trade between Norway and Ghana rose by about 24 %, from $210 million in 2023 to $260 million in 2025.', [growth]],
  [
    'The sources cited differ: $260 million or $240 million (the Ghana Statistical Office said).'.replace(
      'The sources cited differ',
      'Sources conflict on trade between Norway and Ghana',
    ),
    [growth, tradeWire],
  ],
  ['Lithium Forum: summit in Oslo on 12 March 2026 (Forum Secretariat, 13 March 2026).', [row]],
  [
    '“Norway is courting both states mainly because it wants new sources of lithium” (Bergen Institute, 14 March 2026).',
    [cite('is courting')],
  ],
]

for (const [sentence, cites] of right) test(`passes: ${sentence}`, () => assert.deepEqual(lintSentence(sentence, cites, book), []))

test('a number cited from another line is a fault, and none once that line is cited too', () => {
  const sentence = 'Ghana signed an agreement to buy 14 ferries; Norway will lend $40 million, the finance ministry said.'
  assert.deepEqual(
    lintSentence(sentence, [ferries], book).map(({ rule }) => rule),
    ['number', 'name'],
  )
  assert.deepEqual(lintSentence(sentence, [ferries, loan], book), [])
})

test('a reason may count the rows it cites, and no others', () => {
  const rows = [
    makeRow('meetings', 3, 'Lithium Forum, summit, Lima, 2024-05-20', 'Forum Secretariat', '2024-05-21'),
    makeRow('meetings', 4, 'Lithium Forum, summit, Oslo, 2026-03-12', 'Forum Secretariat', '2026-03-13'),
  ]
  assert.deepEqual(lintReason('The list has 2 summits of the Lithium Forum', rows, book), [])
  assert.deepEqual(
    lintReason('The list has 4 summits of the Lithium Forum', rows, book).map(({ found }) => found),
    ['4'],
  )
})

test('a reason may count the documents that it cites, however often each is cited', () => {
  const told = 'That it is so is told by 2 documents'
  assert.deepEqual(lintReason(told, [ferries, charter, ferriesWire, ferries, ferriesWire], book), [])
  assert.deepEqual(
    lintReason('That it is so is told by 5 documents', [ferries, charter, ferriesWire, ferries, ferriesWire], book).map(
      ({ found }) => found,
    ),
    ['5'],
  )
})

test('a reason may name the publisher of several documents', () => {
  const documents = forumInput.documents.map((document) => ({ ...document, publisher: 'Skerry Dispatch' }))
  const one = evidenceBook({ ...forumInput, documents })
  const told = `Told alike by Skerry Dispatch (${analysis.name}) and Skerry Dispatch (${wire.name})`
  assert.deepEqual(lintReason(told, [ferries, ferriesWire], one), [])
  assert.equal(lintReason('Told alike by Marlow Dispatch', [ferries, ferriesWire], one).length > 0, true)
})

test('a reason may say what was promised before', () => {
  const later = makeRow('meetings', 5, 'set for 31 December 2027, then for 31 December 2028', 'Forum Secretariat', '2026-03-13')
  assert.deepEqual(lintReason('It was promised for 31 December 2027 before, and is now for 31 December 2028', [later], book), [])
})

test('a reason may say growth, days and documents that can be recomputed, and no others', () => {
  const faults = (text: string) => lintReason(text, [growth], book).map(({ found }) => found)
  assert.deepEqual(faults('From 2023 to 2025 that is a rise of about 24 % (21 to 27 % with rounding)'), [])
  assert.deepEqual(faults('From 2023 to 2025 that is a rise of about 44 %'), ['44 %'])
  assert.deepEqual(faults('Due by 31 December 2025, 91 days before 1 April 2026'), [])
  assert.deepEqual(faults('Due by 31 December 2025, 90 days before 1 April 2026'), ['90'])
  assert.deepEqual(faults('Due by 31 December 2025, 1 day before 1 April 2026'), ['1'])
  assert.deepEqual(faults('Read since: 1 document published after that day, of 2 documents in all'), [])
  assert.deepEqual(faults('Read since: 3 documents published after that day'), ['3'])
  assert.deepEqual(faults('No series on record covers what 260,000,000 USD measures'), [])
  assert.deepEqual(faults('No series on record covers what 260,000,000 EUR measures'), ['260,000,000 EUR', 'EUR'])
  assert.deepEqual(faults('On record as in force on 14 March 2026'), [])
  assert.deepEqual(faults('On record as in force on 15 March 2026'), ['15 March 2026'])
})

test('the brief of the forum documents passes, and fails when one word of it is changed', () => {
  const brief = composeBrief(forumInput)
  assert.deepEqual(lintBrief(brief, book), [])
  const changed = {
    ...brief,
    sections: brief.sections.map((section) => ({
      ...section,
      lines: section.lines.map((line) => ({ ...line, text: line.text.replaceAll('Ghana', 'Mongolia') })),
    })),
  }
  assert.ok(lintBrief(changed, book).some(({ rule, found }) => rule === 'name' && found === 'Mongolia'))
})

test('a line about the reading may not carry a claim', () => {
  const brief = composeBrief(forumInput)
  const smuggled = {
    ...brief,
    sections: brief.sections.map((section) => ({
      ...section,
      lines: section.lines.map((line) => ({ ...line, basis: 'reading' as const })),
    })),
  }
  assert.ok(lintBrief(smuggled, book).some(({ rule }) => rule === 'evidence'))
})
