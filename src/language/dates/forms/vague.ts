/** Times that name no day: "recently", "in the coming months", "so far". They are given, so that a claim can show its words. */
import { vagueTimes } from '../date-words.ts'
import { type DateForm, vague, words } from '../reading.ts'

const byFirst: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(vagueTimes, (phrase) => phrase[0] ?? '')

export const vagueTime: DateForm = {
  id: 'vague',
  example: 'in the coming months',
  read(reader, at) {
    for (const phrase of byFirst.get(reader.lexemes[at]?.lower ?? '') ?? []) {
      const next = words(reader.lexemes, at, ...phrase)
      if (next !== null) return vague(next)
    }
    return null
  },
}
