/** Figures that somebody puts on a thing, or replaces. In: sentences. Out: the figure, what stood before, on whose word; nothing done where only a figure is told. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from './fixtures/read-text.ts'

const cases: readonly (readonly [
  text: string,
  type: string,
  value: number,
  was: number | undefined,
  from: number | undefined,
  source: string,
])[] = [
  [
    'The ministry of mines revised its figure for copper production in Peru in 2024 to 2.7 million tonnes from 2.6 million tonnes.',
    'production',
    2.7e6,
    2.6e6,
    undefined,
    'The ministry of mines',
  ],
  [
    "The USGS lowered its estimate of Chile's lithium production in 2024 from 49,000 tonnes to 46,000 tonnes.",
    'production',
    46_000,
    49_000,
    undefined,
    'USGS',
  ],
  [
    'Peru raised its copper production from 2.6 million tonnes in 2023 to 2.7 million tonnes in 2024.',
    'production',
    2.7e6,
    undefined,
    2.6e6,
    '',
  ],
  ["Peru's copper production in 2024 was revised up to 2.7mt from 2.6mt.", 'production', 2.7e6, 2.6e6, undefined, ''],
  ["Chile now puts Peru's copper exports to Japan in 2024 at 46,000 tonnes.", 'trade', 46_000, undefined, undefined, 'Chile'],
]
for (const [text, type, value, was, from, source] of cases)
  test(text, async () => {
    const { claims } = await readText(text)
    assert.deepEqual(
      claims.map(({ kind, type: told, amount, attribution }) => [
        kind,
        told,
        amount?.value,
        amount?.was?.value,
        amount?.from?.value,
        attribution.map(({ name }) => name).join(),
      ]),
      [['quantity', type, value, was, from, source]],
    )
  })

test('who puts the cost at a sum builds nothing', async () => {
  assert.deepEqual((await readText('The ministry put the cost of the port at 3 billion dollars.')).claims, [])
})
