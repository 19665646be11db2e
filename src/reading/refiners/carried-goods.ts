/** Carried goods: which material a figure is of, where its own words name none. In: sentences and matches. Out: matches with the material that the unit or the words before it tell. */
import { findTerms } from '../../world/terms.ts'
import type { ActorMemory } from '../actor-memory.ts'
import { amountKindOf } from '../amount-role.ts'
import type { ReadSentence } from '../annotate.ts'
import { caseOf, childrenOf, tokenAt } from '../phrase.ts'
import type { RuleMatch } from '../rule.ts'

/** Units in which only one thing is told: barrels of oil, billions of cubic metres of gas, tonnes of uranium metal. */
const materialOfUnit = ({ draft }: RuleMatch, after: string): string | null => {
  const { amount } = draft
  if (!amount || /^\sof\s(?!it\b|them\b|that\b)/.test(after)) return null
  if (/^bbl/.test(amount.unit) || amount.per === 'bbl') return 'crude-oil'
  if (amount.per === 'MMBtu' || /\b(?:bcma?|bcf|tcf)\b/i.test(amount.text)) return 'natural-gas'
  if (amount.unit === 'm3' && amount.value >= 1e8 && /cubic/i.test(amount.text)) return 'natural-gas'
  return /\btU\b/.test(amount.text) ? 'uranium' : null
}

/** "410,000 tonnes of tungsten ore": what is measured. */
const materialBehind = (sentence: ReadSentence | undefined, end: number): string | null => {
  const topic = sentence?.materials.find(({ start }) => start > end && start - end < 30)
  if (!sentence || !topic) return null
  const between = sentence.text.slice(end - sentence.tree.start, topic.start - sentence.tree.start)
  return /^\sof\s(?:\p{L}+\s){0,2}$/u.test(between) ? topic.slug : null
}

/** Words that stand for a material told before. */
const standIn =
  /\b(?:the|that|this|these) (?:metals?|minerals?|ores?|fuel|commodity|element|material|crop|gas|concentrates?|powder)\b|\b(?:of (?:it|them|that|this|which)|it|them|theirs?)\b/i

/** "wheat exports", "40 tonnes of rice", "1.1 million MWh": goods that are no material, or no goods at all. */
const namesGoods = ({ head, draft }: RuleMatch, sentence: ReadSentence | undefined, after: string): boolean => {
  if (
    (draft.type !== 'share' && /^\sof\s(?!(?:it|them|that|this|which|the)\b)/.test(after)) ||
    /^(?:MW|km|ha|TEU)/.test(draft.amount?.unit ?? '') ||
    /Wh$/.test(draft.amount?.per ?? '')
  )
    return true
  const trigger = sentence?.tree.tokens[head]
  if (!sentence || trigger?.upos !== 'NOUN') return false
  return childrenOf(sentence.tree, head).some((child) => {
    const { deprel, upos, lemma } = tokenAt(sentence.tree, child)
    const isGoods = deprel === 'compound' || (deprel === 'nmod' && caseOf(sentence.tree, child) === 'of')
    return (
      isGoods &&
      upos === 'NOUN' &&
      !/^(?:mine|total|metal|ore|mineral|world|spot|volume|plant|market|bank|state|year|material|concentrate)$/.test(lemma)
    )
  })
}

const isUndertold = ({ draft }: RuleMatch): boolean => {
  const { kind, type, amount, quote } = draft
  if (kind === 'commitment') return type === 'supply' && amount !== null && amountKindOf(amount.unit) !== 'count' && standIn.test(quote)
  if (kind === 'measure')
    return type === 'export-control' && (standIn.test(quote) || /\b(?:that|the) (?:ban|caps?|quotas?|controls?|curbs?)\b/.test(quote))
  if (kind !== 'quantity' || amount === null) return false
  const unit = amountKindOf(amount.unit)
  if (type === 'price') return amount.per !== undefined && amount.per !== null
  if (type === 'share') return standIn.test(quote) || /\b(?:reserves|output|supply|production|deposits)\b/.test(quote)
  return ['production', 'reserves', 'trade'].includes(type) && (unit === 'physical' || (unit === 'count' && standIn.test(quote)))
}

/** "NICKEL  Jakarta will cut", "Copper: Peru's output": a paragraph of a market report is about what stands before its first sentence. */
const label = /^(?<label>[\p{L}][\p{L} &/-]{2,30}?)(?:\s{2,8}|\t|:\s|\s[–—|-]\s)\S/u

const labelled = new Set(['quantity/price', 'quantity/production', 'quantity/reserves', 'quantity/share', 'quantity/trade'])

const ofLabel = (memory: ActorMemory, sentence: ReadSentence | undefined, { draft }: RuleMatch): string | null => {
  if (!sentence || sentence.materials.some(({ start, end }) => start >= draft.start && end <= draft.end)) return null
  const isOfGoods =
    labelled.has(`${draft.kind}/${draft.type}`) || (draft.kind === 'measure' && draft.type === 'export-control') || draft.type === 'supply'
  const { paragraph } = sentence
  const words = isOfGoods ? label.exec(memory.document.text.slice(paragraph.start, paragraph.end))?.groups?.label : undefined
  const found = words === undefined ? [] : distinct(findTerms(memory.world.materialTerms, words.toLowerCase()).map(({ slug }) => slug))
  return found.length === 1 ? (found[0] ?? null) : null
}

const distinct = (slugs: readonly string[]): readonly string[] => [...new Set(slugs)]

/** The one material told before the claim in its sentence, else in the sentence before, else in the heading or title. */
const toldBefore = (
  memory: ActorMemory,
  sentences: readonly ReadSentence[],
  matches: readonly RuleMatch[],
  match: RuleMatch,
): readonly string[] => {
  const sentence = sentences[match.sentence]
  if (!sentence) return []
  const here = distinct(sentence.materials.filter(({ end }) => end <= match.draft.start).map(({ slug }) => slug))
  if (here.length === 1) return here
  if (here.length > 1) return []
  for (const back of [1, 2]) {
    const before = sentences[match.sentence - back]
    if (!before || before.paragraph.role !== sentence.paragraph.role) break
    const slugs = distinct(before.materials.map(({ slug }) => slug))
    if (slugs.length === 1) return slugs
    const counted = distinct(
      matches
        .filter(({ sentence: at, draft }) => at === match.sentence - back && draft.kind === 'quantity')
        .flatMap(({ draft }) => draft.materials),
    )
    if (counted.length === 1) return counted
    if (slugs.length > 1) return []
  }
  const title = memory.document.paragraphs[0]
  const named = title
    ? distinct(findTerms(memory.world.materialTerms, memory.document.text.slice(title.start, title.end)).map(({ slug }) => slug))
    : []
  return named.length === 1 ? named : []
}

/** Gives a figure the material of its unit, else the one told before it; nothing where several were told. */
export const withCarriedGoods = (
  memory: ActorMemory,
  sentences: readonly ReadSentence[],
  matches: readonly RuleMatch[],
): readonly RuleMatch[] =>
  matches.map((match) => {
    const { draft } = match
    if (draft.materials.length > 0 || !['quantity', 'commitment', 'measure'].includes(draft.kind)) return match
    const text = draft.amount?.text
    const figure =
      text === undefined ? undefined : sentences[match.sentence]?.amounts.find((one) => one.text === text && one.start >= draft.start)
    const after = figure ? memory.document.text.slice(figure.end, figure.end + 12) : ''
    const told = figure ? materialBehind(sentences[match.sentence], figure.end) : null
    const known = told ?? (draft.kind === 'quantity' || draft.type === 'supply' ? materialOfUnit(match, after) : null)
    const ofParagraph = known ?? ofLabel(memory, sentences[match.sentence], match)
    const materials = ofParagraph
      ? [ofParagraph]
      : isUndertold(match) && !namesGoods(match, sentences[match.sentence], after)
        ? toldBefore(memory, sentences, matches, match)
        : []
    return materials.length > 0 ? { ...match, draft: { ...draft, materials: [...materials] } } : match
  })
