/** Names in other scripts and languages, declined or not. In: "Президента Казахстана Токаева", "哈萨克斯坦总统". Out: the entity that the same name in English gives. */
import { type Candidate, rankCandidates } from './candidates.ts'
import { makeEntity } from './entity.ts'
import { type NameWord, nameWords } from './fold.ts'
import { type ForeignName, foreignIndex, foreignKey, foreignWords, keyOf } from './foreign-index.ts'
import type { World } from './world.ts'

interface Script {
  readonly letters: RegExp
  /** Asked after the language of the document, in this order. */
  readonly languages: readonly string[]
}

const scripts: readonly Script[] = [
  { letters: /\p{Script=Cyrillic}/u, languages: ['ru', 'kk', 'ky', 'tg', 'uz-Cyrl', 'uk', 'be', 'mn', 'bg', 'sr'] },
  { letters: /\p{Script=Arabic}/u, languages: ['ar', 'fa', 'ur', 'ps'] },
  { letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, languages: ['zh', 'zh-Hant', 'ja'] },
  { letters: /\p{Script=Hangul}/u, languages: ['ko'] },
  { letters: /\p{Script=Armenian}/u, languages: ['hy'] },
  { letters: /\p{Script=Georgian}/u, languages: ['ka'] },
  { letters: /\p{Script=Hebrew}/u, languages: ['he'] },
  { letters: /\p{Script=Greek}/u, languages: ['el'] },
  { letters: /\p{Script=Devanagari}/u, languages: ['hi'] },
]
const turkic = ['uz', 'az', 'tr', 'tk', 'kk-Latn']
/** Letters that the Turkic languages write and English does not. */
const turkicLetters = /[əƏıİğĞşŞçÇöÖüÜňŇýÝžŽäÄʻ]|[oOgG]['‘’ʼ`](?=\p{L})/u

/** Does a name need more than the English index? */
export const isForeign = (name: string): boolean => scripts.some(({ letters }) => letters.test(name)) || turkicLetters.test(name)

/** The document's language and those that share the script: near ones are easily taken for each other. */
export const languagesFor = (name: string, language: string | null): readonly string[] => {
  const script = scripts.find(({ letters }) => letters.test(name))
  const own = language === null || language === 'en' || language === 'und' ? [] : [language]
  if (script) return [...new Set([...own, ...script.languages])]
  return own.length > 0 || turkicLetters.test(name) ? [...new Set([...own, ...turkic])] : []
}

interface Hit {
  readonly name: ForeignName
  readonly start: number
  readonly end: number
}

/** Endings of cases and possessors: at most this many letters behind a stem. */
const ENDING = 4
const SHORT_ENDING = 2
const vowels = /[аеиоуыэюяьй]{1,2}$/u
const prefix = /^(?:[وف](?=.{3}))?(?:لل|[بلك]?ال|[بلك](?=.{3}))?/u

const arabicForms = (word: string): readonly string[] => {
  const forms = [word, word.replace(/^[وف](?=.{3})/u, ''), word.replace(prefix, '')]
  const joined = forms.flatMap((form) => [form, form.replace(/^[بلك](?=.{3})/u, '')])
  return [...new Set(joined.flatMap((form) => [form, form.replace(/^ال(?=.{2})/u, '')]))]
}

/** `isPart`: another word of the name must fit too, so that a short stem ("Бел-ого дома") does not mislead. */
const fitsWord = (word: string, wanted: string, isPart: boolean): boolean => {
  if (word === wanted) return true
  if (/\p{Script=Arabic}/u.test(wanted)) {
    const plain = wanted.replace(/^ال(?=.{2})/u, '')
    return arabicForms(word).some((form) => form === wanted || form === plain)
  }
  const stem = wanted.replace(vowels, '')
  if (stem.length >= (isPart ? 3 : 4)) return word.startsWith(stem) && word.length - stem.length <= ENDING
  return wanted.length >= 3 && word.startsWith(wanted) && word.length - wanted.length <= SHORT_ENDING
}

/** Names of Chinese and Japanese stand between other characters without a sign. */
const hitsWithoutSpaces = (world: World, text: string, languages: readonly string[]): readonly Hit[] => {
  const hits: Hit[] = []
  for (let at = 0; at < text.length; ) {
    const found = languages
      .flatMap((language) => foreignIndex(world, language).get(text.charAt(at)) ?? [])
      .filter(({ words }) => text.startsWith(words[0] ?? '', at))
      .toSorted((left, right) => (right.words[0] ?? '').length - (left.words[0] ?? '').length)[0]
    const length = found?.words[0]?.length ?? 0
    if (found) hits.push({ name: found, start: at, end: at + length })
    at += Math.max(1, length)
  }
  return hits
}

const fitsAt = ({ words, isAcronym, entry }: ForeignName, text: readonly NameWord[], keys: readonly string[], at: number): boolean => {
  const own = text.slice(at, at + words.length)
  if (isAcronym) return own.map((word) => word.text).join('') === entry.name
  if (/^\p{Lu}/u.test(entry.name) && !/^\p{Lu}/u.test(own[0]?.text ?? '')) return false
  return words.every((word, offset) => fitsWord(keys[at + offset] ?? '', word, words.length > 1))
}

/** What a word may begin with in the index: an Arabic word also behind what is joined to its front. */
const keysAt = (key: string): readonly string[] =>
  /\p{Script=Arabic}/u.test(key) ? [...new Set(arabicForms(key).flatMap((form) => [keyOf(form), 'ال']))] : [keyOf(key)]

const hitsInWords = (world: World, text: string, languages: readonly string[]): readonly Hit[] => {
  const words = nameWords(text)
  const keys = words.map(({ text: word }) => foreignKey(word))
  const hits: Hit[] = []
  for (let at = 0; at < words.length; ) {
    const found = languages
      .flatMap((language) => keysAt(keys[at] ?? '').flatMap((key) => foreignIndex(world, language).get(key) ?? []))
      .filter((name) => fitsAt(name, words, keys, at))
      .toSorted((left, right) => right.words.length - left.words.length || exactness(right, keys[at]) - exactness(left, keys[at]))[0]
    const [first, last] = [words[at], words[at + (found?.words.length ?? 1) - 1]]
    if (found && first && last) hits.push({ name: found, start: first.start, end: last.end })
    at += found?.words.length ?? 1
  }
  return hits
}

const exactness = ({ words }: ForeignName, key: string | undefined): number => (words[0] === key ? 1 : 0)

const hitsIn = (world: World, text: string, languages: readonly string[]): readonly Hit[] =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? hitsWithoutSpaces(world, foreignWords(text)[0] ?? '', languages)
    : hitsInWords(world, text, languages)

const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/**
 * `language`: the document's, ISO 639-1, or null. A person or body in the phrase is who it means; beside a state other words make it
 * somebody of that state ("правительство Казахстана"). A phrase that names two gives nothing.
 */
export const resolveForeignName = (
  world: World,
  phrase: string,
  onDate: string | null,
  language: string | null = null,
): readonly Candidate[] => {
  const languages = languagesFor(phrase, language)
  if (languages.length === 0) return []
  const hits = hitsIn(world, phrase.normalize('NFC'), languages)
  const isState = ({ name: { entry } }: Hit): boolean => entry.how === 'state' || entry.how === 'capital' || entry.how === 'seat'
  const others = hits.filter((hit) => !isState(hit))
  const idsOf = (of: readonly Hit[]): readonly string[] => [...new Set(of.map(({ name }) => name.entry.id))]
  if (others.length > 0)
    return idsOf(others).length === 1
      ? rankCandidates(
          world,
          others.map(({ name }) => name.entry),
          onDate,
        )
      : []
  const [state] = hits
  if (!state || idsOf(hits).length > 1) return []
  const candidates = rankCandidates(
    world,
    hits.map(({ name }) => name.entry),
    onDate,
  )
  const covered = hits.reduce((sum, { start, end }) => sum + end - start, 0)
  if (hits.length === 1 && lettersOf(phrase) <= covered) return candidates
  const id = state.name.entry.id
  return [
    {
      entity: makeEntity(null, phrase, 'people', [id]),
      via: phrase,
      how: 'polity+noun',
      score: 0.7,
      office: null,
      ref: state.name.entry.ref,
    },
  ]
}
