import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyName, matchKeys } from './key-match.ts'

const bindings = [
  { keys: ['j', 'ArrowDown'], does: 'next' },
  { keys: ['g i'], does: 'go to items' },
  { keys: ['g g'], does: 'go to the top' },
  { keys: ['i'], does: 'insert' },
  { keys: ['Ctrl+k', '/'], does: 'search' },
  { keys: ['j'], does: 'next claim' },
]

const found = (does: string) => ({ is: 'found', does })

const cases: readonly [string, readonly string[], { readonly is: string; readonly does?: string }][] = [
  ['one key', ['/'], found('search')],
  ['another name of the same', ['Ctrl+k'], found('search')],
  ['of two that hold, the later', ['j'], found('next claim')],
  ['the first of two keys waits', ['g'], { is: 'begun' }],
  ['both', ['g', 'i'], found('go to items')],
  ['a second key that nothing follows is taken alone', ['g', 'j'], found('next claim')],
  ['and may begin anew', ['x', 'g'], { is: 'begun' }],
  ['a key that means nothing', ['q'], { is: 'none' }],
]

for (const [title, pressed, expected] of cases)
  test(`keys: ${title}`, () => {
    const match = matchKeys(pressed, bindings)
    assert.deepEqual(match.is === 'found' ? found(match.binding.does) : match, expected)
  })

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

const names: readonly [string, ReturnType<typeof press>, string | null][] = [
  ['a letter', press('j'), 'j'],
  ['a sign that needs Shift', press('?'), '?'],
  ['with Ctrl', press('K', { ctrlKey: true }), 'Ctrl+k'],
  ['with the command key of a Mac', press('k', { metaKey: true }), 'Ctrl+k'],
  ['a sign that needs AltGr', press('{', { ctrlKey: true, altKey: true }), '{'],
  ['Shift alone is no key', press('Shift'), null],
]

for (const [title, pressed, expected] of names) test(`keys are named: ${title}`, () => assert.equal(keyName(pressed), expected))
