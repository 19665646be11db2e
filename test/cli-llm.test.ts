/** The language model on the real command line, against a real server: what is printed, what is told, what is kept, and that the key is nowhere. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { chancery, chanceryBeside, jsonLines, mainFile, type Ran, temporaryFolder } from './cli.ts'
import { claims, failing, type LlmAnswer, type LlmServer, startLlmServer } from './llm-server.ts'

const cwd = temporaryFolder()
const KEY = 'sk-not-to-be-seen-1234567890'

const purchase = { kind: 'commitment', type: 'purchase', factuality: 'planned' }
const kenya = {
  ...purchase,
  quote: 'Kenya will buy 40 locomotives from Alstom by the end of 2027',
  agents: [{ name: 'Kenya', means: null }],
  recipients: [{ name: 'Alstom', means: null }],
  amount: { text: '40 locomotives', value: 40, unit: 'count', qualifier: 'exact', low: null },
  time: { start: null, end: '2027-12-31', text: 'by the end of 2027' },
}
const hallucinated = { ...purchase, quote: 'Kenya will buy the moon', agents: [{ name: 'Kenya', means: null }] }
const text = 'Kenya will buy 40 locomotives from Alstom by the end of 2027. The minister was pleased.\n'
const russian =
  'Казахстан и Япония подписали 3 ноября 2025 года меморандум о поставках урана. Министр энергетики назвал этот шаг важным для обеих стран и пообещал продолжить переговоры весной.\n'
const memorandum = {
  kind: 'agreement',
  type: 'mou',
  factuality: 'happened',
  quote: 'Казахстан и Япония подписали 3 ноября 2025 года меморандум о поставках урана',
  agents: [
    { name: 'Казахстан', means: null },
    { name: 'Япония', means: null },
  ],
  time: { start: '2025-11-03', end: '2025-11-03', text: '3 ноября 2025 года' },
  materials: ['uranium'],
  gloss: 'Kazakhstan and Japan signed a memorandum on uranium supplies on 3 November 2025',
}
writeFileSync(join(cwd, 'kenya.txt'), text)
writeFileSync(join(cwd, 'russian.txt'), russian)

let folders = 0
const newFolder = (): string => join(cwd, `answers-${folders++}`)

const env = (server: LlmServer, cache: string): NodeJS.ProcessEnv => ({
  CHANCERY_LLM_URL: server.url,
  CHANCERY_LLM_MODEL: 'small',
  CHANCERY_LLM_KEY: KEY,
  CHANCERY_LLM_CACHE: cache,
})

interface Line {
  readonly document: { readonly name: string; readonly language: string; readonly text: string }
  readonly claims: readonly {
    readonly id: string
    readonly quote: string
    readonly start: number
    readonly end: number
    readonly reader: string
    readonly confidence: number
    readonly gloss?: string
    readonly agents: readonly { readonly id: string | null }[]
  }[]
  readonly rejected: readonly { readonly reason: string }[]
  readonly review?: readonly { readonly claims: readonly string[]; readonly why: string }[]
}

const run = async (
  args: readonly string[],
  answer: LlmAnswer,
  cache = newFolder(),
): Promise<Ran & { server: LlmServer; cache: string }> => {
  const server = await startLlmServer(answer)
  return { ...(await chanceryBeside(args, { cwd, env: env(server, cache) })), server, cache }
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

test('read --reader llm --json: claims with exact words; what is not in the text is rejected, listed and told', async () => {
  const { status, out, err, server, cache } = await run(
    ['read', '--json', '--reader', 'llm', 'kenya.txt'],
    claims(() => [kenya, hallucinated]),
  )
  assert.equal(status, 0, err)
  const [line] = jsonLines<Line>(out)
  assert.equal(line?.claims.length, 1)
  for (const claim of line?.claims ?? []) assert.equal(line?.document.text.slice(claim.start, claim.end), claim.quote)
  assert.deepEqual(
    line?.claims[0]?.agents.map(({ id }) => id),
    ['KEN'],
  )
  assert.equal(line?.claims[0]?.reader, 'llm/1:small')
  assert.deepEqual(
    line?.rejected.map(({ reason }) => reason),
    ['the quote is not in the text'],
  )
  assert.match(err, /kenya\.txt: 1 claims of the language model were rejected: the quote is not in the text \(1\)\./)
  assert.match(err, /asked once; 100 tokens in, 20 out/)
  assert.equal(server.requests[0]?.headers.authorization, `Bearer ${KEY}`)
  for (const written of [out, err, ...filesIn(cache)]) assert.doesNotMatch(written, new RegExp(KEY))
})

test('read --reader llm a second time asks nothing; nor does a run after one that was cut short ask for what was read', async () => {
  const server = await startLlmServer(claims(() => [kenya]))
  const cache = newFolder()
  const args = ['read', '--json', '--reader', 'llm', 'kenya.txt']
  const first = await chanceryBeside(args, { cwd, env: env(server, cache) })
  const second = await chanceryBeside(args, { cwd, env: env(server, cache) })
  assert.equal(server.requests.length, 1)
  assert.equal(second.out, first.out)
  assert.match(second.err, /asked 0 times; .*1 part from the cache/)
})

test('read --reader both: both claims side by side, surer where they agree, and what one alone has is for review', async () => {
  const other = {
    kind: 'statement',
    type: 'position',
    factuality: 'happened',
    quote: 'The minister was pleased',
    agents: [{ name: 'The minister', means: null }],
  }
  const { status, out, err } = await run(
    ['read', '--json', '--reader', 'both', 'kenya.txt'],
    claims(() => [kenya, other]),
  )
  assert.equal(status, 0, err)
  const [line] = jsonLines<Line>(out)
  const alone = jsonLines<Line>(chancery(['read', '--json', 'kenya.txt'], { cwd }).out)[0]?.claims[0]
  const builtIn = line?.claims.filter(({ reader }) => reader === 'built-in/1') ?? []
  assert.deepEqual(
    builtIn.map(({ id }) => id),
    [alone?.id],
  )
  const [agreeing, only] = line?.claims.filter(({ reader }) => reader === 'llm/1:small') ?? []
  assert.ok((builtIn[0]?.confidence ?? 0) > (alone?.confidence ?? 1))
  assert.equal(builtIn[0]?.confidence, agreeing?.confidence)
  assert.equal(only?.confidence, 0.6)
  assert.deepEqual(line?.review, [{ claims: [only?.id], why: 'only the language model has it' }])
  const shown = await run(
    ['read', '--reader', 'both', 'kenya.txt'],
    claims(() => [{ ...kenya, factuality: 'possible' }]),
  )
  assert.match(shown.out, /1 for review/)
  assert.match(shown.out, /for review: the readers differ: factuality \(planned \/ possible\)/)
})

test('a document in Russian: the built-in reader says so and names the other; the language model reads it, with the original words and a gloss', async () => {
  const alone = chancery(['read', 'russian.txt'], { cwd })
  assert.equal(alone.status, 1)
  assert.match(
    alone.err,
    /russian\.txt: it is in Russian, and the built-in reader reads only English\. .*--reader llm, with CHANCERY_LLM_URL and CHANCERY_LLM_MODEL set\./,
  )
  const { status, out, err } = await run(
    ['read', '--json', '--reader', 'llm', 'russian.txt'],
    claims(() => [memorandum]),
  )
  assert.equal(status, 0, err)
  const [line] = jsonLines<Line>(out)
  assert.equal(line?.document.language, 'ru')
  assert.deepEqual(line?.rejected, [])
  assert.deepEqual(
    line?.claims[0]?.agents.map(({ id }) => id),
    ['KAZ', 'JPN'],
  )
  assert.equal(line?.claims[0]?.quote, memorandum.quote)
  assert.equal(line?.claims[0]?.gloss, memorandum.gloss)
  const both = await run(
    ['read', '--reader', 'both', 'russian.txt'],
    claims(() => [memorandum]),
  )
  assert.match(both.err, /russian\.txt: it is not in English, so only the language model read it\./)
  assert.match(both.out, /in English: Kazakhstan and Japan signed/)
})

test('add --reader llm keeps claims with their gloss in a record; the same again changes nothing', async () => {
  const server = await startLlmServer(claims(() => [memorandum]))
  const cache = newFolder()
  const args = ['add', '--record', 'deals', '--reader', 'llm', 'russian.txt']
  assert.match((await chanceryBeside(args, { cwd, env: env(server, cache) })).out, /russian\.txt: added, 1 claims/)
  assert.match((await chanceryBeside(args, { cwd, env: env(server, cache) })).out, /russian\.txt: unchanged, 1 claims/)
  chancery(['record', 'export', 'deals.jsonl', '--record', 'deals'], { cwd })
  assert.equal(chancery(['record', 'import', 'deals.jsonl', '--record', 'copied'], { cwd }).status, 0)
  chancery(['record', 'export', 'copied.jsonl', '--record', 'copied'], { cwd })
  assert.match(readFileSync(join(cwd, 'copied.jsonl'), 'utf8'), /memorandum on uranium supplies/)
})

test('the brief of a document in Russian names its actors in English, and shows the gloss beside the words', async () => {
  const talks = {
    kind: 'meeting',
    type: 'talks',
    factuality: 'happened',
    quote: 'Премьер-министр Армении Никол Пашинян провел переговоры с Ираклием Кобахидзе',
    agents: [
      { name: 'Премьер-министр Армении Никол Пашинян', means: null },
      { name: 'Ираклием Кобахидзе', means: null },
    ],
    gloss: 'Prime Minister Nikol Pashinyan of Armenia held talks with Irakli Kobakhidze',
  }
  writeFileSync(join(cwd, 'talks.txt'), `${talks.quote}. Стороны обсудили строительство железной дороги и торговлю между двумя странами.\n`)
  const args = ['brief', '--reader', 'llm', '--published', '2025-11-04', '--as-of', '2025-11-10', 'talks.txt']
  const { status, out, err } = await run(
    args,
    claims(() => [talks]),
  )
  assert.equal(status, 0, err)
  assert.match(out, /^- Nikol Pashinyan met Irakli Kobakhidze\./m)
  assert.match(out.replace(/\s+/g, ' '), /“Премьер-министр Армении .*” \(in English: Prime Minister Nikol Pashinyan of Armenia held talks/)
})

test('a budget that does not reach ends with what was read and what was not; a larger one goes on from there', async () => {
  const server = await startLlmServer(
    claims(({ text: part }) => (part.includes('Kenya will') ? [kenya] : []), { prompt_tokens: 5000, completion_tokens: 20 }),
  )
  const cache = newFolder()
  writeFileSync(
    join(cwd, 'second.txt'),
    'Chad exported 300 tonnes of cotton in 2024. Nobody else did so in that year, as far as anyone knows.\n',
  )
  const args = ['read', '--json', '--reader', 'llm', '--llm-parallel', '1', 'kenya.txt', 'second.txt']
  const short = await chanceryBeside([...args, '--llm-tokens', '8000'], { cwd, env: env(server, cache) })
  assert.equal(short.status, 1, short.err)
  assert.equal(jsonLines<Line>(short.out).length, 1)
  assert.match(
    short.err,
    /the budget is spent: .* of 8,000 tokens are used, .*; of second\.txt 0 of 1 parts were read\. Raise --llm-tokens/,
  )
  assert.match(short.err, /Read whole: kenya\.txt\. Not read: second\.txt\./)
  const asked = server.requests.length
  const enough = await chanceryBeside([...args, '--llm-tokens', '20000'], { cwd, env: env(server, cache) })
  assert.equal(enough.status, 0, enough.err)
  assert.equal(server.requests.length, asked + 1)
})

const wrong: readonly (readonly [string, readonly string[], NodeJS.ProcessEnv, RegExp])[] = [
  ['no endpoint', ['--reader', 'llm'], { CHANCERY_LLM_URL: '' }, /CHANCERY_LLM_URL is not set\. Set CHANCERY_LLM_URL/],
  [
    'no model',
    ['--reader', 'both'],
    { CHANCERY_LLM_URL: 'http://127.0.0.1:9/v1', CHANCERY_LLM_MODEL: '' },
    /CHANCERY_LLM_MODEL is not set/,
  ],
  ['another reader', ['--reader', 'gpt'], {}, /there is no such reader\. Write one of built-in, llm, both\./],
  [
    'a limit of money without prices',
    ['--reader', 'llm', '--llm-cost', '1'],
    { CHANCERY_LLM_URL: 'http://127.0.0.1:9', CHANCERY_LLM_MODEL: 'm' },
    /--llm-prices/,
  ],
  [
    'a server that is not there',
    ['--reader', 'llm'],
    { CHANCERY_LLM_URL: 'http://127.0.0.1:9/v1', CHANCERY_LLM_MODEL: 'm' },
    /127\.0\.0\.1:9: nothing answers there \(ECONNREFUSED\)/,
  ],
]

for (const [what, args, variables, says] of wrong) {
  test(`--reader with ${what} is told, and nothing is read`, () => {
    const { status, out, err } = chancery(['read', ...args, 'kenya.txt'], { cwd, env: { CHANCERY_LLM_CACHE: newFolder(), ...variables } })
    assert.equal(status, 2)
    assert.equal(out, '')
    assert.match(err, says)
  })
}

test('a server that does not know the key stops at once, and what it repeats of the key is not shown', async () => {
  const { status, err, server } = await run(
    ['read', '--reader', 'llm', 'kenya.txt'],
    failing(401, `{"error":{"message":"Incorrect key ${KEY}"}}`),
  )
  assert.equal(status, 2)
  assert.equal(server.requests.length, 1)
  assert.match(err, /it answers 401: .*Check CHANCERY_LLM_KEY/)
  assert.doesNotMatch(err, new RegExp(KEY))
})

test('without --reader nothing is asked, and no code of the language model is loaded', async () => {
  const server = await startLlmServer(claims(() => [kenya]))
  const trace = join(cwd, 'loaded.mjs')
  writeFileSync(
    trace,
    `import { registerHooks } from 'node:module'\nregisterHooks({ resolve: (name, context, next) => { const found = next(name, context); if (/reading\\/llm\\/|calls\\/read-with/.test(found.url)) console.error('LOADED', found.url); return found } })\n`,
  )
  const variables = { ...env(server, newFolder()), NODE_OPTIONS: `--import ${trace}` }
  // the sources, since a bundle's chunks have other names
  const read = (args: string) =>
    chanceryBeside({ line: `exec "${process.execPath}" "${mainFile}" read ${args} kenya.txt` }, { cwd, env: variables })
  const { status, err } = await read('--json')
  assert.equal(status, 0, err)
  assert.equal(server.requests.length, 0)
  assert.doesNotMatch(err, /LOADED/)
  assert.match((await read('--reader llm')).err, /LOADED/)
})
