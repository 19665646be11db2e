/** Materials and sectors in running text: nouns of trade, not verbs, painters and cities. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { findMaterials, findSectors } from './materials.ts'
import { openWorld } from './open.ts'

const world = openWorld()

const materialCases: readonly (readonly [string, string])[] = [
  ['deposits of rare – earth elements', 'rare-earths'],
  ['Rare-earth magnets and REEs', 'rare-earths rare-earths'],
  ['heavy rare earths such as dysprosium', 'hree dysprosium'],
  ['critical raw materials, above all antimony', 'critical-minerals antimony'],
  ['Critical minerals', 'critical-minerals'],
  ['ferrotungsten, tungsten trioxide and APT', 'tungsten tungsten tungsten'],
  ['yellowcake, or U3O8', 'uranium uranium'],
  ['LNG cargoes', 'natural-gas'],
  ['liquefied natural gas from Qatar', 'natural-gas'],
  ['gas and oil', 'natural-gas crude-oil'],
  ['Cheap crude came from Venezuela', 'crude-oil'],
  ['Brent crude fell', 'crude-oil'],
  ['lead and zinc', 'lead zinc'],
  ['lead ore', 'lead'],
  ['9,000 tonnes of lead a year', 'lead'],
  ['tin ingots', 'tin'],
  ['iron ore pellets', 'iron-ore'],
  ['copper cathodes worth $9m', 'copper'],
  ['aluminum and aluminium', 'aluminium aluminium'],
  ['silicon metal and polysilicon', 'silicon-metal silicon'],
  ['battery-grade graphite', 'graphite'],
  ['gallium nitride', 'gallium'],
  ['platinum group metals', 'pgm'],
  ['a potash mine', 'potash'],
  ['titanium sponge and titanium', 'titanium-sponge titanium'],
]

const noMaterial: readonly string[] = [
  'They will lead the talks.',
  'He took the lead in Astana.',
  'the lead negotiator',
  'leading states',
  'an oil painting',
  'olive oil',
  'the gold standard',
  'a gold medal',
  'the Iron Curtain',
  'with an iron fist',
  'a tin can',
  'greenhouse gas',
  'a gas station',
  'tear gas',
  'crude remarks',
  'Silicon Valley',
  'Salt Lake City',
  'the Mercury Prize',
  'neon lights',
  'a rubber stamp',
  'platinum jubilee',
  'Diamond League',
  'an apt remark',
  'Brent told his brother.',
  'rarely on earth',
]

const sectorCases: readonly (readonly [string, string])[] = [
  ['cooperation in artificial intelligence and water management', 'artificial-intelligence water'],
  ['AI', 'artificial-intelligence'],
  ['22 locomotives', 'railways'],
  ['passenger jets', 'aviation'],
  ['a small modular reactor', 'nuclear'],
  ['they said so', ''],
  ['an aim', ''],
  ['ai-ai', ''],
]

const slugs = (spans: readonly { readonly slug: string }[]): string => spans.map(({ slug }) => slug).join(' ')

describe('findMaterials', () => {
  for (const [text, expected] of materialCases) it(`${text}: ${expected}`, () => assert.equal(slugs(findMaterials(world, text)), expected))
  for (const text of noMaterial) it(`${text}: nothing`, () => assert.equal(slugs(findMaterials(world, text)), ''))

  it('finds every name in the table, whatever its case allows', () => {
    for (const row of world.tables.materials) {
      if (world.materialTerms.contexts.has(row.name)) continue
      assert.equal(findMaterials(world, row.name)[0]?.slug, row.slug, row.name)
    }
  })

  it('law: spans lie in the text, in order, without overlap', () => {
    const piece = fc.constantFrom('rare', ' ', '-', 'earths', 'lead', 'ore', 'zinc', ', ', 'LNG', '.', '\n', 'oil', 'painting', 'gas')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        let reached = 0
        for (const { start, end } of findMaterials(world, text)) {
          assert.ok(start >= reached && end > start && end <= text.length)
          reached = end
        }
      }),
    )
  })
})

describe('findSectors', () => {
  for (const [text, expected] of sectorCases)
    it(`${text}: ${expected || 'nothing'}`, () => assert.equal(slugs(findSectors(world, text)), expected))
})
