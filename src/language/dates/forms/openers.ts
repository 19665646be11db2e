/** The words that can begin a form, so that all others are passed over at once: nine lexemes in ten begin none. */
import { cardinalWords, ordinalWords } from '../../numbers/number-words.ts'
import { months, seasons, steps, vagueTimes, weekdays } from '../date-words.ts'

const others =
  'the that these each every in within earlier later so a an final past coming previous following preceding fiscal financial marketing budget fy year q h ' +
  'today tonight yesterday tomorrow early mid late end close beginning start middle'

export const formOpeners: ReadonlySet<string> = new Set([
  ...months.keys(),
  ...weekdays.keys(),
  ...seasons.keys(),
  ...steps.keys(),
  ...cardinalWords.keys(),
  ...ordinalWords.keys(),
  ...vagueTimes.flatMap((phrase) => phrase.slice(0, 1)),
  ...others.split(' '),
])
