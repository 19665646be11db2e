import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { CASE_ENDINGS, caseOf, casesFolder } from '../../../test/source-case.ts'

const names = readdirSync(casesFolder)
const sources = names.filter((name) => !CASE_ENDINGS.some((ending) => name.endsWith(ending)))

const cases = await Promise.all(
  sources.map(async (name) => ({ name, files: await caseOf(name, readFileSync(new URL(name, casesFolder))) })),
)

test('nothing stands there without its source', () => {
  const expected = cases.flatMap(({ name, files }) => [name, ...[...files.keys()].map((ending) => `${name}${ending}`)])
  assert.deepEqual(expected.sort(), names.toSorted())
})

for (const { name, files } of cases) {
  test(`${name} becomes what stands beside it`, () => {
    for (const [ending, content] of files) assert.equal(content, readFileSync(new URL(`${name}${ending}`, casesFolder), 'utf8'), ending)
  })
}
