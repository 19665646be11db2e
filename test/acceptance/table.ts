/** The table of what must come out of the summit's documents, row by row. In: the outcome of reading them. Out: one named check a row. */
import assert from 'node:assert/strict'
import { contactsByPower } from '../../src/checks/contacts.ts'
import { dependenceLines } from '../../src/checks/dependence.ts'
import { indicatorsFor } from '../../src/checks/indicators.ts'
import { provenanceOf } from '../../src/checks/provenance.ts'
import { fiveStates, names, type Outcome, reasons, statesOf } from './corpus.ts'

export interface TableRow {
  readonly row: string
  readonly holds: (outcome: Outcome, at: (asOf: string) => Promise<Outcome>) => void | Promise<void>
}

const contextOf = ({ items, readings, world }: Outcome, asOf: string): Parameters<typeof contactsByPower>[0] => ({
  items,
  claims: items.flatMap(({ claims }) => claims),
  documents: readings.map(({ document }) => document),
  world,
  asOf,
  provenance: provenanceOf(readings.map(({ document }) => document)),
})

export const tableRows: readonly TableRow[] = [
  {
    row: 'one summit on 6 November 2025: host, five states, place',
    holds: ({ of }) => {
      const summits = of('meeting', 'summit').filter(({ claims }) => claims.some(({ claim }) => claim.time?.start === '2025-11-06'))
      assert.equal(summits.length, 1)
      const [summit] = summits
      assert.ok(summit)
      assert.deepEqual(statesOf([...summit.agents, ...summit.recipients]), [...fiveStates, 'USA'].sort())
      assert.ok(summit.claims.some(({ claim }) => claim.place?.name === 'White House'))
    },
  },
  {
    row: 'second C5+1 of heads of state, first in Washington: recounted from the meetings on record',
    holds: ({ items, verdictsOf }) => {
      const counted = items.filter(
        ({ claims }) => claims.some(({ claim }) => claim.ordinal !== null) && claims.every(({ claim }) => claim.kind === 'meeting'),
      )
      const verdicts = counted.flatMap((item) => verdictsOf(item, 'ordinal'))
      const corroborated = verdicts.filter(({ verdict }) => verdict === 'corroborated')
      assert.match(reasons(corroborated), /New York, 19 September 2023.*second/)
      assert.match(reasons(corroborated), /in Washington.*first/)
      assert.ok(corroborated.every(({ evidence }) => evidence.some((one) => one.kind === 'row')))
    },
  },
  {
    row: 'what the Central Asian states released is attributed to them, claim by claim',
    holds: ({ claims }) => {
      const told = claims.filter(
        ({ kind, attribution }) => kind === 'agreement' && attribution.length > 0 && attribution.every(({ states }) => states.length === 5),
      )
      assert.ok(told.length >= 3, `${told.length} claims`)
      assert.ok(told.every(({ attribution }) => fiveStates.every((code) => statesOf(attribution).includes(code))))
    },
  },
  {
    row: 'Kazakhstan joins the Abraham Accords: attributed, symbolic, the membership itself new',
    holds: ({ of, verdictsOf }) => {
      const [joins] = of('agreement', 'accession')
      assert.ok(joins)
      assert.deepEqual(statesOf(joins.agents), ['KAZ'])
      assert.ok(joins.claims.some(({ claim }) => claim.attribution.some(({ name }) => name.includes('Trump'))))
      const effect = verdictsOf(joins, 'effect')
      assert.deepEqual(names(effect), ['symbolic'])
      assert.match(reasons(effect), /since 10 April 1992/)
      assert.match(reasons(effect), /[Ff]ormally new/)
      assert.ok(effect.every(({ evidence }) => evidence.some((one) => one.kind === 'row' && one.table === 'relations')))
    },
  },
  {
    row: 'Boeing: a purchase over $8 billion by Uzbekistan',
    holds: ({ of }) => {
      const purchase = of('commitment', 'purchase').find(({ claims }) => claims.some(({ claim }) => claim.amount?.value === 8e9))
      assert.ok(purchase)
      assert.deepEqual(statesOf(purchase.agents), ['UZB'])
      assert.ok(purchase.recipients.some(({ name }) => name === 'Boeing'))
      assert.ok(purchase.claims.some(({ claim }) => claim.amount?.qualifier === 'over'))
    },
  },
  {
    row: 'visas lifted from 2026: open before, unverifiable after, each by its day',
    holds: async (_, at) => {
      const statusOn = async (day: string): Promise<readonly string[]> => {
        const outcome = await at(day)
        const [measure] = outcome.of('measure', 'visa')
        assert.ok(measure, day)
        assert.equal(measure.due, '2026-01-01')
        return names(outcome.verdictsOf(measure, 'status'))
      }
      assert.match((await statusOn('2025-11-23')).join(), /open|due-soon/)
      assert.deepEqual(await statusOn('2026-03-01'), ['unverifiable'])
    },
  },
  {
    row: 'trade from $3.1bn to $4.2bn: both ends, about 35 % (32 to 39), disputed between reporters',
    holds: ({ of, verdictsOf }) => {
      const trade = of('quantity', 'trade').find(({ claims }) => claims.some(({ claim }) => claim.amount?.from?.value === 3.1e9))
      assert.ok(trade)
      const change = trade.claims.find(({ claim }) => claim.amount?.from)?.claim.amount
      assert.deepEqual([change?.from?.time?.start, change?.to?.time?.start, change?.to?.value], ['2022-01-01', '2024-01-01', 4.2e9])
      const verdicts = verdictsOf(trade, 'quantity')
      assert.ok(names(verdicts).includes('disputed'))
      assert.match(reasons(verdicts), /about 35 % \(32 to 39 %/)
      assert.match(reasons(verdicts), /United States counts \$3\.4 billion/)
      assert.match(reasons(verdicts), /Kazakhstan counts \$4\.2 billion/)
    },
  },
  {
    row: 'Rubio: one claim, five commitments, due by the end of 2026, each followed alone',
    holds: ({ of, verdictsOf }) => {
      const visits = of('commitment', 'visit').filter(
        ({ agents, due }) => due === '2026-12-31' && agents.some(({ name }) => name.includes('Rubio')),
      )
      assert.deepEqual(visits.map(({ recipients }) => statesOf(recipients).join()).sort(), fiveStates)
      assert.equal(new Set(visits.map(({ claims }) => claims[0]?.claim.id)).size, 1)
      assert.equal(new Set(visits.map(({ id }) => id)).size, 5)
      for (const visit of visits) assert.deepEqual(names(verdictsOf(visit, 'status')), ['open'])
    },
  },
  {
    row: 'Mirziyoyev invites Trump; the first trip is checked against the visits on record',
    holds: ({ of, items, verdictsOf }) => {
      const invitation = of('statement', 'invitation').find(({ agents }) => statesOf(agents).includes('UZB'))
      assert.ok(invitation)
      assert.ok(invitation.claims.some(({ claim }) => statesOf(claim.recipients).includes('USA')))
      const trip = items.find(({ claims }) => claims.some(({ claim }) => claim.ordinal?.n === 1 && claim.type === 'visit'))
      assert.ok(trip)
      const ordinal = verdictsOf(trip, 'ordinal')
      assert.match(names(ordinal).join(), /corroborated|unverifiable/)
      assert.ok(ordinal.some(({ evidence }) => evidence.some((one) => one.kind === 'row' && one.table === 'coverage')))
    },
  },
  {
    row: 'materials, restrictions of China, and its sourced share of US imports material by material',
    holds: (outcome) => {
      assert.ok(outcome.of('measure', 'export-control').some(({ agents }) => statesOf(agents).includes('CHN')))
      const lines = dependenceLines(contextOf(outcome, '2025-11-23'))
      const text = lines.map(({ sentence }) => sentence).join(' | ')
      assert.match(text, /China supplied 71 % of the rare earths/)
      assert.match(text, /China supplied 26 % of the tungsten/)
      assert.match(text, /China is not among the suppliers listed for the uranium/)
      assert.ok(lines.every(({ evidence }) => evidence.length > 0))
    },
  },
  {
    row: 'Xi 16–18 June and Putin 9 October: two meetings with days, and a table of contacts',
    holds: (outcome) => {
      const starts = outcome.claims
        .filter(({ kind }) => kind === 'meeting')
        .map(({ time, agents, recipients }) => [time?.start, statesOf([...agents, ...recipients]).join()] as const)
      assert.ok(starts.some(([day, states]) => day === '2025-06-16' && states.includes('CHN')))
      assert.ok(starts.some(([day, states]) => day === '2025-10-09' && states.includes('RUS')))
      const powers = contactsByPower(contextOf(outcome, '2025-11-23')).map(({ power }) => power)
      for (const power of ['China', 'Russia', 'The United States'])
        assert.ok(
          powers.some((one) => one.toLowerCase() === power.toLowerCase()),
          power,
        )
    },
  },
  {
    row: 'judgements stay apart from facts: typed, never a verdict, tied to an indicator where there is one',
    holds: (outcome) => {
      const judgements = outcome.of('assessment')
      assert.ok(judgements.length >= 3)
      for (const item of judgements) assert.deepEqual(outcome.verdictsOf(item), [])
      for (const cue of [/symbolic/, /opportunity|chance/, /most pronounced|strongest/, /taking the initiative/])
        assert.ok(
          judgements.some(({ claims }) => claims.some(({ claim }) => cue.test(claim.quote))),
          String(cue),
        )
      assert.ok([...indicatorsFor(contextOf(outcome, '2025-11-23')).values()].some((list) => list.length > 0))
    },
  },
]
