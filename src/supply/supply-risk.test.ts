import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { between, exactly } from './estimate.ts'
import { type Basis, supplyRisk, supplyRiskRange, supplyRiskValue } from './supply-risk.ts'

const terms = { hhiGlobal: 4, hhiEu: 2, importReliance: 0.5, recycling: 0.2, substitution: 0.9 }

// by hand: 4 x 0.25 + 2 x 0.75 = 2.5; 2.5 x 0.8 x 0.9 = 1.8
const cases: readonly {
  readonly name: string
  readonly basis: Basis
  readonly change?: Partial<typeof terms>
  readonly expected: number
}[] = [
  { name: 'both mixes, half imported', basis: 'global+eu', expected: 1.8 },
  { name: 'wholly imported: both mixes weigh the same', basis: 'global+eu', change: { importReliance: 1 }, expected: 2.16 },
  { name: 'nothing imported: only what the EU uses counts', basis: 'global+eu', change: { importReliance: 0 }, expected: 1.44 },
  { name: 'the world alone: import reliance plays no part', basis: 'global', expected: 2.88 },
  { name: 'the EU alone', basis: 'eu', expected: 1.44 },
  { name: 'all from scrap: no risk', basis: 'global+eu', change: { recycling: 1 }, expected: 0 },
]
for (const { name, basis, change, expected } of cases)
  test(name, () => assert.ok(Math.abs(supplyRisk(basis, { ...terms, ...change }) - expected) < 1e-12))

const exact = (numbers: typeof terms) => ({
  hhiGlobal: exactly(numbers.hhiGlobal),
  hhiEu: exactly(numbers.hhiEu),
  importReliance: exactly(numbers.importReliance),
  recycling: exactly(numbers.recycling),
  substitution: exactly(numbers.substitution),
})

test('a missing term leaves no value, but bounds', () => {
  const unknown = { ...exact(terms), importReliance: between(0, 1) }
  assert.equal(supplyRiskValue('global+eu', unknown), null)
  const { low, high } = supplyRiskRange('global+eu', unknown)
  assert.ok(Math.abs(low - 1.44) < 1e-12 && Math.abs(high - 2.16) < 1e-12)
})

test('a term that the basis does not use may be missing', () => {
  assert.equal(
    supplyRiskValue('eu', { ...exact(terms), hhiGlobal: between(0, 10), importReliance: between(0, 1) }),
    supplyRisk('eu', terms),
  )
})

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const weight = fc.double({ min: 0, max: 10, noNaN: true })
const anyTerms = fc.record({ hhiGlobal: weight, hhiEu: weight, importReliance: fraction, recycling: fraction, substitution: fraction })
const anyBasis = fc.constantFrom<Basis>('global+eu', 'global', 'eu')

test('law: more recycling never raises supply risk', () => {
  fc.assert(
    fc.property(anyBasis, anyTerms, fraction, (basis, one, more) => {
      const recycling = one.recycling + (1 - one.recycling) * more
      assert.ok(supplyRisk(basis, { ...one, recycling }) <= supplyRisk(basis, one) + 1e-12)
    }),
  )
})

test('law: the bounds hold the value once the missing terms are known', () => {
  const names = ['hhiGlobal', 'hhiEu', 'importReliance', 'recycling', 'substitution'] as const
  fc.assert(
    fc.property(anyBasis, anyTerms, fc.subarray([...names]), (basis, one, missing) => {
      const known = exact(one)
      const bounded = { ...known }
      for (const name of missing) bounded[name] = between(0, name.startsWith('hhi') ? 10 : 1)
      const { low, high } = supplyRiskRange(basis, bounded)
      const value = supplyRisk(basis, one)
      assert.ok(low - 1e-9 <= value && value <= high + 1e-9)
    }),
  )
})
