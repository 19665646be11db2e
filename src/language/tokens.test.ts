import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokenizeText } from './tokens.ts'

/** Tokens parted by spaces, words of one token by "_". */
const shown = (text: string): string =>
  tokenizeText(text)
    .map((token) => token.words.map((w) => text.slice(w.start, w.end)).join('_'))
    .join(' ')

const cases: readonly [name: string, text: string, tokens: string][] = [
  ['a plain sentence', 'Prices fell again.', 'Prices fell again .'],
  ['a possessive', "Astana's plan", "Astana_'s plan"],
  ['a possessive with a typographic apostrophe', 'Astana’s plan', 'Astana_’s plan'],
  ['a possessive plural', "the miners' union", "the miners_' union"],
  ['a quotation in single quotes is no possessive', "the 'new deals' of May", "the ' new deals ' of May"],
  ['a contraction', "They don't and can't.", "They do_n't and ca_n't ."],
  ['cannot is two words', 'It cannot last.', 'It can_not last .'],
  ['a possessive after an abbreviation', "the U.K.'s list", "the U.K._'s list"],
  ['a name with an apostrophe stays whole', "O'Neill met d'Arcy", "O'Neill met d'Arcy"],
  ['money with a unit', 'a $8.5bn loan', 'a $ 8.5 bn loan'],
  ['money of a named dollar', 'at US$4,500/t', 'at US$ 4,500 / t'],
  ['euro and pound', '€300mn or £5m', '€ 300 mn or £ 5 m'],
  ['a percentage', 'up 3.1%', 'up 3.1 %'],
  ['a grouped number', '5,000 tonnes', '5,000 tonnes'],
  ['a range of days', '16–18 June', '16 – 18 June'],
  ['a range with a hyphen', '3-5 October', '3 - 5 October'],
  ['a clock time', 'at 5:30 p.m. today', 'at 5:30 p.m. today'],
  ['an ordinal and a decade', 'the 21st and the 1990s', 'the 21st and the 1990s'],
  ['a format of states', 'The C5+1 met the G7.', 'The C5+1 met the G7 .'],
  ['a hyphen parts words', 'Kazakh-American ties', 'Kazakh - American ties'],
  ['a dash parts words', 'Kazakh–American ties', 'Kazakh – American ties'],
  ['a prefix keeps its hyphen', 'non-ferrous re-exports in mid-2026', 'non-ferrous re-exports in mid-2026'],
  ['an abbreviation of states', 'U.S.-Uzbek trade', 'U.S. - Uzbek trade'],
  ['a name with its parts in order', 'posted to sci.space.shuttle today', 'posted to sci.space.shuttle today'],
  [
    'etc. inside and at the end of a sentence',
    'tin, zinc, etc. were sold, etc. They left',
    'tin , zinc , etc. were sold , etc . They left',
  ],
  ['two words typed as one', 'They like it alot', 'They like it a lot'],
  ['contractions without their apostrophe', 'Its a pity, its not over: lets hope', 'It_s a pity , it_s not over : let_s hope'],
  ['adverbs behind one', 'but its just a plan and its very hard to keep', 'but it_s just a plan and it_s very hard to keep'],
  [
    'the same words as possessives and verbs',
    'its in-house and its only mine, its so called hub, not seen its like since, lets go of your own',
    'its in - house and its only mine , its so called hub , not seen its like since , lets go of your own',
  ],
  ['names of files', '3 Annexes of 02-05-02.doc as .pdf', '3 Annexes of 02-05-02.doc as .pdf'],
  ['telephones', 'on +44 20 7946 0958, +1 (713) 853-6197 or x 3-9890', 'on +44 20 7946 0958 , +1 ( 713 ) 853-6197 or x 3-9890'],
  ['a sign before a number', 'up +3.5 %', 'up + 3.5 %'],
  ['titles', 'Mr. Beck and Dr. Ro', 'Mr. Beck and Dr. Ro'],
  ['a company', 'Smelter Co. and Ore Inc. agreed', 'Smelter Co. and Ore Inc. agreed'],
  ['initials', 'A. Beck of A.B. Metals', 'A. Beck of A.B. Metals'],
  ['No. before a number and without one', 'Pit No. 4? No.', 'Pit No. 4 ? No .'],
  ['signs inside short forms', 'AT&T w/o Q&A', 'AT&T w/o Q&A'],
  ['an address', 'see https://ore.example/a?b=1.', 'see https://ore.example/a?b=1 .'],
  ['mail', 'to desk@ore.example, now', 'to desk@ore.example , now'],
  ['an ellipsis', 'and so... yes…', 'and so ... yes …'],
  ['quotes and brackets', '“Yes” (he said)', '“ Yes ” ( he said )'],
  ['marks in a row', 'Really?! Yes!!', 'Really ?! Yes !!'],
  ['a model of aircraft', '22 A320neo jets', '22 A320neo jets'],
  ['white space only', ' \t\n ', ''],
  ['nothing', '', ''],
]

for (const [name, text, tokens] of cases) test(`tokens: ${name}`, () => assert.equal(shown(text), tokens))

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...cases.map(([, text]) => text), "'s", ' ', 'a.', '5')).map((parts) => parts.join('')),
)

test('law: tokens follow each other, and between them is only white space', () => {
  fc.assert(
    fc.property(anyText, fc.nat(50), (text, offset) => {
      let at = 0
      for (const token of tokenizeText(text, offset)) {
        assert.match(text.slice(at, token.start - offset), /^\s*$/u)
        assert.ok(token.end > token.start)
        assert.equal(
          token.words.map((w) => text.slice(w.start - offset, w.end - offset)).join(''),
          text.slice(token.start - offset, token.end - offset),
        )
        assert.equal(token.words.at(-1)?.end, token.end)
        at = token.end - offset
      }
      assert.match(text.slice(at), /^\s*$/u)
    }),
  )
})

test('long runs of one character take time in proportion to their length', () => {
  for (const unit of ['a', '1', '.', "'", '-', 'a.', '1,', 'a-', 'A&', '/']) {
    const begun = performance.now()
    tokenizeText(unit.repeat(20_000 / unit.length))
    assert.ok(performance.now() - begun < 2000, unit)
  }
})
