/** Clause spans: which words are a clause's own, and which of them are quoted. In: a clause in an annotated sentence. Out: token indices and offsets. */
import { universalRelation } from '../language/tree.ts'
import type { ReadSentence } from './annotate.ts'
import type { ClaimKind } from './claim.ts'
import type { Clause } from './clause.ts'
import { branch, caseOf, childrenOf, coordinates, corePhrase, tokenAt } from './phrase.ts'

/** Tokens of the clause itself, without the clauses beside it and under it. */
export const domainOf = (sentence: ReadSentence, head: number): readonly number[] =>
  branch(sentence.tree, head, (child) => {
    const { deprel, upos } = tokenAt(sentence.tree, child)
    const relation = universalRelation(deprel)
    if (['ccomp', 'parataxis', 'advcl', 'csubj'].includes(relation) || deprel === 'acl:relcl') return true
    return relation === 'conj' && ['VERB', 'AUX'].includes(upos)
  })

export const spanOf = (sentence: ReadSentence, tokens: readonly number[]): { start: number; end: number } => {
  const sorted = [...tokens].sort((a, b) => a - b)
  return { start: tokenAt(sentence.tree, sorted[0] ?? 0).start, end: tokenAt(sentence.tree, sorted[sorted.length - 1] ?? 0).end }
}

/** Where the claim's words end: what stands right behind its roles ("in a mine in Peru") still tells the same thing. */
const withAdjacent = (sentence: ReadSentence, clause: Clause, tokens: readonly number[]): readonly number[] => {
  const all = [...tokens]
  for (let grown = true; grown; ) {
    const last = Math.max(...all)
    const next = clause.obliques
      .map((filler) => corePhrase(sentence.tree, filler.head))
      .find((phrase) => {
        const first = Math.min(...phrase.tokens)
        return first > last && first - last <= 2 && first - clause.head < 30
      })
    grown = next !== undefined
    if (next) all.push(...next.tokens)
  }
  return all
}

/** A judgement and a saying are quoted with their subject and what they say; other claims by verb group, object and parties. */
export const quoteTokens = (sentence: ReadSentence, clause: Clause, kind: ClaimKind, heads: readonly number[]): readonly number[] => {
  const { tree } = sentence
  const group = childrenOf(tree, clause.head, ['aux', 'compound:prt', 'cop', 'det', 'amod', 'compound', 'mark']).filter(
    (child) =>
      Math.abs(child - clause.head) < 6 && (tokenAt(tree, child).deprel !== 'mark' || tokenAt(tree, child).form.toLowerCase() === 'to'),
  )
  const negation = childrenOf(tree, clause.head, 'advmod').filter((child) => /^(not|n't|n’t|never)$/i.test(tokenAt(tree, child).form))
  const objects = clause.objects.flatMap((object) => (kind === 'agreement' ? ownWords(sentence, object) : corePhrase(tree, object).tokens))
  // "no plans to sell the mine"
  const plans = clause.category === 'noun' && kind === 'commitment' && /^(?:plan|intention|intent|desire|wish)$/.test(clause.lemma)
  const purposes = plans ? childrenOf(tree, clause.head, ['acl', 'nmod']).flatMap((child) => branch(tree, child, () => false)) : []
  const doers = clause.passive ? clause.subjects.filter((subject) => subject > clause.head) : []
  const parts = [
    clause.head,
    ...group,
    ...negation,
    ...objects,
    ...purposes,
    ...[...heads, ...doers].flatMap((head) => corePhrase(tree, head).tokens),
  ]
  const near = parts.filter((index) => Math.abs(index - clause.head) < 60)
  if (kind !== 'assessment' && kind !== 'statement') return withAdjacent(sentence, clause, near)
  const whole = sayingTokens(sentence, clause.head, kind)
  const { start, end } = spanOf(sentence, whole)
  return end - start <= 320 ? [...near, ...whole] : near
}

/** The clause with what it says, without clauses beside it. */
const sayingTokens = (sentence: ReadSentence, head: number, kind: ClaimKind): readonly number[] =>
  branch(sentence.tree, head, (child) => {
    const { deprel, upos, head: parent } = tokenAt(sentence.tree, child)
    if (parent !== head) return false
    if (
      deprel === 'punct' ||
      universalRelation(deprel) === 'parataxis' ||
      universalRelation(deprel) === 'cc' ||
      universalRelation(deprel) === 'mark' ||
      universalRelation(deprel) === 'advmod'
    )
      return true
    if (kind === 'statement' && (universalRelation(deprel) === 'nsubj' || universalRelation(deprel) === 'advcl')) return true
    return universalRelation(deprel) === 'conj' && ['VERB', 'AUX', 'ADJ'].includes(upos)
  })

/** Without what hangs behind a listed thing and names the next one: "cooperation in water, transport and trade". */
const ownWords = (sentence: ReadSentence, object: number): readonly number[] => {
  const listed = listedInside(sentence, object)
  const { tokens } = corePhrase(sentence.tree, object)
  const stop = Math.min(...listed, Number.MAX_SAFE_INTEGER)
  return tokens.filter((index) => index < stop)
}

/** "cooperation in water, transport and trade": the fields after the first, each a thing of its own. */
export const listedInside = (sentence: ReadSentence, object: number): readonly number[] =>
  childrenOf(sentence.tree, object, 'nmod')
    .filter((child) => ['in', 'on'].includes(caseOf(sentence.tree, child) ?? ''))
    .flatMap((child) => coordinates(sentence.tree, child).slice(1))

/** "On 6 November" and not "6 November". */
export const withPreposition = <T extends { readonly start: number; readonly end: number }>(
  sentence: ReadSentence,
  found: T | null,
): { start: number; end: number } | null => {
  if (!found) return null
  const before = sentence.text.slice(0, found.start - sentence.tree.start)
  const preposition = /\b(?:on|in|at|during)\s$/i.exec(before)?.[0] ?? ''
  return { start: found.start - preposition.length, end: found.end }
}

/** Takes in the words of the amount and the time where they stand in the clause and near the rest. */
export const widened = (
  span: { start: number; end: number },
  extras: readonly ({ readonly start: number; readonly end: number } | null)[],
  domain: { start: number; end: number },
): { start: number; end: number } => {
  let { start, end } = span
  for (const extra of extras) {
    if (!extra || extra.start < domain.start || extra.end > domain.end) continue
    if (Math.max(end, extra.end) - Math.min(start, extra.start) > 260) continue
    start = Math.min(start, extra.start)
    end = Math.max(end, extra.end)
  }
  return { start, end }
}
