import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { markingImported, mayHaveImported } from './imported-mark.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-mark-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a folder is marked before the first row of an imported file goes into it, whatever becomes of the rest', async () => {
  const marked: boolean[] = []
  const into = markingImported({ folder }, async () => void marked.push(mayHaveImported({ folder })))
  for (const table of ['document', 'imported_file', 'imported_entity']) await into(`{"table":"${table}","row":{}}`)
  assert.deepEqual(marked, [false, true, true])
})
