/** Promises that are followed one by one. In: a claim. Out: as many told claims as it promises; "will visit all five" -> five. */
import type { ClaimEntity } from '../../reading/claim.ts'
import type { RecordedClaim } from '../item.ts'
import { statesOf } from './party.ts'
import { without } from './sets.ts'
import type { Told } from './unit.ts'

/** Kind and type of promises to several states of which each can be kept alone. */
const eachAlone = new Set(['commitment/visit'])

/** Names a state for a reader: "KAZ" -> "Kazakhstan". */
export type StateName = (alpha3: string) => string

const oneState = (state: string, recipients: readonly ClaimEntity[], stateName: StateName): ClaimEntity => {
  const own = recipients.find((entity) => entity.states.length === 1 && entity.states[0] === state)
  return own ?? { id: state, name: stateName(state), type: 'state', states: [state], start: null, end: null }
}

/** The visitor's own state is no host, also where the group that is visited counts it in. What is counted, "the first trip to the region", is one trip. */
export const splitClaim = (recorded: RecordedClaim, stateName: StateName): readonly Told[] => {
  const { claim } = recorded
  const whole: Told = { recorded, agents: claim.agents, recipients: claim.recipients, part: '' }
  if (claim.ordinal !== null || !eachAlone.has(`${claim.kind}/${claim.type}`)) return [whole]
  const hosts = claim.recipients.length > 0 ? claim.recipients : claim.place === null ? [] : [claim.place]
  const states = [...without(statesOf(hosts), statesOf(claim.agents))].toSorted()
  if (states.length === 0) return [whole]
  return states.map((state) => ({ ...whole, recipients: [oneState(state, hosts, stateName)], part: states.length > 1 ? state : '' }))
}
