/** The same formulas twice: SQL over all rows, and pure functions over one importer's. They must give the same numbers. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { openDuck } from '../../record/store/duckdb.ts'
import { effectivePartners, herfindahl } from '../concentration.ts'
import { concentrationOf, sharesOf } from './concentration.ts'
import { productText } from './flows.ts'

const duck = await openDuck()
after(() => duck.close())

const flow = fc.record({
  year: fc.integer({ min: 2020, max: 2021 }),
  exporter: fc.integer({ min: 1, max: 12 }),
  importer: fc.integer({ min: 1, max: 3 }),
  product: fc.constantFrom(284410, 810110),
  // as published: thousandths
  value: fc.integer({ min: 0, max: 1e12 }).map((n) => n / 1000),
  tonnes: fc.option(
    fc.integer({ min: 0, max: 1e9 }).map((n) => n / 1000),
    { nil: null },
  ),
})
type Flow = Readonly<Record<'year' | 'exporter' | 'importer' | 'product' | 'value', number>> & { readonly tonnes: number | null }
const flows = fc.uniqueArray(flow, {
  selector: ({ year, exporter, importer, product }) => `${year} ${exporter} ${importer} ${product}`,
  maxLength: 60,
})

const key = ({ year, importer, product }: Readonly<Record<'year' | 'importer' | 'product', number>>): string =>
  `${year} ${importer} ${product}`
const near = (actual: number | undefined, expected: number): void =>
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${actual}, expected ${expected}`,
  )

interface Concentration extends Record<'year' | 'importer' | 'product' | 'suppliers' | 'total' | 'largest' | 'hhi' | 'effective', number> {
  readonly without?: number
}

const filled = async (rows: readonly Flow[]): Promise<void> => {
  await duck.rows('drop table if exists flows')
  const columns = {
    year: 'integer',
    exporter: 'integer',
    importer: 'integer',
    product: 'integer',
    value: 'number',
    tonnes: 'number',
  } as const
  await duck.fill('flows', columns, rows)
}

for (const weight of ['value', 'tonnes'] as const)
  test(`by ${weight}: SQL and pure functions agree on HHI, effective partners and every share, and shares sum to one`, async () => {
    await fc.assert(
      fc.asyncProperty(flows, async (rows) => {
        await filled(rows)
        const found = await duck.rows<Concentration>(concentrationOf('flows', weight))
        const shares = await duck.rows<Record<'year' | 'importer' | 'product' | 'exporter' | 'share', number>>(sharesOf('flows', weight))
        const groups = [...Map.groupBy(rows, key)].filter(([, list]) => list.some((row) => (row[weight] ?? 0) > 0))
        assert.equal(found.length, groups.length)
        for (const [name, list] of groups) {
          const known = list.filter((row) => row[weight] !== null)
          const total = known.reduce((sum, row) => sum + (row[weight] ?? 0), 0)
          const fractions = known.map((row) => (row[weight] ?? 0) / total)
          const one = found.find((row) => key(row) === name)
          near(one?.hhi, herfindahl(fractions))
          near(one?.effective, effectivePartners(fractions))
          near(one?.largest, Math.max(...fractions))
          assert.equal(one?.suppliers, known.filter((row) => (row[weight] ?? 0) > 0).length)
          if (weight === 'tonnes')
            near(
              one?.without,
              list.filter(({ tonnes }) => tonnes === null).reduce((sum, { value }) => sum + value, 0),
            )
          const own = shares.filter((row) => key(row) === name)
          near(
            own.reduce((sum, { share }) => sum + share, 0),
            1,
          )
          for (const row of known) near(own.find(({ exporter }) => exporter === row.exporter)?.share, (row[weight] ?? 0) / total)
        }
      }),
      { numRuns: 40 },
    )
  })

test('codes of products as they are printed', () => {
  assert.deepEqual([10121, 284410, 1_000_000 + 9999 * 676, 1_000_000 + 9999 * 676 + 27].map(productText), [
    '010121',
    '284410',
    '9999AA',
    '9999BB',
  ])
})
