/** Times that name no day: "recently", "in the coming months", "so far". They are given, so that a claim can show its words. */
import { lowerAt } from '../../numbers/lex.ts'
import { cardinalWords } from '../../numbers/number-words.ts'
import { timeUnits, vagueTimes } from '../date-words.ts'
import { type DateForm, type DateReader, vague, words } from '../reading.ts'

const byFirst: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(vagueTimes, (phrase) => phrase[0] ?? '')

const NO_TIME: ReadonlySet<string> = new Set(['soon as', 'soon after', 'soon before', 'shortly after', 'shortly before', 'far as'])

/** "in the past decade", "in the past five years" are no vague "in the past"; "soon after", "so far as" tell no time of their own. */
const isCounted = (reader: DateReader, at: number): boolean => {
  const here = reader.lexemes[at]
  if (NO_TIME.has(`${lowerAt(reader.lexemes, at - 1)} ${here?.lower}`)) return true
  return here !== undefined && !here.newLine && (timeUnits.has(here.lower) || cardinalWords.has(here.lower) || here.kind === 'number')
}

export const vagueTime: DateForm = {
  id: 'vague',
  example: 'in the coming months',
  read(reader, at) {
    for (const phrase of byFirst.get(reader.lexemes[at]?.lower ?? '') ?? []) {
      const next = words(reader.lexemes, at, ...phrase)
      if (next !== null && !isCounted(reader, next)) return vague(next)
    }
    return null
  },
}
