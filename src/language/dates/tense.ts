/** Guesses the tense around a date from the words of its sentence. In: lexemes and a place. Out: 'past', 'future' or null. */
import { endsSentence, type Lexeme, lowerAt } from '../numbers/lex.ts'
import type { Tense } from './date-span.ts'
import { futureWords, intentWords, noPastWords, pastWords, planWords } from './tense-words.ts'

/** How far a word may stand from the date and still count: bounds the work, so that a text without full stops stays linear. */
const REACH = 40

/** The nearest cue before `first` in its sentence decides, else the nearest after `next`; a headline's "X to visit" is future. */
export function guessTense(lexemes: readonly Lexeme[], first: number, next: number): Tense | null {
  for (let at = first - 1; at >= Math.max(0, first - REACH) && !isBreak(lexemes, at); at--) {
    const cue = cueAt(lexemes, at)
    if (cue !== null) return cue
    if (lexemes[at]?.newLine === true) break
  }
  if (lexemes[first]?.newLine === true && lexemes[next]?.newLine === true) return null
  for (let at = next; at < Math.min(lexemes.length, next + REACH) && !isBreak(lexemes, at) && lexemes[at]?.newLine === false; at++) {
    const cue = cueAt(lexemes, at)
    if (cue !== null) return cue
  }
  return null
}

const isBreak = (lexemes: readonly Lexeme[], at: number): boolean => {
  const text = lexemes[at]?.text
  return (text === '.' || text === '!' || text === '?') && endsSentence(lexemes, at)
}

function cueAt(lexemes: readonly Lexeme[], at: number): Tense | null {
  const here = lexemes[at]
  if (here === undefined || here.kind !== 'word') return null
  const before = lowerAt(lexemes, at - 1)
  if (here.lower === 'to') return isInfinitive(lexemes, at) ? 'future' : null
  if (here.lower === 'may' && here.text !== 'may') return null
  if (futureWords.has(here.lower) || here.text.endsWith("'ll")) return 'future'
  if (pastWords.has(here.lower)) return isPlanned(lexemes, at) ? 'future' : 'past'
  const isPast = /^\p{Ll}{2,}ed$/u.test(here.text) && !noPastWords.has(here.lower)
  if (!isPast) return null
  if (before === 'be' || isPlanned(lexemes, at)) return 'future'
  return 'past'
}

/** "was to visit", "agreed to ship": the verb's own past is left to the words after it. */
function isPlanned(lexemes: readonly Lexeme[], at: number): boolean {
  return intentWords.has(lowerAt(lexemes, at)) && lowerAt(lexemes, at + 1) === 'to' && isInfinitive(lexemes, at + 1)
}

/** "agreed to ship", "is to be signed", and in a headline "Minister to visit": not "to Paris", "to the port", "came to power". */
function isInfinitive(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1]
  const after = lexemes[at + 1]
  if (after === undefined || after.newLine || !/^\p{Ll}{2,}$/u.test(after.text) || NO_VERB.has(after.lower)) return false
  return (
    before !== undefined &&
    (intentWords.has(before.lower) || isIntended(lexemes, at) || (/^\p{Lu}/u.test(before.text) && isHeadline(lexemes, at)))
  )
}

/** "agreed on Tuesday to meet": a verb of intent stands a few words before. */
const isIntended = (lexemes: readonly Lexeme[], at: number): boolean => {
  for (let back = at - 2; back >= Math.max(0, at - 6) && !isBreak(lexemes, back); back--)
    if (planWords.has(lowerAt(lexemes, back))) return true
  return false
}

/** No verb of the past stands before it on its line: "Premier to visit Oslo". */
function isHeadline(lexemes: readonly Lexeme[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 12) && !isBreak(lexemes, back); back--) {
    const word = lexemes[back]
    if (word === undefined) return true
    if (pastWords.has(word.lower) || /^\p{Ll}{2,}ed$/u.test(word.text)) return false
    if (word.newLine) return true
  }
  return true
}

const NO_VERB: ReadonlySet<string> = new Set(
  'the a an its his her their our this that these those some all both each every more about over up at least power date'.split(' '),
)
