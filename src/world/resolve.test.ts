/** resolveName on names and descriptions as news writes them: whom they mean on a day, and what is left open. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { openWorld } from './open.ts'
import { resolveName } from './resolve.ts'

const world = openWorld()
const five = 'KAZ KGZ TJK TKM UZB'

/** Name, then `id | type | states` of the best candidate; the day is 8 November 2025 unless a case says otherwise. */
const found: readonly (readonly [string, string, string?])[] = [
  // States: names, adjectives, capitals, seats
  ['Kazakhstan', 'KAZ | state | KAZ'],
  ['the United States', 'USA | state | USA'],
  ['U.S.', 'USA | state | USA'],
  ['the US', 'USA | state | USA'],
  ['USA', 'USA | state | USA'],
  ['America', 'USA | state | USA'],
  ['the Kyrgyz Republic', 'KGZ | state | KGZ'],
  ['Republic of Kazakhstan', 'KAZ | state | KAZ'],
  ['Viet Nam', 'VNM | state | VNM'],
  ['Türkiye', 'TUR | state | TUR'],
  ['Turkey', 'TUR | state | TUR'],
  ['Czech Republic', 'CZE | state | CZE'],
  ['Cote d’Ivoire', 'CIV | state | CIV'],
  ['DRC', 'COD | state | COD'],
  ['Congo', 'COD | state | COD'],
  ['Republic of the Congo', 'COG | state | COG'],
  ['Niger', 'NER | state | NER'],
  ['Nigeria', 'NGA | state | NGA'],
  ['Guinea', 'GIN | state | GIN'],
  ['Guinea-Bissau', 'GNB | state | GNB'],
  ['South Korea', 'KOR | state | KOR'],
  ['Georgia', 'GEO | state | GEO'],
  ['the state of Georgia', 'null | place | USA'],
  ['Kazakhstan’s', 'KAZ | state | KAZ'],
  ['Washington', 'USA | state | USA'],
  ['Tashkent', 'UZB | state | UZB'],
  ['Kiev', 'UKR | state | UKR'],
  ['Brussels', 'eu | group | AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE'],
  ['the Kremlin', 'RUS | state | RUS'],
  ['State Department', 'USA | state | USA'],
  ['Downing Street', 'GBR | state | GBR'],
  ['Ak Orda', 'KAZ | state | KAZ'],
  ['the Elysée', 'FRA | state | FRA'],
  ['Uzbek', 'UZB | state | UZB'],
  ['Uzbek government', 'UZB | state | UZB'],
  ['the Turkish side', 'TUR | state | TUR'],
  ['current Mongolian administration', 'MNG | state | MNG'],
  ['landlocked Mongolia', 'MNG | state | MNG'],
  ['the capital Astana', 'KAZ | state | KAZ'],
  // Groups, formats, instruments
  ['Central Asia', `central-asia | group | ${five}`],
  ['the five Central Asian states', `central-asia | group | ${five}`],
  ['C5', `central-asia | group | ${five}`],
  ['most EU members', 'null | people | '],
  ['members of Mercosur', 'mercosur | group | ARG BOL BRA PRY URY'],
  ['Baltic states', 'baltic-states | group | EST LTU LVA'],
  ['C5+1', 'c5-plus-1 | format | KAZ KGZ TJK TKM USA UZB'],
  ['C5 + 1', 'c5-plus-1 | format | KAZ KGZ TJK TKM USA UZB'],
  ['the Abraham Accords', 'abraham-accords | instrument | '],
  // Persons
  ['Donald Trump', 'donald-trump | person | USA'],
  ['President Trump', 'donald-trump | person | USA'],
  ['Trump', 'donald-trump | person | USA'],
  ['Chairman Xi Jinping', 'xi-jinping | person | CHN'],
  ['Xi', 'xi-jinping | person | CHN'],
  ['U.S. Secretary of State Marco Rubio', 'marco-rubio | person | USA'],
  ['Marco Rubio, the US secretary of state', 'marco-rubio | person | USA'],
  ["Uzbekistan's President Shavkat Mirziyoyev", 'shavkat-mirziyoyev | person | UZB'],
  ['Shavkat Mirziyoev', 'shavkat-mirziyoyev | person | UZB'],
  ['President Tokaev', 'kassym-jomart-tokayev | person | KAZ'],
  ['Angolan President Joao Lourenco', 'joao-lourenco | person | AGO'],
  ['King Charles III', 'charles-iii | person | GBR'],
  ['the US president', 'donald-trump | person | USA'],
  ['the US president', 'joe-biden | person | USA', '2022-06-01'],
  ['the German chancellor', 'friedrich-merz | person | DEU'],
  ['the German chancellor', 'olaf-scholz | person | DEU', '2023-06-01'],
  ['the French foreign minister', 'jean-noel-barrot | person | FRA'],
  ['Kremlin spokesman Dmitry Peskov', 'dmitry-peskov | person | RUS'],
  ['the Kazakh leader', 'null | person | KAZ'],
  ['former US president', 'null | person | USA'],
  ["Japan's trade minister", 'null | person | JPN'],
  ['Chilean Mining Minister Rosa Fuenzalida', 'null | person | CHL'],
  ["Mongolia's deputy minister of energy", 'null | person | MNG'],
  ['presidents of the five Central Asian states', `null | people | ${five}`],
  ['the five Central Asian presidents', `null | people | ${five}`],
  ['leaders of the Central Asian republics', `null | people | ${five}`],
  ['the three Baltic presidents', 'null | people | EST LTU LVA'],
  ['C5 energy ministers', `null | people | ${five}`],
  ['energy ministers of the G7', 'null | people | CAN DEU FRA GBR ITA JPN USA'],
  ['presidents of Serbia, the Czech Republic and Latvia', 'null | people | CZE LVA SRB'],
  ['Kazakh and Uzbek foreign ministers', 'null | people | KAZ UZB'],
  // Bodies, firms, people, places
  ['Kazakh Foreign Ministry', 'null | organisation | KAZ'],
  ['Ministry of Foreign Affairs of Kazakhstan', 'null | organisation | KAZ'],
  ["Uzbekistan's Ministry of Investment, Industry and Trade", 'null | organisation | UZB'],
  ["China's Ministry of Commerce", 'mofcom | organisation | CHN'],
  [
    'European Investment Bank',
    'eib | organisation | AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE',
  ],
  ["Peru's central bank", 'null | organisation | PER'],
  ["Japan's mission in Geneva", 'null | organisation | JPN'],
  ['Kazakh companies', 'null | company | KAZ'],
  ['Swedish state miner', 'null | company | SWE'],
  ['Boeing', 'boeing | company | USA'],
  ["Norway's Equinor", 'equinor | company | NOR'],
  ['state-owned Kazatomprom', 'kazatomprom | company | KAZ'],
  ['Traxys of Luxembourg', 'traxys | company | LUX'],
  ["Austria's Bergstein Metalle", 'null | organisation | AUT'],
  ['US citizens', 'null | people | USA'],
  ['customers in the United States', 'null | people | USA'],
  ['Samarkand', 'null | place | UZB'],
  ['the port of Aktau', 'null | place | KAZ'],
  ['ports of Aktau and Poti', 'null | place | GEO KAZ'],
]

/** Names that nothing on record bears, phrases that mean two, and words that only look like a name. */
const nothing: readonly string[] = [
  '',
  'Elina Markku',
  'Northgate Holdings',
  'Zhanar Tulegenova',
  'Lumen Cathodes',
  'Kazakhstan and Uzbekistan',
  'Xi and Putin',
  'Presidents Donald Trump and Xi Jinping',
  'Boeing and Airbus',
  'Japan and its companies',
  'Astana, Tashkent and Bishkek',
  'us',
  'turkey',
  'polish',
  'china plates',
  'jordan',
  'chad',
  'the region',
  'the country',
  'the two countries',
  'both sides',
  'it',
  'they',
  'he',
  'critical minerals',
  'the agreement',
  'a summit of heads of state',
  'tungsten mine',
  'supporters of Kazakhstan',
  'growth in Kazakhstan last year',
  'to strengthen ties with Uzbekistan',
  'because of Russia',
  'increasingly dependent on China',
  'trade with the United States rose',
  'Tuesday',
  'November',
  'Section 232',
  'the first quarter',
  'several states',
  'more than 40 deals',
  '$8 billion',
  'a letter of intent',
  'visa requirements',
  'new technologies',
  'nobody',
  'all parties',
  'Mirabel Quist and Otto Quist',
  'the deal between Kazakhstan and Wabtec',
  'water management',
  'Protocol 7',
  'its airline',
  'rare earths',
  'the sea',
  'who',
  'may',
  'lead',
  'the Treaty',
  'Part One',
  'a border of 7,600 km',
]

const show = (name: string, onDate: string | null): string => {
  const best = resolveName(world, name, onDate)[0]
  return best ? `${best.entity.id} | ${best.entity.type} | ${best.entity.states.join(' ')}` : 'nothing'
}

describe('resolveName', () => {
  for (const [name, expected, onDate = '2025-11-08'] of found)
    it(`${name}, ${onDate}: ${expected}`, () => assert.equal(show(name, onDate), expected))
  for (const name of nothing) it(`${name || '(empty)'}: nothing`, () => assert.equal(show(name, '2025-11-08'), 'nothing'))

  it('leaves the state open where an office or body does not tell it', () => {
    for (const name of [
      'the president',
      'Energy Ministry',
      'transport ministers',
      'central bank',
      'several Arab states',
      'two Baltic presidents',
    ]) {
      const [best] = resolveName(world, name, '2025-11-08')
      assert.deepEqual([best?.how, best?.entity.states, (best?.score ?? 1) < 0.5], ['role', [], true], name)
    }
  })

  it('gives the other meanings of a homonym after the first', () => {
    const order = resolveName(world, 'Congo', null).map(({ entity }) => entity.id)
    assert.deepEqual(order, ['COD', 'COG'])
    assert.deepEqual(
      resolveName(world, 'Brussels', null).map(({ entity }) => entity.id),
      ['eu', 'BEL'],
    )
  })

  it('ranks who holds office on the day above who left it', () => {
    const scoreOn = (day: string): number => resolveName(world, 'Biden', day)[0]?.score ?? 0
    assert.ok(scoreOn('2022-05-01') > scoreOn('2026-05-01'))
  })

  it('does not take a person of another state for the one whom a title names', () => {
    const [best] = resolveName(world, 'Finnish President Shavkat Mirziyoyev', '2025-11-08')
    assert.deepEqual([best?.entity.id, best?.entity.states], [null, ['FIN']])
  })

  it('cites the row a name stands in', () => {
    const [best] = resolveName(world, 'Kazatomprom', null)
    assert.equal(best?.ref?.table, 'companies')
    assert.equal(world.tables.companies.find((row) => row.ref.line === best?.ref?.line)?.id, 'kazatomprom')
  })

  it('law: the same name and day give the same candidates, best first, whatever was asked before', () => {
    const parts = fc.constantFrom(
      'Kazakhstan',
      'the',
      'US',
      'President',
      'Xi Jinping',
      'of',
      'and',
      'Foreign',
      'Ministry',
      'companies',
      ',',
      'Georgia',
      'Quist',
      '’s',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 7 }), (words) => {
        const name = words.join(' ')
        const first = resolveName(world, name, '2025-11-08')
        assert.deepEqual(resolveName(world, name, '2025-11-08'), first)
        assert.ok(first.every((each, at) => at === 0 || each.score <= (first[at - 1]?.score ?? 1)))
        assert.ok(first.every(({ score, entity }) => score > 0 && score <= 1 && entity.states.every((state) => world.states.has(state))))
      }),
      { numRuns: 300 },
    )
  })
})
