import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../problem.ts'
import { completionsUrl, isConfigured, type LlmOptions, type LlmVariables, readLlmSettings } from './settings.ts'

const needed = { CHANCERY_LLM_URL: 'http://localhost:11434/v1', CHANCERY_LLM_MODEL: 'qwen3' }

const urls: readonly (readonly [string, string])[] = [
  ['http://localhost:11434/v1', 'http://localhost:11434/v1/chat/completions'],
  ['http://localhost:11434/v1/', 'http://localhost:11434/v1/chat/completions'],
  ['http://localhost:8080', 'http://localhost:8080/v1/chat/completions'],
  ['https://models.example/api/openai/', 'https://models.example/api/openai/chat/completions'],
  ['https://models.example/v1/chat/completions', 'https://models.example/v1/chat/completions'],
  ['https://models.example/v1?api-version=2', 'https://models.example/v1/chat/completions?api-version=2'],
]

for (const [given, asked] of urls) test(`${given} is asked at ${asked}`, () => assert.equal(completionsUrl(given), asked))

test('settings: only address and model are needed', () => {
  const { key, limits, parallel } = readLlmSettings(needed)
  assert.deepEqual({ key, limits, parallel }, { key: null, limits: { tokens: null, cost: null, prices: null }, parallel: 4 })
  assert.ok(isConfigured(needed))
  assert.ok(!isConfigured({ ...needed, CHANCERY_LLM_MODEL: '' }))
})

test('settings: an option wins over its variable', () => {
  const variables = {
    ...needed,
    CHANCERY_LLM_TOKENS: '1000',
    CHANCERY_LLM_PRICES: '1,2',
    CHANCERY_LLM_PARALLEL: '9',
    CHANCERY_LLM_TIMEOUT: '30',
  }
  assert.deepEqual(readLlmSettings(variables).limits, { tokens: 1000, cost: null, prices: { input: 1, output: 2 } })
  const settings = readLlmSettings(variables, { tokens: '2_000', prices: '0.15/0.6', cost: '0.5', parallel: '2' })
  assert.deepEqual(settings.limits, { tokens: 2000, cost: 0.5, prices: { input: 0.15, output: 0.6 } })
  assert.equal(settings.parallel, 2)
  assert.equal(settings.timeoutMs, 30_000)
})

const wrong: readonly (readonly [LlmVariables, LlmOptions, RegExp])[] = [
  [{}, {}, /CHANCERY_LLM_URL is not set/],
  [{ CHANCERY_LLM_URL: 'http://localhost' }, {}, /CHANCERY_LLM_MODEL is not set/],
  [{ ...needed, CHANCERY_LLM_URL: 'localhost:11434' }, {}, /no address of http or https/],
  [{ ...needed, CHANCERY_LLM_URL: 'https://anna:secret@models.example' }, {}, /name or password in it\. Put the key into CHANCERY_LLM_KEY/],
  [{ ...needed, CHANCERY_LLM_KEY: 'sk-1\nx-other: 1' }, {}, /characters in it that no key has/],
  [needed, { tokens: 'many' }, /--llm-tokens: "many" is no number above 0/],
  [{ ...needed, CHANCERY_LLM_TOKENS: '-1' }, {}, /CHANCERY_LLM_TOKENS: "-1" is no number/],
  [needed, { prices: '1' }, /--llm-prices: "1" is no pair/],
  [needed, { cost: '1' }, /nothing says what tokens cost/],
]

for (const [variables, options, says] of wrong) {
  test(`settings that are wrong: ${says.source}`, () => {
    assert.throws(
      () => readLlmSettings(variables, options),
      (error) =>
        error instanceof Problem && error.code === 'llm/settings' && says.test(error.message) && !/secret|sk-1/.test(error.message),
    )
  })
}
