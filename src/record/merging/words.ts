/** Words of a quote that two claims may share. In: a quote. Out: word sets without case, endings and fillers; "signed deals on jets" -> deal, jet. */
import { nameWords } from '../../world/fold.ts'

const fillers = new Set(
  (
    'a an the and or of in on at to for from by with as into over under about between among its his her their our it they he she that which who this these those ' +
    'is are was were be been being has have had will would shall should can could may might must do does did not no also than more less least most up some all ' +
    'any each new said say says told announce announced announces according'
  ).split(' '),
)
const calendar = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
)

/** A crude stem, enough to make "signing", "signed" and "signs" one word; never shorter than three letters. */
const stem = (word: string): string => word.replace(/(?<=\w{3})(?:ing|ed|es|s)$/, '').replace(/(?<=\w{3})e$/, '')

/** Stems of all words, fillers and calendar words left out, in no order. */
export const contentStems = (text: string): ReadonlySet<string> => {
  const keys = nameWords(text).map((word) => word.key)
  return new Set(keys.filter((key) => key.length > 1 && !fillers.has(key) && !calendar.has(key) && !/^\d+$/.test(key)).map(stem))
}

/** Folded words that begin with a capital, the calendar and those in `known` left out: names of projects, mines, instruments. */
export const capitalWords = (text: string, known: ReadonlySet<string>): ReadonlySet<string> => {
  const words = nameWords(text).filter((word) => /^\p{Lu}/u.test(word.text))
  return new Set(words.map((word) => word.key).filter((key) => !fillers.has(key) && !calendar.has(key) && !known.has(key)))
}
