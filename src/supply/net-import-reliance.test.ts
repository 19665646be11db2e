import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { apparentConsumption, dependenceOn, importReliance2017, netImportReliance } from './net-import-reliance.ts'

// USGS, Mineral Commodity Summaries 2026, antimony, p. 1, flows of 2024 in tonnes: published 28,600 t and 86 %
const antimony = { production: 588, secondary: 3330, imports: 24_000 + 4920, exports: 2690 + 1570 }

test('antimony in the United States in 2024: consumption and reliance as USGS counts them', () => {
  assert.equal(apparentConsumption(antimony), 28_578)
  assert.ok(Math.abs((netImportReliance(antimony) ?? 0) - 24_660 / 28_578) < 1e-12)
})

const cases = [
  { name: 'a net exporter relies on nobody', flows: { production: 10, imports: 1, exports: 5 }, expected: 0 },
  { name: 'without production all is imported', flows: { production: 0, imports: 7, exports: 2 }, expected: 1 },
  {
    name: 'what is taken from stocks counts as what is brought in',
    flows: { production: 5, imports: 3, exports: 0, fromStocks: 2 },
    expected: 0.5,
  },
  { name: 'where nothing is consumed there is no reliance to tell', flows: { production: 0, imports: 0, exports: 0 }, expected: null },
  {
    name: 'what is consumed out of stocks that were built is no consumption',
    flows: { production: 1, imports: 0, exports: 4 },
    expected: null,
  },
]
for (const { name, flows, expected } of cases) test(name, () => assert.equal(netImportReliance(flows), expected))

test('the EU counts neither stocks nor scrap', () => {
  assert.equal(importReliance2017({ production: 50, imports: 60, exports: 10, secondary: 100, fromStocks: 9 }), 0.5)
})

test('dependence on a partner or a bloc: of imports and of consumption are two figures', () => {
  const imports = new Map([
    ['CHN', 30],
    ['RUS', 10],
    ['DEU', 20],
  ])
  assert.equal(dependenceOn(['CHN'], imports, { imports: 60 }), 0.5)
  assert.equal(dependenceOn(['CHN', 'RUS', 'KAZ'], imports, { consumption: 80 }), 0.5)
  assert.equal(dependenceOn(['CHN'], imports, { consumption: 0 }), null)
})

test('law: the unit changes nothing, and reliance lies between 0 and 1', () => {
  const tonnes = fc.integer({ min: 0, max: 10_000_000 })
  fc.assert(
    fc.property(tonnes, tonnes, tonnes, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (production, imports, exports, unit) => {
      const reliance = netImportReliance({ production, imports, exports })
      const scaled = netImportReliance({ production: production * unit, imports: imports * unit, exports: exports * unit })
      assert.ok(reliance === null || (reliance >= 0 && reliance <= 1))
      if (reliance !== null && scaled !== null) assert.ok(Math.abs(reliance - scaled) < 1e-6)
    }),
  )
})
