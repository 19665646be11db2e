import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Check } from './check.ts'
import { contextOf, itemOf, type Told } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'
import { measureCheck } from './measure.ts'
import { meetingCheck } from './meeting.ts'
import { relationCheck } from './relation.ts'

const world = sampleWorld()
const five = 'central-asia:group:KAZ+KGZ+TJK+TKM+UZB'
const met = (time: string, power: string, more: Partial<Told> = {}): Told => ({
  quote: 'met the leaders of the region',
  agents: [five, power],
  time,
  ...more,
})
const relation = (a: string, b: string, time: string | undefined, more: Partial<Told> = {}): Told => ({
  kind: 'relation',
  type: 'diplomatic',
  quote: 'has had relations',
  agents: [a, b],
  ...(time ? { time } : {}),
  ...more,
})
const control = (materials: readonly string[], more: Partial<Told> = {}): Told => ({
  kind: 'measure',
  type: 'export-control',
  quote: 'introduced export controls',
  agents: ['CHN'],
  materials,
  ...more,
})

const cases: readonly (readonly [check: Check, name: string, told: Told, verdicts: readonly string[], words?: RegExp])[] = [
  [
    meetingCheck,
    'with China, on its days',
    met('2025-06-16/2025-06-18', 'xi-jinping:person:CHN'),
    ['corroborated'],
    /Central Asia-China meeting of heads of state, Astana, 16 to 18 June 2025/,
  ],
  [meetingCheck, 'with Russia, on its day', met('2025-10-09', 'RUS'), ['corroborated'], /Dushanbe, 9 October 2025/],
  [
    meetingCheck,
    'with Russia, eight days late',
    met('2025-10-17', 'RUS'),
    ['unverifiable'],
    /has .*9 October 2025; the text has 17 October 2025/,
  ],
  [
    meetingCheck,
    'C5+1, on another day of a complete list',
    met('2025-11-03', 'USA'),
    ['contradicted'],
    /6 November 2025, and its list is complete; the text has 3 November 2025/,
  ],
  [meetingCheck, 'half a year away is another meeting', met('2025-04-02', 'RUS'), []],
  [meetingCheck, 'parties nobody lists', met('2025-10-09', 'JPN'), []],
  [
    meetingCheck,
    'a visit on record',
    { type: 'visit', quote: 'visited Riyadh', agents: ['donald-trump:person:USA'], recipients: ['SAU'], time: '2025-05-13' },
    ['corroborated'],
    /Donald Trump in Saudi Arabia \(Riyadh\)/,
  ],
  [meetingCheck, 'only planned', met('2025-10-09', 'RUS', { factuality: 'planned' }), []],
  [meetingCheck, 'no day', met('2025', 'RUS'), []],
  [
    relationCheck,
    'since the year on record',
    relation('KAZ', 'ISR', '1992-01-01/'),
    ['supported'],
    /diplomatic relations between Kazakhstan and Israel since 10 April 1992/,
  ],
  [relationCheck, 'since another year', relation('KAZ', 'ISR', '1994-01-01/'), ['contradicted'], /since 10 April 1992, not since 1994/],
  [relationCheck, 'no year told', relation('JPN', 'KAZ', undefined), ['supported'], /26 January 1992/],
  [relationCheck, 'broken off', relation('OMN', 'ISR', undefined), ['contradicted'], /until 12 October 2000/],
  [
    relationCheck,
    'never on record, list complete',
    relation('SAU', 'ISR', '1992-01-01/'),
    ['contradicted'],
    /not on record, in a list that is complete/,
  ],
  [
    relationCheck,
    'told as lasting since a year of a list that has ended since',
    relation('SAU', 'ISR', '1992-01-01/', { published: '2026-03-01' }),
    ['contradicted'],
    /in a list that is complete/,
  ],
  [
    relationCheck,
    'told without a year after the list has ended',
    relation('SAU', 'ISR', undefined, { published: '2026-03-01' }),
    ['unverifiable'],
  ],
  [relationCheck, 'never on record, no list', relation('CHL', 'OMN', '1985-01-01/'), ['unverifiable'], /no source says/],
  [
    relationCheck,
    'denied though on record',
    relation('KAZ', 'ISR', undefined, { factuality: 'denied' }),
    ['contradicted'],
    /since 10 April 1992/,
  ],
  [relationCheck, 'denied and not on record, list complete', relation('SAU', 'ISR', undefined, { factuality: 'denied' }), ['supported']],
  [relationCheck, 'an alliance of the right year', relation('SWE', 'DEU', '2024-01-01/', { type: 'alliance' }), ['supported']],
  [
    relationCheck,
    'a format of the right year',
    { kind: 'relation', type: 'format', quote: 'the format, created in 2015', agents: ['c5-plus-1:format:KAZ'], time: '2015-01-01/' },
    ['supported'],
    /the format C5\+1 since 1 November 2015/,
  ],
  [
    relationCheck,
    'a format of another year',
    { kind: 'relation', type: 'format', quote: 'the format, created in 2017', agents: ['c5-plus-1:format:KAZ'], time: '2017-01-01/' },
    ['contradicted'],
    /not since 2017/,
  ],
  [
    relationCheck,
    'a membership',
    {
      kind: 'relation',
      type: 'membership',
      quote: 'in the Union since 1995',
      agents: ['SWE'],
      recipients: ['eu:group:SWE+DEU'],
      time: '1995-01-01/',
    },
    ['supported'],
    /membership of Sweden in the European Union/,
  ],
  [
    relationCheck,
    'a membership of another year',
    {
      kind: 'relation',
      type: 'membership',
      quote: 'in the Union since 1986',
      agents: ['SWE'],
      recipients: ['eu:group:SWE+DEU'],
      time: '1986-01-01/',
    },
    ['contradicted'],
  ],
  [relationCheck, 'three states are no pair', relation('KAZ', 'ISR', '1992-01-01/', { recipients: ['JPN'] }), []],
  [
    measureCheck,
    'a control in force',
    control(['tungsten']),
    ['supported'],
    /export control of China on tungsten and bismuth, since 4 February 2025/,
  ],
  [measureCheck, 'in the month told', control(['tungsten'], { time: '2025-02-01/2025-02-28' }), ['supported']],
  [
    measureCheck,
    'in another month',
    control(['tungsten'], { time: '2025-08-01/2025-08-31' }),
    ['unverifiable'],
    /4 February 2025; the text has August 2025/,
  ],
  [
    measureCheck,
    'before it began',
    control(['tungsten'], { published: '2025-01-10' }),
    ['unverifiable'],
    /No export control of China on tungsten is on record/,
  ],
  [measureCheck, 'no material named', control([]), ['supported'], /rare earths/],
  [measureCheck, 'one of two materials', control(['tungsten', 'uranium']), ['unverifiable'], /nothing on uranium/],
  [
    measureCheck,
    'suspended since',
    control(['gallium'], { published: '2025-12-01', recipients: ['USA'] }),
    ['unverifiable'],
    /No export control of China on gallium/,
  ],
  [
    measureCheck,
    'before the suspension',
    control(['gallium'], { published: '2025-11-01', recipients: ['USA'] }),
    ['supported'],
    /towards the United States/,
  ],
  [
    measureCheck,
    'a regime without its first day',
    { kind: 'measure', type: 'sanction', quote: 'has imposed sanctions', agents: ['AUS'], recipients: ['CHL'] },
    ['unverifiable'],
    /^The record has sanction of Australia towards Chile, but not since when\.$/,
  ],
  [measureCheck, 'another state', control(['tungsten'], { agents: ['RUS'] }), ['unverifiable']],
  [
    measureCheck,
    'another kind of measure',
    control(['iron-ore'], { type: 'tariff', agents: ['IND'] }),
    ['supported'],
    /tariff of India on iron ore/,
  ],
  [measureCheck, 'lifted', control(['tungsten'], { quote: 'lifted export controls' }), []],
  [measureCheck, 'planned', control(['tungsten'], { factuality: 'planned' }), []],
]

for (const [one, name, told, verdicts, words] of cases) {
  test(`${one.id}: ${name}`, () => {
    const item = itemOf(told)
    const found = one.decide(item, contextOf(world, [item], '2025-12-31'))
    const sentences = found.map(({ because }) => because).join('\n')
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      verdicts,
      sentences,
    )
    if (words) assert.match(sentences, words)
  })
}
