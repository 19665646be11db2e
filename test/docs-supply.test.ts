/** docs/supply.md: every worked example is what the code computes, every measure has one, and every file that it names is there. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { computed, readerOf, workedExamples } from './worked-examples.ts'

const root = new URL('../', import.meta.url)
const markdown = readFileSync(new URL('docs/supply.md', root), 'utf8')
const examples = workedExamples(markdown)

for (const example of examples)
  test(`the example ${example.name} is what the code computes`, () => {
    const compute = computed[example.name]
    assert.ok(compute, `test/worked-examples.ts has no computation for ${example.name}`)
    const results = compute(readerOf(example))
    const digits = ([name, printed]: readonly [string, string]) => [name, results[name]?.toFixed(printed.split('.')[1]?.length ?? 0)]
    assert.deepEqual(Object.fromEntries([...example.results].map(digits)), Object.fromEntries(example.results))
    assert.deepEqual(Object.keys(results).toSorted(), [...example.results.keys()].toSorted(), 'each result is printed')
  })

test('each computation has its example, once', () => {
  assert.deepEqual(examples.map(({ name }) => name).toSorted(), Object.keys(computed).toSorted())
})

test('an example whose number is wrong is found', () => {
  const [wrong] = workedExamples('```example hhi\nshares: 0.5, 0.5\nleast = 0.6\nmost = 0.5\n```\n')
  assert.ok(wrong)
  assert.notEqual(computed.hhi?.(readerOf(wrong)).least?.toFixed(1), wrong.results.get('least'))
  assert.throws(() => readerOf(wrong).number('n'), /no input "n"/)
})

test('files of src/supply that the derivations name are there', () => {
  const named = [...markdown.matchAll(/`(?<file>[a-z-]+\.ts)`/g)].map((match) => match.groups?.file ?? '')
  assert.ok(named.length > 10)
  assert.deepEqual(
    named.filter((file) => !existsSync(new URL(`src/supply/${file}`, root))),
    [],
  )
})
