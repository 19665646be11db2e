/** `chancery explain` on real documents: the tree, the rule and the words behind each field; what is not there is told. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ExplainedClaim, ExplainedWords } from '../src/calls/explain.ts'
import { chancery, jsonLines, temporaryFolder } from './cli.ts'

const cwd = temporaryFolder()
writeFileSync(
  join(cwd, 'ferries.txt'),
  'LIMA, 7 November 2025\n\nPeru met Norway on Monday. It will buy up to four ferries for $30 million by the end of next year, the ministry said.\n\nThe weather was fine in Lima.\n',
)

const run = (...args: readonly string[]): { status: number | null; out: string; err: string } =>
  chancery(['explain', 'ferries.txt', ...args], { cwd })
const json = <T>(...args: readonly string[]): readonly T[] => {
  const { status, out, err } = run('--json', '--quiet', ...args)
  assert.equal(status, 0, err)
  return jsonLines<T>(out)
}
const [listed] = json<{ claims: readonly { id: string; kind: string; type: string; quote: string }[] }>()
const purchase = listed?.claims.find(({ kind }) => kind === 'commitment')

test('a claim tells its tree, its rule, and where each field came from', () => {
  const [one] = json<ExplainedClaim>('--claim', (purchase?.id ?? '').slice(0, 8))
  assert.deepEqual(one?.trigger, { head: one?.sentence.tokens.findIndex(({ form }) => form === 'buy'), form: 'buy', lemma: 'buy' })
  const from = Object.fromEntries((one?.fields ?? []).map(({ field, from }) => [field, from]))
  assert.match(from['kind, type'] ?? '', /rule commitment\/\S+, at “buy”/)
  assert.match(from.agents ?? '', /the subject of the trigger: “It” looks back to “Peru”, one sentence before/)
  assert.match(from.time ?? '', /“by the end of next year”, counted from the document’s day, 2025-11-07/)
  assert.match(from.amount ?? '', /\$30 million|four ferries/)
  assert.match(from.factuality ?? '', /told with “buy” beside “will”/)
  const { out } = run('--quiet', '--claim', purchase?.id ?? '')
  assert.match(out, /buy {2}VERB .*<- trigger/)
  assert.match(out, /├─ will {2}AUX aux/)
})

test('words tell what their sentence gave, and which rules refused', () => {
  const [one, ...more] = json<ExplainedWords>('--words', 'four   ferries')
  assert.equal(more.length, 0)
  assert.ok(one?.claims.includes(purchase?.id ?? ''))
  assert.match(run('--quiet', '--words', 'the weather').out, /It gave no claim\./)
})

for (const { args, says } of [
  { args: ['--claim', 'zz'], says: /no claim of this document has an id that begins so/ },
  { args: ['--words', 'zeppelin'], says: /does not have these words in a row/ },
  { args: ['--words', 'fine', '--claim', '1'], says: /were both given/ },
  { args: ['other.txt'], says: /one document at a time/ },
])
  test(`explain ${args.join(' ')} is refused in words`, () => {
    const { status, err } = run(...args)
    assert.equal(status, 2)
    assert.match(err, says)
  })
