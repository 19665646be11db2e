/** What may not be in the tables: each check fires on made-up rows that clash and passes over those that do not; the tables as they lie have none. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openWorld } from '../open.ts'
import { rowSchemas } from '../rows.ts'
import { sourceCounts, sourceGaps } from '../source-report.ts'
import { readTable, type TableName, type Tables, tableNames } from '../tables.ts'
import { contradictionChecks } from './index.ts'

const withHeader = (name: TableName, lines: readonly string[]): string =>
  [Object.keys(rowSchemas[name].shape).join(','), ...lines].join('\n')

/** Every table, empty but for these lines. */
const tablesOf = (lines: Partial<Record<TableName, readonly string[]>>): Tables =>
  Object.fromEntries(
    tableNames.map((name) => {
      const { rows, problems } = readTable(name, withHeader(name, lines[name] ?? []))
      assert.deepEqual(problems, [])
      return [name, rows]
    }),
  ) as unknown as Tables

const found = (lines: Partial<Record<TableName, readonly string[]>>): readonly string[] => {
  const tables = tablesOf(lines)
  return contradictionChecks.flatMap(({ id, find }) => find(tables).map(({ ref, what }) => `${id}, ${ref.table}.csv ${ref.line}: ${what}`))
}

const bearer = (person: string, days: string, office = 'head-of-state'): string =>
  `${person},${person.toUpperCase()},,UTO,${office},President,${days},s`

const whole = 's,Title,Body,2020-01-01,https://example.org/,'
const meeting = 'm,f,2020-05-01,2020-05-02,ministers,,,,,s'
const declared = (due: string, amount = ',', source = 's'): string =>
  `x,m,commitment,policy,UTO,RUR,,,${amount},${due},Utopia promised a bridge,${source}`

const utopia = 'UTO,UT,,Utopia,,,,,,s'
const sold = (buyer: string, share: string, firmness: string, from: string): string =>
  `pit,Pit Ltd,UTO,${buyer},RUR,tin,mine,${share},,,${firmness},${from},,,s`

const cases: readonly {
  readonly id: string
  readonly clash: Partial<Record<TableName, readonly string[]>>
  readonly says: RegExp
  readonly fits: Partial<Record<TableName, readonly string[]>>
}[] = [
  {
    id: 'no-such-day',
    clash: { meetings: ['m,f,2023-02-30,2023-03-02,ministers,,,,,s'] },
    says: /meetings\.csv 2: start is 2023-02-30$/,
    fits: { meetings: ['m,f,2024-02-29,2024-02-29,ministers,,,,,s'] },
  },
  {
    id: 'end-before-start',
    clash: { memberships: ['club,UTO,2020-01-02,2020-01-01,s'] },
    says: /memberships\.csv 2: from 2020-01-02, to 2020-01-01$/,
    fits: { memberships: ['club,UTO,2020-01-01,2020-01-01,s', 'club,RUR,2020-01-01,,s'] },
  },
  {
    id: 'two-in-one-office',
    clash: { offices: [bearer('ann', '2015-01-01,2020-01-01'), bearer('bob', '2019-06-01,')] },
    says: /offices\.csv 3: BOB is head-of-state of UTO from 2019-06-01, and so is ANN \(line 2, 2015-01-01 to 2020-01-01\)$/,
    fits: {
      offices: [
        bearer('ann', '2015-01-01,2020-01-01'),
        bearer('bob', '2020-01-01,'),
        bearer('cy', ','),
        bearer('dee', '2015-01-01,', 'minister'),
        bearer('eve', '2015-01-01,', 'minister'),
      ],
    },
  },
  {
    id: 'two-in-one-office',
    clash: {
      'collegial-offices': ['UTO,head-of-state,2,,s'],
      offices: [bearer('ann', '2015-01-01,'), bearer('bob', '2016-01-01,'), bearer('cy', '2017-01-01,')],
    },
    says: /offices\.csv 4: CY is /,
    fits: { 'collegial-offices': ['UTO,head-of-state,2,,s'], offices: [bearer('ann', '2015-01-01,'), bearer('bob', '2016-01-01,')] },
  },
  {
    id: 'one-person-two-names',
    clash: { offices: ['ann,Ann Ash,,UTO,minister,,,,s', 'ann,Anna Ash,,UTO,minister,,,,s'] },
    says: /offices\.csv 3: ann is "Anna Ash" here and "Ann Ash" in line 2$/,
    fits: { offices: ['ann,Ann Ash,Anna Ash,UTO,minister,,,,s', 'ann,Ann Ash,,UTO,ambassador,,,,s'] },
  },
  {
    id: 'visit-outside-term',
    clash: { offices: [bearer('ann', '2015-01-01,2020-01-01')], visits: ['ann,UTO,head-of-state,RUR,2020-02-01,2020-02-02,,,s'] },
    says: /visits\.csv 2: ann was head-of-state 2015-01-01 to 2020-01-01, not 2020-02-01 to 2020-02-02$/,
    fits: { offices: [bearer('ann', '2015-01-01,2020-01-01')], visits: ['ann,UTO,head-of-state,RUR,2019-12-31,2020-01-02,,,s'] },
  },
  {
    id: 'visit-outside-term',
    clash: { visits: ['ann,UTO,head-of-state,RUR,2020-02-01,2020-02-02,,,s'] },
    says: /visits\.csv 2: "ann" is in no row of offices\.csv$/,
    fits: { offices: [bearer('ann', ',', 'minister')], visits: ['ann,UTO,head-of-state,RUR,2020-02-01,2020-02-02,,,s'] },
  },
  {
    id: 'visit-at-home',
    clash: { offices: [bearer('ann', ',')], visits: ['ann,UTO,head-of-state,UTO,2020-02-01,2020-02-02,,,s'] },
    says: /visits\.csv 2: ann of UTO visits UTO$/,
    fits: {},
  },
  {
    id: 'meeting-before-format',
    clash: { formats: ['f,F,,UTO;RUR,2016-01-01,s'], meetings: ['m,f,2015-12-31,2015-12-31,ministers,,,,,s'] },
    says: /meetings\.csv 2: m began on 2015-12-31; f was established on 2016-01-01$/,
    fits: { formats: ['f,F,,UTO;RUR,2016-01-01,s'], meetings: ['m,f,2016-01-01,2016-01-01,ministers,,,,,s'] },
  },
  {
    id: 'meeting-twice',
    clash: { meetings: ['m,f,2016-01-01,2016-01-02,ministers,,,,,s', 'n,f,2016-01-02,2016-01-02,ministers,,,,,s'] },
    says: /meetings\.csv 3: n \(2016-01-02 to 2016-01-02\) and m \(line 2, 2016-01-01 to 2016-01-02\) meet on the same day$/,
    fits: { meetings: ['m,f,2016-01-01,2016-01-01,ministers,,,,,s', 'n,f,2016-01-01,2016-01-01,heads-of-state,,,,,s'] },
  },
  {
    id: 'membership-twice',
    clash: { memberships: ['club,UTO,2010-01-01,2015-01-01,s', 'club,UTO,2014-01-01,,s'] },
    says: /memberships\.csv 3: UTO is in club from 2014-01-01 and, in line 2, 2010-01-01 to 2015-01-01$/,
    fits: { memberships: ['club,UTO,2010-01-01,2015-01-01,s', 'club,UTO,2017-01-01,,s', 'league,UTO,2014-01-01,,s'] },
  },
  {
    id: 'relation-twice',
    clash: { relations: ['UTO,RUR,diplomatic,1992-01-01,,,s', 'RUR,UTO,diplomatic,1993-01-01,,,s'] },
    says: /relations\.csv 3: RUR and UTO: diplomatic from 1993-01-01 and, in line 2, from 1992-01-01$/,
    fits: {
      relations: ['UTO,RUR,diplomatic,1992-01-01,1992-05-01,,s', 'RUR,UTO,diplomatic,1993-01-01,,,s', 'UTO,RUR,alliance,1992-01-01,,,s'],
    },
  },
  {
    id: 'relation-twice',
    clash: { relations: ['UTO,UTO,diplomatic,1992-01-01,,,s'] },
    says: /relations\.csv 2: UTO with itself$/,
    fits: {},
  },
  {
    id: 'coverage-of-nothing',
    clash: { coverage: ['meetings:g99:heads-of-state,2016-01-01,2020-01-01,,s'] },
    says: /coverage\.csv 2: "g99" of "meetings:g99:heads-of-state" is no format, group, organisation or state$/,
    fits: { formats: ['g99,G99,,UTO;RUR,,s'], coverage: ['meetings:g99:heads-of-state,2016-01-01,2020-01-01,,s'] },
  },
  {
    id: 'measure-on-nobody',
    clash: { groups: ['club,Club,,,,union,s'], measures: ['x,tariff,UTO,club;elsewhere,,2020-01-01,,,s'] },
    says: /measures\.csv 2: "elsewhere" is no state, no group and not the world$/,
    fits: { groups: ['club,Club,,,,union,s'], measures: ['x,tariff,UTO,club;world,,2020-01-01,,,s'] },
  },
  {
    id: 'declared-wrongly',
    clash: { sources: [whole], declarations: [declared('')] },
    says: /declarations\.csv 2: "m" is in no row of meetings\.csv$/,
    fits: { sources: [whole], meetings: [meeting], declarations: [declared('2020-12-31', '5,USD')] },
  },
  {
    id: 'declared-wrongly',
    clash: { sources: [whole], meetings: [meeting], declarations: [declared('2020-04-30')] },
    says: /declarations\.csv 2: due on 2020-04-30, declared on 2020-05-01$/,
    fits: {},
  },
  {
    id: 'declared-wrongly',
    clash: { sources: [whole], meetings: [meeting], declarations: [declared('', '5,')] },
    says: /declarations\.csv 2: an amount needs a unit, and a unit an amount$/,
    fits: {},
  },
  {
    id: 'outcome-of-nothing',
    clash: { sources: [whole], outcomes: ['x,2021-01-01,the bridge stands,s'] },
    says: /outcomes\.csv 2: "x" is in no row of declarations\.csv$/,
    fits: {
      sources: [whole],
      meetings: [meeting],
      declarations: [declared('')],
      outcomes: ['x,2021-01-01,the bridge stands,s', 'x,2022-01-01,it is closed,s'],
    },
  },
  {
    id: 'outcome-of-nothing',
    clash: { sources: [whole], meetings: [meeting], declarations: [declared('')], outcomes: ['x,2019-01-01,the bridge stands,s'] },
    says: /outcomes\.csv 2: came of it on 2019-01-01, declared on 2020-05-01$/,
    fits: {},
  },
  {
    id: 'declared-without-address',
    clash: { sources: ['s,Title,Body,2020-01-01,,'], meetings: [meeting], declarations: [declared('')] },
    says: /declarations\.csv 2: source "s" lacks a title, publisher, day or address$/,
    fits: { sources: [whole], meetings: [meeting], declarations: [declared('')] },
  },
  {
    id: 'owned-twice',
    clash: { ownership: ['pit,Ash,UTO,60,2020-01-01,,,s', 'pit,Birch,RUR,40.2,2021-01-01,,,s'] },
    says: /ownership\.csv 3: owners of pit hold 100\.2 % together$/,
    fits: {
      ownership: ['pit,Ash,UTO,60,,2021-01-01,,s', 'pit,Birch,RUR,60,2021-01-01,,,s', 'pit,Cedar,UTO,40.1,,,,s', 'pit,Dogwood,RUR,,,,,s'],
    },
  },
  {
    id: 'owned-twice',
    clash: { ownership: ['pit,Ash,UTO,40,2020-01-01,,,s', 'pit,Ash,UTO,50,2021-01-01,,,s'] },
    says: /ownership\.csv 3: Ash holds pit from 2021-01-01 and, in line 2, from 2020-01-01$/,
    fits: { ownership: ['pit,Ash,UTO,40,2020-01-01,2021-01-01,,s', 'pit,Ash,UTO,50,2021-01-01,,,s'] },
  },
  {
    id: 'project-without-owner',
    clash: { projects: ['pit,Pit,,UTO,tin,producing,,s'] },
    says: /projects\.csv 2: pit has no row in ownership\.csv: write the owner "unknown" where nobody tells$/,
    fits: { projects: ['pit,Pit,,UTO,tin,producing,,s'], ownership: ['pit,unknown,,,,,,s'] },
  },
  {
    id: 'project-without-owner',
    clash: { ownership: ['pit,unknown,UTO,,,,,s'] },
    says: /ownership\.csv 2: an owner that is unknown is given the state UTO$/,
    fits: {},
  },
  {
    id: 'sold-twice',
    clash: { offtake: [sold('Ash', '60', 'contract', '2020-01-01'), sold('Birch', '50', 'contract', '2021-01-01')] },
    says: /offtake\.csv 3: 110 % of pit \(tin\) is sold$/,
    fits: {
      offtake: [
        sold('Ash', '60', 'contract', '2020-01-01'),
        sold('Birch', '50', 'letter-of-intent', '2021-01-01'),
        sold('Cedar', '', 'contract', '2021-01-01'),
      ],
    },
  },
  {
    id: 'output-of-another',
    clash: {
      projects: ['pit,Pit,,UTO,tin,producing,,s'],
      ownership: ['pit,unknown,,,,,,s'],
      'project-output': ['pit,zinc,mine,production,t,,2024:5,,s'],
    },
    says: /project-output\.csv 2: pit is on record for tin, not zinc$/,
    fits: {
      projects: ['pit,Pit,,UTO,tin;zinc,producing,,s'],
      ownership: ['pit,unknown,,,,,,s'],
      'project-output': ['pit,zinc,mine,production,t,,2024:5,,s'],
    },
  },
  {
    id: 'route-through-nowhere',
    clash: { states: [utopia], routes: ['tin,UTO,world,ARC,state,50,,,2024,,,s'] },
    says: /routes\.csv 2: "ARC" is no state$/,
    fits: { states: [utopia], routes: ['tin,RUR,world,UTO,state,50,,,2024,,,s', 'tin,RUR,world,The Strait,chokepoint,,,,2024,yes,,s'] },
  },
  {
    id: 'route-through-nowhere',
    clash: { states: [utopia], routes: ['tin,UTO,world,UTO,state,50,,,2024,,,s'] },
    says: /routes\.csv 2: UTO to world crosses UTO, which is one end of it$/,
    fits: {},
  },
]

describe('contradictions', () => {
  for (const { id, clash, says, fits } of cases) {
    it(`${id}: ${says.source}`, () => {
      assert.equal(found(clash).length, 1)
      assert.match(found(clash)[0] ?? '', new RegExp(`^${id}, ${says.source}`))
      assert.deepEqual(found(fits), [])
    })
  }

  it('has a case for every check', () => {
    assert.deepEqual(
      [...new Set(cases.map(({ id }) => id))],
      contradictionChecks.map(({ id }) => id),
    )
  })

  it('finds none in the tables as they lie', () => {
    const { tables } = openWorld()
    assert.deepEqual(
      contradictionChecks.flatMap(({ id, find }) => find(tables).map(({ ref, what }) => `${id}, ${ref.table}.csv ${ref.line}: ${what}`)),
      [],
    )
  })
})

describe('sources', () => {
  const tables = tablesOf({
    sources: ['whole,Title,Body,2020-01-01,https://example.org/,', 'bare,Title,Body,,,'],
    relations: ['UTO,RUR,diplomatic,,,,bare', 'UTO,ARC,diplomatic,,,,bare;whole'],
  })

  it('that lack a part are named with what they lack', () => {
    assert.deepEqual(
      sourceGaps(tables).map(({ source, lacks }) => [source.id, lacks]),
      [['bare', ['date', 'url']]],
    )
  })

  it('count for a row where one of them is whole', () => {
    assert.deepEqual(
      sourceCounts(tables).filter(({ rows }) => rows > 0),
      [{ table: 'relations', rows: 2, whole: 1 }],
    )
  })

  it('stand behind 3,000 rows of facts and more', () => {
    const whole = sourceCounts(openWorld().tables).reduce((sum, one) => sum + one.whole, 0)
    assert.ok(whole >= 3000, `${whole}`)
  })
})
