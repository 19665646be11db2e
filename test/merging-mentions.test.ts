/** The labelled mentions of `bench/merging`: that each is well formed, and that its README counts them rightly. Failures name lines, never their words. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { mentionFiles, mentionsIn } from '../bench/merging/measure.ts'
import { type Mention, pairsOf } from '../bench/merging/mention.ts'
import { scoreMerging } from '../bench/merging/score-merging.ts'
import { claimKinds } from '../src/reading/claim.ts'
import { claimTypes } from '../src/reading/claim-types.ts'
import { openWorld } from '../src/world/open.ts'

const read = (name: string): string => readFileSync(new URL(`../bench/merging/${name}`, import.meta.url), 'utf8')
const mentions = mentionFiles.flatMap(mentionsIn)
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
  const readme = read('README.md')
  const rows = mentionFiles.flatMap((file) => {
    const own = mentionsIn(file)
    const pairs = pairsOf(own)
    const row = (name: string, of: (mention: Mention) => boolean): string => {
      const those = pairs.filter(({ left }) => of(left))
      const same = those.filter(({ same: are }) => are).length
      return `| \`${file}\` | ${name} | ${own.filter(of).length} | ${those.length} | ${same} | ${those.length - same} |`
    }
    return [...claimKinds.map((kind) => row(`\`${kind}\``, (mention) => mention.kind === kind)), row('all', () => true)]
  })
  assert.deepEqual(
    rows.filter((line) => !readme.includes(line)),
    [],
  )
})

test('merging: on what nobody tuned on, a pair that is joined is the same thing in 95 of 100, in the words of ordinary news', () => {
  const { pairwise } = scoreMerging(mentionsIn('held-news'))
  assert.ok(pairwise.precision >= 95, `precision ${pairwise.precision}`)
  assert.ok(pairwise.f1 >= 90, `F1 ${pairwise.f1}`)
})
