/** Undo and redo: steps as a person counts them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begun, changed, paused, redone, undone } from './history.ts'

const typed = (words: string, from = begun('')) =>
  [...words].reduce((history, letter) => changed(history, history.now + letter, 'text'), from)

test('letters without a pause are one step; after a pause they are another', () => {
  const history = typed('two', paused(typed('one')))
  assert.equal(undone(history).now, 'one')
  assert.equal(undone(undone(history)).now, '')
  assert.equal(redone(redone(undone(undone(history)))).now, 'onetwo')
})

test('another field is another step', () => assert.equal(undone(changed(typed('one'), 'one!', 'note')).now, 'one'))

test('nothing before the first state, nothing after the last', () => {
  assert.equal(undone(begun('a')).now, 'a')
  assert.equal(redone(begun('a')).now, 'a')
})

test('what was taken back is gone once something else is written', () => {
  const history = changed(undone(changed(begun('a'), 'b')), 'c')
  assert.equal(redone(history).now, 'c')
  assert.equal(undone(history).now, 'a')
})

test('a change to the same state is no step', () => assert.equal(changed(begun('a'), 'a').past.length, 0))
