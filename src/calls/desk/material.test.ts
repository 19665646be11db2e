/** Pages of materials over the figures that are built in: who produces, who supplies, what caps and deals change, what is not on record. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { z } from 'zod'
import { Problem } from '../../problem.ts'
import { span, state } from '../../record/fixtures/claims.ts'
import { openStore } from '../../record/store/open.ts'
import { openTrade } from '../../record/store/trade.ts'
import { openSupplyTable } from '../../supply/open.ts'
import { openSolver } from '../../supply/open-solver.ts'
import { openWorld } from '../../world/open.ts'
import { entryOf } from '../register/fixtures/record.ts'
import { madeRegister } from '../register/made.ts'
import { partyOf } from '../supply.ts'
import { areasOf } from '../trade-codes.ts'
import { caps } from './caps.ts'
import type { DeskDependencies, DeskSupply } from './desk.ts'
import { materialAnswer, materialSchema } from './material.ts'
import { materialsAnswer, materialsSchema } from './materials.ts'
import { whatIf } from './what-if.ts'

const world = openWorld()
const asOf = '2026-01-31'
const folder = mkdtempSync(join(tmpdir(), 'chancery-materials-'))
const data: DeskSupply = {
  world,
  table: openSupplyTable,
  gaveWay: [],
  trade: openTrade(folder),
  areas: areasOf(world, openSupplyTable('trade-areas')),
  solve: openSolver,
}
const store = await openStore({ now: `${asOf}T12:00:00Z` })
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
const dependencies: DeskDependencies = {
  store,
  world,
  supply: async () => data,
  today: () => asOf,
  now: () => `${asOf}T12:00:00Z`,
  author: 'Anna',
  publish: () => undefined,
  reading: { submit: () => [], jobs: () => [], cancel: () => null, examples: { is: 'folder', name: 'examples', folder: '' } },
  watching: {
    list: async () => [],
    follow: () => Promise.reject(new Error('nothing is followed')),
    drop: async () => false,
    readNow: async () => false,
  },
}

const of = (importer: string, material: string) =>
  materialAnswer(data, { importer: partyOf(world, importer, asOf), material, since: 2016, asOf })
const list = (importer: string) => materialsAnswer(data, partyOf(world, importer, asOf), asOf)

describe('the list of materials', () => {
  it('is as its schema says, for a state, a union and a state of which little is on record', () => {
    for (const importer of ['USA', 'EU27', 'KAZ']) assert.deepEqual(materialsSchema.parse(list(importer)), list(importer))
  })

  it('tells who produces most, from whom the importer takes most, and its reliance, each with year and source', () => {
    const { materials, sources } = list('USA')
    const tungsten = materials.find(({ slug }) => slug === 'tungsten')
    assert.deepEqual([tungsten?.production?.top?.party.id, tungsten?.production?.form], ['CHN', 'mine, W'])
    assert.deepEqual(
      [tungsten?.imports?.top, tungsten?.imports?.period],
      [{ party: { id: 'CHN', name: 'China', page: 'state' }, share: 0.26 }, '2021-24'],
    )
    assert.ok((tungsten?.reliance?.low ?? 0) >= 0.5)
    const known = new Set(sources.map(({ id }) => id))
    for (const row of materials)
      for (const part of [row.production, row.imports, row.reliance])
        assert.ok(part === null || (part.sources.length > 0 && part.sources.every((id) => known.has(id))), row.slug)
  })

  it('leaves null what is not on record, and never says nothing is imported', () =>
    assert.deepEqual(
      list('KAZ').materials.filter(({ imports, reliance }) => imports !== null || reliance !== null),
      [],
    ))
})

describe('a material’s page', () => {
  it('is as its schema says', async () => {
    for (const [importer, material] of [
      ['USA', 'uranium'],
      ['EU27', 'antimony'],
      ['EU27', 'rare-earths'],
      ['KAZ', 'tungsten'],
    ] as const) {
      const answer = await of(importer, material)
      assert.deepEqual(materialSchema.parse(answer), answer)
    }
  })

  it('has every figure’s source in its list of sources', async () => {
    const { figures, sources, chain, control, routes } = await of('USA', 'uranium')
    const known = new Set(sources.map(({ id }) => id))
    const ids = [
      ...figures.flatMap((figure) => figure.sources),
      ...(chain?.supplies.sources ?? []),
      ...(control?.projects.flatMap((one) => one.owners.flatMap((owner) => owner.sources)) ?? []),
      ...(routes?.crossings.flatMap((one) => one.rows.flatMap((row) => row.sources)) ?? []),
    ]
    assert.ok(ids.length > 50)
    assert.deepEqual(
      ids.filter((id) => !known.has(id)),
      [],
    )
  })

  it('draws the chain from mines to the importer: what enters a place leaves it, and all of it arrives', async () => {
    const { chain } = await of('EU27', 'antimony')
    const into = (id: string): number => (chain?.flows ?? []).reduce((sum, one) => sum + (one.to === id ? one.value : 0), 0)
    const out = (id: string): number => (chain?.flows ?? []).reduce((sum, one) => sum + (one.from === id ? one.value : 0), 0)
    assert.deepEqual(chain?.columns, ['ore from', 'refined in', 'taken by'])
    for (const { id } of chain?.nodes.filter(({ column }) => column === 1) ?? []) assert.ok(Math.abs(into(id) - out(id)) < 1e-6, id)
    assert.ok(Math.abs(into('importer') - 1) < 1e-6)
    // China refines more than all others mine: some of its ore is its own, whoever sells whom the rest
    assert.ok(chain?.flows.some(({ from, to, value }) => from === 'ore CHN' && to === 'place CHN' && value > 0.01))
    assert.deepEqual(
      chain?.flows.filter(({ from }) => from.startsWith('ore ') && from !== 'ore ?' && from !== 'ore CHN'),
      [],
    )
  })

  it('says what is missing instead of showing nothing', async () => {
    const { missing, chain, routes } = await of('KAZ', 'tungsten')
    assert.deepEqual([chain, routes], [null, null])
    assert.ok(missing.some((what) => what === 'suppliers of tungsten to Kazakhstan: none are on record'))
  })
})

const answerOf = <Input extends z.ZodObject, Output extends z.ZodType>(
  call: {
    readonly input: Input
    readonly output: Output
    readonly run: (on: DeskDependencies, input: z.output<Input>) => Promise<z.input<Output>>
  },
  input: Readonly<Record<string, unknown>>,
): Promise<z.input<Output>> => call.run(dependencies, call.input.parse(input))

describe('a what-if on the desk', () => {
  const tungsten = (more: Readonly<Record<string, unknown>>) =>
    answerOf(whatIf, { slug: 'tungsten', importer: 'USA', partner: 'CHN', ...more })

  it('is as its schema says, and nothing added changes nothing', async () => {
    const answer = await tungsten({ none: 'true' })
    assert.deepEqual(whatIf.output.parse(answer), answer)
    assert.deepEqual(
      [answer.before.partnerShare.low, answer.after, answer.notComputable],
      [0.26, null, 'no deal on record touches it, and none was added'],
    )
  })

  it('2,400 t from Kazakhstan bring China from 26 % to 21.7 % on top, to 20.8 % in place of others', async () => {
    const { after } = await tungsten({ none: 'true', add: 'KAZ 2400 t/yr' })
    assert.deepEqual(
      after?.map(({ mode, year, partnerShare }) => [mode, year, partnerShare.low]),
      [
        ['additional', null, 0.2169],
        ['displacement', null, 0.2084],
      ],
    )
  })

  it('counts a deal by the user’s assumption, and prints that', async () => {
    const { deals, assumptions, after } = await tungsten({
      deal: 'offtake-northern-katpar',
      assume: ['delivered:offtake-northern-katpar=0.5..0.9', 'start:offtake-northern-katpar=2028'],
    })
    assert.deepEqual(
      deals.map(({ id, delivered, startYear }) => [id, delivered.value, startYear]),
      [['offtake-northern-katpar', { how: 'assumed', low: 0.5, high: 0.9 }, 2028]],
    )
    assert.equal(assumptions.length, 2)
    const [whole] = after ?? []
    assert.ok((whole?.newTonnes.low ?? 0) > 0 && (whole?.newTonnes.low ?? 0) < (whole?.newTonnes.high ?? 0))
  })

  it('counts a promise of a document once the register has it, and not before', async () => {
    const promise = entryOf('deal.txt', '2026-01-10', 'Steppe Wire', [
      {
        of: 'commitment/supply',
        words: 'Kazakhstan will supply 2,400 tonnes of tungsten a year to the United States from 2028',
        agents: [state('KAZ', 'Kazakhstan')],
        recipients: [state('USA', 'United States')],
        materials: ['tungsten'],
        amount: { value: 2400, unit: 't', qualifier: 'exact', text: '2,400 tonnes', per: 'year' },
        time: span('2028-01-01', null),
        factuality: 'planned',
      },
    ])
    await store.addDocument(promise)
    const told = async () => (await tungsten({})).deals.filter(({ from }) => from === 'documents')
    assert.deepEqual(await told(), [])
    const documents = (await store.documents()).map(({ document }) => document)
    const made = await madeRegister({ ...(await store.decidedClaims()), documents, asOf }, world)
    await store.register.write({
      scope: null,
      ...made,
      made: { ...(await store.register.newest()), day: asOf, madeAt: dependencies.now(), isWhole: true },
    })
    assert.deepEqual(
      (await told()).map(({ tonnes, startYear, suppliers }) => [tonnes.value, startYear, suppliers.map(({ id }) => id)]),
      [[{ how: 'bounds', low: 2400, high: 2400 }, 2028, ['KAZ']]],
    )
  })

  it('says what to do where nobody tells who supplies the importer', () =>
    assert.rejects(
      answerOf(whatIf, { slug: 'tungsten', importer: 'KAZ' }),
      (error) => error instanceof Problem && error.code === 'supply/no-shares',
    ))
})

describe('caps on the desk', () => {
  it('rare earths of the United States: 65 % for each third country moves what China has too much', async () => {
    const answer = await answerOf(caps, { slug: 'rare-earths', importer: 'USA', each: '0.65' })
    assert.deepEqual(caps.output.parse(answer), answer)
    assert.equal(Math.round((answer.plan?.moved ?? 0) * 10) / 10, 577.2)
    const china = answer.plan?.suppliers.find(({ party }) => party.id === 'CHN')
    assert.deepEqual([china?.party.name, china?.share], ['China', 0.65])
  })

  it('tells what is at odds where a cap cannot hold', async () => {
    const { plan, conflict } = await answerOf(caps, { slug: 'rare-earths', importer: 'USA', each: '0.05' })
    assert.equal(plan, null)
    assert.ok((conflict?.shortfall ?? 0) > 0 && (conflict?.leastCap ?? 0) > 0.05)
  })

  it('a state may have a cap of its own; what is no cap is refused with how to write it', async () => {
    const { plan } = await answerOf(caps, { slug: 'rare-earths', importer: 'USA', cap: 'CHN=0.6' })
    assert.equal(plan?.suppliers.find(({ party }) => party.id === 'CHN')?.share, 0.6)
    await assert.rejects(
      answerOf(caps, { slug: 'rare-earths', cap: ['China'] }),
      (error) => error instanceof Problem && error.code === 'desk/cap',
    )
  })
})
