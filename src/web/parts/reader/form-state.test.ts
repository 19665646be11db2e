/** Keys in the form of a claim, from its opening on: what is kept. "text:..." is typed into the open field. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noValues, type Offer, writtenFields } from './form-fields.ts'
import { type FormContext, type FormState, shownOffers, stepForm, typeInForm } from './form-state.ts'

const values = {
  ...noValues,
  type: ['commitment/supply'],
  agents: ['Peru', 'the ministry'],
  amount: ['$40 million'],
  factuality: ['happened'],
}

const offersOf: Readonly<Record<string, readonly string[]>> = {
  type: ['commitment/supply', 'commitment/purchase', 'quantity/price'],
  agents: ['Peru', 'the ministry', 'Norway', 'Norsk Hydro'],
  recipients: ['Peru', 'the ministry', 'Norway', 'Norsk Hydro'],
  amount: ['$40 million', '$45 million'],
  time: ['2027-01-01..2027-12-31 (2027)', '2027-01-01.. (2027)', '..2027-12-31 (2027)'],
  materials: ['tin', 'copper'],
}

const contextOf = ({ open }: FormState): FormContext => ({
  values,
  offers: (offersOf[open ?? ''] ?? []).map((value): Offer => ({ value, about: '' })),
})

const played = (keys: readonly string[]): { readonly state: FormState; readonly outcome: string | null } => {
  let state: FormState = { draft: {}, open: null, typed: '', at: null }
  let outcome: string | null = null
  for (const key of keys) {
    if (key.startsWith('text:')) state = typeInForm(state, key.slice(5))
    else ({ state, outcome } = stepForm(state, key, contextOf(state)))
  }
  return { state, outcome }
}

const kept: readonly (readonly [string, readonly string[]])[] = [
  ['f h Enter', ['factuality=happened']],
  ['f d Enter', ['factuality=denied']],
  ['w 2 Enter', ['agents=Peru']],
  ['w 1 2 3 Enter', ['agents=Norway']],
  ['w Backspace Enter', ['agents=Peru']],
  ['x text:norw Enter Enter', ['recipients=Norway']],
  ['x text:nor ArrowDown Enter Enter', ['recipients=Norsk Hydro']],
  ['x ArrowDown ArrowDown ArrowDown Space Enter', ['recipients=Norway']],
  ['x text:Oslo Enter Enter', ['recipients=Oslo']],
  ['n 2 Enter', ['amount=$45 million']],
  ['n text:over$50million Enter', ['amount=over$50million']],
  ['n Backspace Enter', ['amount=none']],
  ['d 3 Enter', ['time=..2027-12-31 (2027)']],
  ['d ArrowDown Enter', ['time=2027-01-01..2027-12-31 (2027)']],
  ['d ArrowUp Enter', ['time=..2027-12-31 (2027)']],
  ['t text:pur Enter', ['kind=commitment', 'type=purchase']],
  ['t text:p ArrowDown Enter', ['kind=quantity', 'type=price']],
  ['g text:cop Enter Enter', ['materials=copper']],
  ['f h w 2 Tab n 2 Enter', ['factuality=happened', 'agents=Peru', 'amount=$45 million']],
  ['n 2 Escape f p Enter', ['factuality=planned']],
  ['Enter', []],
]

for (const [keys, expected] of kept)
  test(`form: ${keys} keeps ${expected.join(', ') || 'nothing'}`, () => {
    // a digit goes into the input where a field takes one value, as the browser does it
    const pressed = keys
      .split(' ')
      .map((key, at, all) => (key === 'Space' ? ' ' : /^\d$/.test(key) && /^[nd]$/.test(all[at - 1] ?? '') ? `text:${key}` : key))
    const { state, outcome } = played(pressed)
    assert.equal(outcome, 'keep')
    assert.deepEqual(writtenFields(state.draft), expected)
  })

test('form: Esc leaves the field, then the form', () => {
  assert.equal(played(['w', 'Escape']).outcome, null)
  assert.equal(played(['w', 'Escape', 'Escape']).outcome, 'leave')
})

test('form: letters that fit nothing are offered as they are, but never as goods', () => {
  const shown = (field: string): readonly string[] => {
    const { state } = played([field, 'text:zinc'])
    return shownOffers(state, contextOf(state)).map(({ value }) => value)
  }
  assert.deepEqual(shown('x'), ['zinc'])
  assert.deepEqual(shown('g'), [])
})
