/** What was so on a day, in real sentences. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../reading/claim.ts'
import { day, span, state, tell, year } from './fixtures/claims.ts'
import { mergeClaims } from './merge.ts'
import { type WasSo, wasSoOn } from './valid.ts'

const parties = { agents: [state('KAZ', 'Kazakhstan')], recipients: [state('ISR', 'Israel')] }

const cases: readonly { says: string; kind: string; claim: Partial<Claim>; on: Readonly<Record<string, WasSo>> }[] = [
  {
    says: 'Kazakhstan and Israel established relations on 10 April 1992',
    kind: 'relation/diplomatic',
    claim: { time: day('1992-04-10') },
    on: { '1992-04-09': 'no', '1992-04-10': 'yes', '2026-01-01': 'yes' },
  },
  {
    says: 'Kazakhstan bans exports to Israel from 1 May to 31 July 2026',
    kind: 'measure/export-control',
    claim: { time: span('2026-05-01', '2026-07-31') },
    on: { '2026-04-30': 'no', '2026-06-15': 'yes', '2026-08-01': 'unknown' },
  },
  {
    says: 'The leaders met on 6 November 2025',
    kind: 'meeting/talks',
    claim: { time: day('2025-11-06') },
    on: { '2025-11-05': 'no', '2025-11-06': 'yes', '2025-11-07': 'no' },
  },
  {
    says: 'Trade was $300 million in 2024',
    kind: 'quantity/trade',
    claim: { time: year(2024) },
    on: { '2024-07-01': 'yes', '2025-01-01': 'no' },
  },
  {
    says: 'Kazakhstan will buy drones from Israel by the end of 2027',
    kind: 'commitment/purchase',
    claim: { factuality: 'planned', time: span(null, '2027-12-31') },
    on: { '2025-11-06': 'no', '2025-11-07': 'yes', '2027-12-31': 'yes', '2028-01-01': 'no' },
  },
  {
    says: 'Kazakhstan plans a summit in 2027',
    kind: 'meeting/summit',
    claim: { factuality: 'planned', time: year(2027) },
    on: { '2027-06-01': 'no' },
  },
  {
    says: 'Kazakhstan denied any ban',
    kind: 'measure/import-ban',
    claim: { factuality: 'denied', time: year(2025) },
    on: { '2025-06-01': 'no' },
  },
  { says: 'Kazakhstan recognised Israel', kind: 'relation/diplomatic', claim: {}, on: { '2025-06-01': 'unknown' } },
]

for (const { says, kind, claim, on } of cases)
  test(says, () => {
    const [item] = mergeClaims([tell('wire', kind, says, { ...parties, ...claim })])
    assert.ok(item)
    assert.deepEqual(Object.fromEntries(Object.keys(on).map((date) => [date, wasSoOn(item, date)])), on)
  })
