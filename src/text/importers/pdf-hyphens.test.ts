import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinLines, vocabularyOf } from './pdf-hyphens.ts'

/** Two lines, what else the document says, and the one line they make. */
const cases: readonly (readonly [string, string, string, string])[] = [
  ['Kazakhstan will sell', 'wheat.', '', 'Kazakhstan will sell wheat.'],
  ['a new invest-', 'ment in ports', '', 'a new investment in ports'],
  ['the govern-', 'ments agreed', '', 'the governments agreed'],
  ['a rail-', 'way to the port', 'The railway and the way by rail are open.', 'a railway to the port'],
  ['a long-', 'term loan', '', 'a long-term loan'],
  ['a mid-', 'term review', 'The mid-term review came late.', 'a mid-term review'],
  ['a trade-', 'related measure', 'Much trade is related to it.', 'a trade-related measure'],
  ['a non-bind-', 'ing text', '', 'a non-binding text'],
  ['the Kazakh-', 'US council', '', 'the Kazakh-US council'],
  ['a US-', 'led group', '', 'a US-led group'],
  ['resolution 2-', 'bis of 2024', '', 'resolution 2-bis of 2024'],
  ['THE DEVELOP-', 'MENT BANK', '', 'THE DEVELOPMENT BANK'],
  ['began to re -', 'build the dam', '', 'began to rebuild the dam'],
  ['the price -', 'and the day', 'The price is low.', 'the price - and the day'],
  ['an agree\u00ad', 'ment', '', 'an agreement'],
  ['one buyer—', 'and one seller', '', 'one buyer—and one seller'],
  ['see https://mfa.example/docs/', 'note.html for more', '', 'see https://mfa.example/docs/note.html for more'],
]

for (const [before, after, elsewhere, joined] of cases) {
  test(`“${before} | ${after}” becomes “${joined}”`, () =>
    assert.equal(joinLines(before, after, vocabularyOf([elsewhere, before, after])), joined))
}
