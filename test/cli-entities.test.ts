/** Entities on the command line: files of others come in, are found and shown, and documents are read with their names. */
import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chancery, jsonLines, type Ran, temporaryFolder } from './cli.ts'

const folder = temporaryFolder()
const run = (...args: readonly string[]): Ran => chancery([...args, '--record', 'deals', '--quiet'], { cwd: folder })
const fixture = (name: string): string => fileURLToPath(new URL(`../src/record/importers/fixtures/${name}`, import.meta.url))

interface Told {
  readonly agents: readonly { readonly id: string | null; readonly name: string; readonly candidates?: readonly string[] }[]
}

test('a file comes in once, with what could not be read told by its line', () => {
  const first = run('entities', 'import', fixture('made-up.ftm.json'))
  assert.equal(first.status, 1)
  assert.match(first.out, /^made-up\.ftm\.json: imported \(ftm\): 5 entities, 4 links; passed over 1 Address; 3 lines could not be read\n$/)
  assert.match(first.err, /made-up\.ftm\.json, line 10: it is no JSON\.\n/)
  assert.match(run('entities', 'import', fixture('made-up.ftm.json')).out, /was there already \(ftm\): 5 entities/)
  const { outcome, format } =
    jsonLines<{ outcome: string; format: string }>(run('entities', 'import', fixture('made-up.wikidata.json.gz'), '--json').out)[0] ?? {}
  assert.deepEqual([outcome, format], ['imported', 'wikidata'])
})

test('a file that is not there makes no record', () => {
  const { status, err } = chancery(['entities', 'import', 'missing.json', '--record', 'none'], { cwd: folder })
  assert.equal(status, 2)
  assert.match(err, /missing\.json: there is no such file/)
  assert.ok(!existsSync(join(folder, 'none')))
})

test('an entity is found by words of any of its names, with the role of the day', () => {
  assert.match(
    run('entities', 'find', 'берик').out,
    /^mu-berik {2}Berik Otarov \(person, KAZ\): Chief executive Aral Tungsten LLP \(mu-aral\), 2023-09-01 – …\n$/,
  )
  assert.match(
    run('entities', 'find', 'Otarov', '--as-of', '2020-01-01').out,
    /Deputy Minister of Energy of Kazakhstan \(mu-post-energy\), 2019-02-11 – 2023-03\n$/,
  )
  assert.equal(run('entities', 'find', 'nobody').out, 'No imported entity has "nobody" in its names.\n')
})

test('an entity is shown with names by script, roles with days, what stands above it, and sources', () => {
  const { out } = run('entities', 'show', 'mu-aral')
  for (const line of [
    '    Cyrillic: ТОО «Арал Вольфрам»; "Арал Вольфрам" ЖШС',
    '    2015 – …: 51 %: Steppe Holding JSC (mu-steppe) [mu_companies]',
    '    https://companies.example/aral',
  ])
    assert.ok(out.split('\n').includes(line), `${line}\n\n${out}`)
  const [json] = jsonLines<{ id: string; ties: readonly unknown[] }>(run('entities', 'show', 'Q990000001', '--json').out)
  assert.deepEqual([json?.id, json?.ties.length], ['Q990000001', 2])
  assert.equal(run('entities', 'show', 'mu-none').status, 2)
})

test('files tell how far they came', () => {
  const files = jsonLines<{ name: string; faults: number; finishedAt: string | null }>(run('entities', 'files', '--json').out)
  assert.deepEqual(
    files.map(({ name, faults }) => [name, faults]),
    [
      ['made-up.ftm.json', 3],
      ['made-up.wikidata.json.gz', 1],
    ],
  )
  assert.ok(files.every(({ finishedAt }) => finishedAt !== null))
})

test('a document that is added is read with these names; two that fit alike stand as candidates', () => {
  const twin = { id: 'mu-karasu-2', schema: 'Company', properties: { name: ['Karasu Rare Metals'], jurisdiction: ['kz'] } }
  writeFileSync(join(folder, 'twin.json'), `${JSON.stringify(twin)}\n`)
  assert.equal(run('entities', 'import', 'twin.json', '--format', 'ftm').status, 0)
  writeFileSync(
    join(folder, 'news.txt'),
    'Astana, 12 October 2024\n\nAral Tungsten will sell 400 tonnes of tungsten to Germany by the end of 2026.\n\nKazakhstan’s Karasu Rare Metals will sell 20 tonnes of gallium to Japan.\n',
  )
  assert.equal(run('add', 'news.txt').status, 0)
  assert.equal(run('record', 'export', 'deals.jsonl').status, 0)
  const found = run('record', 'search', 'tonnes', '--json')
  const agents = jsonLines<{ claim: Told }>(found.out).flatMap(({ claim }) =>
    claim.agents.map(({ id, candidates }) => [id, candidates ?? null]),
  )
  assert.deepEqual(agents, [
    ['mu-aral', null],
    [null, ['Q990000003', 'mu-karasu-2']],
  ])
})

for (const [args, says] of [
  [['entities'], /it takes import FILE\.\.\., find NAME, show ID or files/],
  [['entities', 'import'], /no file was named/],
  [['entities', 'import', 'x.json', '--format', 'xml'], /the formats are ftm, statements, wikidata/],
  [['entities', 'import', 'missing.json'], /missing\.json: there is no such file/],
] as const)
  test(`chancery ${args.join(' ')} says what to do`, () => {
    const { status, err } = run(...args)
    assert.equal(status, 2)
    assert.match(err, says)
  })
