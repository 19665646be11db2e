/** The CSV reader against RFC 4180, and against what it is asked to survive. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readCsv } from './csv.ts'

const cells = (text: string): (readonly string[])[] => readCsv(text).map((record) => record.cells)

describe('readCsv', () => {
  const cases: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    [
      'plain cells',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['no last line end', 'a,b', [['a', 'b']]],
    ['CRLF', 'a\r\nb,c\r\n', [['a'], ['b', 'c']]],
    ['a comma and a quote in quotes', '"x, ""y""",z', [['x, "y"', 'z']]],
    ['empty cells', ',,\n', [['', '', '']]],
    ['an empty line', 'a\n\nb', [['a'], ['b']]],
    ['a byte order mark', '\uFEFFa,b', [['a', 'b']]],
    ['nothing', '', []],
    ['a quote that never closes', '"abc', [['abc']]],
  ]
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(cells(text), expected))

  it('counts lines over a cell with line ends', () => {
    assert.deepEqual(
      readCsv('h\n"one\ntwo"\nthree').map((record) => record.line),
      [1, 2, 4],
    )
  })

  it('law: what is written comes back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', '1') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n')
        assert.deepEqual(cells(text), rows)
      }),
    )
  })
})
