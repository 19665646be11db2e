/** Tokens: text cut as English treebanks cut it. In: "don't pay $8.5bn". Out: spans of "don't" (words "do", "n't"), "pay", "$", "8.5", "bn". */
import type { Span } from '../text/document.ts'
import {
  ambiguousAbbreviations,
  contractions,
  fileEndings,
  hyphenPrefixes,
  leadingAbbreviations,
  misspeltContractions,
  nameEndings,
  numberUnits,
  trailingAbbreviations,
  typedTogether,
} from './abbreviations.ts'

/** What stands between white space and punctuation; its `words` share out its characters (one, or the parts of a contraction). */
export interface SurfaceToken extends Span {
  readonly words: readonly Span[]
}

/** A rule looks at the text from `at` on and says how many characters make a token; 0 where it does not apply. */
type TokenRule = (text: string, at: number) => number

const match = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char)
const isAlphanumeric = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

const address = /(?:[a-z]{2,8}:\/\/|www\.)[^\s<>"“”]{1,400}|(?:mailto:)?[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}][\p{L}\p{N}._-]{0,200}/iuy
const addressRule: TokenRule = (text, at) => match(address, text, at).replace(/[.,;:!?)'’\]]{1,5}$/u, '').length

const emoticon = /(?:[:;=]-?[()DPpOo|/\\]+|\^_\^|<3)(?![\p{L}\p{N}])/uy
const emoticonRule: TokenRule = (text, at) => match(emoticon, text, at).length

/** "U.S.", "p.m.", "J." before a name; "U.S" at the end of a sentence keeps its stop outside where no stop follows. */
const initials = /(?:Ph\.D\.)|(?:\p{L}\.){2,6}(?:\p{L}(?![\p{L}\p{N}]))?|\p{Lu}\.(?=\s\p{Lu})/uy
const abbreviation = /\p{L}{1,8}\./uy
const abbreviationRule: TokenRule = (text, at) => {
  const dotted = match(initials, text, at)
  if (dotted !== '' && !isLetter(text[at + dotted.length]) && !(dotted.length === 2 && /^I\.$/u.test(dotted))) return dotted.length
  const form = match(abbreviation, text, at)
  if (form === '' || isAlphanumeric(text[at + form.length])) return 0
  const lower = form.toLowerCase()
  if (leadingAbbreviations.has(lower)) return lower === 'no.' && !/^\s?\p{N}/u.test(text.slice(at + 3, at + 5)) ? 0 : form.length
  if (!trailingAbbreviations.has(lower)) return 0
  // at the end of a sentence the treebanks part "etc" and its stop
  if (lower === 'etc.' && /^\s*(?:$|\p{Lu})/u.test(text.slice(at + form.length, at + form.length + 8))) return 0
  if (!ambiguousAbbreviations.has(lower)) return form.length
  return /^\p{Lu}/u.test(form) && /^\s?[\p{N}\p{Ll},;]/u.test(text.slice(at + form.length, at + form.length + 2)) ? form.length : 0
}

/** "report-2.doc", ".pdf". */
const file = /[\p{L}\p{N}_~#-]{0,60}\.(\p{L}{3,4})(?![\p{L}\p{N}])/uy
const fileRule: TokenRule = (text, at) => {
  if (isAlphanumeric(text[at - 1])) return 0
  const form = match(file, text, at)
  return fileEndings.has(form.slice(form.lastIndexOf('.') + 1).toLowerCase()) ? form.length : 0
}

/** Codes with digits inside: "C5+1", "G7", "CO2", "A320", "AS400", "B2B". */
const code = /\p{Lu}{1,4}\d{1,3}\+\d{1,3}|\p{L}+\d[\p{L}\d]*/uy
const codeRule: TokenRule = (text, at) => {
  const form = match(code, text, at)
  return isAlphanumeric(text[at + form.length]) ? 0 : form.length
}

const currency = /\${2,}|(?:US|AU|CA|HK|NZ|A|C|S|R)?\$|[€£¥₽₸₹]/uy
const currencyRule: TokenRule = (text, at) => match(currency, text, at).length

/** Telephones, postal codes, days and extensions ("x3-9890"); "+1" before the rest of a telephone. */
const telephone =
  /\+\d{1,3}(?=[ .-]?\(?\d{2})|\d{3}[-./]\d{3}[-.]\d{4}|\d{3}-\d{4}|\d{5}-\d{4}|\d-\d{4}|\d{1,2}-\d{1,2}-\d{2,4}|1-\d{3}-\d{3}-\d{4}/uy
const numeral = /\d+(?:[.,:/]\d+)*|[.]\d+/uy
const ordinal = /\d+(?:,\d{3})*(?:st|nd|rd|th|s|['’]s)/iuy
const alphanumeral = /\d+\p{L}+[\p{L}\d]*/uy
const numberRule: TokenRule = (text, at) => {
  for (const pattern of [telephone, ordinal]) {
    const form = match(pattern, text, at)
    if (form !== '' && !isAlphanumeric(text[at + form.length]) && !/^-\d/u.test(text.slice(at + form.length, at + form.length + 2)))
      return form.length
  }
  if (text[at] === '.' && isAlphanumeric(text[at - 1])) return 0
  const form = match(numeral, text, at)
  const mixed = match(alphanumeral, text, at)
  if (mixed.length > form.length && !numberUnits.has(mixed.slice(form.length).toLowerCase())) return mixed.length
  return form.length
}

/** "AT&T", "I/O", "w/o": short forms joined by a sign. */
const signed = /\p{Lu}{1,4}&\p{Lu}{1,4}|\p{L}\/\p{L}(?:\/\p{L})?/uy
const signedRule: TokenRule = (text, at) => {
  const form = match(signed, text, at)
  return isAlphanumeric(text[at + form.length]) || isAlphanumeric(text[at - 1]) ? 0 : form.length
}

const dotted = /[\p{L}\p{N}_-]{1,60}(?:\.[\p{L}\p{N}_-]{1,60}){1,8}/uy
/** Names with their parts in order, as of newsgroups and programs: "sci.space.shuttle". */
const hierarchy = /\p{Ll}[\p{Ll}\d-]{1,40}(?:\.\p{Ll}[\p{Ll}\d-]{1,40}){2,8}(?![\p{L}\d])/uy
const dottedRule: TokenRule = (text, at) => {
  const parts = match(hierarchy, text, at)
  if (parts !== '') return parts.length
  const form = match(dotted, text, at)
  return nameEndings.has(form.slice(form.lastIndexOf('.') + 1)) || /^\p{Lu}+\.(?:XLS|DOC|PDF|NET)$/u.test(form) ? form.length : 0
}

/** A word with apostrophes inside ("O'Reilly") and, behind a prefix, with its hyphen ("pre-war"). */
const word = /[\p{L}\p{M}]+(?:['’`´][\p{L}\p{M}]+)*(?:_[\p{L}\p{M}\p{N}]+)*/uy
const wordRule: TokenRule = (text, at) => {
  const form = match(word, text, at)
  if (form === '') return 0
  if (hyphenPrefixes.has(form.toLowerCase()) && /[-‑]/u.test(text[at + form.length] ?? '')) {
    const rest =
      match(/[\p{L}\p{N}]/uy, text, at + form.length + 1) === ''
        ? ''
        : match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/uy, text, at + form.length + 1)
    return rest === '' ? form.length : form.length + 1 + rest.length
  }
  return typedTogether[form.toLowerCase()] ?? form.length
}

const runs = /\.{2,}|-{2,}|\.?[!?]{2,}|\.[!?]|\+{2,}|_{2,}|={2,}|\*{2,}|~{2,}|<{2,}|>{2,}|''|``|‘’|’’|‘‘/uy
const runRule: TokenRule = (text, at) => match(runs, text, at).length
const characterRule: TokenRule = (text, at) => String.fromCodePoint(text.codePointAt(at) ?? 32).length

/** The first rule that takes anything wins. */
const rules: readonly TokenRule[] = [
  addressRule,
  emoticonRule,
  abbreviationRule,
  currencyRule,
  fileRule,
  codeRule,
  numberRule,
  signedRule,
  dottedRule,
  wordRule,
  runRule,
  characterRule,
]

const endClitic = /(?<=\p{L})(?:n['’`´]t|['’`´](?:s|m|re|ve|ll|d))$/iu

/** Where a token falls into words: "don't" at 2, "Astana's" at 6, "cannot" at 3; 0 where it does not. */
const splitAt = (form: string): number => {
  const at = form.search(endClitic)
  return at > 0 ? at : (contractions[form.toLowerCase()] ?? 0)
}

/** The same for "its a pity" and "your not", which are possessives elsewhere. */
const misspeltAt = (form: string, text: string, end: number): number => {
  const known = misspeltContractions[form.toLowerCase()]
  return known !== undefined && text[end] === ' ' && known.before.test(text.slice(end + 1, end + 30)) ? known.first : 0
}

const ownClitic = /['’`´]s(?![\p{L}\p{N}])/iuy

/** How many characters at `at` belong to the token before: "U.K." and "'s"; "miners" and "'", where it closes no quotation that was opened before. */
const cliticAt = (text: string, at: number, quoted: boolean): number => {
  const own = match(ownClitic, text, at)
  if (own !== '' && /[\p{L}\p{N}.]/u.test(text[at - 1] ?? '')) return own.length
  if (quoted || !/['’]/u.test(text[at] ?? '') || isAlphanumeric(text[at + 1])) return 0
  return /[sxz]/iu.test(text[at - 1] ?? '') && isLetter(text[at - 2]) ? 1 : 0
}

/** Surface tokens of a stretch of text, in order; offsets are those of `text` plus `offset`. White space is between them, nothing else is. */
export const tokenizeText = (text: string, offset = 0): readonly SurfaceToken[] => {
  const tokens: SurfaceToken[] = []
  let quoted = false
  for (let at = 0; at < text.length; ) {
    if (/\s/u.test(text[at] ?? '')) {
      at += 1
      continue
    }
    const before = tokens.at(-1)
    const clitic = before !== undefined && before.end === at + offset ? cliticAt(text, at, quoted) : 0
    if (before !== undefined && clitic > 0) {
      const part = { start: at + offset, end: at + clitic + offset }
      tokens[tokens.length - 1] = { start: before.start, end: part.end, words: [...before.words, part] }
      at += clitic
      continue
    }
    let length = 0
    for (const rule of rules) {
      length = rule(text, at)
      if (length > 0) break
    }
    const form = text.slice(at, at + length)
    if (/^['‘`]$/u.test(form)) quoted = !quoted && !isAlphanumeric(text[at - 1])
    else if (form === '’') quoted = false
    const span = { start: at + offset, end: at + length + offset }
    const cut = splitAt(form) || misspeltAt(form, text, at + length)
    const words =
      cut > 0
        ? [
            { start: span.start, end: span.start + cut },
            { start: span.start + cut, end: span.end },
          ]
        : [span]
    tokens.push({ ...span, words })
    at += length
  }
  return tokens
}
