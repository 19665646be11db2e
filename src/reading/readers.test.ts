/** One table of sentences for both readers: what the built-in reader finds by itself, the other finds when a model tells it, and both give the same claim. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startLlmServer, claims as telling } from '../../test/llm-server.ts'
import { openModelReading } from '../calls/open-model.ts'
import { openParser } from '../language/parse.ts'
import { documentFromText } from '../text/open.ts'
import { openWorld } from '../world/open.ts'
import type { Claim } from './claim.ts'

const world = openWorld()
const parser = await openParser()
const folder = mkdtempSync(join(tmpdir(), 'chancery-readers-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const actors = (...names: readonly string[]): readonly object[] => names.map((name) => ({ name, means: null }))

interface Case {
  readonly text: string
  /** As a model would tell it; amounts and times in the words of the sentence. */
  readonly told: object
  /** What both must give. */
  readonly gives: {
    readonly type: string
    readonly agents: readonly string[]
    readonly recipients?: readonly string[]
    readonly value?: number
    readonly end?: string
    readonly materials?: readonly string[]
  }
}

const cases: readonly Case[] = [
  {
    text: 'Ghana will buy 12 ferries from Damen for $90 million by the end of 2028.',
    told: {
      kind: 'commitment',
      type: 'purchase',
      factuality: 'planned',
      quote: 'will buy 12 ferries from Damen for $90 million by the end of 2028',
      agents: actors('Ghana'),
      recipients: actors('Damen'),
      amount: { text: '$90 million', value: 9e7, unit: 'USD', qualifier: 'exact', low: null },
      time: { text: 'by the end of 2028', start: null, end: '2028-12-31' },
    },
    gives: { type: 'commitment/purchase', agents: ['GHA'], value: 9e7, end: '2028-12-31' },
  },
  {
    text: 'Morocco and Norway signed a memorandum of understanding on phosphate rock in Oslo on 3 March 2025.',
    told: {
      kind: 'agreement',
      type: 'mou',
      factuality: 'happened',
      quote: 'signed a memorandum of understanding on phosphate rock in Oslo on 3 March 2025',
      agents: actors('Morocco', 'Norway'),
      materials: ['phosphate-rock'],
      place: actors('Oslo')[0],
      time: { text: 'on 3 March 2025', start: '2025-03-03', end: '2025-03-03' },
    },
    gives: { type: 'agreement/mou', agents: ['MAR', 'NOR'], end: '2025-03-03', materials: ['phosphate-rock'] },
  },
  {
    text: 'Malaysia banned exports of raw rare earths in January 2024.',
    told: {
      kind: 'measure',
      type: 'export-control',
      factuality: 'happened',
      quote: 'banned exports of raw rare earths in January 2024',
      agents: actors('Malaysia'),
      materials: ['rare earths'],
      time: { text: 'in January 2024', start: '2024-01-01', end: '2024-01-31' },
    },
    gives: { type: 'measure/export-control', agents: ['MYS'], end: '2024-01-31', materials: ['rare-earths'] },
  },
  {
    text: 'Foreign Minister Wang Yi visited Nairobi on 7 January 2026.',
    told: {
      kind: 'meeting',
      type: 'visit',
      factuality: 'happened',
      quote: 'visited Nairobi on 7 January 2026',
      agents: actors('Wang Yi'),
      recipients: actors('Nairobi'),
      time: { text: '7 January 2026', start: '2026-01-07', end: '2026-01-07' },
    },
    gives: { type: 'meeting/visit', agents: ['CHN'], end: '2026-01-07' },
  },
]

const typeOf = ({ kind, type }: Claim): string => `${kind}/${type}`

for (const { text, told, gives } of cases) {
  test(`both readers: ${text}`, async () => {
    const server = await startLlmServer(telling(() => [told]))
    const variables = { CHANCERY_LLM_URL: server.url, CHANCERY_LLM_MODEL: 'small' }
    const model = await openModelReading({ variables, parser, world, cacheFolder: folder, reader: 'both' })
    const document = documentFromText(text, { name: 'case.txt', published: '2026-01-14' })
    const { claims, rejected, review } = await model.read(document)
    assert.deepEqual(rejected, [])
    assert.deepEqual(
      claims.map(({ reader }) => reader.replace(/[/:].*/, '')).toSorted(),
      ['built-in', 'llm'],
      JSON.stringify(claims.map(({ reader, quote }) => [reader, quote])),
    )
    for (const claim of claims) {
      assert.equal(typeOf(claim), gives.type)
      assert.deepEqual([...new Set(claim.agents.flatMap(({ states }) => states))], gives.agents, claim.reader)
      assert.equal(claim.amount?.value, gives.value, claim.reader)
      assert.equal(claim.time?.end, gives.end, claim.reader)
      assert.deepEqual(claim.materials, gives.materials ?? [], claim.reader)
      assert.equal(document.text.slice(claim.start, claim.end), claim.quote)
    }
    assert.deepEqual(review, [])
  })
}
