/** Each chart against the file that it drew when a person last looked at it: fixtures/NAME.svg, which CHANCERY_WRITE_GOLDEN=1 writes anew. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, it } from 'node:test'
import { parseHTML } from 'linkedom'
import { flowSankey } from './flow-sankey.ts'
import { type Drawing, framed, linesOf, shortened, svgText, textWidth } from './frame.ts'
import { frontLine } from './front-line.ts'
import { seriesColours } from './palette.ts'
import { type ShareBar, shareBars } from './share-bars.ts'
import { type Borders, hasShape, worldMap } from './world-map.ts'
import { yearLines } from './year-lines.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')
const width = 640
const frame = {
  title: 'Tungsten, a state: suppliers',
  subtitle: 'Imports, 2021-24',
  source: 'Source: made for this test, 2025.',
  description: 'China 60 %; Vietnam 25 %',
  width,
}
const drawn = (drawing: Drawing, more: Partial<typeof frame> = {}): string => svgText(framed(document, { ...frame, ...more }, drawing))

const bar = (label: string, today: number, more: Partial<ShareBar> = {}): ShareBar => ({
  label,
  today,
  after: null,
  range: null,
  isRest: false,
  ...more,
})
const words = { today: 'today', after: 'after', axis: 'share of imports', cap: null }

const charts = {
  shares: () =>
    shareBars(document, [bar('China', 0.6), bar('Vietnam', 0.25), bar('others, not named', 0.15, { isRest: true })], words, width),
  plan: () =>
    shareBars(
      document,
      [
        bar('China', 0.8, { after: 0.65 }),
        bar('Vietnam', 0.2, { after: 0.25, range: { low: 0.2, high: 0.35 } }),
        bar('Kazakhstan', 0, { after: 0.1, range: { low: 0, high: 0.15 } }),
      ],
      { ...words, cap: { share: 0.65, name: '65 %, the cap' } },
      width,
    ),
  years: () =>
    yearLines(
      document,
      [
        {
          name: 'world production (mine)',
          pieces: [
            [
              { year: 2020, value: 0.7, low: 0.7, high: 0.7 },
              { year: 2021, value: 0.65, low: 0.65, high: 0.65 },
            ],
            [{ year: 2024, value: 0.6, low: 0.6, high: 0.6 }],
          ],
        },
        { name: 'imports', pieces: [[{ year: 2024, value: null, low: 0.1, high: 0.3 }]] },
      ],
      { axis: 'HHI', write: (value) => value.toFixed(2), most: 1 },
      width,
    ),
  front: () =>
    frontLine(
      document,
      [
        { risk: 5.2, objective: 577, label: 'China 65 %' },
        { risk: 4.1, objective: 3447, label: 'Australia 36 %' },
        { risk: 3, objective: 6830, label: 'Australia 65 %' },
      ],
      { risk: 'risk', objective: 'tonnes moved', writeRisk: String, writeObjective: (value) => value.toLocaleString('en-US') },
      width,
    ),
  flows: () =>
    flowSankey(
      document,
      [
        { id: 'mine CHN', label: 'China', column: 0, isRest: false },
        { id: 'mine OTH', label: 'not on record', column: 0, isRest: true },
        { id: 'CHN', label: 'China', column: 1, isRest: false },
        { id: 'DEU', label: 'Germany', column: 1, isRest: false },
        { id: 'USA', label: 'United States', column: 2, isRest: false },
      ],
      [
        { from: 'mine CHN', to: 'CHN', value: 70 },
        { from: 'mine OTH', to: 'DEU', value: 30 },
        { from: 'CHN', to: 'USA', value: 70 },
        { from: 'DEU', to: 'USA', value: 30 },
      ],
      { columns: ['mined in', 'refined in', 'imported by'], write: (value) => `${value} %` },
      width,
    ),
}

for (const [name, chart] of Object.entries(charts))
  it(`draws ${name} as when it was last looked at`, () => {
    const file = new URL(`./fixtures/${name}.svg`, import.meta.url)
    const svg = drawn(chart())
    if (process.env.CHANCERY_WRITE_GOLDEN === '1') writeFileSync(file, svg)
    assert.equal(svg, readFileSync(file, 'utf8'))
  })

/** Every number of a transform or a place that lies outside the picture. */
const placesOf = (svg: string): readonly number[] =>
  [...svg.matchAll(/<text[^>]* x="(?<x>-?[\d.]+)"/g)].map((match) => Number(match.groups?.x))

describe('a picture', () => {
  const hostile = 'China</text><script>alert(1)</script> & "quotes" \u0007\u001b[31m'
  const svg = drawn(shareBars(document, [bar(hostile, 0.7), bar('Vietnam', 0.3)], words, width), { title: hostile, source: hostile })
  it('sets text from files as text, and leaves out what XML does not allow', () => {
    assert.doesNotMatch(svg, /<script/)
    assert.ok(!svg.includes('\u0007') && !svg.includes('\u001b'))
    assert.match(svg, /&lt;script&gt;/)
    assert.match(svg, /aria-label="China&lt;\/text&gt;/)
  })
  it('tells its title and its figures to those who cannot see it', () => {
    assert.match(drawn(charts.shares()), /^<svg aria-label="Tungsten, a state: suppliers" .* role="img"/)
    assert.match(drawn(charts.shares()), /<title>Tungsten, a state: suppliers<\/title><desc>China 60 %; Vietnam 25 %<\/desc>/)
  })
  it('has lengths in pixels and no style sheet', () => assert.doesNotMatch(svg, /\dem"|<style|currentColor/))
  it('sets no text outside', () => assert.ok(placesOf(svg).every((x) => x >= 0 && x <= width)))
  it('takes colours that are told apart: seven, each once', () => assert.equal(new Set(seriesColours).size, 7))
})

describe('text', () => {
  it('is broken where it does not fit', () => {
    const lines = linesOf('a long line of words that does not fit into it', 90)
    assert.ok(lines.length > 2 && lines.every((line) => textWidth(line) <= 90))
  })
  it('is shortened with a mark', () => assert.equal(shortened('Democratic Republic of the Congo', 12), 'Democratic…'))
})

describe('the map', () => {
  const borders: Borders = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json'), 'utf8'))
  const china = { numeric: '156', name: 'China', quantity: 90 }
  it('colours a state by its share of the whole', () => {
    const svg = drawn(
      worldMap(document, borders, [china, { numeric: '036', name: 'Australia', quantity: 10 }], 100, { whole: 'the whole' }, width),
    )
    assert.deepEqual([...svg.matchAll(/<path[^>]* fill="(?<fill>#08306B|#2171B5)"/g)].map((match) => match.groups?.fill).toSorted(), [
      '#08306B',
      '#2171B5',
    ])
  })
  it('finds shapes by number, or by name where there is none', () => {
    assert.equal(hasShape(borders, china), true)
    assert.equal(hasShape(borders, { numeric: '', name: 'Kosovo' }), true)
    assert.equal(hasShape(borders, { numeric: '702', name: 'Singapore' }), false)
  })
})
