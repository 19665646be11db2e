import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { faultsOf, importsOf } from '../test/architecture.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const files = globSync(`${root}**/*.{ts,tsx}`).map((file) => relative(root, file).replaceAll('\\', '/'))
// The cases below hold the very words that the rules forbid.
const own = 'architecture.test.ts'

test('architecture: every file of src/ keeps the order of the rooms and the rules', () => {
  assert.ok(files.length > 20, 'the files were found')
  const faults = files.filter((file) => file !== own).flatMap((file) => faultsOf(file, readFileSync(`${root}${file}`, 'utf8')))
  assert.deepEqual(faults, [])
})

const allowed: readonly (readonly [string, string])[] = [
  ['reading/a.ts', "import { b } from './b.ts'\nimport type { Document } from '../text/document.ts'\n"],
  ['reading/rules/a.ts', "import { Problem } from '../../problem.ts'\nimport { c } from '../../world/c.ts'\n"],
  ['text/open.ts', "import { readFile } from 'node:fs/promises'\n"],
  ['text/open-bytes.ts', "import { readFile } from 'node:fs/promises'\n"],
  ['reading/llm/open-endpoint.ts', "import { request } from 'node:https'\n"],
  ['record/store/trade.ts', "import pg from 'pg'\nconst now = Date.now()\n"],
  [
    'web/pages/a.tsx',
    "import type { DeskCalls } from '../../calls/desk/index.ts'\nimport styles from './a.module.css'\nimport { useState } from 'react'\n",
  ],
  ['cli/main.ts', "import { runBrief } from '../calls/brief.ts'\nconst today = new Date()\n"],
  ['world/a.ts', "import { z } from 'zod'\nimport { parse } from 'csv-parse/sync'\n"],
  ['text/a.ts', "const dom = await import('linkedom')\n"],
  ['text/a.test.ts', "import { test } from 'node:test'\nimport { brief } from '../brief/brief.ts'\n"],
  ['record/fixtures/a.ts', "import { b } from './b.ts'\n"],
  ['record/store/cases.ts', "import { a } from '../fixtures/a.ts'\n"],
  ['text/a.ts', "/** See import { x } from 'node:fs'. */\n// import 'pg'\nconst a = 1\n"],
  ['text/a.ts', "const any = 'any'\nconst says = 'of any: kind'\nexport const anyOf = (xs: readonly string[]) => xs.some(Boolean)\n"],
  ['text/a.ts', 'const day = new Date(Date.UTC(2025, 1, 1))\n'],
  ['text/a.ts', 'const a = /(?:i)(?<i>s)(?=m)(?!i)/i\n'],
  ['text/a.ts', `${'const a = 1\n'.repeat(500)}`],
]

for (const [path, source] of allowed) {
  test(`architecture allows ${path} ${JSON.stringify(source.slice(0, 60))}`, () => assert.deepEqual(faultsOf(path, source), []))
}

const broken: readonly (readonly [string, string, RegExp])[] = [
  [
    'text/a.ts',
    "import { parse } from '../language/parse.ts'\n",
    /^text\/a\.ts:1 imports \.\.\/language\/parse\.ts: text\/ comes before language\/$/,
  ],
  ['text/a.ts', "import type { Claim } from '../reading/claim.ts'\n", /text\/ comes before reading\//],
  ['reading/rules/a.ts', "import {\n  b,\n} from '../../record/b.ts'\n", /^reading\/rules\/a\.ts:3 imports/],
  ['text/a.ts', "export * from '../world/b.ts'\n", /comes before world/],
  ['text/a.ts', "export { b } from '../world/b.ts'\n", /comes before world/],
  ['text/a.ts', "const b = await import('../world/b.ts')\n", /comes before world/],
  ['text/a.ts', "import '../world/b.ts'\n", /comes before world/],
  ['text/a.ts', "import { b } from '../../test/b.ts'\n", /outside src/],
  ['text/a.ts', "import { b } from './b'\n", /without its extension/],
  ['text/a.ts', "import { b } from './b.test.ts'\n", /imports the test/],
  ['text/a.ts', "import { readFile } from 'node:fs/promises'\n", /imports node:fs\/promises, and is no edge/],
  ['reading/llm/prompt.ts', "import { request } from 'node:https'\n", /imports node:https, and is no edge/],
  ['text/a.ts', "import type { Stats } from 'node:fs'\n", /imports node:fs, and is no edge/],
  ['reading/a.ts', "import pg from 'pg'\n", /driver or native package pg/],
  ['brief/a.ts', "import { PGlite } from '@electric-sql/pglite'\n", /driver or native package @electric-sql\/pglite/],
  ['brief/a.ts', "import { x } from 'left-pad'\n", /lists neither as pure/],
  ['record/a.ts', "import { b } from './fixtures/b.ts'\n", /there for tests alone/],
  ['cli/a.ts', "import { x } from 'fs'\n", /lists neither as pure/],
  ['text/a.ts', "const fs = process.getBuiltinModule('node:fs')\n", /imports node:fs/],
  ['text/a.ts', 'const b = await import(name)\n', /computed/],
  ['text/a.ts', 'export default 1\n', /text\/a\.ts:1 has a default export/],
  ['text/a.ts', 'const a = 1\nconst b = (x: any) => x\n', /text\/a\.ts:2 uses the type any/],
  ['text/a.ts', 'const b = x as any\n', /uses the type any/],
  ['text/a.ts', 'const b: Array<any> = []\n', /uses the type any/],
  ['text/a.ts', 'const b: any[] = []\n', /uses the type any/],
  ['brief/a.ts', 'const now = Date.now()\n', /asks the clock/],
  ['brief/a.ts', 'const now = new Date()\n', /asks the clock/],
  ['world/a.ts', 'const a = process.env.HOME\n', /touches the process/],
  ['world/a.ts', 'const a = await fetch(url)\n', /the network/],
  ['text/a.test.ts', "test.skip('x', () => {})\n", /other than by needs/],
  ['text/a.test.ts', "test('x', { only: true }, () => {})\n", /other than by needs/],
  ['cli/a.ts', 'const a = /x(?-i:USD)/i\n', /which Node 22 cannot read/],
  ['text/a.ts', 'const a = 1\n'.repeat(501), /has 501 lines, and 500 is the most/],
  ['web/a.tsx', "import { about } from '../calls/desk/about.ts'\n", /only types may come/],
  ['calls/a.ts', "import { useState } from 'react'\n", /is not in web/],
  ['helpers/a.ts', 'const a = 1\n', /in a room that is not in the order/],
]

for (const [path, source, says] of broken) {
  test(`architecture forbids ${path} ${JSON.stringify(source.slice(0, 60))}`, () => {
    const faults = faultsOf(path, source)
    assert.equal(faults.length, 1, faults.join('\n'))
    assert.match(faults[0] ?? '', says)
  })
}

test('architecture: imports are found with their lines', () => {
  const source =
    "import a from 'a'\n\nimport {\n  b,\n} from \"./b.ts\"\nexport type { C } from './c.ts'\nconst text = `see http://x.example/from 'd'`\n"
  assert.deepEqual(importsOf(source), [
    { from: 'a', line: 1 },
    { from: './b.ts', line: 5 },
    { from: './c.ts', line: 6 },
  ])
})
