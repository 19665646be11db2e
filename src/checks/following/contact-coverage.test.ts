/** How far a count of contacts is known to be whole: made lists for each case, and those on record. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from '../../world/open.ts'
import { type CellCoverage, type ContactKind, type ContactList, contactLists, formatKeys, yearCoverage } from './contact-coverage.ts'

const list = (since: string | null, ...spans: readonly (readonly [start: string, end: string])[]): ContactList => ({
  what: 'summits',
  since,
  spans: spans.map(([start, end]) => ({ start, end, rows: [] })),
})

const made: readonly (readonly [name: string, lists: readonly ContactList[], year: string, asOf: string, CellCoverage])[] = [
  ['the whole year is in the span', [list(null, ['2020-01-01', '2024-12-31'])], '2023', '2026-01-01', 'complete'],
  ['the year is under way and the span holds to this day', [list(null, ['2020-01-01', '2025-11-06'])], '2025', '2025-11-06', 'complete'],
  ['the span ends within the year', [list(null, ['2020-01-01', '2025-11-06'])], '2025', '2026-01-01', 'partial'],
  [
    'the format began within the year, and the span with it',
    [list('2023-05-01', ['2023-05-01', '2025-01-01'])],
    '2023',
    '2026-01-01',
    'complete',
  ],
  [
    'the format is not told to have begun, so the days before the span are open',
    [list(null, ['2023-05-01', '2025-01-01'])],
    '2023',
    '2026-01-01',
    'partial',
  ],
  ['the format began later', [list('2024-05-01', ['2024-05-01', '2025-12-31'])], '2023', '2026-01-01', 'none'],
  ['one of two lists is complete', [list(null, ['2020-01-01', '2024-12-31']), list(null)], '2023', '2026-01-01', 'partial'],
  ['no list has a span for the year', [list(null, ['2010-01-01', '2012-12-31'])], '2023', '2026-01-01', 'none'],
  ['there is no list', [], '2023', '2026-01-01', 'none'],
]

for (const [name, lists, year, asOf, expected] of made)
  test(`coverage of a year: ${name}`, () => assert.equal(yearCoverage(lists, year, asOf), expected))

const world = openWorld()
const asOf = '2026-01-31'
const years = ['2015', '2016', '2023', '2024', '2025', '2026']

/** "complete C5+1" where a list is on record. */
const recorded: readonly (readonly [of: string, key: string, kind: ContactKind, year: string, CellCoverage])[] = [
  ['KAZ', 'USA', 'summits', '2024', 'complete'],
  ['KAZ', 'USA', 'summits', '2025', 'partial'],
  ['KAZ', 'USA', 'summits', '2026', 'none'],
  ['KAZ', 'USA', 'ministers', '2024', 'none'],
  // Washington's journeys are listed, those to Washington are not
  ['KAZ', 'USA', 'visits', '2023', 'partial'],
  ['KAZ', 'CHN', 'visits', '2023', 'none'],
  ['KAZ', 'USA', 'documents', '2023', 'none'],
  // the Turkic states were few in 2016: then a summit counts for each of them, later for the format
  ['KAZ', 'TUR', 'summits', '2016', 'complete'],
  ['KAZ', 'TUR', 'summits', '2024', 'none'],
  ['KAZ', 'ots', 'summits', '2016', 'none'],
  ['KAZ', 'ots', 'summits', '2024', 'complete'],
]

for (const [of, key, kind, year, expected] of recorded)
  test(`coverage on record: ${kind} of ${of} with ${key} in ${year} are ${expected}`, () => {
    const lists = contactLists(world, { of, key, kind, year, asOf, formats: formatKeys(world, of, years, asOf) })
    assert.equal(yearCoverage(lists, year, asOf), expected)
  })
