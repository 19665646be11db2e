/** Documents that are written from the code say what the code says, and what the README names is there. */
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { claimRules } from '../src/reading/rules/index.ts'
import { claimsReference, definitionIn } from './claims-reference.ts'
import { cliReference, commandNames } from './cli-reference.ts'

const root = new URL('../', import.meta.url)
const stored = (path: string): string => readFileSync(new URL(path, root), 'utf8')

test('docs/cli.md is what the commands say of themselves (npm run docs writes it)', async () => {
  assert.equal(stored('docs/cli.md'), await cliReference())
})

test('docs/claims.md is what the rules say (npm run docs writes it)', () => {
  assert.equal(stored('docs/claims.md'), claimsReference(claimRules))
})

test('a sentence at the head of a rule is told without what goes in and out', () => {
  assert.equal(definitionIn('/** A state sets a duty. In: a clause. Out: `measure/tariff`. */\n'), 'A state sets a duty.')
  assert.equal(definitionIn('/** One warns another. */\n'), 'One warns another.')
  assert.throws(() => definitionIn('export const rule = 1\n'), /no sentence at the head/)
})

test('commands are found in the general help', () => {
  assert.deepEqual(commandNames('Usage\n\nCommands:\n  read     Claims\n  due      Promises\n\nExamples:\n  x\n'), ['read', 'due'])
  assert.throws(() => commandNames('Usage: none\n'), /no list of commands/)
})

const LINK = /\]\((?<path>(?!https?:|#)[^)\s]{1,200})\)/g

for (const path of ['README.md', 'CONTRIBUTING.md', 'NOTICE', ...globSync('docs/**/*.md', { cwd: root }).sort()]) {
  test(`every file that ${path} links to is there`, () => {
    const folder = new URL('./', new URL(path, root))
    const links = [...stored(path).matchAll(LINK)].map((match) => match.groups?.path?.split('#')[0] ?? '')
    assert.deepEqual(
      links.filter((link) => !existsSync(new URL(link, folder))),
      [],
    )
  })
}

test('the README names every command', async () => {
  const readme = stored('README.md')
  assert.deepEqual(
    commandNames(await cliReference()).filter((name) => !readme.includes(`| \`${name}`)),
    [],
  )
})
