import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'

/** What a program of one line prints under the shifted clock. */
const shifted = (code: string): string =>
  execFileSync(process.execPath, [`--import=${new URL('clock-five-years-on.ts', import.meta.url).href}`, '-p', code], {
    encoding: 'utf8',
    // Under the second pass the clock is shifted already.
    env: { ...process.env, NODE_OPTIONS: '' },
  }).trim()

const realYear = Number(
  execFileSync(process.execPath, ['-p', 'new Date().getUTCFullYear()'], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } }),
)

const cases: readonly (readonly [string, string])[] = [
  ['new Date().getUTCFullYear()', String(realYear + 5)],
  ['new Date(Date.now()).getUTCFullYear()', String(realYear + 5)],
  ['Number(Date().slice(11, 15))', String(realYear + 5)],
  ['new Date("2025-11-06").toISOString().slice(0, 10)', '2025-11-06'],
  ['new Date(2025, 10, 6).getFullYear()', '2025'],
  ['new Date(Date.UTC(2025, 10, 6)).toISOString()', '2025-11-06T00:00:00.000Z'],
  ['Date.parse("2025-11-06T00:00:00Z") === 1762387200000', 'true'],
  ['new Date() instanceof Date && new Date(0) instanceof Date', 'true'],
  ['class Day extends Date {}; new Day() instanceof Day && new Day().getUTCFullYear()', String(realYear + 5)],
]

for (const [code, printed] of cases) test(`clock: ${code} is ${printed}`, () => assert.equal(shifted(code), printed))
