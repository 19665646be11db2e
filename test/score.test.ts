/** The scorer of `bench/`: what counts as a match, and that it agrees with the scorer beside the gold. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { reliabilityOf } from '../bench/calibration.ts'
import { goldDocuments } from '../bench/gold-documents.ts'
import { goldSchema, scoreDocument, sumScores } from '../bench/score.ts'
import { readText } from '../src/reading/fixtures/read-text.ts'
import { openWorld } from '../src/world/open.ts'
import { goldTexts } from './desk-review-gold.ts'
import { needs } from './needs.ts'

const text = 'Peru will buy two ferries from Norway. Chile signed a memorandum on lithium with Japan.'
const wanted = (claims: readonly object[]): ReturnType<typeof goldSchema.parse> => goldSchema.parse({ claims })
const purchase = { anchor: 'buy two ferries', kind: 'commitment', type: 'purchase', agents: [{ name: 'Peru', states: ['PER'] }] }
const memorandum = { anchor: 'signed a memorandum', kind: 'agreement', type: 'mou', agents: [{ name: 'Chile', states: ['CHL'] }] }

for (const { what, gold, precision, recall } of [
  { what: 'both found', gold: [purchase, memorandum], precision: 100, recall: 100 },
  { what: 'another kind is no match', gold: [{ ...purchase, kind: 'measure' }, memorandum], precision: 50, recall: 50 },
  {
    what: 'another actor is no match',
    gold: [{ ...purchase, agents: [{ name: 'Ghana', states: ['GHA'] }] }, memorandum],
    precision: 50,
    recall: 50,
  },
  { what: 'other words are no match', gold: [{ ...purchase, anchor: 'lithium with Japan' }, memorandum], precision: 50, recall: 50 },
  {
    what: 'what is missed costs recall alone',
    gold: [purchase, memorandum, { ...memorandum, anchor: 'lithium' }],
    precision: 100,
    recall: 66.7,
  },
  { what: 'optional claims count neither way', gold: [purchase, { ...memorandum, optional: true }], precision: 100, recall: 100 },
])
  test(`score: ${what}`, async () => {
    const { claims } = await readText(text)
    const scores = sumScores([scoreDocument({ name: 'own.txt', text, gold: wanted(gold), claims })])
    assert.deepEqual([scores.precision, scores.recall], [precision, recall])
  })

test('an anchor that is not in the text is told', () => {
  assert.throws(
    () => scoreDocument({ name: 'own.txt', text, gold: wanted([{ ...purchase, anchor: 'zeppelin' }]), claims: [] }),
    /own\.txt: the anchor "zeppelin"/,
  )
})

test('calibration error: 0 where told is kept, the distance where it is not', () => {
  const told = (confidence: number, right: number, of: number): { confidence: number; right: boolean }[] =>
    Array.from({ length: of }, (_, n) => ({ confidence, right: n < right }))
  assert.equal(reliabilityOf([...told(0.8, 8, 10), ...told(0.5, 5, 10)]).expectedError.toFixed(3), '0.000')
  assert.equal(reliabilityOf([...told(0.9, 6, 10), ...told(0.5, 5, 10)]).expectedError.toFixed(3), '0.150')
})

test('gold names goods, sectors and states as the world does', () => {
  const { tables, states } = openWorld()
  const slugs = new Set([...tables.materials, ...tables.sectors].map(({ slug }) => slug))
  const unknown = goldTexts().flatMap(({ name, claims }) =>
    claims.flatMap(({ materials = [], agents = [], recipients = [], attribution = [], place }) => [
      ...materials.filter((slug) => !slugs.has(slug)).map((slug) => `${name}: ${slug}`),
      ...[...agents, ...recipients, ...attribution]
        .flatMap((one) => one.states ?? [])
        .concat(place ?? [])
        .filter((code) => !states.has(code))
        .map((code) => `${name}: ${code}`),
    ]),
  )
  assert.deepEqual(unknown, [])
})

const shared = fileURLToPath(new URL('../../shared/gold', import.meta.url))

test('the scorer beside the gold gives the same figures', needs('shared'), async () => {
  const work = mkdtempSync(join(tmpdir(), 'chancery-score-'))
  try {
    const outcomes = []
    const lines: string[] = []
    for (const { document, gold } of goldDocuments(shared)) {
      const { claims } = await readText(document.text, { published: gold.published ?? null, name: document.name })
      outcomes.push(scoreDocument({ name: document.name, text: document.text, gold, claims }))
      writeFileSync(join(work, document.name), document.text)
      writeFileSync(join(work, document.name.replace(/\.txt$/, '.gold.json')), JSON.stringify(gold))
      lines.push(JSON.stringify({ document: { name: document.name, text: document.text }, claims }))
    }
    writeFileSync(join(work, 'claims.jsonl'), lines.join('\n'))
    const told = execFileSync(process.execPath, [join(shared, 'score.mjs'), work, join(work, 'claims.jsonl'), '--json'], {
      encoding: 'utf8',
    })
    const { repeats: _, ...theirs } = JSON.parse(told) as Record<string, unknown>
    assert.deepEqual(sumScores(outcomes), theirs)
  } finally {
    rmSync(work, { recursive: true })
  }
})
