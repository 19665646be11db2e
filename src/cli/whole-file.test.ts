import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writeWhole } from './whole-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-whole-'))
after(() => rmSync(folder, { recursive: true }))

test('whole file: takes the place of the one before, and leaves nothing beside it', () => {
  const path = join(folder, 'brief.html')
  writeFileSync(path, 'before')
  writeWhole(path, 'after')
  assert.equal(readFileSync(path, 'utf8'), 'after')
  assert.deepEqual(readdirSync(folder), ['brief.html'])
})

test('whole file: what cannot be put in place leaves nothing', () => {
  mkdirSync(join(folder, 'sub', 'brief.html', 'inside'), { recursive: true })
  assert.throws(() => writeWhole(join(folder, 'sub', 'brief.html'), 'text'))
  assert.throws(() => writeWhole(join(folder, 'no', 'brief.html'), 'text'), /ENOENT/)
  assert.deepEqual(readdirSync(join(folder, 'sub')), ['brief.html'])
})

test('whole file: a device is written to, not replaced', () => {
  writeWhole('/dev/null', 'text')
  assert.ok(existsSync('/dev/null'))
})
