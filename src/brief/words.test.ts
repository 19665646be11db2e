/** Small words: days, sums, names, verbs, hedges, numbers, wrapped lines, escaped text. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { capitalise, joinWords, withArticle } from './actor-names.ts'
import { dayInWords, spanInWords, timePhrase } from './days.ts'
import { escapeHtml, scriptJson, webAddress } from './escape.ts'
import { holdsFiniteVerb, startsPassive, startsWithFiniteVerb } from './finite.ts'
import { keepsHedge, tellsOnWord } from './hedge-words.ts'
import { readNumbers } from './lint-numbers.ts'
import { verdictMarks } from './marks.ts'
import { joinSentences, reasonOf } from './sentence.ts'
import { sha256Base64 } from './sha256.ts'
import { amountInWords, sumInWords } from './sums.ts'
import { columnsOf, wrap } from './wrap.ts'

const table = <In, Out>(name: string, run: (input: In) => Out, cases: readonly (readonly [In, Out])[]): void => {
  for (const [input, expected] of cases) test(`${name}: ${JSON.stringify(input)}`, () => assert.deepEqual(run(input), expected))
}

table('reason', ([because, ...notes]: readonly string[]) => reasonOf({ verdict: 'unverifiable', because: because ?? '', notes }), [
  [['Told by one source only: Peru.', 'Peru is a party to it.'], 'Told by one source only: Peru, a party to it.'],
  [['Told by one source only: the minister.', 'The minister is a party to it.'], 'Told by one source only: the minister, a party to it.'],
  [['Told alike by Peru and Chile.', 'Peru is a party to it.'], 'Told alike by Peru and Chile. Peru is a party to it.'],
])

table('span', ([start, end]: readonly [string, string]) => spanInWords(start, end), [
  [['2026-01-01', '2026-12-31'], '2026'],
  [['2026-05-01', '2026-05-31'], 'May 2026'],
  [['2025-06-16', '2025-06-18'], '16–18 June 2025'],
  [['2027-01-01', '2033-12-31'], '2027–2033'],
  [['2026-01-01', '2026-03-31'], 'January to March 2026'],
  [['2025-11-06', '2025-11-06'], '6 November 2025'],
  [['2025-12-30', '2026-01-02'], '30 December 2025 to 2 January 2026'],
])

table('time', ([start, end, past]: readonly [string | null, string | null, boolean]) => timePhrase({ start, end, text: '' }, past), [
  [['2026-01-01', null, false], 'from 2026'],
  [['1992-01-01', null, true], 'since 1992'],
  [['1992-04-10', null, true], 'since 10 April 1992'],
  [[null, '2035-12-31', false], 'by the end of 2035'],
  [[null, '2026-06-30', false], 'by the end of June 2026'],
  [['2026-01-01', '2026-12-31', false], 'in 2026'],
  [['2025-06-16', '2025-06-18', true], 'on 16–18 June 2025'],
  [[null, null, true], ''],
])

table('amount', (amount: Parameters<typeof amountInWords>[0]) => amountInWords(amount), [
  [{ text: '$8 billion', qualifier: 'over' }, 'over $8 billion'],
  [{ text: 'more than $8 billion', qualifier: 'over' }, 'more than $8 billion'],
  [{ text: '$8.5 billion', qualifier: 'exact' }, '$8.5 billion'],
  [{ text: 'at least 40 tonnes', qualifier: 'over' }, 'at least 40 tonnes'],
  [{ text: '450 to 600 tonnes', qualifier: 'range' }, '450 to 600 tonnes'],
])

table('sum', ([value, unit]: readonly [number, string]) => sumInWords(value, unit), [
  [[9.6e9, 'USD'], '$9.6 billion'],
  [[8e7, 'EUR'], '€80 million'],
  [[1234, 'USD'], '$1,234'],
  [[2.5e12, 'KZT'], '2.5 trillion KZT'],
])

table('starts with a finite verb', startsWithFiniteVerb, [
  ['signed an agreement', true],
  ['will also visit Lima', true],
  ['has never bought tin', true],
  ['recently agreed to lend', true],
  ['an agreement for the purchase', false],
  ['worth $3 billion', false],
  ['the first to take place', false],
  ['trade with Peru', false],
])

table('starts in the passive', startsPassive, [
  ['was received by the president', true],
  ['is to be acquired by the fund', true],
  ['will be delivered to Ghana', true],
  ['will buy 12 trams', false],
  ['is weighing a loan', false],
])

table('holds a finite verb of its own', (words: string) => holdsFiniteVerb(words, true), [
  ['the value of trade increased from $2 to $3', true],
  ['about 40 tonnes were shipped', true],
  ['a fair to be held beside the harbour', false],
  ['an agreement for the purchase of tin', false],
])

table(
  'keeps the hedge',
  ([words, factuality]: readonly [string, 'planned' | 'possible' | 'denied' | 'happened']) => keepsHedge(words, factuality),
  [
    [['Ghana will buy tin', 'planned'], true],
    [['Ghana bought tin', 'planned'], false],
    [['Ghana may buy tin', 'possible'], true],
    [['A possible loan', 'possible'], true],
    [['Ghana buys tin', 'possible'], false],
    [['Ghana has not bought tin', 'denied'], true],
    [['Ghana bought tin', 'denied'], false],
    [['Ghana bought tin', 'happened'], true],
  ],
)

table('tells on somebody’s word', tellsOnWord, [
  ['Ghana bought tin, the ministry said', true],
  ['According to the ministry, Ghana bought tin', true],
  ['on Ghana’s own word', true],
  ['Ghana bought tin in Lima', false],
])

table('numbers', (text: string) => readNumbers(text).map(({ value, unit }) => [value, unit]), [
  [
    '$8.5 billion and €60m',
    [
      [8.5e9, 'USD'],
      [6e7, 'EUR'],
    ],
  ],
  [
    '1 day and 2 KZT',
    [
      [1, ''],
      [2, 'KZT'],
    ],
  ],
  [
    'three of 1,290 tonnes',
    [
      [3, ''],
      [1290, ''],
    ],
  ],
  [
    '35 % or 26 per cent',
    [
      [35, '%'],
      [26, '%'],
    ],
  ],
  ['1.2bn euros', [[1.2e9, 'EUR']]],
  ['the second summit', [[2, '']]],
  ['C5+1 bought A320 jets', []],
  ['EUR 640 million', [[6.4e8, '']]],
])

table('lists', joinWords, [
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [[], ''],
])

table('articles', withArticle, [
  ['United States', 'the United States'],
  ['Netherlands', 'the Netherlands'],
  ['Ghana', 'Ghana'],
])

table('capitals', capitalise, [
  ['the yard', 'The yard'],
  ['“the yard”', '“The yard”'],
  ['$3 million', '$3 million'],
])

table('sentences', joinSentences, [
  [['it is so', 'Formally new.'], 'it is so. Formally new.'],
  [['', 'why?'], 'why?'],
])

table('reasons', reasonOf, [
  [{ verdict: 'open', because: 'Open: due by 2027', notes: [] }, 'Due by 2027.'],
  [{ verdict: 'due-soon', because: 'Due soon: due by May', notes: ['Due in May'] }, 'Due by May.'],
  [{ verdict: 'symbolic', because: 'it is so already', notes: ['The seat itself is new'] }, 'It is so already. The seat itself is new.'],
])

table('web addresses', webAddress, [
  ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
  ['javascript:alert(1)', null],
  ['https://example.org/"><script>', null],
  [null, null],
])

test('escaped text has no markup left', () => {
  assert.equal(escapeHtml('<b a="1">&\'</b>'), '&lt;b a=&quot;1&quot;&gt;&amp;&#39;&lt;/b&gt;')
})

test('data in a script element cannot close it and comes back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('</script>', '<!--', '\u2028', ']]>')), (text) => {
      const json = scriptJson({ text })
      return !/[<>&\u2028\u2029]/u.test(json) && (JSON.parse(json) as { text: string }).text === text
    }),
  )
})

test('SHA-256 is that of the platform', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      (text) => sha256Base64(text) === createHash('sha256').update(text).digest('base64'),
    ),
    { numRuns: 60 },
  )
})

test('wrapped lines keep every word and no line is wider than asked', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), fc.integer({ min: 12, max: 60 }), (words, width) => {
      const lines = wrap(words.join(' '), width)
      return lines.join(' ') === words.join(' ') && lines.every((line) => line.length <= width)
    }),
  )
})

test('the last column is wrapped under itself', () => {
  assert.deepEqual(
    columnsOf(
      [
        ['a', 'one two three four five six'],
        ['bb', 'x'],
      ],
      24,
    ),
    ['a   one two three four', '    five six', 'bb  x'],
  )
})

test('no two verdicts look alike: word, icon and sign with word differ', () => {
  const marks = Object.values(verdictMarks)
  assert.equal(new Set(marks.map(({ word }) => word)).size, marks.length)
  assert.equal(new Set(marks.map(({ path }) => path)).size, marks.length)
})

test('a day in words', () => assert.equal(dayInWords('2025-11-06'), '6 November 2025'))
