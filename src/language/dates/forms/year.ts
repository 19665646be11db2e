/** Years and decades: "in 2026", "2022-24", "the 1990s". A bare figure is a year only where nothing says otherwise. */
import { digitsValue, lowerAt } from '../../numbers/lex.ts'
import { dayNumber, monthsPeriod, span, yearPeriod } from '../calendar.ts'
import { absolute, type DateForm, type DateReader, isDash } from '../reading.ts'
import { yearNumber } from '../year-ref.ts'

const BEFORE_YEAR: ReadonlySet<string> = new Set(
  'in since by from until till before after during of between to through throughout and or for early mid late end year than versus against over circa around about'.split(
    ' ',
  ),
)

/** After these words a number counts, names or numbers something: "Resolution 1929", "Vision 2030", "Boeing 2025". */
const NAMES: ReadonlySet<string> = new Set(
  (
    'resolution article flight page pages room section no number nos vision agenda horizon strategy expo plan bill act line route highway model order decree ' +
    'directive regulation annex chapter paragraph question unit block lot serial file code'
  ).split(' '),
)

export const decade: DateForm = {
  id: 'decade',
  example: 'in the 1990s',
  read(reader, at) {
    const [year, s] = [reader.lexemes[at], reader.lexemes[at + 1]]
    if (year === undefined || !/^(?:1[5-9]|20)\d0$/.test(year.text) || s === undefined || s.apart || s.text !== 's') return null
    return absolute(at + 2, monthsPeriod(digitsValue(year), 1, 120, 'decade'))
  },
}

export const yearPair: DateForm = {
  id: 'year-pair',
  example: 'over 2022-24',
  read(reader, at) {
    const [one, dash, two] = [reader.lexemes[at], reader.lexemes[at + 1], reader.lexemes[at + 2]]
    if (one === undefined || !isYear(reader, at) || !isDash(dash) || dash?.apart !== false || two?.apart !== false) return null
    const first = digitsValue(one)
    const last = /^\d{2}$/.test(two.text) ? first - (first % 100) + Number(two.text) : 0
    const goesOn = isDash(reader.lexemes[at + 3]) && reader.lexemes[at + 3]?.apart === false
    return last > first && last - first < 60 && !goesOn ? absolute(at + 3, span(dayNumber(first, 1, 1), dayNumber(last, 12, 31))) : null
  },
}

export const year: DateForm = {
  id: 'year',
  example: 'in 2026',
  read: (reader, at) => {
    const here = reader.lexemes[at]
    return here !== undefined && isYear(reader, at) ? absolute(at + 1, yearPeriod(digitsValue(here))) : null
  },
}

function isYear(reader: DateReader, at: number): boolean {
  const { lexemes } = reader
  const [before, here, after] = [lexemes[at - 1], lexemes[at], lexemes[at + 1]]
  if (here === undefined || yearNumber(lexemes, at) === null || isLongNumber(lexemes, at)) return false
  if (!here.apart && before !== undefined && !/^[("“‘'[–—:,-]$/.test(before.text)) return false
  if (!here.apart && isDash(before) && !isYearDash(reader, at)) return false
  if (
    after !== undefined &&
    !after.apart &&
    /^[/.:,%]$/.test(after.text) &&
    lexemes[at + 2]?.apart === false &&
    lexemes[at + 2]?.kind === 'number'
  )
    return false
  const linked = BEFORE_YEAR.has(lowerAt(lexemes, at - 1)) || /^(?:the|a|this|its|our)$/.test(lowerAt(lexemes, at - 1)) || !here.apart
  if (NAMES.has(lowerAt(lexemes, at - 1)) || /^[$€£¥₹]$/.test(before?.text ?? '')) return false
  const value = digitsValue(here)
  if (value < 1900 || value > 2099) return linked && lowerAt(lexemes, at - 1) !== 'of' && isCue(lowerAt(lexemes, at - 1))
  return linked || !(isCapitalised(before?.text) && here.newLine === false && !isOpening(reader, at - 1))
}

/** "2025-02-30", "2025-114-3": a date that is none, or a file's number. */
const isLongNumber = (lexemes: DateReader['lexemes'], at: number): boolean =>
  [1, 2, 3].every((i) => lexemes[at + i]?.apart === false) && lexemes[at + 1]?.text === '-' && lexemes[at + 3]?.text === '-'

const isCue = (word: string): boolean => /^(?:in|since|until|by|before|after|from)$/.test(word)
const isCapitalised = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}/u.test(text)

/** "Kazakhstan 2025" names an event or a table's head; "March 2025" and "In 2025" were read before this, "Trade 2024:" opens a line. */
const isOpening = (reader: DateReader, at: number): boolean => reader.lexemes[at]?.newLine === true || at === 0

/** "mid-2026", "2022–2024", "2022-2024": the dash joins a year to a year or to a part of one. */
const isYearDash = (reader: DateReader, at: number): boolean =>
  yearNumber(reader.lexemes, at - 2) !== null ||
  /^(?:mid|early|late|end|post|pre)$/.test(lowerAt(reader.lexemes, at - 2)) ||
  reader.lexemes[at - 1]?.apart === true
