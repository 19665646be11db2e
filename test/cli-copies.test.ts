/** How a thing is told, through the command line: a wire, a paper that prints it, the wire's own later figure, and a third who tells it otherwise. */
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Brief } from '../src/brief/brief-model.ts'
import type { Account } from '../src/checks/account.ts'
import type { Claim } from '../src/reading/claim.ts'
import type { Obligation } from '../src/reading/obligation.ts'
import { chancery, jsonLines, temporaryFolder } from './cli.ts'

const folder = temporaryFolder()
const lead =
  'Uzbekistan Airways will buy 22 jets from Boeing for $8.5 billion by the end of 2031. The deal was put together over the summer in Tashkent, and engines are to be chosen later by a committee of the airline and two banks.'
const files: Readonly<Record<string, readonly [day: string, publisher: string, text: string]>> = {
  'wire.txt': ['2025-11-06', 'Northern Wire', lead],
  'herald.txt': ['2025-11-07', 'Southern Herald', `Airports will have to grow, and Almaty looks on with envy.\n\n${lead}`],
  'post.txt': [
    '2025-11-08',
    'Eastern Post',
    'Uzbekistan Airways signed a contract to buy jets from Boeing worth $9.9 billion, the airline said on Friday.',
  ],
  'wire-again.txt': ['2025-11-12', 'Northern Wire', 'Uzbekistan Airways will buy 22 jets from Boeing for $8.9 billion by the end of 2031.'],
}
mkdirSync(join(folder, 'told'))
for (const [name, [, , text]] of Object.entries(files)) writeFileSync(join(folder, 'told', name), text)
writeFileSync(
  join(folder, 'told', 'documents.csv'),
  `file,published,publisher\n${Object.entries(files)
    .map(([name, [day, publisher]]) => `${name},${day},${publisher}\n`)
    .join('')}`,
)

const run = (...args: readonly string[]): string => {
  const { status, out, err } = chancery([...args, '--quiet'], { cwd: folder })
  assert.equal(status, 0, err)
  return out
}
const asOf = ['--as-of', '2025-11-30', 'told']

interface ItemLine extends Account {
  readonly id: string
  readonly type: string
}

const [bought] = jsonLines<ItemLine>(run('record', 'list', '--json', ...asOf)).filter(({ type }) => type === 'purchase')

test('copies count with their text, and stay on record with whose it is', () => {
  assert.ok(bought)
  assert.equal(bought.independent, 2)
  const wire = bought.sources.find(({ name }) => name === 'Northern Wire')
  assert.deepEqual(
    wire?.tellings.map(({ document, interest, copyOf }) => [document, interest, copyOf?.document ?? null]),
    [
      ['wire.txt', 'third party', null],
      ['herald.txt', 'copy', 'wire.txt'],
      ['wire-again.txt', 'third party', null],
    ],
  )
  assert.equal(bought.sources.find(({ name }) => name === 'Uzbekistan Airways')?.interest, 'party')
})

test('every value stays with its source, and a source that revises itself has both in time', () => {
  const [amount] = bought?.differences.filter(({ field }) => field === 'amount') ?? []
  assert.equal(amount?.range, '$8.9 billion to $9.9 billion')
  assert.deepEqual(
    amount?.says.map(({ document, value, replaced }) => [document, value, replaced]),
    [
      ['wire.txt', '$8.5 billion', true],
      ['herald.txt', '$8.5 billion', true],
      ['post.txt', '$9.9 billion', false],
      ['wire-again.txt', '$8.9 billion', false],
    ],
  )
  assert.deepEqual(
    bought?.revisions.map(({ source, first, now }) => [source, first.value, now.value]),
    [['Northern Wire', '$8.5 billion', '$8.9 billion']],
  )
})

test('health and firmness say what they rest on, in the item and in its lines for people', () => {
  assert.ok(bought)
  assert.equal(bought.health.parts.find(({ part }) => part === 'sources')?.points, 3)
  assert.equal(bought.firmness?.grade, 'bound')
  assert.equal(bought.firmness.form?.name, 'contract')
  const shown = run('record', 'show', bought.id, ...asOf)
  assert.match(shown, /firmness: bound \(“signed”\); in a contract/)
  assert.match(shown, /in herald\.txt, 7 November 2025, repeating the text of Northern Wire \(wire\.txt\)/)
  assert.match(shown, /sources 3 of 5: 2 independent sources: .*1 copy not counted/)
})

test('read gives firmness with words that stand in the text', () => {
  const [{ document, claims } = { document: { text: '' }, claims: [] }] = jsonLines<{
    document: { text: string }
    claims: readonly (Claim & { firmness?: Obligation })[]
  }>(run('read', '--json', 'told/wire.txt'))
  const firm = claims.flatMap(({ firmness }) => firmness ?? [])
  assert.deepEqual(
    firm.map(({ grade }) => grade),
    ['promised'],
  )
  for (const { text, start, end } of firm.flatMap(({ words }) => words)) assert.equal(document.text.slice(start, end), text)
})

test('the brief tells whose text a document repeats, and how well each thing is told', () => {
  const [brief] = jsonLines<Brief>(run('brief', '--json', ...asOf))
  const lines = brief?.sections.find(({ id }) => id === 'sources')?.lines.map(({ text }) => text) ?? []
  assert.ok(
    lines.some((line) => /Repeats the text of Northern Wire \(wire\.txt\) of 6 November 2025|Repeats passages of Northern Wire/.test(line)),
  )
  assert.match(brief?.sections.find(({ id }) => id === 'health')?.table?.rows[0]?.cells.join(' ') ?? '', /^\d+ of 25 .*sources 3/)
  const details = brief?.sections.flatMap(({ lines: told }) => told.flatMap((line) => line.details ?? [])) ?? []
  assert.ok(details.some(({ text }) => /amounts told: .*a party to it: \$9\.9 billion/.test(text)))
})
