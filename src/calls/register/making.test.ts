import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { counted, type Making, tellMaking } from './making.ts'

test('what takes longer than a second is told of once a second, and that it is over', async () => {
  const heard: (Making | null)[] = []
  const told = tellMaking((making) => heard.push(making))
  told.now({ what: 'reading', share: 0.25 })
  await setTimeout(1300)
  told.now({ what: 'comparing', share: null })
  await setTimeout(1000)
  told.end()
  assert.deepEqual(heard[0], { what: 'reading', share: 0.25 })
  assert.deepEqual(heard.at(-2), { what: 'comparing', share: null })
  assert.equal(heard.at(-1), null)
})

test('of what is quicker nothing is told', async () => {
  const heard: unknown[] = []
  const told = tellMaking((making) => heard.push(making))
  told.now({ what: 'writing', share: null })
  told.end()
  await setTimeout(1300)
  assert.deepEqual(heard, [])
})

test('all come through, and are counted by their size', async () => {
  const done: number[] = []
  const all: string[] = []
  const names = counted(
    ['Astana', 'Oslo'],
    ({ length }) => length,
    (sum) => done.push(sum),
  )
  for await (const name of names) all.push(name)
  assert.deepEqual(all, ['Astana', 'Oslo'])
  assert.deepEqual(done, [6, 10])
})
