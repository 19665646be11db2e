/** Carried costs: "The investment is put at $150 million" after a plan told without its sum. In: sentences and matches. Out: matches, one more for the sum, with the parties of the plan. */
import type { ActorMemory } from '../actor-memory.ts'
import { amountFor } from '../amount-role.ts'
import type { ReadSentence } from '../annotate.ts'
import { onSpeakersWord } from '../apply.ts'
import { attributionOf } from '../attribution.ts'
import { clauseAt } from '../clause.ts'
import { domainOf, spanOf } from '../clause-spans.ts'
import { modalityOf } from '../modality.ts'
import { childrenOf, tokenAt } from '../phrase.ts'
import type { RuleMatch } from '../rule.ts'
import { costTold } from '../rules/commitment/cost-told.ts'

const things = new Set(
  'investment project contract deal order plant purchase scheme transaction acquisition package works bill cost agreement mine railway pipeline refinery terminal port line'.split(
    ' ',
  ),
)
const costing = new Set(['put', 'estimate', 'value', 'cost', 'worth', 'amount', 'total', 'price', 'reckon'])
const promised = new Set(['construction', 'investment', 'purchase', 'supply'])

/** The token that tells the cost, of a subject with "the", "its" or "this". */
const tellsCost = (sentence: ReadSentence, head: number): boolean => {
  const { lemma, deprel } = tokenAt(sentence.tree, head)
  if (!costing.has(lemma.toLowerCase()) || !/^(?:root|conj|xcomp|ccomp|parataxis)$/.test(deprel)) return false
  const { subjects, objects, passive } = clauseAt(sentence.tree, head)
  return (passive ? objects : subjects).some((subject) => {
    const definite = childrenOf(sentence.tree, subject, ['det', 'nmod:poss']).some((child) =>
      /^(?:the|this|that|its|their)$/i.test(tokenAt(sentence.tree, child).form),
    )
    return definite && things.has(tokenAt(sentence.tree, subject).lemma.toLowerCase())
  })
}

const costIn = (memory: ActorMemory, sentence: ReadSentence, head: number, before: RuleMatch): RuleMatch | null => {
  const clause = clauseAt(sentence.tree, head)
  const found = amountFor(sentence, clause, ['money'], spanOf(sentence, domainOf(sentence, head)))
  const { factuality, wished, asked } = modalityOf(sentence.tree, head)
  if (!found || wished || asked || factuality === 'denied') return null
  const start = Math.min(tokenAt(sentence.tree, head).start, found.start)
  const end = Math.max(tokenAt(sentence.tree, head).end, found.end)
  return {
    rule: costTold,
    sentence: sentence.index,
    head,
    draft: {
      ...before.draft,
      type: before.draft.type === 'construction' ? costTold.type : before.draft.type,
      amount: found.amount,
      time: null,
      ordinal: null,
      attribution: onSpeakersWord(memory, sentence, [...attributionOf(memory, sentence, head)]),
      start,
      end,
      quote: memory.document.text.slice(start, end),
      sentence: { start: sentence.tree.start, end: sentence.tree.end },
      confidence: costTold.confidence,
      rule: costTold.id,
    },
  }
}

/** Adds the sum where the sentence right before tells a promise without one, and nothing else has read the figure. */
export const withCosts = (memory: ActorMemory, sentences: readonly ReadSentence[], matches: readonly RuleMatch[]): readonly RuleMatch[] => {
  const result = [...matches]
  for (const sentence of sentences)
    sentence.tree.tokens.forEach((_, head) => {
      if (!tellsCost(sentence, head)) return
      const before = matches.findLast(
        ({ sentence: at, draft }) =>
          at === sentence.index - 1 &&
          draft.kind === 'commitment' &&
          promised.has(draft.type) &&
          !/^[A-Z]{3}$/.test(draft.amount?.unit ?? ''),
      )
      const told = before && costIn(memory, sentence, head, before)
      const known = matches.some(({ sentence: at, draft }) => at === sentence.index && draft.amount?.text === told?.draft.amount?.text)
      if (told && !known) result.push(told)
    })
  return result
}
