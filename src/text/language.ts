/** Language of a whole text. In: plain text. Out: an ISO 639-1 code and its English name, "en" for anything too short to judge. */

export interface DetectedLanguage {
  readonly code: string
  readonly name: string
}

/** Words that hold English together and that German, Dutch, French and the Nordic languages do not share ("in", "an", "of", "for" they do). */
const ENGLISH_WORDS = new Set(
  `the and to that with from are has have it its will their which been this were or not would between more than she they but who said
  into other up about after could should these those there only`.split(/\s+/),
)
/** English prose has 20 or more such words in a hundred, headlines 5 to 10, prose of other languages under 3. */
const ENGLISH_FRACTION = 0.12
const FOREIGN_FRACTION = 0.05
/** Below this a guess is worth nothing (tinyld is right on 7 of 10 headlines). */
const FEWEST_WORDS = 12
/** Enough to tell a language; more only costs time. */
const SAMPLE_CHARS = 20_000

const english: DetectedLanguage = { code: 'en', name: 'English' }

const nameOf = (code: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code

/** The script in which most letters stand, where that already says "not English". */
const foreignScript = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  // of Chinese and Japanese a letter is a word or half of one
  const words = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return (letters > 20 || words > 5) && latin < letters / 2
}

interface Alphabet {
  readonly code: string
  /** Letters that the language has and those near it have not. */
  readonly letters: RegExp
  /** What must be there too, where the letters alone could be another's. */
  readonly also?: RegExp
  /** What must not be. */
  readonly not?: RegExp
}

/** Languages that the detector takes for others: Uzbek for Belarusian, Azerbaijani for Tatar, Tajik for Kazakh. The first that fits. */
const alphabets: readonly Alphabet[] = [
  { code: 'tg', letters: /[ҷӣӯ]/giu },
  { code: 'uz', letters: /ў/giu, also: /[қғҳ]/iu },
  { code: 'ky', letters: /[ңөү]/giu, also: /ң/iu, not: /[қғәұіһҗ]/iu },
  { code: 'az', letters: /ə/giu },
  { code: 'uz', letters: /[og][ʻʼ‘’'`](?=\p{L})/giu, also: /(?<!\p{L})(?:va|bilan|uchun|ham|boʻyicha|haqida)(?!\p{L})/iu },
  { code: 'kk', letters: /q(?!u)|[ñıäö]/giu, also: /(?<!\p{L})(?:jäne|turaly|üşin|boyynşa|arasynda|memleket\p{L}{0,6}|qol)(?!\p{L})/iu },
]
/** Of all letters, so that one name of such a language makes no text of it. */
const LETTER_FRACTION = 0.004

const byAlphabet = (text: string): string | undefined => {
  const least = Math.max(2, (text.match(/\p{L}/gu)?.length ?? 0) * LETTER_FRACTION)
  return alphabets.find(
    ({ letters, also, not }) =>
      (text.match(letters)?.length ?? 0) >= least && (also === undefined || also.test(text)) && (not === undefined || !not.test(text)),
  )?.code
}

/** The whole text counts, not its headline. `code` is `und` where it is neither English nor any language the detector knows. */
export const detectLanguage = async (text: string): Promise<DetectedLanguage> => {
  const sample = text.slice(0, SAMPLE_CHARS)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const foreign = foreignScript(sample)
  if (words.length < FEWEST_WORDS && !foreign) return english
  const fraction = words.filter((word) => ENGLISH_WORDS.has(word)).length / Math.max(1, words.length)
  if (fraction >= ENGLISH_FRACTION && !foreign) return english
  const { detectAll } = await import('tinyld')
  const best = byAlphabet(sample) ?? detectAll(sample)[0]?.lang
  if (best === 'en') return english
  // Lists of names and figures hold few function words of any language; English ones among them decide.
  if (fraction >= FOREIGN_FRACTION && !foreign) return english
  return best === undefined || best === '' ? { code: 'und', name: 'an unknown language' } : { code: best, name: nameOf(best) }
}
