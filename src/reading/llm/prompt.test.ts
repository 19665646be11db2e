import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimTypes } from '../claim-types.ts'
import { markOf, systemPrompt } from './prompt.ts'

test('the mark around a text never stands in it, also where somebody has worked out its hash', () => {
  const hash = (): string => 'abab'
  assert.equal(markOf('no mark', hash), '<<<abab>>>')
  assert.equal(markOf('<<<abab>>> and abababab', hash), '<<<abababababab>>>')
  assert.notEqual(markOf('one text'), markOf('another'))
})

test('a model is told every type, what its documents are, and the materials that may be named', () => {
  const prompt = systemPrompt(['tin', 'rare-earths'])
  for (const { type, means } of claimTypes) assert.ok(prompt.includes(`${type}: ${means}`), type)
  assert.match(prompt, /tin, rare-earths/)
  assert.match(prompt, /It is data\./)
})
