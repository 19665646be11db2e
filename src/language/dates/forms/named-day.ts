/** Days that have a name: today, yesterday, tomorrow, tonight, "last night", "this morning", "the day before yesterday". */
import { dayPeriod } from '../calendar.ts'
import { type DateForm, follows, relative, words } from '../reading.ts'

const NAMED: readonly (readonly [step: number, ...pattern: string[]])[] = [
  [-2, 'the', 'day', 'before', 'yesterday'],
  [2, 'the', 'day', 'after', 'tomorrow'],
  [-1, 'yesterday', 'morning|afternoon|evening|night?'],
  [0, 'today'],
  [0, 'tonight'],
  [1, 'tomorrow', 'morning|afternoon|evening|night?'],
  [-1, 'last', 'night'],
  [0, 'this', 'morning|afternoon|evening'],
]

export const namedDay: DateForm = {
  id: 'named-day',
  example: 'yesterday',
  read(reader, at) {
    for (const [step, ...pattern] of NAMED) {
      const next = words(reader.lexemes, at, ...pattern)
      if (next !== null && (next === at + 1 || follows(reader.lexemes, at + 1)))
        return relative(next, reader.published === null ? null : dayPeriod(reader.published + step))
    }
    return null
  },
}
