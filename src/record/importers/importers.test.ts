import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openWorld } from '../../world/open.ts'
import type { ImportedLine } from '../imported/part.ts'
import { ftm } from './ftm.ts'
import type { EntityImporter, TakenLine } from './importer.ts'
import { entityImporters } from './index.ts'
import { cellsOf, statements } from './statements.ts'
import { wikidata } from './wikidata.ts'

const world = openWorld()
const context = { states: world.states.values(), wikidataStates: world.tables['wikidata-states'] }
const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

/** All that a text gives, line after line. */
const linesOf = (importer: EntityImporter, text: string): readonly TakenLine[] => {
  const lines = text.split('\n').slice(0, text.endsWith('\n') ? -1 : undefined)
  const reader = importer.open({ ...context, states: world.states.values() }, lines[0] ?? '')
  let start = 0
  const taken = lines.flatMap((line, at) => {
    const found = reader.take(line, { line: at + 1, start })
    start += Buffer.byteLength(line) + 1
    return found
  })
  return [...taken, ...reader.finish()]
}

/** One line of a format in which each line stands for itself. */
const one = (importer: EntityImporter, told: unknown): ImportedLine => {
  const [found] = linesOf(importer, typeof told === 'string' ? told : JSON.stringify(told))
  if (found === undefined) throw new Error('the line gave nothing')
  return found
}

const faults = (lines: readonly TakenLine[]): readonly (readonly [number, string])[] =>
  lines.flatMap(({ line, fault }) => (fault === null ? [] : [[line, fault] as const]))

for (const [file, name] of [
  ['made-up.ftm.json', 'ftm'],
  ['made-up.statements.csv', 'statements'],
  ['made-up.wikidata.json', 'wikidata'],
] as const)
  test(`${file} is known by how it begins`, () => {
    const head = fixture(file).slice(0, 3000)
    assert.deepEqual(
      entityImporters.filter(({ looksLike }) => looksLike(head)).map((importer) => importer.name),
      [name],
    )
  })

for (const head of [
  '',
  '{}',
  'canonical_id,value\n1,2\n',
  '{"id":"Q1"}',
  'Dear reader,\nthe schema and the properties are these.',
  '[1, 2, 3]',
])
  test(`no format looks like ${JSON.stringify(head)}`, () =>
    assert.deepEqual(
      entityImporters.filter(({ looksLike }) => looksLike(head)),
      [],
    ))

test('FollowTheMoney: a company with names in two scripts, a partial day and its state', () => {
  const [line] = linesOf(ftm, fixture('made-up.ftm.json'))
  assert.deepEqual(line?.parts, [
    {
      id: 'mu-aral',
      type: 'company',
      name: 'Aral Tungsten LLP',
      names: [
        { text: 'Aral Tungsten LLP', language: null, use: 'name' },
        { text: 'ТОО «Арал Вольфрам»', language: null, use: 'name' },
        { text: '"Арал Вольфрам" ЖШС', language: null, use: 'name' },
        { text: 'AralTungsten', language: null, use: 'alias' },
        { text: 'Aral', language: null, use: 'weak' },
      ],
      states: ['KAZ'],
      life: { from: '2011-04', to: null },
      urls: ['https://companies.example/aral'],
      datasets: ['mu_companies'],
      roles: [],
    },
  ])
})

test('FollowTheMoney: every line of the file is a part, a link, passed over by its kind, or a fault with its number', () => {
  const lines = linesOf(ftm, fixture('made-up.ftm.json'))
  assert.equal(lines.length, 13)
  assert.deepEqual(
    lines.flatMap(({ links }) => links.map(({ kind, subject, object, role, from, to }) => [kind, subject, object, role, from, to])),
    [
      ['parent', 'mu-aral', 'mu-steppe', '51 %', '2015', null],
      ['role', 'mu-berik', 'mu-post-energy', null, '2019-02-11', '2023-03'],
      ['role', 'mu-berik', 'mu-aral', 'Chief executive', '2023-09-01', null],
      ['sanction', 'mu-steppe', null, 'Ministry of Made-up Affairs, MU-2024', '2024-06-30', null],
    ],
  )
  assert.deepEqual(
    lines.flatMap(({ passedOver }) => passedOver ?? []),
    ['Address'],
  )
  const [first, second, third] = faults(lines)
  assert.deepEqual(first, [10, 'it is no JSON'])
  assert.match(second?.[1] ?? '', /^it is no FollowTheMoney entity \(properties: /)
  assert.deepEqual(third, [13, 'Occupancy mu-occ-2 has no post among its values'])
})

test('FollowTheMoney, nested: an entity within another is read too', () => {
  const post = { id: 'p', schema: 'Position', properties: { name: ['Mayor of Osh'], country: ['kg'] } }
  const { parts, links } = one(ftm, {
    id: 'o',
    schema: 'Occupancy',
    datasets: ['d'],
    properties: { holder: ['h'], post: [post], startDate: ['2020'] },
  })
  assert.deepEqual(
    parts.map(({ id, name, states, datasets }) => [id, name, states, datasets]),
    [['p', 'Mayor of Osh', ['KGZ'], ['d']]],
  )
  assert.deepEqual(
    links.map(({ subject, object }) => [subject, object]),
    [['h', 'p']],
  )
})

for (const [code, state] of [
  ['kz', ['KAZ']],
  ['GB-SCT', ['GBR']],
  ['xk', ['XKX']],
  ['eu', []],
  ['suhh', []],
] as const)
  test(`FollowTheMoney's country ${code} is ${state.join() || 'no state'}`, () =>
    assert.deepEqual(one(ftm, { id: 'a', schema: 'Company', properties: { name: ['A'], country: [code] } }).parts[0]?.states, state))

test('a person of one state with a link to another is of the first', () => {
  const properties = { name: ['A B'], nationality: ['kz'], country: ['us'] }
  assert.deepEqual(one(ftm, { id: 'a', schema: 'Person', properties }).parts[0]?.states, ['KAZ'])
})

for (const [text, cells] of [
  ['a,b,', ['a', 'b', '']],
  ['"a","b ""c"", d",e', ['a', 'b "c", d', 'e']],
  ['""', ['']],
  ['"a""b"', ['a"b']],
  ['"a', null],
  ['"a"b,c', null],
] as const)
  test(`cells of ${text}`, () => assert.deepEqual(cellsOf(text), cells))

test('statements: rows of one canonical id are one entity, of all its lists, without what a matching proposed', () => {
  const lines = linesOf(statements, fixture('made-up.statements.csv'))
  assert.deepEqual(
    lines.flatMap(({ parts }) =>
      parts.map(({ id, type, name, names, states, datasets }) => [id, type, name, names.map(({ text }) => text), states, datasets]),
    ),
    [
      ['NK-mu1', 'company', 'Altyn "Gold" Mining, LLP', ['Altyn "Gold" Mining, LLP', 'ООО "Алтын"'], ['UZB'], ['mu_companies', 'mu_other']],
      ['NK-mu2', 'person', 'Dilnoza Rasulova', ['Dilnoza Rasulova'], ['UZB'], ['mu_officials']],
    ],
  )
  assert.deepEqual(
    lines.flatMap(({ links }) => links.map(({ kind, subject, object, role, from }) => [kind, subject, object, role, from])),
    [['role', 'NK-mu2', 'NK-mu1', 'Director', '2022-03']],
  )
  assert.deepEqual(faults(lines), [[8, 'it has 4 cells where the header has 14']])
})

const header = 'canonical_id,entity_id,prop,schema,value,dataset,external'
test('statements: a list that calls a firm a LegalEntity does not make it less than a company', () => {
  const rows = ['x,x,name,LegalEntity,Aral,d,f', 'x,x,country,Company,kz,d,f']
  assert.equal(linesOf(statements, [header, ...rows].join('\n'))[0]?.parts[0]?.type, 'company')
})

test('statements: ends of a link that stand apart are a fault, not a link less', () => {
  const rows = ['x,x,director,Directorship,p,d,f', 'y,y,name,Person,A B,d,f', 'x,x,organization,Directorship,c,d,f']
  assert.deepEqual(faults(linesOf(statements, [header, ...rows].join('\n'))), [
    [2, 'Directorship x has no organization among its values'],
    [4, 'Directorship x has no director among its values'],
  ])
})

test('statements: a quotation mark that is not closed is a fault, and what follows is read', () => {
  const text = [header, '"x,x,name,Company,A,d,f', ...Array.from({ length: 1100 }, (_, nth) => `n${nth},n,name,Company,B,d,f`)].join('\n')
  const lines = linesOf(statements, text)
  assert.deepEqual(faults(lines), [[2, 'a quotation mark is not closed']])
  assert.equal(lines.flatMap(({ parts }) => parts).length, 100)
})

test('statements, the compact form: the schema stands before the property', () => {
  const text = 'entity_id,prop,value,dataset,lang\nx,Company:name,Aral,d,eng\n'
  const [line] = linesOf(statements, text)
  assert.deepEqual(
    [line?.parts[0]?.id, line?.parts[0]?.type, line?.parts[0]?.names],
    ['x', 'company', [{ text: 'Aral', language: 'eng', use: 'name' }]],
  )
})

test('Wikidata: a person with names in four scripts and a role with days as precise as they are told', () => {
  const lines = linesOf(wikidata, fixture('made-up.wikidata.json'))
  const [person] = lines
  assert.deepEqual(
    person?.parts.map(({ id, type, name, states, life }) => [id, type, name, states, life]),
    [['Q990000001', 'person', 'Aigerim Sadykova', ['KAZ'], { from: '1974', to: null }]],
  )
  assert.deepEqual(
    person?.parts[0]?.names.map(({ text, language }) => [text, language]),
    [
      ['Aigerim Sadykova', 'en'],
      ['Айгерім Садықова', 'kk'],
      ['Айгерим Садыкова', 'ru'],
      ['艾格里姆', 'zh'],
      ['A. Sadykova', 'en'],
    ],
  )
  assert.deepEqual(
    lines.flatMap(({ links }) => links.map(({ kind, subject, object, role, from, to }) => [kind, subject, object, role, from, to])),
    [
      ['role', 'Q990000001', 'Q990000002', null, '2020-06-01', '2023-09'],
      ['role', 'Q990000001', 'Q990000003', 'chief executive officer', '2024-02-05', null],
      ['parent', 'Q990000003', 'Q990000004', null, '2018', null],
    ],
  )
  assert.deepEqual(
    lines.flatMap(({ parts }) => parts.map(({ id, type }) => `${id} ${type}`)),
    ['Q990000001 person', 'Q990000002 position', 'Q990000003 company', 'Q990000004 company'],
  )
  assert.deepEqual(
    lines.flatMap(({ passedOver }) => passedOver ?? []),
    ['item of another kind', 'property'],
  )
  assert.deepEqual(faults(lines), [[6, 'it is no JSON']])
})

for (const state of ['KAZ', 'UZB', 'USA', 'CHN', 'MNG'])
  test(`an item of Wikidata stands for ${state}`, () =>
    assert.match(world.tables['wikidata-states'].find((row) => row.state === state)?.items[0] ?? '', /^Q\d+$/))

for (const importer of entityImporters)
  test(`${importer.name}: no line of any kind throws`, () => {
    const odd = [
      'null',
      '[]',
      '{}',
      '"x"',
      '{"id":1}',
      '{"id":"a","schema":"Person","properties":{"name":[null]}}',
      '{"id":"Q1","type":"item","claims":{"P31":7,"P39":[{}]}}',
      '\u0000',
      '","',
      '"',
    ]
    const lines = linesOf(importer, ['{"schema":1}', ...odd].join('\n'))
    assert.ok(lines.every(({ parts, fault, passedOver }) => parts.length > 0 || fault !== null || passedOver !== null))
  })

test('ftm: entities that stand in each other without end are a fault of their line', () => {
  let told = '{"id":"x","schema":"Person","properties":{}}'
  for (let depth = 0; depth < 20_000; depth += 1) told = `{"id":"x","schema":"Person","properties":{"holder":[${told}]}}`
  assert.match(one(ftm, told).fault ?? '', /^it is no FollowTheMoney entity/)
})
