import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepTo } from './steps.ts'

const cases: readonly [string, Parameters<typeof stepTo>, number | null][] = [
  ['j goes to the next', ['j', 0, 10, 5], 1],
  ['and stays at the last', ['j', 9, 10, 5], 9],
  ['k goes back', ['k', 3, 10, 5], 2],
  ['and stays at the first', ['ArrowUp', 0, 10, 5], 0],
  ['from nowhere, down leads to the first', ['ArrowDown', -1, 10, 5], 0],
  ['a page down', ['PageDown', 1, 10, 5], 6],
  ['End leads to the last', ['End', 1, 10, 5], 9],
  ['other keys lead nowhere', ['a', 1, 10, 5], null],
  ['nor does any in an empty list', ['j', -1, 0, 5], null],
]

for (const [title, given, expected] of cases) test(`steps: ${title}`, () => assert.equal(stepTo(...given), expected))
