/** Every row of the table, on the examples everywhere and on the acceptance document where it lies beside the project. */
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { needs, sharedFolder } from '../needs.ts'
import { judged } from './corpus.ts'
import { tableRows } from './table.ts'

const analysis = { text: readFileSync(new URL('../../examples/analysis.txt', import.meta.url), 'utf8'), name: 'analysis.txt' }

for (const { row, holds } of tableRows) {
  test(`examples/analysis.txt: ${row}`, async () => {
    const at = (asOf: string) => judged([analysis], asOf)
    await holds(await at('2025-11-23'), at)
  })
  test(`seed: ${row}`, needs('shared'), async () => {
    const seed = {
      text: readFileSync(new URL('seed/summit-analysis.txt', sharedFolder), 'utf8'),
      name: 'summit-analysis.txt',
      published: '2025-11-07',
    }
    const at = (asOf: string) => judged([seed], asOf)
    await holds(await at('2025-11-23'), at)
  })
}
