/** `chancery supply what-if` and `supply shock` as a user runs them: what is said where something is missing, and the figures of worked cases. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chancery, temporaryFolder } from './cli.ts'

const folder = temporaryFolder()
const run = (args: readonly string[]) => chancery(args, { cwd: folder })

test('what-if: deals of a summit, as bounds where nobody knows how much comes, with what the partner holds', () => {
  const { status, out } = run([
    'supply',
    'what-if',
    '--summit',
    'c5+1-2025',
    '--importer',
    'USA',
    '--partner',
    'China',
    '--as-of',
    '2026-01-15',
  ])
  assert.equal(status, 0)
  assert.match(out, /Today: China has 26 % \(imports, 2021 to 2024\)/)
  assert.match(out, /capacity of Northern Katpar \(planned\)/)
  assert.match(out, /on top of what is bought today: China 26 % -> between 13 % and 26 %/)
  assert.match(out, /! Boguty: Jiaxin International Resources Investment of China owns/)
})

test('what-if: an assumption is printed with the result that uses it, and one seed gives one result', () => {
  const args = [
    'supply',
    'what-if',
    'tungsten',
    '--summit',
    'c5+1-2025',
    '--assume',
    'delivered=0.5..0.9',
    '--draws',
    '500',
    '--as-of',
    '2026-01-15',
  ]
  const [first, second] = [run(args), run(args)]
  assert.equal(first.out, second.out)
  assert.match(first.out, /comes: 50 % to 90 % of it \(assumed: delivered=0\.5\.\.0\.9\)/)
  assert.match(first.out, /Assumed by you: delivered=0\.5\.\.0\.9\./)
  assert.match(first.out, /Ranges: 500 draws, seed 1\./)
})

test('what-if: without a tonnage there is no result, but a break-even', () => {
  const { out } = run(['supply', 'what-if', 'rare earths', '--partner', 'China', '--target', '50%', '--as-of', '2026-01-15', '--json'])
  const answer = JSON.parse(out)
  assert.equal(answer.after, null)
  assert.match(answer.notComputable, /^no tonnage/)
  // (0.71 - 0.5) x 9,620 t, and (0.71 / 0.5 - 1) x 9,620 t
  assert.deepEqual([answer.breakEven.replacingPartner.tonnes.low, answer.breakEven.onTop.tonnes.low], [2020, 4040])
})

test('what-if: a partner who is no supplier is told so', () => {
  const { out } = run(['supply', 'what-if', 'uranium', '--partner', 'China', '--as-of', '2026-01-15'])
  assert.match(out, /China is not among the suppliers .*there is nothing to reduce/s)
})

test('shock: a shortfall in shares and tonnes, and no price without elasticities', () => {
  const { out } = run(['supply', 'shock', 'tungsten', '--stop', 'China', '--as-of', '2026-01-15', '--json'])
  const answer = JSON.parse(out)
  assert.deepEqual([answer.shortfall, Math.round(answer.shortfallTonnes.high), answer.price], [{ low: 0.26, high: 0.26 }, 3143, null])
})

test('shock: a measure on record does not say how much it stops, nor stop whom it is not aimed at', () => {
  const { out } = run(['supply', 'shock', 'tungsten', '--measure', 'chn-tungsten-2025', '--as-of', '2026-01-15'])
  assert.match(out, /Shortfall: between 0 % and 26 %/)
  const wrong = run(['supply', 'shock', 'antimony', '--importer', 'EU27', '--measure', 'chn-us-ban-2024', '--as-of', '2026-01-15'])
  assert.equal(wrong.status, 2)
  assert.match(wrong.err, /aimed at USA, not at European Union/)
})
