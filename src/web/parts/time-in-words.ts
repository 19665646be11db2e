/** Time in words: a moment as a person says it. In: an ISO time (UTC). Out: "27 November 2026, 10:45 UTC". */
import { dayInWords } from '../../brief/days.ts'

export const timeInWords = (time: string): string => `${dayInWords(time.slice(0, 10))}, ${time.slice(11, 16)} UTC`
