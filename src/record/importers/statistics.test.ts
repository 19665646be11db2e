/** Readers of published statistics: files of USGS, the World Bank and Global Trade Alert as their publishers give them, with what is odd in them. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { openWorld } from '../../world/open.ts'
import type { FileHead, TableRead } from './data-importer.ts'
import { dataImporters } from './index.ts'
import { publishedNames } from './published-names.ts'
import { publishedValue } from './published-value.ts'

const world = openWorld()
const usgs = publishedNames(world, 'usgs')

const headOf = (name: string, bytes: Uint8Array): FileHead => {
  const text = new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF/, '')
  const columns = (text.split(/\r?\n/, 1)[0] ?? '').split(',').map((cell) => cell.replaceAll('"', '').trim())
  return { name, bytes, text, encoding: 'utf-8', columns, separator: ',', inside: [] }
}

/** Read by whichever importer the file looks like. */
const read = (name: string, content: string | Uint8Array): TableRead & { readonly format: string } => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const head = headOf(name, bytes)
  const found = dataImporters.filter((one) => one.looksLike(head))
  assert.deepEqual(found.length, 1, `${name} looks like ${found.map((one) => one.name).join(', ')}`)
  const [importer] = found
  if (importer?.kind !== 'table') throw new Error('no table')
  return { format: importer.name, ...importer.read({ head, bytes, world }) }
}

const cellsOf = (rows: TableRead['rows'], ...columns: readonly string[]): readonly unknown[] =>
  rows.map((row) => columns.map((column) => row[column]))

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`

describe('a published figure', () => {
  const cases: readonly (readonly [string, ReturnType<typeof publishedValue>])[] = [
    ['3,640', { value: 3640, low: null, high: null, qualifier: 'exact' }],
    [' 1.5 ', { value: 1.5, low: null, high: null, qualifier: 'exact' }],
    ['—', { value: 0, low: null, high: null, qualifier: 'exact' }],
    ['-0.2', { value: -0.2, low: null, high: null, qualifier: 'exact' }],
    ['>75', { value: null, low: 75, high: null, qualifier: 'at-least' }],
    ['<100,000', { value: null, low: null, high: 100_000, qualifier: 'at-most' }],
    ['890–1,000', { value: null, low: 890, high: 1000, qualifier: 'range' }],
    ['W', { value: null, low: null, high: null, qualifier: 'withheld' }],
    ['NA', { value: null, low: null, high: null, qualifier: 'not-available' }],
    ['..', { value: null, low: null, high: null, qualifier: 'not-available' }],
    ['', { value: null, low: null, high: null, qualifier: 'not-available' }],
    ['XX', { value: null, low: null, high: null, qualifier: 'no-total' }],
    ['E', { value: null, low: null, high: null, qualifier: 'net-exporter' }],
    ['Less than ½ unit', { value: null, low: null, high: null, qualifier: 'small' }],
    ['410e', { value: 410, low: null, high: null, qualifier: 'estimated' }],
    ['1,23,4', null],
    ['9–3', null],
    ['included with ilmenite', null],
  ]
  for (const [cell, expected] of cases) it(`"${cell}"`, () => assert.deepEqual(publishedValue(cell), expected))

  it('written with commas reads as the number that it is', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), (number) => publishedValue(number.toLocaleString('en-US'))?.value === number))
  })
})

describe('a name as USGS writes it', () => {
  const states: readonly (readonly [string, string | null])[] = [
    ['Congo (Kinshasa)', 'COD'],
    ['Korea, Republic of', 'KOR'],
    ['Republic of Korea', 'KOR'],
    ['Burma', 'MMR'],
    ['Canada ', 'CAN'],
    ['Côte d’Ivoire', 'CIV'],
    ['Sweden (concentrate)', 'SWE'],
    ['Argentina, crude ore', 'ARG'],
    ['World total (rounded)', 'WLD'],
    ['Other Countries', 'OTH'],
    ['Korea', null],
    ['Atlantis', null],
  ]
  for (const [name, state] of states) it(name, () => assert.equal(usgs.stateOf(name)?.state ?? null, state))

  const materials: readonly (readonly [string, string, string | null])[] = [
    ['COBALT', '', 'cobalt'],
    ['Gemanium', '', 'germanium'],
    ['Antimony, metal and oxide', '', 'antimony'],
    ['Rare earths (compounds and metals)9', '', 'rare-earths'],
    ['Aluminum (bauxite)', '', 'bauxite'],
    ['Titanium, sponge metal', '', 'titanium-sponge'],
    ['Titanium Mineral Concentrates', '', 'titanium'],
    ['Platinum-Group metals', 'Palladium', 'palladium'],
    ['Platinum-Group metals', '', 'pgm'],
    ['Bauxite and Alumina', 'Alumina, refinery', 'alumina'],
    ['Moonstone', '', null],
  ]
  for (const [name, detail, material] of materials)
    it(`${name} ${detail}`, () => assert.equal(usgs.materialOf(name, detail)?.material ?? null, material))
})

describe('Mineral Commodity Summaries, world data of 2025', () => {
  const header =
    'SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVE_NOTES'
  const world2025 = read(
    'MCS2025_World_Data.csv',
    lines(
      header,
      'MCS2025,Cobalt,Congo (Kinshasa),"Mine production, cobalt content",metric tons,210000,220000,,,,,6000000,',
      'MCS2025,Cobalt,Canada ,"Mine production, cobalt content",metric tons,W,50,,,,,NA,',
      'MCS2025,Cobalt,World total (rounded),"Mne production, cobalt content",metric tons,1200,1300,Excludes U.S. production.,,,,>90000,',
      'MCS2025,Gallium ,China,Primary production,kilograms,600000,700000,,,1600000,,,',
      'MCS2025,Cobalt,Atlantis,Mine production,metric tons,1,2,,,,,,',
      'MCS2025,Cobalt,Canada,Mine production,metric tons,7,lots,,,,,,',
      'MCS2025,Cobalt,Canada',
      'MCS2025,Cobalt,Cuba,Mine production,metric tons,,,,,,,,',
    ),
  )
  it('is known by its header and tells its edition', () => assert.deepEqual([world2025.format, world2025.vintage], ['usgs-world', '2025']))
  it('gives each year its own figure, estimates marked, masses in tonnes', () =>
    assert.deepEqual(cellsOf(world2025.rows, 'material', 'measure', 'stage', 'state', 'year', 'quantity', 'low', 'qualifier', 'content'), [
      ['cobalt', 'production', 'mine', 'COD', 2023, 210_000, null, 'exact', 'Co'],
      ['cobalt', 'production', 'mine', 'COD', 2024, 220_000, null, 'estimated', 'Co'],
      ['cobalt', 'reserves', '', 'COD', 2024, 6_000_000, null, 'exact', 'Co'],
      ['cobalt', 'production', 'mine', 'CAN', 2023, null, null, 'withheld', 'Co'],
      ['cobalt', 'production', 'mine', 'CAN', 2024, 50, null, 'estimated', 'Co'],
      ['cobalt', 'reserves', '', 'CAN', 2024, null, null, 'not-available', 'Co'],
      ['cobalt', 'production', '', 'WLD', 2023, 1200, null, 'exact', 'Co'],
      ['cobalt', 'production', '', 'WLD', 2024, 1300, null, 'estimated', 'Co'],
      ['cobalt', 'reserves', '', 'WLD', 2024, null, 90_000, 'at-least', 'Co'],
      ['gallium', 'production', 'smelter', 'CHN', 2023, 600, null, 'exact', ''],
      ['gallium', 'production', 'smelter', 'CHN', 2024, 700, null, 'estimated', ''],
      ['gallium', 'capacity', 'smelter', 'CHN', 2024, 1600, null, 'estimated', ''],
      ['cobalt', 'production', 'mine', 'CAN', 2023, 7, null, 'exact', ''],
    ]))
  it('names each line that is not taken, and counts those that say nothing', () => {
    assert.deepEqual(
      world2025.rejected.map(({ line }) => line),
      [6, 7, 8],
    )
    assert.match(world2025.rejected[0]?.reason ?? '', /^the country "Atlantis" is no state on record$/)
    assert.match(world2025.rejected[1]?.reason ?? '', /^the figure is "lots"/)
    assert.equal(world2025.rejected[2]?.reason, 'it has 3 cells where the first line has 13')
    assert.deepEqual(world2025.passedOver, { 'lines without a figure': 1 })
  })
})

describe('Mineral Commodity Summaries, long file of 2026', () => {
  const chapter = (content: string): string => `"(Data in metric tons, ${content}, unless otherwise specified)"`
  const text = lines(
    'MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes',
    `COBALT,World Mine Production and Reserves,Cobalt,Congo (Kinshasa),Production,Mine production,metric tons,2025,"230,000",Estimated.,Yes,${chapter('cobalt content')}`,
    `RARE EARTHS,World Mine Production and Reserves,Rare Earths,World total,Reserves,Reserves: rounded,metric tons,2025,">85,000,000",,Yes,${chapter('rare-earth-oxide (REO) equivalent')}`,
    `TUNGSTEN,Salient Statistics—United States,Tungsten,United States,Imports for consumption,Imports for consumption: Ores and concentrates,metric tons,2024,"1,550",,Yes,${chapter('tungsten content')}`,
    `TUNGSTEN,Salient Statistics—United States,Tungsten,United States,Consumption,"Consumption: Apparent, all forms",metric tons,2024,W,,Yes,${chapter('tungsten content')}`,
    'TUNGSTEN,Salient Statistics—United States,Tungsten,United States,Net import reliance,Net import reliance as a percentage of apparent consumption,percent,2025,>50,Estimated.,Yes,',
    'TUNGSTEN,Import Sources,Tungsten,China,Import sources,"Import sources: Ores, concentrates, and other forms",percent,2021–24,26,,Yes,',
    'TUNGSTEN,Salient Statistics—United States,Tungsten,United States,Mood,Cheerful,percent,2024,26,,Yes,',
  )
  /** As Windows-1252 writes it: dashes are one byte each. */
  const windows = Uint8Array.from(text, (char) => ({ '—': 0x97, '–': 0x96 })[char] ?? char.charCodeAt(0))
  const long = read('MCS2026_Commodities_Data.csv', windows)
  it('reads Windows-1252, and who imports stands apart from who supplies', () =>
    assert.deepEqual(
      cellsOf(long.rows, 'material', 'measure', 'form', 'importer', 'state', 'period', 'quantity', 'low', 'qualifier', 'unit', 'content'),
      [
        ['cobalt', 'production', '', null, 'COD', '2025', 230_000, null, 'estimated', 't', 'Co'],
        ['rare-earths', 'reserves', '', null, 'WLD', '2025', null, 85_000_000, 'at-least', 't', 'REO'],
        ['tungsten', 'imports for consumption', 'Ores and concentrates', 'USA', null, '2024', 1550, null, 'exact', 't', 'W'],
        ['tungsten', 'apparent consumption', 'all forms', 'USA', null, '2024', null, null, 'withheld', 't', 'W'],
        ['tungsten', 'net import reliance', '', 'USA', null, '2025', null, 50, 'at-least', '%', ''],
        ['tungsten', 'import share', 'Ores, concentrates, and other forms', 'USA', 'CHN', '2021-24', 26, null, 'exact', '%', ''],
      ],
    ))
  it('says which measure it does not know', () =>
    assert.deepEqual(long.rejected, [{ line: 8, reason: 'neither "Mood" nor "Cheerful" is a measure that is known' }]))
})

describe('Mineral Commodity Summaries, figures and tables', () => {
  it('figure 2: bounds, a net exporter, a byte order mark', () => {
    const { rows, format } = read(
      'MCS2026_Fig2_Net_Import_Reliance.csv',
      `\uFEFF${lines(
        'Source,Import_Share_Order,Commodity,Net_Import_Reliance_pct_2025,Major_Import_Sources_2021_24,Notes',
        'MCS2026,1,"Antimony, metal and oxide",91,"China, Belgium",',
        'MCS2026,2,Tungsten,>50,,',
        'MCS2026,3,Beryllium,E,,',
      )}`,
    )
    assert.equal(format, 'usgs-reliance')
    assert.deepEqual(cellsOf(rows, 'material', 'year', 'quantity', 'low', 'qualifier'), [
      ['antimony', 2025, 91, null, 'estimated'],
      ['tungsten', 2025, null, 50, 'at-least'],
      ['beryllium', 2025, null, null, 'net-exporter'],
    ])
  })
  it('figure 3: the reliance beside the sources is kept apart, once a commodity', () => {
    const { rows } = read(
      'MCS2026_Fig3_Major_Import_Sources.csv',
      lines(
        'Source,Commodity,Import_Source_2021_24,Percent,NIR,Critical_Mineral',
        'MCS2026,Lithium,Chile,54,50,Y',
        'MCS2026,Lithium,Argentina,43,50,Y',
        'MCS2026,Lithium,Other,3,50,Y',
      ),
    )
    assert.deepEqual(cellsOf(rows, 'measure', 'state', 'period', 'quantity'), [
      ['import share', 'CHL', '2021-24', 54],
      ['net import reliance, as printed beside the sources', null, '2025', 50],
      ['import share', 'ARG', '2021-24', 43],
      ['import share', 'OTH', '2021-24', 3],
    ])
  })
  it('table 7: withheld, bounds, and consumption that is reported', () => {
    const { rows } = read(
      'MCS2026_T7_Critical_Minerals_Salient.csv',
      lines(
        'Source,Year,Units,Critical_mineral,Primary_prod,Secondary_prod,Prod_notes,Apparent_Consumption,Consumption_Notes,Net_Import_Reliance,Primary_import_sources_2021-24,Import_source_notes,Leading_source_country,Leading_country_prod,Leading_source_precent_world,World_total_prod,World_prod_notes',
        'MCS2026,2025_estimated,metric tons,Aluminum (bauxite),W,NA,,1700000,Reported consumption.,>75,Jamaica,,Guinea,150000000,34,440000000,Excludes U.S. production.',
      ),
    )
    assert.deepEqual(cellsOf(rows, 'material', 'measure', 'state', 'quantity', 'low', 'qualifier'), [
      ['bauxite', 'production', 'USA', null, null, 'withheld'],
      ['bauxite', 'secondary production', 'USA', null, null, 'not-available'],
      ['bauxite', 'reported consumption', null, 1_700_000, null, 'estimated'],
      ['bauxite', 'net import reliance', null, null, 75, 'at-least'],
      ['bauxite', 'production', 'GIN', 150_000_000, null, 'estimated'],
      ['bauxite', 'share of world production', 'GIN', 34, null, 'estimated'],
      ['bauxite', 'production', 'WLD', 440_000_000, null, 'estimated'],
    ])
  })
  it('table 4: several years are nobody’s year', () => {
    const { rows } = read(
      'MCS2026_T4_Country_Export_Control.csv',
      lines(
        'Country,Control_Type,Commodity_Year,Data_source,Notes',
        'China,Export licensing,"Antimony (2024); tungsten (2025)",A list,',
        'Indonesia,Export ban,Nickel ore (2020),A list,',
      ),
    )
    assert.deepEqual(cellsOf(rows, 'implementers', 'materials', 'type', 'year'), [
      ['CHN', 'antimony;tungsten', 'Export licensing', null],
      ['IDN', 'nickel', 'Export ban', 2020],
    ])
  })
})

describe('Worldwide Governance Indicators', () => {
  it('one sheet of 2024: codes of its own, missing estimates, a figure that cannot be, one told twice', () => {
    const { rows, rejected, passedOver } = read(
      'wgidataset.csv',
      lines(
        'codeindyr,code,countryname,year,indicator,estimate,stddev,nsource,pctrank,pctranklower,pctrankupper',
        'KAZcc2023,KAZ,Kazakhstan,2023,cc,-0.2,0.14,11,45,35,55',
        'ZARrl2023,ZAR,"Congo, Dem. Rep.",2023,rl,-1.6,0.15,10,3,1,6',
        'ADOva1996,ADO,Andorra,1996,va,..,..,..,..,..,..',
        'KAZge2023,KAZ,Kazakhstan,2023,ge,12,0.18,7,55,40,66',
        'KAZcc2023,KAZ,Kazakhstan,2023,cc,-0.3,0.14,11,45,35,55',
        'XYZcc2023,XYZ,Nowhere,2023,cc,-0.3,0.14,11,45,35,55',
      ),
    )
    assert.deepEqual(cellsOf(rows, 'state', 'year', 'dimension', 'estimate'), [
      ['KAZ', 2023, 'cc', -0.2],
      ['COD', 2023, 'rl', -1.6],
    ])
    assert.deepEqual(rejected, [
      { line: 5, reason: 'the estimate is 12: expected about -2.5 to 2.5' },
      { line: 6, reason: 'KAZ 2023 cc stands in line 2 already' },
      { line: 7, reason: 'the code "XYZ" (Nowhere) is no state on record' },
    ])
    assert.deepEqual(passedOver, { 'without an estimate': 1 })
  })
  it('a sheet of 2025', () =>
    assert.deepEqual(
      cellsOf(
        read(
          'wgi-2025.csv',
          lines(
            'Economy (code),Economy (name),Year,Governance dimension,Governance estimate (approx. -2.5 to +2.5)',
            'ROM,Romania,2024,Rule of Law,0.4',
          ),
        ).rows,
        'state',
        'year',
        'dimension',
        'estimate',
      ),
      [['ROU', 2024, 'rl', 0.4]],
    ))
  it('an answer of the API', () => {
    const point = (code: string, value: number | null) => ({
      indicator: { id: 'GE.EST', value: 'Government Effectiveness: Estimate' },
      country: { id: 'KZ', value: 'Kazakhstan' },
      countryiso3code: code,
      date: '2023',
      value,
    })
    const { rows, rejected, passedOver } = read(
      'answer.json',
      JSON.stringify([{ page: 1, pages: 1 }, [point('KAZ', 0.1), point('UZB', null), { value: 1 }]]),
    )
    assert.deepEqual(cellsOf(rows, 'state', 'dimension', 'estimate'), [['KAZ', 'ge', 0.1]])
    assert.deepEqual([rejected.map(({ line }) => line), passedOver], [[3], { 'without an estimate': 1 }])
  })
  it('JSON that is cut off is no table', () =>
    assert.throws(
      () => read('answer.json', '[{"page":1},[{"indicator":{"id":"GE.EST"},"countryiso3code":"KAZ"'),
      /it is no JSON that can be read to its end/,
    ))
})

describe('Global Trade Alert', () => {
  const measure = {
    intervention_id: 1001,
    state_act_id: 501,
    state_act_title: 'China: licence for exports of tungsten',
    gta_evaluation: 'Red',
    implementing_jurisdictions: [{ id: 156, name: 'China' }],
    affected_jurisdictions: [
      { id: 842, name: 'United States of America' },
      { id: 1, name: 'Atlantis' },
    ],
    intervention_type: 'Export licensing requirement',
    mast_chapter: 'P: Export-related measures',
    affected_sectors: [142],
    affected_products: [261100, { product_id: 284180 }, 30211],
    date_announced: '2025-02-04',
    date_implemented: '2025-02-04',
    date_removed: null,
    is_in_force: 1,
  }
  it('an answer of the API: names to states, codes to materials, a zero that was lost', () => {
    const { rows, format } = read('answer.json', JSON.stringify({ count: 1, results: [measure] }))
    assert.equal(format, 'gta-api')
    assert.deepEqual(cellsOf(rows, 'implementers', 'affected', 'materials', 'products', 'implemented', 'removed', 'in_force', 'note'), [
      ['CHN', 'USA', 'tungsten', '261100;284180;030211', '2025-02-04', null, true, 'affected too, not known here: Atlantis'],
    ])
  })
  it('tells what it does not take: a day that is none, an implementer that is none', () => {
    const bad = [
      { ...measure, date_removed: 'soon' },
      { ...measure, intervention_id: 2, implementing_jurisdictions: [{ id: 9, name: 'Atlantis' }] },
    ]
    assert.deepEqual(
      read('answer.json', JSON.stringify(bad)).rejected.map(({ line, reason }) => `${line}: ${reason}`),
      ['1: "soon" is no day such as 2025-02-04', '2: the implementing jurisdiction "Atlantis" is no state on record'],
    )
  })
  it('the export of its site, with its columns by other names, a line a state that is affected', () => {
    const { rows, passedOver, format } = read(
      'interventions.csv',
      lines(
        'State Act ID,Intervention ID,Title,GTA Evaluation,Implementing Jurisdictions,Affected Jurisdictions,Intervention Type,Affected Products,Date Implemented,Is In Force',
        '501,1001,Licence,Red,China,"Korea, Republic of",Export licensing requirement,"261100, 284180",2025-02-04,Yes',
        '501,1001,Licence,Red,China,Japan,Export licensing requirement,"261100, 284180",2025-02-04,Yes',
      ),
    )
    assert.equal(format, 'gta')
    assert.deepEqual(cellsOf(rows, 'id', 'implementers', 'affected', 'materials', 'in_force'), [
      ['1001', 'CHN', 'KOR;JPN', 'tungsten', true],
    ])
    assert.deepEqual(passedOver, { 'further lines of a measure': 1 })
  })
})
