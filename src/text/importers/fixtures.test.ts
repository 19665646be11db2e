import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { CASE_ENDINGS, caseOf, casesFolder } from '../../../test/source-case.ts'

const names = readdirSync(casesFolder)
const sources = names.filter((name) => !CASE_ENDINGS.some((ending) => name.endsWith(ending)))

test('nothing stands there without its source', () => {
  const expected = sources.flatMap((name) => CASE_ENDINGS.map((ending) => `${name}${ending}`))
  assert.deepEqual([...sources, ...expected].sort(), names.toSorted())
})

for (const name of sources) {
  test(`${name} becomes the text, paragraphs and facts beside it`, async () => {
    for (const [ending, content] of await caseOf(name, readFileSync(new URL(name, casesFolder))))
      assert.equal(content, readFileSync(new URL(`${name}${ending}`, casesFolder), 'utf8'), ending)
  })
}
