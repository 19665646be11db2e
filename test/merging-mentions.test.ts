/** The labelled mentions of `bench/merging`: that each is well formed, and that its README counts them rightly. Failures name lines, never their words. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Mention, mentionsOf, pairsOf } from '../bench/merging/mention.ts'
import { claimKinds } from '../src/reading/claim.ts'
import { claimTypes } from '../src/reading/claim-types.ts'
import { openWorld } from '../src/world/open.ts'

const read = (name: string): string => readFileSync(new URL(`../bench/merging/${name}`, import.meta.url), 'utf8')
const mentions = mentionsOf(read('held.jsonl'))
const linesWhere = (wrong: (mention: Mention) => boolean): number[] =>
  mentions.flatMap((mention, index) => (wrong(mention) ? [index + 1] : []))
const valuesOf = (key: (mention: Mention) => string, value: (mention: Mention) => string): [string, Set<string>][] =>
  [...Map.groupBy(mentions, key)].map(([name, group]) => [name, new Set(group.map(value))])

test('merging mentions: the quote is a part of its sentence', () => {
  assert.deepEqual(
    linesWhere(({ sentence, quote }) => !sentence.includes(quote)),
    [],
  )
})

test('merging mentions: the type belongs to the kind', () => {
  const known = new Set(claimTypes.map(({ kind, type }) => `${kind}/${type}`))
  assert.deepEqual(
    linesWhere(({ kind, type }) => !known.has(`${kind}/${type}`)),
    [],
  )
})

test('merging mentions: ids, materials and sectors are those of the tables', () => {
  const world = openWorld()
  const { states, groups, formats, organisations, companies, instruments, termsByPerson } = world
  const tables = [states, groups, formats, organisations, companies, instruments, termsByPerson]
  const materials = new Set(world.tables.materials.map(({ slug }) => slug))
  const sectors = new Set(world.tables.sectors.map(({ slug }) => slug))
  assert.deepEqual(
    linesWhere((mention) => {
      const named = [...mention.agents, ...mention.recipients, ...mention.attribution, ...(mention.place === null ? [] : [mention.place])]
      return (
        named.some(
          ({ id, states: codes }) => (id !== null && !tables.some((table) => table.has(id))) || codes.some((code) => !states.has(code)),
        ) ||
        mention.materials.some((slug) => !materials.has(slug)) ||
        mention.sectors.some((slug) => !sectors.has(slug))
      )
    }),
    [],
  )
})

test('merging mentions: one thing has one kind, one document one publisher and day', () => {
  const kinds = valuesOf(
    ({ story, item }) => `${story}/${item}`,
    ({ kind }) => kind,
  )
  const documents = valuesOf(
    ({ document }) => document,
    ({ story, publisher, published }) => `${story}/${publisher}/${published}`,
  )
  assert.deepEqual(
    [...kinds, ...documents].filter(([, values]) => values.size > 1).map(([name]) => name),
    [],
  )
})

test('merging mentions: every story has pairs that are the same and pairs that are not', () => {
  const stories = valuesOf(
    ({ story }) => story,
    ({ story }) => story,
  ).map(([story]) => story)
  const classes = Map.groupBy(pairsOf(mentions), ({ left }) => left.story)
  assert.deepEqual(
    stories.filter((story) => new Set(classes.get(story)?.map(({ same }) => same)).size !== 2),
    [],
  )
})

test('merging mentions: no sentence stands twice in one document with one quote', () => {
  const places = valuesOf(
    ({ document, sentence, quote }) => `${document}|${sentence}|${quote}`,
    ({ document }) => document,
  )
  assert.equal(places.length, mentions.length)
})

test('merging mentions: the README counts them', () => {
  const pairs = pairsOf(mentions)
  const row = (name: string, of: (mention: Mention) => boolean): string => {
    const own = pairs.filter(({ left }) => of(left))
    const same = own.filter(({ same }) => same).length
    return `| ${name} | ${mentions.filter(of).length} | ${own.length} | ${same} | ${own.length - same} |`
  }
  const rows = [...claimKinds.map((kind) => row(`\`${kind}\``, (mention) => mention.kind === kind)), row('all', () => true)]
  const readme = read('README.md')
  assert.deepEqual(
    rows.filter((line) => !readme.includes(line)),
    [],
  )
})
