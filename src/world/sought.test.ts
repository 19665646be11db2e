import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from './open.ts'
import { soughtEntity } from './sought.ts'

const world = openWorld()
const cases: readonly (readonly [text: string, id: string | null])[] = [
  ['UZB', 'UZB'],
  ['uzb', 'UZB'],
  ['Uzbekistan', 'UZB'],
  ['uzbekistan', 'UZB'],
  ['Tashkent', 'UZB'],
  ['tashkent', 'UZB'],
  ['US', 'USA'],
  ['us', 'USA'],
  ['u.s.', 'USA'],
  ['White House', 'USA'],
  ['central-asia', 'central-asia'],
  ['Central Asia', 'central-asia'],
  ['c5+1', 'c5-plus-1'],
  ['EU', 'eu'],
  ['Marco Rubio', 'marco-rubio'],
  ['marco rubio', 'marco-rubio'],
  ['Boeing', 'boeing'],
  ['Узбекистан', 'UZB'],
  ['Atlantis', null],
  ['', null],
]
for (const [text, id] of cases)
  test(`"${text}" is ${id ?? 'nobody on record'}`, () => assert.equal(soughtEntity(world, text, '2025-11-23')?.id ?? null, id))
