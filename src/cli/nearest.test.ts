import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearest } from './nearest.ts'

const commands = ['start', 'read', 'check', 'brief', 'add', 'ask', 'record', 'scoreboard']
const cases: readonly (readonly [string, string | null])[] = [
  ['breif', 'brief'],
  ['chek', 'check'],
  ['recrod', 'record'],
  ['score', 'scoreboard'],
  ['rea', 'read'],
  ['xyz', null],
  ['ad', 'add'],
  // add and ask are alike near
  ['adk', null],
  ['export', null],
]
for (const [word, expected] of cases) test(`${word} -> ${expected}`, () => assert.equal(nearest(word, commands), expected))
