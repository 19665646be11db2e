/** Items, board, calendar, reminders, views and many decisions, over a small record in PGlite, through the calls as the server makes them. */
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import ICAL from 'ical.js'
import type { z } from 'zod'
import { memoryGround } from '../../../test/grounds.ts'
import { migrate } from '../../record/store/migrate.ts'
import { type Store, storeOn } from '../../record/store/open.ts'
import { openWorld } from '../../world/open.ts'
import type { Call } from '../call.ts'
import { asOf, entries } from '../register/fixtures/record.ts'
import { keepRegister } from '../register/keeper.ts'
import { board } from './board.ts'
import { calendar } from './calendar.ts'
import { calendarFile } from './calendar-file.ts'
import { decideMany, undoMany } from './decide-many.ts'
import type { DeskDependencies } from './desk.ts'
import { itemHistory } from './item-history.ts'
import { itemOn } from './item-on.ts'
import { itemView } from './item-view.ts'
import { items } from './items.ts'
import { changeReminder, dropReminder, remind } from './remind.ts'
import { reminders } from './reminders.ts'
import { dropView, keepView, views } from './views.ts'

const world = openWorld()
const readAt = '2026-02-20T08:00:00Z'
const now = '2026-03-01T08:00:00Z'
const ground = memoryGround()
let count = 0

interface Desk {
  readonly store: Store
  readonly ask: <Input extends z.ZodObject, Output extends z.ZodType>(
    call: Call<DeskDependencies, Input, Output>,
    input: z.input<Input>,
  ) => Promise<z.output<Output>>
  /** The id of the first item whose sentence has these words. */
  readonly idOf: (words: string) => Promise<string>
}

/** A desk of its own over the record of seven claims, on 1 March 2026. */
const onDesk = async (use: (desk: Desk) => Promise<void>): Promise<void> => {
  count += 1
  await ground.inSchema(`commitments_${count}`, async (database) => {
    await migrate(database, now)
    const storeAt = (time: string): Store => storeOn(database, { project: 'main', author: 'Ida', now: time }, async () => undefined)
    for (const entry of entries) await storeAt(readAt).addDocument(entry)
    const keeper = keepRegister({ store: storeAt(now), world, today: () => asOf, now: () => now })
    await keeper.settled()
    const { store } = keeper
    const dependencies = {
      store,
      world,
      today: () => asOf,
      now: () => now,
      author: 'Ida',
      publish: () => undefined,
    } as Partial<DeskDependencies>
    const ask: Desk['ask'] = async (call, input) =>
      call.output.parse(await call.run(dependencies as DeskDependencies, call.input.parse(input) as never))
    const idOf = async (words: string): Promise<string> => {
      const { rows } = await store.register.items({}, { limit: 100 })
      const row = rows.find(({ line }) => line.includes(words))
      assert.ok(row, `no item tells “${words}”: ${rows.map(({ line }) => line).join(' | ')}`)
      return row.id
    }
    await use({ store, ask, idOf })
    await keeper.close()
  })
}

after(() => ground.close())

const heads = (columns: readonly { readonly key: string; readonly total: { readonly count: number } }[]): readonly string[] =>
  columns.map(({ key, total }) => `${key} ${total.count}`)

const boards: readonly (readonly [name: string, input: z.input<typeof board.input>, columns: readonly string[]])[] = [
  [
    'by status, also those that have no promise',
    {},
    ['overdue 0', 'due-soon 1', 'open 2', 'partly-kept 0', 'kept 0', 'superseded 0', 'lapsed 0', 'unverifiable 1'],
  ],
  ['by status, of those asked for', { status: ['open', 'kept'] }, ['open 2', 'kept 0']],
  ['by status, without one', { status: ['open', 'kept'], without: ['status:kept'] }, ['open 2']],
  ['by state, most promises first', { by: 'state' }, ['NOR 4', 'KEN 2', 'OMN 2']],
  ['by state, of one that is asked for', { by: 'state', state: ['KEN'] }, ['KEN 2']],
  [
    'by month, with what lies before and after',
    { by: 'month', dueSince: '2026-04-01', dueUntil: '2026-05-31' },
    ['2026-04 1', '2026-05 0'],
  ],
]

describe('the board', () => {
  for (const [name, input, columns] of boards)
    it(`has columns ${name}`, () => onDesk(async ({ ask }) => assert.deepEqual(heads((await ask(board, input)).columns), columns)))

  it('has every promise of a month, an earlier or a later time in one column', () =>
    onDesk(async ({ ask }) => {
      const { columns, total } = await ask(board, { by: 'month' })
      assert.equal(total.count, 4)
      assert.deepEqual(
        columns.filter(({ rows }) => rows.length > 0).map(({ key, rows }) => [key, rows.map(({ due }) => due)]),
        [
          ['earlier', ['2025-12-31']],
          ['2026-04', ['2026-04-30']],
          ['2026-12', ['2026-12-31', '2026-12-31']],
        ],
      )
    }))

  it('names for each column what leads to it in the list', () =>
    onDesk(async ({ ask }) => {
      for (const by of ['status', 'state', 'month'] as const)
        for (const { narrow, total } of (await ask(board, { by })).columns) {
          const status = narrow.status ?? ['open', 'due-soon', 'unverifiable']
          assert.equal((await ask(items, { ...narrow, status })).total.count, total.count)
        }
    }))
})

describe('an item’s page', () => {
  it('has verdicts with what they rest on, and what would settle those that are open', () =>
    onDesk(async ({ ask, idOf }) => {
      const view = await ask(itemView, { id: await idOf('loan of $5 million') })
      const [status] = view.verdicts.filter(({ aspect }) => aspect === 'status')
      assert.equal(status?.verdict, 'unverifiable')
      assert.match(status?.because ?? '', /has passed, and nothing read since/)
      assert.ok((status?.settledBy.length ?? 0) > 0)
      assert.ok(status?.evidence.some((one) => one.kind === 'claim' && one.quote.includes('by the end of 2025')))
    }))

  it('has values side by side, with whoever gives them', () =>
    onDesk(async ({ ask, idOf }) => {
      const { differences } = await ask(itemView, { id: await idOf('three ferries') })
      assert.deepEqual(
        differences.map(({ field, clash, says }) => [field, clash, says.map(({ source, value }) => `${source}: ${value}`)]),
        [['amount', true, ['Gulf Courier: $30 million', 'Nordic Agency: $36 million']]],
      )
    }))

  it('tells of what one sentence promises to several, and of the same parties', () =>
    onDesk(async ({ ask, idOf }) => {
      const { related, row } = await ask(itemView, { id: await idOf('Anna Lind') })
      const [same] = related.filter(({ why }) => why === 'same-words')
      assert.deepEqual(new Set([same?.row.whom, row.recipients[0]?.name]), new Set(['Oman', 'Kenya']))
      assert.ok(!related.some((one) => one.row.id === row.id))
    }))

  it('has its days in order, today among them', () =>
    onDesk(async ({ ask, idOf }) => {
      const { timeline } = await ask(itemView, { id: await idOf('three ferries') })
      assert.deepEqual(
        timeline.map(({ day, what, text }) => `${day} ${what} ${text}`),
        [
          '2026-02-10 told Told by Gulf Courier',
          '2026-02-12 told Told by Nordic Agency',
          '2026-03-01 today Today, 60 days before it is due',
          '2026-04-30 due Due',
        ],
      )
    }))

  it('is found by the id of a claim too; of another id it says what to do', () =>
    onDesk(async ({ ask, idOf }) => {
      const view = await ask(itemView, { id: await idOf('three ferries') })
      assert.equal((await ask(itemView, { id: view.tellings[1]?.claim ?? '' })).row.id, view.row.id)
      await assert.rejects(ask(itemView, { id: 'none' }), /the item none: the record has none of this id/)
    }))

  const days: readonly (readonly [day: string, words: string, verdicts: readonly string[] | null])[] = [
    ['2025-06-30', 'loan of $5 million', ['open']],
    ['2025-12-01', 'loan of $5 million', ['due-soon']],
    ['2026-03-01', 'loan of $5 million', ['unverifiable']],
    ['2025-01-01', 'loan of $5 million', null],
    ['2026-02-11', 'three ferries', ['due-soon']],
    ['2026-06-01', 'three ferries', ['unverifiable']],
  ]
  for (const [day, words, verdicts] of days)
    it(`says how “${words}” stood on ${day}: ${verdicts?.join() ?? 'nobody told of it'}`, () =>
      onDesk(async ({ ask, idOf }) => {
        const { stood } = await ask(itemOn, { id: await idOf(words), day })
        const found = stood?.verdicts.filter(({ aspect }) => aspect === 'status').map(({ verdict }) => verdict) ?? null
        assert.deepEqual(found, verdicts)
      }))

  it('has its history with reasons, up to a day', () =>
    onDesk(async ({ ask, idOf }) => {
      const id = await idOf('three ferries')
      await ask(decideMany, { act: 'correct', items: [id], fields: ['amount=$33 million'], because: 'seen in the contract' })
      const { states, later } = await ask(itemHistory, { id })
      assert.equal(later, 0)
      assert.deepEqual(states.at(-1)?.causes[0], {
        cause: 'decision',
        by: 'Ida',
        did: 'corrected amount of “Oman will buy three ferries worth $30 million from Nordic Ferries by 30 April 2026”',
        because: 'seen in the contract',
      })
      assert.deepEqual(states.at(-1)?.items[0]?.values.includes('$33 million'), true)
      const before = await ask(itemHistory, { id, asOf: '2026-02-28' })
      assert.deepEqual(
        [before.states.map(({ causes }) => causes.map(({ did }) => did)), before.later],
        [[['read wire.txt', 'read agency.txt']], 1],
      )
    }))
})

describe('the calendar', () => {
  it('has what is due in a month, and the nearest days around it', () =>
    onDesk(async ({ ask }) => {
      const { rows, before, after: next, total } = await ask(calendar, { month: '2026-04' })
      assert.deepEqual([rows.map(({ due }) => due), before, next, total.count], [['2026-04-30'], '2025-12-31', '2026-12-31', 1])
    }))

  it('shows this month where none is named, and refuses what is none', () =>
    onDesk(async ({ ask }) => {
      const { month, rows, before, after: next } = await ask(calendar, {})
      assert.deepEqual([month, rows.length, before, next], ['2026-03', 0, '2025-12-31', '2026-04-30'])
      assert.throws(() => calendar.input.parse({ month: '2026-13' }))
    }))

  it('as a file has what the list holds that has a day, and all reminders', () =>
    onDesk(async ({ ask, idOf }) => {
      await ask(remind, { items: [await idOf('three ferries')], daysBefore: 30, note: 'Ask the port.' })
      const { text, name, promises, reminders: rings } = await ask(calendarFile, { state: ['OMN'] })
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
      assert.deepEqual([name, promises, rings], ['chancery-2026-03-01.ics', 2, 1])
      assert.deepEqual(
        events.map(({ startDate }) => startDate.toString()),
        ['2026-04-30', '2026-12-31', '2026-03-31'],
      )
      assert.match(events[2]?.summary ?? '', /^Reminder: Oman .* three ferries/)
      assert.equal(events[2]?.description, 'Ask the port.')
    }))
})

describe('reminders', () => {
  it('stand so many days before each is due; items of one day share one; undated ones are passed over with the reason', () =>
    onDesk(async ({ ask, idOf }) => {
      const { rows } = await ask(items, { kind: ['commitment'] })
      const talks = await idOf('met Norway')
      const { kept, notDone } = await ask(remind, { items: [...rows.map(({ id }) => id), talks, 'gone'], daysBefore: 7, note: '' })
      assert.deepEqual(kept.map(({ day, items: those }) => `${day} ${those}`).toSorted(), ['2025-12-24 1', '2026-04-23 1', '2026-12-24 2'])
      assert.deepEqual(notDone.map(({ why }) => why).toSorted(), [
        'no date was promised: name a day',
        'the record holds no such item any more',
      ])
    }))

  it('need a day, and only one', () =>
    onDesk(async ({ ask, idOf }) => {
      const id = await idOf('three ferries')
      await assert.rejects(ask(remind, { items: [id] }), /it needs a day/)
      await assert.rejects(ask(remind, { items: [id], day: '2026-04-01', daysBefore: 3 }), /it needs a day/)
    }))

  it('come in the order of their days, and can be put off, taken away and brought back', () =>
    onDesk(async ({ ask, idOf }) => {
      const { kept } = await ask(remind, { items: [await idOf('Anna Lind')], day: '2026-05-01', note: 'Write to Oslo.' })
      await ask(remind, { items: [await idOf('three ferries')], day: '2026-02-20' })
      const id = kept[0]?.id ?? ''
      const shown = async () => (await ask(reminders, {})).reminders.map(({ day, days, note }) => `${day} ${days} ${note}`)
      assert.deepEqual(await shown(), ['2026-02-20 -9 ', '2026-05-01 61 Write to Oslo.'])
      await ask(changeReminder, { id, day: '2026-02-01' })
      assert.deepEqual(await shown(), ['2026-02-01 -28 Write to Oslo.', '2026-02-20 -9 '])
      await ask(dropReminder, { id })
      assert.deepEqual(await shown(), ['2026-02-20 -9 '])
      await ask(dropReminder, { id, back: true })
      assert.deepEqual(await shown(), ['2026-02-01 -28 Write to Oslo.', '2026-02-20 -9 '])
      await assert.rejects(ask(changeReminder, { id: 'none', note: '' }), /the reminder none: it is not there any more/)
    }))

  it('outlive what they are about: the words stay where nobody tells of it any more', () =>
    onDesk(async ({ ask, idOf }) => {
      const id = await idOf('three ferries')
      await ask(remind, { items: [id], day: '2026-04-01' })
      await ask(decideMany, { act: 'reject', items: [id] })
      const [one] = (await ask(reminders, {})).reminders
      assert.deepEqual([one?.items, one?.gone, /three ferries/.test(one?.line ?? '')], [[], 1, true])
    }))

  it('stand on the page and the timeline of their item', () =>
    onDesk(async ({ ask, idOf }) => {
      const id = await idOf('three ferries')
      await ask(remind, { items: [id], day: '2026-04-01', note: 'Call.' })
      const view = await ask(itemView, { id })
      assert.deepEqual(
        view.reminders.map(({ day }) => day),
        ['2026-04-01'],
      )
      assert.ok(view.timeline.some(({ what, text }) => what === 'reminder' && text === 'Reminder: Call.'))
    }))
})

describe('saved views', () => {
  it('are names of addresses in the order of the alphabet; a name has one address', () =>
    onDesk(async ({ ask }) => {
      await ask(keepView, { name: 'Visits', address: '/commitments?type=visit' })
      await ask(keepView, { name: ' Due in April ', address: '/commitments?due=2026-04' })
      const { id } = await ask(keepView, { name: 'Visits', address: '/commitments?type=visit&view=table' })
      const shown = async () => (await ask(views, {})).map(({ name, address }) => `${name} ${address}`)
      assert.deepEqual(await shown(), ['Due in April /commitments?due=2026-04', 'Visits /commitments?type=visit&view=table'])
      await ask(dropView, { id })
      assert.deepEqual(await shown(), ['Due in April /commitments?due=2026-04'])
      await ask(dropView, { id, back: true })
      assert.equal((await shown()).length, 2)
    }))

  for (const address of ['//example.org', 'https://example.org', '/\\example.org', ''])
    it(`are of this desk: “${address}” is refused`, () => assert.throws(() => keepView.input.parse({ name: 'x', address })))
})

describe('many decisions at once', () => {
  it('a trial says what would be done, and does nothing', () =>
    onDesk(async ({ ask, idOf, store }) => {
      const asked = { act: 'reject' as const, items: [await idOf('Anna Lind'), await idOf('three ferries'), 'gone'] }
      const { decisions, claims, items: done, also, notDone } = await ask(decideMany, { ...asked, trial: true })
      // a visit to two is one claim and two items
      assert.deepEqual([decisions, claims, done, also], [[], 3, 2, 1])
      assert.deepEqual(notDone, [{ item: 'gone', line: '', why: 'the record holds it no more' }])
      assert.equal((await store.decisions()).length, 0)
    }))

  it('are written with their reason, show at once, and are undone together', () =>
    onDesk(async ({ ask, idOf, store }) => {
      const before = (await ask(items, {})).total.count
      const { decisions } = await ask(decideMany, {
        act: 'reject',
        items: [await idOf('Anna Lind'), await idOf('three ferries')],
        because: 'misread',
      })
      assert.equal(decisions.length, 3)
      assert.equal((await ask(items, {})).total.count, before - 3)
      assert.ok((await store.decisions()).every(({ note, author }) => note === 'misread' && author === 'Ida'))
      await ask(undoMany, { decisions })
      assert.equal((await ask(items, {})).total.count, before)
      await assert.rejects(ask(undoMany, { decisions }), /it was undone already/)
    }))

  it('confirm every claim once', () =>
    onDesk(async ({ ask, idOf }) => {
      const asked = { act: 'confirm' as const, items: [await idOf('three ferries')] }
      assert.equal((await ask(decideMany, asked)).decisions.length, 2)
      const again = await ask(decideMany, asked)
      assert.deepEqual([again.decisions, again.notDone.map(({ why }) => why)], [[], ['all of it was confirmed before']])
    }))

  it('set a field of all; what a field cannot be is said and nothing is written', () =>
    onDesk(async ({ ask, idOf, store }) => {
      const id = await idOf('Anna Lind')
      await ask(decideMany, { act: 'correct', items: [id], fields: ['time=2026-05-01..2026-06-30'], because: 'her office said so' })
      assert.equal((await ask(itemView, { id: await idOf('Anna Lind') })).row.due, '2026-06-30')
      const { decisions, notDone } = await ask(decideMany, {
        act: 'correct',
        items: [await idOf('Anna Lind')],
        fields: ['materials=moonstone'],
      })
      assert.deepEqual(decisions, [])
      assert.match(notDone[0]?.why ?? '', /materials=moonstone: there is no such entry/)
      assert.equal((await store.decisions()).length, 1)
    }))

  it('merge what is of one kind', () =>
    onDesk(async ({ ask, idOf }) => {
      const [loan, ferries, talks] = [await idOf('loan of'), await idOf('three ferries'), await idOf('met Norway')]
      const other = await ask(decideMany, { act: 'merge', items: [ferries, talks] })
      assert.match(other.notDone[0]?.why ?? '', /Only items of one kind can be one thing/)
      const { decisions } = await ask(decideMany, { act: 'merge', items: [loan, ferries] })
      assert.equal(decisions.length, 1)
      const [first, second] = [await ask(itemView, { id: loan }), await ask(itemView, { id: ferries })]
      assert.equal(first.row.id, second.row.id)
      assert.equal(first.tellings.length, 3)
    }))
})
