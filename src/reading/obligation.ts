/** Obligation: how firmly a claim's words bind. In: a claim and its document's text. Out: a grade with the words it rests on, the form, conditions, counterpart and the figure's basis. */
import type { Claim, Qualifier } from './claim.ts'
import { commentWords, conditionWords, type FirmnessName, firmnessGrades, formWords, obligationWords } from './obligation-words.ts'

/** Words of the document, exactly: `text.slice(start, end) === text`. */
export interface Mark {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface Obligation {
  readonly grade: FirmnessName
  /** Empty where no word makes the grade, which is then that of how the thing is told. */
  readonly words: readonly Mark[]
  /** Named in the sentence, or by the kind of agreement; `binds` null where the name alone does not say. */
  readonly form: { readonly name: string; readonly binds: boolean | null; readonly words: readonly Mark[] } | null
  readonly conditions: readonly Mark[]
  /** Names of the other side; empty where none is named. */
  readonly counterparts: readonly string[]
  /** How the sum or number is given; null where none is. */
  readonly amount: Qualifier | null
}

const marked = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu')

const gradePatterns = obligationWords.map(([grade, words]) => ({ grade, pattern: marked(words.join('|')) }))
const formPatterns = formWords.map((form) => ({ ...form, pattern: marked(form.words) }))
const conditionPattern = marked(`(?:${conditionWords.join('|')})[^,;.:()\\n]{0,90}`)

interface Graded extends Mark {
  readonly grade: FirmnessName
}

const marksIn = (text: string, from: number, to: number, pattern: RegExp): readonly Mark[] =>
  [...text.slice(from, to).matchAll(pattern)].map(({ 0: words, index }) => {
    const found = words.trimEnd()
    return { text: found, start: from + index, end: from + index + found.length }
  })

/** Each word under the first grade that has it, in the order of the text. */
const gradedIn = (text: string, from: number, to: number): readonly Graded[] => {
  const found: Graded[] = []
  for (const { grade, pattern } of gradePatterns)
    for (const mark of marksIn(text, from, to, pattern))
      if (!found.some((one) => one.start < mark.end && mark.start < one.end)) found.push({ ...mark, grade })
  return found.toSorted((a, b) => a.start - b.start)
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
const breaks = /[;:]|, (?:and|but|while)\b|\b(?:which|who|while|but)\b/u

/** Words of promise hang together where no more than these stand between them: "signed an agreement to jointly explore". */
const BETWEEN = 4
/** "the commitment of the Nordic Investment Bank to lend". */
const OWNED = 8

const near = (text: string, from: number, to: number): boolean => {
  const between = text.slice(from, Math.max(from, to))
  return !breaks.test(between) && countWords(between) <= (/^ of\b/.test(between) ? OWNED : BETWEEN)
}

/** The words that lead up to what is promised: those at the head of the quote with those just before it, as far as they hang together. */
const chainOf = (text: string, { start, end, sentence }: Claim, conditions: readonly Mark[]): readonly Graded[] => {
  const all = gradedIn(text, sentence.start, end).filter(
    (mark) => !conditions.some((one) => one.start <= mark.start && mark.end <= one.end),
  )
  const inQuote = all.filter((mark) => mark.start >= start)
  const [head] = inQuote
  const before = all.filter((mark) => mark.end <= start)
  const chain: Graded[] = []
  if (head !== undefined && countWords(text.slice(start, head.start)) <= BETWEEN * 2) {
    chain.push(head)
    for (const mark of inQuote.slice(1)) if (near(text, chain.at(-1)?.end ?? start, mark.start)) chain.push(mark)
  }
  let reached = chain.length > 0 ? (chain[0]?.start ?? start) : start
  for (const mark of before.toReversed()) {
    if (!near(text, mark.end, reached)) break
    chain.unshift(mark)
    reached = mark.start
  }
  return chain
}

/** "LKAB to build a plant": in a headline the infinitive alone says that it is planned. */
const bareInfinitive = (text: string, { start }: Claim): readonly Graded[] =>
  /^to\s/i.test(text.slice(start, start + 3)) ? [{ text: text.slice(start, start + 2), start, end: start + 2, grade: 'intended' }] : []

const order = Object.keys(firmnessGrades) as readonly FirmnessName[]
const weaker = (a: FirmnessName, b: FirmnessName): FirmnessName => (order.indexOf(a) > order.indexOf(b) ? a : b)

/** Forms that an agreement's type names without words of the sentence. */
const formOfType: Readonly<Record<string, { readonly name: string; readonly binds: boolean | null }>> = {
  treaty: { name: 'treaty', binds: true },
  contract: { name: 'contract', binds: true },
  framework: { name: 'framework', binds: null },
  mou: { name: 'memorandum', binds: false },
  'letter-of-intent': { name: 'letter of intent', binds: false },
  'joint-statement': { name: 'declaration', binds: false },
}

/** "Under a contract signed in May, X will supply ..." */
const under = /\bunder (?:\p{L}{1,20} ){0,6}$/iu

/** The form in which the thing is put: of an agreement its own name, of a promise what it is promised in. */
const formOf = (text: string, claim: Claim, chain: readonly Graded[]): Obligation['form'] => {
  const { sentence, kind, type, start, end } = claim
  const from = chain[0]?.start ?? start
  const isOwn = (mark: Mark): boolean =>
    kind === 'agreement'
      ? mark.start < end && start < mark.end
      : mark.end > from && mark.end <= end
        ? true
        : mark.end <= start && (near(text, mark.end, start) || under.test(text.slice(sentence.start, mark.start)))
  const found = formPatterns.flatMap(({ name, binds, pattern }) => {
    const words = marksIn(text, sentence.start, end, pattern).filter(isOwn)
    return words.length > 0 ? [{ name, binds, words }] : []
  })
  const own = kind === 'agreement' ? formOfType[type] : undefined
  return found[0] ?? (own ? { ...own, words: [] } : null)
}

/** Told so, without a word that says how firmly. */
const byTelling: Readonly<Record<Claim['factuality'], FirmnessName>> = {
  happened: 'done',
  planned: 'intended',
  possible: 'considered',
  denied: 'withdrawn',
}

const weakestOf = (chain: readonly Graded[]): FirmnessName => {
  const spoken = chain.filter(({ text }, at) => at === chain.length - 1 || !commentWords.test(text))
  return spoken.map(({ grade }) => grade).reduce(weaker)
}

/** Conditions open the sentence or follow the promise; "exports are subject to a ban, which ..." is none. */
const conditionsOf = (text: string, { sentence, start }: Claim): readonly Mark[] =>
  marksIn(text, sentence.start, sentence.end, conditionPattern).filter(
    (mark) => mark.start >= start || mark.start < sentence.start + OPENING,
  )
const OPENING = 12

const gradeOf = (claim: Claim, chain: readonly Graded[], form: Obligation['form']): FirmnessName => {
  if (claim.factuality === 'denied') return 'withdrawn'
  const spoken = chain.length === 0 ? byTelling[claim.factuality] : weakestOf(chain)
  if (claim.factuality === 'possible') return weaker(spoken, 'considered')
  // what is signed in a form that binds is bound, unless its own words say that it only explores
  if (claim.factuality === 'happened' && form?.binds === true && order.indexOf(spoken) <= order.indexOf('promised')) return 'bound'
  return form?.binds === false ? weaker(spoken, 'intended') : spoken
}

const others = ({ kind, agents, recipients }: Claim): readonly string[] =>
  (kind === 'agreement' && recipients.length === 0 ? agents.slice(1) : recipients).map(({ name }) => name)

/**
 * Null where nothing is promised: meetings, relations, figures, words said, measures already taken. `text` is the document's plain text.
 * The weakest word of those that lead up to the promise counts ("agreed to explore": considered); the reader's factuality has the last word on
 * what is denied or only possible.
 */
export const obligationOf = (claim: Claim, text: string): Obligation | null => {
  const promises =
    claim.kind === 'commitment' || claim.kind === 'agreement' || (claim.kind === 'measure' && claim.factuality !== 'happened')
  if (!promises) return null
  const conditions = conditionsOf(text, claim)
  const led = chainOf(text, claim, conditions)
  const chain = led.length > 0 || claim.factuality !== 'planned' ? led : bareInfinitive(text, claim)
  const form = formOf(text, claim, chain)
  const grade = gradeOf(claim, chain, form)
  // where the sentence as a whole denies it or leaves it open, its words of promise do not make the grade
  const speaks = chain.some((mark) => mark.grade === grade) || (claim.factuality !== 'denied' && claim.factuality !== 'possible')
  return {
    grade,
    words: speaks ? chain.map(({ text: words, start, end }) => ({ text: words, start, end })) : [],
    form,
    conditions,
    counterparts: others(claim),
    amount: claim.amount?.qualifier ?? null,
  }
}

/** The firmest first, for sorting. */
export const firmer = (a: FirmnessName, b: FirmnessName): number => order.indexOf(a) - order.indexOf(b)
