/** The calls of the desk, by name: the server makes a route of each, the page its client, the API its description. */
import { about } from './about.ts'
import { claim } from './claim.ts'
import { claimTypes } from './claim-types.ts'
import { decide } from './decide.ts'
import { document } from './document.ts'
import { documentClaims } from './document-claims.ts'
import { documents } from './documents.ts'
import { facets } from './facets.ts'
import { format } from './format.ts'
import { formatTold } from './format-told.ts'
import { formats } from './formats.ts'
import { item } from './item.ts'
import { items } from './items.ts'
import { keep } from './keep.ts'
import { kept, keptVersions } from './kept.ts'
import { names } from './names.ts'
import { options } from './options.ts'
import { queue } from './queue.ts'
import { reading } from './reading.ts'
import { registerState } from './register-state.ts'
import { search } from './search.ts'
import { state } from './state.ts'
import { stateMeetings } from './state-meetings.ts'
import { stateTold } from './state-told.ts'
import { states } from './states.ts'

export const deskCalls = {
  about,
  claim,
  document,
  documentClaims,
  documents,
  facets,
  claimTypes,
  decide,
  format,
  formatTold,
  formats,
  item,
  items,
  keep,
  kept,
  keptVersions,
  queue,
  registerState,
  search,
  names,
  options,
  reading,
  state,
  stateMeetings,
  stateTold,
  states,
}

export type DeskCalls = typeof deskCalls
