/** The calls of the desk, by name: the server makes a route of each, the page its client, the API its description. */
import { about } from './about.ts'
import { board } from './board.ts'
import { calendar } from './calendar.ts'
import { calendarFile } from './calendar-file.ts'
import { cancelJob } from './cancel-job.ts'
import { caps } from './caps.ts'
import { changes } from './changes.ts'
import { claim } from './claim.ts'
import { claimTypes } from './claim-types.ts'
import { decide } from './decide.ts'
import { decideMany, undoMany } from './decide-many.ts'
import { document } from './document.ts'
import { documentClaims } from './document-claims.ts'
import { documents } from './documents.ts'
import { draftCheck } from './draft-check.ts'
import { draftFile } from './draft-file.ts'
import { draftNames } from './draft-names.ts'
import { draftClaim, draftItem } from './draft-part.ts'
import { draft, drafts, dropDraft, keepDraft, newDraft } from './drafts.ts'
import { facets } from './facets.ts'
import { format } from './format.ts'
import { formatTold } from './format-told.ts'
import { formats } from './formats.ts'
import { item } from './item.ts'
import { itemHistory } from './item-history.ts'
import { itemOn } from './item-on.ts'
import { itemView } from './item-view.ts'
import { items } from './items.ts'
import { jobs } from './jobs.ts'
import { keep } from './keep.ts'
import { kept, keptVersions } from './kept.ts'
import { labels } from './labels.ts'
import { likely } from './likely.ts'
import { material } from './material.ts'
import { materials } from './materials.ts'
import { names } from './names.ts'
import { options } from './options.ts'
import { queue } from './queue.ts'
import { readAddress } from './read-address.ts'
import { readExamples } from './read-examples.ts'
import { readText } from './read-text.ts'
import { reading } from './reading.ts'
import { registerState } from './register-state.ts'
import { changeReminder, dropReminder, remind } from './remind.ts'
import { reminders } from './reminders.ts'
import { review } from './review.ts'
import { search } from './search.ts'
import { state } from './state.ts'
import { stateMeetings } from './state-meetings.ts'
import { stateTold } from './state-told.ts'
import { states } from './states.ts'
import { dropView, keepView, views } from './views.ts'
import { follow, readNow, unfollow, watched } from './watching.ts'
import { whatIf } from './what-if.ts'

export const deskCalls = {
  about,
  board,
  calendar,
  calendarFile,
  caps,
  changeReminder,
  changes,
  claim,
  claimTypes,
  decide,
  decideMany,
  document,
  documentClaims,
  documents,
  draft,
  draftCheck,
  draftClaim,
  draftFile,
  draftItem,
  draftNames,
  drafts,
  dropDraft,
  dropReminder,
  dropView,
  facets,
  follow,
  format,
  formatTold,
  formats,
  item,
  itemHistory,
  itemOn,
  itemView,
  items,
  keep,
  keepDraft,
  keepView,
  kept,
  keptVersions,
  labels,
  material,
  materials,
  likely,
  names,
  newDraft,
  options,
  queue,
  reading,
  registerState,
  remind,
  reminders,
  review,
  search,
  readAddress,
  readNow,
  readText,
  readExamples,
  jobs,
  cancelJob,
  state,
  stateMeetings,
  stateTold,
  states,
  undoMany,
  unfollow,
  views,
  watched,
  whatIf,
}

export type DeskCalls = typeof deskCalls
