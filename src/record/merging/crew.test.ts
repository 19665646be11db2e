import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tell } from '../fixtures/claims.ts'
import { mergeClaims } from '../merge.ts'
import { mergeInThreads } from './crew.ts'

describe('merging in threads', () => {
  it('what people hold to be one thing or two goes along', async () => {
    const told = ['wire', 'paper', 'agency'].map((doc) => tell(doc, 'statement/position', `what ${doc} has`))
    const [first, second, third] = told.map(({ claim }) => claim.id)
    const decided = told.map((one, n) => (n === 0 ? { ...one, together: [second ?? ''], apart: [third ?? ''] } : one))
    const items = await mergeInThreads(decided, { threads: 2 })
    assert.deepEqual(
      items.map(({ claims }) => claims.map(({ claim }) => claim.id)),
      mergeClaims(decided).map(({ claims }) => claims.map(({ claim }) => claim.id)),
    )
    assert.ok(items.some(({ claims }) => claims.length === 2 && claims.some(({ claim }) => claim.id === first)))
  })

  it('states of a promise to several bear the names that they are given', async () => {
    const stateName = (alpha3: string): string => `state of ${alpha3}`
    const tour = tell('wire', 'commitment/visit', 'will visit all members', {
      recipients: [{ id: 'trio', name: 'the trio', type: 'format', states: ['DEU', 'FRA'], start: null, end: null }],
    })
    assert.deepEqual(await mergeInThreads([tour], { threads: 2, stateName }), mergeClaims([tour], { stateName }))
  })

  it('no claims, no items', async () => assert.deepEqual(await mergeInThreads([], { threads: 2 }), []))
})
