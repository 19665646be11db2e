import assert from 'node:assert/strict'
import { it } from 'node:test'
import { tell } from '../record/fixtures/claims.ts'
import { openWorld } from '../world/open.ts'
import { itemsOfClaims, itemsOfMany } from './items.ts'

const world = openWorld()
const person = (name: string) => ({ id: null, name, type: 'person', states: ['DEU'], start: null, end: null })

it('many claims give the same items in threads, the unsure left out, states by name', async () => {
  const claims = Array.from({ length: 60 }, (_, n) =>
    tell(`paper ${n % 20}`, 'statement/position', `spoke of plan ${n % 30}`, {
      agents: [person(`Speaker ${n % 30}`)],
      at: 40 * n,
      confidence: n % 10 === 0 ? 0.3 : 0.9,
    }),
  )
  const trio = { id: 'trio', name: 'the trio', type: 'format', states: ['DEU', 'FRA'], start: null, end: null }
  const tour = tell('paper 1', 'commitment/visit', 'will visit all members', { recipients: [trio] })
  const items = await itemsOfMany([...claims, tour], world, 10)
  assert.deepEqual(items, itemsOfClaims([...claims, tour], world))
  assert.ok(items.flatMap((item) => item.claims).every(({ claim }) => claim.confidence > 0.5))
  assert.deepEqual(
    items
      .filter(({ type }) => type === 'visit')
      .flatMap(({ recipients }) => recipients.map(({ name }) => name))
      .toSorted(),
    ['France', 'Germany'],
  )
})
