import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entitiesOf } from '../record/imported/entity.ts'
import { keysOfName, keysOfNames } from '../record/imported/name-keys.ts'
import type { ImportedLink, ImportedPart, ImportedType } from '../record/imported/part.ts'
import type { ImportedEntities } from '../record/store/open.ts'
import { documentFromText } from '../text/open.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import { openWorld } from '../world/open.ts'
import { resolveName } from '../world/resolve.ts'
import { worldWithImported } from './imported-names.ts'

const world = openWorld()

const part = (
  id: string,
  type: ImportedType,
  names: readonly string[],
  states: readonly string[],
  more: Partial<ImportedPart> = {},
): ImportedPart => ({
  id,
  type,
  name: names[0] ?? '',
  names: names.map((text) => ({ text, language: null, use: 'name' })),
  states,
  life: { from: null, to: null },
  urls: [],
  datasets: ['d'],
  roles: [],
  ...more,
})

const parts: readonly ImportedPart[] = [
  part('aral', 'company', ['Aral Tungsten LLP', 'ТОО «Арал Вольфрам»'], ['KAZ']),
  part('otarov-energy', 'person', ['Otarov, Berik'], ['KAZ'], { life: { from: '1970', to: null } }),
  part('otarov-poet', 'person', ['Berik Otarov'], ['KAZ'], { life: { from: '1880', to: '1937' } }),
  part('otarov-wrestler', 'person', ['Berik Otarov'], ['UZB']),
  part('post', 'position', ['Deputy Minister of Energy'], ['KAZ']),
  part('sayan-1', 'company', ['Sayan Metals LLC'], ['MNG']),
  part('sayan-2', 'company', ['Sayan Metals JSC'], ['MNG']),
  part('karasu', 'company', ['Karasu'], ['KAZ']),
  part('minister', 'organisation', ['Minister'], ['KAZ']),
  part('boeing-again', 'company', ['Boeing'], ['USA']),
  part('new-firm', 'company', ['Tengri Lithium'], ['KAZ'], { life: { from: '2030', to: null } }),
]

const links: readonly ImportedLink[] = [
  { subject: 'otarov-energy', object: 'post', kind: 'role', role: null, from: '2019', to: '2025', datasets: ['d'] },
]

/** What a record answers; look-ups themselves are tested on databases. */
const imported: ImportedEntities = {
  files: async () => [],
  byIds: async (ids) => parts.filter(({ id }) => ids.includes(id)),
  byKeys: async (keys) => parts.filter((one) => keysOfNames(one.type, one.names).some((key) => keys.includes(key))),
  byWords: async () => [],
  links: async (ids) => links.filter(({ subject, object }) => ids.includes(subject) || ids.includes(object ?? '')),
}

/** Imported names of a text as the index finds them: the words, the id or the candidates, the states. */
const namesIn = async (text: string, published = '2024-10-12'): Promise<readonly string[]> => {
  const document = documentFromText(text, { name: 'a.txt', published })
  const known = await worldWithImported(imported, world, document)
  return findGazetteerNames(known, text, published).flatMap(({ start, end, candidates: [best] }) => {
    if (best?.ref !== null || best === undefined) return []
    const { id, states } = best.entity
    return [`${text.slice(start, end)}: ${id ?? best.candidates?.join(' or ')} ${states.join()}`.trim()]
  })
}

for (const [text, expected] of [
  ['Aral Tungsten will sell ore to Germany.', ['Aral Tungsten: aral KAZ']],
  ['It will buy ore from Aral Tungsten LLP.', ['Aral Tungsten LLP: aral KAZ']],
  ['Deputy Energy Minister Berik Otarov of Kazakhstan visited Berlin.', ['Berik Otarov: otarov-energy KAZ']],
  ['The Uzbek wrestlers were led by Berik Otarov.', ['Berik Otarov: otarov-wrestler UZB']],
  ['Mongolia’s Sayan Metals will build a smelter.', ['Sayan Metals: sayan-1 or sayan-2 MNG']],
  ['They bought Sayan Metals JSC.', ['Sayan Metals JSC: sayan-2 MNG']],
  ['A stake in Karasu was sold.', ['Karasu: karasu KAZ']],
  ['Karasu flows slowly.', []],
  ['The Minister spoke to Otarov.', []],
  ['Boeing sold three jets.', []],
  ['Tengri Lithium was founded by nobody yet.', []],
  ['He bought aral tungsten.', []],
] as const)
  test(`imported names in "${text}": ${expected.join('; ') || 'none'}`, async () => assert.deepEqual(await namesIn(text), expected))

test('whom a role fits hangs on the day: before it was held, the words around the name decide nothing', async () => {
  const text = 'Deputy Energy Minister Berik Otarov of Kazakhstan and Uzbek guests met.'
  assert.deepEqual(await namesIn(text, '2024-10-12'), ['Berik Otarov: otarov-energy KAZ'])
  assert.deepEqual(await namesIn(text, '2017-10-12'), ['Berik Otarov: otarov-energy or otarov-wrestler'])
})

test('a world without imported names is the world itself', async () => {
  const document = documentFromText('Nobody is named here.', { name: 'a.txt', published: '2024-10-12' })
  assert.equal(await worldWithImported(imported, world, document), world)
})

test('what the world knew before, it still knows', async () => {
  const document = documentFromText('Aral Tungsten and Kazakhstan', { name: 'a.txt', published: '2024-10-12' })
  const known = await worldWithImported(imported, world, document)
  assert.deepEqual(resolveName(known, 'Kazakhstan', '2024-10-12'), resolveName(world, 'Kazakhstan', '2024-10-12'))
  assert.equal(resolveName(known, 'Aral Tungsten', '2024-10-12')[0]?.entity.id, 'aral')
  assert.deepEqual(resolveName(world, 'Aral Tungsten', '2024-10-12'), [])
})

test('the test’s own record finds a person by the name in any order', async () => {
  const found = await imported.byKeys(keysOfName('Otarov Berik'), 10)
  assert.equal(entitiesOf(found).length, 3)
})
