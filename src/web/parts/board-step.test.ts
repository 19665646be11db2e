import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type CardPlace, stepTo } from './board-step.ts'

const sizes = [2, 0, 4, 0]
const place = (column: number, row: number): CardPlace => ({ column, row })

const cases: readonly (readonly [name: string, key: string, from: CardPlace, to: CardPlace | null])[] = [
  ['down goes to the next card', 'ArrowDown', place(0, 0), place(0, 1)],
  ['j does the same', 'j', place(0, 0), place(0, 1)],
  ['down at the last card stays', 'ArrowDown', place(0, 1), place(0, 1)],
  ['up at the first card stays', 'ArrowUp', place(2, 0), place(2, 0)],
  ['right passes over an empty column', 'ArrowRight', place(0, 1), place(2, 1)],
  ['left to a shorter column ends at its last card', 'ArrowLeft', place(2, 3), place(0, 1)],
  ['right where only empty columns are left stays', 'ArrowRight', place(2, 1), place(2, 1)],
  ['left at the first column stays', 'ArrowLeft', place(0, 0), place(0, 0)],
  ['End goes to the last card of the column', 'End', place(2, 0), place(2, 3)],
  ['Home goes to the first', 'Home', place(2, 3), place(2, 0)],
  ['another key leads nowhere', 'q', place(0, 0), null],
]
for (const [name, key, from, to] of cases) it(`on the board ${name}`, () => assert.deepEqual(stepTo(key, from, sizes), to))
