import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shannonEntropy } from './concentration.ts'
import { type Pole, type TradeFigure, type TradeFlow, tradeVectors, type VectorsAsked } from './trade-vectors.ts'

const near = (actual: number | null | undefined, expected: number) =>
  assert.ok(actual !== null && actual !== undefined && Math.abs(actual - expected) <= 1e-9, `${actual}, expected ${expected}`)
const pole = (id: string, members: readonly string[] = [id]): Pole => ({ id, name: id, membersIn: () => members })
const poles = [pole('RUS'), pole('CHN'), pole('eu', ['DEU', 'FRA', 'POL']), pole('USA')]
const asked: VectorsAsked = { poles, partners: 200, isWhole: false, flow: 'total' }
const figure = (partner: string, value: number, more: Partial<TradeFigure> = {}): TradeFigure => ({
  reporter: 'UZB',
  partner,
  flow: 'total',
  period: '2024',
  value,
  unit: 'USD',
  statedBy: 'Statistics Agency',
  note: '',
  told: '2025-01-20',
  sources: ['a'],
  ...more,
})

test('four poles on record: their index has a value, and the rest of the trade none', () => {
  const [year] = tradeVectors([figure('world', 100), figure('RUS', 20), figure('CHN', 20), figure('eu', 10), figure('USA', 10)], asked)
  assert.deepEqual(
    year?.poles.map(({ share }) => share?.value),
    [0.2, 0.2, 0.1, 0.1],
  )
  near(year.amongPoles?.effective.value, Math.exp(shannonEntropy([1 / 3, 1 / 3, 1 / 6, 1 / 6])))
  assert.equal(year.amongAll?.effective.value, null)
  // 40 with one more partner, or evenly with the 200 - 3 - 3 others
  near(year.amongAll?.effective.low, Math.exp(shannonEntropy([0.2, 0.2, 0.1, 0.1, 0.4])))
  near(year.amongAll?.effective.high, Math.exp(shannonEntropy([0.2, 0.2, 0.1, 0.1, 0.4]) + 0.1 * Math.log(3) + 0.4 * Math.log(194)))
})

test('a pole without a figure leaves bounds, and its share is no more than what is left', () => {
  const [year] = tradeVectors([figure('world', 100), figure('RUS', 40), figure('CHN', 40), figure('eu', 10)], asked)
  assert.deepEqual(year?.poles[3]?.share, { value: null, low: 0, high: 0.1 })
  assert.equal(year?.amongPoles?.evenness.value, null)
})

test('without the whole trade there are no shares, and the index is that of the poles', () => {
  const [year] = tradeVectors([figure('RUS', 10), figure('CHN', 10), figure('eu', 10), figure('USA', 10)], asked)
  near(year?.amongPoles?.evenness.value, 1)
  assert.equal(year?.amongAll, null)
  assert.equal(year?.poles[0]?.share, null)
})

test('the later told of two figures counts, and the other is kept beside it', () => {
  const [year] = tradeVectors([figure('world', 62.5, { told: '2024-02-01' }), figure('world', 63.5), figure('RUS', 10)], asked)
  assert.equal(year?.world, 63.5)
  assert.deepEqual(
    year.replaced.map(({ value }) => value),
    [62.5],
  )
})

test('exports and imports make the total that nobody tells, and not one that is told', () => {
  const parts = [figure('CHN', 2, { flow: 'exports' }), figure('CHN', 11, { flow: 'imports' })]
  assert.equal(tradeVectors(parts, asked)[0]?.poles[1]?.value, 13)
  assert.equal(tradeVectors([...parts, figure('CHN', 14)], asked)[0]?.poles[1]?.value, 14)
  assert.equal(tradeVectors(parts, { ...asked, flow: 'exports' })[0]?.poles[1]?.value, 2)
})

test('a period and a currency are each a line of their own', () => {
  const all = [figure('CHN', 1), figure('CHN', 1, { period: '2024-01/2024-05' }), figure('CHN', 1, { unit: 'EUR' })]
  assert.deepEqual(
    tradeVectors(all, asked).map(({ period, unit }) => `${period} ${unit}`),
    ['2024 EUR', '2024 USD', '2024-01/2024-05 USD'],
  )
})

test('a bloc without a figure of its own is its members, where all partners are named', () => {
  const all = [figure('DEU', 3), figure('POL', 2), figure('RUS', 5)]
  assert.equal(tradeVectors(all, { ...asked, isWhole: true })[0]?.poles[2]?.value, 5)
  assert.equal(tradeVectors(all, asked)[0]?.poles[2]?.value, null)
  assert.equal(tradeVectors(all, { ...asked, isWhole: true })[0]?.world, 10)
})

test('law: bounds hold what the whole list gives, and the unit changes nothing', () => {
  const states = ['RUS', 'CHN', 'USA', 'DEU', 'FRA', 'POL', 'KAZ', 'TUR', 'KOR']
  const flows = fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(
      flows,
      fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
      fc.boolean(),
      fc.double({ min: 0.001, max: 1000, noNaN: true }),
      (values, told, tellsBloc, unit) => {
        const flow: TradeFlow = 'imports'
        const all = states.map((state, at) => figure(state, values[at] ?? 0, { flow }))
        const whole = tradeVectors(all, { ...asked, partners: 9, isWhole: true, flow })[0]
        const bloc = values.slice(3, 6).reduce((total, one) => total + one, 0)
        const some = [
          figure(
            'world',
            values.reduce((total, one) => total + one, 0),
            { flow },
          ),
          ...(tellsBloc ? [figure('eu', bloc, { flow })] : []),
          ...all.filter((_, at) => told[at]),
        ]
        const at = (scale: number) =>
          tradeVectors(
            some.map((one) => ({ ...one, value: one.value * scale })),
            { ...asked, partners: 9, flow },
          )[0]
        for (const index of ['amongPoles', 'amongAll'] as const) {
          const [truth, bound] = [whole?.[index]?.evenness.value, at(1)?.[index]?.evenness]
          if (bound === undefined) continue
          assert.ok(bound.low <= (truth ?? -1) + 1e-9 && (truth ?? 2) <= bound.high + 1e-9, JSON.stringify([index, truth, bound]))
          near(at(unit)?.[index]?.evenness.low, bound.low)
        }
        for (const [nth, { share }] of (at(1)?.poles ?? []).entries()) {
          const truth = whole?.poles[nth]?.share?.value ?? -1
          assert.ok(share !== null && share.low <= truth + 1e-9 && truth <= share.high + 1e-9)
        }
      },
    ),
  )
})
