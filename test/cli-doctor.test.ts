/** Doctor: each thing that can be missing is found missing, with what to do, on the real command line. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chancery, jsonLines, temporaryFolder } from './cli.ts'

interface Finding {
  readonly name: string
  readonly state: string
  readonly says: string
  readonly fix: string | null
}

const cwd = temporaryFolder()
const findings = (env: NodeJS.ProcessEnv): { readonly status: number | null; readonly found: readonly Finding[] } => {
  const { status, out } = chancery(['doctor', '--json'], { cwd, env })
  return { status, found: jsonLines<Finding>(out) }
}

test('doctor: nothing that must be there is missing', () => {
  const { status, found } = findings({ DATABASE_URL: '' })
  assert.deepEqual(
    found.filter(({ state }) => state === 'missing').map(({ name, says }) => `${name}: ${says}`),
    [],
  )
  assert.deepEqual(
    found.map(({ name }) => name),
    ['node', 'language', 'facts', 'record', 'server', 'llm', 'folder'],
  )
  assert.equal(status, 0)
})

test('doctor: a server that does not answer is missing, its password is not shown', () => {
  const { status, found } = findings({ DATABASE_URL: 'postgres://anna:secret@127.0.0.1:9/deals' })
  const server = found.find(({ name }) => name === 'server')
  assert.equal(server?.state, 'missing')
  assert.match(server?.says ?? '', /127\.0\.0\.1:9/)
  assert.match(server?.fix ?? '', /DATABASE_URL/)
  assert.doesNotMatch(JSON.stringify(found), /secret/)
  assert.equal(status, 1)
})

test('doctor: a language model that is configured is named, without its key, and not asked', () => {
  const env = {
    DATABASE_URL: '',
    CHANCERY_LLM_URL: 'http://127.0.0.1:9/v1',
    CHANCERY_LLM_MODEL: 'small',
    CHANCERY_LLM_KEY: 'sk-secret-0123456789',
  }
  const { status, found } = findings(env)
  const llm = found.find(({ name }) => name === 'llm')
  assert.deepEqual([llm?.state, llm?.says], ['ok', '--reader llm asks the model small at 127.0.0.1:9, with a key; it was not asked now'])
  assert.doesNotMatch(JSON.stringify(found), /secret/)
  assert.equal(status, 0)
  const none = findings({ DATABASE_URL: '', CHANCERY_LLM_URL: '' }).found.find(({ name }) => name === 'llm')
  assert.match(none?.says ?? '', /^no language model is configured \(CHANCERY_LLM_URL and CHANCERY_LLM_MODEL\)/)
  const wrong = findings({ ...env, CHANCERY_LLM_TOKENS: 'many' })
  assert.equal(wrong.found.find(({ name }) => name === 'llm')?.state, 'missing')
  assert.equal(wrong.status, 1)
})
