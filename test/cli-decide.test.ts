/** People decide last, over several processes: what they say holds, is shown with its reason, survives a new reading, and can be undone. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { chancery, jsonLines, temporaryFolder } from './cli.ts'

const folder = temporaryFolder()
const record = ['--record', 'deals']
const why = ['--because', 'the contract says so', '--author', 'Anna']

interface Mention {
  readonly claim: string
  readonly document: string
}

interface ItemLine {
  readonly id: string
  readonly kind: string
  readonly type: string
  readonly mentions: readonly Mention[]
  readonly values: readonly { readonly field: string; readonly value: { readonly value?: number } }[]
  readonly decisions?: readonly { readonly decision: string; readonly author: string; readonly note: string }[]
}

const run = (...args: readonly string[]) => chancery(args, { cwd: folder })
const ok = (...args: readonly string[]): string => {
  const { status, out, err } = run(...args)
  assert.equal(status, 0, err)
  return out
}
const items = (...more: readonly string[]): readonly ItemLine[] =>
  jsonLines<ItemLine>(ok('record', 'list', '--json', '--quiet', ...record, ...more))
const decide = (...args: readonly string[]): readonly { readonly id: number; readonly claim: string }[] =>
  jsonLines(ok('decide', ...args, ...why, ...record, '--json'))

writeFileSync(
  join(folder, 'wire.txt'),
  'LIMA, 7 November 2025\n\nPeru will buy two ferries from Norway for $40 million by the end of 2027. Peru lies on the sea.\n',
)
writeFileSync(join(folder, 'paper.txt'), 'OSLO, 8 November 2025\n\nNorway will sell Chile five ferries for $90 million.\n')
ok('add', '--quiet', ...record, 'wire.txt', 'paper.txt')

const itemOf = (document: string, ...more: readonly string[]): ItemLine => {
  const found = items(...more).find(({ mentions }) => mentions.some((one) => one.document === document))
  if (!found) throw new Error(`nothing is held of ${document}`)
  return found
}
const amounts = ({ values }: ItemLine): readonly unknown[] =>
  values.flatMap(({ field, value }) => (field === 'amount' ? [value.value] : []))

test('a corrected sum is held, with who said so and why; undone it is as it was', () => {
  const before = itemOf('wire.txt')
  assert.deepEqual(amounts(before), [40_000_000])
  const [decision] = decide('correct', before.mentions[0]?.claim ?? '', 'amount=about $45 million')
  const after = itemOf('wire.txt')
  assert.deepEqual(amounts(after), [45_000_000])
  assert.partialDeepStrictEqual(after.decisions, [{ decision: 'corrected', author: 'Anna', note: 'the contract says so' }])
  assert.match(ok('record', 'show', after.id, ...record), /corrected by Anna, \d{4}-\d{2}-\d{2} \(decision \d+\): the contract says so/)
  assert.match(
    ok('brief', '--quiet', ...record).replaceAll(/\s+/g, ' '),
    /Anna corrected what was read in “[^”]+” \(wire\.txt\), \d+ \w+ \d{4}: the contract says so\./,
  )
  decide('undo', String(decision?.id))
  assert.deepEqual(itemOf('wire.txt'), before)
})

test('what was known before a decision is what was read; what was so on a day is another question', () => {
  const { mentions } = itemOf('wire.txt')
  const [decision] = decide('reject', mentions[0]?.claim ?? '')
  assert.ok(!items().some((one) => one.mentions.some(({ document }) => document === 'wire.txt')))
  assert.equal(itemOf('wire.txt', '--as-of', '2025-11-30').mentions.length, mentions.length)
  decide('undo', String(decision?.id))
  const on = (day: string) => items('--valid', day).map(({ mentions: [first] }) => first?.document)
  assert.deepEqual(on('2025-11-07'), ['wire.txt'])
  assert.deepEqual(on('2028-01-01'), ['paper.txt'])
})

test('items are merged and split again by hand, and their history tells it', () => {
  const [wire, paper] = [itemOf('wire.txt'), itemOf('paper.txt')]
  assert.notEqual(wire.id, paper.id)
  decide('merge', wire.id, paper.id)
  const merged = itemOf('wire.txt')
  assert.equal(merged.id, itemOf('paper.txt').id)
  const claim = merged.mentions.find(({ document }) => document === 'paper.txt')?.claim ?? ''
  decide('split', merged.id, claim)
  assert.deepEqual([itemOf('wire.txt').id, itemOf('paper.txt').id], [wire.id, paper.id])
  const history = jsonLines<{ items: readonly unknown[]; causes: readonly { cause: string }[] }>(
    ok('record', 'history', wire.id, ...record, '--json'),
  )
  assert.deepEqual(
    history.slice(-2).map((state) => [state.items.length, state.causes[0]?.cause]),
    [
      [1, 'decision'],
      [2, 'decision'],
    ],
  )
  assert.match(ok('record', 'history', wire.id, ...record), /Anna merged .*\n(?:.*\n)*.*Anna split/)
})

test('a claim by hand stands on exact words, is found, and counts', () => {
  const [made] = decide('add', 'wire.txt', 'Peru lies on the sea', 'kind=statement', 'type=position', 'agents=Peru')
  assert.ok(items().some(({ kind, mentions }) => kind === 'statement' && mentions[0]?.claim === made?.claim))
  assert.match(ok('record', 'search', 'lies on the sea', ...record), /“Peru lies on the sea”/)
  decide('confirm', made?.claim ?? '')
})

test('a document that is read anew keeps what was decided; words that are gone are told', () => {
  const { mentions } = itemOf('paper.txt')
  decide('correct', mentions[0]?.claim ?? '', 'recipients=Peru')
  ok('add', '--quiet', ...record, 'paper.txt', '--published', '2025-11-08')
  assert.equal(itemOf('paper.txt').decisions?.at(-1)?.decision, 'corrected')
  assert.match(ok('record', 'decisions', ...record), /Anna corrected recipients of “.*” \(paper\.txt\): the contract says so\n/)
})

describe('wrong use is told, and nothing is written', () => {
  const claim = itemOf('wire.txt').mentions[0]?.claim ?? ''
  const count = (): number => jsonLines(ok('record', 'decisions', '--json', ...record)).length
  const cases: readonly { args: readonly string[]; says: RegExp }[] = [
    { args: ['reject', 'nobody', ...why], says: /there is no claim nobody/ },
    { args: ['reject', claim], says: /no reason was given/ },
    { args: ['burn', claim, ...why], says: /it takes confirm CLAIM/ },
    {
      args: ['correct', claim, 'colour=red', ...why],
      says: /colour=red: there is no such field\. Write FIELD=VALUE; fields are kind, type/,
    },
    { args: ['correct', claim, 'amount=a lot', ...why], says: /no amount can be read in it/ },
    { args: ['correct', claim, 'type=summit', ...why], says: /a commitment is never that/ },
    { args: ['correct', claim, 'materials=unobtainium', ...why], says: /there is no such entry/ },
    { args: ['add', 'wire.txt', 'words of nobody', 'kind=statement', 'type=position', ...why], says: /these words are not in wire\.txt/ },
    {
      args: ['add', 'wire.txt', 'Peru', 'kind=statement', 'type=position', ...why],
      says: /they stand in wire\.txt at \d+, \d+\. Say which/,
    },
    { args: ['merge', itemOf('wire.txt').id, ...why], says: /two items or more are merged/ },
    { args: ['undo', '999', ...why], says: /there is no decision 999/ },
    { args: ['undo', '1', ...why], says: /it was undone already/ },
  ]
  for (const { args, says } of cases)
    test(`decide ${args.slice(0, 3).join(' ')}`, () => {
      const before = count()
      const { status, err } = run('decide', ...args, ...record)
      assert.equal(status, 2, err)
      assert.match(err, says)
      assert.equal(count(), before)
    })
})
