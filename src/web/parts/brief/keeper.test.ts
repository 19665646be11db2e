/** Keeping a draft: every word reaches the desk or is held, whatever happens in between. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { type Draft, emptyDraft } from '../../../brief/draft.ts'
import { type Answer, openKeeper } from './keeper.ts'

const draft = (title: string): Draft => emptyDraft(title, '2026-01-01')
const first = draft('first')

/** A desk that keeps versions; `down` while it is stopped. */
const desk = (more: Partial<{ down: boolean; version: number }> = {}) => {
  const versions: string[] = []
  const state = { down: false, version: 1, held: null as string | null, ...more }
  const keeper = openKeeper({
    ...{ version: 1, sent: first, pauseMs: 5, againMs: 10 },
    send: async ({ title }, after, anyway): Promise<Answer> => {
      await setTimeout(1)
      if (state.down) throw new Error('The desk does not answer')
      const told = { author: 'Anna', at: '2026-01-01T10:00:00Z' }
      if (state.version > after && !anyway) return { kept: false, version: state.version, ...told }
      versions.push(title)
      state.version += 1
      return { kept: true, version: state.version, ...told }
    },
    hold: (_, { title }) => {
      state.held = title
      return true
    },
    forget: () => {
      state.held = null
    },
  })
  return { keeper, state, versions }
}
const until = async (holds: () => boolean): Promise<void> => {
  for (let waits = 0; !holds(); waits++) {
    assert.ok(waits < 400, 'it never came')
    await setTimeout(5)
  }
}

test('what is written is held at once, kept after a pause, and then held no more', async () => {
  const { keeper, state, versions } = desk()
  keeper.change(draft('a'))
  keeper.change(draft('ab'))
  assert.deepEqual([state.held, keeper.state().is], ['ab', 'waiting'])
  await until(() => keeper.state().is === 'kept')
  assert.deepEqual([versions, state.held, keeper.version()], [['ab'], null, 2])
})

test('what is written while an answer is under way is kept after it', async () => {
  const { keeper, state, versions } = desk()
  keeper.change(draft('a'))
  const under = keeper.keep()
  keeper.change(draft('ab'))
  await under
  assert.equal(state.held, 'ab')
  await until(() => versions.length === 2)
  assert.deepEqual(versions, ['a', 'ab'])
})

test('while the desk is stopped the words are held, and kept once it answers', async () => {
  const { keeper, state, versions } = desk({ down: true })
  keeper.change(draft('a'))
  await until(() => keeper.state().is === 'unsent')
  keeper.change(draft('ab'))
  assert.equal(state.held, 'ab')
  assert.equal(keeper.state().is === 'unsent' || keeper.state().is === 'keeping', true)
  state.down = false
  await until(() => keeper.state().is === 'kept')
  assert.deepEqual([versions.at(-1), state.held], ['ab', null])
})

test('a newer version of another window stops keeping until a person chooses', async () => {
  const { keeper, state, versions } = desk({ version: 3 })
  keeper.change(draft('mine'))
  await until(() => keeper.state().is === 'newer')
  keeper.change(draft('mine too'))
  await setTimeout(30)
  assert.deepEqual([versions, state.held, keeper.state().is], [[], 'mine too', 'newer'])
  await keeper.keep(true)
  assert.deepEqual([versions, keeper.state().is, keeper.version()], [['mine too'], 'kept', 4])
})

test('the other window’s version can be taken instead', async () => {
  const { keeper, state } = desk({ version: 3 })
  keeper.change(draft('mine'))
  await until(() => keeper.state().is === 'newer')
  keeper.took(draft('theirs'), 3)
  assert.deepEqual([keeper.state().is, state.held, keeper.version()], ['kept', null, 3])
})
