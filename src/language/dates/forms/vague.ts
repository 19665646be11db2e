/** Times that name no day: "recently", "in the coming months", "so far". They are given, so that a claim can show its words. */
import { cardinalWords } from '../../numbers/number-words.ts'
import { timeUnits, vagueTimes } from '../date-words.ts'
import { type DateForm, type DateReader, vague, words } from '../reading.ts'

const byFirst: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(vagueTimes, (phrase) => phrase[0] ?? '')

/** "in the past decade", "in the past five years" are no vague "in the past". */
const isCounted = (reader: DateReader, at: number): boolean => {
  const here = reader.lexemes[at]
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
