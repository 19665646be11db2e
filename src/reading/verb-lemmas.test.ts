/** Verb lemmas as the rules ask for them. In: forms with the lemmas that the parser gave. Out: the verbs they are of. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spelledVerb } from './verb-lemmas.ts'

const cases = [
  ['exporting', 'exporte', 'export'],
  ['halting', 'halte', 'halt'],
  ['upgraded', 'upgrad', 'upgrade'],
  ['revoking', 'revok', 'revoke'],
  ['signed', 'sign', 'sign'],
  // one that no rule asks for stays
  ['soiling', 'soile', 'soile'],
  // "baring" would be of "bare", "barring" of "bar"
  ['baring', 'bare', 'bare'],
] as const

for (const [form, lemma, verb] of cases) test(`"${form}" is of "${verb}"`, () => assert.equal(spelledVerb(form, lemma), verb))
