import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { entitiesOf, namesByScript, tiesOf } from './entity.ts'
import { bareKey, isNamed, keysOfName, keysOfNames, keysOfWords } from './name-keys.ts'
import { heldOn, type ImportedLink, type ImportedPart, type ImportedType, partialDayOf } from './part.ts'

for (const [span, day, held] of [
  [{ from: '2019-02-11', to: '2023-03' }, '2023-03-31', true],
  [{ from: '2019-02-11', to: '2023-03' }, '2023-04-01', false],
  [{ from: '2022', to: '2022' }, '2022-12-31', true],
  [{ from: '2022', to: null }, '2021-12-31', false],
  [{ from: null, to: '2020-01-01' }, '2020-01-01', true],
  [{ from: null, to: null }, '2020-01-01', true],
] as const)
  test(`held from ${span.from} to ${span.to}: on ${day} ${held}`, () => assert.equal(heldOn(span, day), held))

for (const [text, day] of [
  ['2022-03-01T00:00:00', '2022-03-01'],
  ['2022-03', '2022-03'],
  ['2022', '2022'],
  ['spring 2022', null],
  [undefined, null],
] as const)
  test(`${text} is the day ${day}`, () => assert.equal(partialDayOf(text), day))

for (const [type, name, text, named] of [
  ['company', 'Aral Tungsten LLP', 'Aral Tungsten', true],
  ['company', 'ТОО «Арал Вольфрам»', 'Арал Вольфрам', true],
  ['company', 'Aral Tungsten LLP', 'ARAL TUNGSTEN, LLP', true],
  ['company', 'Aral Tungsten LLP', 'Tungsten Aral', false],
  ['company', 'LLP', 'LLP', true],
  ['person', 'Berik Otarov', 'OTAROV, Berik', true],
  ['person', 'Otarov Berik', 'Berik Otarov', true],
  ['person', 'Berik Otarov', 'Otarov', false],
] as const)
  test(`${name} (${type}) is ${named ? '' : 'not '}named by "${text}", and found by it`, () => {
    assert.equal(isNamed(type, name, text), named)
    const keys = keysOfNames(type, [{ text: name, language: null, use: 'name' }])
    assert.equal(
      keysOfName(text).some((key) => keys.includes(key)),
      named,
    )
  })

test('a weak name gives its words only', () => {
  const keys = keysOfNames('company', [{ text: 'Aral', language: null, use: 'weak' }])
  assert.deepEqual(keys, keysOfWords('Aral'))
})

test('keys are numbers of 64 bits, and few names share one', () => {
  const names = Array.from({ length: 30_000 }, (_, nth) => `Name ${nth.toString(36)} ${(nth * 7919).toString(36)}`)
  const keys = names.flatMap((name) => keysOfName(name).slice(0, 1))
  assert.equal(new Set(keys).size, names.length)
  assert.ok(keys.every((key) => BigInt.asIntN(64, BigInt(key)) === BigInt(key)))
})

test('legal forms are taken off both ends, never all of a name', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom('aral', 'llp', 'ooo', 'gold'), { minLength: 1, maxLength: 5 }), (words) => {
      const bare = bareKey(words.join(' '))
      assert.ok(bare.length > 0)
      assert.equal(bareKey(bare), bare)
    }),
  ))

const part = (id: string, type: ImportedType, name: string, more: Partial<ImportedPart> = {}): ImportedPart => ({
  id,
  type,
  name,
  names: name === '' ? [] : [{ text: name, language: null, use: 'name' }],
  states: [],
  life: { from: null, to: null },
  urls: [],
  datasets: ['d'],
  roles: [],
  ...more,
})

test('parts of one id are one entity, whatever their order', () => {
  const parts = [
    part('a', 'organisation', 'Aral', { states: ['KAZ'], datasets: ['one'], life: { from: '2012', to: null } }),
    part('a', 'company', '', { states: ['UZB', 'KAZ'], datasets: ['two'], life: { from: '2011', to: null } }),
    part('b', 'person', 'B'),
  ]
  const [entity, ...others] = entitiesOf(parts)
  assert.deepEqual([entity?.type, entity?.name, entity?.states, entity?.life.from], ['company', 'Aral', ['KAZ', 'UZB'], '2011'])
  assert.equal(others.length, 1)
  const [again] = entitiesOf(parts.toReversed())
  assert.deepEqual([again?.type, again?.name, again?.states, again?.life], [entity?.type, entity?.name, entity?.states, entity?.life])
})

test('a link that two files tell is one tie, the latest first', () => {
  const link = {
    subject: 'p',
    object: 'c',
    kind: 'role',
    role: 'Director',
    from: '2020',
    to: null,
    datasets: ['d'],
  } as const satisfies ImportedLink
  const later = { ...link, from: '2023', role: 'Chair' }
  const ties = tiesOf('p', [link, link, later], new Map())
  assert.deepEqual(
    ties.map(({ role, isSubject, other }) => [role, isSubject, other?.id, other?.name]),
    [
      ['Chair', true, 'c', null],
      ['Director', true, 'c', null],
    ],
  )
})

test('names stand by their script', () => {
  const names = ['Berik Otarov', 'Берик Отаров', '别里克', 'بيريك', '베리크', 'ベリク', 'A-1 Отаров'].map((text) => ({
    text,
    language: null,
    use: 'name' as const,
  }))
  assert.deepEqual(
    [...namesByScript(names)].map(([script, own]) => [script, own.length]),
    [
      ['Latin', 1],
      ['Cyrillic', 2],
      ['Han', 1],
      ['Arabic', 1],
      ['Hangul', 1],
      ['Kana', 1],
    ],
  )
})
