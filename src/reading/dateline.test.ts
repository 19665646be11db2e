import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datelineLength } from './dateline.ts'

const cases: readonly (readonly [string, string])[] = [
  ['LIMA, March 4 - Peru signed a treaty.', 'Peru signed a treaty.'],
  ['LIMA, Mar 4 – Peru signed a treaty.', 'Peru signed a treaty.'],
  ['LAGOS, March 4 (Coastal Press) - Nigeria sells gas.', 'Nigeria sells gas.'],
  ['NEW DELHI (no dateline) - India', 'NEW DELHI (no dateline) - India'],
  ['OSLO, 3 May 2026. Norway will build a port.', 'Norway will build a port.'],
  ['DENVER, 3 December 2025 – Acme Inc. sells ore.', 'Acme Inc. sells ore.'],
  ['Oslo, 3 May 2026 – Norway will build a port.', 'Norway will build a port.'],
  ['ADDIS ABABA - Ethiopia buys wheat.', 'Ethiopia buys wheat.'],
  ['The European Union – a bloc of 27 – agreed.', 'The European Union – a bloc of 27 – agreed.'],
  ['NATO agreed - at last - to pay.', 'NATO agreed - at last - to pay.'],
  ['In Lima, on March 4, Peru signed.', 'In Lima, on March 4, Peru signed.'],
  ['', ''],
]

for (const [text, rest] of cases) test(`the words after the dateline: ${text}`, () => assert.equal(text.slice(datelineLength(text)), rest))
