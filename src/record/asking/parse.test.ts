/** Questions taken apart, and what is told where they cannot be. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeProblem, Problem } from '../../problem.ts'
import { parseQuery } from './parse.ts'

/** "agent=UZB|KAZ", "-status=kept", "amount>1bn", "word:jets", "phrase:rare earths". */
const short = (text: string): readonly string[] => {
  const { fields, words } = parseQuery(text)
  return [
    ...fields.map(({ field, values, comparison, isNegated }) => `${isNegated ? '-' : ''}${field}${comparison}${values.join('|')}`),
    ...words.map(({ text: word, isPhrase, isNegated }) => `${isNegated ? '-' : ''}${isPhrase ? 'phrase' : 'word'}:${word}`),
  ]
}

const cases: readonly (readonly [question: string, parts: readonly string[]])[] = [
  ['agent:UZB kind:commitment material:tungsten since:2025', ['agent=UZB', 'kind=commitment', 'material=tungsten', 'since=2025']],
  ['Boeing jets', ['word:Boeing', 'word:jets']],
  ['"rare earths" magnets', ['phrase:rare earths', 'word:magnets']],
  ['“rare earths”', ['phrase:rare earths']],
  ['"Boeing"', ['word:Boeing']],
  ['-loan -"rare earths" -status:kept', ['-status=kept', '-word:loan', '-phrase:rare earths']],
  ['agent:"European Union"', ['agent=European Union']],
  ['agent:UZB,KAZ,"European Union"', ['agent=UZB|KAZ|European Union']],
  ['kind:commitment,', ['kind=commitment']],
  ['AGENT:UZB', ['agent=UZB']],
  ['amount>1bn', ['amount>1bn']],
  ['amount>=$1,500,000', ['amount>=$1|500|000']],
  ['amount:>1bn', ['amount>1bn']],
  ['amount:1bn', ['amount=1bn']],
  ['-amount<5e6', ['-amount<5e6']],
  ['state-of-the-art C5+1 U.S. 50%', ['word:state-of-the-art', 'word:C5+1', 'word:U.S', 'word:50%']],
  ['"by: whom"', ['phrase:by: whom']],
  ['x>y', ['word:x>y']],
  ['what did Peru (and Norway) sign?', ['word:what', 'word:did', 'word:Peru', 'word:and', 'word:Norway', 'word:sign']],
]
for (const [question, parts] of cases) test(`asked: ${question}`, () => assert.deepEqual(short(question), parts))

const broken: readonly (readonly [question: string, says: RegExp])[] = [
  ['', /^an empty question: nothing is asked for\. Write words, or fields: agent:UZB/],
  ['  - ', /nothing is asked for/],
  ['owner:UZB', /^owner:UZB: there is no field "owner"\. Fields are agent, recipient, .* put them in quotation marks: "owner:UZB"\.$/],
  ['agent: UZB', /^agent:: nothing stands after agent:\. Write it as agent:UZB, without a blank\.$/],
  ['agent:,', /nothing stands after agent:/],
  ['since:>2025', /^since:>2025: > is for amounts only\. Write since:2025; of days since: and until: are the bounds\.$/],
  ['"rare earths', /a quotation mark is not closed/],
]
for (const [question, says] of broken) {
  test(`not understood: ${question === '' ? 'nothing' : question}`, () => {
    assert.throws(
      () => parseQuery(question),
      (error) => error instanceof Problem && says.test(describeProblem(error)),
    )
  })
}
