import assert from 'node:assert/strict'
import { test } from 'node:test'
import { estimateTokens, openBudget } from './budget.ts'

const prices = { input: 1, output: 10 }

test('budget: without limits all is granted, and what was used is counted', async () => {
  const budget = openBudget({ tokens: null, cost: null, prices })
  const book = await budget.reserve({ input: 1e9, output: 1e9 })
  book?.({ input: 1000, output: 100 })
  assert.deepEqual(budget.spent(), { input: 1000, output: 100, requests: 1, cost: 0.002 })
})

test('budget: tokens', async () => {
  const budget = openBudget({ tokens: 100, cost: null, prices: null })
  const book = await budget.reserve({ input: 60, output: 20 })
  book?.({ input: 50, output: 10 })
  assert.equal(await budget.reserve({ input: 41, output: 0 }), null)
  assert.notEqual(await budget.reserve({ input: 40, output: 0 }), null)
  assert.equal(budget.spent().cost, null)
})

test('budget: money', async () => {
  const budget = openBudget({ tokens: null, cost: 0.001, prices })
  assert.equal(await budget.reserve({ input: 0, output: 101 }), null)
  assert.notEqual(await budget.reserve({ input: 0, output: 100 }), null)
})

test('budget: what is under way is waited for, since it may leave enough', async () => {
  const budget = openBudget({ tokens: 100, cost: null, prices: null })
  const first = await budget.reserve({ input: 80, output: 0 })
  const second = budget.reserve({ input: 80, output: 0 })
  first?.({ input: 20, output: 0 })
  assert.notEqual(await second, null)
})

test('tokens are rather estimated too many: a letter outside ASCII is one', () => {
  assert.equal(estimateTokens('abcdefg'), 2)
  assert.equal(estimateTokens('中国'), 2)
  assert.equal(estimateTokens(''), 0)
})
