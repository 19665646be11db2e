/** The calls of the desk, by name: the server makes a route of each, the page its client, the API its description. */
import { about } from './about.ts'
import { format } from './format.ts'
import { formatTold } from './format-told.ts'
import { formats } from './formats.ts'
import { state } from './state.ts'
import { stateMeetings } from './state-meetings.ts'
import { stateTold } from './state-told.ts'
import { states } from './states.ts'

export const deskCalls = {
  about,
  format,
  formats,
  formatTold,
  state,
  stateMeetings,
  states,
  stateTold,
}

export type DeskCalls = typeof deskCalls
