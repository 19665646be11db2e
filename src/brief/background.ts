/** Background: a promise of long ago that a document recalls, "which pledged $20 billion in 2022". In: an item. Out: whether all who tell it date it long before their own day. */
import { readDates } from '../language/dates.ts'
import type { Item, RecordedClaim } from '../record/item.ts'

/** What was promised so long before the document is not its news. */
const LEAST_DAYS = 183
const DAY_MS = 86_400_000

/** The last day of every time that the words tell, and of the claim's own. */
const lastDays = ({ claim, published }: RecordedClaim): readonly (string | null)[] => [
  ...(claim.time === null ? [] : [claim.time.end]),
  ...readDates(claim.quote, { published }).map(({ to }) => to),
]

const isRecalled = (recorded: RecordedClaim): boolean => {
  const { claim, published } = recorded
  if (published === null || claim.factuality !== 'happened') return false
  const days = lastDays(recorded)
  const limit = new Date(Date.parse(published) - LEAST_DAYS * DAY_MS).toISOString().slice(0, 10)
  return days.length > 0 && days.every((day) => day !== null && day < limit)
}

/** A promise without a day, or told by somebody as new, is not. */
export const isBackground = ({ kind, claims }: Item): boolean => kind === 'commitment' && claims.length > 0 && claims.every(isRecalled)
