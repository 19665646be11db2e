/** --out of chancery supply and its subcommands: a picture with title, source and text that is text, or a Problem that says why not. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { chancery, temporaryFolder } from './cli.ts'

const folder = temporaryFolder()
const run = (...args: readonly string[]) => chancery(['supply', ...args], { cwd: folder })

const drawn = [
  { args: ['tungsten', '--importer', 'USA'], title: /Tungsten, United States: suppliers/, says: /China 26 %/ },
  { args: ['antimony', '--importer', 'EU27', '--stage', 'ore'], title: /Antimony, European Union: suppliers/, says: /Turkey 63 %/ },
  {
    args: ['tungsten', '--importer', 'USA', '--years', '2018-2025'],
    title: /concentration of suppliers \(HHI\), 2018 to 2025/,
    says: /2022 0\.\d\d/,
  },
  { args: ['tungsten', '--importer', 'USA', '--picture', 'production'], title: /Tungsten: mine production by state/, says: /China \d/ },
  {
    args: ['diversify', 'antimony', '--importer', 'USA', '--cap', '40%'],
    title: /no more than 40 % from one third country/,
    says: /China 55 % today, 40 % after/,
  },
  {
    args: ['diversify', 'rare earths', '--importer', 'USA', '--cap', '65%', '--picture', 'front'],
    title: /what must move for less risk/,
    says: /tonnes moved 577/,
  },
  { args: ['chain', 'antimony', '--importer', 'EU27'], title: /Antimony, European Union/, says: /China 30 %/ },
  {
    args: ['partners', 'UZB'],
    title: /Uzbekistan: shares of all trade, 2020 to 2024/,
    says: /China: 2020 1\d(?:\.\d)? %, .*2024 1\d(?:\.\d)? %/,
  },
  {
    args: ['what-if', 'tungsten', '--importer', 'USA', '--partner', 'CHN', '--add', 'KAZ 1500 t/yr from 2028 to 2030'],
    title: /Tungsten, United States: dependence on China/,
    says: /today: 26 %/,
  },
]
for (const [nth, { args, title, says }] of drawn.entries())
  it(`draws supply ${args.join(' ')}`, () => {
    const { status, out, err } = run(...args, '--out', `p${nth}.svg`)
    assert.equal(status, 0, err)
    assert.match(err, new RegExp(`Picture: p${nth}\\.svg`))
    assert.ok(out.length > 100, 'the text is printed as without a picture')
    const svg = readFileSync(join(folder, `p${nth}.svg`), 'utf8')
    assert.match(svg.match(/<title>(?<title>[^<]*)/)?.groups?.title ?? '', title)
    assert.match(svg.match(/<desc>(?<words>[^<]*)/)?.groups?.words ?? '', says)
    assert.match(svg, /role="img"/)
    assert.match(svg, />Sources?: [^<]{20}/)
    assert.doesNotMatch(svg, /NaN|undefined|Infinity/)
  })

it('draws PNG, twice as large', () => {
  const { status, err } = run('tungsten', '--importer', 'USA', '--out', 'p.png')
  assert.equal(status, 0, err)
  const bytes = readFileSync(join(folder, 'p.png'))
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG')
  assert.equal(bytes.readUInt32BE(16), 1640)
})

describe('what cannot be drawn', () => {
  const cases = [
    { args: ['tungsten', '--importer', 'USA', '--out', 'p.pdf'], says: /--out p\.pdf: it names no picture/ },
    { args: ['tungsten', '--importer', 'USA', '--out', 'no/such/folder/p.svg'], says: /the picture cannot be written/ },
    { args: ['diversify', 'tungsten', '--importer', 'EU27', '--cap', '1%', '--out', 'q.svg'], says: /there is no plan to draw/ },
    {
      args: ['diversify', 'antimony', '--importer', 'USA', '--cap', '40%', '--picture', 'front', '--out', 'q.svg'],
      says: /no front to draw/,
    },
  ]
  for (const { args, says } of cases)
    it(args.join(' '), () => {
      const { status, err } = run(...args)
      assert.equal(status, 2)
      assert.match(err, says)
      assert.ok(!existsSync(join(folder, 'q.svg')))
    })
})
