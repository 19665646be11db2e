import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readSource } from '../read-source.ts'

const folder = new URL('../fixtures/', import.meta.url)
const names = readdirSync(folder)
const sources = names.filter((name) => /\.(?:txt|md|html)$/.test(name))
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** What the sources say about themselves; the words stand in NAME.text and NAME.paragraphs. */
const facts = [
  {
    name: 'news.html',
    title: 'Mongolia and Finland agree on fluorspar',
    publisher: 'The Harbour Courier',
    url: 'https://courier.example/2026/fluorspar',
    published: '2026-02-17',
    publishedFrom: 'metadata',
  },
  {
    name: 'readout.html',
    title: 'Readout of the Minister’s talks in Windhoek',
    publisher: 'Ministry of Energy',
    url: null,
    published: '2026-03-04',
    publishedFrom: 'byline',
  },
  {
    name: 'note.md',
    title: 'Graphite note',
    publisher: 'Institute for Rivers',
    url: 'https://rivers.example/notes/7',
    published: '2026-01-19',
    publishedFrom: 'metadata',
  },
  { name: 'wrapped.txt', title: 'Antimony from the Pamirs', publisher: null, url: null, published: '2026-02-12', publishedFrom: 'byline' },
  { name: 'lines.txt', title: 'Week on the Danube', publisher: null, url: null, published: '2026-02-13', publishedFrom: 'byline' },
]

test('every fixture is in the table of facts', () => {
  assert.deepEqual(facts.map((one) => one.name).sort(), sources.sort())
})

for (const { name, ...expected } of facts) {
  test(`${name} becomes the text, paragraphs and facts beside it`, async () => {
    const { text, paragraphs, title, publisher, url, published, publishedFrom } = await readSource(
      name,
      readFileSync(new URL(name, folder)),
    )
    assert.equal(text, fixture(name.endsWith('.txt') ? name : `${name}.text`))
    const lines = paragraphs.map((one) => `${one.role}: ${text.slice(one.start, one.end).replaceAll('\n', '⏎')}\n`)
    assert.equal(lines.join(''), fixture(`${name}.paragraphs`))
    assert.deepEqual({ title, publisher, url, published, publishedFrom }, expected)
  })
}
