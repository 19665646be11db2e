/** Verb forms: past tenses and -ing forms of verbs of every spelling. In: a verb. Out: its lemma again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verbForms } from './verb-forms.ts'

const forms = verbForms([
  'mine',
  'ban',
  'cancel',
  'commit',
  'invest',
  'lobby',
  'owe',
  'agree',
  'visit',
  'underline',
  'deploy',
  'veto',
  'rule out',
  'see',
])

const cases: readonly (readonly [form: string, verb: string | undefined])[] = [
  ['mined', 'mine'],
  ['lobbies', 'lobby'],
  ['mining', 'mine'],
  ['banned', 'ban'],
  ['banning', 'ban'],
  ['cancelled', 'cancel'],
  ['canceling', 'cancel'],
  ['committing', 'commit'],
  ['investing', 'invest'],
  ['lobbied', 'lobby'],
  ['lobbying', 'lobby'],
  ['owed', 'owe'],
  ['agreed', 'agree'],
  ['agreeing', 'agree'],
  ['visited', 'visit'],
  ['underlined', 'underline'],
  ['deployed', 'deploy'],
  ['vetoed', 'veto'],
  ['baned', undefined],
  ['ruled', undefined],
]
for (const [form, verb] of cases) test(`${form} is of ${verb ?? 'no verb known'}`, () => assert.equal(forms.get(form), verb))

test('a form that two verbs share is left alone', () => {
  assert.equal(verbForms(['bare', 'bar', 'pin', 'pine']).get('pining'), 'pine')
  assert.equal(verbForms(['wag', 'wage']).get('waged'), 'wage')
  assert.equal(verbForms(['bid', 'bidd']).get('bidding'), undefined)
})
