/** The register against what judge() says of the same record, on PGlite and on PostgreSQL. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { madeDocument } from '../../../bench/desk/made-record.ts'
import { madeClaims } from '../../../bench/merging/made/made-claims.ts'
import { memoryGround, serverGround } from '../../../test/grounds.ts'
import { fnv1a } from '../../reading/claim.ts'
import type { Decision } from '../../record/decision.ts'
import { itemSorts } from '../../record/item-sorts.ts'
import { documentSorts, facetNames, type ItemFilter, type ItemRow, type RegisterEntry } from '../../record/register.ts'
import { migrate } from '../../record/store/migrate.ts'
import { type Store, storeOn } from '../../record/store/open.ts'
import type { Tables } from '../../record/store/tables.ts'
import type { StoreEntry } from '../../record/store/write.ts'
import { openWorld } from '../../world/open.ts'
import type { Corpus } from '../corpus.ts'
import { judge } from '../judge.ts'
import { asOf, entries, entryOf } from './fixtures/record.ts'
import { keepRegister } from './keeper.ts'
import { madeRegister, makerHere } from './made.ts'
import { nearbyChange } from './nearby.ts'
import { openRegisterThread } from './open-thread.ts'

const world = openWorld()
const now = '2026-03-01T08:00:00Z'

const storeIn = (database: Kysely<Tables>, project = 'main'): Store =>
  storeOn(database, { project, author: 'tester', now }, async () => undefined)

const fill = async (store: Store, all: readonly StoreEntry[] = entries): Promise<void> => {
  for (const one of all) await store.addDocument(one)
}

const sourceOf = async (store: Store, day = asOf) => ({
  ...(await store.decidedClaims()),
  documents: (await store.documents()).map(({ document }) => document),
  asOf: day,
})

const makeWhole = async (store: Store, day = asOf): Promise<void> => {
  const made = await madeRegister(await sourceOf(store, day), world)
  await store.register.write({ scope: null, ...made, made: { ...(await store.register.newest()), day, madeAt: now, isWhole: true } })
}

/** Documents of made claims: many parties, kinds and days. */
const madeRecord = (count: number): readonly StoreEntry[] =>
  [...Map.groupBy(madeClaims(count, world).claims, ({ documentId }) => documentId)].map(([id, claims]) => {
    const { document, claims: own } = madeDocument(id, claims)
    return {
      ...{ document, bytes: new TextEncoder().encode(document.text), claims: own.map(({ claim }) => claim) },
      ...{ rejected: [], unread: [], reader: 'made' },
    }
  })

const allRows = async (store: Store, filter: ItemFilter = {}): Promise<readonly ItemRow[]> =>
  (await store.register.items(filter, { limit: 500 })).rows

const byId = (made: readonly RegisterEntry[]): readonly ItemRow[] => made.map(({ row }) => row).toSorted((a, b) => (a.id < b.id ? -1 : 1))

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id).toSorted()

/** All that is derived, but when it was made and which ids there were before. */
const dump = async (database: Kysely<Tables>, project: string): Promise<readonly string[]> => {
  const ask = async (table: string, columns: string, where = 'true') =>
    (
      await sql<{ row: string }>`select ${sql.lit(table)} || ' ' || row_to_json(one)::text as row from
        (select ${sql.raw(columns)} from ${sql.table(table)} where project = ${project} and ${sql.raw(where)}) one`.execute(database)
    ).rows.map(({ row }) => row)
  return [
    ...(await ask('register_item', 'id, digest, tags, first, last, due, amount, sources, confidence, words')),
    ...(await ask('register_body', 'id, row, detail')),
    ...(await ask('register_claim', 'claim, part, item, own, nth, document, span_start, confidence, rank, changed')),
    ...(await ask('register_document', 'id, name, published, claims, unsure, decided, items, unread, rejected')),
    ...(await ask('register_count', 'given, tag, items', 'items <> 0')),
  ].toSorted()
}

const on = (store: Store, words: string): Promise<Omit<Decision, 'decision'>> =>
  store.decidedClaims().then(({ holding, rejected }) => {
    const found = [...holding, ...rejected].find(({ claim }) => claim.quote.includes(words))
    if (found === undefined) throw new Error(`no claim says ${words}`)
    const { documentId, claim } = found
    return { documentId, claim: claim.id, kind: claim.kind, type: claim.type, quote: claim.quote, note: 'seen' }
  })

const filters: readonly { readonly name: string; readonly filter: ItemFilter; readonly holds: (row: ItemRow) => boolean }[] = [
  { name: 'one kind', filter: { has: { kind: ['commitment'] } }, holds: ({ kind }) => kind === 'commitment' },
  {
    name: 'one of two kinds',
    filter: { has: { kind: ['meeting', 'relation'] } },
    holds: ({ kind }) => kind === 'meeting' || kind === 'relation',
  },
  {
    name: 'kind and state',
    filter: { has: { kind: ['commitment'], state: ['OMN'] } },
    holds: ({ kind, states }) => kind === 'commitment' && states.includes('OMN'),
  },
  {
    name: 'both of two states',
    filter: { must: ['state:OMN', 'state:NOR'] },
    holds: ({ states }) => states.includes('OMN') && states.includes('NOR'),
  },
  { name: 'not a kind', filter: { lacks: { kind: ['commitment'] } }, holds: ({ kind }) => kind !== 'commitment' },
  { name: 'a status', filter: { has: { status: ['due-soon'] } }, holds: ({ status }) => status === 'due-soon' },
  { name: 'a verdict', filter: { has: { verdict: ['disputed'] } }, holds: ({ verdicts }) => verdicts.includes('disputed') },
  {
    name: 'who gives',
    filter: { has: { agent: ['NOR'] } },
    holds: ({ agents }) => agents.some(({ id }) => id === 'NOR' || id === 'anna-lind'),
  },
  {
    name: 'a firm',
    filter: { has: { recipient: ['nordic-ferries'] } },
    holds: ({ recipients }) => recipients.some(({ id }) => id === 'nordic-ferries'),
  },
  { name: 'differing sources', filter: { has: { differs: ['yes'] } }, holds: ({ differs }) => differs },
  { name: 'told since a day', filter: { since: '2026-01-01' }, holds: ({ last }) => (last ?? '') >= '2026-01-01' },
  { name: 'told until a day', filter: { until: '2026-01-01' }, holds: ({ first }) => first !== null && first <= '2026-01-01' },
  {
    name: 'due within days',
    filter: { dueSince: '2026-03-01', dueUntil: '2026-12-31' },
    holds: ({ due }) => due !== null && due >= '2026-03-01' && due <= '2026-12-31',
  },
  { name: 'a sum at least', filter: { least: 10_000_000 }, holds: ({ amount }) => (amount?.value ?? 0) >= 10_000_000 },
  { name: 'nothing is so', filter: { has: { kind: ['measure'], state: ['PER'] } }, holds: () => false },
]

const searches: readonly { readonly words: string; readonly quotes: readonly string[] }[] = [
  { words: 'ferry', quotes: ['buy three ferries', 'buy the three ferries'] },
  { words: '"three ferries"', quotes: ['buy three ferries', 'buy the three ferries'] },
  { words: 'ferries -talks', quotes: ['buy three ferries', 'buy the three ferries'] },
  { words: 'Kenyan', quotes: [] },
  { words: 'loans', quotes: ['pledged a loan'] },
  { words: "'; drop table register_item; --", quotes: [] },
]

for (const { name: ground, options, inSchema, close } of [memoryGround(), serverGround])
  describe(`register ${ground}`, options, () => {
    after(close)

    test('holds what judge() says, each filter finds what the rows say, counts are those of the rows', () =>
      inSchema('reg_law', async (database) => {
        await migrate(database, now)
        const store = storeIn(database)
        await fill(store, [...entries, ...madeRecord(160)])
        const day = '2026-11-01'
        await makeWhole(store, day)
        const { documents, holding } = await sourceOf(store)
        const corpus: Corpus = documents.map((document) => ({
          document,
          claims: holding.filter(({ documentId }) => documentId === document.id),
          rejected: [],
          unread: [],
        }))
        const { items, verdicts } = judge(corpus, world, day)
        const rows = await allRows(store)
        assert.deepEqual(idsOf(rows), idsOf(items))
        for (const item of items) {
          const page = await store.register.item(item.id)
          assert.deepEqual(page?.verdicts ?? [], verdicts.get(item.id) ?? [])
          assert.deepEqual(page?.item, item)
          assert.deepEqual(page?.row.status, (verdicts.get(item.id) ?? []).find(({ aspect }) => aspect === 'status')?.verdict ?? null)
        }
        const ids = items.map(({ id }) => id).toReversed()
        assert.deepEqual(
          (await store.register.whole([...ids, 'nobody'])).map(({ item }) => item),
          items.toReversed(),
        )
        assert.deepEqual(await store.register.whole([]), [])
        assert.deepEqual(
          (await store.register.texts(documents.map(({ id }) => id))).map(({ document: { text } }) => text.length > 0),
          documents.map(() => true),
        )
        for (const { name, filter, holds } of filters) {
          const found = await store.register.items(filter, { limit: 500 })
          assert.deepEqual(idsOf(found.rows), idsOf(rows.filter(holds)), name)
          assert.deepEqual(found.total, { count: rows.filter(holds).length, more: false }, name)
          const facets = await store.register.facets(filter)
          const others = { ...filter, has: { ...filter.has, state: [] } }
          const inState = (await allRows(store, others)).flatMap(({ states }) => states)
          const counted = Object.fromEntries(facets.state.values.map(({ value, items: count }) => [value, count]))
          assert.deepEqual(
            counted,
            Object.fromEntries([...Map.groupBy(inState, (one) => one)].map(([one, all]) => [one, all.length])),
            name,
          )
        }
        const all = await store.register.facets({})
        assert.ok(facetNames.every((facet) => !all[facet].more))
      }))

    test('pages in every order give each row once, those without the value last', () =>
      inSchema('reg_page', async (database) => {
        await migrate(database, now)
        const store = storeIn(database)
        await fill(store)
        await makeWhole(store)
        const keys: Readonly<Record<(typeof itemSorts)[number], (row: ItemRow) => string | number | null>> = {
          ...{ last: ({ last }) => last, first: ({ first }) => first, due: ({ due }) => due },
          ...{
            amount: ({ amount }) => amount?.value ?? null,
            sources: ({ sources }) => sources,
            confidence: ({ confidence }) => confidence,
          },
        }
        const rows = await allRows(store)
        assert.equal(rows.length, 6)
        for (const sort of itemSorts)
          for (const descending of [true, false]) {
            const seen: ItemRow[] = []
            let cursor: string | null = null
            do {
              const page = await store.register.items({}, { sort, descending, cursor, limit: 2 })
              seen.push(...page.rows)
              cursor = page.next
            } while (cursor !== null)
            assert.deepEqual(idsOf(seen), idsOf(rows))
            const values = seen.map(keys[sort])
            const known = values.filter((one) => one !== null)
            const ordered = known.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
            assert.deepEqual(values.slice(0, known.length), descending ? ordered.toReversed() : ordered, sort)
          }
        for (const sort of documentSorts) assert.equal((await store.register.documents({}, { sort, limit: 2 })).rows.length, 2)
        await assert.rejects(store.register.items({}, { cursor: 'no place' }), /it is none that a page gave/)
      }))

    test('an item says who, what, when and how it stands; the queue begins with what is unsure', () =>
      inSchema('reg_rows', async (database) => {
        await migrate(database, now)
        const store = storeIn(database)
        await fill(store)
        await makeWhole(store)
        const [ferries] = await allRows(store, { has: { type: ['purchase'] } })
        assert.partialDeepStrictEqual(ferries, {
          ...{ kind: 'commitment', first: '2026-02-10', last: '2026-02-12', due: '2026-04-30', status: 'due-soon', differs: true },
          ...{ sources: 2, documents: 2, claims: 2, states: ['NOR', 'OMN'], reviewed: false, amount: { value: 36_000_000, unit: 'USD' } },
        })
        const visits = await allRows(store, { has: { type: ['visit'] } })
        assert.deepEqual(visits.map(({ recipients }) => recipients.map(({ id }) => id)).toSorted(), [['KEN'], ['OMN']])
        const { rows: queue, total } = await store.register.queue()
        assert.deepEqual(
          queue.map(({ rank }) => rank),
          ['unsure', 'differs', 'differs', ...Array.from({ length: 4 }, () => 'waiting')],
        )
        assert.equal(total.count, 7)
        assert.equal(queue[0]?.items.length, 0)
        assert.deepEqual(queue.find(({ claim }) => claim.type === 'visit')?.items.toSorted(), idsOf(visits))
        const wire = (await store.register.documents({ words: 'wire.txt' })).rows[0]
        assert.partialDeepStrictEqual(wire, { name: 'wire.txt', publisher: 'Gulf Courier', claims: 3, unsure: 0, items: 4, unread: 1 })
        assert.equal((await store.register.document(wire?.id ?? ''))?.document.text, entries[0]?.document.text)
        assert.equal((await store.register.claimsOf(wire?.id ?? '')).length, 3)
        assert.deepEqual(
          (await store.register.documents({ unsure: true })).rows.map(({ name }) => name),
          ['agency.txt'],
        )
      }))

    for (const { words, quotes } of searches)
      test(`search for ${words} finds ${quotes.length} quotes, marked where the words stand`, () =>
        inSchema(`reg_s${fnv1a(words).slice(0, 8)}`, async (database) => {
          await migrate(database, now)
          const store = storeIn(database)
          await fill(store)
          await makeWhole(store)
          const { rows } = await store.register.search(words, {})
          const found = rows.flatMap((hit) => hit.quotes)
          assert.equal(found.length, quotes.length)
          for (const quote of quotes)
            assert.ok(
              found.some(({ text }) => text.includes(quote)),
              quote,
            )
          for (const { text, spans } of found)
            for (const [start, end] of spans) assert.match(text.slice(start, end), /^(?:three|ferr(?:y|ies)|loans?)$/i)
          assert.deepEqual(await store.register.item('nobody'), null)
        }))

    test('names find items too, and a word that is no quote finds them without quotes', () =>
      inSchema('reg_names', async (database) => {
        await migrate(database, now)
        const store = storeIn(database)
        await fill(store)
        await makeWhole(store)
        assert.equal((await store.register.search('"Oslo Times" loan', {})).rows.length, 1)
        assert.equal((await store.register.search('Norway', { has: { kind: ['meeting'] } })).rows.length, 1)
      }))

    test('a decision near by, then the whole, equals the whole from nothing; counts hold in between', () =>
      inSchema('reg_decide', async (database) => {
        await migrate(database, now)
        const store = storeIn(database)
        await fill(store)
        await makeWhole(store)
        const before = await allRows(store)
        const decided = async (...decisions: readonly Decision[]): Promise<void> => {
          await store.decide(...decisions)
          const touched = decisions.flatMap((one) => [one.claim, ...('others' in one ? one.others.map(({ claim }) => claim) : [])])
          await store.register.write(await nearbyChange(store, touched, makerHere(world), { day: asOf, at: now }))
          const stale = await dump(database, 'main')
          await makeWhole(store)
          assert.deepEqual(await dump(database, 'main'), stale)
          for (const table of ['register_item', 'register_body', 'register_claim', 'register_document', 'register_count'] as const)
            await database.deleteFrom(table).execute()
          await makeWhole(store)
          assert.deepEqual(await dump(database, 'main'), stale)
        }
        const [wire, agency] = [await on(store, 'worth $30 million'), await on(store, 'for $36 million')]
        const ferries = before.find(({ type }) => type === 'purchase')
        await decided({
          ...agency,
          decision: 'corrected',
          correction: { amount: { value: 30_000_000, unit: 'USD', qualifier: 'exact', text: '$30 million' } },
        })
        assert.partialDeepStrictEqual((await store.register.item(ferries?.id ?? ''))?.row, { differs: false, reviewed: true })
        await decided({ ...(await on(store, '2,000 tonnes')), decision: 'confirmed' })
        assert.equal((await allRows(store, { has: { material: ['copper'] } })).length, 1)
        await decided({ ...wire, decision: 'split', others: [agency] })
        assert.equal((await allRows(store, { has: { type: ['purchase'] } })).length, 2)
        await decided({ ...wire, decision: 'merged', others: [agency] })
        assert.equal((await store.register.item(agency.claim))?.row.id, ferries?.id)
        await decided({ ...wire, decision: 'rejected' })
        assert.equal((await store.register.claim(wire.claim))?.review, 'rejected')
        assert.equal((await store.register.item(agency.claim))?.row.claims, 1)
      }))

    test('an id of any time leads to the item of today', () =>
      inSchema('reg_ids', async (database) => {
        await migrate(database, now)
        const { store, settled, close: end } = keepRegister({ store: storeIn(database), world, today: () => asOf, now: () => now })
        await fill(store)
        await settled()
        const [wire, agency] = [await on(store, 'worth $30 million'), await on(store, 'for $36 million')]
        const whole = (await store.register.item(agency.claim))?.row.id ?? ''
        await store.decide({ ...wire, decision: 'split', others: [agency] })
        const apart = (await store.register.item(agency.claim))?.row.id ?? ''
        assert.notEqual(apart, whole)
        await store.decide({ ...wire, decision: 'merged', others: [agency] })
        assert.equal((await store.register.item(apart))?.row.id, whole)
        await store.decide({ ...wire, decision: 'rejected' })
        assert.equal((await store.register.item(whole))?.row.id, apart)
        await end()
      }))

    test('what is behind is known and mended: another hand, a new reading, a new day', () =>
      inSchema('reg_stale', async (database) => {
        await migrate(database, now)
        const under = storeIn(database)
        let today = asOf
        const { store, settled, close: end } = keepRegister({ store: under, world, today: () => today, now: () => now })
        await fill(under)
        assert.equal(await under.register.state(), null)
        await settled()
        assert.partialDeepStrictEqual(await under.register.state(), {
          isWhole: true,
          day: asOf,
          reading: 3,
          decision: 0,
          items: 6,
          claims: 7,
          documents: 3,
        })
        await under.decide({ ...(await on(under, '2,000 tonnes')), decision: 'confirmed' })
        assert.deepEqual(await under.register.newest(), { reading: 3, decision: 1 })
        assert.equal((await allRows(under)).length, 6)
        await settled()
        assert.equal((await allRows(under)).length, 7)
        assert.equal((await allRows(under, { has: { status: ['due-soon'] } })).length, 1)
        today = '2026-06-01'
        await settled()
        assert.equal((await allRows(under, { has: { status: ['due-soon'] } })).length, 0)
        const again = entryOf('more.txt', '2026-02-20', 'Gulf Courier', [
          { of: 'measure/visa', words: 'Kenya waived visas for Omanis', agents: [], recipients: [] },
        ])
        await store.addDocument(again)
        assert.equal((await allRows(under)).length, 8)
        await store.addDocument({ ...again, claims: [], reader: 'test/2' })
        assert.equal((await allRows(under)).length, 7)
        await end()
      }))

    test('a thread makes the same as this one, and a record of another order too', () =>
      inSchema('reg_order', async (database) => {
        await migrate(database, now)
        const thread = openRegisterThread({ starter: true })
        try {
          const all = [...entries, ...madeRecord(60)]
          await fc.assert(
            fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(1_000_000), async (shuffled, nth) => {
              const store = storeIn(database, `order ${nth}`)
              await fill(store, shuffled)
              const source = await sourceOf(store)
              const here = await madeRegister(source, world)
              const reading = { pages: store.readThrough(), decisions: await store.decisions(), asOf }
              const there = await thread.make(reading)
              const sent: RegisterEntry[] = []
              for await (const one of there.entries) sent.push(one)
              assert.deepEqual(sent, JSON.parse(JSON.stringify([...here.entries])))
              assert.deepEqual(there.loose, here.loose)
              const plain = await madeRegister({ ...source, documents: all.map(({ document }) => document) }, world)
              assert.deepEqual(byId([...plain.entries]), byId(sent))
            }),
            { numRuns: 3 },
          )
        } finally {
          await thread.close()
        }
      }))
  })
