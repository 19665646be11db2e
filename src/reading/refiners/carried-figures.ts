/** Carried figures: "It reached 4 billion in 2024" after a figure of the same thing. In: sentences and matches. Out: matches with the later figures added. */
import { amountFor } from '../amount-role.ts'
import type { ReadSentence } from '../annotate.ts'
import { clauseAt } from '../clause.ts'
import { domainOf, spanOf } from '../clause-spans.ts'
import { modalityOf } from '../modality.ts'
import { childrenOf, tokenAt } from '../phrase.ts'
import type { RuleMatch } from '../rule.ts'
import { timeFor } from '../time-role.ts'

/** Verbs whose subject is the figure itself. */
const reaching = new Set('reach total stand amount rise grow fall increase decrease decline drop climb hit come'.split(' '))

/** Only a figure of the sentence before, or of the same one, is carried on, and only in its own unit. */
export const withCarriedFigures = (
  document: string,
  sentences: readonly ReadSentence[],
  matches: readonly RuleMatch[],
): readonly RuleMatch[] => {
  const result = [...matches]
  for (const sentence of sentences)
    sentence.tree.tokens.forEach((token, head) => {
      if (token.upos !== 'VERB' || !reaching.has(token.lemma) || !hasFigureAsSubject(sentence, head)) return
      const before = result.findLast(
        (one) => isTrade(one) && (one.sentence === sentence.index - 1 || (one.sentence === sentence.index && one.draft.end <= token.start)),
      )
      const carried = before && carriedTo(document, sentence, head, before)
      if (carried && !result.some((one) => one.draft.kind === 'quantity' && one.draft.start < token.end && one.draft.end > token.start))
        result.push(carried)
    })
  return result
}

const isTrade = ({ draft }: RuleMatch): boolean => draft.kind === 'quantity' && ['trade', 'production'].includes(draft.type)

/** "it", "this", "the figure", "the total". */
const hasFigureAsSubject = (sentence: ReadSentence, head: number): boolean =>
  childrenOf(sentence.tree, head, 'nsubj').some((child) => {
    const { form, lemma, upos } = tokenAt(sentence.tree, child)
    return (upos === 'PRON' && /^(it|this)$/i.test(form)) || /^(figure|total|turnover)$/.test(lemma)
  })

const carriedTo = (document: string, sentence: ReadSentence, head: number, { rule, draft }: RuleMatch): RuleMatch | null => {
  const clause = clauseAt(sentence.tree, head)
  const domain = spanOf(sentence, domainOf(sentence, head))
  const found = amountFor(sentence, clause, rule.amounts ?? [], domain)
  if (!found || found.amount.unit !== draft.amount?.unit || found.amount.from) return null
  const { factuality } = modalityOf(sentence.tree, head)
  const time = timeFor(sentence, clause, 'quantity', factuality, domain)
  const start = Math.min(tokenAt(sentence.tree, head).start, found.start, time?.start ?? Number.MAX_SAFE_INTEGER)
  const end = Math.max(tokenAt(sentence.tree, head).end, found.end, time?.end ?? 0)
  return {
    rule,
    sentence: sentence.index,
    head,
    draft: {
      ...draft,
      amount: found.amount,
      time: time?.time ?? null,
      factuality,
      start,
      end,
      quote: document.slice(start, end),
      sentence: { start: sentence.tree.start, end: sentence.tree.end },
    },
  }
}
