/** Changes of a figure: both ends with the words of their times, or a rate and one end. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readChanges } from '../amounts.ts'

/** "from (time) -> to (time) rate direction". */
const told = (text: string): readonly string[] =>
  readChanges(text).map(({ from, to, rate, direction }) => {
    const end = (value: number, time: { start: number; end: number } | null): string =>
      time === null ? String(value) : `${value} (${text.slice(time.start, time.end)})`
    const start = from === null ? '?' : end(from.amount.value, from.time)
    return `${start} -> ${end(to.amount.value, to.time)} ${to.amount.unit}${rate === null ? '' : ` by ${rate.qualifier} ${rate.value} ${rate.unit}`} ${direction}`
  })

const finds: readonly (readonly [text: string, ...changes: string[]])[] = [
  ['Trade grew from $2.1 billion in 2019 to $3.4 billion in 2023.', '2100000000 (2019) -> 3400000000 (2023) USD up'],
  ['Imports fell from EUR 40 million in 2021 to EUR 33 million last year.', '40000000 (2021) -> 33000000 (last year) EUR down'],
  ['Tin fell to $28,000 a tonne from $33,500 in March.', '33500 (March) -> 28000 USD down'],
  ['Output will rise to about 410,000 tonnes this year from 390,000 in 2024.', '390000 (2024) -> 410000 (this year) t up'],
  ['Freight reached 2.5 million tonnes in 2026, up from 700,000 tonnes last year.', '700000 (last year) -> 2500000 (2026) t up'],
  ['The port moved 3.5m tonnes in 2024, down from 3.8m a year earlier.', '3800000 (a year earlier) -> 3500000 (2024) t down'],
  ['Power cost 60 euros per MWh in May, up from 52 euros in April.', '52 (April) -> 60 (May) EUR up'],
  ['Chad pumped 90,000 barrels a day in May against 110,000 in April.', '110000 (April) -> 90000 (May) bbl/d down'],
  ['Arms worth £12 million were licensed for Fiji in 2022, against £30 million in 2021.', '30000000 (2021) -> 12000000 (2022) GBP down'],
  ['Imports were 5.1 million tonnes in May, compared with 4.8 million tonnes in April.', '4800000 (April) -> 5100000 (May) t up'],
  ['Quito cut its quota to 40m tonnes of ore, from 55m tonnes in 2023.', '55000000 (2023) -> 40000000 t down'],
  ['Quito cut its estimate to $2.3bn, from the $3bn it had named in July.', '3000000000 -> 2300000000 USD down'],
  ['A tariff cut from 25 to 15 per cent.', '25 -> 15 % down'],
  ['Tungsten climbed from $310 to more than $900 a kilogram.', '310 -> 900 USD up'],
  ['Sales rose 12 percent to 3.4 billion euros in 2023.', '? -> 3400000000 (2023) EUR by exact 12 % up'],
  [
    'Sales rose 12 percent to 3.4 billion euros in 2023 from 3.0 billion in 2022.',
    '3000000000 (2022) -> 3400000000 (2023) EUR by exact 12 % up',
  ],
  ['Its share slid by 4 percentage points to 21 percent in 2022.', '? -> 21 (2022) % by exact 4 pp down'],
  ['Exports halved to 32 tonnes.', '? -> 32 t by exact 0.5 times down'],
  ['Exports more than doubled to 640 tonnes.', '? -> 640 t by over 2 times up'],
  ['Exports nearly tripled to $9bn.', '? -> 9000000000 USD by about 3 times up'],
  ['Trade was $3.4bn, up 12% on the year.', '? -> 3400000000 USD by exact 12 % up'],
  ['Trade Peru–Laos: $5.2bn in 2024 (2023: $4.9bn)', '4900000000 (2023) -> 5200000000 (2024) USD up'],
  ['Antimony (Antwerp): $31,000 a tonne, May $29,500', '29500 (May) -> 31000 USD up'],
  ['Trade almost doubled between 2020 and 2024, to $4bn.', '? -> 4000000000 USD by about 2 times up'],
  ['Turnover rose 1.5 times to $5bn.', '? -> 5000000000 USD by exact 1.5 times up'],
  ['Turnover shrank threefold to $5bn in 2022.', '? -> 5000000000 (2022) USD by exact 3 times down'],
  ['Trade: 2021 $2.5 billion, 2023 $2.9 billion', '2500000000 (2021) -> 2900000000 (2023) USD up'],
  ['Growth was raised from 2 percent to between 2.5 and 3 percent.', '2 -> 3 % up'],
  ['Output fell from 90 to 70 tonnes; sales rose from $4m to $5m.', '90 -> 70 t down', '4000000 -> 5000000 USD up'],
]

const findsNothing: readonly (readonly [text: string, because: string])[] = [
  ['Lots ranging from 5 to 9 tonnes.', 'a range'],
  ['Between $2bn and $3bn.', 'a range'],
  ['Peru sold 40 tonnes to Chile and 50 tonnes to Japan.', 'two sales'],
  ['They moved 5 tonnes from Oslo to a port 30 km away.', 'places'],
  ['From Lima to Quito it is 1,300 km.', 'places'],
  ['They meet three times a year, and four times in 2022, to spend $2m.', 'how often'],
  ['It rose by 9 percent.', 'no end is told'],
  ['It cost $5bn. From 2024 to 2026 it pays $2bn.', 'no change is told'],
  ['It paid $5m for 40% of the firm, up to a limit.', 'no change is told'],
]

describe('changes', () => {
  for (const [text, ...changes] of finds) it(text, () => assert.deepEqual(told(text), changes))
})

describe('no changes', () => {
  for (const [text, because] of findsNothing) it(`${text} (${because})`, () => assert.deepEqual(told(text), []))
})

describe('a change', () => {
  const text = 'In all, trade grew from $2.1 billion in 2019 to $3.4 billion in 2023, he said.'
  const [change] = readChanges(text)
  it('spans both ends and their times', () =>
    assert.equal(text.slice(change?.start, change?.end), 'from $2.1 billion in 2019 to $3.4 billion in 2023'))
  it('has its ends inside the span', () =>
    assert.ok(change?.from && change.from.amount.start >= change.start && change.to.amount.end <= change.end))
  it('gives both ends what the later one is per', () =>
    assert.equal(readChanges('Tin rose from $28,000 to $33,000 a tonne.')[0]?.from?.amount.per, 't'))
})
