import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { otherNames } from './other-names.ts'
import { openParser, type Parser } from './parse.ts'

let parser: Parser
before(async () => {
  parser = await openParser()
})

const cases: readonly [text: string, names: readonly string[]][] = [
  ['The Jorf Lasfar Terminal loaded its first cargo.', ['facility: Jorf Lasfar Terminal']],
  ['Workers at the Mombasa Refinery went home.', ['facility: Mombasa Refinery']],
  ['Both leaders met at the Munich Security Conference in February.', ['event: Munich Security Conference']],
  ['Output fell after the Gulf War.', ['event: Gulf War']],
  ['Senators want to amend the Clean Air Act this year.', ['law: Clean Air Act']],
  ['Angola joined the Convention on Biological Diversity in 1998.', ['law: Convention on Biological Diversity']],
  ['The airline ordered ten Boeing 787 jets.', ['product: Boeing 787']],
  ['Bolivian and Chilean officials talked about lithium.', ['nationality: Bolivian', 'nationality: Chilean']],
  ['The Norwegian minister praised the Paris Agreement.', ['nationality: Norwegian', 'law: Paris Agreement']],
  ['The act was long, and the war was lost at the airport.', []],
  ['Prices of tin rose.', []],
]

for (const [text, names] of cases)
  test(`other names: ${text}`, async () => {
    const sentences = (await parser.parse([{ text, start: 0 }])).flat()
    assert.deepEqual(
      sentences.flatMap((s) => otherNames(s).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)),
      names,
    )
  })
