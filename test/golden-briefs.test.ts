/** Briefs as reviewed: documents through the front door, compared with test/golden/NAME/brief.txt. `npm run golden` writes them anew; its diff is read. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Terminal } from '../src/cli/command.ts'
import { runCli } from '../src/cli/main.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const briefs = [
  { name: 'examples', asOf: '2025-11-23', paths: ['examples'] },
  { name: 'examples-after-a-due-day', asOf: '2026-03-01', paths: ['examples'] },
  {
    name: 'several-formats',
    asOf: '2026-06-30',
    paths: ['news.html', 'note.md', 'readout.pdf', 'trade-tables.pdf', 'tracked-changes.docx', 'mutt-attachments.eml'].map(
      (file) => `src/text/fixtures/${file}`,
    ),
  },
]

const printed = async (argv: readonly string[]): Promise<string> => {
  const parts: string[] = []
  const terminal: Terminal = {
    cwd: root,
    today: '2030-01-01',
    now: '2030-01-01T00:00:00Z',
    user: 'tester',
    stdin: (async function* () {})(),
    out: (text) => void parts.push(text),
    err: () => undefined,
    color: false,
    width: 100,
    screen: false,
    ended: async () => undefined,
  }
  assert.equal(await runCli(argv, terminal), 0)
  return parts.join('')
}

for (const { name, asOf, paths } of briefs) {
  test(`the brief ${name} is as reviewed`, async () => {
    const folder = new URL(`golden/${name}/`, import.meta.url)
    const found = await printed(['brief', '--quiet', '--as-of', asOf, ...paths])
    if (process.env.WRITE_GOLDEN === '1') {
      mkdirSync(folder, { recursive: true })
      writeFileSync(new URL('brief.txt', folder), found)
    }
    assert.equal(found, readFileSync(new URL('brief.txt', folder), 'utf8'))
  })
}
