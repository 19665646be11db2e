/** Amounts as they are written, in tables; and laws of readAmounts. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type AmountSpan, readAmounts } from './amounts.ts'

/** "words | value unit qualifier", then what else is set. */
const told = (amount: AmountSpan): string =>
  [
    `${amount.text} |`,
    amount.low === null ? '' : `${amount.low} to`,
    String(amount.value),
    amount.unit,
    amount.qualifier,
    amount.per === null ? '' : `per ${amount.per}`,
    amount.noun === null ? '' : `of ${amount.noun}`,
    amount.outOf === null ? '' : `out of ${amount.outOf}`,
  ]
    .filter((part) => part !== '')
    .join(' ')

const finds: readonly (readonly [text: string, ...amounts: string[]])[] = [
  // money
  ['Chile will lend $7 billion to Ghana.', '$7 billion | 7000000000 USD exact'],
  ['The deal is worth over $7.5bn.', '$7.5bn | 7500000000 USD over'],
  ['It cost US$ 1.3 trillion and USD 410 million.', 'US$ 1.3 trillion | 1300000000000 USD exact', 'USD 410 million | 410000000 USD exact'],
  [
    'Oslo gave €5 billion, EUR 36 million and 110 million euros.',
    '€5 billion | 5000000000 EUR exact',
    'EUR 36 million | 36000000 EUR exact',
    '110 million euros | 110000000 EUR exact',
  ],
  [
    'It lent A$90m, C$4bn, HK$12m and NZ$3 million.',
    'A$90m | 90000000 AUD exact',
    'C$4bn | 4000000000 CAD exact',
    'HK$12m | 12000000 HKD exact',
    'NZ$3 million | 3000000 NZD exact',
  ],
  ['The line costs R12bn and the port Dh2bn.', 'R12bn | 12000000000 ZAR exact', 'Dh2bn | 2000000000 AED exact'],
  ['The mill takes 4.2 mtpa of ore.', '4.2 mtpa | 4200000 t exact'],
  [
    'Gabon shipped 9.3mt, Guinea 183mt, and Togo 25,000 mt.',
    '9.3mt | 9300000 t exact',
    '183mt | 183000000 t exact',
    '25,000 mt | 25000 t exact',
  ],
  ['Urea slid to $402-410/t.', '$402-410/t | 402 to 410 USD range per t'],
  ['The crop was revised up to 91 million tonnes.', '91 million tonnes | 91000000 t exact'],
  [
    'Output was 250 kb/d, 450 koz and 32 mln wmt.',
    '250 kb/d | 250000 bbl/d exact',
    '450 koz | 450000 oz exact',
    '32 mln wmt | 32000000 t exact',
  ],
  ['Two in five tonnes of chromite were lost.', 'Two in five | 40 % exact'],
  ['It sold nine out of ten barrels abroad.', 'nine out of ten | 90 % exact'],
  ['A sum of 15 million Hong Kong dollars.', '15 million Hong Kong dollars | 15000000 HKD exact'],
  ['A sum of 15 million U.S. dollars.', '15 million U.S. dollars | 15000000 USD exact'],
  ['A sum of 15 million Australian dollars.', '15 million Australian dollars | 15000000 AUD exact'],
  ['India set aside Rs 300 crore.', 'Rs 300 crore | 3000000000 INR exact'],
  ['It was Rs 2 lakh crore in all.', 'Rs 2 lakh crore | 2000000000000 INR exact'],
  ['It was Rs. 40 cr in all.', 'Rs. 40 cr | 400000000 INR exact'],
  ['Nepal spent 30 billion rupees.', '30 billion rupees | 30000000000 NPR exact'],
  ['The cabinet spent 30 billion rupees.', '30 billion rupees | 30000000000 INR exact'],
  ['Colombia spent 30 billion pesos.', '30 billion pesos | 30000000000 COP exact'],
  ['The cabinet spent 30 billion pesos.', '30 billion pesos | 30000000000 XXX exact'],
  ['The mine cost 30 million Egyptian pounds.', '30 million Egyptian pounds | 30000000 EGP exact'],
  [
    'They paid 70 billion yen, 4.5 billion yuan and RMB 3 bn.',
    '70 billion yen | 70000000000 JPY exact',
    '4.5 billion yuan | 4500000000 CNY exact',
    'RMB 3 bn | 3000000000 CNY exact',
  ],
  [
    'It raised 220 billion tenge and 9 trillion Uzbek soums.',
    '220 billion tenge | 220000000000 KZT exact',
    '9 trillion Uzbek soums | 9000000000000 UZS exact',
  ],
  ['Bern paid CHF 5m, Stockholm 40 million kronor.', 'CHF 5m | 5000000 CHF exact', '40 million kronor | 40000000 SEK exact'],
  ['It paid 640 million USD and 5€.', '640 million USD | 640000000 USD exact', '5€ | 5 EUR exact'],
  ['An $8-billion plan.', '$8-billion | 8000000000 USD exact'],
  ['It cost £2.5 billion ($3.1 billion).', '£2.5 billion | 2500000000 GBP exact', '$3.1 billion | 3100000000 USD exact'],
  // weights, energy, lengths
  ['They mined 2.7m tonnes, 5,100 t and 310 kt.', '2.7m tonnes | 2700000 t exact', '5,100 t | 5100 t exact', '310 kt | 310000 t exact'],
  ['They mined 1.2 mln t and 19,400 tU.', '1.2 mln t | 1200000 t exact', '19,400 tU | 19400 t exact'],
  ['They mined 500 kilograms and 2 million ounces.', '500 kilograms | 0.5 t exact', '2 million ounces | 2000000 oz exact'],
  [
    'It sold 2 million pounds of uranium for 2 million pounds.',
    '2 million pounds | 907.18474 t exact',
    '2 million pounds | 2000000 GBP exact',
  ],
  [
    'A 1.6-GW plant, 300 megawatts of wind and 4 TWh.',
    '1.6-GW | 1600 MW exact',
    '300 megawatts | 300 MW exact',
    '4 TWh | 4000000 MWh exact',
  ],
  ['A 640-km line, 50 miles of road and 300m of track.', '640-km | 640 km exact', '50 miles | 80.4672 km exact', '300m | 0.3 km exact'],
  ['It holds 15 bcm of gas.', '15 bcm | 15000000000 m3 exact'],
  [
    'They pump 1.4 million barrels a day, or 90,000 bpd.',
    '1.4 million barrels a day | 1400000 bbl/d exact',
    '90,000 bpd | 90000 bbl/d exact',
  ],
  ['It stores 40 million barrels.', '40 million barrels | 40000000 bbl exact'],
  ['A 90-day truce and a stock for 40 days.', '90-day | 90 day exact', '40 days | 40 day exact'],
  // what it is per
  ['Peru sells 70,000 tonnes of refined tin a year.', '70,000 tonnes | 70000 t exact per year'],
  ['Peru sells 70,000 tonnes annually.', '70,000 tonnes annually | 70000 t exact per year'],
  [
    'Tin costs $31,000 a tonne, gold $2,400 an ounce.',
    '$31,000 a tonne | 31000 USD exact per t',
    '$2,400 an ounce | 2400 USD exact per oz',
  ],
  ['Power costs €85 per MWh, tin $30/kg.', '€85 per MWh | 85 EUR exact per MWh', '$30/kg | 30 USD exact per kg'],
  ['Tin cost $31,000 a tonne on 12 May.', '$31,000 a tonne | 31000 USD exact per t'],
  ['It sold 4 tonnes a year earlier.', '4 tonnes | 4 t exact'],
  // percent and shares
  ['It holds 37 per cent, 41% and 12 percent.', '37 per cent | 37 % exact', '41% | 41 % exact', '12 percent | 12 % exact'],
  ['It fell by 2 percentage points and 50 basis points.', '2 percentage points | 2 pp exact', '50 basis points | 0.5 pp exact'],
  ['Fifty-four percent, he said.', 'Fifty-four percent | 54 % exact'],
  ['Two-fifths of the gas and three quarters of the oil.', 'Two-fifths | 40 % exact', 'three quarters | 75 % exact'],
  ['Oman buys half of its wheat, Chad at least half.', 'half | 50 % exact', 'half | 50 % over'],
  ['Half the fleet is idle.', 'Half | 50 % exact'],
  ['Mali sends a quarter of its cotton, Togo roughly a tenth.', 'a quarter | 25 % exact', 'a tenth | 10 % about'],
  // hedges
  ['About 90 tonnes, some 60 tonnes, around 30 tonnes.', '90 tonnes | 90 t about', '60 tonnes | 60 t about', '30 tonnes | 30 t about'],
  ['Nearly 90 tonnes, almost 60 tonnes, close to 30 tonnes.', '90 tonnes | 90 t about', '60 tonnes | 60 t about', '30 tonnes | 30 t about'],
  ['At least 90 tonnes, a minimum of 60 tonnes.', '90 tonnes | 90 t over', '60 tonnes | 60 t over'],
  ['In excess of 90 tonnes, no fewer than 60 tonnes, more than 5%.', '90 tonnes | 90 t over', '60 tonnes | 60 t over', '5% | 5 % over'],
  ['Up to 90 tonnes, as much as 60 tonnes, no more than 5%.', '90 tonnes | 90 t up-to', '60 tonnes | 60 t up-to', '5% | 5 % up-to'],
  ['Less than 90 tonnes, under 60 tonnes, below 5%.', '90 tonnes | 90 t under', '60 tonnes | 60 t under', '5% | 5 % under'],
  ['$2.5 billion-plus, or $4bn or more.', '$2.5 billion | 2500000000 USD over', '$4bn | 4000000000 USD over'],
  ['Exactly 90 tonnes, only 60 tonnes.', '90 tonnes | 90 t exact', '60 tonnes | 60 t exact'],
  ['It ran over five years.', 'five years | 5 year exact'],
  // ranges
  ['Between 310 and 420 tonnes.', '310 and 420 tonnes | 310 to 420 t range'],
  ['It needs 17,500 to 19,000 tonnes.', '17,500 to 19,000 tonnes | 17500 to 19000 t range'],
  ['It costs $1-1.5bn.', '$1-1.5bn | 1000000000 to 1500000000 USD range'],
  ['It costs $0.7 billion to $1.2 billion.', '$0.7 billion to $1.2 billion | 700000000 to 1200000000 USD range'],
  ['It costs between 3.5 billion and 4 billion pounds.', '3.5 billion and 4 billion pounds | 3500000000 to 4000000000 GBP range'],
  ['It grew 15–18 per cent.', '15–18 per cent | 15 to 18 % range'],
  ['It takes six to eight weeks.', 'six to eight weeks | 6 to 8 week range'],
  ['Two or three reactors are planned.', 'Two or three reactors | 2 to 3 count range of reactors'],
  ['Lots ranging from 5 to 9 tonnes.', '5 to 9 tonnes | 5 to 9 t range'],
  // counts
  ['The line will buy 28 wagons and 4 new cranes.', '28 wagons | 28 count exact of wagons', '4 new cranes | 4 count exact of new cranes'],
  ['Qatar ordered 14 Boeing 787 jets.', '14 Boeing 787 jets | 14 count exact of Boeing 787 jets'],
  ['It will train 250 Chilean nurses.', '250 Chilean nurses | 250 count exact of Chilean nurses'],
  [
    'It owns 11 of the region’s 16 largest zinc and lead mines.',
    '11 of the region’s 16 largest zinc and lead mines | 11 count exact of largest zinc and lead mines out of 16',
  ],
  [
    'At least two dozen trucks and as many as 300 troops.',
    'two dozen trucks | 24 count over of trucks',
    '300 troops | 300 count up-to of troops',
  ],
  [
    'It hired 40 Kenyans and 2 million Germans voted.',
    '40 Kenyans | 40 count exact of Kenyans',
    '2 million Germans | 2000000 count exact of Germans',
  ],
  // spelled out, elided, other writing
  [
    'One and a half billion euros and half a million tonnes.',
    'One and a half billion euros | 1500000000 EUR exact',
    'half a million tonnes | 500000 t exact',
  ],
  ['Two hundred and fifty thousand dollars.', 'Two hundred and fifty thousand dollars | 250000 USD exact'],
  ['It sold 2½ million tonnes.', '2½ million tonnes | 2500000 t exact'],
  ['It sold 25 800 tonnes.', '25 800 tonnes | 25800 t exact'],
  ['It sold 25\u202f800 tonnes.', '25\u202f800 tonnes | 25800 t exact'],
  ['Peru made 41,000 tonnes and Bolivia 17,000.', '41,000 tonnes | 41000 t exact', '17,000 | 17000 t exact'],
  ['A duty cut from 30 to 12 per cent.', '30 | 30 % exact', '12 per cent | 12 % exact'],
  ['The plant ran at 3.4m tonnes, up from 2.9m a year earlier.', '3.4m tonnes | 3400000 t exact', '2.9m | 2900000 t exact'],
]

const findsNothing: readonly (readonly [text: string, because: string])[] = [
  ['In 2025 it rose, as in 2024.', 'years'],
  ['On 6 November and November 7, 2024.', 'days'],
  ['The second summit, the 22nd round, a third country.', 'ordinals'],
  ['The C5+1, the G7, the EU27 and the Quad.', 'formats'],
  ['A Boeing 787, an A320, an S-400 and an F-16.', 'models'],
  ['Article 5, page 12, Annex 3 and Resolution 1540.', 'places in texts'],
  ['U-235 and COVID-19.', 'names with figures'],
  ['At 10:30 GMT and 18:00.', 'times of day'],
  ['AUKUS Pillar 2 projects, Phase 3 trials.', 'numbered things'],
  ['Call +48 22 555 12 34.', 'a telephone number'],
  ['1. Introduction', 'a list mark'],
  ['In the 2025/26 season.', 'a split year'],
  ['Tens of millions of dollars were lost.', 'no figure'],
  ['A billion-dollar deal, a multi-billion-euro plan.', 'a size'],
  ['The five Baltic leaders met the three ministers.', 'who, not how much'],
  ['The six studies and those two reactors.', 'pointed at, not counted'],
  ['The first half of the match, the second half.', 'halves that are parts'],
  ['In the third quarter of 2026.', 'a part of a year'],
  ['Two years later, a year ago, within five years.', 'dates'],
  ['One in five jobs is at risk.', 'a share told otherwise'],
  ['One of them left; one day he will return.', 'no count'],
  ['The 2028 elections and the 1994 accords.', 'years before plurals'],
  ['It rose from 5 to 8.', 'no unit'],
  ['Ranked 4, then 9.', 'no unit'],
  ['The 12-nation bloc and its 27-member council.', 'a size of a party'],
  ['Version 1.2.3 and 3D and 5G.', 'codes'],
]

describe('amounts', () => {
  for (const [text, ...amounts] of finds) it(text, () => assert.deepEqual(readAmounts(text).map(told), amounts))
})

describe('no amounts', () => {
  for (const [text, because] of findsNothing) it(`${text} (${because})`, () => assert.deepEqual(readAmounts(text).map(told), []))
})

describe('elision', () => {
  it('is marked', () =>
    assert.deepEqual(
      readAmounts('Peru made 41,000 tonnes and Bolivia 17,000.').map((amount) => amount.elided),
      [false, true],
    ))
  it('does not reach into the next sentence', () => assert.equal(readAmounts('Peru made 41,000 tonnes. Bolivia, 17,000.').length, 1))
})

const pieces = fc.constantFrom(
  ...'$ € £ 5 1.5 27,500 2025 bn million m billion tonnes t % per cent a year half third two three quarters of from to and between about over up least 35 jets - – / . , S C5+1 US A Rs crore pounds uranium MW barrels day'.split(
    ' ',
  ),
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(pieces, { maxLength: 12 }).map((words) => words.join('')),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
)

describe('readAmounts', () => {
  it('gives spans inside the text, in order, without overlap, with finite values', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const amount of readAmounts(text)) {
          assert.ok(amount.start >= last && amount.end > amount.start && amount.end <= text.length)
          assert.equal(text.slice(amount.start, amount.end), amount.text)
          assert.ok(Number.isFinite(amount.value) && amount.step > 0 && amount.unit !== '')
          assert.equal(amount.qualifier === 'range', amount.low !== null)
          if (amount.low !== null) assert.ok(amount.low < amount.value)
          last = amount.end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('reads back every sum it is given in any of three ways of writing', () => {
    const sums = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.constantFrom(['million', 1e6], ['bn', 1e9], ['trillion', 1e12]),
      fc.constantFrom(['USD', '$', ''], ['EUR', '', ' euros'], ['JPY', 'JPY ', '']),
    )
    fc.assert(
      fc.property(sums, ([tenths, [scale, factor], [code, before, after]]) => {
        const [amount] = readAmounts(`It paid ${before}${tenths / 10} ${scale}${after} in all.`)
        assert.equal(amount?.unit, code)
        assert.ok(Math.abs((amount?.value ?? 0) / Number(factor) - tenths / 10) < 1e-9)
      }),
    )
  })

  it('gives the same for the same text', () =>
    fc.assert(
      fc.property(texts, (text) => assert.deepEqual(readAmounts(text), readAmounts(text))),
      { numRuns: 50 },
    ))
})
