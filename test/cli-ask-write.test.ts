/** `ask --write` on the real command line, against a real server that misbehaves: what is kept, what is dropped and why, and that the items stand whatever the model does. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { chancery, chanceryBeside, jsonLines, type Ran, temporaryFolder } from './cli.ts'
import { content, cutOff, failing, inTurn, type LlmAnswer, type LlmServer, message, startLlmServer, takingOnly } from './llm-server.ts'

const cwd = temporaryFolder()
const KEY = 'sk-not-to-be-seen-1234567890'
const args = ['ask', 'jets', '--quiet', '--as-of', '2025-11-23', 'examples']
const [item] = jsonLines<{ readonly item: string }>(chancery([...args, '--json'], { cwd }).out)
const id = item?.item ?? ''

let folders = 0
const write = async (
  answer: LlmAnswer,
  more: readonly string[] = ['--json'],
  env: NodeJS.ProcessEnv = {},
): Promise<Ran & { readonly server: LlmServer }> => {
  const server = await startLlmServer(answer)
  const variables = {
    CHANCERY_LLM_URL: server.url,
    CHANCERY_LLM_MODEL: 'small',
    CHANCERY_LLM_KEY: KEY,
    CHANCERY_LLM_CACHE: join(cwd, `answers-${folders++}`),
    ...env,
  }
  return { ...(await chanceryBeside([...args, '--write', ...more], { cwd, env: variables })), server }
}

const sentence = (text: string, items: readonly string[] = [id]) => ({ text, items })
const good = sentence('Uzbekistan will buy 22 Boeing jets worth $8.5 billion, Uzbekistan Airways said.')
const answer = (...sentences: readonly unknown[]): string => JSON.stringify({ sentences })

interface Last {
  readonly found: number
  readonly written?: {
    readonly model: string
    readonly sentences: readonly { readonly text: string; readonly items: readonly string[] }[]
    readonly dropped: readonly { readonly text: string; readonly why: string }[]
  }
}
const lastOf = ({ out }: Ran): Last | undefined => jsonLines<Last>(out).at(-1)

const kept: readonly (readonly [name: string, answer: LlmAnswer])[] = [
  ['an answer in good order', content(answer(good))],
  ['an answer in a fence, behind thoughts', content(`<think>jets {"a":1}</think>\nHere it is:\n\`\`\`json\n${answer(good)}\n\`\`\``)],
  ['a bare list', content(JSON.stringify([good]))],
  ['prose first, an answer when asked again', inTurn(content('I think they buy jets.'), content(answer(good)))],
  ['a connection that was cut, then an answer', inTurn(cutOff, content(answer(good)))],
  ['a server that takes no schema', takingOnly(['plain'], content(answer(good)))],
]
for (const [name, given] of kept) {
  test(`ask --write: ${name}`, async () => {
    const ran = await write(given)
    assert.equal(ran.status, 0, ran.err)
    assert.deepEqual(lastOf(ran)?.written?.sentences, [good])
    assert.deepEqual(lastOf(ran)?.written?.dropped, [])
    assert.equal(lastOf(ran)?.found, 1)
    assert.ok(!`${ran.out}${ran.err}`.includes(KEY))
  })
}

test('ask --write: what the items do not bear out is dropped, counted and told', async () => {
  const bad = [
    sentence('Uzbekistan will buy 23 Boeing jets, Uzbekistan Airways said.'),
    sentence('Uzbekistan will buy Airbus jets, Uzbekistan Airways said.'),
    sentence('Uzbekistan will buy jets by 3 May 2031, Uzbekistan Airways said.'),
    sentence('Uzbekistan will buy Boeing jets.', []),
    sentence('Uzbekistan will buy Boeing jets.', ['ffffffffffffffff']),
    { words: 'no sentence' },
  ]
  const { status, out, err } = await write(content(answer(bad[0], good, ...bad.slice(1))), [])
  assert.deepEqual([status, err], [0, ''])
  assert.match(
    out,
    new RegExp(
      `^Written by small; 6 sentences were dropped\\n {2}Uzbekistan will buy 22 Boeing jets worth \\$8\\.5 billion, Uzbekistan Airways said\\.\\s+\\[${id}\\]\\n`,
    ),
  )
  for (const why of [
    /“23”/,
    /“Airbus”/,
    /“3 May 2031”/,
    /it cites no item:/,
    /it cites an item that was not given:/,
    /it is no sentence with items$/m,
  ])
    assert.match(out, why)
  assert.match(out, /^1 item for jets$/m)
  for (const line of out.split('\n')) assert.ok(line.length <= 100, line)
})

test('ask --write: the model is given the question and the words found, as data, and the same question is asked once', async () => {
  const cache = { CHANCERY_LLM_CACHE: join(cwd, 'kept') }
  const { server } = await write(content(answer(good)), ['--json'], cache)
  const [request] = server.requests
  const told = JSON.parse(request?.text ?? '{}') as {
    readonly question: string
    readonly items: readonly { readonly id: string; readonly quotes: readonly { readonly quote: string }[] }[]
  }
  assert.equal(told.question, 'jets')
  assert.deepEqual(
    told.items.map((one) => one.id),
    [id],
  )
  assert.ok(told.items[0]?.quotes.some(({ quote }) => quote === 'will buy 22 Boeing jets worth $8.5 billion'))
  const again = chancery([...args, '--write', '--json'], {
    cwd,
    env: { CHANCERY_LLM_URL: server.url, CHANCERY_LLM_MODEL: 'small', ...cache },
  })
  assert.deepEqual(lastOf(again)?.written?.sentences, [good])
  assert.equal(server.requests.length, 1)
})

const lost: readonly (readonly [name: string, answer: LlmAnswer, says: RegExp])[] = [
  [
    'a model that refuses',
    message({ role: 'assistant', content: null, refusal: 'I cannot help.' }),
    /^small: the model refused: I cannot help\. Ask again, or take another model/m,
  ],
  ['a wrong key', failing(401), /it answers 401: .*Check CHANCERY_LLM_KEY/],
]
for (const [name, given, says] of lost) {
  test(`ask --write: ${name}: the items stand without an answer`, async () => {
    const ran = await write(given)
    assert.equal(ran.status, 1)
    assert.match(ran.err, says)
    assert.deepEqual(lastOf(ran), { meaning: ['jets'], found: 1 })
  })
}

test('ask --write: nothing found, nothing asked; no model configured, one line', async () => {
  const server = await startLlmServer(failing(500))
  const env = { CHANCERY_LLM_URL: server.url, CHANCERY_LLM_MODEL: 'small' }
  const none = await chanceryBeside(['ask', 'elephants', '--write', '--quiet', 'examples'], { cwd, env })
  assert.deepEqual([none.status, none.out.split('\n')[0], server.requests.length], [0, 'Nothing found for elephants.', 0])
  const bare = chancery([...args, '--write'], { cwd, env: { CHANCERY_LLM_URL: '', CHANCERY_LLM_MODEL: '' } })
  assert.deepEqual([bare.status, bare.out], [2, ''])
  assert.match(bare.err, /^no language model is configured: CHANCERY_LLM_URL is not set\./)
})
